"""The scales, only once they are revealed: each number with its reason, and never an average."""

from __future__ import annotations

from typing import Any

from chairtui.documents.dates import clock_words
from chairtui.documents.reader import REASON_LEFT_OUT, Reader
from chairtui.documents.scaling_picture import LAST, Rated, scaling_picture
from chairtui.domain.people import Child
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.scaling import earlier_numbers, ratings_of, scale_of, unrated
from chairtui.domain.since_last import last_record, last_scale
from chairtui.domain.text import listed, sentences
from chairtui.domain.timescales import written

NOT_REVEALED = "The numbers were not revealed in the conference, so no copy prints them."


def scales(reader: Reader) -> list[dict[str, Any]]:
    """Each child's scale."""
    return [_scale(reader, child) for child in reader.children]


def _scale(reader: Reader, child: Child) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": child.name,
        "question": "",
        "ends": [],
        "picture": "",
        "none": "",
    }
    made |= {"last": "", "without": "", "tonight": ""}
    scale = scale_of(reader.conference, child)
    is_over = reader.conference.signed_off_at is not None
    if scale is None or not (scale.left_out or ratings_of(reader.conference, scale)):
        return made | {"none": "Nobody gave a number." if is_over else "This scale has not been asked yet."}
    may_say_more = reader.sees(scale)
    if scale.left_out:
        reason = scale.left_out if may_say_more else REASON_LEFT_OUT
        return made | {"none": f"The chair left the scale out: {reason}"}
    if scale.revealed_at is None:
        return made | {
            "none": NOT_REVEALED if is_over else "The numbers are sealed: they have not been shown yet."
        }
    return made | _revealed(reader, child, scale, tonight=scale.tonight if may_say_more else "")


def _revealed(reader: Reader, child: Child, scale: Scale, tonight: str) -> dict[str, Any]:
    ratings = sorted(ratings_of(reader.conference, scale), key=lambda rating: _place(reader, rating))
    before = _last_numbers(reader, scale)
    rows = [_rated(reader, rating, before) for rating in ratings if reader.sees_answer(rating)]
    silent = [
        p for p in unrated(reader.conference, reader.procedure, scale) if p.id in reader.recipient.people
    ]
    without = [reader.who(person.id) for person in silent]
    return {
        "question": scale.question,
        "ends": ends(reader, scale.ten, scale.zero),
        "picture": scaling_picture(rows, f"{child.name}: {scale.question}") if rows else "",
        "last": _last_words(reader, child, rows),
        "without": f"No number from {listed(without)}." if without else "",
        "tonight": tonight,
    }


def ends(reader: Reader, ten: str, zero: str) -> list[dict[str, str]]:
    """Both ends of a scale with what they mean, the safe one first."""
    read_out = reader.procedure.scale.ends(ten, zero)
    return [{"number": str(number), "means": means} for number, means in read_out]


def _place(reader: Reader, rating: ScaleRating) -> tuple[float, str]:
    """Where somebody stands among the others: a number that they change leaves them where they were."""
    first = next(iter(earlier_numbers(reader.conference, rating)), rating)
    return first.position, first.id


def _last_numbers(reader: Reader, scale: Scale) -> dict[str, int]:
    """Who gave which number last time on the same scale, as far as this reader's copy of it may tell."""
    former = last_record(reader.past, scale.child_id)
    was = last_scale(former, reader.conference, scale)
    if former is None or was is None:
        return {}
    return {
        rating.participant_id: rating.number
        for rating in ratings_of(former, was)
        if rating.number is not None and reader.sees_answer_in(former, rating)
    }


def _last_words(reader: Reader, child: Child, rows: list[Rated]) -> str:
    """What the small circle in the picture stands for, where there is one."""
    former = last_record(reader.past, child.id)
    if former is None or all(row.last is None for row in rows):
        return ""
    return f"{LAST} is the number of {written(former.held_on)}, with the same question and anchors."


def _rated(reader: Reader, rating: ScaleRating, before: dict[str, int]) -> Rated:
    earlier = [old for old in earlier_numbers(reader.conference, rating) if reader.sees_answer(old)]
    said = [_before(old, reader.reason(old, old.reason)) for old in earlier]
    last = before.get(rating.participant_id)
    as_before = "As last time." if last is not None and last == rating.number else ""
    return Rated(
        who=reader.who(rating.participant_id),
        number=rating.number,
        earlier=tuple(old.number for old in earlier if old.number is not None),
        last=last,
        why="\n".join(
            part for part in (reader.reason_apart(rating, rating.reason), *said, as_before) if part
        ),
    )


def _before(old: ScaleRating, reason: str) -> str:
    number = "Gave no number" if old.number is None else f"Said {old.number}"
    at = f" at {clock_words(old.given_at)}" if old.given_at else ""
    return sentences(f"{number}{at} before" + (f": {reason}" if reason else ""))
