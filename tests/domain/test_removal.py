from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.people import (
    Child,
    Exclusion,
    NotInvited,
    Participant,
    Relationship,
    Report,
)
from chairtui.domain.plans import Contingency, CoreGroupMember, Meeting, Outcome, PlanAction
from chairtui.domain.records import Record
from chairtui.domain.removal import StillKeptError, StillMarkedError, StillNamedError, removed
from chairtui.domain.reviews import CoreGroupHeld
from chairtui.domain.statements import ParentAnswer, Statement
from chairtui.domain.timeline import Tick


@pytest.fixture
def conference() -> Conference:
    empty = Conference(family="Marrow–Finch", held_on=date(2026, 5, 12))
    return empty.with_record(Child(name="Posy")).with_record(Participant(name="Nan"))


def test_whoever_said_something_stays(conference: Conference) -> None:
    nan = conference.participants[0]
    conference = conference.with_record(Statement(heading="worries", text="She is late.", said_by=nan.id))

    with pytest.raises(StillNamedError, match="1 other record names it"):
        removed(conference, nan)


def test_a_person_goes_with_what_they_are_to_the_children(conference: Conference) -> None:
    nan, posy = conference.participants[0], conference.children[0]
    conference = conference.with_record(
        Relationship(participant_id=nan.id, child_id=posy.id, relationship="nan")
    )

    left = removed(conference, nan)

    assert (left.participants, left.relationships) == ((), ())


def test_a_goal_goes_with_its_danger_and_an_action_stays_without_its_outcome(conference: Conference) -> None:
    danger = DangerStatement(text="Nobody wakes her.")
    outcome = Outcome(text="Posy is woken.", danger_id=danger.id)
    conference = (
        conference.with_record(danger)
        .with_record(SafetyGoal(danger_id=danger.id, text="She is woken each day."))
        .with_record(outcome)
        .with_record(PlanAction(outcome_id=outcome.id, what="Buy a clock"))
    )

    without_danger = removed(conference, conference.dangers[0])
    without_outcome = removed(conference, conference.outcomes[0])

    assert (without_danger.goals, without_danger.outcomes[0].danger_id) == ((), None)
    assert without_outcome.actions[0].outcome_id is None


def test_a_child_leaves_the_lines_that_were_about_several(conference: Conference) -> None:
    posy = conference.children[0]
    conference = conference.with_record(Child(name="Bram"))
    about = tuple(child.id for child in conference.children)
    conference = conference.with_record(Statement(heading="worries", text="Cold house.", about=about))

    left = removed(conference, posy)

    assert left.statements[0].about == (left.children[0].id,)


@pytest.mark.parametrize(
    "alone",
    [
        Statement(heading="worries", text="Cold house."),
        DangerStatement(text="Nobody is at home."),
        Outcome(text="Posy is warm."),
        PlanAction(what="Mend the boiler"),
        Contingency(text="The conference meets again."),
        Report(participant_id="nan"),
        Meeting(timescale="first_core_group"),
        CoreGroupHeld(on=date(2026, 6, 2)),
    ],
    ids=lambda record: type(record).__name__,
)
def test_what_is_about_one_child_alone_never_comes_to_be_about_every_other(
    conference: Conference, alone: Any
) -> None:
    posy = conference.children[0]
    about_posy = conference.with_record(Child(name="Bram")).with_record(replace(alone, about=(posy.id,)))
    with pytest.raises(StillNamedError, match="1 other record names it"):
        removed(about_posy, posy)


def test_who_is_not_invited_or_in_the_core_group_for_one_child_alone_goes_with_the_child(
    conference: Conference,
) -> None:
    nan, posy = conference.participants[0], conference.children[0]
    conference = (
        conference.with_record(Child(name="Bram"))
        .with_record(NotInvited(invitee="school", about=(posy.id,), why="She is too young."))
        .with_record(CoreGroupMember(participant_id=nan.id, about=(posy.id,)))
    )
    left = removed(conference, posy)
    assert (left.not_invited, left.core_group) == ((), ())


def test_a_child_stays_while_something_was_answered_for_them(conference: Conference) -> None:
    answered = conference.with_record(Tick(key="risk", child_id=conference.children[0].id, note="Yes"))
    with pytest.raises(StillNamedError):
        removed(answered, conference.children[0])


WORRY = Statement(id="line", heading="worries", text="She is going to a refuge.")
OUT = Exclusion(participant_ids=("dad",), began_at=datetime(2026, 5, 12, 10, tzinfo=UTC))


@pytest.mark.parametrize(
    "line",
    [
        replace(WORRY, restricted=True),
        replace(WORRY, withheld_from=("dad",)),
        replace(WORRY, said_at=datetime(2026, 5, 12, 10, 5, tzinfo=UTC)),
    ],
)
@pytest.mark.parametrize(
    "made",
    [
        PlanAction(what="Ring on Mondays", statement_id="line"),
        DangerStatement(text="He will look for her.", statement_ids=("line",)),
    ],
)
def test_a_kept_line_stays_while_something_made_of_it_would_be_free_without(
    conference: Conference, line: Statement, made: Record
) -> None:
    conference = conference.with_record(OUT).with_record(line).with_record(made)
    with pytest.raises(StillNamedError):
        removed(conference, line)
    assert removed(removed(conference, made), line).statements == ()


def test_a_line_put_into_other_words_while_somebody_was_out_is_such_a_line(conference: Conference) -> None:
    made = PlanAction(what="Ring on Mondays", statement_id="line")
    reworded = replace(OUT, meanwhile=("line",))
    conference = conference.with_record(reworded).with_record(WORRY).with_record(made)
    with pytest.raises(StillNamedError):
        removed(conference, WORRY)
    alone = removed(removed(conference, made), WORRY)
    assert alone.record(Exclusion, OUT.id).meanwhile == ()


def test_a_line_that_everybody_may_read_leaves_its_action_behind(conference: Conference) -> None:
    made = PlanAction(what="Ring on Mondays", statement_id="line")
    conference = conference.with_record(OUT).with_record(WORRY).with_record(made)
    assert removed(conference, WORRY).actions[0].statement_id is None


def test_whoever_something_of_the_last_conference_is_kept_from_stays(conference: Conference) -> None:
    nan = conference.participants[0]
    kept = DangerStatement(text="Nobody is at home.", since=date(2026, 2, 10), kept_from=(nan.id,))
    with pytest.raises(StillKeptError, match="not invited"):
        removed(conference.with_record(kept), nan)
    without_name = replace(kept, for_professionals=True)
    assert removed(conference.with_record(without_name), nan).participants == ()


@pytest.mark.parametrize(
    "marked",
    [
        replace(WORRY, withheld_from=("dad",)),
        ParentAnswer(participant_id="mum", prompt="worried", text="Him.", withheld_from=("dad",)),
        Participant(id="mum", name="Isla", address="9 Hidden Lane", withheld_from=("dad",)),
        Child(name="Wren", address="9 Hidden Lane", address_withheld_from=("dad",)),
    ],
    ids=lambda record: type(record).__name__,
)
def test_whoever_something_is_marked_to_be_kept_from_stays(conference: Conference, marked: Record) -> None:
    dad = Participant(id="dad", name="Dad")
    conference = conference.with_record(dad).with_record(marked)
    with pytest.raises(StillMarkedError, match="not invited"):
        removed(conference, dad)
    field = "address_withheld_from" if isinstance(marked, Child) else "withheld_from"
    assert dad not in removed(conference.revising(marked, **{field: ()}), dad).participants
