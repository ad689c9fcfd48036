"""The procedure's own texts: each at its place, and only after a decision that calls for it."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.reading import summary, text

FAMILY = family()


def test_each_text_stands_at_its_place_under_its_title() -> None:
    words = text(summary(FAMILY, "marged"))

    wanted = ["What was decided", "Who decides\nOnly a court can.", "Who does what", "Visits\nTwice a month."]
    wanted += ["What each person thought", "Complaints\nTell the chair first.\nThen write."]
    places = [words.index(one) for one in wanted]
    assert places == sorted(places)


def test_a_text_is_printed_only_after_a_decision_that_calls_for_it() -> None:
    assert "No visits." not in text(summary(FAMILY, "marged"))

    undecided = FAMILY
    for decision in FAMILY.decisions:
        undecided = undecided.without(decision)
    words = text(summary(undecided, "marged"))
    assert "Twice a month." not in words
    assert "Tell the chair first." in words


def test_a_withheld_line_in_the_words_of_a_text_does_not_stop_the_copy() -> None:
    statement = replace(FAMILY.statements[0], text="Tell the chair first.", restricted=True)

    assert "Tell the chair first." in text(summary(FAMILY.with_record(statement), "marged"))


def test_a_plan_goes_by_the_name_that_its_decision_gives_it() -> None:
    named = tuple(replace(one, plan_title="Safety plan") for one in PROCEDURE.decisions)
    words = text(summary(FAMILY, "marged", replace(PROCEDURE, decisions=named)))

    assert "Safety plan" in words
    assert "Child protection plan" in words.split("Who does what")[0]


def test_no_category_is_primary_where_the_procedure_knows_no_primary_one() -> None:
    decision = replace(FAMILY.decisions[0], categories=("neglect", "emotional"))
    conference = FAMILY.with_record(decision)

    assert "Neglect (primary) and Emotional abuse" in text(summary(conference, "marged"))
    equal = replace(PROCEDURE, first_category_is_primary=False)
    assert "Neglect and Emotional abuse" in text(summary(conference, "marged", equal))
