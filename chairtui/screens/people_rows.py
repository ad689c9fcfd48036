"""The People step as rows: children, family and who they bring, professionals, and who is out of the room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from chairtui.domain.conference import Conference
from chairtui.domain.hearing import has_left
from chairtui.domain.people import Child, Exclusion, Participant
from chairtui.domain.procedures import Group, Procedure
from chairtui.domain.rights import groups_of, is_parent
from chairtui.domain.text import listed
from chairtui.domain.timescales import WorkingCalendar
from chairtui.screens.days import clock_words
from chairtui.screens.names import Names, names_of
from chairtui.screens.people_report_words import given_cell, late_lines, report_cell
from chairtui.screens.people_words import (
    CAME_WORDS,
    allowed_words,
    birth_words,
    came_line,
    group_of,
    kinship_words,
    responsibility_lines,
)
from chairtui.widgets.rows import BOLD, LOOK, MUTED, Line, Row, Span, heading, labels

WIDE = 96
"""Cells from which the list is a table; below that a person has two lines."""

CAME, SECOND, THIRD = 46, 60, 80
"""Where the columns of the table begin."""

FAMILY_GROUPS = (Group.FAMILY, Group.SUPPORT)


def people_rows(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, width: int
) -> tuple[Row, ...]:
    """Everyone, in sections; a section that nobody is in is left out."""
    listing = _Listing(conference, procedure, calendar, wide=width >= WIDE)
    return tuple(listing.rows())


class _Listing:
    """One drawing of the list."""

    def __init__(
        self, conference: Conference, procedure: Procedure, calendar: WorkingCalendar, *, wide: bool
    ) -> None:
        self.conference, self.procedure, self.calendar, self.wide = conference, procedure, calendar, wide
        self.names: Names = names_of(conference, procedure)
        groups = {person.id: group_of(procedure, person) for person in conference.participants}
        people = conference.participants
        self.family = [person for person in people if groups[person.id] in FAMILY_GROUPS]
        self.professionals = _by_agency([p for p in people if groups[p.id] is Group.PROFESSIONAL])
        self.office = [person for person in people if groups[person.id] is Group.OFFICE]
        self.unknown = [person for person in people if groups[person.id] is None]

    def rows(self) -> Iterator[Row]:
        sections = (
            ("Children", ("Age", "Conference", ""), [self._child(c) for c in self.conference.children]),
            (
                "Family and who they bring",
                ("Came", "Parental responsibility", ""),
                [self._family_member(person) for person in self.family],
            ),
            (
                "Professionals",
                ("Came", "Report", "To the family"),
                [self._professional(person) for person in self.professionals],
            ),
            ("Chair and office", ("Came", "", ""), [self._other(person) for person in self.office]),
            ("Role not said yet", ("Came", "", ""), [self._other(person) for person in self.unknown]),
            ("Out of the room", ("", "", ""), list(self._out_of_the_room())),
            ("Needed in the room", ("", "", ""), list(self._needs())),
        )
        shown = [section for section in sections if section[2]]
        for place, (title, columns, rows) in enumerate(shown):
            yield self._heading(title, columns)
            yield from rows
            if place < len(shown) - 1:
                yield Row("", ((),), selectable=False)

    def _heading(self, title: str, columns: tuple[str, str, str]) -> Row:
        if not self.wide or not any(columns):
            return heading(title)
        named = zip((CAME, SECOND, THIRD), columns, strict=True)
        return labels(Span(title, BOLD, 0), *(Span(words, MUTED, column) for column, words in named if words))

    def _child(self, child: Child) -> Row:
        age = child.age_on(self.conference.held_on)
        years = "" if age is None else str(age)
        about = [birth_words(child), "" if child.sex == "not known" else child.sex.value, child.notes]
        detail = _muted(" · ".join(filter(None, about)))
        withheld = self._withheld("address", child.address_withheld_from)
        if self.wide:
            first = [_bold(child.name), detail, *withheld]
            return _table_row(f"child:{child.id}", first, [_plain(years)], [_plain(child.kind.value)])
        end = f"{years} · {child.kind}" if years else child.kind.value
        return _row(f"child:{child.id}", [_flush(_bold(child.name), (Span(end, MUTED),)), detail, *withheld])

    def _family_member(self, person: Participant) -> Row:
        detail = [kinship_words(self.conference, person, self.names), *self._ties_of(person)]
        if Group.SUPPORT in groups_of(self.procedure, person):
            detail.append(allowed_words(self.procedure, person))
        under = [_muted(" · ".join(filter(None, detail))), *self._remarks(person)]
        if not person.name and group_of(self.procedure, person) is Group.FAMILY:
            under.append((Span("! Not named. Have they been told?", LOOK),))
        held = _joined(responsibility_lines(self.conference, self.procedure, person, self.names))
        if self.wide:
            return self._person_row(person, under, [held])
        if held:
            under.append(_labelled("Parental responsibility:", held))
        return self._person_row(person, under)

    def _professional(self, person: Participant) -> Row:
        under = [_muted(" · ".join(filter(None, self._profession(person)))), *self._remarks(person)]
        report = next((r for r in self.conference.reports if r.participant_id == person.id), None)
        made = (report, self.conference, self.procedure, self.calendar)
        late = [] if report is None else list(late_lines(report, *made[1:]))
        if self.wide:
            row = self._person_row(person, under, report_cell(*made), given_cell(*made))
            return row._replace(lines=(*row.lines, *((line[0]._replace(column=CAME),) for line in late)))
        if report is not None:
            under.append(_labelled("Report:", _joined(report_cell(*made))))
            under.append(_labelled("To the family:", _joined(given_cell(*made))))
        return self._person_row(person, [*under, *late])

    def _profession(self, person: Participant) -> Iterator[str]:
        yield self.names.role(person.id) if person.name or person.called else "not named"
        yield person.agency
        everyone = len(self.conference.children)
        if len(person.works_with) < everyone:
            yield f"works with {self.names.listed(person.works_with) or 'none of the children'}"
        allowed = allowed_words(self.procedure, person)
        if allowed != "gives a number and a view":
            yield allowed
        yield from self._ties_of(person)

    def _other(self, person: Participant) -> Row:
        words = [self.names.role(person.id), person.agency, allowed_words(self.procedure, person)]
        under = [_muted(" · ".join(filter(None, words))), *self._remarks(person)]
        if not person.roles:
            under = [(Span("! What is their role? It says what they are asked.", LOOK),)]
        return self._person_row(person, under, [], [])

    def _ties_of(self, person: Participant) -> Iterator[str]:
        if person.here_for:
            yield f"here for {self.names.of(person.here_for)}"
        if person.deputy_for:
            yield f"in place of {self.names.of(person.deputy_for)}"

    def _remarks(self, person: Participant) -> list[Line]:
        return self._withheld("contact and address", person.withheld_from)

    def _withheld(self, what: str, whom: tuple[str, ...]) -> list[Line]:
        return [(Span(f"! {what} withheld from {self.names.listed(whom)}", LOOK),)] if whom else []

    def _person_row(
        self,
        person: Participant,
        under: list[Line],
        second: list[Line] | None = None,
        third: list[Line] | None = None,
    ) -> Row:
        name = _bold(self.names.in_full(person))
        if person.name and person.called:
            name = (*name, Span(f"  {person.called}", MUTED))
        if self.wide:
            came = [came_line(person), *self._when(person)]
            first = [name, *filter(None, under)]
            return _table_row(f"person:{person.id}", first, came, second or [], third or [])
        return _row(f"person:{person.id}", [_flush(name, came_line(person)), *filter(None, under)])

    def _when(self, person: Participant) -> list[Line]:
        """When they came, where that was after the beginning."""
        began, arrived = self.conference.began_at, person.arrived_at
        late = began is not None and arrived is not None and arrived > began and person.came.is_here
        return [_muted(f"from {clock_words(arrived)}")] if late and arrived is not None else []

    def _out_of_the_room(self) -> Iterator[Row]:
        for exclusion in self.conference.exclusions:
            yield self._excluded(exclusion)
        for person in self.conference.participants:
            missed = person.name and has_left(person) and is_parent(self.procedure, person)
            if missed or person.left_at or person.told_by or person.heard_how:
                left = f"left {clock_words(person.left_at)}" if person.left_at else ""
                yield self._absent(f"left:{person.id}", person, left or CAME_WORDS[person.came])

    def _absent(self, key: str, person: Participant, when: str) -> Row:
        told = f"told by {person.told_by}" if person.told_by else "! Who tells them?"
        heard = f"heard: {person.heard_how}" if person.heard_how else "! How are their views heard?"
        spans = [Span(told, MUTED if person.told_by else LOOK), Span(" ·", MUTED)]
        spans.append(Span(f" {heard}", MUTED if person.heard_how else LOOK))
        return _row(key, [(*_bold(self.names.in_full(person)), Span(f"  {when}")), tuple(spans)])

    def _excluded(self, exclusion: Exclusion) -> Row:
        who = listed([self.names.of(someone) for someone in exclusion.participant_ids])
        what = "closed session" if exclusion.closed_session else "asked to stay out"
        told = f"told why: {exclusion.told_why}" if exclusion.told_why else "! Have they been told why?"
        heard = f"heard: {exclusion.heard_how}" if exclusion.heard_how else "! How are their views heard?"
        first = (*_bold(who), Span(f"  {lasting_words(exclusion)}, {what}"))
        ground = _muted(exclusion.ground) if exclusion.ground else (Span("! On what ground?", LOOK),)
        second = (
            *ground,
            Span(" ·", MUTED),
            Span(f" {told}", MUTED if exclusion.told_why else LOOK),
            Span(" ·", MUTED),
            Span(f" {heard}", MUTED if exclusion.heard_how else LOOK),
        )
        return _row(f"exclusion:{exclusion.id}", [first, second])

    def _needs(self) -> Iterator[Row]:
        for person in self.conference.participants:
            if person.needs:
                yield _row(
                    f"needs:{person.id}", [(*_bold(self.names.of(person.id)), Span(f"  {person.needs}"))]
                )


def lasting_words(exclusion: Exclusion) -> str:
    """From when until when somebody is out."""
    if exclusion.began_at is None and exclusion.ended_at is None:
        return "the whole meeting"
    begun = f"from {clock_words(exclusion.began_at)}" if exclusion.began_at else "from the beginning"
    return f"{begun} to {clock_words(exclusion.ended_at)}" if exclusion.ended_at else f"{begun}, still out"


def _by_agency(people: list[Participant]) -> list[Participant]:
    """People of one agency beside each other, agencies in the order in which they were first put down."""
    order: dict[str, int] = {}
    for person in people:
        order.setdefault(_agency(person), len(order))
    return sorted(people, key=lambda person: order[_agency(person)])


def _agency(person: Participant) -> str:
    return person.agency.casefold() or "|".join(person.roles)


def _bold(words: str) -> Line:
    return (Span(words, BOLD),)


def _muted(words: str) -> Line:
    return (Span(words, MUTED),) if words else ()


def _plain(words: str) -> Line:
    return (Span(words),) if words else ()


def _flush(line: Line, end: Line) -> Line:
    """A line with the words of another at its right end."""
    first, *rest = end
    return (*line, first._replace(align="right"), *rest)


def _joined(lines: list[Line] | tuple[Line, ...]) -> Line:
    """Several short lines as one."""
    joined: Line = ()
    for line in lines:
        joined += _labelled(" ·", line) if joined else line
    return joined


def _labelled(label: str, line: Line) -> Line:
    """A line after a muted word. A space begins a span: at the end of one it would be lost."""
    first, *rest = line
    return (Span(label, MUTED), first._replace(text=f" {first.text}"), *rest)


def _row(key: str, lines: list[Line]) -> Row:
    return Row(key, tuple(line for line in lines if line))


def _table_row(key: str, *cells: list[Line]) -> Row:
    """Cells side by side, each a column of lines."""
    lines = []
    for parts in zip_longest(*cells, fillvalue=()):
        line: list[Span] = []
        for column, part in zip((0, CAME, SECOND, THIRD), parts, strict=False):
            if part:
                line += [part[0]._replace(column=column), *part[1:]]
        lines.append(tuple(line))
    return Row(key, tuple(lines))
