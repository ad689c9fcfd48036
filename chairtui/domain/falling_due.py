"""What falls due after a conference for a family: letters and records, core groups and reviews, the time to
answer a record.

Only what was set here: each with its rule, as the procedure of that conference states it. Whether a core
group met stands in the case system, so a meeting whose day is over is done with; a review is not until it has
decided, because it is held here too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from chairtui.domain.after_birth import IF_WHEN_DUE, after_birth
from chairtui.domain.after_deciding import REVIEWED, Wanted, wanted_meetings
from chairtui.domain.conference import Conference
from chairtui.domain.due_lines import DueLine, Falls, in_order
from chairtui.domain.duties import Bound, Timescale
from chairtui.domain.london import wall_clock
from chairtui.domain.people import Child, Kind, Participant, short_names, short_of
from chairtui.domain.procedures import Procedure
from chairtui.domain.repeated import next_limit, repeated
from chairtui.domain.sending import are_the_copies, copies_sent, is_sent, to_send
from chairtui.domain.text import listed
from chairtui.domain.timeline import FILE_COPY
from chairtui.domain.timescales import Due, WorkingCalendar, due, short
from chairtui.domain.views import decided_option

RECEIPT = "receipt"
"""The event of a timescale that counts from the day on which a copy was received."""

NO_DATE = "no date set"


def falling_due(
    conference: Conference,
    procedure: Procedure,
    calendar: WorkingCalendar,
    today: date,
    after: Sequence[Conference] = (),
) -> tuple[DueLine, ...]:
    """All that falls due after a conference that has decided, done or not, in the order of its days.

    `procedure` is the one that the conference goes by; `after` are the conferences that follow it. Once one
    of them has decided about a child, no meeting is due any more that this one agreed on for that child.
    """
    if not any(decision.option for decision in conference.decisions):
        return ()
    counting = _Counting(conference, procedure, calendar, today, tuple(after))
    found = (_letters, _meetings, _after_birth, _again, _answers)
    return in_order(line for lines in found for line in lines(counting))


@dataclass(frozen=True, slots=True)
class _Counting:
    """What lines are made from."""

    conference: Conference
    procedure: Procedure
    calendar: WorkingCalendar
    today: date
    after: tuple[Conference, ...]

    def line(
        self,
        what: Falls,
        timescale: Timescale,
        limit: Due | None,
        children: Sequence[Child],
        *,
        on: date | None = None,
        done: bool = False,
        remark: str = "",
        held: Conference | None = None,
    ) -> DueLine:
        """A line with its rule; `on` is the day that was set, and there is a `limit` where none was."""
        conference = held or self.conference
        day = on or (limit.on if limit else self.today)
        late = not done and day < self.today
        names = short_names(self.conference.children)
        return DueLine(
            conference_id=conference.id,
            family=conference.family,
            chair=conference.chair,
            children=tuple(names[child.id] for child in children),
            what=what,
            title=timescale.title,
            remark=remark,
            on=day,
            rule=_rule(timescale, limit, on, self.conference.held_on),
            source=timescale.source,
            late=late,
            days_late=self.calendar.working_days(day, self.today) if late else 0,
            only_usual=on is None and timescale.bound is Bound.USUAL,
            done=done,
        )

    @property
    def undecided(self) -> Conference:
        """The conference with those children alone about whom none after it has decided."""
        decided = {d.child_id for later in self.after for d in later.decisions if d.option}
        left = tuple(child for child in self.conference.children if child.id not in decided)
        return replace(self.conference, children=left)

    def by_next(self, wanted: Wanted) -> dict[str, tuple[Conference | None, tuple[Child, ...]]]:
        """The children by the conference, planned or begun, that is to be the one wanted for them."""
        kind = Kind.REVIEW if wanted.timescale.counted_from in REVIEWED else Kind.RECONVENED
        found: dict[str, tuple[Conference | None, tuple[Child, ...]]] = {}
        for child in wanted.children:
            planned = [
                later
                for later in self.after
                if any(one.id == child.id and one.kind is kind for one in later.children)
            ]
            held = min(planned, key=lambda later: later.held_on, default=None)
            key = held.id if held is not None else ""
            found[key] = held, (*found.get(key, (None, ()))[1], child)
        return found

    def is_conference(self, wanted: Wanted) -> bool:
        """Whether what is wanted is the next conference, not a meeting between two."""
        if wanted.timescale.counted_from in REVIEWED:
            return True
        options = (decided_option(self.conference, self.procedure, child.id) for child in wanted.children)
        return any(option is not None and option.adjourns for option in options)


def _rule(timescale: Timescale, limit: Due | None, on: date | None, held_on: date) -> str:
    """“no later than 10 working days from Tue 12 May”; with the limit's own day where another was set."""
    if limit is None:
        return "its limit is not known here"
    if on is None or on == limit.on:
        return f"{timescale.bound.value} {limit.sum}"
    return f"{timescale.bound.value} {short(limit.on, held_on)}: {limit.sum}"


def _letters(counting: _Counting) -> Iterator[DueLine]:
    """What is sent out, by its earliest limit; what the procedure gives no limit is never due."""
    conference = counting.conference
    everything = to_send(conference, counting.procedure, counting.calendar)
    sent, made = copies_sent(conference)
    for one in everything:
        if one.timescale is None or one.due is None:
            continue
        ours = are_the_copies(one, everything)
        remark = f"{sent} of {made} copies sent" if ours and made else "not sent yet"
        done = is_sent(conference, one, everything)
        line = counting.line(Falls.LETTER, one.timescale, one.due, conference.children, done=done)
        yield replace(line, title=one.document.title, remark="sent" if done else remark)


def _meetings(counting: _Counting) -> Iterator[DueLine]:
    """The meetings that follow what was decided, on their day, or by their limit where no day was agreed."""
    for wanted in wanted_meetings(counting.undecided, counting.procedure):
        timescale, meeting = wanted.timescale, wanted.meeting
        limit = due(timescale, wanted.event, counting.calendar) if wanted.event is not None else None
        agreed = meeting.on if meeting is not None else None
        if not counting.is_conference(wanted):
            if agreed is not None or limit is not None:
                done = agreed is not None and agreed < counting.today
                remark = _said_of(timescale, agreed, limit)
                yield counting.line(
                    Falls.MEETING, timescale, limit, wanted.children, on=agreed, done=done, remark=remark
                )
            continue
        for held, children in counting.by_next(wanted).values():
            on = held.held_on if held is not None else agreed
            if on is not None or limit is not None:
                remark = _said_of(timescale, on, limit)
                yield counting.line(
                    Falls.CONFERENCE, timescale, limit, children, on=on, remark=remark, held=held
                )


def _after_birth(counting: _Counting) -> Iterator[DueLine]:
    """The review after a birth, counted from the day expected, or from the birth once that is known.

    It is done with when a review is planned between the birth and its limit.
    """
    for timescale, baby in after_birth(counting.undecided, counting.procedure):
        later = [(one.held_on, child) for one in counting.after for child in one.children]
        same = [(on, child) for on, child in later if child.id == baby.id]
        born = next((child.born for _, child in same if child.born), None)
        if (event := born or baby.expected) is None:
            continue
        limit = due(timescale, event, counting.calendar)
        planned = [on for on, child in same if child.kind is Kind.REVIEW]
        planned += _reviews_agreed(counting.undecided, counting.procedure, baby)
        done = any(event <= on <= limit.on for on in planned)
        remark = "" if born else IF_WHEN_DUE
        yield counting.line(Falls.CONFERENCE, timescale, limit, [baby], done=done, remark=remark)


def _reviews_agreed(conference: Conference, procedure: Procedure, child: Child) -> list[date]:
    wanted = wanted_meetings(conference, procedure)
    reviews = (one for one in wanted if one.timescale.counted_from in REVIEWED and child in one.children)
    return [one.meeting.on for one in reviews if one.meeting is not None and one.meeting.on is not None]


def _said_of(timescale: Timescale, on: date | None, limit: Due | None) -> str:
    if on is None:
        return NO_DATE
    if limit is None or on <= limit.on:
        return ""
    return "later than usual" if timescale.bound is Bound.USUAL else "after its limit"


def _again(counting: _Counting) -> Iterator[DueLine]:
    """The next of what comes again and again, as far as a day is known here that it counts from."""
    conference = counting.undecided
    for timescale, children in repeated(conference, counting.procedure):
        limit = next_limit(timescale, conference, counting.procedure, children, counting.calendar)
        if limit is not None:
            done = limit.on < counting.today
            remark = "the next one"
            yield counting.line(Falls.MEETING, timescale, limit, children, done=done, remark=remark)


def _answers(counting: _Counting) -> Iterator[DueLine]:
    """Until when those who received their copy may answer it: one line for all who have the same last day."""
    conference = counting.conference
    received = [
        (copy.recipient_id, wall_clock(copy.received_at).date())
        for copy in conference.copies
        if copy.received_at is not None and copy.recipient_id != FILE_COPY
    ]
    latest = dict(sorted(received, key=lambda one: one[1]))
    for timescale in counting.procedure.timescales:
        if timescale.counted_from != RECEIPT:
            continue
        for day in sorted(set(latest.values())):
            limit = due(timescale, day, counting.calendar)
            done = limit.on < counting.today
            whose = [one for one in conference.participants if latest.get(one.id) == day and not done]
            yield counting.line(
                Falls.ANSWER,
                timescale,
                limit,
                conference.children,
                done=done,
                remark=_received_by(conference, whose),
            )


def _received_by(conference: Conference, whose: Sequence[Participant]) -> str:
    names = [short_of(person, conference.participants) for person in whose]
    return f"received by {listed(names)}" if names else ""
