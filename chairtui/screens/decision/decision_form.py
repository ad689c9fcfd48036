"""The form of a decision for one child: what is decided, how the threshold is met, which category, why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Gate
from chairtui.domain.ending import objections, unanswered
from chairtui.domain.people import Child
from chairtui.domain.plan_words import categories_before
from chairtui.domain.procedures import DecisionOption, Procedure
from chairtui.domain.quoracy import quorum_of
from chairtui.domain.reviewing import existing_plan, limbs_for, option_title, options_for
from chairtui.domain.text import listed
from chairtui.domain.threshold import limb_out_of_place, limbs_with
from chairtui.domain.views import decided, decision_for
from chairtui.screens.decision.forms import NONE
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.step_screen import AtHand, Fields, OpenForm
from chairtui.widgets.fields import ChoiceField, Field, ManyField, TextField
from chairtui.widgets.form import Form


def decision_form(at_hand: AtHand, child: Child, now: Callable[[], datetime]) -> OpenForm:
    """What is decided for one child, on which limb of the threshold, and why."""
    conference, procedure = at_hand()
    decision = decision_for(conference, child.id)
    asked = _Asked(conference, procedure, child)
    options = tuple((one.key, one.title) for one in options_for(conference, procedure, child))
    limbs = (
        *((limb.key, limb.title) for limb in limbs_for(conference, procedure, child)),
        (NONE, "not stated"),
    )
    fields: tuple[Field, ...] = (
        ChoiceField(
            "option",
            "Decision",
            options,
            decision.option if decision else "",
            problem=asked.refused,
        ),
        ChoiceField(
            "limb",
            "Threshold",
            limbs,
            (decision.limb if decision else "") or NONE,
            problem=asked.limb_out_of_place,
            question=lambda values: asked.limb_out_of_place(values) or asked.limb_of_unborn(values),
            hint="asked again: is it still met?" if asked.before else "",
        ),
        *asked.category_fields(decision.categories if decision else ()),
        TextField(
            "reasons", "Reasons", decision.reasons if decision else "", lines=6, question=asked.unanswered
        ),
        TextField(
            "went_on",
            "Why you go on all the same",
            decision.went_on if decision else "",
            lines=3,
            question=asked.why_go_on,
            hint="for this child: too few are here, views are missing, a rule says otherwise; it is printed",
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
            "went_on": str(values["went_on"]).strip(),
        }
        after = decided(before, child.id, now(), **changes)
        return Edited(after, "A decision") if after != before else None

    title = f"Decision, {names_of(conference, procedure).of(child.id)}"
    return OpenForm(Form(title, fields), edit, doubt=asked.doubt)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the form asks of its values."""

    conference: Conference
    procedure: Procedure
    child: Child

    @property
    def before(self) -> str:
        """The categories of the plan that the child comes with: looked at again, and never filled in."""
        plan = existing_plan(self.conference, self.child.id)
        return categories_before(self.procedure, plan) if plan is not None else ""

    def option(self, values: Fields) -> DecisionOption | None:
        """What is chosen."""
        return self.procedure.decision(str(values["option"]))

    def title(self, option: DecisionOption) -> str:
        return option_title(self.conference, self.procedure, self.child.id, option.key)

    def against(self, option: DecisionOption, gate: Gate) -> str:
        """What speaks against a decision, of one weight, and what the procedure says to that."""
        found = objections(self.conference, self.procedure, self.child, option)
        against = [one for one in found if one.gate is gate]
        rules = dict.fromkeys(one.rule for one in against if one.rule)
        return " ".join((f"{listed([one.words for one in against])}.", *rules)) if against else ""

    def refused(self, values: Fields) -> str:
        """Why the decision cannot be kept: none is chosen, or the procedure does not allow it."""
        option = self.option(values)
        if option is None and not values["option"]:
            return "Choose what is decided for this child."
        against = self.against(option, Gate.REFUSED) if option is not None else ""
        if option is None or not against:
            return ""
        return f"“{self.title(option)}” is not possible here: {against}"

    def unanswered(self, values: Fields) -> str:
        """What the reasons of the chosen decision must say, until they do."""
        option = self.option(values)
        return unanswered(option, str(values["reasons"])) if option is not None else ""

    def doubt(self, values: Fields) -> str:
        """What is asked before a decision is kept that may stand so all the same."""
        option = self.option(values)
        if option is None:
            return ""
        against = self.against(option, Gate.QUESTIONED)
        is_answered = not against or self.says_why(option, values)
        asks = self.unanswered(values)
        doubts = (
            "" if is_answered else f"“{self.title(option)}”: {against}",
            f"{asks} The reasons do not say." if asks else "",
            self.lacking(option, values),
        )
        said = " ".join(filter(None, doubts))
        return f"{said} Keep it so?" if said else ""

    def says_why(self, option: DecisionOption, values: Fields) -> bool:
        """Whether there is a reason to go on with this decision; one written for another is asked again."""
        reason, decision = str(values["went_on"]).strip(), decision_for(self.conference, self.child.id)
        is_of_another = decision is not None and decision.option not in {"", option.key}
        return bool(reason) and not (is_of_another and decision is not None and reason == decision.went_on)

    def why_go_on(self, values: Fields) -> str:
        """That too few are here for this child, until there is a reason or it is adjourned."""
        option = self.option(values)
        quorum = quorum_of(self.conference, self.procedure, self.child)
        if quorum.is_met or str(values["went_on"]).strip() or (option is not None and option.adjourns):
            return ""
        return f"Not quorate for this child ({listed(quorum.lacking)})."

    def lacking(self, option: DecisionOption, values: Fields) -> str:
        """That a decision has no category yet, or no limb of the threshold."""
        chosen = {values["category"], *values.get("others", ())} - {"", NONE}
        wants_category = option.needs_category and bool(self.procedure.categories)
        wants_limb = bool(limbs_with(self.conference, self.procedure, self.child, option))
        lacking = [
            what
            for what, lacks in (
                ("category", wants_category and not chosen),
                ("limb of the threshold", wants_limb and values["limb"] in {"", NONE}),
            )
            if lacks
        ]
        return f"“{self.title(option)}” has no {' and no '.join(lacking)} yet." if lacking else ""

    def limb_out_of_place(self, values: Fields) -> str:
        option = self.option(values)
        if option is None:
            return ""
        return limb_out_of_place(self.conference, self.procedure, self.child, option, str(values["limb"]))

    def limb_of_unborn(self, values: Fields) -> str:
        past = {limb.key for limb in self.procedure.limbs if limb.past}
        if not self.child.is_unborn or values["limb"] not in past:
            return ""
        return "This baby is not born yet. Has the baby suffered harm, or is it likely?"

    def category_out_of_place(self, values: Fields) -> str:
        option = self.option(values)
        is_given = values["category"] not in {"", NONE} or bool(values.get("others"))
        if option is None or option.needs_category or not is_given:
            return ""
        return f"“{self.title(option)}” has no category: choose none, or decide otherwise."

    def category_again(self, values: Fields) -> str:
        """Asks which category it is now, with those before, until one is chosen where one is wanted."""
        option = self.option(values)
        is_chosen = values["category"] not in {"", NONE}
        is_wanted = option is None or option.needs_category
        return (
            f"Before, {self.before}. Which is it now?" if self.before and is_wanted and not is_chosen else ""
        )

    def category_fields(self, given: tuple[str, ...]) -> tuple[Field, ...]:
        """The category, the primary one where one is; and the others, where they may be combined."""
        procedure = self.procedure
        categories = tuple((category.key, category.title) for category in procedure.categories)
        problem = self.category_out_of_place
        has_primary = procedure.categories_may_combine and procedure.first_category_is_primary
        first = ChoiceField(
            "category",
            "Category",
            (*categories, (NONE, "none")),
            given[0] if given else NONE,
            problem=problem,
            question=lambda values: problem(values) or self.category_again(values),
            hint="the primary one" if has_primary else "",
        )
        if not procedure.categories_may_combine:
            return (first,)
        return (first, ManyField("others", "And also", categories, given[1:], problem=problem))
