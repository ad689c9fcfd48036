"""The forms of the closing: a meeting, the core group, who tells whom, and the chair's own words."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.after_deciding import Wanted, children_wanting, with_core_group
from chairtui.domain.conference import Conference
from chairtui.domain.plans import CoreGroupMember, Meeting, Telling
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import WorkingCalendar
from chairtui.screens.date_field import date_field, date_of, typed_words, understood_date
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.picking import people_in_full
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.fields import Field, ManyField, PickField, TextField
from chairtui.widgets.form import Form


def meeting_form(
    conference: Conference, procedure: Procedure, wanted: Wanted, calendar: WorkingCalendar
) -> OpenForm:
    """When and where a meeting is, and for which of the children whose decision asks for it."""
    names = names_of(conference, procedure)
    children = tuple(child.id for child in wanted.children)
    meeting = wanted.meeting or Meeting(timescale=wanted.timescale.key, about=children)
    asking = children_wanting(conference, procedure, wanted.timescale.key)
    when = date_field("on", "When", None, conference.held_on, calendar, hint="such as thu 21 2pm, or 10wd")
    fields: tuple[Field, ...] = (
        replace(when, value=typed_words(meeting.on, meeting.at)),
        TextField("where", "Where", meeting.where),
    )
    if len(asking) > 1:
        choices = tuple((child_id, names.of(child_id)) for child_id in asking)
        hint = "whoever has a date of their own is not ticked"
        fields = (*fields, ManyField("about", "For", choices, meeting.about, hint=hint))
    hint = "if it is later than usual; in your file copy alone"
    fields = (*fields, TextField("why", "Why so late", meeting.why, hint=hint))

    def edit(values: Fields) -> Edited | None:
        understood = understood_date(values["on"], conference.held_on, calendar)
        agreed = replace(
            meeting,
            on=understood.on,
            at=understood.at,
            where=str(values["where"]).strip(),
            why=str(values["why"]).strip(),
            about=tuple(values.get("about", ())) or children,
        )
        after = _with_meeting(conference, agreed)
        label = f"Date: {wanted.timescale.title.lower()}"
        return Edited(after, label) if after != conference else None

    return OpenForm(Form(wanted.timescale.title, fields), edit)


def _with_meeting(conference: Conference, agreed: Meeting) -> Conference:
    """`conference` with this meeting, whose children have no other of its kind; without one that is empty."""
    after = conference
    for other in conference.meetings:
        if (
            other.timescale == agreed.timescale
            and other.id != agreed.id
            and set(other.about) & set(agreed.about)
        ):
            left = tuple(child_id for child_id in other.about if child_id not in agreed.about)
            after = after.revising(other, about=left) if left else after.without(other)
    if agreed.on is not None or agreed.where:
        return after.with_record(agreed)
    known = next((one for one in conference.meetings if one.id == agreed.id), None)
    return after.without(known) if known is not None else after


def core_group_form(conference: Conference, procedure: Procedure) -> OpenForm:
    """Who belongs to the core group and who leads it, ticked once for every child who has one.

    Where several have one, somebody may be ticked for some of them only. Whoever is left with no child is
    no member any more.
    """
    names = names_of(conference, procedure)
    children = tuple(child.id for child in with_core_group(conference, procedure))
    members = {member.participant_id: member for member in conference.core_group}
    people = tuple(names.participants.items())
    lead = tuple(member.participant_id for member in conference.core_group if member.lead)
    apart = children if len(children) > 1 else ()
    hint = "only to tick somebody new for some of the children; without a tick they are there for all"
    fields = (
        ManyField("members", "Members", people, tuple(members)),
        PickField("lead", "Led by", people, lead, many=False, in_full=people_in_full(conference, procedure)),
        *(
            ManyField(f"for-{child_id}", f"For {names.of(child_id)}", people, ticked, hint=hint)
            for child_id in apart
            for ticked in [_members_for(conference, child_id)]
        ),
    )

    def children_of(participant_id: str, values: Fields) -> tuple[str, ...]:
        if not apart:
            return children
        ticked = tuple(child_id for child_id in apart if participant_id in values[f"for-{child_id}"])
        return ticked if ticked or participant_id in members else children

    def edit(values: Fields) -> Edited | None:
        leads = next(iter(values["lead"]), None)
        elsewhere = {*values["lead"], *(who for child_id in apart for who in values[f"for-{child_id}"])}
        named = {*values["members"], *(elsewhere - members.keys())}
        about = {who: children_of(who, values) for who, _ in people if who in named}
        after = conference
        for member in conference.core_group:
            if not about.get(member.participant_id):
                after = after.without(member)
        for who, child_ids in about.items():
            if child_ids:
                member = members.get(who, CoreGroupMember(participant_id=who))
                after = after.with_record(replace(member, about=child_ids, lead=who == leads))
        return Edited(after, "Core group") if after != conference else None

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
            in_full=people_in_full(conference, procedure),
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
        return Edited(conference.with_record(telling), "Who tells whom") if telling != known else None

    return OpenForm(Form(f"Who tells {names.of(whom)}", fields), edit)


def words_form(conference: Conference, field: str, title: str, label: str, lines: int = 8) -> OpenForm:
    """The chair's own words, in one field of the conference."""
    fields = (TextField("words", title, getattr(conference, field), lines=lines),)

    def edit(values: Fields) -> Edited | None:
        after = conference.changing(**{field: str(values["words"]).strip()})
        return Edited(after, label) if after != conference else None

    return OpenForm(Form(title, fields), edit)
