"""A review and the conference before it lie in one file: an edit of the one never reaches the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chairtui.store.store import Store
from tests.reviews import first_conference, review_after
from tests.screens.harness import london_borough
from tests.store.test_journal import Edit, edits

PROCEDURE = london_borough()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(run=st.lists(edits(), min_size=1, max_size=8), undone=st.integers(0, 8))
def test_no_edit_at_a_review_nor_its_undo_changes_the_record_of_the_conference_before(
    tmp_path_factory: pytest.TempPathFactory, run: list[Edit], undone: int
) -> None:
    store, _ = Store.create(tmp_path_factory.mktemp("store"), "a passphrase", actor="Fern Sorrel")
    former = first_conference()
    store.save(None, former, "New conference")
    review = replace(review_after(former, PROCEDURE), scales=(), ratings=(), copies=())
    store.save(None, review, "New conference")
    saved = 0
    for edit in run:
        after = edit(review)
        if after != review:
            store.save(review, after, "Edit")
            review, saved = after, saved + 1
    for _ in range(min(undone, saved)):
        store.undo(review.id)
    assert store.load(former.id) == former
    assert store.check() == ()
    assert store.past(store.load(review.id)) == (former,)
    store.close()
