"""The commands on procedures and dates, run as a person runs them: the program itself, in its own home."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chairtui.procedure_files import procedure_keys
from tests.command import Place
from tests.procedures import load_procedure
from tests.screens.harness import FOLDERS

GOOD = 'extends = "england"\nsource = "Made up"\ntitle = "Ours"\nedition = "7"\n'
TO_USE_IT = "To use it, put it into "


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def own_folder(place: Place) -> Path:
    """Where the program says that an office's own procedures go."""
    said = place.run("procedures", "check", written(place.home / "ours.toml", GOOD)).stdout
    return Path(said.splitlines()[-1].removeprefix(TO_USE_IT).removesuffix("."))


def block(text: str, title: str) -> list[str]:
    """The lines of one date, without the spaces before them."""
    (found,) = (part for part in text.split("\n\n") if part.startswith(title))
    return [line.strip() for line in found.splitlines()]


# Dates


def test_dates_of_the_procedure_in_the_settings_each_with_its_sum(place: Place) -> None:
    done = place.run("dates", "--on", "2026-05-18T09:30")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("London borough; the conference is on Monday 18 May 2026, 09:30\n")
    assert block(done.stdout, "First core group")[1:3] == [
        "no later than Tuesday 2 June 2026",
        "10 working days from Mon 18 May, skipping Mon 25 May",
    ]
    assert block(done.stdout, "First review conference")[1] == "usually Tuesday 18 August 2026"
    reports = "Reports given to and discussed with the parents, and children where appropriate (initial"
    assert block(done.stdout, reports)[1:4] == [
        "no later than Saturday 16 May 2026, 09:30; suggested: Friday 15 May 2026",
        "48 hours before Mon 18 May 09:30",
        "Look: Saturday 16 May 2026 is not a working day; Fri 15 May is the last one before it.",
    ]
    sources = [line for line in done.stdout.splitlines() if line.strip().startswith("Source: ")]
    assert len(sources) == len(load_procedure("london_borough", FOLDERS).timescales)


def test_what_has_no_day_yet_names_the_option_that_gives_it(place: Place) -> None:
    without = place.run("dates", "gwent", "--on", "2026-05-12").stdout
    corrections = block(without, "Corrections to the record")
    assert corrections[1] == "needs --received: no later than 10 working days after receipt"
    assert block(without, "Later core groups")[1] == "every 4 to 6 weeks; needs --previous-core-group"
    assert block(without, "Next review conference")[1].startswith("needs --previous-review: ")

    given = (
        ("--received", "2026-12-20"),
        ("--previous-core-group", "2026-05-26"),
        ("--previous-review", "2026-05-31"),
    )
    done = place.run("dates", "gwent", "--on", "2026-05-12", *(part for pair in given for part in pair))
    assert block(done.stdout, "Corrections to the record")[1:3] == [
        "no later than Wednesday 6 January 2027",
        "10 working days from Sun 20 Dec 2026, skipping Fri 25 Dec, Mon 28 Dec and Fri 1 Jan 2027",
    ]
    repeated = block(done.stdout, "Later core groups")
    assert repeated[1] == ("every 4 to 6 weeks; the next from Tuesday 23 June 2026 to Tuesday 7 July 2026")
    assert block(done.stdout, "Next review conference")[1] == "no later than Monday 30 November 2026"


def test_dates_as_json_hold_all_there_is_to_know(place: Place) -> None:
    done = place.run("dates", "london_borough", "--on", "2026-05-16", "--json")

    dates = {one["key"]: one for one in json.loads(done.stdout)}
    assert list(dates) == [one.key for one in load_procedure("london_borough", FOLDERS).timescales]
    review = dates["first_review"]
    assert review.pop("source").startswith("Guide for professionals: “")
    assert review == {
        "key": "first_review",
        "title": "First review conference",
        "kinds": ["initial", "pre-birth", "transfer-in", "reconvened"],
        "options": review["options"],
        "roles": [],
        "counted_from": "initial conference",
        "needs": "",
        "date": "2026-08-16",
        "at": None,
        "suggested": "2026-08-14",
        "sum": "3 months from Sat 16 May",
        "bound": "usually",
        "or_meeting": "",
        "soonest": None,
        "every": "",
        "warning": "Sunday 16 August 2026 is not a working day; Fri 14 Aug is the last one before it.",
        "unclear": "",
    }
    later = dates["later_review"]
    assert (later["needs"], later["date"], later["suggested"]) == ("--previous-review", None, None)
    unclear = json.loads(place.run("dates", "gwent", "--on", "2026-05-16", "--json").stdout)
    assert any("does not say whether working days are meant" in one["unclear"] for one in unclear)
    assert {one["every"] for one in unclear} >= {"4 to 6 weeks"}
    assert [one["key"] for one in unclear if one["or_meeting"] == "first_core_group"] == ["summary"]


def test_dates_pass_over_an_offices_closed_days(place: Place) -> None:
    holidays = own_folder(place).parent / "holidays"
    written(holidays / "closed.toml", 'closed = ["2026-05-20"]')

    done = place.run("dates", "--on", "2026-05-18")
    assert block(done.stdout, "First core group")[1:3] == [
        "no later than Wednesday 3 June 2026",
        "10 working days from Mon 18 May, skipping Wed 20 May and Mon 25 May",
    ]

    written(holidays / "closed.toml", 'closed = ["20 May"]')
    done = place.run("dates", "--on", "2026-05-18")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("closed.toml, line 1: closed names “20 May”, which is no day;")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "The following arguments are required: --on."),
        (
            ["--on", "12 May"],
            "Argument --on: it must be a date such as 2026-05-12, or with its time 2026-05-12T",
        ),
        (["--on", "2026-02-29"], "Argument --on: it must be a date"),
        (["--on", "2026-05-12T25:00"], "Argument --on: it must be a date"),
        (["--on", "9999-12-31"], "Argument --on: it must be a date"),
        (["--on", "2026-05-12", "--received", "soon"], "Argument --received: it must be a date"),
        (["atlantis", "--on", "2026-05-12"], "There is no procedure “atlantis”; there are "),
    ],
)
def test_dates_without_what_they_need_are_misuse(place: Place, arguments: list[str], said: str) -> None:
    done = place.run("dates", *arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)


# Procedures


def test_procedures_are_listed_with_title_nation_and_whose_file_it_is(place: Place) -> None:
    lines = place.run("procedures").stdout.splitlines()
    assert [line.split("  ")[0] for line in lines] == list(procedure_keys(FOLDERS))
    assert "london_borough  London borough, England. It came with ChairTUI." in lines
    assert any(line.startswith("gwent  Gwent, Wales. ") for line in lines)

    folder = own_folder(place)
    written(folder / "ours.toml", GOOD)
    written(folder / "england.toml", 'extends = "england"\nsource = "x"\ntitle = "Our England"\n')
    written(folder / "gwent.toml", "title = 3\n")
    written(folder / "faulty.toml", f"{GOOD}colour = 1\n")
    done = place.run("procedures")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert "ours  Ours, England. Your office's own file." in lines
    assert (
        "england  Our England, England. Your office's own file england.toml is used in place of the one"
        " that came with ChairTUI."
    ) in lines
    assert any(
        line.startswith("gwent  Gwent, Wales. gwent.toml")
        and line.endswith("Until that is mended, the procedure that came with ChairTUI is used.")
        for line in lines
    )
    assert "faulty  cannot be used: faulty.toml, line 5: colour is not a key known here." in lines


@pytest.mark.parametrize("key", procedure_keys(FOLDERS))
def test_show_holds_every_value_with_its_source_and_what_is_unclear(place: Place, key: str) -> None:
    done = place.run("procedures", "show", key)
    assert (done.returncode, done.stderr) == (0, "")
    shown = " ".join(done.stdout.split())

    as_json = json.loads(place.run("procedures", "show", key, "--json").stdout)
    for name, value in as_json.items():
        for words in texts_in(value, name):
            assert " ".join(words.split()) in shown, words


def texts_in(value: object, name: str) -> list[str]:
    """Every text of JSON values, but keys that name other parts, which are shown by their titles."""
    if isinstance(value, dict):
        return [words for its_name, part in value.items() for words in texts_in(part, its_name)]
    if isinstance(value, list):
        return [words for part in value for words in texts_in(part, name)]
    named = {"step", "meetings", "roles", "role", "options", "due"}
    return [value] if isinstance(value, str) and name not in named else []


def test_show_goes_in_reading_order_with_titles_for_keys(place: Place) -> None:
    shown = place.run("procedures", "show", "london_borough").stdout

    sections = [part.splitlines()[0] for part in shown.split("\n\n")]
    assert sections[1:4] == ["Steps", "What the chair says and does", "Headings of the map"]
    assert sections.index("Decisions") < sections.index("Dates") < sections.index("Wording")
    assert "\n    Meetings: First core group, First review conference and Next review conference\n" in shown
    assert "\n    no later than 10 working days after the conference\n" in shown
    assert "\n    Yes: may speak, may ask, gives opinion, may scale, gives view" in shown


def test_show_gives_each_rule_on_categories_its_own_source(place: Place) -> None:
    shown = place.run("procedures", "show", "central_bedfordshire").stdout

    assert "Categories may combine: yes\nCategories source: Central Bedfordshire leaflet: “" in shown
    words = "First category is primary: yes\nPrimary category source: National default, not from a leaflet: "
    assert words in shown


def test_show_of_one_that_is_not_there_is_misuse_and_of_a_faulty_one_a_failure(place: Place) -> None:
    done = place.run("procedures", "show", "atlantis")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("There is no procedure “atlantis”; there are ")

    written(own_folder(place) / "faulty.toml", f"{GOOD}colour = 1\n")
    done = place.run("procedures", "show", "faulty")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("faulty.toml, line 5: colour is not a key known here; known are ")


def test_check_says_that_a_file_is_right_and_where_to_put_it(place: Place) -> None:
    file = written(place.home / "ours.toml", GOOD)
    done = place.run("procedures", "check", file)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(
        "ours.toml is as it must be. “Ours”, edition 7, England.\nTo use it, put it"
    )

    there = written(own_folder(place) / "ours.toml", GOOD)
    assert place.run("procedures", "check", there).stdout.splitlines() == [
        "ours.toml is as it must be. “Ours”, edition 7, England."
    ]
    assert "ours  Ours, England. Your office's own file." in place.run("procedures").stdout


def test_a_copy_of_a_shipped_file_under_another_name_is_a_new_area(place: Place) -> None:
    text = (FOLDERS[0] / "london_borough.toml").read_text(encoding="utf-8")
    copy = text.replace('title = "London borough"', 'title = "Made Up Borough"', 1)
    done = place.run("procedures", "check", written(place.home / "made_up.toml", copy))
    assert (done.returncode, done.stderr) == (0, "")

    written(own_folder(place) / "made_up.toml", copy)
    assert place.run("dates", "made_up", "--on", "2026-05-12").stdout.startswith("Made Up Borough; ")


def test_check_names_every_fault_with_its_place(place: Place) -> None:
    text = f'{GOOD}colour = 1\n[timescales.first_review]\nsource = "x"\nunit = "moons"\n'
    done = place.run("procedures", "check", written(place.home / "ours.toml", text))

    assert (done.returncode, done.stdout) == (1, "")
    colour, unit = done.stderr.splitlines()
    assert colour.startswith("ours.toml, line 5: colour is not a key known here; known are ")
    assert unit == (
        "ours.toml, line 8: timescales.first_review.unit must be one of"
        " hours, days, working days, weeks, months."
    )


def test_check_takes_closed_days_too(place: Place) -> None:
    file = written(place.home / "closed.toml", 'closed = ["2026-12-24"]')
    done = place.run("procedures", "check", file)
    assert done.returncode == 0
    assert done.stdout.startswith(
        "closed.toml is as it must be. It names 1 closed day.\nTo use it, put it into "
    )
    assert done.stdout.rstrip(".\n").endswith("holidays")

    written(file, 'closed = [\n"24 December",\n]')
    done = place.run("procedures", "check", file)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("closed.toml, line 2: closed names “24 December”, which is no day;")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["check"], 2, "The following arguments are required: FILE."),
        (["show"], 2, "The following arguments are required: KEY."),
        (["mend"], 2, "Argument COMMAND: invalid choice: 'mend'"),
        (["check", "nowhere.toml"], 1, "nowhere.toml: the file cannot be read."),
        (["check", "README.md"], 1, "README.md: the name of a procedure's file must end in .toml."),
    ],
)
def test_misuse_and_failure_are_told_apart(place: Place, arguments: list[str], code: int, said: str) -> None:
    done = place.run("procedures", *arguments)

    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith(said)
