"""Wherever a file may name a child in the place of a grown-up, documents and plain text can still be made."""

from __future__ import annotations

import pytest

from chairtui.domain.conference import COLLECTION_OF
from chairtui.domain.records import Record
from chairtui.domain.references import PEOPLE, REFERENCES, astray
from chairtui.domain.timeline import FILE_COPY, Copy
from chairtui.plain_text import plain_text
from tests.builders import family_conference
from tests.documents.reading import summary, text
from tests.screens.harness import london_borough

FIELDS = [
    (record_type, name)
    for record_type, names in REFERENCES.items()
    for name, allowed in names.items()
    if allowed == PEOPLE and record_type is not Copy
]


@pytest.mark.parametrize(
    ("record_type", "name"), FIELDS, ids=lambda one: one if isinstance(one, str) else one.__name__
)
def test_a_child_may_stand_there(record_type: type[Record], name: str) -> None:
    conference = family_conference()
    for record in getattr(conference, COLLECTION_OF[record_type]):
        is_many = isinstance(getattr(record, name), tuple)
        conference = conference.revising(record, **{name: ("wren",) if is_many else "wren"})
    assert not list(astray(conference))
    assert "Wren Brambleby" in text(summary(conference, FILE_COPY, london_borough()))
    assert "Wren Brambleby" in plain_text(conference, london_borough())
