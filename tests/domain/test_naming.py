"""People who are called the same are told apart, and a word that may mean two means nobody."""

from __future__ import annotations

import pytest

from chairtui.domain.naming import meanings_of, told_apart


@pytest.mark.parametrize(
    ("words", "more", "apart"),
    [
        ({"a": "Mum", "b": "Nan"}, {"a": "Isla", "b": "Una"}, {"a": "Mum", "b": "Nan"}),
        ({"a": "Dad", "b": "dad"}, {"a": "Rook", "b": "Dean"}, {"a": "Rook", "b": "Dean"}),
        ({"a": "Dad", "b": "Dad"}, {"a": "Rook", "b": ""}, {"a": "Rook", "b": "Dad"}),
        ({"a": "Dad", "b": "Dad"}, {"a": "Rook", "b": "Rook"}, {"a": "Dad 1", "b": "Dad 2"}),
        ({"a": "Dad", "b": "Dad", "c": "Dad 1"}, {}, {"a": "Dad 2", "b": "Dad 3", "c": "Dad 1"}),
    ],
)
def test_only_those_who_share_a_word_are_given_another(
    words: dict[str, str], more: dict[str, str], apart: dict[str, str]
) -> None:
    assert told_apart(words, more) == apart


def test_a_word_of_somebody_else_is_no_word_of_theirs() -> None:
    assert told_apart({"a": "Wren"}, {"a": "Wren Marsh"}, taken=("Wren",)) == {"a": "Wren Marsh"}


def test_a_shared_word_means_nobody_and_each_has_it_with_their_name() -> None:
    in_full = {"a": "Dean Osgathorpe", "b": "Rook Sandpiper", "c": "Dadiso Moon"}
    claims = (("Dad", "a"), ("dad", "b"), ("Dadiso Moon", "c"))
    assert meanings_of(claims, in_full=in_full) == {
        "Dad (Dean Osgathorpe)": "a",
        "dad (Rook Sandpiper)": "b",
        "Dadiso Moon": "c",
    }


def test_what_somebody_is_yields_to_what_somebody_is_called() -> None:
    in_full = {"a": "Mr Teasel", "b": "Ms Burdock"}
    meant = meanings_of((("School", "a"),), (("School", "b"), ("Primary", "b")), in_full=in_full)
    assert meant == {"School": "a", "School (Ms Burdock)": "b", "Primary": "b"}
