"""The forms of the closing: a meeting, the core group, who tells whom, and the chair's own words."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.plans import CoreGroupMember, Meeting, Telling
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import WorkingCalendar
from chairtui.screens.closing_rows import Wanted
from chairtui.screens.date_field import date_field, date_of, typed_words, understood_date
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.fields import ManyField, PickField, TextField
from chairtui.widgets.form import Form

NOBODY = "nobody"


def meeting_form(
    conference: Conference, procedure: Procedure, wanted: Wanted, calendar: WorkingCalendar
) -> OpenForm:
    """When and where a meeting is, and for which children."""
    names = names_of(conference, procedure)
    children = tuple(child.id for child in wanted.children)
    meeting = wanted.meeting or Meeting(kind=wanted.timescale.key, about=children)
    when = date_field("on", "When", None, conference.held_on, calendar, hint="such as thu 21 2pm, or 10wd")
    fields = (
        replace(when, value=typed_words(meeting.on, meeting.at)),
        TextField("where", "Where", meeting.where),
        ManyField("about", "For", tuple(names.children.items()), meeting.about),
    )

    def edit(values: Fields) -> Edited | None:
        understood = understood_date(values["on"], conference.held_on, calendar)
        agreed = replace(
            meeting,
            on=understood.on,
            at=understood.at,
            where=str(values["where"]).strip(),
            about=tuple(values["about"]) or children,
        )
        return Edited(conference.with_record(agreed), f"Date: {wanted.timescale.title.lower()}")

    return OpenForm(Form(wanted.timescale.title, fields), edit)


def core_group_form(conference: Conference, procedure: Procedure) -> OpenForm:
    """Who belongs to the core group, for which children, and who leads it."""
    names = names_of(conference, procedure)
    members = {member.participant_id: member for member in conference.core_group}
    people = tuple((person.id, f"{person.short}") for person in conference.participants)
    lead = next((member.participant_id for member in conference.core_group if member.lead), NOBODY)
    fields = (
        ManyField("members", "Members", people, tuple(members)),
        PickField("lead", "Led by", people, (lead,) if lead != NOBODY else (), many=False),
        *(
            ManyField(f"for-{child_id}", f"For {name}", people, _members_for(conference, child_id))
            for child_id, name in names.children.items()
            if len(names.children) > 1
        ),
    )

    def edit(values: Fields) -> Edited | None:
        after = conference
        named = tuple(values["members"])
        leads = next(iter(values["lead"]), None)
        for member in conference.core_group:
            if member.participant_id not in named:
                after = after.without(member)
        for participant_id in named:
            about = tuple(
                child_id
                for child_id in names.children
                if f"for-{child_id}" not in values
                or participant_id in values[f"for-{child_id}"]
                or participant_id not in members
            )
            member = members.get(participant_id, CoreGroupMember(participant_id=participant_id))
            after = after.with_record(replace(member, about=about, lead=participant_id == leads))
        return Edited(after, "Core group")

    return OpenForm(Form("Core group", fields), edit)


def _members_for(conference: Conference, child_id: str) -> tuple[str, ...]:
    return tuple(member.participant_id for member in conference.core_group if child_id in member.about)


def telling_form(
    conference: Conference, procedure: Procedure, whom: str, calendar: WorkingCalendar
) -> OpenForm:
    """Who tells somebody, how, and by when."""
    names = names_of(conference, procedure)
    known = next((telling for telling in conference.tellings if telling.whom == whom), Telling(whom=whom))
    people = tuple(names.participants.items())
    fields = (
        PickField(
            "told_by",
            "Told by",
            people,
            (known.told_by,) if known.told_by else (),
            many=False,
            free=True,
        ),
        TextField("how", "How", known.how, hint="such as in person at school, or by letter"),
        date_field("by_when", "By when", known.by_when, conference.held_on, calendar),
    )

    def edit(values: Fields) -> Edited | None:
        telling = replace(
            known,
            told_by=next(iter(values["told_by"]), ""),
            how=str(values["how"]).strip(),
            by_when=date_of(values["by_when"], conference.held_on, calendar),
        )
        return Edited(conference.with_record(telling), "Who tells whom")

    return OpenForm(Form(f"Who tells {names.of(whom)}", fields), edit)


def words_form(conference: Conference, field: str, title: str, label: str) -> OpenForm:
    """The chair's own words, in one field of the conference."""
    fields = (TextField("words", title, getattr(conference, field), lines=8),)

    def edit(values: Fields) -> Edited | None:
        return Edited(conference.changing(**{field: str(values["words"]).strip()}), label)

    return OpenForm(Form(title, fields), edit)
