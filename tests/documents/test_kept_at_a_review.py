"""What is kept from somebody stays kept at a review, from who joins there too; and so does who stays away."""

from __future__ import annotations

from datetime import date

import pytest

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.following import following
from chairtui.domain.people import Child, ParentalResponsibility, Participant, Relationship
from chairtui.domain.plans import PlanAction
from chairtui.domain.recipients import recipient_for
from chairtui.domain.sight import Sight, Why
from chairtui.domain.statements import Statement
from chairtui.domain.staying_kept import without_child, without_person
from chairtui.domain.timeline import Copy
from tests.builders import family_conference
from tests.documents.reading import TEMPLATE, text
from tests.screens.harness import london_borough

PROCEDURE = london_borough()
ALONE = "may be alone at night and get hurt."
GOAL = "An adult is there every evening, for six months."


def family(danger: str, about: tuple[str, ...]) -> Conference:
    """The Bramblebys with another danger; Hazel is mother of both, Rowan is father of Robin alone."""
    former = family_conference()
    former = former.revising(former.record(DangerStatement, "danger"), text=danger, about=about)
    former = former.revising(former.record(SafetyGoal, "goal"), not_agreed="", anything_else="")
    for who, child in (("mum", "robin"), ("papa", "robin")):
        former = former.with_record(tie(who, child))
    return former


def tie(who: str, child: str) -> Relationship:
    return Relationship(
        id=f"{who}-{child}",
        participant_id=who,
        child_id=child,
        relationship="parent",
        parental_responsibility=ParentalResponsibility.YES,
    )


def review(former: Conference, *children: str) -> Conference:
    new = Conference(family=former.family, held_on=date(2026, 8, 4))
    return following(new, former, PROCEDURE, children)


def joined(conference: Conference, *children: str) -> Conference:
    """A father and a school nurse who were not there before."""
    conference = conference.with_record(Participant(id="newcomer", name="Alder Finch", roles=("father",)))
    nurse = Participant(id="nurse", name="Ms Yarrow", roles=("school_nurse",), works_with=children)
    for child in children:
        conference = conference.with_record(tie("newcomer", child))
    return conference.with_record(nurse)


def why(conference: Conference, person: str, record: DangerStatement | SafetyGoal | PlanAction) -> Why | None:
    now = conference.record(type(record), record.id)
    return Sight(conference, recipient_for(conference, PROCEDURE, person)).why_not(now)


def words(conference: Conference, person: str, *past: Conference) -> str:
    return text(make_summary(conference, PROCEDURE, person, template=TEMPLATE, past=past).content)


def danger_of(conference: Conference) -> DangerStatement:
    return conference.record(DangerStatement, "danger")


@pytest.mark.parametrize("times", [1, 2])
def test_what_rests_on_a_line_for_professionals_only_is_kept_from_a_father_who_joins(times: int) -> None:
    former = family(f"Wren {ALONE}", ("wren",))
    free = joined(review(former, "wren", "robin", "bump"), "wren")
    assert f"Wren {ALONE}" in words(free, "newcomer", former)
    assert GOAL in words(free, "newcomer", former)

    action = PlanAction(id="rests", what="Doors are looked at", about=("wren",), statement_id="worry")
    now = former.revising(former.record(Statement, "worry"), restricted=True).with_record(action)
    for _ in range(times):
        now = review(now, "wren", "robin", "bump")
    now = joined(now, "wren")
    for record in (danger_of(now), now.record(SafetyGoal, "goal"), now.record(PlanAction, "rests")):
        kept = why(now, "newcomer", record)
        assert kept is not None
        assert not kept.releasable
        assert why(now, "nurse", record) is None
    read = words(now, "newcomer", former)
    assert ALONE not in read
    assert GOAL not in read
    assert "Doors are looked at" not in read
    assert f"Wren {ALONE}" in words(now, "nurse", former)


def test_what_was_said_to_all_is_not_kept_because_it_was_agreed_in_a_meeting_with_such_lines() -> None:
    now = joined(review(family(f"Robin {ALONE}", ("robin",)), "robin"), "robin")
    assert f"Robin {ALONE}" in words(now, "newcomer")


def test_what_names_nobody_who_stays_behind_is_read_with_its_goal() -> None:
    former = family(f"They {ALONE}", ("wren", "robin"))
    now = review(former, "robin")
    assert why(now, "papa", danger_of(now)) is None
    read = words(now, "papa", former)
    assert f"They {ALONE}" in read
    assert GOAL in read


def test_a_name_that_stays_behind_is_kept_from_whoever_did_not_read_of_the_child_then() -> None:
    now = joined(review(family(f"Wren and Robin {ALONE}", ("wren", "robin")), "robin"), "robin")
    for who in ("papa", "newcomer", "nurse"):
        kept = why(now, who, danger_of(now))
        assert kept is not None
        assert kept.releasable
        assert kept.words == "it may name Wren Brambleby, whom this copy leaves out"
        assert "Wren" not in words(now, who)
        assert GOAL not in words(now, who)
    for who in ("mum", "worker"):
        assert f"Wren and Robin {ALONE}" in words(now, who)


def test_a_child_who_is_taken_out_of_the_review_again_stays_behind_by_name() -> None:
    now = review(family(f"Wren and Robin {ALONE}", ("wren", "robin")), "wren", "robin")
    without = without_child(now, PROCEDURE, now.record(Child, "wren"))
    assert danger_of(without).about == ("robin",)
    assert ALONE not in words(without, "papa")
    assert f"Wren and Robin {ALONE}" in words(without, "mum")


@pytest.mark.parametrize("away", ["wren", "bump"])
@pytest.mark.parametrize("about", [("robin",), ("wren", "robin", "bump")])
def test_a_child_who_is_taken_out_is_kept_as_one_who_was_never_chosen(
    away: str, about: tuple[str, ...]
) -> None:
    """What is about another child may name this one all the same."""
    former = family(f"Wren, Baby Brambleby and Robin {ALONE}", about)
    rest = [one for one in ("wren", "robin", "bump") if one != away]
    chosen = joined(review(former, *rest), "robin")
    everyone = review(former, "wren", "robin", "bump")
    taken_out = joined(without_child(everyone, PROCEDURE, everyone.record(Child, away)), "robin")
    records: tuple[DangerStatement | SafetyGoal | PlanAction, ...]
    records = (*chosen.dangers, *chosen.goals, *chosen.actions)
    for record in records:
        for who in ("mum", "papa", "newcomer", "nurse", "worker"):
            assert why(taken_out, who, record) == why(chosen, who, record), (record.id, who)
    assert why(taken_out, "newcomer", danger_of(taken_out)) is not None


def test_a_child_who_was_put_down_by_mistake_keeps_nothing_from_anybody() -> None:
    now = review(family(f"Wren {ALONE}", ("wren",)), "wren")
    twice = now.with_record(Child(id="twice", name="Wren Brambleby"))
    assert without_child(twice, PROCEDURE, twice.record(Child, "twice")) == now


COMES_HOME = "Rowan Overhill comes home drunk."


def without_papa(conference: Conference) -> Conference:
    """Rowan taken off the list, from whom no address is kept any more."""
    for child in conference.children:
        conference = conference.revising(child, address_withheld_from=())
    for person in conference.participants:
        conference = conference.revising(person, withheld_from=())
    return without_person(conference, PROCEDURE, conference.record(Participant, "papa"))


def test_an_adult_who_is_taken_off_the_list_of_a_review_stays_behind_by_name() -> None:
    former = family(COMES_HOME, ("wren",))
    now = without_papa(review(former, "wren", "robin"))
    assert "papa" not in {person.id for person in now.participants}
    for conference in (now, review(now, "wren")):
        for who in ("dad", "newcomer"):
            assert COMES_HOME not in words(joined(conference, "wren"), who, former)
        assert COMES_HOME in words(conference, "mum", former)


def test_an_adult_whom_nothing_names_or_who_was_put_down_twice_leaves_no_name_behind() -> None:
    now = review(family(f"They {ALONE}", ("wren",)), "wren")
    assert {one.id for one in without_papa(now).left_behind} == {"robin", "bump", "linnet"}
    twice = review(family(COMES_HOME, ("wren",)), "wren")
    other = Participant(id="twice", name="Rowan Overhill")
    assert without_person(twice.with_record(other), PROCEDURE, other) == twice


def test_what_names_a_child_who_stays_behind_may_be_released_or_worded_otherwise() -> None:
    now = review(family(f"Wren and Robin {ALONE}", ("wren", "robin")), "robin")
    released = now.with_record(Copy(recipient_id="papa", released=("danger",), ground="He knows of her"))
    assert f"Wren and Robin {ALONE}" in words(released, "papa")
    reworded = now.revising(danger_of(now), text=f"Robin {ALONE}")
    assert f"Robin {ALONE}" in words(reworded, "papa")
    assert GOAL in words(reworded, "papa")


def test_the_name_stays_kept_at_the_review_after_that_and_so_does_what_a_baby_was_called() -> None:
    former = family(f"The baby and Robin {ALONE}", ("bump", "robin"))
    second = joined(review(review(former, "robin"), "robin"), "robin")
    assert {"Wren Brambleby", "Baby Brambleby"} < {child.name for child in second.left_behind}
    assert ALONE not in words(second, "newcomer", former)
    born = former.revising(former.record(Child, "bump"), name="Jay Brambleby", called_before="Baby Plum")
    born = born.revising(danger_of(born), text=f"Plum and Robin {ALONE}")
    assert ALONE not in words(joined(review(born, "robin"), "robin"), "newcomer", born)


def test_a_reader_does_not_see_the_wording_of_last_time_that_names_who_stays_behind() -> None:
    former = family(f"Wren and Robin {ALONE}", ("wren", "robin"))
    now = review(former, "robin")
    reworded = now.revising(danger_of(now), text="Robin could be alone on Fridays.")
    assert "Robin could be alone on Fridays." in words(reworded, "papa", former)
    assert "Wren" not in words(reworded, "papa", former)
