"""Since last time: what became of what was agreed, one key each, and what was not."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, TypeVar

from chairtui.domain.agreed_elsewhere import agreed_on, from_elsewhere
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import Standing
from chairtui.domain.identity import new_id
from chairtui.domain.looking_back import Part, concerned, marked, not_asked, progress_of
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import Record
from chairtui.domain.reviews import Achieved, CoreGroupHeld, Progress
from chairtui.domain.since_last import words_before
from chairtui.domain.timescales import brief
from chairtui.keys import Place, bindings
from chairtui.screens.list_step import ListStep
from chairtui.screens.messages import Edited
from chairtui.screens.review.elsewhere import (
    CAME_ALONG,
    KINDS,
    WHICH_DAY,
    goal_of_danger,
    key_of,
    last_time_form,
    of_plan,
)
from chairtui.screens.review.forms import core_group_form, danger_form, plan_form, progress_form
from chairtui.screens.review.one_view import OneView, changed_rows
from chairtui.screens.review.rows import CORE_GROUPS, review_rows
from chairtui.screens.review.standing import Shown
from chairtui.screens.step_screen import OpenForm
from chairtui.widgets.ask import Ask
from chairtui.widgets.rows import Row

R = TypeVar("R", bound=Record)

OTHER_WORDS = "Its words are not those of last time any more, so it is changed. Enter shows them."

_PLACE_OF = {
    "part": Place.REVIEW_PLAN,
    "progress": Place.REVIEW_PLAN,
    "rest": Place.REVIEW_PLAN,
    "danger": Place.REVIEW_DANGERS,
}
"""Whose keys the hint line shows, by the kind of the chosen row."""


class ReviewScreen(ListStep):
    """Where each plan stands; then core groups, dangers and the plan of last time, each with its answer."""

    STEP = "review"
    PLACES: ClassVar[tuple[Place, ...]] = (
        Place.EVERYWHERE,
        Place.STEP,
        Place.LIST,
        Place.REVIEW_PLAN,
        Place.REVIEW_DANGERS,
        Place.REVIEW_ELSEWHERE,
        Place.REVIEW,
    )
    BINDINGS = bindings(Place.REVIEW, Place.REVIEW_PLAN, Place.REVIEW_DANGERS, Place.REVIEW_ELSEWHERE)

    def rows(self, conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
        """Each child's plan, the core groups, the dangers, and what was agreed."""
        return review_rows(Shown(conference, procedure, self.calendar, self.past, width))

    def show(self, conference: Conference, procedure: Procedure) -> None:
        """Begins at the first child's plan; an answer that is gone gives way to what it was about."""
        super().show(conference, procedure)
        if self.list.selected_key is None:
            self.list.select(next((row.key for row in self.list.rows if row.selectable), None))

    def places_here(self) -> tuple[Place, ...]:
        """The keys of the chosen row come first."""
        own = _PLACE_OF.get(self.chosen[0])
        places = (own,) if own is not None else ()
        if self.conference is not None and from_elsewhere(self.conference, self.past):
            places = (*places, Place.REVIEW_ELSEWHERE)
        return (Place.EVERYWHERE, Place.STEP, Place.LIST, *places, Place.REVIEW)

    # Forms

    def form(self, key: str) -> OpenForm | None:
        """The form of a row; `new-held:<id>` adds a core group, `changed:` and `met:` are of a danger.

        `last-…` types what was agreed at a conference that is not on record here.
        """
        conference, procedure = self.at_hand()
        kind, _, identity = key.partition(":")
        match kind:
            case "plan":
                plan = _with_id(conference.existing_plans, identity)
                return plan_form(conference, procedure, self.calendar, plan) if plan is not None else None
            case "held" | "new-held":
                return self._core_group_form(conference, procedure, identity)
            case "danger" | "changed" | "met":
                danger = _with_id(conference.dangers, identity)
                standing = {"changed": Standing.CHANGED, "met": Standing.MET}.get(kind)
                return danger_form(conference, self.past, danger, standing) if danger is not None else None
            case "goal":
                return goal_of_danger(conference, procedure, identity)
            case _ if kind.startswith("last-"):
                return last_time_form(conference, procedure, self.calendar, self.past, key)
            case _:
                return self._progress_form(conference, procedure, key)

    def _core_group_form(self, conference: Conference, procedure: Procedure, identity: str) -> OpenForm:
        known = _with_id(conference.core_groups_held, identity)
        about = tuple(plan.child_id for plan in conference.existing_plans)
        held = known or CoreGroupHeld(id=new_id() if identity == CORE_GROUPS else identity, about=about)
        again = "" if known is not None else f"new-held:{new_id()}"
        return core_group_form(conference, procedure, self.calendar, held, again)

    def _progress_form(self, conference: Conference, procedure: Procedure, key: str) -> OpenForm | None:
        part, progress = _part_of(conference, key)
        if part is None:
            return None
        if key.startswith("part:"):
            progress = next(iter(progress_of(conference, part)), None)
        opened = progress_form(conference, procedure, part, progress, new_id())
        if key.startswith("rest:"):
            rest = Progress(of=part.id, about=not_asked(conference, part))
            opened = progress_form(conference, procedure, part, rest, rest.id)
        return opened

    # Keys

    def action_became(self, key: str) -> None:
        """What became of the chosen outcome or action, for all whom its row is about."""
        conference, _ = self.at_hand()
        chosen = ":".join(self.chosen)
        part, progress = _part_of(conference, chosen)
        if part is None:
            return
        children = None
        if progress is not None:
            children = concerned(conference, progress)
        elif chosen.startswith("rest:"):
            children = not_asked(conference, part)
        after = marked(conference, part, _BECAME[key], children)
        if after != conference:
            self.edit(after, f"Plan: {_BECAME[key].value}")

    def action_stands(self, key: str) -> None:
        """What this review makes of the chosen danger: kept at once; changed and met ask for words."""
        conference, _ = self.at_hand()
        kind, identity = self.chosen
        danger = _with_id(conference.dangers, identity) if kind == "danger" else None
        if danger is None:
            return
        if key != "kept":
            self.open_form(f"{key}:{identity}")
        elif words_before(self.past, conference, danger):
            self.tell(OTHER_WORDS)
        elif danger.standing is not Standing.KEPT:
            self.edit(conference.revising(danger, standing=Standing.KEPT), "Danger kept")

    def action_agreed_before(self) -> None:
        """Asks what it is that was agreed at a conference that is not on record here, and types it."""
        conference, _ = self.at_hand()
        kind, identity = self.chosen
        plan = _with_id(conference.existing_plans, identity) if kind == "plan" else None
        part, _ = _part_of(conference, f"{kind}:{identity}")
        near = (plan.child_id,) if plan is not None else part.about if part is not None else ()
        of = of_plan(conference, self.past, near)
        if of is None or (day := agreed_on(of)) is None:
            self.tell(CAME_ALONG if of is None else WHICH_DAY)
            return

        def answered(letter: str | None) -> None:
            if letter is not None:
                self.open_form(key_of(letter, of, part))

        self.question(Ask(f"What was agreed on {brief(day)}?", KINDS), answered)

    def action_add(self) -> None:
        """A core group that met since last time."""
        self.open_form(f"new-held:{new_id()}")

    def action_one_view(self) -> None:
        """What changed since last time, in one view."""
        conference, procedure = self.at_hand()
        shown = Shown(conference, procedure, self.calendar, self.past, self.room.width)
        self.app.push_screen(OneView(changed_rows(shown)))

    def action_trends(self) -> None:
        """Each child's scale and plan from conference to conference, the chosen child first."""
        from chairtui.screens.trends import TrendsScreen

        conference, procedure = self.at_hand()
        kind, identity = self.chosen
        plan = _with_id(conference.existing_plans, identity) if kind == "plan" else None
        child_id = plan.child_id if plan is not None else ""
        self.app.push_screen(TrendsScreen(self.past, conference, procedure, child_id))

    def action_remove(self) -> None:
        """Takes back what was said of the chosen row, or removes the chosen core group."""
        edited = self._taken_back()
        if edited is not None:
            self.post_message(edited)

    def _taken_back(self) -> Edited | None:
        conference, _ = self.at_hand()
        kind, identity = self.chosen
        if kind == "held" and (held := _with_id(conference.core_groups_held, identity)) is not None:
            return Edited(conference.without(held), "Remove a core group")
        danger = _with_id(conference.dangers, identity) if kind == "danger" else None
        if danger is not None and danger.standing is not None:
            after = conference.with_record(replace(danger, standing=None))
            return Edited(after, "Danger: not asked yet")
        part, progress = _part_of(conference, f"{kind}:{identity}")
        gone = (progress,) if progress is not None else progress_of(conference, part) if part else ()
        for one in gone:
            conference = conference.without(one)
        return Edited(conference, "Plan: not asked yet") if gone else None


_BECAME = {
    "done": Achieved.DONE,
    "partly": Achieved.PARTLY,
    "not_done": Achieved.NOT_DONE,
    "not_needed": Achieved.NO_LONGER_NEEDED,
}


def _with_id(records: tuple[R, ...], identity: str) -> R | None:
    return next((record for record in records if record.id == identity), None)


def _part_of(conference: Conference, key: str) -> tuple[Part | None, Progress | None]:
    """The outcome or action of a row, and the one progress that the row is, if it is one."""
    kind, _, identity = key.partition(":")
    progress = _with_id(conference.progress, identity) if kind == "progress" else None
    wanted = progress.of if progress is not None else identity if kind in {"part", "rest"} else ""
    parts: tuple[Part, ...] = (*conference.outcomes, *conference.actions)
    return _with_id(parts, wanted), progress
