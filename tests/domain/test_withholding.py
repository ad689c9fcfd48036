from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.decisions import Dissent
from chairtui.domain.people import Exclusion, Participant
from chairtui.domain.plans import Contingency, Outcome, PlanAction
from chairtui.domain.recipients import recipient_for
from chairtui.domain.records import Record
from chairtui.domain.reviews import Progress
from chairtui.domain.sight import Sight
from chairtui.domain.statements import ChildView, ParentAnswer, Statement
from chairtui.domain.timeline import FILE_COPY, Copy
from chairtui.domain.withholding import Withheld, withheld_from
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.family_lines import at, said
from tests.documents.reading import summary, text


def left_out(conference: Conference, recipient_id: str) -> dict[str, Withheld]:
    recipient = recipient_for(conference, PROCEDURE, recipient_id)
    return {one.record_id: one for one in withheld_from(conference, recipient)}


def sees(conference: Conference, recipient_id: str, record_id: str) -> bool:
    recipient = recipient_for(conference, PROCEDURE, recipient_id)
    return Sight(conference, recipient).sees(conference.record(Statement, record_id))


def with_line(words: str, **more: Any) -> Conference:
    values = {"about": ("wren",)} | more
    return family().with_record(said("line", "worries", words, "nan", **values))


def test_a_line_needs_every_child_that_it_is_about() -> None:
    assert sees(family(), "dorian", "s1")
    assert not sees(family(), "dorian", "s5")
    assert not sees(family(), "dorian", "s12")
    assert sees(family(), "marged", "s12")


def test_a_line_that_does_not_say_whom_it_is_about_is_about_everyone() -> None:
    assert not sees(with_line("Nobody slept.", about=()), "dorian", "line")


def test_the_chair_releases_a_line_about_another_child_one_by_one() -> None:
    assert left_out(family(), "dorian")["s12"].releasable
    conference = family().with_record(Copy(recipient_id="dorian", released=("s12",)))
    assert sees(conference, "dorian", "s12")
    assert "s12" not in left_out(conference, "dorian")


@pytest.mark.parametrize(
    "change",
    [
        {"restricted": True},
        {"withheld_from": ("dorian",)},
        {"text": "She moved to 2 Fuller’s Yard last week."},
        {"text": "Ring her on 07700900001."},
    ],
)
def test_what_somebody_asked_to_keep_is_never_released_by_one_slip(change: dict[str, object]) -> None:
    words = str(change.pop("text", "A quiet line."))
    conference = with_line(words, **change).with_record(Copy(recipient_id="dorian", released=("line",)))
    assert not sees(conference, "dorian", "line")
    assert not left_out(conference, "dorian")["line"].releasable


def test_professionals_read_lines_for_professionals() -> None:
    assert sees(family(), "kit", "s4")
    assert not sees(family(), "marged", "s4")


def test_putting_somebody_out_withholds_what_was_said_meanwhile_and_walking_out_does_not() -> None:
    assert not sees(family(), "dorian", "s6")
    assert sees(family(), "marged", "s6")
    after_he_left = with_line("Wren asked for him.", said_at=at(11, 50))
    assert sees(after_he_left, "dorian", "line")


def test_an_exclusion_from_the_whole_meeting_withholds_all_that_was_said() -> None:
    conference = family()
    conference = conference.with_record(
        replace(conference.record(Exclusion, "out"), began_at=None, ended_at=None)
    )
    assert not sees(conference, "dorian", "s1")


@pytest.mark.parametrize(
    ("began_at", "ended_at", "said_at"),
    [
        pytest.param(at(10, 5), at(10, 20), at(10, 20) + timedelta(seconds=30), id="in its last minute"),
        pytest.param(at(10, 5), at(9, 20), at(10, 10), id="ended before it began"),
        pytest.param(at(10, 5), at(9, 20), at(9, 10), id="while the clock was set back"),
    ],
)
def test_no_hour_of_an_exclusion_lets_out_what_was_said_meanwhile(
    began_at: datetime, ended_at: datetime, said_at: datetime
) -> None:
    out = Exclusion(id="out", participant_ids=("dorian",), began_at=began_at, ended_at=ended_at)
    conference = with_line("Wren hides when he comes.", said_at=said_at).with_record(out)
    assert "Wren hides when he comes." not in text(summary(conference, "dorian"))
    assert "Wren hides when he comes." in text(summary(conference, "marged"))


WHILE_OUT = (
    Dissent(id="new", child_id="wren", participant_id="kit", reason="Home is not safe yet."),
    DangerStatement(id="new", text="He will come back angry.", about=("wren",)),
    PlanAction(id="new", what="Change the locks", who=("kit",), about=("wren",)),
    Contingency(id="new", text="Wren sleeps at school camp.", about=("wren",)),
)
"""What may have been said while a father was out: nothing says when."""


@pytest.mark.parametrize("record", WHILE_OUT)
def test_what_nobody_noted_the_time_of_waits_to_be_released_to_whoever_was_put_out(record: Record) -> None:
    conference = family().with_record(record)
    assert left_out(conference, "dorian")["new"].releasable
    released = conference.with_record(Copy(recipient_id="dorian", released=("new",)))
    assert "new" not in left_out(released, "dorian")
    never_out = conference.without(conference.record(Exclusion, "out"))
    assert "new" not in left_out(never_out, "dorian")
    assert "new" not in left_out(conference, "marged")


def test_whoever_was_put_out_gets_back_what_is_plainly_theirs() -> None:
    dissent, danger, action, _ = WHILE_OUT
    for theirs in (
        replace(dissent, participant_id="dorian"),
        replace(danger, statement_ids=("s1",)),
        replace(action, who=("dorian",)),
        replace(action, statement_id="s1"),
        Outcome(id="new", text="Wren sleeps", about=("wren",)),
    ):
        assert "new" not in left_out(family().with_record(theirs), "dorian"), theirs


def test_a_line_that_names_another_child_is_left_out_until_released() -> None:
    for words in (
        "Wren carried IFAN home.",
        "Wren's worry is Ifán.",
        "The unborn baby has a cot and Wren has none.",
    ):
        assert not sees(with_line(words), "dorian", "line"), words
        assert left_out(with_line(words), "dorian")["line"].releasable
    assert sees(with_line("Wren wept."), "dorian", "line")


def test_a_line_that_names_the_other_father_is_left_out() -> None:
    assert not sees(with_line("Wren is afraid of Tegid."), "dorian", "line")
    assert not sees(with_line("Mr Hale took Wren home."), "dorian", "line")


def test_a_line_said_by_somebody_whom_the_copy_does_not_name_is_left_out() -> None:
    conference = family().with_record(said("line", "worries", "Wren is rude.", "tegid", ("wren",)))
    assert not sees(conference, "dorian", "line")
    assert sees(conference, "marged", "line")


@pytest.mark.parametrize(
    "address", ["2 Fuller's Yard\nMarrowby", "2, Fuller's Yard, Marrowby", "2 Fuller's Yard ZZ9 9ZZ"]
)
def test_a_street_without_its_number_may_be_released(address: str) -> None:
    conference = family().with_record(said("line", "worries", "I saw Fuller's Yard.", "nan", ("wren",)))
    moved = conference.revising(conference.record(Participant, "marged"), address=address)
    assert left_out(moved, "dorian")["line"].releasable


@pytest.mark.parametrize(
    "contact", ["07700 900123 (text only)", "+44 (0)7700 900-123; marged@example.org, not at night"]
)
@pytest.mark.parametrize("written", ["07700900123", "+44 7700 900123", "0044 7700 900 123"])
def test_a_number_is_left_out_however_it_is_written_and_whatever_stands_beside_it(
    contact: str, written: str
) -> None:
    line = said("line", "worries", f"Ring Mum on {written} today.", "nan", ("wren",))
    conference = family().with_record(line)
    kept = conference.revising(conference.record(Participant, "marged"), contact=contact)
    withheld = left_out(kept, "dorian")["line"]
    assert not withheld.releasable


def test_a_mail_address_among_other_words_is_left_out() -> None:
    conference = family().with_record(
        said("line", "worries", "Write to Marged@Example.org.", "nan", ("wren",))
    )
    contact = "07700 900123; marged@example.org, not at night"
    kept = conference.revising(conference.record(Participant, "marged"), contact=contact)
    assert not left_out(kept, "dorian")["line"].releasable


def test_a_childs_view_is_shared_as_the_child_wishes() -> None:
    dorian, marged, kit = (recipient_for(family(), PROCEDURE, who) for who in ("dorian", "marged", "kit"))
    view = family().record(ChildView, "c3")
    assert not Sight(family(), dorian).sees(view)
    assert Sight(family(), marged).sees(view)
    assert not Sight(family(), kit).sees(view)
    assert not Sight(family(), dorian).sees(replace(view, shared=True))


def test_a_parents_answers_are_for_those_whose_copy_covers_all_their_children() -> None:
    tegid = recipient_for(family(), PROCEDURE, "tegid")
    assert not Sight(family(), tegid).sees(family().record(ParentAnswer, "p1"))
    assert not Sight(family(), tegid).sees(family().record(ParentAnswer, "p3"))
    assert Sight(family(), tegid).sees(family().record(ParentAnswer, "p5"))
    marged = recipient_for(family(), PROCEDURE, "marged")
    assert all(Sight(family(), marged).sees(answer) for answer in family().parent_answers)


def test_a_silence_on_the_list_says_whose_it_is() -> None:
    assert left_out(family(), "tegid")["p4"].words == "Wren's dad was asked, and did not say"
    assert all(one.words.strip() for one in left_out(family(), "tegid").values())


def test_an_action_that_comes_from_a_withheld_line_is_withheld_with_it() -> None:
    conference = with_line("She goes to the refuge on Mondays.", withheld_from=("dorian",))
    conference = conference.with_record(
        PlanAction(id="act", what="Mondays at the refuge", about=("wren",), statement_id="line")
    )
    assert not left_out(conference, "dorian")["act"].releasable


@pytest.mark.parametrize("kept", [{"restricted": True}, {"withheld_from": ("dorian",)}])
def test_what_is_made_of_a_kept_line_is_never_one_key_away(kept: dict[str, Any]) -> None:
    conference = with_line("She goes to the refuge on Mondays.", **kept)
    for record in (
        PlanAction(id="act", what="The refuge on Mondays", about=("wren",), statement_id="line"),
        DangerStatement(id="danger", text="He finds her there.", about=("wren",), statement_ids=("line",)),
        SafetyGoal(id="goal", danger_id="danger", text="Nobody knows where she is."),
        Progress(id="became", of="act", about=("wren",), evidence="She went each week."),
    ):
        conference = conference.with_record(record)
    made = {"act", "danger", "goal", "became"}
    listed = left_out(conference, "dorian")
    assert [listed[one].releasable for one in made] == [False] * 4
    released = conference.with_record(Copy(recipient_id="dorian", released=tuple(made)))
    assert made <= left_out(released, "dorian").keys()
    words = text(summary(released, "dorian"))
    for printed in ("refuge", "finds her there", "where she is", "each week"):
        assert printed not in words
    free = conference.revising(conference.record(Statement, "line"), restricted=False, withheld_from=())
    assert {one for one in made if one in left_out(free, "dorian")} == {"became"}
    assert left_out(free, "dorian")["became"].releasable  # he was out, and nobody noted when it was said


def test_why_an_action_is_kept_is_a_sentence_where_its_line_holds_an_address() -> None:
    conference = with_line("She moved to 2 Fuller’s Yard last week.").with_record(
        PlanAction(id="act", what="Visit on Mondays", about=("wren",), statement_id="line")
    )
    why = left_out(conference, "dorian")["act"].why
    assert why.startswith("it comes from a line that holds an address or contact to be kept from")


def test_reasons_that_name_a_sibling_are_left_out_and_can_be_released() -> None:
    conference = family()
    decision = next(d for d in conference.decisions if d.child_id == "wren")
    conference = conference.revising(decision, reasons="Wren and Ifan are both tired.")
    assert left_out(conference, "dorian")[decision.id].releasable


def test_the_closing_statement_is_about_all_the_children() -> None:
    assert left_out(family(), "dorian")["closing_statement"].releasable
    assert "closing_statement" not in left_out(family(), "marged")
    conference = family().with_record(Copy(recipient_id="dorian", released=("closing_statement",)))
    assert "closing_statement" not in left_out(conference, "dorian")


def test_the_file_copy_leaves_nothing_out() -> None:
    assert left_out(family(), FILE_COPY) == {}


def test_withheld_addresses_are_listed_for_the_chair_without_the_address() -> None:
    listed = left_out(family(), "tegid")["dorian"]
    assert "Saltpan" not in listed.words
    assert not listed.releasable
