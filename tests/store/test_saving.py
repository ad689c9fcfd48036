"""What is saved is what is loaded, and nothing that another window wrote is ever overwritten."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.people import Child, Kind
from chairtui.domain.records import Record
from chairtui.domain.statements import Statement
from chairtui.domain.text import clean
from chairtui.store.errors import ChangedElsewhereError, ReplacedError, UnknownConferenceError
from chairtui.store.store import Store
from tests.builders import (
    BEGAN,
    HOSTILE,
    any_conference,
    any_record,
    empty_conference,
    family_conference,
)

SECRET = "Nobody but the chair may read these words"

one_store = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)


def said(text: str) -> Statement:
    return Statement(heading="worries", text=text)


@pytest.mark.parametrize("kind", RECORDS)
@one_store
@given(data=st.data())
def test_what_is_saved_is_what_is_loaded_for_every_kind_of_record(
    store: Store, kind: str, data: st.DataObject
) -> None:
    first, second = (data.draw(any_record(RECORDS[kind])) for _ in range(2))
    changed = replace(data.draw(any_record(RECORDS[kind])), id=first.id)
    empty = empty_conference()
    both = with_all(empty, first, second)
    store.save(None, both, "Add")
    assert store.load(both.id) == both
    other = with_all(empty, changed)
    store.save(both, other, "Change and remove")
    assert store.load(both.id) == other


def with_all(conference: Conference, *records: Record) -> Conference:
    """`conference` with these records as they are, at whatever position they have."""
    for record in records:
        conference = conference._with(type(record), (*conference.records(type(record)), record))
    return conference


@pytest.mark.uncounted
@one_store
@given(before=any_conference(), after=any_conference())
def test_any_conference_may_become_any_other(store: Store, before: Conference, after: Conference) -> None:
    after = replace(after, id=before.id)
    store.save(None, before, "Begin")
    store.save(before, after, "Change everything")
    assert store.load(before.id) == after
    assert not [fault for fault in store.check() if fault.conference_id == before.id]


def test_the_family_is_there_after_the_store_was_closed(tmp_path: Path) -> None:
    store, _ = Store.create(tmp_path, "a passphrase")
    family = family_conference()
    store.save(None, family, "Begin")
    store.close()
    again = Store.open(tmp_path, passphrase="a passphrase")
    assert again.load(family.id) == family
    assert again.check() == ()
    again.close()


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:20])
def test_text_that_looks_like_something_else_stays_what_it_is(store: Store, text: str) -> None:
    empty = empty_conference(family=clean(text), place=text)
    conference = empty.with_record(said(text)).with_record(Child(name=text))
    store.save(None, conference, text)
    assert store.load(conference.id) == conference
    assert store.conferences()[0].children == (text,)
    edited = conference.revising(conference.statements[0], text="short")
    store.save(conference, edited, text)
    store.undo(conference.id)
    assert store.load(conference.id) == conference


def test_half_a_letter_does_not_keep_anything_from_being_saved(store: Store) -> None:
    conference = empty_conference().with_record(said("half \ud83d and more"))
    store.save(None, conference, "Add")
    assert store.load(conference.id).statements[0].text == "half \ufffd and more"


def test_every_edit_has_its_number_label_and_instant(store: Store) -> None:
    store.now = lambda: BEGAN
    empty = empty_conference()
    first = store.save(None, empty, "Begin")
    three = with_all(empty, said("one"), said("two"), said("three"))
    second = store.save(empty, three, "Add three")
    third = store.save(three, replace(three, place="Room 3"), "Change place")
    assert [(edit.n, edit.label, edit.at) for edit in (first, second, third)] == [
        (1, "Begin", BEGAN),
        (2, "Add three", BEGAN),
        (5, "Change place", BEGAN),
    ]


def test_a_save_whose_answer_was_lost_may_be_repeated(store: Store) -> None:
    before = empty_conference()
    store.save(None, before, "Begin")
    after = before.with_record(said("once"))
    first = store.save(before, after, "Add")
    assert store.save(before, after, "Add") == first
    assert store.load(before.id) == after
    store.undo(before.id)
    assert store.load(before.id) == before


def test_a_conference_that_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(UnknownConferenceError):
        store.load("nobody")


def test_the_list_shows_each_conference_without_loading_it(store: Store) -> None:
    family = family_conference()
    later = empty_conference(family="Thornapple", held_on=date(2026, 6, 1), starts_at=time(9, 30))
    for conference in (family, later):
        store.save(None, conference, "Begin")
    first, second = store.conferences()
    assert (first.family, first.held_on, first.starts_at, first.children) == (
        "Thornapple",
        date(2026, 6, 1),
        time(9, 30),
        (),
    )
    assert (second.id, second.practice, second.began_at, second.signed_off_at) == (
        family.id,
        True,
        BEGAN,
        None,
    )
    assert second.children == ("Wren Brambleby", "Robin Brambleby", "Baby Brambleby")
    assert second.kinds == (Kind.REVIEW, Kind.INITIAL, Kind.PRE_BIRTH)


@pytest.fixture
def two_windows(tmp_path: Path) -> tuple[Store, Store]:
    """One store, open twice."""
    mine, _ = Store.create(tmp_path, "a passphrase", actor="Fern Sorrel")
    return mine, Store.open(tmp_path, passphrase="a passphrase", actor="Clover Vetch")


def test_two_windows_may_change_different_records(two_windows: tuple[Store, Store]) -> None:
    mine, yours = two_windows
    empty = empty_conference()
    mine.save(None, empty, "Begin")
    yours.save(empty, empty.with_record(said("yours")), "Add")
    mine.save(empty, empty.with_record(said("mine")), "Add")
    assert {statement.text for statement in mine.load(empty.id).statements} == {"mine", "yours"}
    assert mine.check() == ()


def test_a_record_that_another_window_changed_is_never_overwritten(two_windows: tuple[Store, Store]) -> None:
    mine, yours = two_windows
    both = empty_conference().with_record(said("at first"))
    mine.save(None, both, "Begin")
    theirs = both.revising(both.statements[0], text="what you wrote")
    yours.save(both, theirs, "Change")
    with pytest.raises(ChangedElsewhereError):
        mine.save(both, both.revising(both.statements[0], text="what I wrote"), "Change")
    with pytest.raises(ChangedElsewhereError):
        mine.save(both, both.without(both.statements[0]), "Remove")
    assert mine.load(both.id) == theirs


def test_a_file_that_was_replaced_while_open_is_not_called_saved(tmp_path: Path) -> None:
    store = Store.practice(tmp_path)
    conference = empty_conference()
    store.save(None, conference, "Begin")
    try:
        (tmp_path / "store.db").replace(tmp_path / "elsewhere.db")
    except PermissionError:  # Windows lets nobody move an open file, which is as good
        return
    with pytest.raises(ReplacedError):
        store.save(conference, conference.with_record(said("lost?")), "Add")
    (tmp_path / "elsewhere.db").replace(tmp_path / "store.db")
    after = conference.with_record(said("not lost"))
    store.save(conference, after, "Add")
    assert store.load(conference.id) == after
    store.close()


def test_no_word_stands_in_any_file_as_it_was_typed(tmp_path: Path) -> None:
    store, _ = Store.create(tmp_path, "a passphrase", actor=SECRET)
    conference = empty_conference(family=SECRET).with_record(said(SECRET)).with_record(Child(name=SECRET))
    store.save(None, conference, SECRET)
    store.keep_draft(conference.id, "map", {"capture": SECRET})
    words = [SECRET.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = sorted(tmp_path.iterdir())
    assert {file.name for file in files} >= {"store.db", "store.db-wal", "store.key"}
    for file in files:
        assert not any(word in file.read_bytes() for word in words)
    store.close()
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(tmp_path / "store.db").execute("SELECT * FROM conference")
