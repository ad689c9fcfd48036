"""Which screen shows which step; each is imported when it is first wanted, so that starting stays quick."""

from __future__ import annotations

from chairtui.screens.step_screen import StepScreen


def step_screen(step: str) -> StepScreen:  # noqa: C901, PLR0911  (one a step)
    """A new screen for the step with this key.

    Raises:
        LookupError: no step has it; a procedure that names such a one is refused when its file is read.
    """
    match step:
        case "people":
            from chairtui.screens.people.screen import PeopleScreen

            return PeopleScreen()
        case "opening":
            from chairtui.screens.opening import OpeningScreen

            return OpeningScreen()
        case "review":
            from chairtui.screens.review.screen import ReviewScreen

            return ReviewScreen()
        case "map":
            from chairtui.screens.map.screen import MapScreen

            return MapScreen()
        case "parents_views":
            from chairtui.screens.parents_views.screen import ParentsViewsScreen

            return ParentsViewsScreen()
        case "dangers":
            from chairtui.screens.dangers.screen import DangersScreen

            return DangersScreen()
        case "plan":
            from chairtui.screens.plan.screen import PlanScreen

            return PlanScreen()
        case "scaling":
            from chairtui.screens.scaling.screen import ScalingScreen

            return ScalingScreen()
        case "decision":
            from chairtui.screens.decision.screen import DecisionScreen

            return DecisionScreen()
        case "closing":
            from chairtui.screens.closing.screen import ClosingScreen

            return ClosingScreen()
        case "documents":
            from chairtui.screens.documents.screen import DocumentsScreen

            return DocumentsScreen()
    raise LookupError(step)
