"""The form of a child: when born, which kind of conference, and whether the child comes to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import chain, count

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Comes, Kind, Sex
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import WorkingCalendar
from chairtui.domain.typed_dates import Expected
from chairtui.screens.date_field import date_field, date_of
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.form import ChoiceField, Field, Form, ManyField, TextField
from chairtui.widgets.rows import UNCLEAR

UNBORN_NAME = "Unborn baby"
NEW_CHILD = "new-child"
BORN_HINT = "such as 14/3/17"
EXPECTED_HINT = "for a baby who is not born yet"


def child_form(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, child: Child | None
) -> OpenForm:
    """A child's form; a new child's where there is none yet."""
    kinds = [other.kind for other in conference.children if other.kind is not Kind.PRE_BIRTH]
    known = child or Child(name="", kind=kinds[-1] if kinds else Kind.INITIAL)
    today = conference.held_on
    people = tuple(names_of(conference, procedure).participants.items())

    def kind_of(values: Fields) -> str:
        """A baby whose birth is expected has a pre-birth conference, until the chair says otherwise."""
        unborn = not values["born"] and date_of(values["expected"], today, calendar) is not None
        return Kind.PRE_BIRTH.value if unborn else known.kind.value

    def kind_in_doubt(values: Fields) -> str:
        """A baby who is born has a conference of another kind, unless the chair says that it stays so."""
        born = date_of(values["born"], today, calendar, Expected.BEHIND)
        if values["kind"] == Kind.PRE_BIRTH and born is not None and born <= today:
            return "This child is born. Is it still a pre-birth conference?"
        return ""

    fields = (
        TextField(
            "name",
            "Name",
            known.name,
            hint="empty for a baby who has no name yet",
            question=lambda values: _name_in_doubt(known, values),
        ),
        date_field("born", "Born", known.born, today, calendar, expected=Expected.BEHIND, hint=BORN_HINT),
        date_field("expected", "Or expected", known.expected, today, calendar, hint=EXPECTED_HINT),
        ChoiceField("sex", "Sex", tuple((sex, sex.value) for sex in Sex), known.sex.value),
        ChoiceField(
            "kind",
            "Conference",
            tuple((kind, kind.value) for kind in Kind),
            known.kind.value,
            suggested=kind_of if known.expected is None else None,
            question=kind_in_doubt,
        ),
        *_comes_fields(procedure, child),
        TextField("address", "Lives at", known.address),
        ManyField("address_withheld_from", "Address withheld from", people, known.address_withheld_from),
        TextField("notes", "To know", known.notes, hint="school, language, what helps them"),
    )

    def problem(values: Fields) -> str:
        born = date_of(values["born"], today, calendar, Expected.BEHIND)
        expected = date_of(values["expected"], today, calendar)
        if born and expected and expected != known.expected:
            return "A child is born or expected, not both. Empty one of the two dates."
        if not values["name"].strip() and expected is None:
            return "The child's name is missing."
        return ""

    def edit(values: Fields) -> Edited | None:
        born = date_of(values["born"], today, calendar, Expected.BEHIND)
        expected = date_of(values["expected"], today, calendar)
        revised = _revised(conference, known, values, born, expected)
        if revised == child:
            return None
        return Edited(conference.with_record(revised), "Revise a child" if child else "Add a child")

    form = Form(known.name or "Add a child", fields, adding=child is None, problem=problem)
    return OpenForm(form, edit, "" if child else NEW_CHILD)


def _name_in_doubt(known: Child, values: Fields) -> str:
    """What a baby who is born is called from now on, and that the name before birth is not lost."""
    if not known.is_unborn or not values["born"]:
        return ""
    stays = f"“{known.name}” stays on record as the name before birth."
    return f"What is the baby called now? {stays}" if values["name"].strip() == known.name else stays


def _revised(
    conference: Conference, known: Child, values: Fields, born: date | None, expected: date | None
) -> Child:
    """The child as the form has it; with a date of birth there is none that the baby is expected on."""
    revised = replace(
        known,
        name=values["name"].strip() or _unborn_name(conference, known),
        born=born,
        expected=None if born else expected,
        called_before=known.name if born and known.is_unborn else known.called_before,
        sex=Sex(values["sex"]),
        kind=Kind(values["kind"]),
        address=values["address"].strip(),
        address_withheld_from=tuple(values["address_withheld_from"]),
        notes=values["notes"].strip(),
    )
    if "comes" not in values:
        return revised
    return replace(revised, comes=Comes(values["comes"]), comes_why=values["comes_why"].strip())


def _unborn_name(conference: Conference, baby: Child) -> str:
    """What a baby without a name is put down as: with a number where another one is called so."""
    others = {child.name for child in conference.children if child.id != baby.id}
    numbered = (f"{UNBORN_NAME} {number}" for number in count(2))
    return next(name for name in chain((UNBORN_NAME,), numbered) if name not in others)


def _comes_fields(procedure: Procedure, child: Child | None) -> tuple[Field, ...]:
    """Whether a child comes: asked of one who is born, and not while a child is added, which is quick."""
    if child is None or child.is_unborn:
        return ()
    invitation = procedure.child_invitation
    unclear = f"{UNCLEAR} {invitation.unclear}" if invitation.unclear else ""
    hint = "\n".join(words for words in (invitation.words, unclear) if words)
    choices = tuple((comes, comes.value) for comes in Comes)
    return (
        ChoiceField("comes", "Comes to the conference", choices, child.comes.value, hint=hint),
        TextField("comes_why", "Why, and who asked", child.comes_why),
    )
