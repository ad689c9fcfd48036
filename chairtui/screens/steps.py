"""Which screen shows which step; each is imported when it is first wanted, so that starting stays quick."""

from __future__ import annotations

from chairtui.screens.step_screen import StepScreen


def step_screen(step: str) -> StepScreen:  # noqa: PLR0911  (one a step)
    """A new screen for the step with this key."""
    match step:
        case "people":
            from chairtui.screens.people import PeopleScreen

            return PeopleScreen()
        case "opening":
            from chairtui.screens.opening import OpeningScreen

            return OpeningScreen()
        case "map":
            from chairtui.screens.map import MapScreen

            return MapScreen()
        case "parents_views":
            from chairtui.screens.parents_views import ParentsViewsScreen

            return ParentsViewsScreen()
        case "dangers":
            from chairtui.screens.dangers import DangersScreen

            return DangersScreen()
        case "plan":
            from chairtui.screens.plan import PlanScreen

            return PlanScreen()
        case "scaling":
            from chairtui.screens.scaling import ScalingScreen

            return ScalingScreen()
        case "decision":
            from chairtui.screens.decision import DecisionScreen

            return DecisionScreen()
        case "closing":
            from chairtui.screens.closing import ClosingScreen

            return ClosingScreen()
        case _:
            from chairtui.screens.documents import DocumentsScreen

            return DocumentsScreen()
