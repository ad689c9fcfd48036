"""Who was there, and from when, as a copy prints it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chairtui.domain.people import Came, Participant
from chairtui.domain.timeline import FILE_COPY
from tests.documents.family import family
from tests.documents.reading import summary, text

OTHERS = "Others whom this copy does not name\n\nTook part"
BEGAN = datetime(2026, 5, 12, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "printed"), [(-2, "In the room\n"), (0, "In the room\n"), (7, "In the room, from 10:12am\n")]
)
def test_only_whoever_came_after_the_beginning_is_printed_as_late(minutes: int, printed: str) -> None:
    before = family().changing(began_at=BEGAN)
    arrived = BEGAN + timedelta(minutes=minutes)
    late = Participant(name="Ada Quill", roles=("school",), came=Came.ROOM, arrived_at=arrived)
    lines = text(summary(before.with_record(late), FILE_COPY)).splitlines(keepends=True)
    there = lines[lines.index("How they took part\n") :]
    place = there.index("Ada Quill\n")
    assert there[place + 2] == printed


def test_a_copy_says_that_somebody_was_there_whom_it_does_not_name() -> None:
    helper = Participant(id="helper", name="Ada Quill", roles=("supporter",), came=Came.ROOM)
    for_nobody = family().with_record(helper)
    named = replace(helper, here_for="marged")
    words = text(summary(for_nobody, "marged"))
    assert "Ada Quill" not in words
    assert OTHERS in words
    assert "Ada Quill" in text(summary(for_nobody.with_record(named), "marged"))
    assert OTHERS not in text(summary(for_nobody, FILE_COPY))
