"""What was said while somebody was put out of the meeting is not in their copy until the chair releases it.

A father is out from five past ten to twenty past.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Participant
from chairtui.domain.plans import Telling
from chairtui.domain.records import Record
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.timeline import Copy, Tick
from tests.documents.family import family
from tests.documents.family_lines import at
from tests.documents.reading import everything, summary

WORDS = "Wren is afraid at night"
MEANWHILE = at(10, 8)


def wrens_scale(conference: Conference, shown: datetime, tonight: str = "") -> Conference:
    return conference.with_record(
        replace(conference.record(Scale, "sc1"), revealed_at=shown, tonight=tonight)
    )


def reads(conference: Conference, who: str = "dorian") -> bool:
    return WORDS in everything(summary(conference, who))


@pytest.mark.parametrize(
    ("given", "shown", "is_read"),
    [
        pytest.param(at(9, 50), MEANWHILE, False, id="shown while he was out"),
        pytest.param(MEANWHILE, at(10, 40), False, id="given while he was out"),
        pytest.param(at(9, 50), at(10, 40), True, id="given before, shown after"),
    ],
)
def test_a_reason_is_told_when_it_is_given_or_when_the_scale_is_shown(
    given: datetime, shown: datetime, is_read: bool
) -> None:
    conference = wrens_scale(family(), shown)
    kits = replace(conference.record(ScaleRating, "n2"), given_at=given, reason=WORDS)
    conference = conference.with_record(kits)
    assert reads(conference) is is_read
    assert reads(conference, "marged")


NOT_NOTED: tuple[Record, ...] = (
    Tick(id="new", key="risk", child_id="wren", note=WORDS),
    Telling(id="new", whom="wren", told_by="kit", how=WORDS),
    replace(family().record(Scale, "sc1"), revealed_at=at(9, 50), tonight=WORDS),
    replace(family().record(Participant, "nan"), heard_how=WORDS),
)


@pytest.mark.parametrize("record", NOT_NOTED, ids=lambda record: type(record).__name__)
def test_what_nobody_noted_the_moment_of_is_in_his_copy_once_it_is_released(record: Record) -> None:
    conference = family().with_record(record)
    assert not reads(conference)
    assert reads(conference, "marged")
    assert reads(conference.with_record(Copy(recipient_id="dorian", released=(record.id,))))


def test_what_has_a_moment_goes_by_it() -> None:
    answer = Tick(key="risk", child_id="wren", note=WORDS)
    assert not reads(family().with_record(replace(answer, said_at=MEANWHILE)))
    assert reads(family().with_record(replace(answer, said_at=at(10, 40))))
    assert not reads(wrens_scale(family(), MEANWHILE, tonight=WORDS))
    assert reads(wrens_scale(family(), at(10, 40), tonight=WORDS))


def test_how_he_was_heard_and_is_told_himself_is_his() -> None:
    him = family().record(Participant, "dorian")
    assert reads(family().with_record(replace(him, heard_how=WORDS)))
    assert reads(family().with_record(Telling(whom="dorian", told_by="kit", how=WORDS)))
