"""No copy is refused because withheld words are those of the procedure, the office or another line too."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chairtui.documents.context import summary_context
from chairtui.documents.release_check import NotReleasedError
from chairtui.domain.conference import Conference
from chairtui.domain.duties import PrintedAt, PrintedText
from chairtui.domain.people import Came, Child, Participant
from chairtui.domain.plans import PlanAction, Telling
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import Record
from chairtui.domain.timeline import Amendment
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.family_lines import said
from tests.documents.reading import everything, summary
from tests.screens.harness import london_borough

CHAIR = "Sable Underwick"
COUNSELLOR = Participant(
    id="hv",
    name="Jo Brill",
    called="School counsellor",
    roles=("school",),
    works_with=("wren",),
    came=Came.ROOM,
)


def copy_of(*records: Record, conference: Conference | None = None, procedure: Procedure = PROCEDURE) -> str:
    """The copy of Wren's father, with these records too."""
    conference = conference or family()
    for record in records:
        conference = conference.with_record(record)
    return everything(summary(conference, "dorian", procedure))


def with_mum(**changes: Any) -> Conference:
    """The family; Mum's contact and address are withheld from Wren's father."""
    conference = family()
    return conference.revising(conference.record(Participant, "marged"), **changes)


@pytest.mark.parametrize(
    "record",
    [
        Telling(id="tell", whom="tegid", told_by=CHAIR, how="by phone"),
        Telling(id="tell", whom="ifan", told_by=CHAIR, how="at home"),
        said("line", "worries", "Wren was seen.", "kit", ("wren",), told_by=CHAIR),
        Amendment(participant_id="marged", what="The dog is not ours", done=CHAIR),
        PlanAction(id="act", what="Fetch Ifan", about=("ifan",), who_else=CHAIR),
    ],
    ids=lambda record: type(record).__name__,
)
def test_the_chair_may_be_named_in_what_a_copy_leaves_out(record: Record) -> None:
    assert f"{CHAIR}" in copy_of(record)


def test_a_source_that_is_typed_may_be_what_somebody_here_is_called() -> None:
    copy = copy_of(
        COUNSELLOR,
        said("line", "worries", "Ifan was seen.", "kit", ("ifan",), told_by="School counsellor"),
        said("other", "worries", "Wren was seen.", "hv", ("wren",), nature=None),
    )
    assert "Wren was seen." in copy
    assert "Ifan was seen." not in copy


def test_a_note_for_the_file_may_have_the_words_of_a_question_or_of_what_somebody_is() -> None:
    conference = family()
    conference = conference.revising(conference.record(Child, "wren"), notes="How safe is Wren today?")
    conference = conference.revising(conference.record(Participant, "nan"), needs="Grandmother of Wren")
    copy = copy_of(conference=conference)
    assert "How safe is Wren today?" in copy
    assert "Grandmother of Wren" in copy


def test_a_child_who_is_left_out_may_have_the_name_of_one_who_is_not() -> None:
    conference = family()
    conference = conference.revising(conference.record(Child, "ifan"), name="Wren Penhallow")
    assert "Wren Penhallow" in copy_of(conference=conference)


@pytest.mark.parametrize(
    "words",
    ["Social worker", "School", "decision", "Marrowby", "12 May", "Not known", "Marrowby Borough Council"],
)
@pytest.mark.parametrize("field", ["contact", "address"])
def test_a_withheld_contact_of_everyday_words_refuses_no_copy(field: str, words: str) -> None:
    assert "Marrowby Borough Council" in copy_of(conference=with_mum(**{field: words}))


def test_lines_about_a_school_stay_where_a_contact_is_the_school() -> None:
    line = said("line", "worries", "School rang Mum on Monday.", "kit", ("wren",))
    assert "School rang Mum on Monday." in copy_of(line, conference=with_mum(contact="School"))


def test_haringey_may_be_where_somebody_lives_whom_haringey_meets_about() -> None:
    procedure = replace(london_borough(), authority="London Borough of Haringey")
    conference = with_mum(address="Haringey")
    line = said("line", "worries", "She has moved to Haringey.", "kit", ("wren",))
    copy = copy_of(line, conference=conference, procedure=procedure)
    assert "London Borough of Haringey" in copy
    assert "She has moved to Haringey." not in copy


def test_the_number_of_the_office_is_printed_where_it_reaches_somebody_too() -> None:
    number = "01632 960200"
    text = PrintedText(
        key="number", place=PrintedAt.END, title="Complaints", words=f"Ring {number} on a weekday."
    )
    procedure = replace(PROCEDURE, texts=(*PROCEDURE.texts, text))
    conference = with_mum(contact=f"through the office, {number}")
    line = said("line", "worries", f"Mum is reached on {number}.", "kit", ("wren",))
    copy = copy_of(line, conference=conference, procedure=procedure)
    assert f"Ring {number} on a weekday." in copy
    assert f"Mum is reached on {number}." not in copy
    assert f"Ring {number} on a weekday." in copy_of(conference=conference, procedure=procedure)


def test_what_is_printed_beside_the_record_is_still_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A withheld line that is in the copy by a fault of ours has nowhere else to come from."""
    secret = "The sealed complaint is about the flat."
    line = said("line", "worries", secret, "police", ("wren",), restricted=True)

    def leaking(conference: Conference, *given: Any) -> dict[str, Any]:
        context = summary_context(conference, *given)
        return context | {"intro": next(one.text for one in conference.statements if one.id == "line")}

    monkeypatch.setattr("chairtui.documents.summary.summary_context", leaking)
    with pytest.raises(NotReleasedError, match="withheld") as refused:
        copy_of(line)
    assert "sealed" not in str(refused.value)
