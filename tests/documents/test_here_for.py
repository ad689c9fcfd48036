"""What is kept from somebody is kept from whoever is here for them, in the copy and on the chair's list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement
from chairtui.domain.people import Came, Child, Exclusion, Participant
from chairtui.domain.plans import Outcome
from chairtui.domain.recipients import recipient_for
from chairtui.domain.statements import ParentAnswer
from chairtui.domain.timeline import Copy
from chairtui.domain.withholding import Withheld, withheld_from
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.family_lines import said
from tests.documents.reading import everything, summary

KEPT = "Flats in another town are looked at."
ANSWER = "I want to leave in June."
DANGER = "He may follow them to the new flat."
OUTCOME = "They have a flat of their own."
LIVES = "They moved to 2 Fuller's Yard in June."
OFFICE = "01632 960777"
OPEN = "Wren asked for a lamp."
SECRETS = (KEPT, ANSWER, DANGER, OUTCOME, LIVES, OFFICE)


def with_solicitor(here_for: str | None) -> Conference:
    """Somebody beside Wren's father, whom nothing names as kept from, with what is kept from him."""
    conference = family()
    conference = conference.without(conference.record(Exclusion, "out"))
    kit = conference.record(Participant, "kit")
    conference = conference.revising(kit, contact=OFFICE, withheld_from=("dorian",))
    for record in (
        Participant(id="sol", name="Ada Quill", roles=("supporter",), here_for=here_for, came=Came.ROOM),
        Copy(recipient_id="sol", children=("wren",)),
        said("kept", "worries", KEPT, "kit", ("wren",), withheld_from=("dorian",)),
        said("lives", "worries", LIVES, "kit", ("wren",)),
        said("open", "worries", OPEN, "kit", ("wren",)),
        ParentAnswer(
            id="answer",
            participant_id="marged",
            prompt="worried",
            child_id="wren",
            text=ANSWER,
            withheld_from=("dorian",),
        ),
        DangerStatement(id="danger", text=DANGER, about=("wren",), kept_from=("dorian",)),
        Outcome(id="outcome", text=OUTCOME, about=("wren",), kept_from=("dorian",)),
    ):
        conference = conference.with_record(record)
    return conference


def listed(conference: Conference, who: str = "sol") -> dict[str, Withheld]:
    return {
        one.record_id: one for one in withheld_from(conference, recipient_for(conference, PROCEDURE, who))
    }


@pytest.mark.parametrize("reader", ["dorian", "sol"])
def test_what_is_kept_from_him_is_kept_from_his_solicitor(reader: str) -> None:
    words = everything(summary(with_solicitor("dorian"), reader))
    assert OPEN in words
    assert [secret for secret in SECRETS if secret in words] == []


def test_it_is_on_the_list_as_for_him_and_says_for_whose_sake() -> None:
    out = listed(with_solicitor("dorian"))
    for kept in ("kept", "answer", "danger", "outcome", "lives", "kit", "marged"):
        assert not out[kept].releasable, kept
    assert out["kept"].why == "to be kept from Dorian Quist, whom they are here for"
    assert out["kit"].why == out["kept"].why
    his = listed(with_solicitor("dorian"), "dorian")
    assert his["kept"].why == "to be kept from Dorian Quist"


def test_an_interpreter_for_the_solicitor_is_one_more() -> None:
    conference = with_solicitor("dorian").with_record(
        Participant(id="voice", name="Ivo Tarn", roles=("supporter",), here_for="sol")
    )
    conference = conference.with_record(Copy(recipient_id="voice", children=("wren",)))
    words = everything(summary(conference, "voice"))
    assert [secret for secret in SECRETS if secret in words] == []


@pytest.mark.parametrize("here_for", [None, "marged", "wren"])
def test_whoever_is_here_for_somebody_else_reads_it(here_for: str | None) -> None:
    """One who is here for a child is not thereby here for the child's father."""
    words = everything(summary(with_solicitor(here_for), "sol"))
    assert [secret for secret in (KEPT, DANGER, OUTCOME, LIVES) if secret not in words] == []


def test_what_is_kept_from_a_child_is_kept_from_the_childs_advocate() -> None:
    conference = with_solicitor("wren")
    for kept in ("kept", "open"):
        line = next(line for line in conference.statements if line.id == kept)
        conference = conference.with_record(replace(line, withheld_from=("wren",)))
    ifan = conference.record(Child, "ifan")
    conference = conference.revising(ifan, address="5 Harbour Row", address_withheld_from=("wren",))
    words = everything(summary(conference, "sol"))
    assert KEPT not in words
    assert OPEN not in words
    assert "Wren Penhallow" in listed(conference)["kept"].why
    assert "ifan" in listed(conference)


def test_two_who_are_here_for_each_other_are_two_who_must_not_learn_it() -> None:
    conference = with_solicitor("dorian")
    conference = conference.revising(conference.record(Participant, "dorian"), here_for="sol")
    assert recipient_for(conference, PROCEDURE, "sol").here_for == ("dorian",)
    assert recipient_for(conference, PROCEDURE, "dorian").here_for == ("sol",)
