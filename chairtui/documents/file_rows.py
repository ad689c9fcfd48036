"""What only the chair's own copy holds: addresses, contacts, needs, and the notes made on the way."""

from __future__ import annotations

from typing import Any

from chairtui.documents.reader import Reader
from chairtui.documents.view_rows import name_before_birth
from chairtui.domain.amendments import received_before
from chairtui.domain.held_by import counted_from_strategy
from chairtui.domain.inviting import invitee_title
from chairtui.domain.people import NotInvited, Report
from chairtui.domain.plans import Meeting
from chairtui.domain.rights import is_contribution_form
from chairtui.domain.text import sentences
from chairtui.domain.timeline import Amendment
from chairtui.domain.timescales import period, spoken
from chairtui.domain.withholding import released_words


def for_the_file(reader: Reader) -> dict[str, Any]:
    """What only the chair's own copy holds: addresses, contacts, needs and the notes made on the way."""
    if not reader.is_file_copy:
        return {"people": [], "notes": []}
    conference = reader.conference
    people = []
    for child in conference.children:
        kept = reader.everyone(child.address_withheld_from)
        needs = "\n".join(filter(None, (name_before_birth(reader, child), child.notes)))
        people.append({"name": child.name, "contact": child.address, "kept": kept, "needs": needs})
    for person in conference.participants:
        contact = "\n".join(part for part in (person.contact, person.address) if part)
        kept = reader.everyone(person.withheld_from)
        people.append({"name": person.words, "contact": contact, "kept": kept, "needs": person.needs})
    title_of = reader.procedure.title_of
    said = [tick for tick in conference.ticks if tick.note and tick.child_id is None]
    notes = [
        *_conference_before(reader),
        *_strategy_discussion(reader),
        *(f"{title_of('script', tick.key)}: {tick.note}" for tick in said),
    ]
    notes += _releases(reader)
    notes += [
        sentences(f"Whether {child.name} comes: {child.comes}", child.comes_why)
        for child in conference.children
        if child.comes_why
    ]
    notes += [_not_invited(reader, refused) for refused in conference.not_invited]
    notes += [_amendment(reader, asked) for asked in conference.amendments]
    notes += [_why_late(reader, meeting) for meeting in conference.meetings if meeting.why]
    notes += [_note_on(reader, report) for report in conference.reports if report.notes]
    return {"people": [row for row in people if any(list(row.values())[1:])], "notes": notes}


def _conference_before(reader: Reader) -> list[str]:
    """When the conference before this one was held, and who chaired it."""
    conference = reader.conference
    on = f" on {spoken(conference.former_held_on)}" if conference.former_held_on else ""
    by = f", chaired by {conference.former_chair}" if conference.former_chair else ""
    return [f"The conference before this one{on or ' was held'}{by}"] if on or by else []


def _strategy_discussion(reader: Reader) -> list[str]:
    """When enquiries were begun, and how long after that the conference is to be held."""
    on = reader.conference.strategy_discussion
    limit = counted_from_strategy(reader.conference, reader.procedure)
    if on is None:
        return []
    by = f"; the conference is {limit.bound.value} {period(limit)} after it" if limit is not None else ""
    return [f"The strategy discussion was on {spoken(on)}{by}"]


def _why_late(reader: Reader, meeting: Meeting) -> str:
    """Why a meeting is later than it should be."""
    about = reader.about(meeting.about)
    what = reader.procedure.title_of("timescales", meeting.timescale)
    return f"{what}{f' for {about}' if about else ''}, why so late: {meeting.why}"


def _releases(reader: Reader) -> list[str]:
    """What was released on a ground, to whose copy."""
    made = []
    for copy in reader.conference.copies:
        if copy.ground:
            lines = (released_words(reader.conference, record_id) for record_id in copy.released)
            said = "; ".join(f"“{words}”" for words in lines if words) or "what was removed since"
            to = f"Released to {reader.who(copy.recipient_id)}: {said}"
            made.append(sentences(to, f"Ground: {copy.ground}"))
    return made


def _amendment(reader: Reader, asked: Amendment) -> str:
    """Who asked for a correction and when, how long after their copy came, and what was done about it."""
    on = f" on {spoken(asked.on)}" if asked.on else ""
    came = received_before(reader.conference, asked.participant_id, asked.on)
    received = f", whose copy was received on {spoken(came)}" if came else ""
    done = asked.done or "nothing is noted yet"
    who = reader.who(asked.participant_id)
    return f"Correction asked for{on} by {who}{received}: {sentences(asked.what, f'Done about it: {done}')}"


def _note_on(reader: Reader, report: Report) -> str:
    is_form = is_contribution_form(reader.conference, reader.procedure, report)
    what = "Contribution form" if is_form else "Report"
    return f"{what} of {reader.who(report.participant_id)}: {report.notes}"


def _not_invited(reader: Reader, refused: NotInvited) -> str:
    about = reader.about(refused.about)
    who = invitee_title(reader.procedure, refused.invitee)
    return f"Not invited: {who}{f' for {about}' if about else ''}. {refused.why}"
