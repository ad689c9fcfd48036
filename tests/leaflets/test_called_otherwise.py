"""A sixth area may call its dates what it likes: what they are is said in its file, never by their keys."""

from __future__ import annotations

import copy
import json
from datetime import date, datetime

from chairtui.domain.people import Report
from chairtui.domain.plans import Meeting
from tests.leaflets.area import Area, shipped
from tests.leaflets.families import decided, initial_family

LATE = datetime(2026, 5, 11, 9)  # noqa: DTZ001  wall clock; the limit is Friday 8 May


def renamed(area: str, key: str, other: str) -> Area:
    """An area whose timescale `key` has another key, wherever the file names it."""
    words = json.dumps(copy.deepcopy(dict(shipped(area).values)))
    return Area(json.loads(words.replace(f'"{key}"', f'"{other}"')))


async def test_a_parents_form_is_late_whatever_its_limit_is_called() -> None:
    family = initial_family().with_record(
        Report(id="form", participant_id="mum", about=("wren",), to_chair_at=LATE)
    )
    for area in (shipped("haringey"), renamed("haringey", "contribution_form", "parents_page")):
        people = await area.screen("people", family)
        assert "! contribution form 1 working day later than usual" in people
    unnamed = shipped("haringey").changed({"timescales.contribution_form.roles": ["police"]})
    assert "contribution form 1 working day later than usual" not in await unnamed.screen("people", family)


async def test_later_core_groups_count_from_the_first_whatever_it_is_called() -> None:
    family = decided("child_protection_plan")
    words = "the one after the first by Thu 2 Jul"
    assert words in await shipped("oxfordshire").screen("closing", family)
    area = renamed("oxfordshire", "first_core_group", "kick_off")
    assert words not in await area.screen("closing", family)
    family = family.revising(family.record(Meeting, "meeting"), timescale="kick_off", on=date(2026, 5, 21))
    assert words in await area.screen("closing", family)
    unnamed = area.changed({"timescales.kick_off.core_group": False})
    assert words not in await unnamed.screen("closing", family)
