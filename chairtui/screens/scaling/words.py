"""What stands around a scale: the children, what 10 and 0 mean, and whose answer is typed."""

from __future__ import annotations

from textual.content import Content

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child
from chairtui.domain.procedures import Procedure
from chairtui.domain.scales import Scale
from chairtui.domain.scaling import rating_by
from chairtui.screens.names import names_of
from chairtui.widgets.drawing import drawable


def children_words(conference: Conference, procedure: Procedure, current: Child | None) -> Content:
    """Every child, the one that is shown bold."""
    names = names_of(conference, procedure)
    parts: list[tuple[str, str]] = []
    for child in conference.children:
        here = current is not None and child.id == current.id
        sign, style = ("●", "bold") if here else ("○", "$text-muted")
        parts.append((f"   {sign} {drawable(names.of(child.id))}", style))
    return Content.assemble(*parts)


def anchor_words(procedure: Procedure, scale: Scale, *, wide: bool) -> Content:
    """What the two ends mean; the safe one comes first."""
    (first, safe), (second, unsafe) = procedure.scale.ends(drawable(scale.ten), drawable(scale.zero))
    ends = Content.assemble((f"{first:2}", "bold"), f"  {safe}\n", (f"{second:2}", "bold"), f"  {unsafe}")
    if scale.revealed_at is not None or not wide:
        return ends
    return Content.assemble(ends, (f"   Say {first} first, then {second}.", "$text-muted"))


def asked_words(
    conference: Conference, procedure: Procedure, child: Child, scale: Scale, rater_id: str
) -> str:
    """The title of the box: whose number is typed, or whose reason."""
    names = names_of(conference, procedure)
    who = names.of(rater_id)
    if scale.revealed_at is None:
        return f"{who}, for {names.of(child.id)}: 0 to 10, or - for no number"
    rating = rating_by(conference, scale, rater_id)
    number = "no number" if rating is None or rating.number is None else rating.number
    return f"{who}, {number}, because"
