"""The People step as rows: children, family and who they bring, professionals, and who is out of the room."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.people import Child, Participant, Report
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import for_whom_is_open, groups_of
from chairtui.domain.roles import Group
from chairtui.domain.timescales import WorkingCalendar
from chairtui.screens.days import clock_words
from chairtui.screens.names import Names, names_of
from chairtui.screens.people.agreement import agreement_lines
from chairtui.screens.people.inviting_rows import REMARK, TITLE, inviting_rows
from chairtui.screens.people.lines import (
    CAME,
    SECOND,
    THIRD,
    bold,
    flush,
    joined,
    labelled,
    muted,
    plain,
    row,
    table_row,
)
from chairtui.screens.people.out_rows import needs_rows, out_rows
from chairtui.screens.people.plan_rows import held_rows, kind_words, name_before_birth, plan_lines
from chairtui.screens.people.report_words import (
    form_lines,
    given_cell,
    in_short,
    late_lines,
    report_cell,
)
from chairtui.screens.people.words import (
    allowed_words,
    birth_line,
    came_line,
    comes_lines,
    group_of,
    kinship_words,
    responsibility_lines,
    unclear_lines,
)
from chairtui.widgets.rows import BOLD, LOOK, MUTED, Line, Row, Span, heading, labels

WIDE = 96
"""Cells from which the list is a table; below that a person has two lines."""

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
            (
                "Children",
                ("Age", "Conference"),
                [
                    *held_rows(self.conference, self.procedure, self.calendar, self.names),
                    *(self._child(child) for child in self.conference.children),
                ],
            ),
            (
                "Family and who they bring",
                ("Came", "Parental responsibility"),
                [self._family_member(person) for person in self.family],
            ),
            (
                "Professionals",
                ("Came", "Report", "To the family"),
                [self._professional(person) for person in self.professionals],
            ),
            ("Chair and office", ("Came",), [self._other(person) for person in self.office]),
            ("Role not said yet", ("Came",), [self._other(person) for person in self.unknown]),
            ("Out of the room", (), list(out_rows(self.conference, self.procedure, self.names))),
            ("Needed in the room", (), list(needs_rows(self.conference, self.names))),
            (TITLE, (), list(inviting_rows(self.conference, self.procedure, self.names, wide=self.wide))),
        )
        shown = [section for section in sections if section[2]]
        for place, (title, columns, rows) in enumerate(shown):
            yield self._heading(title, columns)
            yield from rows
            if place < len(shown) - 1:
                yield Row("", ((),), selectable=False)

    def _heading(self, title: str, columns: tuple[str, ...]) -> Row:
        if not self.wide or not columns:
            return heading(title, REMARK if title == TITLE else "")
        named = zip((CAME, SECOND, THIRD), columns, strict=False)
        return labels(Span(title, BOLD, 0), *(Span(words, MUTED, column) for column, words in named))

    def _child(self, child: Child) -> Row:
        age = child.age_on(self.conference.held_on)
        years = "" if age is None else str(age)
        about = muted("" if child.sex == "not known" else child.sex.value, child.notes)
        detail = joined((birth_line(self.conference, child), about))
        so_far = list(plan_lines(self.conference, self.procedure, child))
        withheld = [
            *comes_lines(self.conference, self.procedure, child),
            *self._withheld("address", child.address_withheld_from),
        ]
        kind = kind_words(self.conference, child)
        under = filter(None, (name_before_birth(child), detail))
        if self.wide:
            first = [bold(child.name), *under, *withheld]
            return table_row(f"child:{child.id}", first, [plain(years)], [plain(kind), *so_far])
        return row(
            f"child:{child.id}", [flush(bold(child.name), muted(years, kind)), *under, *so_far, *withheld]
        )

    def _family_member(self, person: Participant) -> Row:
        allowed = Group.SUPPORT in groups_of(self.procedure, person) and allowed_words(self.procedure, person)
        is_what = kinship_words(self.conference, person, self.names)
        detail = muted(is_what, *self._ties_of(person), allowed or "")
        more = self._withheld("contact and address", person.withheld_from)
        more += agreement_lines(self.conference, self.procedure, self.calendar, person)
        more += form_lines(self._report(person), self.conference, self.procedure, self.calendar)
        more += unclear_lines(self.procedure, person)
        if not person.name and group_of(self.procedure, person) is Group.FAMILY:
            more.append((Span("! Not named. Have they been told?", LOOK),))
        if for_whom_is_open(self.procedure, person):
            more.append((Span("! Here for whom?", LOOK),))
        held = joined(responsibility_lines(self.conference, self.procedure, person, self.names))
        if self.wide:
            return self._wide_row(person, [detail, *more], [held])
        responsibility = labelled("parental responsibility:", held) if held else ()
        return self._narrow_row(person, "", [joined((detail, responsibility)), *more])

    def _professional(self, person: Participant) -> Row:
        report = self._report(person)
        made = (report, self.conference, self.procedure, self.calendar)
        late = list(late_lines(*made))
        withheld = self._withheld("contact and address", person.withheld_from)
        work = self._work(person)
        withheld += unclear_lines(self.procedure, person)
        if not person.works_with and self.conference.children:
            withheld.insert(0, (Span("! works with which children?", LOOK),))
        if self.wide:
            first = [muted(self._profession(person), work), *withheld]
            shown = self._wide_row(person, first, report_cell(*made), given_cell(*made))
            below = ((line[0]._replace(column=CAME),) for line in late)
            return shown._replace(lines=(*shown.lines, *below))
        said = joined((muted(work), in_short(*made)))
        return self._narrow_row(person, self._profession(person), [said, *withheld, *late])

    def _report(self, person: Participant) -> Report | None:
        return next((r for r in self.conference.reports if r.participant_id == person.id), None)

    def _profession(self, person: Participant) -> str:
        role = self.names.role(person.id) if person.name or person.called else "not named"
        agency = "" if person.agency.casefold() == role.casefold() else person.agency
        return " · ".join(filter(None, (role, agency)))

    def _work(self, person: Participant) -> str:
        """With which children, if not with all of them; what their role allows, if not both."""
        words = []
        if 0 < len(person.works_with) < len(self.conference.children):
            words.append(f"works with {self.names.listed(person.works_with)}")
        allowed = allowed_words(self.procedure, person)
        if allowed != "gives a number and a view":
            words.append(allowed)
        return " · ".join((*words, *self._ties_of(person)))

    def _other(self, person: Participant) -> Row:
        """Somebody of the office, or whose role nobody has said."""
        if not person.roles:
            detail: Line = (Span("! What is their role? It says what they are asked.", LOOK),)
        else:
            role = self.names.role(person.id)
            detail = muted(role, person.agency, allowed_words(self.procedure, person))
        return self._wide_row(person, [detail]) if self.wide else self._narrow_row(person, "", [detail])

    def _ties_of(self, person: Participant) -> Iterator[str]:
        if person.here_for:
            yield f"here for {self.names.of(person.here_for)}"
        if person.deputy_for:
            yield f"in place of {self.names.of(person.deputy_for)}"

    def _withheld(self, what: str, whom: tuple[str, ...]) -> list[Line]:
        return [(Span(f"! {what} withheld from {self.names.listed(whom)}", LOOK),)] if whom else []

    def _wide_row(self, person: Participant, under: list[Line], *cells: list[Line]) -> Row:
        name = bold(self.names.in_full(person))
        if person.name and person.called:
            name = (*name, Span(f"  {person.called}", MUTED))
        came = [came_line(person), *self._when(person)]
        return table_row(f"person:{person.id}", [name, *filter(None, under)], came, *cells)

    def _narrow_row(self, person: Participant, beside: str, under: list[Line]) -> Row:
        name = bold(self.names.in_full(person))
        beside = beside or (person.called if person.name else "")
        line = (*name, Span(f"  {beside}", MUTED)) if beside else name
        return row(f"person:{person.id}", [flush(line, came_line(person)), *under])

    def _when(self, person: Participant) -> list[Line]:
        """When they came, where that was after the beginning."""
        late = person.came_after(self.conference.began_at)
        return [muted(f"from {clock_words(late)}")] if late and person.came.is_here else []


def _by_agency(people: list[Participant]) -> list[Participant]:
    """People of one agency beside each other, agencies in the order in which they were first put down."""
    order: dict[str, int] = {}
    for person in people:
        order.setdefault(_agency(person), len(order))
    return sorted(people, key=lambda person: order[_agency(person)])


def _agency(person: Participant) -> str:
    return person.agency.casefold() or "|".join(person.roles)
