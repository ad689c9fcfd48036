"""A review and the conferences before it lie in one file: an edit of the one never reaches the others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.due_lines import Falls
from chairtui.domain.people import Child
from chairtui.due_access import still_due
from chairtui.procedure_files import procedure_edition
from chairtui.store.store import Store
from tests.reviews import REVIEW, first_conference, review_after
from tests.screens.harness import FOLDERS, london_borough
from tests.siblings import PLAN, adjourned_for_robin, heard_for_robin, review_of
from tests.store.test_journal import Edit, edits

PROCEDURE = london_borough()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(run=st.lists(edits(), min_size=1, max_size=8), undone=st.integers(0, 8))
def test_no_edit_at_a_review_nor_its_undo_changes_the_record_of_the_conference_before(
    tmp_path_factory: pytest.TempPathFactory, run: list[Edit], undone: int
) -> None:
    former = first_conference()
    review = replace(review_after(former, PROCEDURE), scales=(), ratings=(), copies=())
    _edited_and_undone(tmp_path_factory, (former,), review, run, undone)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15)
@given(run=st.lists(edits(), min_size=1, max_size=8), undone=st.integers(0, 8))
def test_no_edit_at_a_review_of_siblings_heard_apart_changes_either_record(
    tmp_path_factory: pytest.TempPathFactory, run: list[Edit], undone: int
) -> None:
    first = adjourned_for_robin()
    second = heard_for_robin(first, PROCEDURE)
    review = replace(review_of(first, second, PROCEDURE), scales=(), ratings=(), copies=())
    _edited_and_undone(tmp_path_factory, (first, second), review, run, undone)


def _edited_and_undone(
    tmp_path_factory: pytest.TempPathFactory,
    past: tuple[Conference, ...],
    review: Conference,
    run: list[Edit],
    undone: int,
) -> None:
    store, _ = Store.create(tmp_path_factory.mktemp("store"), "a passphrase", actor="Fern Sorrel")
    for one in (*past, review):
        store.save(None, one, "New conference")
    saved = 0
    for edit in run:
        after = edit(review)
        if after != review:
            store.save(review, after, "Edit")
            review, saved = after, saved + 1
    for _ in range(min(undone, saved)):
        store.undo(review.id)
    assert store.check() == ()
    assert store.past(store.load(review.id)) == past
    store.close()


def test_a_joint_review_answers_what_was_due_after_each_siblings_own_conference(store: Store) -> None:
    first = adjourned_for_robin()
    for record in (*first.procedure_editions, first.record(Child, "bump")):
        first = first.without(record)
    first = first.with_record(procedure_edition("london_borough", FOLDERS))
    second = heard_for_robin(first, PROCEDURE).with_record(procedure_edition("london_borough", FOLDERS))
    review = review_of(first, second, PROCEDURE).with_record(procedure_edition("london_borough", FOLDERS))
    for one in (first, second):
        store.save(None, one, "New conference")

    def reviews() -> set[tuple[str, ...]]:
        lines = still_due(store, FOLDERS, REVIEW).lines
        return {(line.conference_id, *line.children) for line in lines if line.what is Falls.CONFERENCE}

    assert reviews() == {("first", "Wren"), ("second", "Robin")}
    store.save(None, review, "New conference")
    assert reviews() == {("review", "Wren"), ("review", "Robin")}
    for child_id in ("wren", "robin"):
        review = review.with_record(Decision(child_id=child_id, option=PLAN, categories=("neglect",)))
    store.save(store.load("review"), review, "Decided")
    assert reviews() == {("review", "Wren", "Robin")}
