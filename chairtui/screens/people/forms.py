"""The form of everyone who takes part but the children, and what its values make of the conference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.people import ParentalResponsibility, Participant, Relationship
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import groups_of, relationship
from chairtui.domain.roles import Group, Role
from chairtui.domain.timescales import WorkingCalendar
from chairtui.screens.messages import Edited
from chairtui.screens.names import Names, names_of
from chairtui.screens.people.absence import clock_field, instant_of
from chairtui.screens.people.agreement import agreement_fields, with_agreement
from chairtui.screens.picking import people_in_full
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.form import ChoiceField, Field, Form, ManyField, PickField, TextField

CALLED_HINT = "what the room calls them: Mum, Nan, School"
TIE_HINT = "mother, stepfather, aunt …"

WHO_COMES = (
    (Group.FAMILY, "family or friend"),
    (Group.SUPPORT, "supporter, solicitor, advocate or interpreter"),
    (Group.PROFESSIONAL, "professional"),
    (Group.OFFICE, "chair, minute taker or observer"),
)
"""What is asked before somebody is added: it decides what their form asks."""

WHICH_CHILDREN = "With which children? Their copy covers those."
ARRIVED = "arrived_at"
_WORDS = ("name", "called", "agency", "contact", "address", "needs")
_SEVERAL = ("roles", "works_with", "withheld_from")
_RARE = frozenset(("address", "withheld_from", "needs"))
"""Asked of professionals only when they are revised, so that a list of them is put down quickly."""


def new_person(conference: Conference, group: Group) -> Participant:
    """Somebody to add to a group: a professional works with the child, where there is only one.

    With several the chair says with which: those are the children whom the professional's copy covers.
    """
    children = tuple(child.id for child in conference.children)
    alone = group is Group.PROFESSIONAL and len(children) == 1
    return Participant(works_with=children if alone else ())


def person_form(
    conference: Conference,
    procedure: Procedure,
    calendar: WorkingCalendar,
    person: Participant,
    group: Group | None = None,
) -> OpenForm:
    """The form of somebody who takes part; `group` is whom to add one of, where they are new."""
    groups = frozenset((group,)) if group else groups_of(procedure, person) or frozenset(Group)
    if person.here_for is not None:
        groups |= {Group.SUPPORT}  # a friend who comes for Mum was added as her support
    fields: tuple[Field, ...] = tuple(
        field
        for wanted, field in _person_fields(conference, procedure, person, groups)
        if (wanted is None or wanted & groups) and not (group is Group.PROFESSIONAL and field.name in _RARE)
    )
    fields += agreement_fields(conference, procedure, calendar, person, groups)
    if person.came.is_here:
        fields += (clock_field(ARRIVED, "Came at", person.arrived_at, conference, calendar),)

    def problem(values: Fields) -> str:
        if any(str(values[name]).strip() for name in ("name", "called")) or values["roles"]:
            return ""
        return "Say at least what the room calls them, or their role; the name may stay empty."

    def edit(values: Fields) -> Edited | None:
        changes: dict[str, Any] = {name: values[name].strip() for name in _WORDS if name in values}
        changes |= {name: tuple(values[name]) for name in _SEVERAL if name in values}
        if "here_for" in values:
            changes["here_for"] = next(iter(values["here_for"]), None)
        if ARRIVED in values:
            changes[ARRIVED] = instant_of(values[ARRIVED], person.arrived_at, conference, calendar)
        revised = with_agreement(replace(person, **changes), values, conference, calendar)
        after = _with_ties(conference.with_record(revised), person.id, values)
        if after == conference:
            return None
        return Edited(after, "Add a person" if group else "Revise a person")

    title = f"Add {dict(WHO_COMES)[group]}" if group else names_of(conference, procedure).in_full(person)
    again = f"new-person:{group}" if group else ""
    return OpenForm(
        Form(title, fields, adding=group is not None, problem=problem),
        edit,
        again,
        _same_name(names_of(conference, procedure), person),
    )


def _same_name(names: Names, person: Participant) -> Callable[[Fields], str]:
    """Asks whether a name that is on the list already is given to somebody else."""

    def asked(values: Fields) -> str:
        name = values["name"].strip()
        whose = names.taken(name, but=person.id) if name != person.name else ""
        is_what = names.role(whose) or ("one of the children" if whose in names.children else "")
        said = f" ({is_what})" if is_what else ""
        return f"{name} is on the list already{said}. Is this somebody else?" if whose else ""

    return asked


def _person_fields(
    conference: Conference, procedure: Procedure, person: Participant, groups: frozenset[Group]
) -> list[tuple[frozenset[Group] | None, Field]]:
    """All that may be asked of somebody, each with the groups that it is asked of; none for everyone."""
    names = names_of(conference, procedure)
    children = tuple(names.children.items())
    others = tuple((key, name) for key, name in names.participants.items() if key != person.id)
    family, support = frozenset((Group.FAMILY,)), frozenset((Group.SUPPORT,))
    professional = frozenset((Group.PROFESSIONAL,))

    def taken(values: Fields) -> str:
        whose = names.of(names.taken(str(values["called"]), but=person.id))
        return f"The room calls {whose} so already. What else does it call this person?" if whose else ""

    def which(values: Fields) -> str:
        return WHICH_CHILDREN if children and not values["works_with"] else ""

    fields: list[tuple[frozenset[Group] | None, Field]] = [
        (None, TextField("name", "Name", person.name, hint="empty if nobody has named them")),
        (None, TextField("called", "In the room", person.called, hint=CALLED_HINT, question=taken)),
        (
            None,
            PickField(
                "roles",
                "Role",
                _role_choices(procedure, groups),
                person.roles,
                many=True,
                question=_of_which_children(procedure, tuple(names.children)),
            ),
        ),
        (professional | support, TextField("agency", "Agency", person.agency)),
        (professional, ManyField("works_with", "Works with", children, person.works_with, question=which)),
        (
            support,
            PickField(
                "here_for",
                "Here for",
                (*others, *children),
                (person.here_for,) if person.here_for else (),
                many=False,
                in_full=people_in_full(conference, procedure),
            ),
        ),
    ]
    for child_id, name in children:
        fields += ((family, field) for field in _tie_fields(conference, procedure, person, child_id, name))
    return [
        *fields,
        (None, TextField("contact", "Contact", person.contact, hint="telephone or e-mail")),
        (None, TextField("address", "Address", person.address)),
        (None, ManyField("withheld_from", "Both withheld from", others, person.withheld_from)),
        (None, TextField("needs", "Needs in the room", person.needs, hint="interpreter, access, breaks")),
    ]


def _role_choices(procedure: Procedure, groups: frozenset[Group]) -> tuple[tuple[str, str], ...]:
    """Every role, those of the groups first: somebody may hold roles of two groups."""

    def away(role: Role) -> bool:
        return role.group not in groups

    return tuple((role.key, role.title) for role in sorted(procedure.roles, key=away))


def _of_which_children(procedure: Procedure, children: tuple[str, ...]) -> Callable[[Fields], str]:
    """Asks a father of which children he is one, where there are several and nothing is said of any."""

    def question(values: Fields) -> str:
        told = any(str(values.get(f"is_{child_id}", "")).strip() for child_id in children)
        if told or not children[1:] or f"is_{children[0]}" not in values:
            return ""
        asked = [role.title for role in procedure.roles_of(values["roles"]) if role.tie_asked]
        return f"{asked[0]} of which children? Say so beside each of them below." if asked else ""

    return question


def _tie_fields(
    conference: Conference, procedure: Procedure, person: Participant, child_id: str, name: str
) -> tuple[Field, Field]:
    """What an adult is to one child, and whether they hold parental responsibility for them.

    A mother is suggested as every child's who has none; a father as an only child's. Brothers and sisters
    may have different fathers, and whoever stands beside a child is named in that child's copies.
    """
    tie = relationship(conference, person.id, child_id)
    held = tie.parental_responsibility if tie else ParentalResponsibility.NOT_KNOWN
    others = [t for t in conference.relationships if t.child_id == child_id and t.participant_id != person.id]
    taken = {other.relationship.strip().lower() for other in others}
    several = len(conference.children) > 1
    known = tie.relationship if tie else ""

    def suggested(values: Fields) -> str:
        new = (role for role in procedure.roles_of(values["roles"]) if role.key not in person.roles)
        ties = (role.tie for role in new if not (several and role.tie_asked))
        return known or next((tie for tie in ties if tie and tie.lower() not in taken), "")

    return (
        TextField(f"is_{child_id}", f"To {name}", known, hint=TIE_HINT, suggested=suggested),
        ChoiceField(
            f"holds_{child_id}",
            "Has responsibility",
            tuple((answer, answer.value) for answer in ParentalResponsibility),
            held.value,
            hint=f"parental responsibility for {name}",
        ),
    )


def _with_ties(conference: Conference, person_id: str, values: Fields) -> Conference:
    """The conference with what the form says about each child; nothing is put down where nothing was said."""
    for child in conference.children:
        if f"is_{child.id}" not in values:
            continue
        tie = relationship(conference, person_id, child.id)
        words = str(values[f"is_{child.id}"]).strip()
        held = ParentalResponsibility(values[f"holds_{child.id}"])
        if tie is None and not words and held is ParentalResponsibility.NOT_KNOWN:
            continue
        known = tie or Relationship(participant_id=person_id, child_id=child.id)
        revised = replace(known, relationship=words, parental_responsibility=held)
        if revised != tie:
            conference = conference.with_record(revised)
    return conference
