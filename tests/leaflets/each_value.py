"""Tries each value of each rule alone: the rule's check must fail with any one of them changed.

`test_rules` tries the values of a rule together, which is quicker. Run
`python -m tests.leaflets.each_value`, or with the keys of some rules after it.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from importlib import import_module

from tests.leaflets.area import shipped
from tests.leaflets.rules import AREAS, RULES, Rule


async def unseen(rule: Rule) -> AsyncIterator[str]:
    """The values that may be changed without the check seeing it, by path."""
    area = shipped(rule.area)
    await rule.check(area)
    for path, value in rule.changes.items():
        try:
            await rule.check(area.changed({path: value}))
        except AssertionError:
            continue
        yield path


async def tried(keys: list[str]) -> list[str]:
    """A line for each value that is not seen."""
    return [
        f"{rule.key}: {path} may be changed, and {rule.test} does not see it"
        for rule in RULES.values()
        if not keys or rule.key in keys
        async for path in unseen(rule)
    ]


if __name__ == "__main__":
    for name in AREAS.values():
        import_module(f"tests.leaflets.{name}")
    sys.exit("\n".join(asyncio.run(tried(sys.argv[1:]))) or None)
