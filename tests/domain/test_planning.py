"""The plan's rules: whose plan an action is in, and the order that the chair gives it."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.planning import agreed_in, joining, shifted, with_action, with_outcome
from chairtui.domain.plans import Outcome, PlanAction
from tests.builders import family_conference


def test_an_outcome_for_fewer_children_takes_them_off_its_actions() -> None:
    conference = family_conference()
    outcome = replace(conference.record(Outcome, "outcome"), about=("robin",))
    assert with_outcome(conference, outcome).record(PlanAction, "action").about == ("robin",)


def test_an_action_is_for_none_but_its_outcomes_children() -> None:
    conference = family_conference()
    new = PlanAction(id="new", outcome_id="outcome", what="Ring Nan", about=("wren", "bump"))
    after = with_action(conference, new, after="action")
    assert after.record(PlanAction, "new").about == ("wren",)
    assert [action.id for action in after.actions] == ["action", "new", "draft-action"]


def test_an_agreed_draft_comes_last_in_its_outcome_for_all_its_children() -> None:
    conference = family_conference()
    draft = conference.record(PlanAction, "draft-action")
    after = agreed_in(conference, draft, conference.record(Outcome, "outcome"))
    line = after.record(PlanAction, "draft-action")
    assert (line.draft, line.outcome_id, line.about) == (False, "outcome", ("wren", "robin"))
    assert after.actions[-1].id == "draft-action"


def test_a_draft_keeps_its_children_and_its_outcome_becomes_theirs_too() -> None:
    conference = family_conference()
    conference = conference.revising(conference.record(Outcome, "outcome"), about=("robin",))
    draft = replace(conference.record(PlanAction, "draft-action"), about=("wren", "bump"))
    outcome = conference.record(Outcome, "outcome")
    after = agreed_in(conference.with_record(draft), draft, outcome)
    assert joining(conference, draft, outcome) == ("wren", "bump")
    assert after.record(PlanAction, "draft-action").about == ("wren", "bump")
    assert after.record(Outcome, "outcome").about == ("wren", "robin", "bump")


def test_shifting_up_and_down_and_not_past_the_ends() -> None:
    conference = family_conference()
    for name in ("one", "two", "three"):
        conference = conference.with_record(Outcome(id=name, text=name, about=("wren",)))
    order = [outcome.id for outcome in conference.outcomes]
    for outcome in conference.outcomes:
        up = shifted(conference, outcome, conference.outcomes, -1)
        assert [o.id for o in shifted(up, up.record(Outcome, outcome.id), up.outcomes, 1).outcomes] == (
            order if outcome.id != order[0] else [order[1], order[0], *order[2:]]
        )
    assert shifted(conference, conference.outcomes[-1], conference.outcomes, 1) is conference
    assert shifted(conference, conference.outcomes[0], conference.outcomes, -1) is conference


def test_shifting_among_siblings_passes_by_what_lies_between() -> None:
    conference = family_conference()
    last = PlanAction(id="last", outcome_id="outcome", what="Ring Nan", about=("wren",))
    conference = conference.with_record(last)
    siblings = tuple(a for a in conference.actions if a.outcome_id == "outcome")
    moved = shifted(conference, conference.record(PlanAction, "last"), siblings, -1)
    assert [a.id for a in moved.actions if a.outcome_id == "outcome"] == ["last", "action"]
