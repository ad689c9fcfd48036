"""What somebody said, and what they are to do, is in their own copy, whomever it names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import SafetyGoal
from chairtui.domain.decisions import Dissent, View
from chairtui.domain.people import Exclusion, Participant
from chairtui.domain.plans import PlanAction
from chairtui.domain.recipients import recipient_for
from chairtui.domain.records import Record
from chairtui.domain.scales import ScaleRating
from chairtui.domain.statements import ChildView, ParentAnswer
from chairtui.domain.timeline import Copy
from chairtui.domain.withholding import withheld_from
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.family_lines import at, said
from tests.documents.reading import everything, summary, text

HIS = "Tell Ifan and Tegid that I am sorry."
RESTRICTED = said("new", "worries", HIS, "dorian", ("wren",), restricted=True)
LIFT = PlanAction(id="lift", what="Drive Ifan to the swimming baths", who=("dorian",), about=("ifan",))


def left_out(conference: Conference, recipient_id: str = "dorian") -> dict[str, bool]:
    """What a copy leaves out, by identity, and whether it may be released."""
    recipient = recipient_for(conference, PROCEDURE, recipient_id)
    return {one.record_id: one.releasable for one in withheld_from(conference, recipient)}


def with_new(record: Record) -> Conference:
    """The family with a record, and with the danger about Wren alone, which he may read."""
    return family().with_record(record).with_record(Copy(recipient_id="dorian", released=("d2",)))


OWN: tuple[Record, ...] = (
    said("new", "worries", HIS, "dorian", ("wren",)),
    said("new", "worries", HIS, "dorian", ("ifan",)),
    said("new", "worries", HIS, "dorian", (), said_at=at(10, 10)),
    ParentAnswer(id="new", participant_id="dorian", prompt="worried", text=HIS),
    ScaleRating(id="new", scale_id="sc1", participant_id="dorian", number=4, reason=HIS),
    View(id="new", participant_id="dorian", child_id="wren", likely=True, reason=HIS),
    Dissent(id="new", participant_id="dorian", child_id="wren", reason=HIS),
    SafetyGoal(id="new", danger_id="d2", text=HIS, words_of="dorian"),
    PlanAction(id="new", what=HIS, who=("dorian",), about=("wren",), outcome_id="o2"),
    PlanAction(id="new", what=HIS, who=("dorian",), about=("wren", "ifan"), statement_id="s12"),
)


@pytest.mark.parametrize("record", OWN, ids=lambda record: type(record).__name__)
def test_what_he_said_or_is_to_do_is_in_his_copy_though_it_names_another_child(record: Record) -> None:
    conference = with_new(record)
    assert HIS in text(summary(conference, "dorian"))
    assert "new" not in left_out(conference)


@pytest.mark.parametrize("record", OWN, ids=lambda record: type(record).__name__)
def test_the_same_by_somebody_else_is_left_out(record: Record) -> None:
    theirs = {"said_by": "nan", "participant_id": "nan", "words_of": "nan", "who": ("nan",)}
    changed = {name: value for name, value in theirs.items() if hasattr(record, name)}
    conference = with_new(replace(record, **changed))  # type: ignore[arg-type]
    conference = conference.without(conference.record(Exclusion, "out"))
    assert HIS not in everything(summary(conference, "dorian"))


@pytest.mark.parametrize(
    "record",
    [
        RESTRICTED,
        replace(RESTRICTED, restricted=False, withheld_from=("dorian",)),
        replace(RESTRICTED, restricted=False, text=f"{HIS} They live at 2 Fuller's Yard."),
    ],
    ids=["for professionals", "kept from him", "an address kept from him"],
)
def test_what_somebody_asked_to_keep_from_him_is_left_out_though_he_said_it(record: Record) -> None:
    conference = family().with_record(record).with_record(Copy(recipient_id="dorian", released=("new",)))
    assert HIS not in everything(summary(conference, "dorian"))
    assert left_out(conference)["new"] is False


def test_what_others_say_to_a_goal_in_his_words_is_still_asked() -> None:
    goal = SafetyGoal(id="new", danger_id="d2", text=HIS, words_of="dorian", not_agreed="Tegid wants more.")
    conference = with_new(goal)
    assert "Tegid wants more." not in everything(summary(conference, "dorian"))
    assert left_out(conference)["new"] is True


def test_a_task_of_his_for_another_child_is_printed_apart_without_the_outcome() -> None:
    conference = family().with_record(replace(LIFT, outcome_id="o1"))
    words = text(summary(conference, "dorian"))
    _, apart = words.split("Also for Dorian Quist to do")
    assert "Drive Ifan to the swimming baths\nWren's dad" in apart
    assert "Wren and Ifan sleep through the night" not in words
    assert words.count("Ifan") == 1


def test_a_task_of_his_for_his_child_and_another_is_in_his_childs_plan_without_the_outcome() -> None:
    conference = family().with_record(replace(LIFT, outcome_id="o1", about=("wren", "ifan")))
    words = text(summary(conference, "dorian"))
    assert "Also agreed\nDrive Ifan to the swimming baths" in words
    assert "Also for Dorian Quist to do" not in words
    assert "sleep through the night" not in words


def test_the_other_one_who_does_it_is_not_named_to_him() -> None:
    conference = family().with_record(replace(LIFT, who=("dorian", "tegid")))
    words = everything(summary(conference, "dorian"))
    assert "Wren's dad and someone whom this copy does not name" in words
    assert "Tegid" not in words
    assert "Ifan's dad" not in words
    assert "Wren's dad and Ifan's dad" in text(summary(conference, "marged"))


@pytest.mark.parametrize("about", [("ifan",), ("wren", "ifan")])
def test_who_else_does_it_is_not_named_to_him_either_where_they_are_not_here(about: tuple[str, ...]) -> None:
    lift = replace(LIFT, about=about, who_else="Old Mr Marsh", asked_by="tegid", where="the baths")
    lift = replace(lift, how_we_know="Tegid will say so")
    words = text(summary(family().with_record(lift), "dorian"))
    assert "Drive Ifan to the swimming baths" in words
    assert "the baths" in words
    assert "Left out of this copy" in words
    assert "Marsh" not in words
    assert "Tegid" not in words
    released = family().with_record(lift).with_record(Copy(recipient_id="dorian", released=("lift",)))
    for whole in (text(summary(released, "dorian")), text(summary(released, "file-copy"))):
        assert "Old Mr Marsh" in whole
        assert "Tegid will say so" in whole


def test_what_goes_with_a_task_of_his_for_his_own_child_is_told_him() -> None:
    lift = replace(
        LIFT, about=("wren",), who_else="Old Mr Marsh", asked_by="kit", how_we_know="Kit rings him"
    )
    words = text(summary(family().with_record(lift), "dorian"))
    assert "Old Mr Marsh (not here: Social worker asks them)" in words
    assert "Kit rings him" in words


def test_nobody_elses_copy_has_a_page_of_their_own_tasks() -> None:
    conference = family().with_record(LIFT)
    for reader in ("marged", "tegid", "kit", "file-copy"):
        assert "Also for" not in text(summary(conference, reader))
    assert "Drive Ifan to the swimming baths" in text(summary(conference, "marged"))


def test_a_task_of_his_that_comes_from_what_was_said_while_he_was_out_waits_to_be_released() -> None:
    conference = family().with_record(replace(LIFT, statement_id="s6"))
    assert "Drive Ifan" not in text(summary(conference, "dorian"))
    assert left_out(conference)["lift"] is True
    released = conference.with_record(Copy(recipient_id="dorian", released=("s6",)))
    assert "Drive Ifan" in text(summary(released, "dorian"))


def test_a_number_for_a_child_who_has_no_page_is_on_the_list() -> None:
    scale = replace(family().scales[1], revealed_at=at(11))
    rating = ScaleRating(id="new", scale_id=scale.id, participant_id="dorian", number=4, reason=HIS)
    conference = family().with_record(scale).with_record(rating)
    assert HIS not in everything(summary(conference, "dorian"))
    assert left_out(conference)["new"] is False


def test_a_view_that_a_child_shares_with_him_may_still_not_name_another() -> None:
    view = ChildView(id="new", child_id="wren", text=HIS, share_with=("dorian",), said_at=at(9, 40))
    conference = family().with_record(view)
    assert HIS not in everything(summary(conference, "dorian"))
    assert left_out(conference)["new"] is True


def test_a_professional_reads_what_they_said_about_a_child_whom_they_do_not_work_with() -> None:
    line = said("new", "worries", "Ifan came to us in slippers.", "school", ("ifan",))
    conference = family().with_record(line)
    assert conference.record(Participant, "school").works_with == ("wren",)
    assert "Ifan came to us in slippers." in text(summary(conference, "school"))
