"""The shipped procedures against the guide for professionals, and every fault of a file with its place."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import holidays
import pytest

from chairtui.domain.duties import Bound, ChildAges, ChildInvitation, Ending, Quoracy, Unit
from chairtui.domain.people import Came, Participant
from chairtui.domain.procedures import Captures, Procedure
from chairtui.domain.rights import gives_view, is_parent, may_scale, may_speak
from chairtui.domain.roles import Group
from chairtui.procedure_files import (
    HolidaysError,
    ProcedureFileError,
    UnknownProcedureError,
    procedure_edition,
    procedure_from_edition,
    procedure_keys,
    whose_file,
    working_calendar,
)
from tests.procedures import load_procedure

DATA = Path(__file__).parents[1] / "data"
SHIPPED = [DATA / "procedures"]
LONDON = load_procedure("london_borough", SHIPPED)
ENGLAND = load_procedure("england", SHIPPED)


def with_roles(*keys: str) -> Participant:
    return Participant(name="Kezia Thorn", roles=keys, came=Came.ROOM)


# What the London borough's guide says


def test_the_steps_come_in_the_guides_order_with_scaling_after_the_plan() -> None:
    order = "people opening map parents_views dangers plan scaling decision closing documents"
    assert [step.key for step in LONDON.steps] == order.split()


def test_the_headings_are_the_guides_own_words() -> None:
    assert [heading.title for heading in LONDON.headings] == [
        "What are we Worried About",
        "What's Working Well",
        "What are the views of the child",
        "What Needs to Happen",
    ]
    assert [heading.captures for heading in LONDON.headings] == [
        Captures.STATEMENTS, Captures.STATEMENTS, Captures.CHILD_VIEWS, Captures.NEEDS,
    ]  # fmt: skip
    kinds = {heading.key: [kind.title for kind in heading.kinds] for heading in LONDON.headings}
    assert kinds["worries"] == ["Past harm", "Future danger", "Complicating"]
    assert kinds["working_well"] == ["Strengths", "Existing safety"]


def test_the_chairs_questions_are_the_guides_word_for_word() -> None:
    dangers = next(step for step in LONDON.steps if step.key == "dangers")

    assert dangers.ask == "“What are you worried will happen to this child/children if nothing changes?”"
    assert LONDON.words("goal_question") == "Tell me what you need to see to be willing to close the case"
    assert "“Tell me what you need to see to be willing to close the case.”" in dangers.then


def test_all_scale_but_solicitor_interpreter_minute_taker_chair_and_observer() -> None:
    silent = {role.key for role in LONDON.roles if not may_scale(LONDON, with_roles(role.key))}

    assert silent == {"solicitor", "interpreter", "minute_taker", "chair", "observer"}


def test_every_professional_gives_a_view_and_nobody_else() -> None:
    asked = {role.key for role in LONDON.roles if gives_view(LONDON, with_roles(role.key))}

    assert asked == {role.key for role in LONDON.roles if role.group is Group.PROFESSIONAL}
    assert {"lead_social_worker", "police", "gp", "school", "health_visitor", "midwife"} <= asked
    assert not gives_view(LONDON, with_roles("mother"))
    assert gives_view(LONDON, with_roles("mother", "school")), "the wider right counts"


def test_the_solicitor_is_silent_and_parents_are_parents() -> None:
    assert not may_speak(LONDON, with_roles("solicitor"))
    assert {role.key for role in LONDON.roles if is_parent(LONDON, with_roles(role.key))} == {
        "mother", "father", "step_parent", "carer",
    }  # fmt: skip
    assert [role.key for role in LONDON.roles if role.leads] == ["lead_social_worker"]


FIRST = ("initial", "pre-birth", "transfer-in")


@pytest.mark.parametrize(
    ("key", "value", "unit", "before", "bound", "kinds"),
    [
        ("reports_to_family_initial", 48, Unit.HOURS, True, Bound.MAXIMUM, FIRST),
        ("reports_to_family_review", 3, Unit.WORKING_DAYS, True, Bound.MAXIMUM, ("review",)),
        ("reports_to_chair", 3, Unit.WORKING_DAYS, True, Bound.MAXIMUM, ()),
        ("first_core_group", 10, Unit.WORKING_DAYS, False, Bound.MAXIMUM, (*FIRST, "reconvened")),
        ("child_in_need_meeting", 4, Unit.WEEKS, False, Bound.USUAL, ()),
        ("first_review", 3, Unit.MONTHS, False, Bound.USUAL, (*FIRST, "reconvened")),
        ("later_review", 6, Unit.MONTHS, False, Bound.USUAL, ("review",)),
    ],
)
def test_the_timescales_are_the_guides(
    key: str, value: int, unit: Unit, before: bool, bound: Bound, kinds: tuple[str, ...]
) -> None:
    found = next(timescale for timescale in LONDON.timescales if timescale.key == key)

    assert (found.value, found.unit, found.before, found.bound, found.kinds) == (
        value,
        unit,
        before,
        bound,
        kinds,
    )
    assert found.source.startswith("Guide for professionals: “")


def test_the_chair_decides_between_the_two_plans_that_the_guide_names() -> None:
    assert LONDON.decided_by == "chair"
    assert "made by the Chair" in LONDON.decided_by_source
    options = {option.key: option for option in LONDON.decisions}
    assert options["child_protection_plan"].needs_category
    assert options["child_protection_plan"].core_group
    assert options["child_in_need_plan"].meetings == ("child_in_need_meeting",)
    assert not options["no_plan"].plan
    assert options["no_plan"].source.startswith("Not stated in your leaflet")


def test_the_categories_are_the_four_with_their_census_codes() -> None:
    assert [(category.title, category.census) for category in LONDON.categories] == [
        ("Physical abuse", "PHY"),
        ("Sexual abuse", "SAB"),
        ("Emotional abuse", "EMO"),
        ("Neglect", "NEG"),
    ]


def test_the_scale_is_the_frameworks_and_says_so_and_may_not_be_left_out() -> None:
    assert (LONDON.scale.tonight_up_to, LONDON.scale.may_be_left_out) == (2, False)
    assert "framework default, not from a leaflet" in LONDON.scale.source
    assert "{child}" in LONDON.scale.question
    assert ENGLAND.scale.may_be_left_out


def test_the_script_opens_with_reading_time_and_the_social_worker_speaks_first() -> None:
    opening = [line.key for line in LONDON.script if line.step == "opening"]

    assert opening[:2] == ["reading_time", "chair_meets_family"]
    assert opening[-3:] == ["why_we_are_here", "key_concerns", "family_asks"]
    assert [line.key for line in LONDON.script if line.step == "decision"] == ["threshold"]
    assert LONDON.words("threshold")


def test_there_is_no_complaint_text_because_the_guide_has_none() -> None:
    assert not [
        wording.key for wording in LONDON.wording if "complain" in f"{wording.key} {wording.words}".lower()
    ]


def test_parents_are_asked_what_they_want_in_the_plan_and_for_their_words_on_the_decision() -> None:
    assert [prompt.key for prompt in LONDON.parent_prompts if prompt.feeds_plan] == [
        "support",
        "wants_in_plan",
    ]
    assert [(p.key, p.per_child) for p in LONDON.parent_prompts if p.step == "decision"] == [
        ("on_decision", True),
        ("on_plan", False),
    ]


# Every value has a source

KNOWN_SOURCES = (
    "Haringey leaflet: “",
    "Central Bedfordshire leaflet: “",
    "Gwent leaflet: “",
    "Gwent leaflet, the four purposes as listed: “",
    "Oxfordshire leaflet: “",
    "Guide for professionals: “",
    "Guide for professionals: the heading as printed",
    "“Child Protection Conferences",
    "“Parents/Carers guide to Child Protection Conferences”",
    "Default, not from a leaflet",
    "Framework default, not from a leaflet",
    "National default, not from a leaflet",
    "Not stated in your leaflet",
)


@pytest.mark.parametrize("key", procedure_keys(SHIPPED))
def test_every_part_of_a_shipped_procedure_says_where_it_comes_from(key: str) -> None:
    for where, part in _parts(load_procedure(key, SHIPPED), ()):
        assert part.source.startswith(KNOWN_SOURCES), where


OWN_SOURCES = (
    "decided_by_source",
    "categories_source",
    "primary_category_source",
    "plan_columns_source",
    "steps_order_source",
    "script_order_source",
)
"""Where the values are stated that are no part of their own."""


@pytest.mark.parametrize("key", procedure_keys(SHIPPED))
def test_every_value_beside_the_parts_says_where_it_comes_from(key: str) -> None:
    procedure = load_procedure(key, SHIPPED)

    for name in OWN_SOURCES:
        assert getattr(procedure, name).startswith(KNOWN_SOURCES), name
    assert set(OWN_SOURCES) == {f.name for f in fields(Procedure) if f.name.endswith("_source")}


def test_nothing_that_decides_what_is_asked_is_a_value_of_the_program() -> None:
    """Without its files a procedure asks for no column, no age, no quorum, and names no category first."""
    optional = {f.name: f for f in fields(Procedure)}

    assert optional["plan_columns"].default == ()
    assert optional["first_category_is_primary"].default is False
    for part in (ChildAges(), Quoracy(), ChildInvitation(), Ending()):
        assert not any(getattr(part, f.name) for f in fields(part))


@pytest.mark.parametrize(("key", "columns"), [("england", ()), ("wales", ("where",)), ("gwent", ("where",))])
def test_the_plan_says_where_in_wales(key: str, columns: tuple[str, ...]) -> None:
    wanted = set(load_procedure(key, SHIPPED).plan_columns)

    assert wanted == {"who", "by_when", "how_we_know", *columns}


def _parts(part: Any, where: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if "source" in {f.name for f in fields(part)}:
        yield where, part
    for f in fields(part):
        value = getattr(part, f.name)
        if is_dataclass(value):
            yield from _parts(value, (*where, f.name))
        elif isinstance(value, tuple):
            for one in value:
                if is_dataclass(one):
                    yield from _parts(one, (*where, f.name, getattr(one, "key", "")))


@pytest.mark.parametrize("path", sorted(DATA.glob("[fp]r*/*.toml")), ids=lambda path: path.stem)
def test_whatever_a_shipped_file_sets_it_sources_itself(path: Path) -> None:
    values = tomllib.loads(path.read_text(encoding="utf-8"))

    for where, table in _tables(values, ()):
        texts = [key for key, value in table.items() if not isinstance(value, dict)]
        if texts and set(texts) - {"order", "remove"}:
            assert table.get("source"), where


QUOTING = ("haringey", "central_bedfordshire", "gwent", "london_borough", "oxfordshire")


@pytest.mark.parametrize("key", QUOTING)
def test_what_stands_in_quotation_marks_is_quoted_in_its_source_too(key: str) -> None:
    values = tomllib.loads((DATA / "procedures" / f"{key}.toml").read_text(encoding="utf-8"))

    for where, table in _tables(values, ()):
        for name in {"ask", "then", "words", "why", "note"} & table.keys():
            for quoted in re.findall("“([^”]*)”", table[name]):
                assert _bare(quoted) in _bare(table["source"]), (*where, name)


def _bare(words: str) -> str:
    """Words alone, in small letters: a sentence may begin or end within another."""
    return " ".join(re.findall(r"\w+", words.lower()))


def _tables(
    table: dict[str, Any], where: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    yield where, table
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _tables(value, (*where, key))


# Extending


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "procedures"
    folder.mkdir()
    return folder


TITLE = 'title = "Ours"\n'


def load_own(office: Path, text: str) -> Procedure:
    (office / "own.toml").write_text(f'extends = "england"\nsource = "Ours"\n{text}', encoding="utf-8")
    return load_procedure("own", [office, *SHIPPED])


def test_tables_merge_key_by_key(office: Path) -> None:
    own = load_own(office, f'{TITLE}[roles.gp]\nmay_scale = false\nsource = "Ours"\n')

    gp, was = own.role("gp"), ENGLAND.role("gp")
    assert gp is not None
    assert was is not None
    assert gp == replace(was, may_scale=False, source="Ours")
    assert [role.key for role in own.roles] == [role.key for role in ENGLAND.roles]


def test_lists_replace_whole(office: Path) -> None:
    own = load_own(
        office, f'{TITLE}[decisions.child_protection_plan]\nmeetings = ["first_review"]\nsource = "Ours"\n'
    )

    assert own.decisions[0].meetings == ("first_review",)


def test_a_part_can_be_added_dropped_and_put_in_another_order(office: Path) -> None:
    added = load_own(office, f'{TITLE}[limbs.third]\ntitle = "Third"\nsource = "Ours"\n')
    assert [limb.key for limb in added.limbs] == ["suffered", "likely", "not_met", "third"]

    dropped = load_own(office, f'{TITLE}[limbs]\nremove = ["suffered"]\n')
    assert [limb.key for limb in dropped.limbs] == ["likely", "not_met"]

    turned = load_own(office, f'{TITLE}[limbs]\norder = ["likely", "suffered", "not_met"]\n')
    assert [limb.key for limb in turned.limbs] == ["likely", "suffered", "not_met"]


def test_an_offices_own_file_is_used_in_place_of_the_shipped_one_and_says_so(office: Path) -> None:
    assert not whose_file("england", [office, *SHIPPED])

    text = 'extends = "england"\ntitle = "Our England"\nsource = "Ours"\n'
    (office / "england.toml").write_text(text, encoding="utf-8")

    assert load_procedure("england", [office, *SHIPPED]).title == "Our England"
    assert load_procedure("england", [office, *SHIPPED]).scale == ENGLAND.scale
    assert "Your office's own file england.toml" in whose_file("england", [office, *SHIPPED])
    assert load_procedure("london_borough", [office, *SHIPPED]).title == "London borough"
    assert procedure_keys([office, *SHIPPED]) == procedure_keys(SHIPPED)


def test_a_file_that_windows_saved_with_a_byte_order_mark_and_crlf_is_read(office: Path) -> None:
    text = 'extends = "england"\r\nsource = "Ours"\r\ntitle = "Own"\r\n'
    (office / "own.toml").write_bytes(b"\xef\xbb\xbf" + text.encode())

    assert load_procedure("own", [office, *SHIPPED]).title == "Own"


# Editions


def test_an_edition_holds_every_value_and_gives_the_procedure_back() -> None:
    edition = procedure_edition("london_borough", SHIPPED)

    assert procedure_from_edition(edition) == LONDON
    assert edition.digest == hashlib.sha256(edition.values.encode()).hexdigest()
    assert edition.values == json.dumps(
        json.loads(edition.values), sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    assert procedure_edition("london_borough", SHIPPED).digest == edition.digest


def test_an_edition_from_another_version_is_read_without_the_keys_that_are_gone() -> None:
    edition = procedure_edition("england", SHIPPED)
    values = json.loads(edition.values)
    values["weather"] = {"order": []}
    values["steps"]["people"]["colour"] = "blue"

    assert procedure_from_edition(replace(edition, values=json.dumps(values))) == ENGLAND


def test_another_value_makes_another_digest(office: Path) -> None:
    own = procedure_edition("london_borough", SHIPPED)
    (office / "england.toml").write_text(
        'extends = "england"\nsource = "Ours"\n[scale]\ntonight_up_to = 3\nsource = "Ours"\n',
        encoding="utf-8",
    )

    assert procedure_edition("london_borough", [office, *SHIPPED]).digest != own.digest


# Faults, each with its place

FIRST_REVIEW = '[timescales.first_review]\nsource = "x"\n'
FAULTS = [
    ('titel = "Own"', "own.toml, line 3: titel is not a key known here; known are title, edition,"),
    ("title = 3", "own.toml, line 3: title must be text in quotation marks."),
    ("title = ''", "own.toml, line 3: title is empty; give it words."),
    ('source = "Twice"', "own.toml, line 3: source stands in line 2 already; keep one of the two."),
    ("[scale", "own.toml, line 3, column 7: this is not TOML (Expected ']'"),
    ('title = "never ends', "own.toml, line 3, column 20: this is not TOML ("),
    (
        'title = """never ends',
        "own.toml: this is not TOML (Unterminated string (at end of document)). Look for",
    ),
    ('decided_by = "votes"\ndecided_by_source = "x"', "line 3: decided_by must be one of chair, conference,"),
    ('decided_by = "chair"', 'line 3: decided_by has no source: add decided_by_source = "...".'),
    ("categories_may_combine = 1", "line 3: categories_may_combine must be true or false."),
    ("[roles.gp]\nmay_scale = false", 'line 3: roles.gp has no source: add source = "...", which says'),
    ('[roles.gp]\nsource = "x"\nmay_scale = "no"', "line 5: roles.gp.may_scale must be true or false."),
    ('[roles.gp]\nsource = "x"\nmay_dance = true', "line 5: roles.gp.may_dance is not a key known here;"),
    ('[roles.gp]\nsource = "x"\nkey = "gp"', "line 5: roles.gp.key is not a key known here; known are title"),
    ('[roles.gp]\nsource = "x"\ngroup = "army"', "line 5: roles.gp.group must be one of family,"),
    ("[roles]\ngp = 5", "line 4: roles.gp must be a table: write [roles.gp]."),
    ("roles = 5", "line 3: roles must be a table: write [roles.key]."),
    ("scale = 5", "line 3: scale must be a table: write [scale]."),
    ('[roles.wizard]\nsource = "x"\ngroup = "support"', "line 3: roles.wizard.title is missing; add it."),
    ('[roles]\nremove = ["wizard"]', "line 4: roles.remove names “wizard”, which is not in what this"),
    ('[limbs]\norder = ["likely", "never"]', "line 4: limbs.order names “never”, which is not there; there"),
    ('[limbs]\norder = ["likely"]', "line 4: limbs.order leaves out “suffered”; name it here, or in remove"),
    (
        '[limbs]\norder = ["likely", "likely", "suffered"]',
        "line 4: limbs.order names “likely” more than once",
    ),
    ("[limbs]\norder = 3", 'line 4: limbs.order must be a list of texts such as ["one", "two"].'),
    (
        '[steps.dance]\ntitle = "Dance"\nsource = "x"',
        "line 3: steps.dance names “dance”, which is not among the",
    ),
    (
        '[steps]\nremove = ["closing"]',
        "own.toml, line 4: steps.remove drops “closing”, which script.closing_statement.step still names",
    ),
    (
        '[decisions.no_plan]\nsource = "x"\nmeetings = ["tea"]',
        "line 5: decisions.no_plan.meetings names “tea”,",
    ),
    (f"{FIRST_REVIEW}value = -3", "line 5: timescales.first_review.value must be a whole number, 0 or more."),
    (
        f"{FIRST_REVIEW}value = true",
        "line 5: timescales.first_review.value must be a whole number, 0 or more.",
    ),
    (f'{FIRST_REVIEW}unit = "moons"', "line 5: timescales.first_review.unit must be one of hours, days,"),
    (f'{FIRST_REVIEW}counted_from = "tea"', "line 5: timescales.first_review.counted_from names “tea”,"),
    (
        f'{FIRST_REVIEW}kinds = ["odd"]',
        "line 5: timescales.first_review.kinds names “odd”, which is not among",
    ),
    (
        '[scale]\nsource = "x"\ntonight_up_to = 11',
        "line 5: scale.tonight_up_to must be a number from 0 to 10.",
    ),
    ('[headings.worries.kinds.odd]\nsource = "x"', "line 3: headings.worries.kinds.odd.title is missing;"),
    (
        '[wording.marking]\nsource = "x"\nwords = """\n[limbs]\n"""\ncolour = 1',
        "line 8: wording.marking.colour is",
    ),
    ('[roles.friend]\ntitle = "Friend"\nsource = " "', "line 3: roles.friend has no source: add source ="),
    (
        'title = "One"\ntitle = "Two"',
        "own.toml, line 4: title stands in line 3 already; keep one of the two.",
    ),
    (
        '[roles.gp]\nsource = "x"\nmay_scale = true\nmay_scale = false',
        "own.toml, line 6: roles.gp.may_scale stands in line 5 already; keep one of the two.",
    ),
    (
        '[roles.gp]\nsource = "x"\n[roles.gp]\nmay_scale = false',
        "own.toml, line 5: roles.gp stands in line 3 already; keep one of the two.",
    ),
    (
        '[wording.view_question]\nsource = "x"\nwords = "Is {kid} safe?"',
        "line 5: wording.view_question.words holds “{kid}”, which stands for nothing here; write {child}.",
    ),
    (
        '[wording.view_question]\nsource = "x"\nwords = "Is {child safe?"',
        "line 5: wording.view_question.words holds “{child”, which stands for nothing here; write {child}.",
    ),
    (
        '[steps.map]\nsource = "x"\nask = "Is {child} safe?"',
        "line 5: steps.map.ask holds “{child}”, which stands for nothing here; write it without the brace.",
    ),
    ('[limbs]\nremove = ["suffered"]', "own.toml: title is missing; add it, so that this is not another"),
]


@pytest.mark.parametrize(("text", "said"), FAULTS, ids=[text.replace("\n", " ") for text, _ in FAULTS])
def test_a_fault_names_its_file_line_and_key_and_what_would_be_right(
    office: Path, text: str, said: str
) -> None:
    with pytest.raises(ProcedureFileError) as caught:
        load_own(office, text)

    assert said in str(caught.value)
    assert all(fault.endswith(".") for fault in caught.value.faults)


def test_all_faults_of_a_file_are_said_at_once(office: Path) -> None:
    with pytest.raises(ProcedureFileError) as caught:
        load_own(office, 'titel = "x"\n[scale]\nsource = "x"\ntonight_up_to = "two"\n')

    assert [fault.split(":")[0] for fault in caught.value.faults] == ["own.toml, line 3", "own.toml, line 6"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('extends = "atlantis"\nsource = "x"', "line 1: extends names “atlantis”, which is not there;"),
        ('extends = "own"\nsource = "x"', "own.toml, line 1: extends names “own”, which is this file itself"),
        ('extends = ["england"]\nsource = "x"', "own.toml, line 1: extends must be the key of one"),
        ('source = "x"\ntitle = "Alone"', "own.toml: nation is missing; add it."),
        ('extends = "england"', "own.toml: the file has no source: add source ="),
    ],
)  # fmt: skip
def test_a_file_that_extends_nothing_that_is_there_says_so(office: Path, text: str, said: str) -> None:
    (office / "own.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ProcedureFileError) as caught:
        load_procedure("own", [office, *SHIPPED])
    assert said in str(caught.value)


def test_two_files_that_extend_each_other_are_refused(office: Path) -> None:
    (office / "one.toml").write_text('extends = "two"\nsource = "x"', encoding="utf-8")
    (office / "two.toml").write_text('extends = "one"\nsource = "x"', encoding="utf-8")

    said = r"two\.toml, line 1: extends names “one”, which extends itself in a circle"
    with pytest.raises(ProcedureFileError, match=said):
        load_procedure("one", [office, *SHIPPED])


def test_a_fault_in_what_is_extended_names_that_file(office: Path) -> None:
    (office / "england.toml").write_text(
        'extends = "england"\nsource = "x"\ncolour = "blue"', encoding="utf-8"
    )

    with pytest.raises(ProcedureFileError, match=r"england\.toml, line 3: colour is not a key"):
        load_procedure("london_borough", [office, *SHIPPED])


def test_a_file_that_is_not_utf_8_says_so(office: Path) -> None:
    (office / "own.toml").write_bytes('title = "Siôn"'.encode("latin-1"))

    with pytest.raises(ProcedureFileError, match=r"own\.toml: the file is not UTF-8 text"):
        load_procedure("own", [office, *SHIPPED])


def test_an_unknown_procedure_is_named_with_those_there_are(office: Path) -> None:
    for key in ("one", "two"):
        (office / f"{key}.toml").write_text('source = "x"', encoding="utf-8")

    with pytest.raises(UnknownProcedureError, match="no procedure “atlantis”; there are one and two"):
        load_procedure("atlantis", [office])


# Bank holidays


def test_the_bank_holidays_hold_substitute_days_moved_days_and_days_of_one_year() -> None:
    calendar = working_calendar("England", SHIPPED)

    for day in (
        *("2015-12-28", "2016-12-27", "2021-12-28", "2022-01-03", "2026-12-28", "2027-12-28", "2028-01-03"),
        *("2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08"),
    ):
        assert not calendar.is_working(date.fromisoformat(day)), day
    for day in ("2020-05-04", "2022-05-30", "2024-05-07"):
        assert calendar.is_working(date.fromisoformat(day)), day
    assert calendar.known_to == date(2028, 12, 31)
    assert working_calendar("Wales", SHIPPED) == calendar


def test_the_bank_holidays_are_those_of_the_holidays_library() -> None:
    known = holidays.country_holidays("GB", subdiv="ENG", years=range(2015, 2029))

    assert working_calendar("England", SHIPPED).days_off == {day for day in known if day.weekday() < 5}


def test_a_nation_without_a_list_or_a_damaged_list_says_so(tmp_path: Path) -> None:
    with pytest.raises(HolidaysError):
        working_calendar("Atlantis", SHIPPED)

    (tmp_path / "holidays").mkdir()
    (tmp_path / "holidays" / "own.json").write_text('{"nations": ["England"]', encoding="utf-8")
    with pytest.raises(HolidaysError, match="list of bank holidays"):
        working_calendar("England", [tmp_path / "procedures"])


@pytest.mark.parametrize("nation", ["england", "wales"])
def test_a_nations_own_procedure_speaks_of_no_leaflet_as_yours(nation: str) -> None:
    assert "your leaflet" not in procedure_edition(nation, SHIPPED).values
