"""A baby who has no name yet, in sentences of a copy; nobody prints words of theirs."""

from __future__ import annotations

from datetime import UTC, date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Participant, Relationship
from chairtui.domain.scaling import with_scales
from chairtui.domain.statements import ChildView
from chairtui.domain.timeline import FILE_COPY
from tests.documents.reading import summary, text
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS

ENGLAND = load_procedure("england", FOLDERS)
BABY = Child(id="baby", name="Unborn baby", expected=date(2026, 9, 1))
HOPED = "A calm house, and a cot beside the bed."


def test_an_unborn_baby_has_an_article_and_no_words_of_its_own() -> None:
    conference = Conference(
        family="Penhallow",
        held_on=date(2026, 5, 12),
        children=(BABY, Child(id="wren", name="Wren", born=date(2017, 4, 3))),
        participants=(Participant(id="mum", name="Marged Penhallow", roles=("mother",)),),
        relationships=tuple(
            Relationship(participant_id="mum", child_id=child_id, relationship="mother")
            for child_id in ("wren", "baby")
        ),
        child_views=(
            ChildView(
                child_id="baby", text=HOPED, source="Mum", said_at=datetime(2026, 5, 12, 9, tzinfo=UTC)
            ),
        ),
    )
    scaled = with_scales(conference, ENGLAND)
    assert [scale.question for scale in scaled.scales] == [
        "How safe is the unborn baby today?",
        "How safe is Wren today?",
    ]
    words = text(summary(scaled, FILE_COPY, ENGLAND))
    assert "Mother of the unborn baby and Wren" in words
    lines = words.splitlines()
    place = next(nth for nth, line in enumerate(lines) if HOPED in line)
    assert "What adults say of the unborn baby, and hope" in lines[place - 1]
