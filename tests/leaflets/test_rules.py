"""Each rule of the leaflets is at work, comes from its procedure's values, and is in the published table."""

from __future__ import annotations

import pytest

from tests.leaflets import central_bedfordshire, gwent, haringey, london_borough, oxfordshire
from tests.leaflets.area import shipped
from tests.leaflets.rules import NOT_FOR_SOFTWARE, RULES, Rule
from tests.leaflets.table import PUBLISHED, table

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


def test_every_rule_of_the_leaflets_is_here() -> None:
    wanted = [f"{letter}{number}" for letter, most in COUNTED.items() for number in range(1, most + 1)]

    assert CHECKS
    assert len(wanted) == 124
    assert sorted({*RULES, *NOT_FOR_SOFTWARE}) == sorted(wanted)
    assert not RULES.keys() & NOT_FOR_SOFTWARE.keys()
    assert len({rule.test for rule in RULES.values()}) == len(RULES)


@each_rule
async def test_the_rule_is_at_work(rule: Rule) -> None:
    await rule.check(shipped(rule.area))


@each_rule
def test_the_rule_names_the_values_that_it_comes_from(rule: Rule) -> None:
    assert rule.changes


@pytest.mark.long
@each_value
async def test_the_rule_is_broken_by_any_one_of_its_values_alone(rule: Rule, path: str) -> None:
    with pytest.raises(AssertionError):
        await rule.check(shipped(rule.area).changed({path: rule.changes[path]}))


def test_the_published_table_is_the_one_that_the_rules_make() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == table(), "run python -m tests.leaflets.table"
