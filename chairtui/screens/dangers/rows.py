"""Danger statements and their goals as rows: a pair across where there is room, else below one another."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.danger_wording import Check, Said, danger_checks, goal_checks
from chairtui.domain.dangers import DangerStatement, SafetyGoal, is_met
from chairtui.domain.procedures import Procedure
from chairtui.domain.statements import Statement
from chairtui.domain.text import one_line
from chairtui.domain.timescales import brief
from chairtui.screens.names import Names, names_of
from chairtui.widgets.drawing import cut, drawable
from chairtui.widgets.rows import BOLD, DONE, LOOK, MUTED, PLAIN, RULE, Line, Role, Row, Span, heading

SIDE_BY_SIDE = 90
"""Cells from which a goal stands beside its danger."""
GAP = 6
"""Cells between the two."""
MOST_BEHIND = 4
"""More worries than these are said as a number."""
MET = "Met since last time"
LONGEST_BEHIND = 28
"""Cells of a worry behind a danger: enough to know it again."""

_SIGN_ROLES: dict[Said, Role] = {Said.YES: DONE, Said.ASK: LOOK, Said.NOT_YET: MUTED}


def goal_of(conference: Conference, danger: DangerStatement) -> SafetyGoal | None:
    """The goal of a danger, if there is one yet."""
    return next((goal for goal in conference.goals if goal.danger_id == danger.id), None)


def dangers_rows(conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
    """Every pair, numbered in its order, in `width` cells."""
    if not conference.dangers:
        return ()
    names = names_of(conference, procedure)
    numbered = list(enumerate(conference.dangers, 1))
    pairs = [_Pair(conference, names, number, danger) for number, danger in numbered if not is_met(danger)]
    met = tuple(_met_rows([(number, danger) for number, danger in numbered if is_met(danger)]))
    if width < SIDE_BY_SIDE:
        return (*(row for pair in pairs for row in pair.below()), *met)
    goals_at = (width + GAP) // 2
    return (_headings(goals_at), *(pair.across(goals_at) for pair in pairs), *met)


def _met_rows(met: list[tuple[int, DangerStatement]]) -> Iterator[Row]:
    """The dangers that this review found met: to be seen, muted, and no part of what still may happen."""
    if met:
        yield heading(MET, "what shows it is said under “Since last time”")
    for number, danger in met:
        line = (Span("✓", DONE), Span(f" Danger {number}  ", MUTED), Span(danger.text, MUTED))
        yield Row(f"danger:{danger.id}", (line,))


def _headings(goals_at: int) -> Row:
    half = goals_at - GAP
    line = (
        Span("Danger statements", BOLD, 0, half - 20),
        Span("if nothing changes", MUTED, half - 18, 18, "right"),
        Span("Safety goals", BOLD, goals_at),
        Span("what we need to see", MUTED, align="right"),
    )
    return Row("", (line, (Span("─", RULE, 0, half), Span("─", RULE, goals_at))), selectable=False)


class _Pair:
    """One danger and its goal, with the words around them."""

    def __init__(self, conference: Conference, names: Names, number: int, danger: DangerStatement) -> None:
        self._danger = danger
        self._goal = goal_of(conference, danger)
        self._number = number
        self._names = names
        since = f"from {brief(danger.since)}" if danger.since is not None else ""
        self._about = " · ".join(filter(None, (names.about(danger.about), since)))
        self._behind = [s for s in conference.statements if s.id in danger.statement_ids]

    def across(self, goals_at: int) -> Row:
        """The goal at the right of its danger."""
        half = goals_at - GAP
        about = drawable(self._about)
        title = f"Danger {self._number}"
        room = half - len(title) - 2
        head = (
            Span(title, BOLD, 0),
            Span(cut(about, room), MUTED, half - room, room, "right"),
            Span(f"Goal {self._number}", BOLD, goals_at),
            *_flush(self._agreed()),
        )
        words, role = self._goal_words()
        text = (Span(self._danger.text, PLAIN, 0, half), Span(words, role, goals_at))
        checks = (*_columned(self._danger_checks(), 0), *_columned(self._goal_checks(), goals_at))
        lines = (head, text, *self._more(half, goals_at), checks, *self._behind_line())
        return Row(f"danger:{self._danger.id}", lines, space_after=1)

    def below(self) -> tuple[Row, ...]:
        """The goal below its danger, each chosen by itself."""
        head = (
            Span(f"Danger {self._number}", BOLD),
            Span(self._about, MUTED, align="right"),
        )
        lines: tuple[Line, ...] = (head, (Span(self._danger.text),), *self._worried(), self._danger_checks())
        danger = Row(f"danger:{self._danger.id}", (*lines, *self._behind_line()), space_after=1)
        words, role = self._goal_words()
        goal_lines: tuple[Line, ...] = (
            (Span(f"Goal {self._number}", BOLD), *_flush(self._agreed())),
            (Span(words, role),),
            *((Span(remark, MUTED),) for remark in self._remarks()),
            self._goal_checks(),
        )
        goal = Row(f"goal:{self._danger.id}", tuple(line for line in goal_lines if line), space_after=2)
        return danger, goal

    def _more(self, half: int, goals_at: int) -> tuple[Line, ...]:
        """Who is worried, beside whose words the goal is in and what else was said."""
        left = self._worried()
        right = [(Span(remark, MUTED),) for remark in self._remarks()]
        lines: list[Line] = []
        for place in range(max(len(left), len(right))):
            line: list[Span] = []
            if place < len(left):
                line += [left[place][0]._replace(column=0, width=half), *left[place][1:]]
            if place < len(right):
                line.append(right[place][0]._replace(column=goals_at))
            lines.append(tuple(line))
        return tuple(lines)

    def _worried(self) -> tuple[Line, ...]:
        if not self._danger.worried:
            return ()
        return ((Span(f"Worried: {self._names.listed(self._danger.worried)}", MUTED),),)

    def _behind_line(self) -> tuple[Line, ...]:
        """The worries behind it, each in a few words."""
        if not self._behind:
            return ()
        spans = [Span(f"Behind danger {self._number}:", MUTED)]
        for statement in self._behind[:MOST_BEHIND]:
            words = cut(drawable(one_line(statement.text)), LONGEST_BEHIND)
            spans += [Span("   ✓", DONE), Span(f" {words}", MUTED)]
        if len(self._behind) > MOST_BEHIND:
            spans.append(Span(f"   and {len(self._behind) - MOST_BEHIND} more", MUTED))
        return (tuple(spans),)

    def _danger_checks(self) -> Line:
        danger = self._danger
        names = [self._names.of(child_id) for child_id in self._names.children]
        return _check_spans(danger_checks(danger.text, bool(danger.worried), names, bool(danger.about)))

    def _goal_checks(self) -> Line:
        if self._goal is None:
            return ()
        return _check_spans(goal_checks(self._goal.text, read_back=self._goal.read_back))

    def _goal_words(self) -> tuple[str, Role]:
        if self._goal is not None and self._goal.text:
            return self._goal.text, PLAIN
        return "Each danger has its goal: what will be seen, and for how long?", MUTED

    def _agreed(self) -> tuple[Span, Span]:
        goal = self._goal
        if goal is None or not goal.text:
            return Span("○", MUTED), Span(" not begun", MUTED)
        if goal.agreed is None:
            return Span("○", MUTED), Span(" does everyone agree?", MUTED)
        if goal.agreed:
            return Span("✓", DONE), Span(" agreed by everyone")
        return Span("!", LOOK), Span(" not agreed by all")

    def _remarks(self) -> list[str]:
        goal = self._goal
        if goal is None:
            return []
        whose = f"In the words of {self._names.of(goal.words_of)}" if goal.words_of and goal.text else ""
        not_agreed = f"Not agreed: {goal.not_agreed}" if goal.agreed is False and goal.not_agreed else ""
        more = f"Anything else: {goal.anything_else}" if goal.anything_else else ""
        return [words for words in (whose, not_agreed, more) if words]


def _flush(spans: tuple[Span, Span]) -> tuple[Span, ...]:
    """Sign and words at the right end of the line."""
    return tuple(span._replace(align="right") for span in spans)


def _columned(line: Line, at: int) -> Line:
    return (line[0]._replace(column=at), *line[1:]) if line else ()


def _check_spans(checks: tuple[Check, ...]) -> Line:
    """The checks in words, each with its sign: `✓ who   ! which child?   ○ read back`."""
    spans: list[Span] = []
    for check in checks:
        ask = check.said is Said.ASK
        words = f" {check.words}?" if ask else f" {check.words}"
        apart = "   " if spans else ""
        spans += [Span(f"{apart}{check.said}", _SIGN_ROLES[check.said]), Span(words, LOOK if ask else MUTED)]
    return tuple(spans)


def worry_rows(
    conference: Conference, procedure: Procedure, worries: tuple[Statement, ...]
) -> tuple[Row, ...]:
    """The worries to tick: who said it, of what kind, about whom; then the words."""
    names = names_of(conference, procedure)
    rows = []
    for worry in worries:
        kinds = next((h.kinds for h in procedure.headings if h.key == worry.heading), ())
        kind = next((kind.title.lower() for kind in kinds if kind.key == worry.kind), "")
        remarks = " · ".join(words for words in (kind, names.about(worry.about)) if words)
        head = (Span(names.of(worry.said_by) or "No speaker", BOLD), Span(f"  {remarks}", MUTED))
        rows.append(Row(worry.id, (head, (Span(worry.text),)), space_after=1))
    return tuple(rows)
