"""The forms of views and dissent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from chairtui.domain.decisions import Dissent, Given
from chairtui.domain.people import Child, Participant, within
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import is_professional
from chairtui.domain.timescales import WorkingCalendar
from chairtui.domain.views import decision_for, former_option, is_changed, says_other, view_of, with_view
from chairtui.screens.date_field import date_field, date_of
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.picking import people_in_full
from chairtui.screens.step_screen import AtHand, Fields, OpenForm
from chairtui.widgets.fields import ChoiceField, PickField, TextField
from chairtui.widgets.form import Form

NONE = "none"


def view_form(at_hand: AtHand, person: Participant, child: Child, now: Callable[[], datetime]) -> OpenForm:
    """Everything about one person's view on one child."""
    conference, procedure = at_hand()
    view = view_of(conference, person.id, child.id)
    likely = "" if view is None or view.likely is None else "yes" if view.likely else "no"
    categories = tuple((c.key, c.title) for c in procedure.categories)
    question = procedure.words("view_question").replace(
        "{child}", within(names_of(conference, procedure).of(child.id))
    )
    hint = "\n".join(words for words in (question, procedure.words("not_met")) if words)
    fields = (
        ChoiceField("likely", "View", _view_choices(procedure), likely, hint=hint),
        ChoiceField(
            "given", "Given", tuple((g.value, g.value) for g in Given), view.given if view else Given.SPOKEN
        ),
        TextField("reason", "Because", view.reason if view else "", lines=4),
        ChoiceField(
            "category",
            "Category",
            (*categories, (NONE, "none named")),
            (view.category if view else "") or NONE,
            hint=procedure.words("category_question"),
            question=_category_without_yes,
        ),
        TextField("changed_why", "If it changed, why", view.changed_why if view else "", lines=3),
    )

    def edit(values: Fields) -> Edited | None:
        before, _ = at_hand()
        given = Given(str(values["given"]) or Given.SPOKEN)
        none = given in {Given.NOT_THERE, Given.GAVE_NONE} or values["likely"] in {"", NONE}
        changes: dict[str, Any] = {
            "likely": None if none else values["likely"] == "yes",
            "given": given,
            "reason": str(values["reason"]).strip(),
            "category": "" if values["category"] == NONE else str(values["category"]),
            "changed_why": str(values["changed_why"]).strip(),
        }
        old = view_of(before, person.id, child.id)
        if old is not None and is_changed(old, changes["likely"], given, changes["category"]):
            # What was said for the earlier view stays with it; only new words belong to the new one. With
            # another category alone the reason is the same.
            for name in (
                ("reason", "changed_why") if says_other(old, changes["likely"], given) else ("changed_why",)
            ):
                changes[name] = "" if changes[name] == getattr(old, name) else changes[name]
        after = with_view(before, person.id, child.id, now(), **changes)
        return Edited(after, "A view") if after != before else None

    names = names_of(conference, procedure)
    return OpenForm(Form(f"{names.of(person.id)}, for {names.of(child.id)}", fields), edit)


def _category_without_yes(values: Fields) -> str:
    """That a category will not be kept: it goes with a yes alone."""
    is_yes = values["likely"] == "yes" and values["given"] not in {Given.NOT_THERE, Given.GAVE_NONE}
    return (
        ""
        if is_yes or values["category"] in {"", NONE}
        else "A category goes with a yes: it is left out here."
    )


def _view_choices(procedure: Procedure) -> tuple[tuple[str, str], ...]:
    """Yes and no in the words of the question that this procedure asks."""
    yes, no = procedure.words("view_yes") or "yes", procedure.words("view_no") or "no"
    return ("yes", yes), ("no", no), (NONE, "no view")


def dissent_form(
    at_hand: AtHand, child: Child, dissent: Dissent | None, calendar: WorkingCalendar
) -> OpenForm:
    """A professional's dissent from one decision, in its owner's words."""
    conference, procedure = at_hand()
    names = names_of(conference, procedure)
    people = tuple((p.id, names.of(p.id)) for p in conference.participants if is_professional(procedure, p))
    fields = (
        PickField(
            "who",
            "Who dissents",
            people,
            (dissent.participant_id,) if dissent else (),
            many=False,
            in_full=people_in_full(conference, procedure),
            problem=lambda values: "" if values["who"] else "Name who dissents.",
        ),
        TextField(
            "reason",
            "Their words",
            dissent.reason if dissent else "",
            lines=6,
            hint="word for word",
            problem=lambda values: "" if str(values["reason"]).strip() else "Write down their words first.",
        ),
        ChoiceField(
            "formal",
            "As",
            (("no", "personal disagreement"), ("yes", "formal dissent")),
            "yes" if dissent and dissent.formal else "no",
        ),
        TextField("next_step", "Next step", dissent.next_step if dissent else ""),
        date_field("deadline", "By", dissent.deadline if dissent else None, conference.held_on, calendar),
    )

    def edit(values: Fields) -> Edited | None:
        before, _ = at_hand()
        base = dissent or Dissent(child_id=child.id, participant_id="", reason="")
        record = replace(
            base,
            participant_id=next(iter(values["who"])),
            reason=str(values["reason"]).strip(),
            formal=values["formal"] == "yes",
            next_step=str(values["next_step"]).strip(),
            deadline=date_of(values["deadline"], before.held_on, calendar),
        )
        after = before.with_record(record)
        decision = decision_for(after, child.id)
        if decision is not None and decision.no_one_dissented and not former_option(after, record):
            after = after.revising(decision, no_one_dissented=False)
        return Edited(after, "A dissent") if after != before else None

    heading = f"Dissent, {names.of(child.id)}"
    return OpenForm(Form(heading, fields, remark="a professional's; a parent's words stand apart"), edit)
