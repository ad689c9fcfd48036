"""The commands on a real store: what they print, what they write, and how they end."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from chairtui.interchange import canonical, import_text
from tests.command import PASSPHRASE, Place
from tests.documents.reading import everything
from tests.refresh_practice import CHECKOUT, FOLDER

HALFWAY, FINISHED = FOLDER / "merriwether.json", FOLDER / "thistlewood.json"


@pytest.fixture
def empty(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    place.passphrase_file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A store with both practice families; tests only read it."""
    place = Place(tmp_path_factory.mktemp("home"))
    place.passphrase_file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    for file in (HALFWAY, FINISHED):
        assert place.on_store("import", file).returncode == 0
    return place


def id_in(file: Path) -> str:
    return import_text(file.read_text(encoding="utf-8")).id


def test_import_makes_the_store_and_shows_its_recovery_key_once(empty: Place) -> None:
    made = empty.on_store("import", HALFWAY)
    assert (made.returncode, made.stdout) == (0, f"Imported {id_in(HALFWAY)}.\n")
    key = made.stderr.splitlines()[0].removeprefix(
        "A new store was made. Its recovery key, shown this once: "
    )
    recovery = empty.home / "recovery"
    recovery.write_text(key, encoding="utf-8")
    listed = empty.run("list", "--store", empty.store, "--passphrase-file", recovery)
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "Merriwether" in listed.stdout
    assert {"store", "store/store.db", "store/store.key"} <= {
        name.replace(os.sep, "/") for name in empty.folders()
    }


def test_what_was_imported_is_exported_to_the_byte(filled: Place, tmp_path: Path) -> None:
    for file in (HALFWAY, FINISHED):
        out = tmp_path / "out" / file.name
        done = filled.on_store("export", id_in(file)[:8], out)
        assert (done.returncode, done.stderr) == (0, "")
        assert "not encrypted" in done.stdout
        assert out.read_bytes() == file.read_bytes()
        if os.name == "posix":
            assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_import_refuses_what_is_there_and_replaces_it_when_told(empty: Place) -> None:
    empty.on_store("import", HALFWAY)
    changed = json.loads(HALFWAY.read_text(encoding="utf-8")) | {"place": "Room 9"}
    file = empty.home / "changed.json"
    file.write_text(json.dumps(changed), encoding="utf-8")
    refused = empty.on_store("import", file)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "holds this conference already" in refused.stderr
    assert "Room 9" not in empty.on_store("show", id_in(HALFWAY)).stdout
    assert empty.on_store("import", file, "--replace").returncode == 0
    assert "Room 9" in empty.on_store("show", id_in(HALFWAY)).stdout
    assert empty.on_store("check").returncode == 0


def test_a_parent_under_dissent_is_taken_on_as_it_stands_and_told_without_a_name(empty: Place) -> None:
    values = json.loads(FINISHED.read_text(encoding="utf-8"))
    mother = next(person for person in values["participants"] if "mother" in person["roles"])
    dissent = values["dissents"][0] | {"participant_id": mother["id"]}
    values["dissents"] = [dissent]
    file = empty.home / "dissent.json"
    file.write_text(canonical(values), encoding="utf-8", newline="\n")
    done = empty.on_store("import", file)
    assert done.returncode == 0
    assert "Look at $.dissents[0].participant_id: only professionals dissent; a parent's" in done.stdout
    assert mother["name"] not in done.stdout
    out = empty.home / "again.json"
    assert empty.on_store("export", id_in(FINISHED), out).returncode == 0
    assert out.read_bytes() == file.read_bytes()


def test_a_fault_in_the_file_names_its_place_and_makes_nothing(empty: Place) -> None:
    broken = json.loads(HALFWAY.read_text(encoding="utf-8"))
    broken["children"][1]["born"] = "in October"
    file = empty.home / "broken.json"
    file.write_text(json.dumps(broken), encoding="utf-8")
    before = empty.folders()
    done = empty.on_store("import", file)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "The file cannot be imported: at $.children[1].born, it must be a date such as 2026-05-12."
        " Nothing was changed.\n"
    )
    assert empty.folders() == before


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_said_so(empty: Place, content: bytes | None) -> None:
    file = empty.home / "file.json"
    if content is not None:
        file.write_bytes(content)
    done = empty.on_store("import", file)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The file could not be read, or is not UTF-8 text.")


def test_a_file_that_names_no_procedure_takes_the_one_in_the_settings(empty: Place) -> None:
    file = empty.home / "short.json"
    short = {"schema": 1, "id": "made-up-1", "family": "Brambleby", "held_on": "2026-05-12"}
    file.write_text(json.dumps(short), encoding="utf-8")
    assert empty.on_store("import", file).returncode == 0
    exported = json.loads(empty.on_store("show", "made-up", "--json").stdout)
    assert [edition["key"] for edition in exported["procedure_editions"]] == ["london_borough"]


def test_list_says_which_conferences_there_are(filled: Place) -> None:
    plain = filled.on_store("list").stdout.splitlines()
    first = "Merriwether: Poppy Merriwether, Alfie Merriwether and Baby Merriwether; draft; practice"
    second = "Thistlewood: Isaac Thistlewood and Martha Thistlewood; signed off; practice"
    assert plain == [
        f"{id_in(HALFWAY)[:8]}  Tuesday 12 May 2026, 10:00  {first}",
        f"{id_in(FINISHED)[:8]}  Tuesday 28 April 2026, 14:00  {second}",
    ]
    as_json = json.loads(filled.on_store("list", "--json").stdout)
    assert [line["id"] for line in as_json] == [id_in(HALFWAY), id_in(FINISHED)]
    assert as_json[0]["kinds"] == ["initial", "pre-birth"]


def test_show_tells_a_conference_in_plain_lines_or_as_json(filled: Place) -> None:
    shown = filled.on_store("show", id_in(FINISHED)[:5])
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith("Practice: this family is made up.\nThistlewood;")
    as_json = json.loads(filled.on_store("show", id_in(FINISHED), "--json").stdout)
    assert as_json["family"] == "Thistlewood"


def test_show_never_tells_a_sealed_number(empty: Place) -> None:
    values = json.loads(FINISHED.read_text(encoding="utf-8"))
    for scale in values["scales"]:
        scale["revealed_at"] = None
    file = empty.home / "sealed.json"
    file.write_text(json.dumps(values), encoding="utf-8")
    assert empty.on_store("import", file).returncode == 0
    shown = empty.on_store("show", values["id"])
    assert "- Sealed until everyone has given a number" in shown.stdout
    assert not [
        rating for rating in values["ratings"] if rating["reason"] and rating["reason"] in shown.stdout
    ]
    as_json = json.loads(empty.on_store("show", values["id"], "--json").stdout)
    assert not any("number" in rating or "reason" in rating for rating in as_json["ratings"])


@pytest.mark.parametrize("wanted", ["x", ""])
def test_an_id_that_names_none_or_several_is_misuse_and_lists_them(filled: Place, wanted: str) -> None:
    done = filled.on_store("show", wanted)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Merriwether" in done.stderr
    assert "Thistlewood" in done.stderr


def test_word_writes_a_copy_for_whoever_is_named(filled: Place, tmp_path: Path) -> None:
    for who, name, sees in (
        ("file-copy", "the chair's file", True),
        ("mum", "Jodie Merriwether", True),
        ("Dean Osgathorpe", "Dean Osgathorpe", False),
    ):
        out = tmp_path / "copy.docx"
        done = filled.on_store("word", id_in(HALFWAY), "summary", "--for", who, "--out", out)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(f"Written for {name} to {out}.\n")
        with zipfile.ZipFile(out) as document:
            assert ("Poppy told me that" in document.read("word/document.xml").decode()) is sees


def test_word_goes_to_the_documents_folder_under_a_name_without_names(filled: Place) -> None:
    done = filled.on_store("word", id_in(FINISHED), "summary", "--for", "file-copy")
    assert done.returncode == 0
    _, _, written = done.stdout.splitlines()[0].rpartition(" to ")
    path = Path(written.removesuffix("."))
    assert zipfile.is_zipfile(path)
    assert path.parent.name == "ChairTUI"
    assert "thistlewood" not in path.name.lower()


def test_word_writes_the_whole_set_of_copies_each_for_one_who_may_have_it(filled: Place) -> None:
    done = filled.on_store("word", id_in(HALFWAY), "summary", "--all")
    assert (done.returncode, done.stderr) == (0, "")
    written = re.findall(r"^Written for (.+?) to (.+)\.$", done.stdout, re.MULTILINE)
    copies = [everything(Path(path).read_bytes()) for _, path in written]
    for (who, path), copy in list(zip(written, copies, strict=True))[1:]:
        assert f"Copy for {who}" in copy  # beside each path stands whom it is for
        assert who.split()[-1].lower() not in Path(path).name
    assert ["not to be handed out" in copy for copy in copies] == [True] + [False] * (len(copies) - 1)
    mother_father_and_nan = ("Jodie Merriwether", "Dean Osgathorpe", "Maureen Merriwether")
    assert [any(f"Copy for {who}" in copy for copy in copies) for who in mother_father_and_nan] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["summary", "--all"], "--out names one file, and --all makes several. Nothing was written."),
        (["summary"], "Say with --for whom the copy is for. Nothing was written."),
        (
            ["summary", "--for", "nobody"],
            "Nobody in this conference has that id or name. Nothing was written.",
        ),
        (
            ["agenda", "--for", "file-copy"],
            "There is no such document. There is: summary. Nothing was written.",
        ),
    ],
)
def test_word_without_a_clear_recipient_or_kind_writes_nothing(
    filled: Place, arguments: list[str], said: str
) -> None:
    before = filled.folders()
    done = filled.on_store("word", id_in(HALFWAY), *arguments, "--out", filled.home / "never.docx")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert ("Jodie Merriwether" in done.stderr) is ("There are:" in done.stderr)
    assert filled.folders() == before


def test_a_name_that_two_people_have_is_never_guessed(empty: Place) -> None:
    values = json.loads(HALFWAY.read_text(encoding="utf-8"))
    values["participants"][1]["called"] = values["participants"][2]["called"] = "Dad"
    file = empty.home / "two.json"
    file.write_text(json.dumps(values), encoding="utf-8")
    empty.on_store("import", file)
    done = empty.on_store("word", values["id"], "summary", "--for", "dad", "--out", empty.home / "never.docx")
    assert (done.returncode, done.stdout) == (2, "")
    assert "More than one person has that name" in done.stderr
    assert [line.split("  ")[1] for line in done.stderr.splitlines()[1:]] == [
        "Craig Lathbury",
        "Dean Osgathorpe",
    ]
    assert not (empty.home / "never.docx").exists()


def test_check_says_that_the_store_is_whole(filled: Place) -> None:
    done = filled.on_store("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "The store is whole, and so is the journal of each conference in it (2).\n"


def test_check_says_that_it_is_not(empty: Place) -> None:
    empty.on_store("import", HALFWAY)
    path = empty.store / "store.db"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    done = empty.on_store("check")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr


def test_a_wrong_passphrase_is_said_so(filled: Place, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("not this\n", encoding="utf-8")
    done = filled.run("list", "--store", filled.store, "--passphrase-file", wrong)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("That is not the passphrase of this store.")


def test_the_program_itself_takes_a_command_and_ends_as_it_should(filled: Place) -> None:
    known = ("--store", filled.store, "--passphrase-file", "-")
    listed = filled.start("list", *known, typed=f"{PASSPHRASE}\n")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert id_in(HALFWAY)[:8] in listed.stdout
    failed = filled.start("list", *known, typed="another one\n")
    assert (failed.returncode, failed.stdout) == (1, "")
    misused = filled.start("list", *known)
    assert (misused.returncode, misused.stderr) == (
        2,
        "The passphrase file is empty. Nothing was changed.\n",
    )


def test_the_passphrase_may_come_from_standard_input(filled: Place) -> None:
    done = filled.run("--store", filled.store, "--passphrase-file", "-", "list", typed=f"{PASSPHRASE}\n")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["lst"], 2, "Argument COMMAND: invalid choice"),
        (["show"], 2, "The following arguments are required: ID."),
        (["list", "--passphrase", "secret"], 1, "The file could not be read"),
        (["demo", "--store", "somewhere"], 2, "“demo” has a store of its own"),
        (["--store", "somewhere", "demo"], 2, "“demo” has a store of its own"),
        (["list"], 1, "There is no store there yet."),
        (["import", str(HALFWAY)], 1, "There is no store there yet."),
    ],
)
def test_misuse_and_failure_are_told_apart(empty: Place, arguments: list[str], code: int, said: str) -> None:
    before = empty.folders()
    done = empty.run(*arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith(said)
    assert "secret" not in done.stderr
    assert empty.folders() == before


def test_no_passphrase_and_no_keyboard_is_misuse(filled: Place) -> None:
    done = filled.run("list", "--store", filled.store)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--passphrase-file" in done.stderr


def test_an_empty_passphrase_file_makes_no_store(empty: Place) -> None:
    empty.passphrase_file.write_text("\n", encoding="utf-8")
    done = empty.on_store("import", HALFWAY)
    assert (done.returncode, done.stderr) == (2, "The passphrase file is empty. Nothing was changed.\n")
    assert not empty.store.exists()


def test_an_export_that_cannot_be_written_leaves_what_was_there(filled: Place, tmp_path: Path) -> None:
    (tmp_path / "in-the-way").mkdir()
    done = filled.on_store("export", id_in(HALFWAY), tmp_path / "in-the-way")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The file could not be written;")
    assert [path.name for path in tmp_path.iterdir()] == ["in-the-way"]


def test_help_names_every_command(empty: Place) -> None:
    done = empty.run("--help")
    assert done.returncode == 0
    for command in ("demo", "list", "show", "export", "import", "word", "check", "dates", "procedures"):
        assert f"  {command} " in done.stdout


def test_nothing_is_said_when_nobody_reads_on(empty: Place) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            (sys.executable, "-m", "chairtui", "dates", "london_borough", "--on", "2026-05-12"),
            stdout=write,
            stderr=subprocess.PIPE,
            cwd=CHECKOUT,
            env=empty.environment,
            check=False,
        )
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (1, b"")
