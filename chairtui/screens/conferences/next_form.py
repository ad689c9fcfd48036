"""The form of the conference that follows another: for whom, why, and when."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from chairtui.domain.coming import Coming, Former, coming, due_together
from chairtui.domain.conference import Conference
from chairtui.domain.following import following
from chairtui.domain.people import Kind, Reconvened, short_names
from chairtui.domain.text import listed
from chairtui.domain.timescales import short
from chairtui.screens.conference_form import NO_CALENDAR, Procedures, conference_form
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
    today: date, formers: tuple[Former, ...], procedures: Procedures
) -> tuple[Form, Callable[[Any], Conference]]:
    """Asks for which children it is and why, then where and when; and the conference that follows.

    It follows the last of `formers`, which stand the oldest first, and may be about every child of them.
    Those for whom it is due soonest are chosen already.
    """
    *before, last = formers
    former = last.conference
    known = coming(formers)
    names = short_names(tuple(one.child for one in known))
    ticked = due_together(known, NO_CALENDAR) or tuple(names)

    def of(values: Any) -> tuple[Coming, ...]:
        return tuple(one for one in known if one.child.id in values["children"])

    def usual(values: Any) -> Mapping[str, str]:
        return {REVIEW: _usual(of(values) or known, names)}

    def nothing_adjourned(values: Any) -> str:
        """Says that a conference which decided for all these children meets again after a complaint alone."""
        is_again = _BECAUSE.get(str(values[AGAIN])) in {Reconvened.NOT_QUORATE, Reconvened.ADJOURNED}
        return DECIDED if is_again and all(one.kind is not Kind.RECONVENED for one in of(values)) else ""

    why = (
        (REVIEW, usual({"children": ticked})[REVIEW]),
        *((key, f"It meets again: {because}") for key, because in _BECAUSE.items()),
    )
    first: tuple[Field, ...] = (
        ManyField(
            "children",
            "For which children",
            tuple(names.items()),
            ticked,
            hint=_last_heard(known, names, today),
            problem=lambda values: (
                "" if values["children"] else "For which child is it? Choose one at least."
            ),
        ),
        ChoiceField(
            AGAIN,
            "Why",
            why,
            REVIEW,
            worded=usual,
            problem=nothing_adjourned,
            hint="for whom it meets again, what was said last time comes along and is decided anew",
        ),
    )
    edition = former.procedure_editions[-1].key if former.procedure_editions else procedures.usual
    form, made = conference_form(
        today,
        procedures=replace(procedures, usual=edition),
        like=_like(former),
        when=_planned(of({"children": ticked})),
        first=first,
        title=f"The conference after {short(former.held_on, today)}",
    )

    def followed(values: Any) -> Conference:
        because = _BECAUSE.get(str(values[AGAIN]))
        return following(made(values), former, last.procedure, values["children"], because, before)

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


def _usual(children: Collection[Coming], names: Mapping[str, str]) -> str:
    """What the next conference is, for each child apart where they differ."""
    by_kind: dict[Kind, list[str]] = {}
    for one in children:
        by_kind.setdefault(one.kind, []).append(names[one.child.id])
    if len(by_kind) == 1:
        return f"{next(iter(by_kind)).capitalize()} conference"
    said = "; ".join(f"{kind} for {listed(whose)}" for kind, whose in by_kind.items())
    return said[:1].upper() + said[1:]


def _last_heard(children: Collection[Coming], names: Mapping[str, str], today: date) -> str:
    """When the last conference about each of them was, where that was not one for all."""
    by_day: dict[date, list[str]] = {}
    for one in children:
        by_day.setdefault(one.former.conference.held_on, []).append(names[one.child.id])
    if len(by_day) < 2:
        return ""
    said = [f"{short(day, today)} for {listed(whose)}" for day, whose in sorted(by_day.items())]
    return f"the last conference was on {listed(said)}"


def _planned(children: Collection[Coming]) -> str:
    """The earliest day that was agreed for their next conference before anyone left, as it would be typed."""
    agreed = []
    for one in children:
        procedure = one.former.procedure
        conferences = {
            timescale.key for timescale in procedure.timescales if timescale.counted_from in _CONFERENCES
        } | procedure.meets_again
        agreed += [
            (meeting.on, meeting.at)
            for meeting in one.former.conference.meetings
            if meeting.timescale in conferences
            and meeting.on is not None
            and (one.child.id in meeting.about or not meeting.about)
        ]
    return typed_words(*min(agreed, key=lambda one: one[0])) if agreed else ""
