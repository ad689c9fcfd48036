from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, Dissent, Given, View
from chairtui.domain.errors import SignedOffError
from chairtui.domain.people import Child, Participant
from chairtui.domain.scales import Scale, ScaleRating

NOW = datetime(2026, 5, 12, 14, 0, tzinfo=UTC)
LATER = datetime(2026, 5, 12, 15, 0, tzinfo=UTC)

POSY = Child(id="posy", name="Posy Marrow")
WORKER = Participant(id="worker", name="Kit")
SEALED = Scale(id="sealed", child_id="posy", question="How safe?", zero="no", ten="yes")
RATING = ScaleRating(id="rating", scale_id="sealed", participant_id="worker", number=3)
VIEW = View(id="view", participant_id="worker", child_id="posy", likely=True, reason="Nan is il.")
DECISION = Decision(id="decision", child_id="posy", option="plan", reasons="She is safe wth Nan.")
DISSENT = Dissent(id="dissent", child_id="posy", participant_id="worker", reason="To early.")


@pytest.fixture
def signed() -> Conference:
    conference = Conference(family="Marrow–Finch", held_on=date(2026, 5, 12))
    for record in (POSY, WORKER, SEALED, RATING, VIEW, DECISION, DISSENT):
        conference = conference.with_record(record)
    return conference.changing(signed_off_at=NOW, signed_off_by="A. Chair")


LOCKED: dict[str, Callable[[Conference], Conference]] = {
    "reveal": lambda c: c.revising(SEALED, revealed_at=LATER),
    "leave a scale out": lambda c: c.revising(SEALED, left_out="No time."),
    "another number": lambda c: c.revising(RATING, number=8),
    "remove a dissent": lambda c: c.without(DISSENT),
    "add a dissent": lambda c: c.with_record(replace(DISSENT, id="more")),
    "make a dissent formal": lambda c: c.revising(DISSENT, formal=True),
    "somebody else dissents": lambda c: c.revising(DISSENT, participant_id="nan"),
    "no one dissented": lambda c: c.revising(DECISION, no_one_dissented=True),
    "decide otherwise": lambda c: c.revising(DECISION, option="no_plan"),
    "a view in writing": lambda c: c.revising(VIEW, given=Given.IN_WRITING),
    "a view the other way": lambda c: c.revising(VIEW, likely=False),
    "another view": lambda c: c.with_record(replace(VIEW, id="more")),
    "sign at another time": lambda c: c.changing(signed_off_at=LATER),
    "sign by another name": lambda c: c.changing(signed_off_by="B. Chair"),
    "take the sign-off back": lambda c: c.changing(signed_off_at=None, signed_off_by=""),
    "add a child": lambda c: c.with_record(Child(name="Bram")),
    "remove a child": lambda c: c.without(POSY),
}


@pytest.mark.parametrize("what", LOCKED)
def test_the_sign_off_locks(signed: Conference, what: str) -> None:
    with pytest.raises(SignedOffError, match="views, decisions, dissent and numbers are locked"):
        LOCKED[what](signed)
    open_still = replace(signed, signed_off_at=None, signed_off_by="nobody")
    assert LOCKED[what](open_still) != open_still


def test_a_scale_may_be_looked_at_after_sign_off_and_stays_sealed(signed: Conference) -> None:
    bare = replace(signed, scales=(), ratings=())
    shown = bare.with_record(SEALED)
    assert shown.scales
    with pytest.raises(SignedOffError):
        shown.revising(SEALED, revealed_at=LATER)


def test_words_names_and_dates_stay_correctable(signed: Conference) -> None:
    corrected = (
        signed.revising(DECISION, reasons="She is safe with Nan.")
        .revising(DISSENT, reason="Too early.", next_step="Kit writes", deadline=date(2026, 6, 1))
        .revising(VIEW, reason="Nan is ill.")
        .revising(RATING, reason="As above.")
        .revising(SEALED, tonight="Nan stays.")
        .revising(POSY, name="Posie Marrow", born=date(2019, 2, 2))
        .with_record(Participant(name="Nan"))
        .changing(closing_statement="Thank you.", signed_off_at=NOW)
    )
    assert corrected.decisions[0].reasons == "She is safe with Nan."
    assert corrected.dissents[0].next_step == "Kit writes"
    assert corrected.children[0].name == "Posie Marrow"
