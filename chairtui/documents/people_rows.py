"""Who was there, what they had sent, who carries the plan on, and when everyone meets again."""

from __future__ import annotations

from datetime import date, datetime, time

from chairtui.documents.dates import clock_words, moment_words, when_words
from chairtui.documents.reader import Reader, each_once
from chairtui.domain.after_birth import after_birth, by_words
from chairtui.domain.duties import Timescale
from chairtui.domain.london import day_of
from chairtui.domain.people import Came, Child, Comes, Exclusion, Participant, Report
from chairtui.domain.plans import Meeting, Telling
from chairtui.domain.rights import is_contribution_form, is_professional
from chairtui.domain.text import sentences
from chairtui.domain.timescales import meetings_after, spoken, written
from chairtui.domain.views import decided_option, decision_for

CAME = {
    Came.NOT_YET: "Not noted",
    Came.ROOM: "In the room",
    Came.VIDEO: "By video",
    Came.PHONE: "By phone",
    Came.APOLOGIES: "Sent apologies",
    Came.DEPUTY: "Sent somebody in their place",
    Came.REPORT_ONLY: "Sent a written report",
    Came.NO_REPLY: "Did not reply",
    Came.NOT_INVITED: "Was not invited",
}


COMES = {Comes.PART: "There for a part of it", Comes.ALL: "There for all of it"}


OTHERS = {"name": "Others whom this copy does not name", "role": "", "came": "Took part"}
"""That somebody else was there: neither who nor how many, as with lines that are left out."""


def attendance(reader: Reader) -> list[dict[str, str]]:
    """The children who came, those who took part, then those who did not: only whom this copy names."""
    children = [
        {"name": child.name, "role": "Child", "came": COMES[child.comes]}
        for child in reader.children
        if child.comes in COMES
    ]
    people = sorted(reader.people, key=lambda person: not person.came.is_here)
    there = [person for person in reader.conference.participants if person.came.is_here]
    others = [OTHERS] if any(not reader.is_named(person.id) for person in there) else []
    return children + [_attendance(reader, person) for person in people] + others


def _attendance(reader: Reader, person: Participant) -> dict[str, str]:
    name = reader.name_beside_role(person)
    called = each_once([reader.fit(person.called)], but=name)
    return {
        "name": f"{name} ({called[0]})" if called else name,
        "role": reader.role(person),
        "came": "\n".join(_came(reader, person)),
    }


def _came(reader: Reader, person: Participant) -> list[str]:
    came = CAME[person.came]
    if person.deputy_for in reader.recipient.people:
        came += f", in the place of {reader.name(person.deputy_for)}"
    if late := person.came_after(reader.conference.began_at):
        came += f", from {clock_words(late)}"
    if person.left_at:
        came += f", until {clock_words(person.left_at)}"
    told = [came]
    if person.heard_how and reader.sees(person):
        told.append(f"Heard: {person.heard_how}")
    outs = [out for out in reader.conference.exclusions if person.id in out.participant_ids]
    if reader.is_file_copy or person.id == reader.recipient.id:
        if person.told_why and reader.sees(person):
            told.append(f"Told why: {person.told_why}")
        told += [_exclusion(reader, out) for out in outs]
    return told


def _exclusion(reader: Reader, out: Exclusion) -> str:
    """What somebody who was put out may read of it; the ground in the chair's words stays in the file."""
    span = _out_from_to(out, reader.conference.held_on)
    parts = [f"Not in a closed session {span}" if out.closed_session else f"Asked to be out {span}"]
    if out.ground and reader.is_file_copy:
        parts.append(f"Ground: {out.ground}")
    if reader.sees(out):
        parts += [f"Told why: {out.told_why}"] if out.told_why else []
        parts += [f"Heard: {out.heard_how}"] if out.heard_how else []
    return "\n".join(parts)


def _out_from_to(out: Exclusion, held_on: date) -> str:
    """How long somebody was out; with the day where that is not the day of this conference."""
    if out.began_at is None and out.ended_at is None:
        return "for the whole meeting"

    def clock(moment: datetime, known: date) -> str:
        day = day_of(moment)
        return clock_words(moment) if day == known else f"{clock_words(moment)} on {written(day)}"

    last = day_of(out.ended_at) if out.ended_at else held_on
    begun = f"from {clock(out.began_at, last)}" if out.began_at else "from the beginning"
    return f"{begun} to {clock(out.ended_at, held_on)}" if out.ended_at else begun


def reports(reader: Reader) -> list[dict[str, str]]:
    """Each report, and who had it when."""
    return [_report(reader, report) for report in reader.conference.reports if _is_for(reader, report)]


def _is_for(reader: Reader, report: Report) -> bool:
    """Whether a report is about a child of this copy, by somebody whom it names, and known to its reader.

    A family copy names a report only if they were given it, wrote it, or heard it in the room: that the other
    parent alone had one can be what must not reach them.
    """
    recipient = reader.recipient
    is_about = not report.about or not set(report.about).isdisjoint(recipient.children)
    is_known = (
        recipient.is_professional
        or report.verbal
        or recipient.id in {*report.given_to, report.participant_id}
    )
    return is_about and is_known and report.participant_id in recipient.people


def _report(reader: Reader, report: Report) -> dict[str, str]:
    is_form = is_contribution_form(reader.conference, reader.procedure, report)
    kind = "Verbal" if report.verbal else "Written and signed" if report.signed else "Written"
    if is_form:
        kind = "Contribution form, verbal" if report.verbal else "Contribution form"
    about = reader.about(report.about)
    told = [f"{kind}, about {about}" if about else kind]
    given_to = [p for p in report.given_to if p in reader.recipient.people or p in reader.recipient.children]
    if given_to:
        on = f" on {moment_words(report.given_at)}" if report.given_at else ""
        told.append(f"{'Shared with' if is_form else 'Given to'} {reader.everyone(given_to)}{on}")
    if report.discussed_by and reader.sees(report):
        on = f" on {moment_words(report.discussed_at)}" if report.discussed_at else ""
        told.append(f"Discussed by {reader.teller(report.discussed_by)}{on}")
    if report.to_chair_at:
        came = "Received on" if is_form else "To the chair on"
        told.append(f"{came} {moment_words(report.to_chair_at)}")
    return {"who": reader.who(report.participant_id), "text": sentences(*told)}


def core_group(reader: Reader) -> list[dict[str, str]]:
    """Who carries the plan on; only professionals are given with how to reach them."""
    rows = []
    covered = {child.id for child in reader.children} - _without_core_group(reader)
    for member in reader.conference.core_group:
        if reader.sees(member) and (about := covered.intersection(member.about or covered)):
            person = reader.conference.record(Participant, member.participant_id)
            whom = reader.about(about) if about != covered else ""
            lead = "leads the group" if member.lead else ""
            parts = (reader.role(person), f"for {whom}" if whom else "", lead)
            role = ", ".join(part for part in parts if part)
            name = reader.name_beside_role(person)
            rows.append({"name": name, "role": role, "contact": _contact(reader, person)})
    return rows


def _without_core_group(reader: Reader) -> frozenset[str]:
    """The children for whom something was decided that has no core group, such as the end of a plan."""
    conference = reader.conference
    decided = ((c.id, decided_option(conference, reader.procedure, c.id)) for c in conference.children)
    return frozenset(child_id for child_id, option in decided if option is not None and not option.core_group)


def _contact(reader: Reader, person: Participant) -> str:
    is_kept = reader.recipient.must_not_learn(person.withheld_from)
    is_printed = is_professional(reader.procedure, person) and not is_kept
    return reader.fit(person.contact) if is_printed else ""


def meetings(reader: Reader) -> list[dict[str, str]]:
    """Dates to remember, the earliest first; a meeting that is wanted and not yet set comes last."""
    agreed = [m for m in reader.conference.meetings if reader.sees(m)]
    agreed.sort(key=lambda meeting: (meeting.on or date.max, meeting.at or time.min))
    rows = [_meeting(reader, meeting) for meeting in agreed] + _meetings_missing(reader)
    return rows + [
        _review_after_birth(reader, timescale, baby)
        for timescale, baby in after_birth(reader.conference, reader.procedure)
        if baby in reader.children
    ]


def _review_after_birth(reader: Reader, timescale: Timescale, baby: Child) -> dict[str, str]:
    """By when a baby's review is held, whose day nobody knows yet."""
    words = by_words(timescale)
    when = f"{words[:1].upper()}{words[1:]}"
    return {"what": timescale.title, "about": f"For {reader.child(baby.id)}", "when": when, "where": ""}


def _meeting(reader: Reader, meeting: Meeting) -> dict[str, str]:
    about = reader.about(meeting.about)
    what = reader.procedure.title_of("timescales", meeting.timescale)
    return {
        "what": what,
        "about": f"For {about}" if about else "",
        "when": when_words(meeting.on, meeting.at) if meeting.on else f"No date is set{reader.yet}",
        "where": meeting.where,
    }


def _meetings_missing(reader: Reader) -> list[dict[str, str]]:
    wanted: dict[str, list[str]] = {}
    for child in reader.children:
        decision = decision_for(reader.conference, child.id)
        decided = decision.option if decision else ""
        for timescale in meetings_after(reader.conference, reader.procedure, decided, child):
            set_for = [m.about for m in reader.conference.meetings if m.timescale == timescale.key]
            if not any(child.id in about or not about for about in set_for):
                wanted.setdefault(timescale.key, []).append(child.id)
    return [_meeting(reader, Meeting(timescale=key, about=tuple(about))) for key, about in wanted.items()]


def tellings(reader: Reader) -> list[dict[str, str]]:
    """Who tells the children and those who were not there."""
    rows = [_telling(reader, telling) for telling in reader.conference.tellings if reader.sees(telling)]
    told = {telling.whom for telling in reader.conference.tellings}
    others = [p for p in reader.people if p.told_by and p.id not in told and reader.sees(p)]
    return rows + [{"whom": reader.who(p.id), "by": reader.teller(p.told_by), "how": ""} for p in others]


def _telling(reader: Reader, telling: Telling) -> dict[str, str]:
    by_when = f"By {spoken(telling.by_when)}" if telling.by_when else ""
    return {
        "whom": reader.who(telling.whom),
        "by": reader.teller(telling.told_by) or f"Nobody has been named{reader.yet}",
        "how": "\n".join(part for part in (telling.how, by_when) if part),
    }


def own_amendments(reader: Reader) -> list[dict[str, str]]:
    """What the reader of a copy asked to have corrected, as a text of its own at the end; nobody else's."""
    if reader.is_file_copy:
        return []
    asked = [one for one in reader.conference.amendments if reader.sees(one)]
    if not asked:
        return []
    told = []
    for one in asked:
        on = f"Asked for on {spoken(one.on)}: " if one.on else ""
        told += [f"{on}{one.what}", f"Done about it: {one.done or 'nothing is noted yet'}"]
    return [{"title": "Corrections that you asked for", "words": "\n".join(told)}]
