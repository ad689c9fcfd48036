"""The forms of views, decisions and dissent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Dissent, Given
from chairtui.domain.parents_answers import answer_to, answered
from chairtui.domain.people import Child, Participant
from chairtui.domain.procedures import ParentPrompt, Procedure
from chairtui.domain.rights import is_professional
from chairtui.domain.timescales import WorkingCalendar
from chairtui.domain.views import decided, decision_for, is_changed, view_of, with_view
from chairtui.screens.date_field import date_field, date_of
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.picking import people_in_full
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.fields import ChoiceField, Field, ManyField, PickField, TextField
from chairtui.widgets.form import Form

NONE = "none"
SUFFERED = "suffered"
"""Key of the limb of the threshold that says what a child has suffered already."""
AtHand = Callable[[], tuple[Conference, Procedure]]
"""Gives the conference as it is when the form is kept."""


def view_form(at_hand: AtHand, person: Participant, child: Child, now: Callable[[], datetime]) -> OpenForm:
    """Everything about one person's view on one child."""
    conference, procedure = at_hand()
    view = view_of(conference, person.id, child.id)
    likely = "" if view is None or view.likely is None else "yes" if view.likely else "no"
    categories = tuple((c.key, c.title) for c in procedure.categories)
    question = procedure.words("view_question").replace(
        "{child}", names_of(conference, procedure).of(child.id)
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
        if old is not None and is_changed(old, changes["likely"], given):
            # What was said for the earlier view stays with it; only new words belong to the new one.
            for name in ("reason", "changed_why"):
                changes[name] = "" if changes[name] == getattr(old, name) else changes[name]
        after = with_view(before, person.id, child.id, now(), **changes)
        return Edited(after, "A view") if after != before else None

    names = names_of(conference, procedure)
    return OpenForm(Form(f"{names.of(person.id)}, for {names.of(child.id)}", fields), edit)


def _view_choices(procedure: Procedure) -> tuple[tuple[str, str], ...]:
    """Yes and no in the words of the question that this procedure asks."""
    yes, no = procedure.words("view_yes") or "yes", procedure.words("view_no") or "no"
    return ("yes", yes), ("no", no), (NONE, "no view")


def decision_form(at_hand: AtHand, child: Child, now: Callable[[], datetime]) -> OpenForm:
    """What is decided for one child, on which limb of the threshold, and why."""
    conference, procedure = at_hand()
    decision = decision_for(conference, child.id)
    options = tuple((one.key, one.title) for one in procedure.decisions)
    limbs = (*((limb.key, limb.title) for limb in procedure.limbs), (NONE, "not stated"))
    fields: tuple[Field, ...] = (
        ChoiceField(
            "option",
            "Decision",
            options,
            decision.option if decision else "",
            problem=lambda values: "" if values["option"] else "Choose what is decided for this child.",
        ),
        ChoiceField(
            "limb",
            "Threshold",
            limbs,
            (decision.limb if decision else "") or NONE,
            problem=lambda values: _limb_out_of_place(procedure, values),
            question=lambda values: _limb_out_of_place(procedure, values) or _limb_of_unborn(child, values),
        ),
        *_category_fields(procedure, decision.categories if decision else ()),
        TextField("reasons", "Reasons", decision.reasons if decision else "", lines=6),
        TextField(
            "chairs_reason",
            "Why you go on all the same",
            conference.chairs_reason,
            lines=3,
            hint="only where the meeting is not quorate or views are missing; it is printed",
        ),
    )

    def edit(values: Fields) -> Edited | None:
        before, _ = at_hand()
        chosen = [str(values["category"]), *map(str, values.get("others", ()))]
        changes: dict[str, Any] = {
            "option": str(values["option"]),
            "limb": "" if values["limb"] == NONE else str(values["limb"]),
            "categories": tuple(dict.fromkeys(key for key in chosen if key and key != NONE)),
            "reasons": str(values["reasons"]).strip(),
        }
        after = decided(before, child.id, now(), **changes)
        reason = str(values["chairs_reason"]).strip()
        if reason != after.chairs_reason:
            after = after.changing(chairs_reason=reason)
        return Edited(after, "A decision") if after != before else None

    form = Form(f"Decision, {names_of(conference, procedure).of(child.id)}", fields)
    return OpenForm(form, edit, doubt=lambda values: _lacking(procedure, values))


def _lacking(procedure: Procedure, values: Fields) -> str:
    """Asks whether a plan that needs a category and a limb of the threshold is to stand without them yet.

    It may: before the sign-off it is among what is missing.
    """
    option = next((one for one in procedure.decisions if one.key == values["option"]), None)
    if option is None or not option.needs_category:
        return ""
    chosen = {values["category"], *values.get("others", ())} - {"", NONE}
    lacking = [
        what
        for what, lacks in (
            ("category", bool(procedure.categories) and not chosen),
            ("limb of the threshold", bool(procedure.limbs) and values["limb"] in {"", NONE}),
        )
        if lacks
    ]
    return f"“{option.title}” has no {' and no '.join(lacking)} yet. Keep it so?" if lacking else ""


def _limb_out_of_place(procedure: Procedure, values: Fields) -> str:
    given = values["limb"] not in {"", NONE}
    return _out_of_place(procedure, values, "limb of the threshold", given=given)


def _limb_of_unborn(child: Child, values: Fields) -> str:
    if not child.is_unborn or values["limb"] != SUFFERED:
        return ""
    return "This baby is not born yet. Has the baby suffered harm, or is it likely?"


def _out_of_place(procedure: Procedure, values: Fields, what: str, *, given: bool) -> str:
    """Says that what is decided has no limb or no category, where one is given all the same."""
    option = str(values["option"])
    needs_none = {one.key for one in procedure.decisions if not one.needs_category}
    if not given or option not in needs_none:
        return ""
    title = procedure.title_of("decisions", option)
    return f"“{title}” has no {what}: choose none, or decide otherwise."


def _category_fields(procedure: Procedure, given: tuple[str, ...]) -> tuple[Field, ...]:
    """The category, the primary one where one is; and the others, where they may be combined."""
    categories = tuple((category.key, category.title) for category in procedure.categories)

    def problem(values: Fields) -> str:
        given = values["category"] not in {"", NONE} or bool(values.get("others"))
        return _out_of_place(procedure, values, "category", given=given)

    has_primary = procedure.categories_may_combine and procedure.first_category_is_primary
    first = ChoiceField(
        "category",
        "Category",
        (*categories, (NONE, "none")),
        given[0] if given else NONE,
        problem=problem,
        question=problem,
        hint="the primary one" if has_primary else "",
    )
    if not procedure.categories_may_combine:
        return (first,)
    return (first, ManyField("others", "And also", categories, given[1:], problem=problem))


def words_key(person: Participant, prompt: ParentPrompt, child_id: str | None) -> str:
    """Key of the form of one parent's words, about one child where each is asked about."""
    return f"words:{prompt.key}:{person.id}:{child_id or ''}"


def words_form(
    at_hand: AtHand, person: Participant, prompt: ParentPrompt, child_id: str | None, again: str
) -> OpenForm:
    """One parent's own words on a decision or the plan, as many lines as they take.

    `again` is the key of the form of what the same parent is asked next.
    """
    conference, procedure = at_hand()
    names = names_of(conference, procedure)
    said = answer_to(conference, person.id, prompt.key, child_id)
    field = TextField("text", prompt.ask, said.text if said else "", lines=6, hint="in their own words")

    def edit(values: Fields) -> Edited | None:
        before, _ = at_hand()
        text = str(values["text"]).strip()
        earlier = answer_to(before, person.id, prompt.key, child_id)
        unsaid = earlier is not None and earlier.did_not_say and not text
        after = answered(before, person.id, prompt, child_id=child_id, text=text, did_not_say=unsaid)
        return Edited(after, "A parent's words") if after != before else None

    whose = f"{names.of(person.id)}, {names.of(child_id)}" if child_id else names.of(person.id)
    title = f"{whose} · {prompt.title or prompt.ask}"
    return OpenForm(Form(title, (field,), adding=bool(again)), edit, again)


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
        if decision is not None and decision.no_one_dissented:
            after = after.revising(decision, no_one_dissented=False)
        return Edited(after, "A dissent") if after != before else None

    heading = f"Dissent, {names.of(child.id)}"
    return OpenForm(Form(heading, fields, remark="a professional's; a parent's words stand apart"), edit)
