"""An app whose open conference goes through the steps of a procedure, or of another once one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.reactive import reactive

from chairtui.config import Config
from chairtui.door import Door, FormerLoaded, NotDone
from chairtui.drafts import LAST_STEP
from chairtui.locked_app import LockedApp
from chairtui.running_order import RunningOrder
from chairtui.screens import messages

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.domain.conference import Conference
    from chairtui.domain.procedures import Procedure
    from chairtui.domain.timescales import WorkingCalendar
    from chairtui.screens.step_screen import StepScreen

WHICH = "Which procedure does this conference follow?"
STAYS = "Every word stays as it is typed. What does not fit the other procedure is named; ctrl+z goes back."
SAME = "It follows this procedure already."


class FollowingApp(LockedApp):
    """Holds the one conference and its procedure; the edition that the conference took on last counts."""

    conference: reactive[Conference | None] = reactive(None, init=False)
    procedure: reactive[Procedure | None] = reactive(None, init=False)

    def __init__(self, config: Config, ways_in: Door) -> None:
        super().__init__(config, ways_in)
        self._steps = RunningOrder(self, self.made_step)
        self._calendar: WorkingCalendar | None = None
        self._past: tuple[Conference, ...] = ()
        """The conferences before the open one, the oldest first."""

    def begin_steps(self, procedure: Procedure) -> None:
        """Shows the step that was shown last, or the first one."""
        keys = tuple(step.key for step in procedure.steps)
        self._steps.begin(keys)
        last = str(self._drafts.at(LAST_STEP).get("step"))
        self.show_step(last if last in keys else keys[0])

    def show_step(self, key: str, record_id: str = "") -> None:
        """Shows a step, and on it one record, if one is named."""
        if key:
            self.keep_drafts()
            self._steps.show(key, record_id)
            self._drafts.put(LAST_STEP, {"step": self._steps.shown})

    def action_next_step(self) -> None:
        """Goes to the next step of the procedure."""
        self.show_step(self._steps.beside(1))

    def action_step_before(self) -> None:
        """Goes to the step before."""
        self.show_step(self._steps.beside(-1))

    def action_step(self, place: int) -> None:
        """Goes to the step at a place of the procedure's order, counted from 0."""
        self.show_step(self._steps.at(place))

    def action_go_back(self) -> None:
        """Goes back to the step that was shown before, there and back."""
        self.show_step(self._steps.before)

    @on(messages.StepWanted)
    def _step_wanted(self, event: messages.StepWanted) -> None:
        self.show_step(event.step, event.record_id)

    def made_step(self, key: str) -> StepScreen:
        """The screen of a step, which knows what it shows before it is mounted."""
        from chairtui.screens.steps import step_screen

        screen = step_screen(key)
        # Bound values come only once it is mounted, and what it composes needs them before.
        chair = self._store.config.settings.chair
        screen.begin_with(self.conference, self.procedure, self._calendar, chair, self._past)
        screen.data_bind(FollowingApp.conference, FollowingApp.procedure, LockedApp.light)
        screen.take_drafts(self._drafts.of_step(key))
        return screen

    @on(messages.ProceduresWanted)
    def _ask_which(self) -> None:
        from chairtui.domain.errors import ChairTUIError
        from chairtui.widgets.ask import Ask

        try:
            procedures = self._store.procedures()
        except ChairTUIError as error:
            self.post_message(NotDone(error))
            return
        self.push_screen(Ask(WHICH, procedures.choices, remark=STAYS), self._change)

    def _change(self, key: str | None) -> None:
        """Has the conference take on another procedure: an edit as any other, which undo takes back."""
        from chairtui.domain.errors import ChairTUIError

        if key is None or self.conference is None:
            return
        try:
            edition, said = self._store.usable_edition(key)
        except ChairTUIError as error:
            self.post_message(NotDone(error))
            return
        if edition.digest == self.conference.procedure_editions[-1].digest:
            self.notify(SAME, markup=False)
            return
        if said:
            self.notify(said, markup=False, timeout=10)
        after = self.conference.with_record(edition)
        self.post_message(messages.Edited(after, "Change the procedure", self.conference))

    def watch_conference(self, before: Conference | None, after: Conference | None) -> None:
        """Goes on under another procedure when the conference has taken one on, or undo took that back."""
        if before is None or after is None or before.id != after.id:
            return
        if before.procedure_editions[-1:] != after.procedure_editions[-1:]:
            self.call_later(self._follow)
        elif bool(before.existing_plans) != bool(after.existing_plans):
            self.call_later(self._go_through_again)

    def _follow(self) -> None:
        from chairtui.procedure_files import procedure_from_edition, usable_calendar

        if self.conference is None or self.is_shut:
            return
        from chairtui.domain.reviewing import procedure_for

        procedure = procedure_from_edition(self.conference.procedure_editions[-1])
        calendar, left_out = usable_calendar(procedure.nation, self._store.config.procedure_folders)
        self.keep_drafts()
        self._steps.close(self._home)
        procedure = procedure_for(self.conference, procedure)
        self.procedure, self._calendar = procedure, calendar
        self.begin_steps(procedure)
        said = f"This conference follows “{procedure.title}” now. {left_out}".strip()
        self.notify(said, markup=False, timeout=10)
        self.call_after_refresh(self._name_what_does_not_fit)

    def _go_through_again(self) -> None:
        """Takes in the step that looks back once there is a plan to look back on, or leaves it out again."""
        from chairtui.domain.reviewing import procedure_for

        if self.conference is None or self.procedure is None or self.is_shut:
            return
        self.procedure = procedure_for(self.conference, self.procedure)
        self._steps.go_on_with(tuple(step.key for step in self.procedure.steps))

    @on(messages.FormerWanted)
    def _load_former(self, event: messages.FormerWanted) -> None:
        self._store.load_former(event.conference_id)

    @on(FormerLoaded)
    def _former_loaded(self, event: FormerLoaded) -> None:
        if self.conference is None and not self.is_shut:
            self._home.take_formers(event.formers)

    async def _name_what_does_not_fit(self) -> None:
        from chairtui.screens.step_screen import StepScreen

        if isinstance(self.screen, StepScreen):
            self.screen.action_still_needed()
