"""What is read of all conferences at once for their dates, beside what each of them is when it is loaded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import event

from chairtui.domain.conference import RECORDS, Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.falling_due import falling_due
from chairtui.domain.following import following
from chairtui.domain.people import Reconvened
from chairtui.domain.timeline import ProcedureEdition, Tick
from chairtui.procedure_files import procedure_edition, procedure_from_edition
from chairtui.store.due_matter import COLUMNS, OWN_COLUMNS
from chairtui.store.store import Store
from tests.builders import empty_conference, family_conference, minutes
from tests.screens.harness import FOLDERS, england


def under(conference: Conference, *keys: str) -> Conference:
    """`conference` under these procedures, one taken on after the other."""
    for edition in conference.procedure_editions:
        conference = conference.without(edition)
    for key in keys:
        conference = conference.with_record(procedure_edition(key, FOLDERS))
    return conference


def received(conference: Conference) -> Conference:
    """`conference` with its copy received."""
    (copy,) = (one for one in conference.copies if one.id == "copy")
    return conference.revising(copy, received_at=minutes(3000))


@contextmanager
def asked(store: Store) -> Iterator[list[str]]:
    """The questions to the database meanwhile."""
    questions: list[str] = []

    def ask(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        questions.append(statement)

    event.listen(store._engine, "before_cursor_execute", ask)
    yield questions
    event.remove(store._engine, "before_cursor_execute", ask)


def test_what_falls_due_is_the_same_as_of_the_whole_conference(store: Store) -> None:
    for key in ("england", "gwent", "oxfordshire", "haringey", "london_borough"):
        store.save(None, received(under(family_conference(key), "wales", key)), "New")
    today = date(2026, 5, 20)
    found = store.due_matter()
    assert {one.id for one in found} == {"england", "gwent", "oxfordshire", "haringey", "london_borough"}
    for part in found:
        whole = store.load(part.id)
        assert part.procedure_editions == whole.procedure_editions[-1:]
        procedure = procedure_from_edition(whole.procedure_editions[-1])
        lines = falling_due(part, procedure, england(), today)
        assert lines
        assert lines == falling_due(whole, procedure, england(), today)


def test_what_is_heard_again_after_a_complaint_falls_due_from_the_conference_complained_of(
    store: Store,
) -> None:
    former = under(family_conference("former"), "england")
    for plan in former.existing_plans:
        former = former.without(plan)
    procedure = procedure_from_edition(former.procedure_editions[-1])
    new = Conference(id="again", family=former.family, held_on=date(2026, 6, 9))
    again = under(following(new, former, procedure, ["wren"], Reconvened.COMPLAINT), "england")
    store.save(None, again.with_record(former.record(Decision, "decision")), "New")
    (part,) = store.due_matter()
    lines = falling_due(part, procedure, england(), date(2026, 6, 10))
    assert [line.rule for line in lines if line.title == "First review conference"] == [
        "no later than 3 months from Tue 12 May"
    ]


def test_its_own_fields_and_collections_are_those_that_are_named(store: Store) -> None:
    sent = Tick(id="sent", key="sent:record", said_at=minutes(200))
    whole = under(family_conference("whole"), "england").with_record(sent)
    store.save(None, whole, "New")
    (part,) = store.due_matter()
    assert {name: getattr(part, name) for name in OWN_COLUMNS} == {
        name: getattr(whole, name) for name in OWN_COLUMNS
    }
    for kind in RECORDS:
        ids = [one.id for one in getattr(part, kind)]
        wanted = [one.id for one in getattr(whole, kind)] if kind in COLUMNS else []
        if kind == "ticks":
            wanted = ["sent"]  # what was said in the meeting moves no date
        assert ids == wanted or kind == "procedure_editions", kind


def test_the_number_of_questions_does_not_grow_with_the_conferences(store: Store) -> None:
    counts = []
    for number in (1, 9):
        for _ in range(number):
            store.save(None, under(family_conference(), "england"), "New")
        with asked(store) as questions:
            store.due_matter()
        counts.append(len(questions))
    assert counts[0] == counts[1]


def test_a_procedure_that_many_keep_is_read_once(store: Store) -> None:
    for _ in range(3):
        store.save(None, under(family_conference(), "england"), "New")
    store.save(None, under(family_conference(), "england", "wales"), "New")
    editions = [one.procedure_editions[0] for one in store.due_matter()]
    assert sorted(edition.key for edition in editions) == ["england", "england", "england", "wales"]
    assert len({id(edition.values) for edition in editions}) == 2


def test_a_conference_with_nothing_in_it_is_read_too(store: Store) -> None:
    empty = empty_conference(id="empty", follows="another")
    edited = replace(
        empty, procedure_editions=(ProcedureEdition(key="a", edition="", digest="", values="{}"),)
    )
    store.save(None, empty, "New")
    assert store.due_matter() == (empty,)
    store.save(empty, edited, "Take on")
    assert store.due_matter() == (edited,)
