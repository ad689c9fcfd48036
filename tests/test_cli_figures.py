"""`chairtui figures`: what the partnership is told, read from the program's own lines and table."""

from __future__ import annotations

import csv
import io
import os
import stat
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Comes
from chairtui.interchange import export_text
from tests.command import Place
from tests.real_app import family

PERIOD = ("--from", "2026-01-01", "--to", "2026-12-31")


def signed_off(conference_id: str, held_on: date) -> Conference:
    """The Bramblebys, after a conference on that day."""
    made = replace(family(), id=conference_id, held_on=held_on, practice=False)
    for person in made.participants:
        if person.agency:
            made = made.revising(person, came=Came.ROOM)
    made = made.revising(made.children[0], comes=Comes.PART)
    return made.changing(signed_off_at=datetime(2026, 6, 1, 12, tzinfo=UTC))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = Place(tmp_path_factory.mktemp("home"))
    place.passphrase_file.write_text("a made-up passphrase\n", encoding="utf-8")
    conferences = (
        signed_off("first", date(2026, 5, 12)),
        signed_off("second", date(2026, 8, 4)),
        signed_off("before", date(2025, 5, 12)),
        replace(family(), id="open", practice=False),
        replace(signed_off("made-up", date(2026, 5, 13)), practice=True),
    )
    for conference in conferences:
        file = place.home / f"{conference.id}.json"
        file.write_text(export_text(conference), encoding="utf-8")
        done = place.on_store("import", file)
        assert done.returncode == 0, done.stderr
    return place


def names() -> set[str]:
    conference = family()
    people = [child.name for child in conference.children] + [one.name for one in conference.participants]
    return {conference.family} | {word for name in people for word in name.split() if len(word) > 2}


def test_the_conferences_of_some_time_are_counted_without_a_name(filled: Place) -> None:
    done = filled.on_store("figures", *PERIOD)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Conferences from Thursday 1 January 2026 to Thursday 31 December 2026"
    assert "Conferences: 2 (signed off; 1 more not yet, and not counted)" in lines
    children = len(family().children)
    assert f"Children, each time: {2 * children}" in lines
    assert any(line.startswith("Children who came: 2 of ") for line in lines)
    assert not [name for name in names() if name in done.stdout]


def test_the_table_holds_the_same_numbers_and_only_its_owner_reads_it(filled: Place) -> None:
    file = filled.home / "figures.csv"
    done = filled.on_store("figures", *PERIOD, "--csv", file)
    assert (done.returncode, done.stdout) == (0, f"Written to {file}.\n")
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    text = file.read_text(encoding="utf-8-sig")
    assert filled.on_store("figures", *PERIOD, "--csv", "-").stdout == text
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {(row["from"], row["to"]) for row in rows} == {("2026-01-01", "2026-12-31")}
    counted = {(row["figure"], row["agency"]): row["number"] for row in rows}
    assert counted["conferences", ""] == "2"
    agencies = {agency for _, agency in counted if agency}
    assert agencies
    for agency in agencies:
        assert int(counted["came", agency]) <= int(counted["asked", agency])
    assert not [name for name in names() if name in text]


def test_without_days_it_is_the_year_up_to_today(filled: Place) -> None:
    done = filled.on_store("figures", "--to", "2025-12-31")
    assert done.stdout.startswith("Conferences from Wednesday 1 January 2025 to Wednesday 31 December 2025\n")
    assert "Conferences: 1 (signed off)" in done.stdout
    assert filled.on_store("figures").returncode == 0


def test_days_that_make_no_sense_are_said(filled: Place) -> None:
    done = filled.on_store("figures", "--from", "2026-05-01", "--to", "2026-04-01")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--from must not be after --to" in done.stderr
    assert filled.on_store("figures", "--from", "spring").returncode == 2


def test_a_table_that_cannot_be_written_is_said(filled: Place) -> None:
    folder: Path = filled.home / "taken"
    folder.write_text("a file", encoding="utf-8")
    done = filled.on_store("figures", *PERIOD, "--csv", folder / "figures.csv")
    assert done.returncode == 1
    assert "could not be written" in done.stderr
