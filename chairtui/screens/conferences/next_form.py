"""The form of the conference that follows another: for whom, why, and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.following import comes_again, following, next_kind
from chairtui.domain.people import Kind, Reconvened, short_names
from chairtui.domain.procedures import Procedure
from chairtui.domain.text import listed
from chairtui.domain.timescales import short
from chairtui.screens.conference_form import Procedures, conference_form
from chairtui.screens.date_field import typed_words
from chairtui.widgets.fields import ChoiceField, Field, ManyField
from chairtui.widgets.form import Form

DECIDED = "It was decided for each of these children: it meets again for them only after a complaint."

AGAIN = "again"
REVIEW = "review"

_BECAUSE: Mapping[str, Reconvened] = {
    "not_quorate": Reconvened.NOT_QUORATE,
    "adjourned": Reconvened.ADJOURNED,
    "complaint": Reconvened.COMPLAINT,
}


_CONFERENCES = ("initial conference", "previous review")
"""What the dates of reviews are counted from."""


def next_form(
    today: date, former: Conference, procedure: Procedure, procedures: Procedures
) -> tuple[Form, Callable[[Any], Conference]]:
    """Asks for which children it is and why, then where and when; and the conference that follows.

    The children on a plan, and those about whom nothing was decided, are chosen already.
    """
    names = short_names(former.children)
    expected = tuple(child.id for child in comes_again(former, procedure))
    adjourned = {
        child.id for child in former.children if next_kind(former, procedure, child) is Kind.RECONVENED
    }
    why = (
        (REVIEW, _usual(former, procedure)),
        *((key, f"It meets again: {because}") for key, because in _BECAUSE.items()),
    )

    def nothing_adjourned(values: Any) -> str:
        """Says that a conference which decided for all these children meets again after a complaint alone."""
        is_again = _BECAUSE.get(str(values[AGAIN])) in {Reconvened.NOT_QUORATE, Reconvened.ADJOURNED}
        return DECIDED if is_again and adjourned.isdisjoint(values["children"]) else ""

    first: tuple[Field, ...] = (
        ManyField(
            "children",
            "For which children",
            tuple(names.items()),
            expected or tuple(names),
            problem=lambda values: (
                "" if values["children"] else "For which child is it? Choose one at least."
            ),
        ),
        ChoiceField(
            AGAIN,
            "Why",
            why,
            REVIEW,
            problem=nothing_adjourned,
            hint="for whom it meets again, what was said last time comes along and is decided anew",
        ),
    )
    usual = former.procedure_editions[-1].key if former.procedure_editions else procedures.usual
    form, made = conference_form(
        today,
        procedures=replace(procedures, usual=usual),
        like=_like(former),
        when=_planned(former, procedure),
        first=first,
        title=f"The conference after {short(former.held_on, today)}",
    )

    def followed(values: Any) -> Conference:
        because = _BECAUSE.get(str(values[AGAIN]))
        return following(made(values), former, procedure, values["children"], because)

    return form, followed


def _like(former: Conference) -> Conference:
    """What the next conference begins with; the minute taker of that day need not be there again."""
    return Conference(
        family=former.family,
        held_on=former.held_on,
        place=former.place,
        reference=former.reference,
        chair=former.chair,
    )


def _usual(former: Conference, procedure: Procedure) -> str:
    """What the next conference is, for each child apart where they differ."""
    names = short_names(former.children)
    by_kind: dict[Kind, list[str]] = {}
    for child in former.children:
        by_kind.setdefault(next_kind(former, procedure, child), []).append(names[child.id])
    if len(by_kind) == 1:
        return f"{next(iter(by_kind)).capitalize()} conference"
    said = "; ".join(f"{kind} for {listed(children)}" for kind, children in by_kind.items())
    return said[:1].upper() + said[1:]


def _planned(former: Conference, procedure: Procedure) -> str:
    """The earliest day that was agreed for the next conference before anyone left, as it would be typed."""
    conferences = {
        timescale.key for timescale in procedure.timescales if timescale.counted_from in _CONFERENCES
    } | procedure.meets_again
    agreed = [
        (meeting.on, meeting.at)
        for meeting in former.meetings
        if meeting.timescale in conferences and meeting.on is not None
    ]
    return typed_words(*min(agreed, key=lambda one: one[0])) if agreed else ""
