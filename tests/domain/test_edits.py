from __future__ import annotations

import pytest

from chairtui.domain.edits import EditedMeanwhileError, made_on, typed_in
from tests.builders import family_conference


def test_an_edit_on_its_way_takes_nothing_else_back() -> None:
    before = family_conference()
    worry, other = before.statements[:2]
    after = before.revising(worry, text="Said in the room.")
    now = before.revising(other, text="Undone meanwhile.")
    made = made_on(now, before, after)
    assert [line.text for line in made.statements[:2]] == ["Said in the room.", "Undone meanwhile."]


def test_an_edit_of_what_is_there_still_is_that_edit() -> None:
    before = family_conference()
    after = before.revising(before.statements[0], text="Said in the room.")
    assert made_on(before, before, after) is after


def test_an_edit_of_what_was_changed_meanwhile_is_not_made_and_its_words_are_there() -> None:
    before = family_conference()
    after = before.revising(before.statements[0], text="Said in the room.")
    now = before.revising(before.statements[0], text="Changed elsewhere.")
    with pytest.raises(EditedMeanwhileError):
        made_on(now, before, after)
    assert list(typed_in(before, after)) == ["Said in the room."]
