from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chairtui.documents.context import summary_context
from chairtui.domain.concerns import TEXTS
from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, Given
from chairtui.domain.people import Came, Child, ParentalResponsibility, Participant, Relationship
from chairtui.domain.plans import PlanAction, Telling
from chairtui.domain.procedures import Decider, Wording
from chairtui.domain.recipients import recipient_for
from chairtui.domain.scales import Scale
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import FILE_COPY, Copy
from chairtui.domain.views import with_view
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.reading import everything, headers, summary, text

SIGNED = datetime(2026, 5, 12, 14, 5, tzinfo=UTC)


def test_every_line_said_or_kept_is_in_the_file_copy() -> None:
    words = text(summary(family(), FILE_COPY))
    for statement in family().statements:
        assert (statement.text in words) == statement.in_record, statement.id
    for view in family().child_views:
        assert view.text in words


def test_every_other_text_of_the_record_is_in_the_file_copy() -> None:
    words = text(summary(family(), FILE_COPY))
    sealed = {"n6"}
    for record_type, names in TEXTS.items():
        for record in family().records(record_type):
            for name in names:
                value = str(getattr(record, name))
                people = {person.id for person in family().participants}
                if value not in people | {""} and record.id not in sealed and record_type is not Statement:
                    assert value in words, (record.id, name)


@pytest.mark.parametrize(
    "sentence", [line.text for line in family().statements if line.id in {"s4", "s5", "s6"}]
)
def test_nothing_withheld_is_anywhere_in_the_fathers_file(sentence: str) -> None:
    assert sentence in everything(summary(family(), FILE_COPY))
    assert sentence not in everything(summary(family(), "dorian"))


def test_the_other_children_and_the_other_father_are_not_in_a_fathers_copy() -> None:
    words = everything(summary(family(), "dorian"))
    for name in ("Ifan", "nborn", "Tegid", "Hale", "Limekiln", "weir alone"):
        assert name not in words
    words = everything(summary(family(), "tegid"))
    for name in ("Wren", "nborn", "Dorian", "Quist", "Saltpan Row", "900461"):
        assert name not in words


def test_addresses_and_relatives_contacts_are_in_the_chairs_file_alone() -> None:
    for person in family().participants:
        for kept in (person.address, person.contact if person.id in {"marged", "dorian", "tegid"} else ""):
            assert kept in everything(summary(family(), FILE_COPY))
            for reader in ("marged", "kit"):
                assert not kept or kept not in everything(summary(family(), reader))


def test_a_source_outside_the_meeting_is_named_in_the_chairs_file_alone() -> None:
    assert "told by the lock-keeper at number nine" in text(summary(family(), FILE_COPY))
    words = text(summary(family(), "marged"))
    assert "Nan, saw it, told by someone outside the meeting" in words
    assert "lock-keeper" not in words


def test_a_source_who_was_there_is_named() -> None:
    line = family().record(Statement, "s2")
    conference = family().with_record(replace(line, told_by="school"))
    assert "Nan, saw it, told by School" in text(summary(conference, "marged"))


def test_each_line_ends_with_who_said_it_and_its_nature() -> None:
    words = text(summary(family(), "marged"))
    assert "Wren: Wren has missed 23 of the last 60 school mornings. – School, fact" in words
    assert "– Nan, fact · new to the family" in words
    assert "· written, not said in the meeting" in words


def test_the_decision_comes_first_by_whom_and_why_and_is_no_count() -> None:
    words = text(summary(family(), "marged"))
    decided = words.index("Decided by the chair, Sable Underwick")
    assert decided < words.index("What are we Worried About") < words.index("Danger statements")
    assert words.index("Who does what") < words.index("What each person thought")
    for part in (
        "Likely to suffer significant harm",
        "Neglect (primary) and Emotional abuse",
        "tired mornings",
    ):
        assert part in words
    assert "of 3" not in words.replace("Page 1 of 1", "")


def test_who_decides_is_the_procedures() -> None:
    procedure = replace(PROCEDURE, decided_by=Decider.PRACTITIONERS)
    assert "Decided by the practitioners" in text(summary(family(), "marged", procedure))


def test_a_changed_view_keeps_the_old_one_and_why_it_changed() -> None:
    words = text(summary(family(), "marged"))
    assert "Said no at 12:33pm (“Nan is there.”), changed at 12:45pm: Nan told us about the weir." in words


def test_who_first_gave_no_view_and_then_one_is_told_with_both() -> None:
    conference = family()
    child = conference.children[0].id
    none = {"likely": None, "given": Given.GAVE_NONE, "reason": "Met her once."}
    conference = with_view(conference, "police", child, SIGNED, **none)
    conference = with_view(conference, "police", child, SIGNED, likely=True, given=Given.SPOKEN)
    assert "Gave no view at 3:05pm (“Met her once.”), changed at 3:05pm." in text(summary(conference, "kit"))


def test_another_category_is_told_with_the_one_before_and_why() -> None:
    conference = family()
    child = conference.children[0].id
    for category, why in (("neglect", ""), ("physical", "The scan came.")):
        said = {"likely": True, "given": Given.SPOKEN, "reason": "She was hurt.", "changed_why": why}
        conference = with_view(conference, "police", child, SIGNED, category=category, **said)
    words = text(summary(conference, "kit"))
    assert "Named neglect at 12:35pm, changed at 3:05pm: The scan came." in words


@pytest.mark.parametrize(
    ("given", "words"),
    [(Given.IN_WRITING, "In writing, answer not noted"), (Given.SPOKEN, "Not recorded")],
)
def test_a_view_without_its_answer_is_not_said_to_be_none(given: Given, words: str) -> None:
    conference = family()
    police = [view for view in conference.views if view.participant_id == "police"]
    for view in police:
        conference = conference.without(view)
    asked = {"likely": None, "given": given, "reason": "See the letter."}
    conference = with_view(conference, "police", conference.children[0].id, SIGNED, **asked)
    context = summary_context(conference, PROCEDURE, recipient_for(conference, PROCEDURE, "kit"))
    (row,) = [row for row in context["views"][0]["rows"] if row["reason"] == "See the letter."]
    assert row["view"] == words


def test_those_who_gave_no_view_are_in_the_table_too() -> None:
    words = text(summary(family(), "marged"))
    for given in ("Gave no view", "Was not there", "Yes, in writing", "Not recorded"):
        assert given in words


def test_dissent_is_in_its_owners_words_or_no_one_dissented() -> None:
    words = text(summary(family(), "marged"))
    assert "A child in need plan would hold her just as well." in words
    assert (
        "Idris Thole, Saltpan Primary, formal dissent. Next step: Idris Thole writes to the partnership"
        in words
    )
    assert words.count("No one dissented.") == 2
    ended = family().revising(family().dissents[0], next_step="She writes.", deadline=date(2026, 5, 26))
    assert "formal dissent. Next step: She writes. By 26 May 2026." in text(summary(ended, "marged"))
    decision = next(d for d in family().decisions if d.child_id == "ifan")
    assert "Dissent was not asked yet." in text(
        summary(family().revising(decision, no_one_dissented=False), "marged")
    )


def test_each_parent_is_apart_and_a_silence_is_told() -> None:
    words = text(summary(family(), "marged"))
    assert words.index("Marged Penhallow (mother of") < words.index("I do not agree, but I will do the plan.")
    assert words.index("Dorian Quist (father of Wren)") < words.index("Asked, did not say.")


def test_sealed_numbers_and_their_reasons_are_in_no_copy() -> None:
    for reader in (FILE_COPY, "marged", "kit"):
        words = everything(summary(family(), reader))
        assert "A sealed reason stays sealed." not in words
        assert "The numbers are sealed" in words


def test_a_changed_number_keeps_both_and_nothing_is_averaged() -> None:
    words = text(summary(family(), "marged"))
    assert "Nan's Fridays change it for me.\nSaid 3 at 11:52am before: She sleeps on her desk." in words
    assert "verage" not in words
    assert "School: 5, before that 3." in everything(summary(family(), "marged"))


def test_who_gave_no_number_is_named_and_what_happens_tonight_is_printed() -> None:
    words = text(summary(family(), "marged"))
    assert "No number from Wren's dad, Ifan's dad and Nan." in words
    assert "Nan sleeps at the house tonight" in words
    assert words.index("10 means: everyone knows") < words.index("0 means: things are so bad")


def test_each_child_has_a_plan_of_its_own_with_the_shared_row_in_both() -> None:
    words = text(summary(family(), "marged"))
    assert words.count("Fit a bolt at the top of the back door") == 2
    assert words.count("Sleep at the house on Fridays and Saturdays") == 1
    assert "the housing officer (not here: Social worker asks them)" in words
    assert "From 15 May 2026, every weekend, until 8 August 2026" in words
    assert "A holiday for everyone" not in words


def test_a_meeting_that_nobody_has_set_is_asked_for() -> None:
    words = text(summary(family(), "marged"))
    assert "Thursday 21 May 2026, 2:30pm" in words
    assert "Child in need meeting\nFor Unborn baby Penhallow\nNo date is set yet" in words


def test_how_somebody_is_told_and_by_when_are_two_lines() -> None:
    telling = family().tellings[0]
    words = text(summary(family().revising(telling, how="Before tea, in case he asks."), "marged"))
    assert "Before tea, in case he asks.\nBy Wednesday 13 May 2026" in words


def test_a_copy_says_that_lines_are_left_out_and_never_which() -> None:
    assert "Some lines of the full record are left out of this copy." in text(summary(family(), "dorian"))
    assert "left out of this copy" not in text(summary(family(), FILE_COPY))


@pytest.mark.parametrize(("heard_how", "is_said"), [("He and Ifan wrote a letter.", True), ("", False)])
def test_how_somebody_was_heard_is_left_out_as_a_line_is_and_an_address_is_not(
    heard_how: str, is_said: bool
) -> None:
    """Nothing else is left out of the mother's copy here, which covers Wren; her address is kept from him."""
    people = family()
    apart = Conference(family="Penhallow", held_on=people.held_on)
    for record in (
        people.record(Child, "wren"),
        people.record(Child, "ifan"),
        people.record(Participant, "marged"),
        replace(people.record(Participant, "dorian"), came=Came.APOLOGIES, heard_how=heard_how),
        Relationship(
            participant_id="marged",
            child_id="wren",
            relationship="mother",
            parental_responsibility=ParentalResponsibility.YES,
        ),
        Relationship(participant_id="dorian", child_id="wren", relationship="father"),
    ):
        apart = apart.with_record(record)
    words = text(summary(apart, "marged"))
    assert "Ifan" not in words
    assert ("Some lines of the full record are left out of this copy." in words) == is_said


def test_it_is_a_draft_until_it_is_signed_off() -> None:
    assert "DRAFT" in headers(summary(family(), "marged"))
    signed = family().changing(signed_off_at=SIGNED, signed_off_by="Sable Underwick")
    assert "DRAFT" not in everything(summary(signed, "marged"))
    assert "12 May 2026 at 3:05pm by Sable Underwick" in text(summary(signed, "marged"))


def test_the_words_of_draft_and_copies_are_the_offices_own() -> None:
    own = (
        Wording(key="draft_note", words="DRAFT. Ring the office before you rely on it."),
        Wording(key="copy_note", words="For {recipient} alone, please."),
        Wording(key="file_copy_note", words="Stays in the cabinet."),
    )
    procedure = replace(PROCEDURE, wording=(*PROCEDURE.wording, *own))
    assert "DRAFT. Ring the office" in headers(summary(family(), "marged", procedure))
    assert "For Marged Penhallow alone, please." in text(summary(family(), "marged", procedure))
    assert "Stays in the cabinet." in text(summary(family(), FILE_COPY, procedure))


def test_practice_says_so_on_every_page() -> None:
    assert "PRACTICE: an invented family" in headers(summary(family(practice=True), "marged"))
    assert "PRACTICE" not in headers(summary(family(), "marged"))


def test_whose_copy_it_is_stands_on_every_page() -> None:
    assert "Copy for Dorian Quist" in headers(summary(family(), "dorian"))
    assert "Chair's file copy: not to be handed out" in headers(summary(family(), FILE_COPY))


def test_a_released_line_is_in_the_copy() -> None:
    conference = family().with_record(Copy(recipient_id="dorian", released=("s12", "closing_statement")))
    words = text(summary(conference, "dorian"))
    assert "Nan has the children every Friday night." in words
    assert "the baby a plan to help" in words


def test_siblings_may_have_conferences_of_different_kinds() -> None:
    from chairtui.domain.people import Kind

    baby = family().record(Child, "baby")
    conference = family().revising(baby, kind=Kind.PRE_BIRTH)
    assert "Pre-birth child protection conference (Unborn baby Penhallow)" in text(
        summary(conference, "marged")
    )


def test_a_conference_in_which_nothing_is_written_yet_still_makes_a_file() -> None:
    empty = Conference(family="Empty", held_on=family().held_on).with_record(Child(id="wren", name="Wren"))
    words = text(summary(empty, FILE_COPY))
    assert "Not decided yet" in words
    assert "Nothing was said under this heading." in words


def test_a_meeting_of_another_kind_of_conference_is_not_asked_for() -> None:
    later = [replace(t, kinds=("review",)) if t.key == "cin" else t for t in PROCEDURE.timescales]
    words = text(summary(family(), "marged", replace(PROCEDURE, timescales=tuple(later))))
    assert "Child in need meeting" not in words


def test_a_child_who_keeps_a_view_back_is_not_given_away_by_an_empty_place() -> None:
    conference = family()
    for view in conference.child_views:
        if view.child_id == "wren":
            conference = conference.revising(view, shared=False)
    without = replace(conference, child_views=())
    assert text(summary(conference, "dorian")) == text(summary(without, "dorian"))


def test_a_contact_that_is_withheld_is_not_printed_as_somebody_elses() -> None:
    conference = family()
    kit = conference.record(Participant, "kit")
    conference = conference.revising(conference.record(Participant, "marged"), contact=kit.contact)
    assert kit.contact in text(summary(conference, "tegid"))
    assert kit.contact not in text(summary(conference, "dorian"))


def test_somebody_whom_the_copy_does_not_name_is_not_named_as_the_one_who_asks_or_tells() -> None:
    conference = family()
    school_run = conference.record(PlanAction, "a3")
    conference = conference.revising(school_run, who_else="the housing officer", asked_by="tegid")
    conference = conference.revising(conference.record(Telling, "w1"), told_by="tegid")
    conference = conference.revising(conference.record(Statement, "s1"), told_by="tegid")
    conference = conference.revising(conference.record(Participant, "kit"), here_for="ifan")
    words = everything(summary(conference, "dorian"))
    assert "School, fact, told by someone whom this copy does not name" in words
    assert "Tegid" not in words
    assert "Ifan" not in words


def test_a_professional_is_told_whom_a_line_is_to_be_kept_from() -> None:
    assert "to be kept from Wren's dad" in text(summary(family(), "kit"))
    assert "for professionals only" in text(summary(family(), "kit"))


def test_a_scale_left_out_says_why() -> None:
    assert "Nobody can scale for a baby not yet born." in text(summary(family(), "marged"))
    wren = next(scale for scale in family().scales if scale.child_id == "wren")
    conference = family().revising(family().record(Scale, wren.id), tonight="Ifan goes to Nan's.")
    assert "Ifan" not in everything(summary(conference, "dorian"))


def test_reasons_that_would_tell_about_a_sibling_are_left_out_and_the_decision_stays() -> None:
    decision = next(d for d in family().decisions if d.child_id == "wren")
    conference = family().revising(
        family().record(Decision, decision.id), reasons="Wren and Ifan are both tired."
    )
    words = text(summary(conference, "dorian"))
    assert "Child protection plan" in words
    assert "The reasons are left out of this copy." in words


def test_a_report_that_only_one_parent_was_given_is_named_in_no_other_parents_copy() -> None:
    conference = family()
    for given, is_named in ((("marged",), False), (("marged", "dorian"), True)):
        copy = conference.revising(conference.reports[0], given_to=given)

        assert ("Written and signed" in text(summary(copy, "dorian"))) is is_named
        assert "Written and signed" in text(summary(copy, "marged"))
