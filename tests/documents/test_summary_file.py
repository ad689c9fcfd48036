from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chairtui.documents.release_check import NotReleasedError
from chairtui.documents.summary import NoChildrenError, make_summary, write_summary
from chairtui.documents.word import rendered
from chairtui.domain.concerns import TEXTS
from chairtui.domain.conference import Conference
from chairtui.domain.people import Participant
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import FILE_COPY
from tests.builders import HOSTILE
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.reading import TEMPLATE, summary, text


def rewritten(package: bytes, old: str, new: str) -> bytes:
    """A Word file with other words in the place of some in its body."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "word/document.xml":
                assert old.encode() in part
                part = part.replace(old.encode(), new.encode())
            after.writestr(name, part)
    return made.getvalue()


def test_nothing_is_made_for_somebody_whose_copy_covers_no_child(tmp_path: Path) -> None:
    with pytest.raises(NoChildrenError):
        write_summary(family(), PROCEDURE, "friend", template=TEMPLATE, folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_template_that_loses_what_was_said_makes_no_copy(tmp_path: Path) -> None:
    lossy = rewritten(TEMPLATE.read_bytes(), "{{ d.text }}", "")
    (tmp_path / "lossy.docx").write_bytes(lossy)
    with pytest.raises(NotReleasedError):
        make_summary(family(), PROCEDURE, "marged", template=tmp_path / "lossy.docx")


def test_a_copy_that_holds_a_withheld_address_after_all_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    conference = family()
    person = conference.record(Participant, "marged")

    def leaking(*given: Any) -> bytes:
        return rewritten(
            rendered(*given), "<w:body>", f"<w:body><w:p><w:r><w:t>{person.address}</w:t></w:r></w:p>"
        )

    monkeypatch.setattr("chairtui.documents.summary.rendered", leaking)
    with pytest.raises(NotReleasedError):
        write_summary(conference, PROCEDURE, "dorian", template=TEMPLATE, folder=tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_files_are_numbered_and_none_is_replaced_and_no_name_is_in_their_names(tmp_path: Path) -> None:
    written = [
        write_summary(family(), PROCEDURE, who, template=TEMPLATE, folder=tmp_path / "new")
        for who in ("marged", "dorian", FILE_COPY)
    ]
    assert [each.path.name for each in written] == [
        "2026-05-12-summary-c0ffee00-1.docx",
        "2026-05-12-summary-c0ffee00-2.docx",
        "2026-05-12-summary-file-copy-c0ffee00-1.docx",
    ]
    assert written[0].digest == hashlib.sha256(written[0].path.read_bytes()).hexdigest()
    assert [each.left_out for each in written][-1] == 0
    assert len(list((tmp_path / "new").iterdir())) == 3


def test_the_same_record_gives_the_same_file_and_it_names_nobody_in_its_properties() -> None:
    first, second = summary(family(), "marged"), summary(family(), "marged")
    assert first == second
    properties = text_of_properties(first)
    assert "Marrowby Borough Council" in properties
    for name in ("Penhallow", "Underwick", "python-docx", "Macintosh"):
        assert name not in properties


def text_of_properties(package: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return "".join(file.read(name).decode() for name in file.namelist() if name.startswith("docProps"))


def hostile(conference: Conference, words: str) -> Conference:
    """Every text of the record with the same hostile words at its end."""
    for record_type, names in TEXTS.items():
        for record in conference.records(record_type):
            changes: dict[str, Any] = {
                name: f"{value} {words}" for name in names if (value := getattr(record, name))
            }
            conference = conference.with_record(replace(record, **changes))
    return conference


@pytest.mark.parametrize(
    "words", [*HOSTILE[:5], "{_{ }_} {_% %_} snake_case __init__", "{{p x }} {%tr for %} {#"]
)
def test_whatever_people_type_is_in_the_file_to_the_letter(words: str) -> None:
    conference = hostile(family(), words)
    shown = text(summary(conference, FILE_COPY))
    for statement in conference.statements:
        assert not statement.in_record or statement.text in shown
    assert f"Nan is there. {words}" in shown
    assert f"The weir is forty steps away. {words}" in shown
    for reader in ("dorian", "marged", "kit"):
        assert words in text(summary(conference, reader))


def test_a_hundred_kilobytes_in_one_line_come_through() -> None:
    words = "paste " * 17_000
    conference = family().with_record(replace(family().record(Statement, "s9"), text=words))
    assert words in text(summary(conference, "marged"))
