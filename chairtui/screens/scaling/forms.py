"""The forms of a scale: a number changed after the reveal, what happens tonight, why a scale is left out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child
from chairtui.domain.procedures import Procedure
from chairtui.domain.scales import Scale
from chairtui.domain.scaling import rated, rating_by, scale_of, with_scales
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.step_screen import AtHand, Fields, OpenForm
from chairtui.widgets.form import Form, TextField

NOT_A_NUMBER = "Type a whole number from 0 to 10, or - for no number."
NO_NUMBER = "-"


def understood_number(typed: str) -> tuple[bool, int | None]:
    """Whether `typed` is an answer to a scale, and which: 0 to 10, or none for no number."""
    words = typed.strip()
    if words == NO_NUMBER:
        return True, None
    is_number = words.isascii() and words.isdigit() and len(words) <= 2 and int(words) <= 10
    return is_number, int(words) if is_number else None


def begun(conference: Conference, procedure: Procedure, child: Child) -> tuple[Conference, Scale]:
    """`conference` with all its scales, and this child's."""
    conference = with_scales(conference, procedure)
    scale = scale_of(conference, child)
    if scale is None:
        raise LookupError(child.id)
    return conference, scale


def number_form(at_hand: AtHand, child: Child, rater_id: str, now: Callable[[], datetime]) -> OpenForm | None:
    """A number and its reason once the scale is revealed; none before, so that no number is ever shown."""
    conference, procedure = at_hand()
    scale = scale_of(conference, child)
    if scale is None or scale.revealed_at is None:
        return None
    rating = rating_by(conference, scale, rater_id)
    number = "" if rating is None else NO_NUMBER if rating.number is None else str(rating.number)
    hint = "an earlier number stays on record" if rating is not None else ""

    def problem(values: Fields) -> str:
        return "" if understood_number(str(values["number"]))[0] else NOT_A_NUMBER

    fields = (
        TextField("number", "Number, 0 to 10, or -", number, problem=problem, hint=hint),
        TextField("reason", "Because", rating.reason if rating else "", lines=4),
    )

    def edit(values: Fields) -> Edited | None:
        before, procedure = at_hand()
        after, scale = begun(before, procedure, child)
        _, number = understood_number(str(values["number"]))
        old = rating_by(before, scale, rater_id)
        after = rated(after, scale, rater_id, number, now())
        given = rating_by(after, scale, rater_id)
        reason = str(values["reason"]).strip()
        changed = old is not None and given is not None and given.id != old.id
        if given is not None and not (changed and old is not None and reason == old.reason):
            # The reason of the old number stays with the old one; only new words belong to the new one.
            after = after.revising(given, reason=reason)
        label = "Change a number" if changed else "A number and its reason"
        return Edited(after, label) if after != before else None

    names = names_of(conference, procedure)
    heading = f"{names.of(rater_id)}, for {names.of(child.id)}"
    return OpenForm(Form(heading, fields, remark=scale.question), edit)


def tonight_form(at_hand: AtHand, child: Child) -> OpenForm | None:
    """What happens tonight, once the numbers are shown."""
    conference, procedure = at_hand()
    scale = scale_of(conference, child)
    if scale is None or scale.revealed_at is None:
        return None
    field = TextField(
        "tonight", procedure.scale.tonight, scale.tonight, lines=4, hint="who does what, before dark"
    )
    return _words_form(at_hand, child, "Tonight", field)


def left_out_form(at_hand: AtHand, child: Child) -> OpenForm | None:
    """Why the scale is left out, where the procedure allows that; with no reason it is asked after all."""
    conference, procedure = at_hand()
    scale = scale_of(conference, child)
    if not procedure.scale.may_be_left_out or (scale is not None and scale.revealed_at is not None):
        return None
    reason = scale.left_out if scale else ""
    field = TextField("left_out", "Because", reason, lines=4, hint="empty: the scale is asked after all")
    return _words_form(at_hand, child, "Leave the scale out", field)


def _words_form(at_hand: AtHand, child: Child, label: str, field: TextField) -> OpenForm:
    """A form of one field, which is a field of the scale."""

    def edit(values: Fields) -> Edited | None:
        before, procedure = at_hand()
        after, scale = begun(before, procedure, child)
        words = str(values[field.name]).strip()
        if words == getattr(scale, field.name):
            return None
        return Edited(after.revising(scale, **{field.name: words}), label)

    conference, procedure = at_hand()
    return OpenForm(Form(f"{label}, {names_of(conference, procedure).of(child.id)}", (field,)), edit)
