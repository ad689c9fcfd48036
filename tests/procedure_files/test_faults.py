"""Faults in what a procedure says around the meeting, however its file is laid out, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from chairtui.procedure_files import ProcedureFileError, checked_edition

SHIPPED = Path(__file__).parents[2] / "data" / "procedures"

INVITEE = '[invitees.friend]\nsource = "x"\n'
TEXT = '[texts.rights]\nsource = "x"\n'
SENT = '[sent.letter]\nsource = "x"\n'
TIMESCALE = '[timescales.visits]\nsource = "x"\ntitle = "Visits"\nvalue = 2\nunit = "weeks"\n'
TITLED = 'title = "Rights"\n'

FAULTS = {
    # Who is invited
    "an invitee without a role": (INVITEE, "line 3: invitees.friend.role is missing; add it."),
    "an invitee of no known role": (
        f'{INVITEE}role = "wizard"',
        "line 5: invitees.friend.role names “wizard”, which is not among the roles of this procedure:",
    ),
    "an age that is no number": (
        f'{INVITEE}role = "gp"\nfrom_age = "five"',
        "line 6: invitees.friend.from_age must be a whole number, 0 or more.",
    ),
    "an age of no child": (
        f'{INVITEE}role = "gp"\nto_age = 18',
        "line 6: invitees.friend.to_age must be an age from 0 to 17.",
    ),
    "ages the wrong way round": (
        f'{INVITEE}role = "gp"\nto_age = 4\nfrom_age = 5',
        "line 7: invitees.friend.from_age must be no more than to_age, which is 4.",
    ),
    "yes instead of true": (
        f'{INVITEE}role = "gp"\nunborn = "yes"',
        "line 6: invitees.friend.unborn must be true or false.",
    ),
    "an invitee without a source": (
        '[invitees.friend]\nrole = "gp"',
        "line 3: invitees.friend has no source:",
    ),
    # What the law of another nation knows
    "financial abuse as a category in England": (
        '[categories.financial]\nsource = "x"\ntitle = "Money"',
        "line 3: categories.financial is a category in Wales alone; in England take one of physical, sexual,",
    ),
    "the same under another key": (
        '[categories.economic]\nsource = "x"\ntitle = "Economic or Financial abuse"',
        "line 3: categories.economic is a category in Wales alone; in England take one of physical, sexual,",
    ),
    # What is decided, and what a review looks back on
    "a decision of no known kind of conference": (
        '[decisions.letter]\nsource = "x"\ntitle = "A letter"\nneeds_category = false\nkinds = ["reviews"]',
        "line 7: decisions.letter.kinds names “reviews”, which is not among the kinds of conference: initial",
    ),
    "a step that a review does not have to look back after": (
        '[looking_back]\nsource = "x"\nafter = "maps"',
        "line 5: looking_back.after names “maps”, which is not among the steps of this procedure: people, ",
    ),
    # What the chair says
    "an answer for each child where there is no column": (
        '[script.risk]\nsource = "x"\nstep = "closing"\ntitle = "Risk?"\nper_child = true',
        'line 7: script.risk.per_child goes with step = "decision", which has a column for each child.',
    ),
    # Whether a child comes, and who must be there
    "a child of 18": (
        '[child_invitation]\nsource = "x"\nask_from_age = 18',
        "line 5: child_invitation.ask_from_age must be an age from 0 to 17.",
    ),
    "a part of a table that has none": (
        '[child_invitation.young]\nsource = "x"',
        "line 3: child_invitation.young is not a key known here; known are ask_from_age, words,",
    ),
    "how many agencies, in words": (
        '[quoracy]\nsource = "x"\nagencies = "two"',
        "line 5: quoracy.agencies must be a whole number, 0 or more.",
    ),
    "less than no agency": (
        '[quoracy]\nsource = "x"\nagencies = -1',
        "line 5: quoracy.agencies must be a whole number, 0 or more.",
    ),
    "a role that counts apart and is none": (
        '[quoracy]\nsource = "x"\napart = ["midwife", "wizard"]',
        "line 5: quoracy.apart names “wizard”, which is not among the roles of this procedure:",
    ),
    "quoracy without a source": ("[quoracy]\nagencies = 3", "line 3: quoracy has no source: add source ="),
    # What is printed
    "a text at no known place": (
        f'{TEXT}{TITLED}words = "x"\nplace = "cover"',
        "line 7: texts.rights.place must be one of decision, plan, end.",
    ),
    "a text without words": (f"{TEXT}{TITLED}", "line 3: texts.rights.words is missing; add it."),
    "a text of blanks": (f'{TEXT}{TITLED}words = " "', "line 6: texts.rights.words is empty; give it words."),
    "a text for no known decision": (
        f'{TEXT}{TITLED}words = "x"\noptions = ["register"]',
        "line 7: texts.rights.options names “register”, which is not among the decisions",
    ),
    "one text instead of a list": (
        f'{TEXT}{TITLED}words = "x"\noptions = "no_plan"',
        'line 7: texts.rights.options must be a list of texts such as ["one", "two"].',
    ),
    # What is sent
    "due by no known timescale": (
        f'{SENT}{TITLED}due = "soon"',
        "line 6: sent.letter.due names “soon”, which is not among the timescales of this procedure:",
    ),
    "sent with a number": (
        f"{SENT}{TITLED}holds = [1]",
        'line 6: sent.letter.holds must be a list of texts such as ["one", "two"].',
    ),
    "sent after no known decision": (
        f'{SENT}{TITLED}options = ["none"]',
        "line 6: sent.letter.options names “none”, which is not among the decisions",
    ),
    "sent without a title": (SENT, "line 3: sent.letter.title is missing; add it."),
    # The plan
    "a column that no plan has": (
        'plan_columns = ["who", "cost"]\nplan_columns_source = "x"',
        "line 3: plan_columns names “cost”, which is not among the columns of a plan: who, by_when, where,",
    ),
    "a column twice": (
        'plan_columns_source = "x"\nplan_columns = ["who", "who"]',
        "line 4: plan_columns names “who” more than once; name it once.",
    ),
    "columns without a source": (
        'plan_columns = ["who"]',
        'line 3: plan_columns has no source: add plan_columns_source = "...".',
    ),
    "an order of steps without a source": (
        '[steps]\norder = ["people"]',
        'line 4: steps.order has no source: add steps_order_source = "..." above the first table.',
    ),
    "a first category without a source": (
        "first_category_is_primary = true",
        'line 3: first_category_is_primary has no source: add primary_category_source = "...".',
    ),
    "a scale that is turned round and says no more": (
        '[scale]\nsource = "x"\nsafest = 0\nten = "Bad."',
        "line 5: scale.safest turns the scale round; give zero, tonight_up_to, tonight here too.",
    ),
    "a safe number in the middle": (
        '[scale]\nsource = "x"\nsafest = 5\nten = "a"\nzero = "b"\ntonight_up_to = 8\ntonight = "c"',
        "line 5: scale.safest must be 10 or 0, the end that is safe.",
    ),
    "the safest number asks about tonight": (
        '[scale]\nsource = "x"\ntonight_up_to = 10',
        "line 5: scale.tonight_up_to is the safest number; name the last one, counted from 0, that asks",
    ),
    "an age of nobody's childhood": (
        '[child_ages]\nsource = "x"\ntold_from = 18',
        "line 5: child_ages.told_from must be an age from 0 to 17.",
    ),
    # When
    "the soonest of what does not repeat": (
        f"{TIMESCALE}soonest = 1",
        "line 8: timescales.visits.soonest goes with what comes again and again; add repeats = true.",
    ),
    "a soonest that is later than the limit": (
        f"{TIMESCALE}repeats = true\nsoonest = 2",
        "line 9: timescales.visits.soonest must be less than value, which is 2.",
    ),
    "a slip of the hand": (
        TIMESCALE.replace("2", "20000"),
        "line 6: timescales.visits.value must be a number from 0 to 1000.",
    ),
    "half a week": (TIMESCALE.replace("2", "0.5"), "line 6: timescales.visits.value must be a whole number,"),
    "reports to somebody unknown": (
        f'{TIMESCALE}reports_to = "court"',
        "line 8: timescales.visits.reports_to must be one of ",
    ),
    "reports of no known role": (
        f'{TIMESCALE}roles = ["wizard"]',
        "line 8: timescales.visits.roles names “wizard”, which is not among the roles of this procedure:",
    ),
    "a meeting that is none": (
        f'{TIMESCALE}[decisions.no_plan]\nsource = "x"\nmeetings = ["visits"]',
        "line 3: timescales.visits.meeting must be true, because decisions.no_plan.meetings names it.",
    ),
    "a decision that was dropped and is still named": (
        f'[decisions]\nremove = ["no_plan"]\n{TEXT}{TITLED}words = "x"\noptions = ["no_plan"]',
        "line 4: decisions.remove drops “no_plan”, which texts.rights.options still names; keep it, or",
    ),
    # The whole
    "a nation without bank holidays": (
        'nation = "Atlantis"',
        "line 3: nation names “Atlantis”, which has no list of bank holidays; there are lists for",
    ),
    "an edition of blanks": ('edition = ""', "line 3: edition is empty; give it words."),
    "a table twice": ("[quoracy]\n[quoracy]", "line 4: quoracy stands in line 3 already; keep one of"),
    "brackets without an end": (f"title = {'[' * 9000}", "own.toml: "),
    # However it is laid out
    "a dotted key": (
        '[roles]\n\ngp.source = "x"\ngp.may_scale = 1',
        "line 6: roles.gp.may_scale must be true",
    ),
    "a dotted part without a source": ("[roles]\n\ngp.may_scale = true", "line 5: roles.gp has no source:"),
    "a dotted key at the top": ("quoracy.agencies = 2", "line 3: quoracy has no source: add source ="),
    "a table within a line": (
        '[roles]\ngp = { source = "x" }\nschool = { source = "x", may_scale = 1 }',
        "line 5: roles.school.may_scale must be true or false.",
    ),
    "a table within a line after long words": (
        '[sent]\nletter = { source = "x", to = """\n\n""", holds = [\n"a",\n], title = 3 }',
        "line 8: sent.letter.title must be text in quotation marks.",
    ),
    "a set within a line": (
        '[roles]\n[limbs]\nthird = { title = "Third" }',
        "line 5: limbs.third has no source: add source =",
    ),
    "a key in quotation marks": (
        '[wording."marking"]\nsource = "x"\n"words" = 3',
        "line 5: wording.marking.words must be text in quotation marks.",
    ),
    "after a list that looks like a table": (
        '[limbs]\norder = [\n  "suffered",\n  "likely", # [scale]\n]\nremove = 3',
        'line 8: limbs.remove must be a list of texts such as ["one", "two"].',
    ),
}


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_names_its_file_line_and_key_and_what_would_be_right(
    tmp_path: Path, text: str, said: str
) -> None:
    own = tmp_path / "own.toml"
    own.write_text(f'extends = "england"\nsource = "Ours"\n{text}', encoding="utf-8")

    with pytest.raises(ProcedureFileError) as caught:
        checked_edition(own, [SHIPPED])

    assert said in str(caught.value)
    assert all(fault.startswith("own.toml") and fault.endswith(".") for fault in caught.value.faults)


def test_a_file_beside_the_one_that_is_checked_may_be_extended(tmp_path: Path) -> None:
    (tmp_path / "county.toml").write_text(
        'extends = "england"\nsource = "x"\ntitle = "County"\n[quoracy]\nsource = "x"\nagencies = 4\n',
        encoding="utf-8",
    )
    town = tmp_path / "town.toml"
    town.write_text('extends = "county"\nsource = "x"\ntitle = "Town"\nedition = "3"\n', encoding="utf-8")

    edition = checked_edition(town, [SHIPPED])
    assert (edition.key, edition.edition) == ("town", "3")
    assert '"agencies":4' in edition.values


def test_an_office_in_wales_may_name_financial_abuse_in_its_own_words(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'extends = "wales"\ntitle = "Ours"\nsource = "x"\n'
        '[categories.financial]\nsource = "x"\ntitle = "Financial harm"\n',
        encoding="utf-8",
    )

    assert '"title":"Financial harm"' in checked_edition(own, [SHIPPED]).values


@pytest.mark.parametrize(
    ("name", "said"), [("town.toml", "cannot be read"), ("town.txt", "must end in .toml")]
)
def test_a_file_that_is_no_procedure_at_all_says_so(tmp_path: Path, name: str, said: str) -> None:
    if name.endswith(".txt"):
        (tmp_path / name).write_text('extends = "england"', encoding="utf-8")

    with pytest.raises(ProcedureFileError, match=f"{name}: .*{said}"):
        checked_edition(tmp_path / name, [SHIPPED])


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_whatever_ships_is_as_it_must_be(path: Path) -> None:
    assert checked_edition(path, [SHIPPED]).key == path.stem
