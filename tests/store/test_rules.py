"""Two windows on one conference: an edit is kept only while everything that it rests on is as it was seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from chairtui.domain.changes import ChangedSinceError
from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, Dissent, Given
from chairtui.domain.people import Participant
from chairtui.domain.plans import CoreGroupMember, PlanAction
from chairtui.domain.references import astray
from chairtui.domain.removal import removed
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.scaling import rated, revealed
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import FILE_COPY, Tick
from chairtui.domain.views import decided, view_of, with_view
from chairtui.plain_text import plain_text
from chairtui.store.errors import ChangedElsewhereError
from chairtui.store.store import Store
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.reading import summary, text

Edit = Callable[[Conference], Conference]
Windows = tuple[Store, Store]

NOON = family().decisions[0].decided_at
assert NOON is not None
NOW = NOON + timedelta(hours=1)


def begun() -> Conference:
    """A family for whose baby nothing is decided, with somebody of whom nothing is on record yet."""
    conference = family()
    conference = conference.without(conference.record(Decision, "x3"))
    newcomer = Participant(id="newcomer", name="Sorrel Newcome", roles=("relative",), works_with=("wren",))
    return conference.with_record(newcomer).with_record(Participant(id="other", name="Burdock Otherly"))


def line(*, said_by: str | None = None, withheld_from: tuple[str, ...] = ()) -> Edit:
    said = Statement(
        heading="worries", text="Out at night", about=("wren",), said_by=said_by, withheld_from=withheld_from
    )
    return lambda conference: conference.with_record(said)


def change_decision(conference: Conference) -> Conference:
    return decided(conference, "wren", NOW, option="cin_plan", categories=())


def dissent(conference: Conference) -> Conference:
    return conference.with_record(Dissent(child_id="wren", participant_id="newcomer", reason="No"))


def view(person: str, *, likely: bool = True) -> Edit:
    return lambda c: with_view(c, person, "wren", NOW, likely=likely)


def gave_none(person: str) -> Edit:
    return lambda c: with_view(c, person, "wren", NOW, likely=None, given=Given.GAVE_NONE)


def decide(option: str) -> Edit:
    return lambda c: decided(c, "baby", NOW, option=option, reasons=f"Why {option}")


def sealed(conference: Conference) -> Scale:
    return next(one for one in conference.scales if one.revealed_at is None and not one.left_out)


def number(person: str, value: int) -> Edit:
    return lambda c: rated(c, sealed(c), person, value, NOW)


def reveal(conference: Conference) -> Conference:
    return revealed(conference, sealed(conference), NOW)


def sign_off(conference: Conference) -> Conference:
    return conference.changing(signed_off_at=NOW, signed_off_by="Fern Sorrel")


def remove_newcomer(conference: Conference) -> Conference:
    return removed(conference, conference.record(Participant, "newcomer"))


def ticked(conference: Conference) -> Conference:
    return conference.with_record(Tick(key="a_line", said_at=NOW))


def action(conference: Conference) -> Conference:
    return conference.with_record(PlanAction(what="Rings each night", who=("newcomer",), about=("wren",)))


def member(conference: Conference) -> Conference:
    return conference.with_record(CoreGroupMember(participant_id="newcomer", about=("wren",)))


def other_words(conference: Conference) -> Conference:
    decision = conference.record(Decision, "x1")
    return conference.revising(decision, reasons="The same decision in other words.")


FALL_OUT: dict[str, tuple[Edit, Edit]] = {
    "a decision for the same child": (decide("cp_plan"), decide("cin_plan")),
    "a view of the same person": (view("newcomer"), view("newcomer", likely=False)),
    "another change of the same view": (view("kit", likely=False), gave_none("kit")),
    "the same line said": (ticked, ticked),
    "a number of the same person": (number("other", 3), number("other", 4)),
    "words of somebody who is gone": (remove_newcomer, line(said_by="newcomer")),
    "words kept from somebody who is gone": (remove_newcomer, line(withheld_from=("newcomer",))),
    "a view of somebody who is gone": (remove_newcomer, view("newcomer")),
    "a dissent of somebody who is gone": (remove_newcomer, dissent),
    "a task of somebody who is gone": (remove_newcomer, action),
    "a place in the core group of somebody who is gone": (remove_newcomer, member),
    "a dissent from another decision": (change_decision, dissent),
    "numbers that are shown": (reveal, number("kit", 9)),
    "a decision that is signed off": (sign_off, change_decision),
    "a view on what is signed off": (sign_off, view("newcomer")),
}  # fmt: skip
"""Edits of two windows that do not go together, whichever comes first."""

GO_TOGETHER: dict[str, tuple[Edit, Edit]] = {
    "views of two people": (view("newcomer"), view("other")),
    "decisions for two children": (decide("cp_plan"), change_decision),
    "numbers of two people that are sealed": (number("newcomer", 3), number("other", 4)),
    "a dissent, and other words of the decision": (dissent, other_words),
    "other words after the sign-off": (sign_off, other_words),
    "words on what is signed off": (sign_off, line(said_by="newcomer")),
    "words of one who stays": (remove_newcomer, line(said_by="other")),
}


def both_orders(pairs: dict[str, tuple[Edit, Edit]]) -> list[object]:
    return [
        pytest.param(*order, id=f"{name}, {when}")
        for name, (one, other) in pairs.items()
        for when, order in (("as named", (one, other)), ("the other way", (other, one)))
    ]


@pytest.fixture
def windows(tmp_path: Path) -> Windows:
    """One store with one conference, open twice by the same chair."""
    mine, _ = Store.create(tmp_path, "a passphrase", actor="Fern Sorrel")
    mine.save(None, begun(), "New conference")
    return mine, Store.open(tmp_path, passphrase="a passphrase", actor="Fern Sorrel")


@pytest.mark.parametrize(("first", "second"), both_orders(FALL_OUT))
def test_what_another_window_made_impossible_is_given_back(
    windows: Windows, first: Edit, second: Edit
) -> None:
    mine, yours = windows
    seen = mine.load(begun().id)
    kept = first(seen)
    yours.save(seen, kept, "Yours")
    with pytest.raises(ChangedElsewhereError, match="something that it rests on, was changed"):
        mine.save(seen, second(seen), "Mine")
    there = mine.load(seen.id)
    assert there == kept
    assert not [*astray(there)]
    assert text(summary(there, FILE_COPY))
    assert plain_text(there, PROCEDURE)
    assert mine.check() == ()


@pytest.mark.parametrize(("first", "second"), both_orders(GO_TOGETHER))
def test_what_goes_together_is_kept_from_both_windows(windows: Windows, first: Edit, second: Edit) -> None:
    mine, yours = windows
    seen = mine.load(begun().id)
    yours.save(seen, first(seen), "Yours")
    mine.save(seen, second(seen), "Mine")
    there = mine.load(seen.id)
    assert there not in (first(seen), second(seen))
    assert text(summary(there, FILE_COPY))
    assert mine.check() == ()


def test_the_page_has_the_one_decision_that_was_kept(windows: Windows) -> None:
    mine, yours = windows
    seen = mine.load(begun().id)
    yours.save(seen, decide("cp_plan")(seen), "Yours")
    with pytest.raises(ChangedElsewhereError):
        mine.save(seen, decide("cin_plan")(seen), "Mine")
    page = text(summary(mine.load(seen.id), FILE_COPY))
    assert "Why cp_plan" in page
    assert "Why cin_plan" not in page


def test_a_second_window_goes_on_from_what_is_there(windows: Windows) -> None:
    mine, yours = windows
    seen = mine.load(begun().id)
    yours.save(seen, view("newcomer")(seen), "Yours")
    with pytest.raises(ChangedElsewhereError):
        mine.save(seen, view("newcomer", likely=False)(seen), "Mine")
    now = mine.load(seen.id)
    mine.save(now, view("newcomer", likely=False)(now), "Mine, again")
    standing = view_of(mine.load(seen.id), "newcomer", "wren")
    assert standing is not None
    assert (standing.likely, standing.replaces is not None) == (False, True)


def test_a_sealed_number_is_never_overwritten_once_it_was_shown(windows: Windows) -> None:
    mine, yours = windows
    seen = mine.load(begun().id)
    (rating, *_) = (one for one in seen.ratings if one.scale_id == sealed(seen).id)
    yours.save(seen, reveal(seen), "Reveal")
    with pytest.raises(ChangedElsewhereError):
        mine.save(seen, number(rating.participant_id, 10)(seen), "A number")
    assert mine.load(seen.id).record(ScaleRating, rating.id).number == rating.number


def test_undo_takes_nobody_away_whom_another_window_named_since(windows: Windows) -> None:
    mine, yours = windows
    seen = mine.load(begun().id)
    arrived = seen.with_record(Participant(id="late", name="Tansy Lately"))
    mine.save(seen, arrived, "Add")
    yours.actor = "Clover Vetch"
    yours.save(arrived, line(said_by="late")(arrived), "Add worry")
    with pytest.raises(ChangedSinceError):
        mine.undo(seen.id)
    assert not [*astray(mine.load(seen.id))]


def test_redo_brings_no_second_decision(windows: Windows) -> None:
    mine, yours = windows
    seen = mine.load(begun().id)
    mine.save(seen, decide("cp_plan")(seen), "Decide")
    mine.undo(seen.id)
    yours.actor = "Clover Vetch"
    yours.save(seen, decide("cin_plan")(seen), "Decide")
    with pytest.raises(ChangedSinceError):
        mine.redo(seen.id)
    assert [one.option for one in mine.load(seen.id).decisions if one.child_id == "baby"] == ["cin_plan"]
