"""Which screen shows which step; each is imported when it is first wanted, so that starting stays quick."""

from __future__ import annotations

from chairtui.screens.step_screen import StepScreen


def step_screen(step: str) -> StepScreen:
    """A new screen for the step with this key."""
    match step:
        case "people":
            from chairtui.screens.people import PeopleScreen as Shown
        case "opening":
            from chairtui.screens.opening import OpeningScreen as Shown
        case "map":
            from chairtui.screens.map import MapScreen as Shown
        case "parents_views":
            from chairtui.screens.parents_views import ParentsViewsScreen as Shown
        case "dangers":
            from chairtui.screens.dangers import DangersScreen as Shown
        case "plan":
            from chairtui.screens.plan import PlanScreen as Shown
        case "scaling":
            from chairtui.screens.scaling import ScalingScreen as Shown
        case "decision":
            from chairtui.screens.decision import DecisionScreen as Shown
        case "closing":
            from chairtui.screens.closing import ClosingScreen as Shown
        case _:
            from chairtui.screens.documents import DocumentsScreen as Shown
    return Shown()
