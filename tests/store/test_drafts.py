"""What stands half typed is kept apart from the records, and comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from chairtui.store.errors import ChangedElsewhereError, FirstEditError
from chairtui.store.events import Draft
from chairtui.store.store import Store
from tests.builders import BEGAN, HOSTILE, empty_conference


def test_a_draft_comes_back_with_its_cursor_after_the_store_was_closed(tmp_path: Path) -> None:
    store, _ = Store.create(tmp_path, "a passphrase")
    fields = {"capture": {"text": "half a li", "cursor": [0, 4], "focus": True}, "find": {"text": ""}}
    store.keep_draft("conference", "map", fields)
    store.close()
    again = Store.open(tmp_path, passphrase="a passphrase")
    assert [draft.fields for draft in again.drafts()] == [fields]
    again.close()


def test_each_screen_of_each_conference_has_its_own(store: Store) -> None:
    store.now = lambda: BEGAN
    places = [("one", "map"), ("one", "plan"), ("two", "map"), ("", "conferences")]
    for place in places:
        store.keep_draft(*place, {"text": "".join(place)})
    assert {(draft.conference_id, draft.screen) for draft in store.drafts()} == set(places)
    store.keep_draft("one", "map", {})
    assert {(draft.conference_id, draft.screen) for draft in store.drafts()} == set(places[1:])
    assert Draft("two", "map", {"text": "twomap"}, BEGAN) in store.drafts()


def test_a_later_draft_takes_the_place_of_the_one_before(store: Store) -> None:
    store.keep_draft("one", "map", {"capture": "half a li", "find": "x"})
    store.keep_draft("one", "map", {"capture": "half a line"})
    assert [draft.fields for draft in store.drafts()] == [{"capture": "half a line"}]
    store.keep_draft("one", "map", {})
    assert store.drafts() == ()


@pytest.mark.parametrize("text", [*HOSTILE, "\x00\x1b[31m", "half \ud83d"], ids=lambda text: ascii(text)[:20])
def test_whatever_is_typed_may_be_half_typed(store: Store, text: str) -> None:
    store.keep_draft("one", "map", {"capture": text, text: 1})
    assert [draft.fields for draft in store.drafts()] == [{"capture": text, text: 1}]


def test_a_draft_is_no_edit(store: Store) -> None:
    conference = empty_conference()
    store.save(None, conference, "Begin")
    store.keep_draft(conference.id, "map", {"capture": "half a li"})
    assert store.load(conference.id) == conference
    with pytest.raises(FirstEditError):
        store.undo(conference.id)
    assert store.check() == ()


def test_an_edit_and_what_is_half_typed_from_then_on_are_on_disk_together(store: Store) -> None:
    conference = empty_conference()
    store.save(None, conference, "Begin")
    store.keep_draft(conference.id, "map", {"capture": "Dad rings"})
    store.keep_draft("", "map", {"capture": "elsewhere"})
    after = conference.changing(place="Dad rings")
    half_typed: dict[tuple[str, str], dict[str, str]] = {
        (conference.id, "map"): {},
        (conference.id, "plan"): {"what": "ri"},
    }
    for _ in ("saved", "saved again, because the answer was lost"):
        store.save(conference, after, "Change", half_typed)
        kept = {(draft.conference_id, draft.screen): draft.fields for draft in store.drafts()}
        assert kept == {("", "map"): {"capture": "elsewhere"}, (conference.id, "plan"): {"what": "ri"}}
        store.keep_draft(conference.id, "map", {"capture": "Dad rings"})


def test_an_edit_that_is_not_saved_leaves_the_words_that_it_was_typed_in_as_they_are(store: Store) -> None:
    conference = empty_conference()
    store.save(None, conference, "Begin")
    store.save(conference, conference.changing(place="Elsewhere"), "Another window's")
    store.keep_draft(conference.id, "map", {"capture": "Dad rings"})
    with pytest.raises(ChangedElsewhereError):
        store.save(conference, conference.changing(place="Here"), "Change", {(conference.id, "map"): {}})
    assert [draft.fields for draft in store.drafts()] == [{"capture": "Dad rings"}]
