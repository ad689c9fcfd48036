"""A list of people to invite, as a spreadsheet gives it: read row by row, with what is wrong in each.

Columns are found by their titles, in any order; one without titles has name, role, agency,
date of birth and the children whom a professional works with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import as_compared, folded
from chairtui.domain.people import Child, Kind, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import is_professional
from chairtui.domain.roles import Group
from chairtui.domain.spreadsheets import SheetRow, day_numbered, sheet_rows
from chairtui.domain.text import clean, fitting, one_line
from chairtui.domain.timescales import WorkingCalendar, written
from chairtui.domain.typed_dates import EXAMPLES, Expected, understand

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("name", "full name", "invitee"),
        "first name": ("first name", "first names", "forename", "forenames", "given name"),
        "surname": ("surname", "last name", "family name"),
        "role": ("role", "relationship", "job", "job title"),
        "agency": ("agency", "organisation", "service"),
        "born": ("date of birth", "born", "dob", "birth date"),
        "expected": ("expected", "due", "due date", "expected date"),
        "contact": ("contact", "email", "e-mail", "phone", "telephone"),
        "children": ("children", "child", "works with", "works with children", "for"),
    }
)
"""The titles by which each column is known."""

NAMES = frozenset({"name", "first name", "surname"})
"""The columns that a name is made of, one or more of them."""
WITHOUT_TITLES = ("name", "role", "agency", "born", "children")
CHILD = frozenset(
    {"child", "subject child", "young person", "baby", "unborn", "unborn baby", "son", "daughter"}
)
EVERY_CHILD = frozenset({"all", "both", "all children", "both children", "every child"})
"""What stands for each of them in the column of the children whom somebody works with."""
ADULT = 18
"""Years of age from which nobody is the child of a conference."""
LONGEST_NAME = 200
"""Bytes of UTF-8; what is longer is no name."""

NO_NAMES = "No column is called name, or first name and surname."
TORN = 'A quotation mark (") in it is opened and not closed.'
NO_DATE = "The date is not understood: write it as 14/3/2017."
FROM_A_NUMBER = "The date was a spreadsheet's number for a day: is it right?"

LONGEST_LIST = 200
"""Rows; a longer one is another list than that of one family."""


@dataclass(frozen=True, slots=True)
class InvitedRow:
    """One row of the list, and whom it makes; or what is wrong in it."""

    number: int
    """Its line in the list, from 1."""
    words: str
    """What stands in it."""
    invited: Child | Participant | None = None
    fault: str = ""
    """Why nobody is invited by it."""
    remark: str = ""
    """What to look at although somebody is."""
    children: str = ""
    """The children whom they work with, as the list has it."""


def invited_rows(
    text: str, conference: Conference, procedure: Procedure, calendar: WorkingCalendar
) -> tuple[InvitedRow, ...]:
    """Every row of a list that holds anything, as `conference` would take it in."""
    whole = clean(text)
    top = next(sheet_rows(whole), None)
    if top is None:
        return ()
    titles = _columns(top.cells)
    columns = titles or WITHOUT_TITLES
    names = [place for place, column in enumerate(columns) if column in NAMES]
    if not names:
        return (InvitedRow(top.number, _words(top), fault=NO_NAMES),)
    reader = _Reader(conference, procedure, calendar)
    table = (row for row in sheet_rows(whole, names) if titles is None or row.number != top.number)
    rows = [reader.row(row, columns) for row in table]
    children = [*conference.children, *(row.invited for row in rows if isinstance(row.invited, Child))]
    kept = tuple(_working_with(row, children, procedure) for row in rows[:LONGEST_LIST])
    return kept + _too_many(rows)


def with_invited(conference: Conference, rows: tuple[InvitedRow, ...]) -> Conference:
    """`conference` with everyone whom the rows invite."""
    for row in rows:
        if row.invited is not None:
            conference = conference.with_record(row.invited)
    return conference


def invited_as(invited: Child | Participant, procedure: Procedure) -> str:
    """What somebody is invited as: “child, born 3 April 2019”, or role, agency and contact."""
    if isinstance(invited, Participant):
        roles = (procedure.title_of("roles", role) for role in invited.roles)
        return ", ".join(filter(None, (*roles, invited.agency, invited.contact))) or "no role yet"
    when = invited.born or invited.expected
    if when is None:
        return "child"
    return f"child, {'born' if invited.born else 'expected'} {written(when)}"


class _Reader:
    """Reads rows one after the other, and knows whom it has read already."""

    def __init__(self, conference: Conference, procedure: Procedure, calendar: WorkingCalendar) -> None:
        self._held_on = conference.held_on
        self._calendar = calendar
        self._roles = {as_compared(role.title): role for role in procedure.roles}
        self._roles |= {as_compared(role.key.replace("_", " ")): role for role in procedure.roles}
        names = [child.name for child in conference.children]
        names += [person.name for person in conference.participants]
        self._there = {as_compared(name) for name in names if name}
        self._roles_said_at = 0
        """The row whose fault names the roles there are; once is enough to read them."""

    def row(self, sheet_row: SheetRow, columns: tuple[str, ...]) -> InvitedRow:
        number, words = sheet_row.number, _words(sheet_row)
        if sheet_row.is_torn:
            return InvitedRow(number, words, fault=TORN)
        cells = dict(zip(columns, sheet_row.cells, strict=False))
        cells["name"] = name = _whole_name(cells)
        role = cells.get("role", "")
        if not name:
            return InvitedRow(number, words, fault="It has no name.")
        if fitting(name, LONGEST_NAME)[1]:
            return InvitedRow(number, words, fault="The name is too long.")
        if as_compared(name) in self._there:
            return InvitedRow(number, words, fault="This person is there already.")
        is_child = folded(role) in CHILD or (not role and bool(cells.get("born") or cells.get("expected")))
        row = self._child(number, words, cells) if is_child else self._participant(number, words, cells)
        if row.invited is not None:
            self._there.add(as_compared(name))
        return row

    def _child(self, number: int, words: str, cells: Mapping[str, str]) -> InvitedRow:
        born, wrong_birth = self._day(cells.get("born", ""), Expected.BEHIND)
        expected, wrong_expected = self._day(cells.get("expected", ""), Expected.AHEAD)
        if wrong := wrong_birth or wrong_expected:
            return InvitedRow(number, words, fault=wrong)
        if born and expected:
            return InvitedRow(number, words, fault="A child is born or expected, not both.")
        if born and born > self._held_on:
            return InvitedRow(number, words, fault="The date of birth is after the conference.")
        kind = Kind.PRE_BIRTH if expected else Kind.INITIAL
        child = Child(name=cells["name"], born=born, expected=expected, kind=kind)
        if (age := child.age_on(self._held_on) or 0) >= ADULT:
            return InvitedRow(number, words, fault=f"{age} years old, and so no child: what is the role?")
        remark = "" if born or expected else "The date of birth is missing."
        if day_numbered(cells.get("born") or cells.get("expected", "")):
            remark = FROM_A_NUMBER
        return InvitedRow(number, words, child, remark=remark)

    def _participant(self, number: int, words: str, cells: Mapping[str, str]) -> InvitedRow:
        wanted = cells.get("role", "")
        role = self._roles.get(as_compared(wanted))
        if role is None and wanted:
            return InvitedRow(number, words, fault=self._no_such_role(number))
        for_agency = role is not None and role.group is Group.PROFESSIONAL
        children = cells.get("children", "")
        remarks = (
            "" if role else "The role is missing.",
            "The agency is missing." if for_agency and not cells.get("agency") else "",
            "Only a child's date of birth is kept." if cells.get("born") or cells.get("expected") else "",
            "Only whom a professional works with is kept." if children and not for_agency else "",
        )
        person = Participant(
            name=cells["name"],
            roles=(role.key,) if role else (),
            agency=cells.get("agency", ""),
            contact=cells.get("contact", ""),
        )
        return InvitedRow(number, words, person, remark=" ".join(filter(None, remarks)), children=children)

    def _no_such_role(self, number: int) -> str:
        if self._roles_said_at:
            return f"The role is none of those at row {self._roles_said_at}."
        self._roles_said_at = number
        known = ", ".join(sorted({role.title for role in self._roles.values()}))
        return f"The role is none of these: child, {known}."

    def _day(self, typed: str, expected: Expected) -> tuple[date | None, str]:
        """A date, or what is wrong with it."""
        if not typed:
            return None, ""
        numbered = day_numbered(typed)
        plain = numbered.isoformat() if numbered else typed
        understood = understand(plain, self._held_on, self._calendar, expected)
        if plain.isdecimal():  # an age, or the day of a month: no date by itself
            return None, NO_DATE
        if understood.on is None or understood.question:
            asks = "" if understood.question == EXAMPLES else understood.question
            return None, asks or NO_DATE
        return understood.on, ""


def _working_with(row: InvitedRow, children: list[Child], procedure: Procedure) -> InvitedRow:
    """The children whom a professional works with; where there is only one, as of somebody added by hand."""
    person = row.invited
    if not isinstance(person, Participant) or not is_professional(procedure, person):
        return row
    named, unknown = _named(row.children, children)
    if len(children) == 1 and not row.children:
        named = children
    remarks = [row.remark, *(f"“{name}” is none of the children." for name in unknown)]
    if len(children) > 1 and not row.children:
        remarks.append("Which children they work with is missing.")
    person = replace(person, works_with=tuple(child.id for child in named))
    return replace(row, invited=person, remark=" ".join(filter(None, remarks)))


def _named(typed: str, children: list[Child]) -> tuple[list[Child], list[str]]:
    """The children that are named, by their first or whole names, and the names of none of them."""
    if folded(typed) in EVERY_CHILD:
        return children, []
    firsts = [as_compared(child.name.split(" ")[0]) for child in children]
    called = {first: child for first, child in zip(firsts, children, strict=True) if firsts.count(first) == 1}
    called |= {as_compared(child.name): child for child in children}
    names = [name.strip() for name in re.split(r"[,;/&+]| and ", typed) if name.strip()]
    found = [called[as_compared(name)] for name in names if as_compared(name) in called]
    unknown = [name for name in names if as_compared(name) not in called]
    return list(dict.fromkeys(found)), unknown


def _words(row: SheetRow) -> str:
    return " · ".join(one_line(cell) for cell in row.cells if cell)


def _whole_name(cells: Mapping[str, str]) -> str:
    """The name, from one column or from two; a surname that the name ends with already is not said twice."""
    name, surname = one_line(cells.get("name", "")), one_line(cells.get("surname", ""))
    if name and folded(f" {name}").endswith(folded(f" {surname}").rstrip()):
        return name
    return " ".join(filter(None, (name or one_line(cells.get("first name", "")), surname)))


def _columns(titles: tuple[str, ...]) -> tuple[str, ...] | None:
    """What each column holds, by the first row; none where that row is a person already."""
    known = {folded(title): key for key, names in COLUMNS.items() for title in names}
    found = tuple(known.get(folded(title), "") for title in titles)
    return found if NAMES.intersection(found) or len(set(found) - {""}) > 1 else None


def _too_many(rows: list[InvitedRow]) -> tuple[InvitedRow, ...]:
    if len(rows) <= LONGEST_LIST:
        return ()
    fault = f"The list has more than {LONGEST_LIST} rows; those from here on are left out."
    return (InvitedRow(rows[LONGEST_LIST].number, "", fault=fault),)
