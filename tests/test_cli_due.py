"""The command that says what falls due, run as a person runs it: the program itself, on a real store."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chairtui.interchange import export_text
from tests.command import PASSPHRASE, Place
from tests.due_families import families

ON = ("--on", "2026-05-20")

LATE = "Written summary, outline plan and decision letter; 1 of 2 copies sent; 5 working days late"
ANSWER = "Significant amendments asked for in writing; received by Mum"
CORE = "First core group"
AGAIN = "Later core groups; the next one"
REVIEW = "First review conference; no date set"
NEXT = "Next review conference; no date set"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = Place(tmp_path_factory.mktemp("home"))
    place.passphrase_file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    for number, conference in enumerate(families()):
        file = place.home / f"{number}.json"
        file.write_text(export_text(conference), encoding="utf-8")
        done = place.on_store("import", file)
        assert done.returncode == 0, done.stderr
    return place


def titles(text: str) -> dict[str, list[str]]:
    """What is listed under each heading, without the days before it."""
    return {
        block.splitlines()[0]: [line[19:] for line in block.splitlines()[1::3]]
        for block in text.strip().split("\n\n")
    }


def test_everything_that_is_due_late_first_each_with_its_rule(filled: Place) -> None:
    done = filled.on_store("due", *ON)
    assert (done.returncode, done.stderr) == (0, "")
    assert list(titles(done.stdout)) == ["Late", "This week", "Next week", "Later"]
    assert titles(done.stdout) == {
        "Late": [LATE],
        "This week": [ANSWER],
        "Next week": [CORE],
        "Later": [AGAIN, REVIEW, NEXT],
    }
    assert done.stdout.splitlines()[:4] == [
        "Late",
        f"  Wed 13 May       {LATE}",
        "                   Marrable: Tom; chair: Fern Sorrel",
        "                   no later than 1 working day from Tue 12 May",
    ]
    assert "no later than Wed 27 May: 10 working days from Tue 12 May, skipping Mon 25 May" in done.stdout


def test_a_superseded_review_is_not_listed(filled: Place) -> None:
    text = filled.on_store("due", *ON).stdout
    assert text.count("Hollin: Tom; chair: Clover Vetch") == 1
    assert "Hollin: Tom; chair: Fern Sorrel" not in text


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--chair", "clover vetch"), [NEXT]),
        (("--week", "2026-05-20"), [LATE, ANSWER]),
        (("--week", "2026-05-31"), [CORE]),
        (("--week", "2026-05-31", "--chair", "Fern Sorrel"), [CORE]),
        (("--week", "2026-06-01"), []),
    ],
)
def test_it_can_be_asked_for_one_chair_and_one_week(
    filled: Place, options: tuple[str, ...], expected: list[str]
) -> None:
    done = filled.on_store("due", *ON, *options)
    assert done.returncode == 0
    if not expected:
        assert done.stdout == "Nothing falls due.\n"
        return
    assert [title for block in titles(done.stdout).values() for title in block] == expected


def test_json_says_the_same_for_a_program(filled: Place) -> None:
    done = filled.on_store("due", "--json", *ON)
    lines = json.loads(done.stdout)
    assert [line["on"] for line in lines] == [
        "2026-05-13",
        "2026-05-22",
        "2026-05-26",
        "2026-07-07",
        "2026-08-12",
        "2026-10-09",
    ]
    assert lines[0]["conference_id"] == "marrable"
    assert lines[0] | {"source": ""} == {
        "conference_id": "marrable",
        "family": "Marrable",
        "chair": "Fern Sorrel",
        "children": ["Tom"],
        "what": "letter",
        "title": "Written summary, outline plan and decision letter",
        "remark": "1 of 2 copies sent",
        "on": "2026-05-13",
        "rule": "no later than 1 working day from Tue 12 May",
        "source": "",
        "late": True,
        "days_late": 5,
        "only_usual": False,
    }
    assert lines[0]["source"]
    assert json.loads(filled.on_store("due", "--json", *ON, "--week", "2030-01-01").stdout) == []


def test_what_is_misused_ends_with_2_and_says_what_there_is(filled: Place, tmp_path: Path) -> None:
    unknown = filled.on_store("due", "--chair", "Nobody")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "There are: Clover Vetch and Fern Sorrel." in unknown.stderr
    for day in ("2026-02-30", "2026-05-20T10:00", "soon"):
        wrong = filled.on_store("due", "--on", day)
        assert (wrong.returncode, wrong.stdout) == (2, "")
        assert "2026-05-12" in wrong.stderr
    nowhere = filled.run("due", "--store", tmp_path / "none", "--passphrase-file", filled.passphrase_file)
    assert (nowhere.returncode, nowhere.stdout) == (1, "")
    assert "There is no store there yet." in nowhere.stderr
