"""What the partnership is told: counts by agency and of children, and nobody's name."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import reduce
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from chairtui.domain.conference import Conference
from chairtui.domain.figure_words import counts
from chairtui.domain.partnership import Held, PartnershipFigures, Timeliness, partnership_figures
from chairtui.domain.people import Came, Child, Comes, Kind, Participant, Report
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.statements import ChildView
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS, england, london_borough

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
SIGNED = datetime(2026, 5, 12, 14, tzinfo=UTC)


def child(child_id: str, **fields: Any) -> Child:
    own: dict[str, Any] = {"name": child_id.capitalize(), "born": date(2018, 3, 4)} | fields
    return Child(id=child_id, **own)


def professional(person_id: str, agency: str, came: Came, role: str = "school", **fields: Any) -> Participant:
    return Participant(
        id=person_id, name=f"Dr {person_id} Moss", agency=agency, roles=(role,), came=came, **fields
    )


def held(*records: Any, signed_off_at: datetime | None = SIGNED, **fields: Any) -> Held:
    own: dict[str, Any] = {"family": "Arlowe", "held_on": date(2026, 5, 12)} | fields
    conference = reduce(Conference.with_record, records, Conference(**own))
    return conference.changing(signed_off_at=signed_off_at), london_borough(), england()


def figures(*conferences: Held, **fields: Any) -> PartnershipFigures:
    return partnership_figures(conferences, FIRST, LAST, **fields)


def test_each_agency_is_counted_by_those_who_were_asked() -> None:
    found = figures(
        held(
            child("ned"),
            professional("a", "Made Up Primary", Came.ROOM),
            professional("b", "made up  primary", Came.VIDEO),
            professional("c", "Made Up Primary", Came.DEPUTY),
            professional("d", "Made Up Primary", Came.PHONE, deputy_for="c"),
            professional("e", "Police", Came.APOLOGIES, "police"),
            professional("f", "Police", Came.NO_REPLY, "police"),
            professional("g", "Police", Came.NOT_INVITED, "police"),
            professional("h", "", Came.REPORT_ONLY, "gp"),
            Participant(id="mum", name="Ada Arlowe", roles=("mother",), came=Came.ROOM),
        ),
        held(professional("a", "Made Up Primary", Came.NOT_YET)),
    )
    counted = {one.agency: one for one in found.agencies}
    assert list(counted) == ["GP", "Made Up Primary", "Police"]
    school, police, gp = counted["Made Up Primary"], counted["Police"], counted["GP"]
    assert (school.asked, school.came, school.sent_a_deputy, school.no_word) == (4, 2, 1, 1)
    assert (police.asked, police.came, police.apologies, police.no_word) == (2, 0, 1, 1)
    assert (gp.asked, gp.report_only) == (1, 1)


def test_reports_are_counted_by_agency_and_late_ones_by_the_limits_of_the_procedure() -> None:
    late = Report(participant_id="a", given_at=datetime.fromisoformat("2026-05-11T09:00"))
    in_time = Report(participant_id="b", given_at=datetime.fromisoformat("2026-05-07T09:00"))
    records = (
        child("ned"),
        professional("a", "Made Up Primary", Came.ROOM),
        professional("b", "Made Up Primary", Came.ROOM),
        late,
        in_time,
    )
    (school,) = figures(held(*records)).agencies
    assert (school.reports, school.reports_late) == (2, 1)


def test_quoracy_is_counted_by_children() -> None:
    there = [
        professional("a", "Social care", Came.ROOM, "lead_social_worker", works_with=("ned",)),
        professional("b", "Made Up Primary", Came.ROOM, works_with=("ned", "ida")),
        professional("c", "Made Up Surgery", Came.ROOM, "gp", works_with=("ned", "ida")),
    ]
    found = figures(held(child("ned"), child("ida"), *there))
    assert (found.conferences, found.children, found.quorate) == (1, 2, 1)


def test_whether_it_was_held_in_time_counts_from_each_childs_own_event() -> None:
    first = held(child("ned"), strategy_discussion=date(2026, 4, 30))
    too_late = held(child("ned"), strategy_discussion=date(2026, 4, 1))
    unknown = held(child("ned"))
    plan = ExistingPlan(child_id="ned", began_on=date(2025, 11, 1), reviews=1)
    reviews = [
        held(child("ned", kind=Kind.REVIEW), ExistingPlan(**(asdict(plan) | {"last_conference_on": day})))
        for day in (date(2026, 1, 12), date(2025, 6, 1))
    ]
    initial, review = figures(first, too_late, unknown, *reviews).timeliness
    assert (initial.kind, initial.in_time, initial.late, initial.no_limit) == (Kind.INITIAL, 1, 1, 1)
    assert (review.kind, review.in_time, review.late, review.no_limit) == (Kind.REVIEW, 1, 0, 0)
    assert review.later_than_usual == 1  # this procedure says when a review usually is


def test_what_is_only_usual_makes_no_review_late_and_a_limit_does() -> None:
    """Four weeks after a birth is a default that no leaflet states; Haringey's three months are its limit."""
    begun = date(2026, 2, 2)
    plan = ExistingPlan(child_id="ned", began_on=begun, last_conference_on=begun)
    born = child("ned", kind=Kind.REVIEW, born=date(2026, 3, 1))

    def kept(held_on: str) -> Timeliness:
        conference, _, _ = held(born, plan, held_on=date.fromisoformat(held_on))
        (one,) = figures((conference, load_procedure("haringey", FOLDERS), england())).timeliness
        return one

    usual, after_it, after_both = kept("2026-03-29"), kept("2026-03-30"), kept("2026-05-05")
    assert [(one.in_time, one.later_than_usual, one.late) for one in (usual, after_it, after_both)] == [
        (1, 0, 0),
        (0, 1, 0),
        (0, 0, 1),
    ]
    assert after_it.known == 1
    words = {count.words: count for count in counts(figures(held(born, plan)))}
    assert words["In time, review"].remark == "1 later than usual"


def test_children_who_came_or_were_heard_are_counted_and_the_unborn_are_not() -> None:
    found = figures(
        held(
            child("ned", comes=Comes.ALL),
            child("ida", comes=Comes.NO),
            child("pip", comes=Comes.PART),
            child("cas"),
            child("baby", born=None, expected=date(2026, 9, 1)),
            ChildView(
                child_id="ida",
                kept=True,
                source="drawn at school",
                text="I want to see Nan.",
            ),
            ChildView(child_id="pip", kept=True, source="in the room", text="I like school."),
        )
    )
    assert (found.children, found.born, found.came, found.heard, found.neither) == (5, 4, 2, 2, 1)


def test_only_what_was_signed_off_in_that_time_is_counted() -> None:
    found = figures(
        held(child("ned")),
        held(child("ned"), signed_off_at=None),
        held(child("ned"), held_on=date(2025, 12, 31)),
        held(child("ned"), held_on=LAST),
        not_signed_off=1,
    )
    assert (found.conferences, found.children, found.not_signed_off) == (2, 2, 1)


def test_an_agency_in_which_somebody_is_named_is_called_by_their_role() -> None:
    found = figures(
        held(
            child("ned", name="Ned Arlowe"),
            professional("fen", "Dr MOSS’s surgery", Came.ROOM, "gp"),
            professional("bo", "Arlowe Primary", Came.ROOM),
            professional("cas", "Dr Other’s surgery", Came.ROOM, "gp"),
        )
    )
    assert [one.agency for one in found.agencies] == ["Dr Other’s surgery", "GP", "School"]


NAMES = st.text(st.characters(categories=["L"]), min_size=3, max_size=12)


@given(st.lists(NAMES, min_size=2, max_size=5, unique=True), st.sampled_from([Came.ROOM, Came.APOLOGIES]))
def test_no_name_of_anybody_is_in_them(names: list[str], came: Came) -> None:
    people = [
        Participant(id=str(nth), name=name, agency=f"with {name}", roles=("gp",), came=came)
        for nth, name in enumerate(names[1:])
    ]
    found = figures(held(child("ned", name=names[0]), *people, family=names[0]))
    assert [one.agency for one in found.agencies] == ["GP"]
