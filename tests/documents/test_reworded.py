"""Words that change after somebody settled who reads them are asked again."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.changes import applied, changes_between
from chairtui.domain.conference import Conference
from chairtui.domain.decisions import View
from chairtui.domain.edits import made_on
from chairtui.domain.people import Exclusion
from chairtui.domain.recipients import recipient_for
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import Copy
from chairtui.domain.withholding import withheld_from
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.family_lines import at
from tests.documents.reading import everything, summary

LAUGHED = replace(family().record(Statement, "s10"), text="The children laughed.", about=("wren", "ifan"))
TOLD = "Ifan told us what Tegid does at night."


def edited(before: Conference, record_id: str, **changes: str) -> Conference:
    """The conference as the app takes on an edit of one line."""
    return made_on(before, before, before.revising(before.record(Statement, record_id), **changes))


def reads(conference: Conference, who: str, words: str) -> bool:
    return words in everything(summary(conference, who))


def test_a_line_that_was_released_is_asked_again_when_it_says_something_else() -> None:
    released = Copy(recipient_id="dorian", released=("s10", "s12"))
    shown = Copy(recipient_id="school", released=("s10",), ground="They were there")
    conference = family().with_record(LAUGHED).with_record(released).with_record(shown)
    assert reads(conference, "dorian", LAUGHED.text)
    for who in ("dorian", "school"):
        assert not reads(edited(conference, "s10", text=TOLD), who, TOLD)
    assert edited(conference, "s10", text=TOLD).copies[-1].released == ("s12",)
    assert reads(edited(conference, "s10", kind=""), "dorian", LAUGHED.text)
    assert reads(edited(conference, "s1", text="Wren was at school."), "dorian", LAUGHED.text)


def test_the_place_is_asked_again_when_it_is_another() -> None:
    conference = family().changing(place="Ifan's school")
    conference = conference.with_record(Copy(recipient_id="dorian", released=("place",)))
    assert reads(conference, "dorian", "Ifan's school")
    elsewhere = made_on(conference, conference, conference.changing(place="Ifan's nursery"))
    assert not reads(elsewhere, "dorian", "Ifan's nursery")


AFRAID = "Wren is afraid of her dad."


def out_now(conference: Conference) -> Conference:
    """A father is out from half past ten, and still is."""
    out = conference.record(Exclusion, "out")
    return conference.with_record(replace(out, began_at=at(10, 30), ended_at=None))


def back(conference: Conference) -> Conference:
    out = conference.record(Exclusion, "out")
    return made_on(conference, conference, conference.revising(out, ended_at=at(10, 45)))


def test_a_line_put_into_other_words_while_he_was_out_waits_to_be_released_to_him() -> None:
    conference = out_now(family())
    reworded = edited(back(edited(conference, "s1", text=AFRAID)), "s1", text=f"{AFRAID} Kit saw it.")
    assert not reads(reworded, "dorian", AFRAID)
    assert reads(reworded, "marged", AFRAID)
    assert reads(reworded.with_record(Copy(recipient_id="dorian", released=("s1",))), "dorian", AFRAID)
    assert reads(edited(back(conference), "s1", text=AFRAID), "dorian", AFRAID)


def test_why_it_waits_is_on_the_list_that_the_chair_reads() -> None:
    conference = edited(out_now(family()), "s1", text=AFRAID)
    left_out = withheld_from(conference, recipient_for(conference, PROCEDURE, "dorian"))
    (why,) = [one for one in left_out if one.record_id == "s1"]
    assert (why.why, why.releasable) == ("put into other words while they were out of the meeting", True)


def test_a_reason_that_is_typed_while_he_is_out_waits_and_his_own_does_not() -> None:
    before = out_now(family())
    for view_id, who in (("v1", "kit"), ("his", "dorian")):
        view = View(id=view_id, participant_id=who, child_id="wren", likely=True, given_at=at(9, 50))
        conference = before.with_record(view)
        typed = made_on(conference, conference, conference.revising(view, reason=AFRAID))
        assert reads(back(typed), "dorian", AFRAID) is (who == "dorian")
        assert reads(back(typed), "marged", AFRAID)


def test_a_point_that_nobody_said_yet_goes_by_when_it_is_said() -> None:
    point = replace(family().record(Statement, "s1"), said_at=None)
    typed = back(edited(out_now(family()).with_record(point), "s1", text=AFRAID))
    said = made_on(typed, typed, typed.revising(typed.record(Statement, "s1"), said_at=at(10, 50)))
    assert reads(said, "dorian", AFRAID)


def test_undo_takes_back_that_it_waits() -> None:
    before = out_now(family())
    after = edited(before, "s1", text=AFRAID)
    assert applied(after, [change.reversed() for change in changes_between(before, after)]) == before
