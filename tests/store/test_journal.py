"""Undo and redo from the journal, and what its chain of hashes finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from chairtui.domain.changes import ChangedSinceError, applied
from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.people import Participant
from chairtui.domain.removal import StillKeptError, StillNamedError, removed
from chairtui.domain.scaling import revealed
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import FILE_COPY, Copy
from chairtui.store.errors import (
    AfterRevealError,
    AfterSignOffError,
    CannotUndoError,
    CopyMadeSinceError,
    FirstEditError,
    NothingToRedoError,
)
from chairtui.store.store import Store
from tests.builders import BEGAN, any_record, any_text, empty_conference, family_conference

Edit = Callable[[Conference], Conference]


def said(words: str) -> Statement:
    return Statement(heading="worries", text=words)


def begun(store: Store, conference: Conference) -> Conference:
    store.save(None, conference, "New conference")
    return conference


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Any edit but a reveal or a sign-off: of a record, of its place, or of the conference itself."""
    kind = draw(st.sampled_from(sorted(RECORDS)))
    new = draw(any_record(RECORDS[kind]))
    act, which, words = draw(st.integers(0, 4)), draw(st.integers(0, 9)), draw(any_text())
    if kind == "scales":
        new = replace(new, revealed_at=None)  # type: ignore[call-arg]
    if kind == "copies":
        new = replace(new, made_at=None, sent_at=None, received_at=None)  # type: ignore[call-arg]

    def edit(conference: Conference) -> Conference:
        there = getattr(conference, kind)
        if act == 0:
            return conference.changing(place=words)
        if act == 1 or not there:
            return conference.with_record(new)
        chosen = there[which % len(there)]
        if act == 2:
            return conference.with_record(replace(new, id=chosen.id))
        if act == 3:
            return conference.moved(chosen, after=None)
        try:
            return removed(conference, chosen)
        except (StillKeptError, StillNamedError):
            return conference.without(chosen)

    return edit


@pytest.mark.uncounted
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=20)
@given(run=st.lists(edits(), max_size=12), reopened=st.booleans())
def test_any_run_of_edits_undone_in_full_gives_the_first_conference_back(
    tmp_path_factory: pytest.TempPathFactory, run: list[Edit], reopened: bool
) -> None:
    folder = tmp_path_factory.mktemp("store")
    store, _ = Store.create(folder, "a passphrase", actor="Fern Sorrel")
    states = [begun(store, replace(family_conference(), scales=(), ratings=(), copies=()))]
    for edit in run:
        after = edit(states[-1])
        if after != states[-1]:
            store.save(states[-1], after, "Edit")
            states.append(after)
    if reopened:
        store.close()
        store = Store.open(folder, passphrase="a passphrase", actor="Fern Sorrel")
    value = states[-1]
    for earlier in reversed(states[:-1]):
        value = applied(value, store.undo(value.id).changes)
        assert store.load(value.id) == value == earlier
    with pytest.raises(FirstEditError):
        store.undo(value.id)
    for later in states[1:]:
        value = applied(value, store.redo(value.id).changes)
        assert store.load(value.id) == value == later
    with pytest.raises(NothingToRedoError):
        store.redo(value.id)
    assert store.check() == ()
    store.close()


def test_undo_and_redo_say_what_they_did(store: Store) -> None:
    one = begun(store, empty_conference())
    two = one.with_record(said("worry"))
    store.save(one, two, "Add worry")
    three = two.without(two.statements[0])
    store.save(two, three, "Remove worry")
    assert store.undo(one.id).label == "Remove worry"
    assert store.redo(one.id).label == "Remove worry"
    assert store.undo(one.id).label == "Remove worry"
    assert store.undo(one.id).label == "Add worry"


def test_an_edit_after_undo_leaves_nothing_to_redo(store: Store) -> None:
    one = begun(store, empty_conference())
    store.save(one, one.with_record(said("first")), "Add")
    store.undo(one.id)
    store.save(one, one.with_record(said("second")), "Add")
    with pytest.raises(NothingToRedoError):
        store.redo(one.id)


MADE = Copy(id="made", recipient_id=FILE_COPY, made_at=BEGAN)


def test_a_copy_that_was_made_is_a_fact_that_undo_passes_over(store: Store) -> None:
    one = begun(store, empty_conference())
    two = one.with_record(said("worry"))
    store.save(one, two, "Add worry")
    three = two.with_record(MADE)
    store.save(two, three, "Make a document")
    four = three.revising(MADE, sent_at=BEGAN)
    store.save(three, four, "Sent")
    undone = store.undo(one.id)
    assert undone.label == "Add worry"
    left = store.load(one.id)
    assert left == applied(four, undone.changes)
    assert (left.statements, left.copies) == ((), four.copies)
    assert store.check() == ()


def test_a_copy_that_was_made_leaves_what_was_undone_to_be_done_again(store: Store) -> None:
    one = begun(store, empty_conference())
    two = one.with_record(said("worry"))
    store.save(one, two, "Add worry")
    store.undo(one.id)
    made = one.with_record(MADE)
    store.save(one, made, "Make a document")
    assert store.redo(one.id).label == "Add worry"
    assert store.load(one.id) == two.with_record(MADE)
    assert store.check() == ()


def test_what_the_chair_settled_about_a_copy_is_undone_like_any_edit(store: Store) -> None:
    one = begun(store, empty_conference())
    released = one.with_record(Copy(recipient_id="dad", released=("line",)))
    store.save(one, released, "Release a line")
    store.save(released, released.with_record(MADE), "Make a document")
    assert store.undo(one.id).label == "Release a line"
    assert [copy.id for copy in store.load(one.id).copies] == ["made"]


def test_somebody_whom_a_copy_was_made_for_is_not_undone(store: Store) -> None:
    one = begun(store, empty_conference())
    two = one.with_record(Participant(id="dad", name="Earl Quill"))
    store.save(one, two, "Add a person")
    three = two.with_record(replace(MADE, recipient_id="dad"))
    store.save(two, three, "Make a document")
    with pytest.raises(CopyMadeSinceError):
        store.undo(one.id)
    assert store.load(one.id) == three


def test_undo_stops_at_a_reveal_and_says_why(store: Store) -> None:
    family = begun(store, family_conference())
    scale = family.scales[1]
    shown = revealed(family, scale, BEGAN)
    store.save(family, shown, "Reveal numbers")
    after = shown.with_record(said("afterwards"))
    store.save(shown, after, "Add worry")
    assert applied(after, store.undo(family.id).changes) == shown
    with pytest.raises(AfterRevealError, match="shown to everyone"):
        store.undo(family.id)
    assert store.load(family.id) == shown


def test_undo_stops_at_a_sign_off_whoever_signed(tmp_path: Path) -> None:
    store, _ = Store.create(tmp_path, "a passphrase", actor="Fern Sorrel")
    family = begun(store, family_conference())
    decided = family.revising(family.decisions[0], option="no_plan")
    store.save(family, decided, "Change decision")
    store.undo(family.id)
    store.actor = "Clover Vetch"
    signed = family.changing(signed_off_at=BEGAN, signed_off_by="Clover Vetch")
    store.save(family, signed, "Sign off")
    with pytest.raises(AfterSignOffError, match="signed off"):
        store.undo(family.id)
    store.actor = "Fern Sorrel"
    with pytest.raises(CannotUndoError):
        store.undo(family.id)
    with pytest.raises(NothingToRedoError):
        store.redo(family.id)
    assert store.load(family.id) == signed
    store.close()


def test_one_may_undo_only_what_one_did_oneself(store: Store) -> None:
    one = begun(store, empty_conference())
    mine = one.with_record(said("mine"))
    store.save(one, mine, "Add mine")
    store.actor = "Clover Vetch"
    with pytest.raises(CannotUndoError):
        store.undo(one.id)
    both = mine.with_record(said("yours"))
    store.save(mine, both, "Add yours")
    store.actor = "Fern Sorrel"
    assert store.undo(one.id).label == "Add mine"
    assert [statement.text for statement in store.load(one.id).statements] == ["yours"]


def test_undo_refuses_where_somebody_changed_the_record_since(store: Store) -> None:
    one = begun(store, empty_conference())
    mine = one.with_record(said("mine"))
    store.save(one, mine, "Add mine")
    store.actor = "Clover Vetch"
    theirs = mine.revising(mine.statements[0], text="mended")
    store.save(mine, theirs, "Change")
    store.actor = "Fern Sorrel"
    with pytest.raises(ChangedSinceError):
        store.undo(one.id)
    assert store.load(one.id) == theirs
    assert store.check() == ()


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        ("UPDATE journal SET after = replace(after, 'lonely', 'lovely') WHERE n = 3", "From number 3 on"),
        ("UPDATE journal SET actor = 'somebody else' WHERE n = 2", "From number 2 on"),
        ("UPDATE journal SET at = '2020-01-01T00:00:00+00:00' WHERE n = 1", "From number 1 on"),
        ("DELETE FROM journal WHERE n = 2", "From number 2 on"),
        ("DELETE FROM journal WHERE n = 4", "statements"),
        ("UPDATE statements SET text = 'never said'", "statements"),
        ("DELETE FROM statements", "statements"),
        ("UPDATE conference SET family = 'other'", "conference"),
    ],
)
def test_tampering_with_journal_or_record_is_found(store: Store, tampering: str, found: str) -> None:
    value = begun(store, empty_conference())
    for words in ("sad", "lonely", "tired"):
        after = value.with_record(said(words))
        store.save(value, after, "Add worry")
        value = after
    assert store.check() == ()
    with store._engine.begin() as connection:
        connection.execute(text(tampering))
    (fault,) = store.check()
    assert fault.conference_id == value.id
    assert found in fault.words
    assert "lonely" not in fault.words
