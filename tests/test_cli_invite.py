"""`chairtui invite`: everyone on a list is taken in, or every fault is named by its row and nobody is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import Place
from tests.test_cli import HALFWAY, empty, id_in

__all__ = ["empty"]

RIGHT = 'Role,Name,Agency,DOB\nchild,"Pickett, Ida",,3/4/2019\nGP,Fen Moss,,\n'


@pytest.fixture
def filled(empty: Place) -> Place:
    assert empty.on_store("import", HALFWAY).returncode == 0
    return empty


def written(place: Place, content: bytes) -> Path:
    file = place.home / "list.csv"
    file.write_bytes(content)
    return file


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
def test_everyone_on_a_list_is_taken_in(filled: Place, mark: bytes) -> None:
    file = written(filled, mark + RIGHT.encode())
    looked = filled.on_store("invite", id_in(HALFWAY)[:8], file, "--dry-run")
    assert (looked.returncode, looked.stderr) == (0, "")
    assert looked.stdout == (
        "2  Pickett, Ida: child, born 3 April 2019\n"
        "3  Fen Moss: GP  ! The agency is missing. Which children they work with is missing.\n"
        "Nobody was invited: this only looked through the list.\n"
    )
    assert "Fen Moss" not in filled.on_store("show", id_in(HALFWAY)).stdout
    done = filled.on_store("invite", id_in(HALFWAY)[:8], file)
    assert (done.returncode, done.stderr, done.stdout.splitlines()[-1]) == (0, "", "Invited.")
    shown = filled.on_store("show", id_in(HALFWAY)).stdout
    assert "Fen Moss" in shown
    assert "Pickett, Ida" in shown
    assert filled.on_store("check").returncode == 0


def test_a_blank_row_and_an_open_quotation_mark_leave_the_other_rows_their_number(filled: Place) -> None:
    children = '"Quo Pickett,Child,2019-04-03\nNed Pickett,Child,2019-04-03\n'
    text = f"Name,Role,DOB\n\nFen Moss,GP,\n{children}Cas,pilot,\n"
    done = filled.on_store("invite", id_in(HALFWAY), written(filled, text.encode()))
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["3  Fen Moss", "5  Ned Pickett"]
    faults = done.stderr.splitlines()
    assert faults[0] == 'Row 4: A quotation mark (") in it is opened and not closed.'
    assert faults[1].startswith("Row 6: The role is none of these")


def test_faults_are_named_by_row_and_nobody_is_invited(filled: Place) -> None:
    rows = "Fen Moss,GP,Surgery,,all\nBo Sorrel,astronaut,,\nIda,child,,31/2/2019\nCas,pilot,,\n"
    done = filled.on_store("invite", id_in(HALFWAY), written(filled, rows.encode()))
    assert done.returncode == 1
    assert done.stdout == "1  Fen Moss: GP, Surgery\n"
    faults = done.stderr.splitlines()
    assert faults[0].startswith("Row 2: The role is none of these: child,")
    assert faults[1].startswith("Row 3: ")
    assert "31 February" in faults[1]
    assert faults[2:] == [
        "Row 4: The role is none of those at row 2.",
        "Nobody was invited. Mend these rows and run it again.",
    ]
    assert "Fen Moss" not in filled.on_store("show", id_in(HALFWAY)).stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Siân,GP,Surgery,".encode("cp1252"), "save it as “CSV UTF-8”"),
        (RIGHT.encode("utf-16"), "save it as “CSV UTF-8”"),
        (b"", "There is nothing in the list"),
        (b"Name,Role\n", "There is nothing in the list"),
    ],
    ids=["another encoding", "utf-16", "empty", "only titles"],
)
def test_a_list_that_cannot_be_read_is_refused_in_a_sentence(
    filled: Place, content: bytes, said: str
) -> None:
    done = filled.on_store("invite", id_in(HALFWAY), written(filled, content))
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_file_or_an_unknown_conference_is_said(filled: Place) -> None:
    missing = filled.on_store("invite", id_in(HALFWAY), filled.home / "none.csv")
    assert (missing.returncode, missing.stdout) == (1, "")
    assert "could not be read" in missing.stderr
    unknown = filled.on_store("invite", "no-such-id", written(filled, RIGHT.encode()))
    assert unknown.returncode == 2
    assert "No conference has that id" in unknown.stderr


def test_hostile_words_are_printed_as_plain_ones(filled: Place) -> None:
    done = filled.on_store("invite", id_in(HALFWAY), written(filled, b"a\x1b[2Jb [/b] {0},GP,\x07X,\n"))
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout
    assert "b [/b] {0}: GP" in done.stdout
