"""The field in which a date is typed as people say it, with what was understood beside it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from chairtui.domain.london import day_of
from chairtui.domain.timescales import WorkingCalendar, brief
from chairtui.domain.typed_dates import Expected, UnderstoodDate, understand
from chairtui.widgets.fields import Meaning, UnderstoodField


def date_field(
    name: str,
    label: str,
    value: date | datetime | None,
    today: date,
    calendar: WorkingCalendar,
    *,
    expected: Expected = Expected.AHEAD,
    hint: str = "such as fri, 2w, 10wd or 12 dec",
) -> UnderstoodField:
    """A field for a date, or for one with a time where `value` has one; a period counts from `today`."""

    def meaning(typed: str) -> Meaning:
        understood = understood_date(typed, today, calendar, expected)
        return Meaning(understood.on is not None, understood.words, understood.sum, understood.question)

    return UnderstoodField(name, label, typed_words(value), understand=meaning, hint=hint)


def real_day() -> date:
    """The day on which somebody types, whichever day the conference is on."""
    return day_of(datetime.now(UTC))


def typed_words(value: date | datetime | None, at: time | None = None) -> str:
    """A date as it could have been typed: `12 May 2026`, with its time if it has one."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        at = value.time()
    words = brief(value)
    return f"{words} {at:%H:%M}" if at is not None else words


def understood_date(
    typed: object, today: date, calendar: WorkingCalendar, expected: Expected = Expected.AHEAD
) -> UnderstoodDate:
    """What a field's text means: weekdays and periods counted from `today`, “tomorrow” from the real day."""
    return understand(str(typed), today, calendar, expected, typed_on=real_day())


def date_of(
    typed: object, today: date, calendar: WorkingCalendar, expected: Expected = Expected.AHEAD
) -> date | None:
    """The date that a field's text means, if it means one."""
    return understood_date(typed, today, calendar, expected).on
