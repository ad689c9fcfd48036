"""Words that change after somebody settled who reads them are asked again."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.edits import made_on
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import Copy
from tests.documents.family import family
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
