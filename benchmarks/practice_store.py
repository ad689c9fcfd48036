"""Fills the practice store that the benchmarks open."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from benchmarks.practice_app import KEY
from chairtui.config import Config
from chairtui.domain.conference import Conference
from chairtui.domain.statements import Nature, Statement
from chairtui.drafts import LAST_STEP
from chairtui.interchange import import_text
from chairtui.store import files, places
from chairtui.store.store import Store

FAMILY = "merriwether"
SENTENCE = (
    "Nan said that on Wednesday nobody had woken Poppy and that she came to school late and hungry for the "
    "third time while Alfie was at home with a cough and the baby's appointment had to be booked again"
)
WORDS = SENTENCE.split()


def fill(folder: Path, statements: int) -> None:
    """Make a practice store in `folder` whose half-done family has `statements` lines on its map."""
    files.make_part(folder)
    files.fill_part(folder, KEY)
    store = Store(folder / places.STORE_FILE, KEY, "Benchmark")
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
