"""What a review looks back on as plain lines: core groups, dangers of last time, and what was agreed."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.looking_back import Part
from chairtui.domain.plans import PlanAction
from chairtui.domain.reviews import CoreGroupHeld, Progress
from chairtui.domain.since_last import words_before
from chairtui.plain_text.words import Words, day, line, told


def looking_back(words: Words) -> Iterator[str]:
    """What was held, what became of it, and what this review makes of each danger."""
    conference = words.conference
    yield from (_held(words, one) for one in conference.core_groups_held)
    for danger in conference.dangers:
        if danger.since is not None or danger.standing is not None:
            yield line(
                f"Danger statement: {danger.text}",
                told("from", day(danger.since)),
                danger.standing.value if danger.standing else "not asked yet",
                danger.standing_why,
                told("last time:", words_before(words.past, conference, danger)),
            )
    agreed: tuple[Part, ...] = (*conference.outcomes, *conference.actions)
    asked = {one.of for one in conference.progress}
    for part in agreed:
        if part.since is not None or part.id in asked:
            yield from _part(words, part)


def _held(words: Words, held: CoreGroupHeld) -> str:
    on = day(held.on) or "on a day not noted"
    return line(f"Core group held: {on}", words.about(held.about), held.notes)


def _part(words: Words, part: Part) -> Iterator[str]:
    kind = "Action" if isinstance(part, PlanAction) else "Outcome"
    yield line(
        f"{kind}: {part.text}",
        told("from", day(part.since)),
        told("last time:", words_before(words.past, words.conference, part)),
    )
    said = [one for one in words.conference.progress if one.of == part.id]
    yield from (_progress(words, one) for one in said)
    if not said:
        yield "- not asked yet"


def _progress(words: Words, progress: Progress) -> str:
    became = progress.achieved.value if progress.achieved is not None else "not asked yet"
    return line(
        f"- {became}",
        words.about(progress.about),
        told("what shows it:", progress.evidence),
        told("the difference made:", progress.difference),
    )
