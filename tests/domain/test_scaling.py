from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.errors import SealedError
from chairtui.domain.people import Child, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.roles import Group, Role
from chairtui.domain.scale_rule import ScaleRule
from chairtui.domain.scaling import (
    earlier_numbers,
    rated,
    rating_by,
    revealed,
    tonight_asked,
    unrated,
    with_scales,
)

NOW = datetime(2026, 5, 12, 10, 30, tzinfo=UTC)
LATER = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)

PROCEDURE = Procedure(
    key="made_up",
    title="Made-up borough",
    edition="1",
    nation="england",
    roles=(
        Role(key="nan", title="Nan", group=Group.FAMILY, may_scale=True),
        Role(key="solicitor", title="Solicitor", group=Group.SUPPORT),
    ),
    scale=ScaleRule(
        question="How safe is {child}?", ten="Safe.", zero="Not safe.", tonight_up_to=2, tonight="Tonight?"
    ),
)


@pytest.fixture
def conference() -> Conference:
    people = (Participant(name="Nan", roles=("nan",)), Participant(name="Sol", roles=("solicitor",)))
    empty = Conference(family="Marrow–Finch", held_on=date(2026, 5, 12)).with_record(Child(name="Posy"))
    for person in people:
        empty = empty.with_record(person)
    return with_scales(empty, PROCEDURE)


def test_each_child_has_its_own_scale_with_the_anchors_read_out(conference: Conference) -> None:
    again = with_scales(conference.with_record(Child(name="Bram")), PROCEDURE)

    assert [scale.question for scale in again.scales] == ["How safe is Posy?", "How safe is Bram?"]
    assert again.scales[0] is conference.scales[0]


def test_a_sealed_number_is_simply_put_right(conference: Conference) -> None:
    scale, nan = conference.scales[0], conference.participants[0]

    conference = rated(rated(conference, scale, nan.id, 3, NOW), scale, nan.id, 4, LATER)

    assert [rating.number for rating in conference.ratings] == [4]


def test_after_the_reveal_both_numbers_are_kept(conference: Conference) -> None:
    nan = conference.participants[0]
    conference = rated(conference, conference.scales[0], nan.id, 3, NOW)
    conference = revealed(conference, conference.scales[0], NOW)

    conference = rated(conference, conference.scales[0], nan.id, 5, LATER)

    stands = rating_by(conference, conference.scales[0], nan.id)
    assert stands is not None
    assert stands.number == 5
    assert [rating.number for rating in earlier_numbers(conference, stands)] == [3]


def test_only_those_asked_are_missing_and_no_number_is_an_answer(conference: Conference) -> None:
    scale, nan = conference.scales[0], conference.participants[0]

    assert unrated(conference, PROCEDURE, scale) == (nan,)
    assert unrated(rated(conference, scale, nan.id, None, NOW), PROCEDURE, scale) == ()


@pytest.mark.parametrize(("number", "asks"), [(0, True), (2, True), (3, False), (None, False)])
def test_a_number_in_the_band_asks_what_happens_tonight(
    conference: Conference, number: int | None, asks: bool
) -> None:
    nan = conference.participants[0]
    conference = rated(conference, conference.scales[0], nan.id, number, NOW)
    with pytest.raises(SealedError):
        tonight_asked(conference, PROCEDURE, conference.scales[0])

    conference = revealed(conference, conference.scales[0], NOW)

    assert tonight_asked(conference, PROCEDURE, conference.scales[0]) is asks
