"""What a captured line says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairtui.domain.grammar import SIGNS, Understood, known_words, literal, parse, tokens

PEOPLE = {
    "Nan": "p1",
    "Gwenllian Arlowe": "p1",
    "Kezia Thornbury": "p2",
    "Siôn": "p3",
    "Dana Arlowe": "p4",
    "Dana Quill": "p5",
    "Social worker": "p2",
    "neighbour": "p6",
}
CHILDREN = {"Rhian": "c1", "Tomos": "c2", "unborn baby": "c3"}


def said(line: str) -> Understood:
    return parse(line, PEOPLE, CHILDREN)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("@nan Mum fell asleep", Understood("Mum fell asleep", said_by="p1")),
        ("Mum fell asleep @nan", Understood("Mum fell asleep", said_by="p1")),
        ("Mum @nan fell asleep", Understood("Mum fell asleep", said_by="p1")),
        ("@nan: Mum fell asleep", Understood("Mum fell asleep", said_by="p1")),
        ("#rhian #tomos #rhian late", Understood("late", about=("c1", "c2"))),
        ("#unborn baby kicks", Understood("kicks", about=("c3",))),
        ("#unborn_baby kicks", Understood("kicks", about=("c3",))),
        ("#unbornbaby kicks", Understood("kicks", about=("c3",))),
        ("!saw the hob was on", Understood("the hob was on", nature="saw")),
        ("!alleg he hit her", Understood("he hit her", nature="allegation")),
        ("shouting at night <neighbour", Understood("shouting at night", told_by="p6")),
        ("<a_passer-by shouting at night", Understood("shouting at night", told_by="a passer-by")),
        ("shouting at night <postman.", Understood("shouting at night.", told_by="postman")),
        ("^ she has moved", Understood("she has moved", restricted=True)),
        ("she has moved ^", Understood("she has moved", restricted=True)),
        ("^sion she has moved", Understood("she has moved", withheld_from=("p3",))),
        ("+new the flat is cold", Understood("the flat is cold", new_to_family=True)),
        ("+report missed 19 days", Understood("missed 19 days", from_report=True)),
        ("+said missed 19 days", Understood("missed 19 days", from_report=False)),
        ("@KEZIA the fridge was empty", Understood("the fridge was empty", said_by="p2")),
        ("@kezia thornbury the fridge", Understood("the fridge", said_by="p2")),
        ("@social worker the fridge", Understood("the fridge", said_by="p2")),
        ("@nan @sion agree", Understood("agree", said_by="p3")),
        (
            "@nan #tomos !allegation ^ left alone +new <neighbour",
            Understood("left alone", "p1", ("c2",), "allegation", "p6", restricted=True, new_to_family=True),
        ),
        ("@nan", Understood("", said_by="p1")),
        ("", Understood("")),
    ],
)
def test_signs_are_understood(line: str, expected: Understood) -> None:
    assert said(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "write to nan@example.org",
        "the score was <3 and 2^3 is 8",
        "<b>bold</b> < x <",
        "#1 worry is the hob",
        "no! really!",
        "a + b",
        "  two  spaces \t and a tab ",
        "line one\nline two",
        "@",
        "# @ ! < +",
    ],
)
def test_anything_else_is_text(line: str) -> None:
    assert said(line) == Understood(line)


@pytest.mark.parametrize(
    ("line", "word", "fits"),
    [
        ("@nobody said it", "nobody", ()),
        ("it was @dana, he said", "dana", ("p4", "p5")),
        ("moved ^dana quietly", "dana", ("p4", "p5")),
        ("moved ^arlowe quietly", "arlowe", ("p1", "p4")),
        ("moved ^(dad)", "(dad", ()),
        ("moved ^2", "2", ()),
        ("<dan said it", "dan", ("p4", "p5")),
        ("@nan's house is warm", "nan's", ("p1",)),
        ("@nanette came", "nanette", ()),
    ],
)
def test_who_is_nobody_or_several_stays_in_the_text_and_is_asked(
    line: str, word: str, fits: tuple[str, ...]
) -> None:
    understood = said(line)
    assert (understood.text, understood.said_by, understood.withheld_from) == (line, None, ())
    (one,) = understood.unsettled
    assert (line[one.start : one.end], one.word, one.fits) == (f"{one.sign}{word}", word, fits)


def test_of_two_of_one_name_the_whole_name_is_asked() -> None:
    people = {"Jo Marsh (School)": "1", "Jo Marsh (Police)": "2"}
    (one,) = parse("Secret ^jo marsh came", people, {}).unsettled
    assert (one.word, one.fits) == ("jo marsh", ("1", "2"))


def test_any_word_of_a_name_does_where_it_is_nobody_elses() -> None:
    people = {"PC Ian Rook": "1", "Neil Hart": "2", "Dr Neil Voss": "3"}
    assert parse("holds a file @ian", people, {}) == Understood("holds a file", said_by="1")
    assert parse("he moved ^voss", people, {}).withheld_from == ("3",)
    assert parse("he moved ^neil", people, {}).unsettled[0].fits == ("2", "3")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("@@nan is her name", "@nan is her name"),
        ("said ##rhian", "said #rhian"),
        ("^^", "^"),
        ("@@@x", "@@x"),
    ],
)
def test_a_doubled_sign_is_the_sign_itself(typed: str, text: str) -> None:
    assert said(typed) == Understood(text)


def test_the_longest_name_counts() -> None:
    people = {"Ann": "1", "Ann Marie": "2", "Ann Marie Vane": "3"}
    assert parse("@ann marie vane came", people, {}).said_by == "3"
    assert parse("@ann marie came", people, {}) == Understood("came", said_by="2")
    assert parse("@ann came", people, {}) == Understood("came", said_by="1")


def test_two_people_of_one_name_are_not_guessed() -> None:
    understood = parse("@ann came", {"Ann": "1", "ann": "2"}, {})
    assert (understood.text, understood.said_by) == ("@ann came", None)
    assert [one.word for one in understood.unsettled] == ["ann"]


def test_tokens_say_where_they_stand() -> None:
    line = "x @nan: y @@z"
    found = tokens(line, known_words(PEOPLE, CHILDREN))
    assert [(line[t.start : t.end], t.meaning) for t in found] == [("@nan", "p1"), ("@@", None)]


@given(st.text())
def test_a_line_without_signs_is_unchanged(line: str) -> None:
    words = [word for word in line.split() if word[0] in SIGNS]
    if not words:
        assert said(line) == Understood(line)


PIECES = [*SIGNS, *PEOPLE, *CHILDREN, "fact", "new", " ", "  ", ",", ":", "x", "\n", "é"]
TYPED = st.lists(st.sampled_from(PIECES)).map("".join)


@given(st.one_of(st.text(), TYPED))
def test_any_text_can_be_typed_to_the_letter(text: str) -> None:
    assert said(literal(text)) == Understood(text)


@given(st.one_of(st.text(), TYPED))
def test_no_word_that_is_not_a_sign_is_lost(line: str) -> None:
    kept = said(line).text
    letters = [c for c in kept if not c.isspace()]
    rest = iter(line)
    assert all(letter in rest for letter in letters)


@given(st.one_of(st.text(), TYPED))
def test_tokens_stand_apart_and_in_order(line: str) -> None:
    found = tokens(line, known_words(PEOPLE, CHILDREN))
    edges = [edge for token in found for edge in (token.start, token.end)]
    assert edges == sorted(edges)
    assert all(line[token.start] == token.sign for token in found)
