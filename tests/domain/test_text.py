from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairtui.domain.text import (
    LONGEST_TEXT,
    clean,
    first_words,
    fitting,
    listed,
    one_line,
    sentences,
    without_bullet,
    word_count,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x1b[2J", "a\ufffdb\ufffd[2J"),
        (
            "one\r\ntwo\rthree\x0bfour\x0cfive\x85six\u2028seven\u2029",
            "one\ntwo\nthree\nfour\nfive\nsix\nseven\n",
        ),
        ("\ud800 alone", "\ufffd alone"),
        ("Siôn \u202eeslaf", "Siôn \ufffdeslaf"),
        ("\ufffe\ufdd0\U0001ffff", "\ufffd\ufffd\ufffd"),
        ("tab\tstays\nand newline", "tab\tstays\nand newline"),
        ("👨‍👩‍👧 ŵ ŷ سلام", "👨‍👩‍👧 ŵ ŷ سلام"),
        ("e\u0301 is not normalised", "e\u0301 is not normalised"),
    ],
)
def test_what_is_not_text_becomes_a_replacement_sign_one_for_one(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(st.text(alphabet=st.characters(codec=None)))
def test_cleaned_text_is_clean_and_can_be_written(text: str) -> None:
    assert clean(clean(text)) == clean(text)

    clean(text).encode("utf-8")


@given(st.text(alphabet="aé漢😀", max_size=40), st.integers(0, 60))
def test_what_does_not_fit_is_handed_back_whole(text: str, limit: int) -> None:
    head, rest = fitting(text, limit)

    assert head + rest == text
    assert len(head.encode()) <= limit


def test_a_field_holds_a_hundred_kilobytes() -> None:
    head, rest = fitting("x" * (LONGEST_TEXT + 3))

    assert (len(head), rest) == (LONGEST_TEXT, "xxx")


def test_words_for_a_sentence() -> None:
    assert listed(["Mum"]) == "Mum"
    assert listed(["Mum", "Nan", "School"]) == "Mum, Nan and School"
    assert one_line("two\n\tlines") == "two lines"
    assert word_count("Nan said so ") == 3


def test_the_first_words_are_whole_words_and_say_that_there_are_more() -> None:
    assert first_words("Robin may be hurt.\nBadly.") == "Robin may be hurt. Badly."
    assert first_words("Robin may be left, alone", 18) == "Robin may be left \u2026"
    assert first_words("a" * 50, 9) == "a" * 9 + " \u2026"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (("Ring the manager.", "By 5 May"), "Ring the manager. By 5 May."),
        (("Ring the manager", "By 5 May"), "Ring the manager. By 5 May."),
        (("“Who rings?”", "", "Nobody…"), "“Who rings?” Nobody…"),
        ((), ""),
    ],
)
def test_sentences_have_one_full_stop_each(said: tuple[str, ...], read: str) -> None:
    assert sentences(*said) == read


BULLETS = (
    "• ",
    "- ",
    "* ",
    "\N{EN DASH} ",
    "— ",
    "·\t",
    "\uf0b7  ",
    "o\t",
    "1. ",
    "12) ",
    "(a) ",
    "b) ",
    "(iv) ",
)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        *((f"{bullet}Missed the scan.", "Missed the scan.") for bullet in BULLETS),
        ("•", ""),
        ("-5 degrees outside", "-5 degrees outside"),
        ("A. Hart said so", "A. Hart said so"),
        ("2024. In that year", "2024. In that year"),
        ("(he) said so", "(he) said so"),
        ("He - not she - said so", "He - not she - said so"),
        ("1.5 units", "1.5 units"),
    ],
)
def test_a_line_of_a_list_loses_its_bullet_and_nothing_else(line: str, words: str) -> None:
    assert without_bullet(line) == words
