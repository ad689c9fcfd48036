"""What is asked otherwise for a young child comes from the procedure, not from the program."""

from __future__ import annotations

from tests.leaflets.area import shipped
from tests.leaflets.families import family_with_a_child_of


async def test_from_which_age_somebody_is_named_who_tells_the_child_is_the_procedures() -> None:
    area, telling = shipped("haringey"), "Who tells Sorrel Nettle"
    assert telling in await area.needed(family_with_a_child_of(5))
    assert telling not in await area.needed(family_with_a_child_of(4))
    later = area.changed({"child_ages.told_from": 8})
    assert telling in await later.needed(family_with_a_child_of(8))
    assert telling not in await later.needed(family_with_a_child_of(7))


async def test_under_which_age_a_childs_views_are_what_was_seen_is_the_procedures() -> None:
    area, seen = shipped("haringey"), "Sorrel Nettle: views, from what was seen"
    assert seen in await area.needed(family_with_a_child_of(1))
    assert seen not in await area.needed(family_with_a_child_of(2))
    older = area.changed({"child_ages.watched_under": 4})
    assert seen in await older.needed(family_with_a_child_of(3))
