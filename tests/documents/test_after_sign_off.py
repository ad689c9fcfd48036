"""What is put down after the sign-off says so in every copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chairtui.domain.statements import ChildView
from chairtui.domain.timeline import FILE_COPY
from tests.documents.family import family
from tests.documents.family_lines import said
from tests.documents.reading import summary, text

SIGNED = datetime(2026, 5, 12, 11, 0, tzinfo=UTC)
ADDED = "added after the sign-off, on 12 May 2026"


@pytest.mark.parametrize("reader", [FILE_COPY, "marged"])
@pytest.mark.parametrize(("minutes", "is_marked"), [(-5, False), (5, True)])
def test_a_line_that_is_added_says_so_and_one_from_before_does_not(
    reader: str, minutes: int, is_marked: bool
) -> None:
    moment = SIGNED + timedelta(minutes=minutes)
    line = replace(said("new", "worries", "Wren said it twice.", "marged", ("wren",)), said_at=moment)
    view = ChildView(child_id="wren", text="I want a lamp.", source="to her mother", said_at=moment)
    signed = replace(family(), signed_off_at=SIGNED, exclusions=())
    lines = text(summary(signed.with_record(line).with_record(view), reader)).splitlines()
    for words in (line.text, view.text):
        place = next(nth for nth, one in enumerate(lines) if words in one)
        assert (ADDED in " ".join(lines[place : place + 2])) is is_marked
