from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.copies import made_for, settled_for, with_made
from chairtui.domain.timeline import Copy

FIRST = datetime(2026, 5, 12, 11, 0, tzinfo=UTC)
LATER = datetime(2026, 5, 12, 11, 30, tzinfo=UTC)


@pytest.fixture
def conference() -> Conference:
    empty = Conference(family="Marrow–Finch", held_on=date(2026, 5, 12))
    return empty.with_record(Copy(recipient_id="dad", released=("line",)))


def test_what_was_made_lies_beside_what_was_settled(conference: Conference) -> None:
    made = with_made(conference, "dad", FIRST)
    assert settled_for(made, "dad") == conference.copies[0]
    copy = made_for(made, "dad")
    assert copy is not None
    assert (copy.made_at, copy.released) == (FIRST, ())
    assert made_for(made, "mum") is None


def test_a_copy_made_again_takes_the_place_of_one_that_was_not_sent(conference: Conference) -> None:
    made = with_made(with_made(conference, "dad", FIRST), "dad", LATER)
    assert [copy.made_at for copy in made.copies] == [None, LATER]


def test_a_copy_that_was_sent_stays_on_record(conference: Conference) -> None:
    made = with_made(conference, "dad", FIRST)
    sent = replace(made.copies[1], sent_at=FIRST)
    again = with_made(made.with_record(sent), "dad", LATER)
    assert sent in again.copies
    copy = made_for(again, "dad")
    assert copy is not None
    assert (copy.made_at, copy.sent_at) == (LATER, None)
