"""Each rule of the leaflets is at work, comes from its procedure's values, and is in the published table."""

from __future__ import annotations

import pytest

from tests.leaflets import central_bedfordshire, gwent, haringey, london_borough, oxfordshire
from tests.leaflets.area import shipped
from tests.leaflets.families import FAMILY, OFFICE, PROFESSIONALS, SUPPORT
from tests.leaflets.otherwise import others, own_values, rules_of
from tests.leaflets.rules import AREAS, NOT_FOR_SOFTWARE, RULES, Rule, is_broken
from tests.leaflets.table import PUBLISHED, table
from tests.leaflets.whole import remembered, texts, unread

CHECKS = (haringey, central_bedfordshire, gwent, london_borough, oxfordshire)

pytestmark = (
    pytest.mark.uncounted
)  # the rules are in the data; the lines that keep them are counted elsewhere

COUNTED = {"H": 31, "C": 16, "G": 29, "L": 30, "O": 18}
"""How many rules each leaflet has."""

each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: f"{rule.key} {rule.test}")
each_value = pytest.mark.parametrize(
    ("rule", "path"),
    [pytest.param(rule, path, id=f"{rule.key} {path}") for rule in RULES.values() for path in rule.changes],
)
each_area = pytest.mark.parametrize("area", AREAS.values())
each_unnamed_value = pytest.mark.parametrize(
    ("area", "path", "value"),
    [
        pytest.param(area, path, value, id=f"{letter} {path}")
        for letter, area in AREAS.items()
        for path, value in own_values(area, shipped(area).values).items()
        if not any(path in rule.changes for rule in rules_of(area, path))
    ],
)


def test_every_rule_of_the_leaflets_is_here() -> None:
    wanted = [f"{letter}{number}" for letter, most in COUNTED.items() for number in range(1, most + 1)]

    assert CHECKS
    assert len(wanted) == 124
    assert sorted({*RULES, *NOT_FOR_SOFTWARE}) == sorted(wanted)
    assert not RULES.keys() & NOT_FOR_SOFTWARE.keys()
    assert len({rule.test for rule in RULES.values()}) == len(RULES)


@each_rule
async def test_the_rule_is_at_work(rule: Rule) -> None:
    assert (await remembered(rule)).shown


@each_rule
def test_the_rule_names_the_values_that_it_comes_from(rule: Rule) -> None:
    assert rule.changes


@pytest.mark.long
@each_value
async def test_the_rule_is_broken_by_any_one_of_its_values_alone(rule: Rule, path: str) -> None:
    with pytest.raises(AssertionError):
        await rule.check(shipped(rule.area).changed({path: rule.changes[path]}))


@each_area
def test_each_value_of_a_local_file_belongs_to_a_rule(area: str) -> None:
    ownerless = [path for path in own_values(area, shipped(area).values) if not rules_of(area, path)]

    assert not ownerless, "name each with its rule, or leave it out of the file"


@pytest.mark.long
@each_unnamed_value
async def test_a_rule_is_broken_by_any_other_value_of_its_tables(area: str, path: str, value: object) -> None:
    for other in others(path, value):
        changed = shipped(area).changed({path: other})
        assert [rule.key for rule in rules_of(area, path) if await is_broken(rule, changed)], other


@each_area
async def test_each_text_of_a_local_file_is_read_whole(area: str) -> None:
    unnoticed = {
        f"{path}: {text}": words for path, text in texts(area) if (words := await unread(area, path, text))
    }

    assert not unnoticed, "without these words, one at a time, the check of no rule fails"


@each_area
def test_the_checks_know_every_role(area: str) -> None:
    of_one_area = {"representative", "health", "education"}
    known = {*FAMILY, *PROFESSIONALS, *SUPPORT, *OFFICE}

    assert {role.key for role in shipped(area).procedure.roles} - of_one_area == known


def test_the_published_table_is_the_one_that_the_rules_make() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == table(), "run python -m tests.leaflets.table"
