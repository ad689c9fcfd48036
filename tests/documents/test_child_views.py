"""A child's view put down before the day is printed once it was said, or kept, like any other line."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.recipients import recipient_for
from chairtui.domain.statements import ChildView
from chairtui.domain.timeline import FILE_COPY
from chairtui.domain.withholding import withheld_from
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.family_lines import at
from tests.documents.reading import summary, text

WORDS = "There is a drum in the cupboard."
BEFOREHAND = ChildView(id="new", child_id="wren", text=WORDS)


def printed(view: ChildView, recipient: str = FILE_COPY) -> bool:
    return WORDS in text(summary(family().with_record(view), recipient))


def test_what_nobody_said_is_in_no_copy() -> None:
    for recipient in (FILE_COPY, "marged", "kit"):
        assert not printed(BEFOREHAND, recipient)
        assert printed(replace(BEFOREHAND, said_at=at(9, 40)), recipient)


def test_what_was_kept_says_that_nobody_said_it() -> None:
    words = text(summary(family().with_record(replace(BEFOREHAND, kept=True)), FILE_COPY))
    assert f"{WORDS} written, not said in the meeting" in " ".join(words.replace("(", " ").split())


def test_what_nobody_said_is_on_no_list_of_what_a_copy_leaves_out() -> None:
    private = replace(BEFOREHAND, shared=False)
    for view, listed in ((private, False), (replace(private, said_at=at(9, 40)), True)):
        conference = family().with_record(view)
        left_out = withheld_from(conference, recipient_for(conference, PROCEDURE, "dorian"))
        assert (WORDS in {one.words for one in left_out}) is listed


def test_what_was_said_while_a_father_was_out_is_left_out_of_his_copy_and_what_was_not_is_in_it() -> None:
    assert not printed(replace(BEFOREHAND, said_at=at(10, 10)), "dorian")
    assert printed(replace(BEFOREHAND, said_at=at(10, 10), share_with=("dorian",)), "dorian")
    assert printed(replace(BEFOREHAND, said_at=at(9, 40)), "dorian")
