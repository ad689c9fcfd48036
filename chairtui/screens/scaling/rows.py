"""One child's scale as rows to read: who has given a number, and after the reveal which one and why."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chairtui.domain.conference import Conference
from chairtui.domain.hearing import is_absent
from chairtui.domain.people import Child, Sex
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness.places import TONIGHT
from chairtui.domain.rights import scalers
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.scaling import (
    earlier_numbers,
    raters_besides,
    rating_by,
    ratings_of,
    tonight_asked,
    waiting_for,
)
from chairtui.domain.text import listed
from chairtui.screens.days import clock_words
from chairtui.screens.names import Names, names_of
from chairtui.widgets.drawing import broken_at_spaces
from chairtui.widgets.rows import (
    BOLD,
    FAINT,
    LOOK,
    MUTED,
    NUMBER,
    PLAIN,
    RULE,
    Line,
    Row,
    Span,
    labels,
    words,
)

WIDE_FROM = 96
"""Cells from which a row has room for the name, the strip and the reason side by side."""

ROOMY_FROM = 70
"""Cells from which each number has a blank on both sides; with fewer, the last column needs them."""

LINES_AROUND = 7
"""Lines that the table takes besides a row and a blank line for each person."""

LEFT_OUT = "left-out"
NOT_ASKED = "! not asked here"
"""What stands beside somebody who gave a number and whom this procedure asks for none."""
LAST_TIME = "◦ last time, with the same question and the same anchors"
_NUMBERS = range(11)
_SLOT = 3
_THEMSELVES = {Sex.FEMALE: "herself", Sex.MALE: "himself"}


class _Columns:
    """Where each column of the table begins, in cells."""

    def __init__(self, width: int, *, roomy: bool) -> None:
        self.wide = width >= WIDE_FROM
        self.blank_lines = 1 if self.wide and roomy else 0
        self.strip = 37 if self.wide else 21
        self.slot = _SLOT if width >= ROOMY_FROM else _SLOT - 1
        self.given = self.strip + self.slot * len(_NUMBERS) + 2
        self.name = 18

    def number_at(self, number: int) -> int:
        """Where a number stands: its last digits stand below each other."""
        return self.strip + self.slot * number + (number < 10 or self.slot < _SLOT)


def scaling_rows(
    conference: Conference,
    procedure: Procedure,
    child: Child,
    scale: Scale,
    asked: str,
    room: tuple[int, int],
    last: Mapping[str, int | None] = MappingProxyType({}),
) -> tuple[Row, ...]:
    """The table of one child's scale in so many columns and lines; `asked` is whose answer is typed next.

    `last` gives everyone's number of last time, shown once today's are revealed: nobody is led by it.
    """
    if scale.left_out:
        left_out = (Span("Left out", BOLD, 0), Span(scale.left_out, column=18))
        return (Row(LEFT_OUT, (left_out,)),)
    besides = raters_besides(conference, procedure, scale)
    people = (*scalers(conference, procedure), *besides)
    columns = _Columns(room[0], roomy=2 * len(people) + LINES_AROUND <= room[1])
    names = names_of(conference, procedure)
    heads = (Span("Who", MUTED, 0), *_numbers(columns), Span(_last_column(scale), MUTED, columns.given))
    rows = [*_tonight(conference, procedure, scale, answered=False), labels(*heads)]
    last = last if scale.revealed_at is not None else {}
    for person in people:
        rating = rating_by(conference, scale, person.id)
        state = _state(rating, scale, is_asked=asked == person.id, absent=is_absent(person))
        who = (names.of(person.id), NOT_ASKED if person in besides else names.beside(person))
        rows.append(_row(conference, person.id, who, rating, scale, state, columns, last.get(person.id)))
    if not child.is_unborn:
        rating = rating_by(conference, scale, child.id)
        state = _state(rating, scale, is_asked=asked == child.id, absent=False, optional=True)
        who = (names.of(child.id), _THEMSELVES.get(child.sex, "the child"))
        rows.append(Row("", ((Span("─", RULE),),), selectable=False))
        rows.append(_row(conference, child.id, who, rating, scale, state, columns, last.get(child.id)))
    rows += _summary(conference, procedure, scale, names, columns)
    if any(number is not None for number in last.values()):
        rows.append(words(LAST_TIME, MUTED))
    return (*rows, *_tonight(conference, procedure, scale, answered=True))


def _last_column(scale: Scale) -> str:
    return "Given" if scale.revealed_at is None else "Why that number"


def _numbers(columns: _Columns) -> Line:
    return tuple(Span(str(number), MUTED, columns.number_at(number), len(str(number))) for number in _NUMBERS)


def _state(
    rating: ScaleRating | None, scale: Scale, *, is_asked: bool, absent: bool, optional: bool = False
) -> Span:
    """What the last column says of somebody; a sealed number and a sealed “no number” look the same."""
    if is_asked:
        return Span("→ now")
    if rating is None:
        if absent or optional:
            return Span("not here" if absent else "○ if wanted", MUTED)
        return Span("○ to come" if scale.revealed_at is None else "○ no number", MUTED)
    if scale.revealed_at is None:
        return Span("• sealed")
    if rating.reason:
        return Span(rating.reason)
    return Span("gave no number" if rating.number is None else "○ reason", MUTED)


def _row(
    conference: Conference,
    rater_id: str,
    who: tuple[str, str],
    rating: ScaleRating | None,
    scale: Scale,
    state: Span,
    columns: _Columns,
    last: int | None,
) -> Row:
    shown = rating.number if rating is not None and scale.revealed_at is not None else None
    changes = _changes(conference, rating) if rating is not None and scale.revealed_at is not None else ""
    called, beside = who
    room = (columns.name if columns.wide else columns.strip) - 2
    line = [Span(broken_at_spaces(called, room), BOLD, 0, room)]
    if columns.wide:
        line.append(Span(beside, MUTED, columns.name, columns.strip - columns.name - 1))
    elif beside == NOT_ASKED:
        changes = ", ".join(filter(None, (NOT_ASKED, changes)))
    line += _strip(shown, columns, last)
    if shown is not None and shown == last:
        changes = f"{changes}, as last time".removeprefix(", ")
    below_strip = (
        not columns.wide and rating is not None and bool(rating.reason) and scale.revealed_at is not None
    )
    if not below_strip:
        line.append(state._replace(column=columns.given))
    lines: list[Line] = [tuple(line)]
    if below_strip:
        lines.append((state._replace(column=columns.strip),))
    if changes:
        lines.append((Span(changes, MUTED, columns.given if columns.wide else columns.strip),))
    return Row(f"rater:{rater_id}", tuple(lines), space_after=columns.blank_lines)


def _strip(number: int | None, columns: _Columns, last: int | None) -> Line:
    """The dots from 0 to 10; a revealed number stands reversed among them, and that of last time beside.

    It is padded with no-break spaces, which survive being wrapped.
    """
    spans = []
    for slot in _NUMBERS:
        at = columns.strip + columns.slot * slot
        if slot != number:
            spans.append(Span("◦", PLAIN, at + 1, 1) if slot == last else Span("·", FAINT, at + 1, 1))
        elif columns.slot < _SLOT:
            spans.append(Span(str(number), NUMBER, at + 1, len(str(number))))
        else:
            spans.append(Span(f"\u00a0{number}\u00a0"[:_SLOT], NUMBER, at, _SLOT))
    return tuple(spans)


def _changes(conference: Conference, rating: ScaleRating) -> str:
    """“was 3, now 4 at 11:20”: a number that was changed after the reveal stays on record."""
    earlier = earlier_numbers(conference, rating)
    if not earlier:
        return ""
    was = ", ".join(f"was {_number(old)}" for old in earlier)
    at = f" at {clock_words(rating.given_at)}" if rating.given_at else ""
    return f"{was}, now {_number(rating)}{at}"


def _number(rating: ScaleRating) -> str:
    return "no number" if rating.number is None else str(rating.number)


def _summary(
    conference: Conference, procedure: Procedure, scale: Scale, names: Names, columns: _Columns
) -> list[Row]:
    at = columns.name if columns.wide else columns.strip
    if scale.revealed_at is None:
        waiting = waiting_for(conference, procedure, scale)
        begin, rest = ("Still to come", names.listed(person.id for person in waiting))
        if not waiting:
            begin, rest = "All are in", "sealed until r, in the list, shows them together"
    else:
        begin, rest = _spread(conference, procedure, scale, names)
    if not begin:
        return []
    return [Row("", ((Span(begin, BOLD, 0, at - 2), Span(rest, PLAIN, at)),), selectable=False)]


def _spread(conference: Conference, procedure: Procedure, scale: Scale, names: Names) -> tuple[str, str]:
    """From the lowest number to the highest, and whose is the least safe; never an average."""
    given = {r.participant_id: r.number for r in ratings_of(conference, scale) if r.number is not None}
    if len(given) < 2:
        return "", ""
    low, high = min(given.values()), max(given.values())
    if low == high:
        return f"All say {low}", ""
    which, worst = ("lowest", low) if procedure.scale.least_safe == 0 else ("highest", high)
    whose = listed([names.of(rater) for rater, number in given.items() if number == worst])
    return f"From {low} to {high}", f"{which}: {whose}"


def _tonight(conference: Conference, procedure: Procedure, scale: Scale, *, answered: bool) -> list[Row]:
    """The question that an unsafe number asks: first of all until it is answered, last of all after that."""
    if scale.revealed_at is None or not (scale.tonight or tonight_asked(conference, procedure, scale)):
        return []
    if bool(scale.tonight) != answered:
        return []
    if answered:
        return [Row(TONIGHT, ((Span("Tonight", BOLD, 0), Span(scale.tonight, column=18)),))]
    question = (Span("!", LOOK, 0, 1), Span(f"{procedure.scale.tonight} (t)", LOOK, 2))
    return [Row(TONIGHT, (question,), space_after=1)]


def next_asked(conference: Conference, procedure: Procedure, scale: Scale, after: str = "") -> str:
    """Whose number, or after the reveal whose reason, is asked next: first of those below `after`."""
    if scale.left_out:
        return ""
    order = [person.id for person in scalers(conference, procedure)]
    if scale.revealed_at is None:
        open_ones = {person.id for person in waiting_for(conference, procedure, scale)}
    else:
        order += [person.id for person in raters_besides(conference, procedure, scale)]
        order.append(scale.child_id)
        open_ones = {
            rating.participant_id
            for rating in ratings_of(conference, scale)
            if rating.number is not None and not rating.reason
        }
    start = order.index(after) + 1 if after in order else 0
    return next((rater for rater in (*order[start:], *order[:start]) if rater in open_ones), "")
