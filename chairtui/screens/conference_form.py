"""The form of a conference itself: which family, when and where, and who chairs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.held_by import counted_from_strategy, held_by
from chairtui.domain.people import Reconvened
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviewing import meets_again, wants_another_chair
from chairtui.domain.timescales import Due, WorkingCalendar, period
from chairtui.domain.typed_dates import Expected
from chairtui.screens.date_field import date_field, date_of, real_day, typed_words, understood_date
from chairtui.screens.limit_words import counting_field
from chairtui.widgets.fields import Choice, ChoiceField, Field, TextField, UnderstoodField
from chairtui.widgets.form import Form
from chairtui.widgets.rows import UNCLEAR

STRATEGY = "strategy"
AGAIN, FORMER_HELD, FORMER_CHAIR = "meets_again", "former_held", "former_chair"
NO_CALENDAR = WorkingCalendar(frozenset(), date.max)


@dataclass(frozen=True, slots=True)
class Procedures:
    """The procedures that a new conference may take."""

    choices: tuple[Choice, ...]
    usual: str
    """Key of the one that was taken last."""
    check: Callable[[str], object]
    """Raises what is wrong with the files of one."""
    chair: str = ""
    """Who chairs where nobody else is named: whoever uses this app."""

    def field(self) -> ChoiceField:
        """Asks which one."""
        known = self.usual in dict(self.choices)
        usual = self.usual if known else self.choices[0][0]
        hint = "it stays with this conference; the next one is offered the same"
        return ChoiceField("procedure", "Procedure", self.choices, usual, hint=hint)


def conference_form(
    today: date,
    known: Conference | None = None,
    *,
    procedures: Procedures | None = None,
    procedure: Procedure | None = None,
    calendar: WorkingCalendar = NO_CALENDAR,
    like: Conference | None = None,
    when: str = "",
    first: tuple[Field, ...] = (),
    title: str = "",
) -> tuple[Form, Callable[[Any], Conference]]:
    """The form of a new or a known conference, and the conference that its values make.

    A new one begins with what stands in `like`, the one that it follows, and the day `when`; `first` are
    fields that come first.
    With several `procedures` it asks which one, as its field `procedure`. A known one is asked for the day of
    the strategy discussion, where its `procedure` counts from that.
    """
    now = known or like or Conference(family="", held_on=today)
    counted_from = real_day() if known else today  # a meeting that is moved is moved from now

    def problem(values: Any) -> str:
        if not str(values["family"]).strip():
            return "The family's name is missing: it is how you will find this conference again."
        return ""

    def undated(values: Any) -> str:
        return "" if str(values["held"]).strip() else "The date is missing: type “today”, or another day."

    held = date_field(
        "held", "Date and time", None, counted_from, NO_CALENDAR, hint="such as fri 10am, or 12 dec 14:00"
    )
    fields: tuple[Field, ...] = (
        TextField(
            "family",
            "Family",
            now.family,
            problem=problem,
            hint="as it shall stand on the list, such as Arden and Vale",
        ),
        replace(held, value=typed_words(now.held_on, now.starts_at) if known else when, problem=undated),
        TextField("place", "Where", now.place),
        TextField("reference", "Reference", now.reference, hint="your office's number, if there is one"),
        TextField(
            "chair",
            "Chair",
            now.chair or (procedures.chair if procedures is not None else ""),
            hint="" if known else "left empty, it is you",
        ),
        TextField("minute_taker", "Minute taker", now.minute_taker),
    )
    if procedures is not None and len(procedures.choices) > 1:
        fields = (*fields, procedures.field())

    if known is not None and procedure is not None:
        fields = (*fields, *_strategy_fields(known, procedure, calendar))
    if known is not None and meets_again(known):
        fields = (*fields, *_fields_of_former(known, calendar))

    def made(values: Any) -> Conference:
        understood = understood_date(values["held"], counted_from, NO_CALENDAR)
        discussed_on = known.strategy_discussion if known else None
        if STRATEGY in values:
            discussed_on = date_of(values[STRATEGY], today, calendar, Expected.BEHIND)
        base = known or Conference(family="", held_on=today)
        return base.changing(
            strategy_discussion=discussed_on,
            **(_former(values, today, calendar) if AGAIN in values else {}),
            family=str(values["family"]).strip(),
            held_on=understood.on or now.held_on,
            starts_at=understood.at,
            place=str(values["place"]).strip(),
            reference=str(values["reference"]).strip(),
            chair=str(values["chair"]).strip(),
            minute_taker=str(values["minute_taker"]).strip(),
        )

    return Form(title or ("Date and place" if known else "New conference"), (*first, *fields)), made


def _fields_of_former(known: Conference, calendar: WorkingCalendar) -> tuple[Field, ...]:
    """Why the same conference meets again, when it met before, and who chaired it then."""

    def another(values: Any) -> str:
        because = Reconvened(values[AGAIN]) if values[AGAIN] else None
        typed = replace(
            known,
            reconvened_because=because,
            chair=str(values["chair"]),
            former_chair=str(values[FORMER_CHAIR]),
        )
        return wants_another_chair(typed)

    because = tuple((why.value, why.value) for why in Reconvened)
    given = known.reconvened_because.value if known.reconvened_because else ""
    return (
        ChoiceField(AGAIN, "Meets again, because", because, given),
        date_field(
            FORMER_HELD,
            "Met before on",
            known.former_held_on,
            known.held_on,
            calendar,
            expected=Expected.BEHIND,
        ),
        TextField(FORMER_CHAIR, "Chaired then by", known.former_chair, question=another),
    )


def _former(values: Any, today: date, calendar: WorkingCalendar) -> dict[str, Any]:
    return {
        "reconvened_because": Reconvened(values[AGAIN]) if values[AGAIN] else None,
        "former_held_on": date_of(values[FORMER_HELD], today, calendar, Expected.BEHIND),
        "former_chair": str(values[FORMER_CHAIR]).strip(),
    }


def _strategy_fields(
    known: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> tuple[UnderstoodField, ...]:
    """The day of the strategy discussion, with what it makes of the limit for the conference."""
    timescale = counted_from_strategy(known, procedure)
    if timescale is None:
        return ()
    behind = Expected.BEHIND
    unclear = f"\n{UNCLEAR} {timescale.unclear}" if timescale.unclear else ""
    plain = date_field(
        STRATEGY,
        "Strategy discussion",
        known.strategy_discussion,
        known.held_on,
        calendar,
        expected=behind,
        hint=f"the conference is {timescale.bound.value} {period(timescale)} after it{unclear}",
    )

    def limit_of(typed: str) -> Due | None:
        return held_by(known, procedure, calendar, date_of(typed, known.held_on, calendar, behind))

    return (counting_field(plain, timescale, limit_of, known.held_on, calendar),)
