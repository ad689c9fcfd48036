"""ChairTUI on an existing practice store, without a passphrase: what the benchmarks start.

    python -m benchmarks.practice_app FOLDER

The key is written here, so that a store can be filled once and opened many times; only made-up families lie in it.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from chairtui.app import ChairApp
from chairtui.config import Config
from chairtui.domain.conference import Conference
from chairtui.domain.statements import Nature, Statement
from chairtui.door import Door
from chairtui.drafts import LAST_STEP

if TYPE_CHECKING:
    from chairtui.store.store import Store

KEY = bytes(range(32))
FAMILY = "merriwether"
WORDS = (
    "Nan said that on Wednesday nobody had woken Poppy and that she came to school late and hungry for the "
    "third time while Alfie was at home with a cough and the baby's appointment had to be booked again"
).split()


def fill(folder: Path, statements: int) -> None:
    """Make a practice store in `folder` whose half-done family has `statements` lines on its map."""
    from chairtui.interchange import import_text
    from chairtui.store import files, keys
    from chairtui.store.store import Store

    files.make_part(folder)
    files.fill_part(folder, KEY)
    store = Store(folder / keys.STORE_FILE, KEY, "Benchmark")
    for file in Config.default().practice_files:
        conference = import_text(file.read_text(encoding="utf-8"))
        if file.stem == FAMILY:
            conference = lengthened(conference, statements)
            store.save(None, conference, "Practice family")
            store.keep_draft(conference.id, LAST_STEP, {"step": "map"})
        else:
            store.save(None, conference, "Practice family")
    store.close()


def lengthened(conference: Conference, statements: int) -> Conference:
    """The conference with made-up lines, so that its map has `statements` of them."""
    chance = random.Random(1)
    headings = [("worries", "past_harm"), ("worries", "complicating"), ("working_well", "strengths")]
    made = []
    for number in range(statements - len(conference.statements)):
        heading, kind = chance.choice(headings)
        made.append(
            Statement(
                heading=heading,
                kind=kind,
                text=" ".join(chance.choices(WORDS, k=chance.randint(4, 40))),
                said_by=chance.choice(conference.participants).id,
                about=tuple(child.id for child in conference.children),
                nature=chance.choice(list(Nature)),
                said_at=conference.began_at,
                position=1000.0 + number,
            )
        )
    return replace(conference, statements=(*conference.statements, *made))


def opened(folder: Path) -> Store:
    """The store in `folder`."""
    from chairtui.store import keys
    from chairtui.store.store import Store

    return Store(folder / keys.STORE_FILE, KEY, "Benchmark")


def main() -> int:
    """Open the app on the store."""
    folder = Path(sys.argv[1])
    config = Config.default().for_practice(folder)
    way = partial(opened, folder)
    door = Door(exists=True, unlock=lambda _: way(), create=lambda _: (way(), ""), open_now=way)
    return ChairApp(config, door).run() or 0


if __name__ == "__main__":
    sys.exit(main())
