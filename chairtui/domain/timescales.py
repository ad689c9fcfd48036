"""When something is due: each date with its sum in words. All dates and times are wall clock in London.

The event's day is day 0 whatever day it is. Working days leave out weekends and the calendar's days off.
Months are calendar months, clamped to the month's end. Hours are hours.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Bound, Timescale, Unit
from chairtui.domain.people import Child, Kind
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviewing import dated_kind, decision_stands, existing_plan, is_review
from chairtui.domain.text import counted, listed

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Which days are working days: Monday to Friday without the days off."""

    days_off: frozenset[date]
    """Bank holidays, and the days on which the office is closed."""
    known_to: date
    """The last day for which the bank holidays are known; `date.min` where none are."""
    known_from: date = date.min
    """The first such day."""

    def is_working(self, day: date) -> bool:
        """Whether people work on `day`."""
        return day.weekday() < 5 and day not in self.days_off

    def on_or_before(self, day: date) -> date:
        """`day` if it is a working day, else the last working day before it."""
        while not self.is_working(day):
            day -= _DAY
        return day

    def counted(self, day: date, number: int) -> date:
        """The working day `number` working days after `day`, or before it if `number` is negative."""
        step = _DAY if number > 0 else -_DAY
        for _ in range(abs(number)):
            day += step
            while not self.is_working(day):
                day += step
        return day

    def working_days(self, first: date, last: date) -> int:
        """How many working days there are after `first` up to `last`; 0 where it is no later."""
        days = range(first.toordinal() + 1, last.toordinal() + 1)
        return sum(self.is_working(date.fromordinal(day)) for day in days)

    def off_between(self, one: date, other: date) -> tuple[date, ...]:
        """The days off from Monday to Friday between two days, the later of which counts."""
        first, last = min(one, other), max(one, other)
        return tuple(day for day in sorted(self.days_off) if first < day <= last and day.weekday() < 5)


@dataclass(frozen=True, slots=True)
class Due:
    """A limit, and how it was worked out."""

    on: date
    """The limit itself."""
    at: datetime | None
    """The moment, where the timescale counts hours from a known time."""
    suggested: date
    """The limit, or the last working day before it when it falls on a day off; the limit itself where the
    whole period is days off."""
    sum: str
    """How it was worked out: “10 working days from Tue 12 May, skipping Mon 25 May”."""
    warning: str = ""
    """What to look at: a limit on a day off, hours without a time, bank holidays not known that far."""


def due(timescale: Timescale, event: date | datetime, calendar: WorkingCalendar) -> Due:
    """When `timescale` falls due, counted from `event`: after it, or before it."""
    day = event.date() if isinstance(event, datetime) else event
    number = -timescale.value if timescale.before else timescale.value
    at = None
    if timescale.unit is Unit.HOURS and isinstance(event, datetime):
        at = event + timedelta(hours=number)
    on = at.date() if at is not None else _counted(timescale.unit, day, number, calendar)
    before = calendar.on_or_before(on)
    suggested = before if timescale.before or before >= day else on
    skipped = skipping(calendar, day, on) if timescale.unit is Unit.WORKING_DAYS else ""
    warnings = (
        *_hours_warning(timescale, event),
        *_day_off_warning(on, suggested, calendar),
        *_unknown_warning(_looked_up(timescale.unit, day, on), calendar),
    )
    return Due(on, at, suggested, _sum(timescale, event, on) + skipped, " ".join(warnings))


def earliest(timescale: Timescale, event: date | datetime, calendar: WorkingCalendar) -> date | None:
    """The first day of what comes again and again, where a least time between two is stated."""
    soonest = replace(timescale, value=timescale.soonest)
    return due(soonest, event, calendar).on if timescale.soonest else None


def _counted(unit: Unit, day: date, number: int, calendar: WorkingCalendar) -> date:
    match unit:
        case Unit.WORKING_DAYS:
            return calendar.counted(day, number)
        case Unit.MONTHS:
            return months_from(day, number)
        case Unit.WEEKS:
            return day + timedelta(weeks=number)
        case Unit.DAYS:
            return day + timedelta(days=number)
        case Unit.HOURS:
            return (datetime.combine(day, time()) + timedelta(hours=number)).date()


def months_from(day: date, number: int) -> date:
    """`day` some calendar months on (or back), on the month's last day where it has no such day."""
    months = day.year * 12 + day.month - 1 + number
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def spoken(day: date) -> str:
    """A date in full: “Wednesday 27 May 2026”."""
    return f"{WEEKDAYS[day.weekday()]} {written(day)}"


def written(day: date) -> str:
    """A date as a letter writes it: “27 February 2026”; never by the machine's language."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def brief(day: date) -> str:
    """A date in few letters with its year, as it could have been typed: “27 Feb 2026”."""
    return f"{day_and_month(day)} {day.year}"


def day_and_month(day: date) -> str:
    """A date of the year that is meant anyway: “27 Feb”."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def short(day: date, beside: date | None = None) -> str:
    """A date in few letters: “Wed 27 May”, with its year only where `beside` is of another year."""
    year = "" if beside is None or beside.year == day.year else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()][:3]} {day_and_month(day)}{year}"


def doubtful(on: date, held_on: date, calendar: WorkingCalendar) -> str:
    """What to look at in the date of a meeting that follows a conference held on `held_on`; else nothing."""
    if on <= held_on:
        return f"{short(on, held_on)} is not after the conference"
    return "" if calendar.is_working(on) else f"{short(on, held_on)} is not a working day"


def late_by(days: int, bound: Bound = Bound.MAXIMUM) -> str:
    """“3 working days late”; “late” on the days off that come right after the limit."""
    late = too_late(bound)
    return f"{counted(days, 'working day')} {late}" if days else late


def too_late(bound: Bound) -> str:
    """What comes after its day: it is late only if that was a limit and not what is usual."""
    return "later than usual" if bound is Bound.USUAL else "late"


def skipping(calendar: WorkingCalendar, day: date, on: date) -> str:
    """Which days off were passed over between two days: “, skipping Mon 25 May”, or nothing."""
    first, last = min(day, on), max(day, on)
    days = [off for off in calendar.off_between(first, last) if off != last]
    return f", skipping {listed([short(off, day) for off in days])}" if days else ""


def event_of(timescale: Timescale, conference: Conference, child: Child) -> date | datetime | None:
    """The event from which a timescale counts for a child, as far as the conference knows it.

    The initial conference is this one unless it is a review, which is then the review before the next. One
    that is heard again after a complaint is neither: its plan counts from the conference complained of.
    """
    plan = existing_plan(conference, child.id)
    held = conference.held_on
    started = held if conference.starts_at is None else datetime.combine(held, conference.starts_at)
    stands = plan is not None and decision_stands(conference, child)
    before = plan.last_conference_on if plan is not None else None
    latest = before if stands else started
    was_reviewed = dated_kind(conference, child) is Kind.REVIEW
    events: Mapping[str, date | datetime | None] = {
        "strategy discussion": conference.strategy_discussion,
        "conference": latest if timescale.core_group else started,
        "initial conference": (plan.began_on if plan else None) if is_review(conference, child) else started,
        "previous review": latest if was_reviewed else None,
        "notification": plan.notified_on if plan else None,
        "birth": child.born,
    }
    return events.get(timescale.counted_from)


def meetings_after(
    conference: Conference, procedure: Procedure, decided: str, child: Child
) -> tuple[Timescale, ...]:
    """The meetings that follow a decision for a child: nobody leaves without their dates.

    After a complaint a first core group is not asked for again where one is noted as held.
    """
    kind = dated_kind(conference, child)
    option = procedure.decision(decided)
    wanted = option.meetings if option is not None else ()
    has_met = decision_stands(conference, child) and any(
        not held.about or child.id in held.about for held in conference.core_groups_held
    )
    return tuple(
        timescale
        for timescale in procedure.timescales
        if timescale.key in wanted
        and timescale.meeting
        and applies(timescale, kind)
        and not (timescale.core_group and has_met)
    )


def applies(timescale: Timescale, kind: Kind) -> bool:
    """Whether a timescale is for this kind of conference."""
    return not timescale.kinds or kind in timescale.kinds


def period(timescale: Timescale) -> str:
    """How long it is, in words: “10 working days”, “1 month”, or “4 to 6 weeks” of one with a soonest."""
    unit = timescale.unit.value if timescale.value != 1 else timescale.unit.value.removesuffix("s")
    soonest = f"{timescale.soonest} to " if timescale.soonest else ""
    return f"{soonest}{timescale.value} {unit}"


def governing(limits: Mapping[str, Due]) -> tuple[tuple[str, ...], Due]:
    """Of the limits of several children for a meeting held together, the earliest, and whose it is.

    `limits` is by child, one at least.
    """
    earliest = min(limits.values(), key=lambda limit: limit.at or datetime.combine(limit.on, time.max))
    return tuple(child for child, limit in limits.items() if limit.on == earliest.on), earliest


def _sum(timescale: Timescale, event: date | datetime, on: date) -> str:
    day = event.date() if isinstance(event, datetime) else event
    at = f" {event:%H:%M}" if isinstance(event, datetime) and timescale.unit is Unit.HOURS else ""
    long = period(replace(timescale, soonest=0))
    return f"{long} {'before' if timescale.before else 'from'} {short(day, on)}{at}"


def _hours_warning(timescale: Timescale, event: date | datetime) -> tuple[str, ...]:
    if timescale.unit is Unit.HOURS and not isinstance(event, datetime):
        return ("The conference has no time yet, so this counts from the start of its day.",)
    return ()


def _day_off_warning(on: date, suggested: date, calendar: WorkingCalendar) -> tuple[str, ...]:
    if calendar.is_working(on):
        return ()
    before = (
        f"{short(suggested, on)} is the last one before it" if on != suggested else "nor is any before it"
    )
    return (f"{spoken(on)} is not a working day; {before}.",)


def _looked_up(unit: Unit, day: date, on: date) -> tuple[date, date]:
    """The first and the last day of which it matters whether they are bank holidays.

    Of working days that is each one counted, which `day` itself never is; else the limit alone.
    """
    if unit is not Unit.WORKING_DAYS or on == day:
        return on, on
    return (day + _DAY, on) if on > day else (on, day - _DAY)


def _unknown_warning(looked_up: tuple[date, date], calendar: WorkingCalendar) -> tuple[str, ...]:
    first, last = looked_up
    if calendar.known_from <= first and last <= calendar.known_to:
        return ()
    if calendar.known_to == date.min:
        return ("Bank holidays are not known; check this date.",)
    if first < calendar.known_from:
        return (f"Bank holidays are known from {spoken(calendar.known_from)} only; check this date.",)
    return (f"Bank holidays are known to {spoken(calendar.known_to)} only; check this date.",)
