"""A form that is gone through with enter, and in which nothing was changed, makes no edit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.statements import ChildView, Statement
from chairtui.screens.closing.forms import core_group_form, telling_form
from chairtui.screens.documents.forms import children_form
from chairtui.screens.map.forms import child_view_form, statement_form
from chairtui.screens.step_screen import OpenForm
from tests.builders import family_conference
from tests.screens.harness import england, london_borough, map_stage


def _line_form(line: str, now: Conference) -> OpenForm:
    return statement_form(now, london_borough(), now.record(Statement, line))


FORMS: dict[str, Callable[[Conference], OpenForm]] = {
    "who tells somebody new": lambda now: telling_form(now, london_borough(), "robin", england()),
    "who tells somebody known": lambda now: telling_form(now, london_borough(), "wren", england()),
    "the core group": lambda now: core_group_form(now, london_borough()),
    "children of a new copy": lambda now: children_form(now, london_borough(), "mum"),
    "children of a known copy": lambda now: children_form(now, london_borough(), "dad"),
    "a child's view": lambda now: child_view_form(
        now, london_borough(), now.record(ChildView, "own-words"), england()
    ),
    **{f"the line {line}": partial(_line_form, line) for line in ("worry", "restricted", "unsaid", "need")},
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_form_kept_as_it_opened_makes_no_edit(form: Callable[[Conference], OpenForm]) -> None:
    opened = form(family_conference())
    assert opened.edit(opened.form.values()) is None


async def test_a_need_goes_into_the_plan_once_and_then_says_that_it_is_there() -> None:
    app = map_stage(family_conference())
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("shift+tab", "up", "l")
        await pilot.pause()
        assert app.told == ["It is in the plan already."]
        assert app.labels == []
