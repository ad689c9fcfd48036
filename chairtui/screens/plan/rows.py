"""The plan as rows: outcomes as bands, actions as a table read across, or as lines where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.conference import Conference
from chairtui.domain.looking_back import Part, achieved, closed_for, concerned, open_parts, overdue
from chairtui.domain.parents_answers import wanted_by
from chairtui.domain.people import Child
from chairtui.domain.planning import without_contingency, without_outcome
from chairtui.domain.plans import Contingency, Outcome, PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.readiness.places import NO_CONTINGENCY, NO_OUTCOME
from chairtui.domain.text import listed
from chairtui.domain.timescales import brief, short
from chairtui.domain.typed_timing import timing_question, timing_words
from chairtui.domain.wording import no_deed, vague
from chairtui.screens.names import names_of
from chairtui.widgets.rows import BOLD, LOOK, MUTED, PLAIN, RULE, Line, Role, Row, Span, heading

WIDE = 90
"""Cells from which an action is one line of a table."""
COLUMNS = (("What", 0.0), ("Who", 0.28), ("By when", 0.45), ("Where", 0.62), ("How we will know", 0.74))
"""The columns of that table, each with where it begins as a share of the width."""
NOT_PLACED = "Not yet in an outcome"
CONTINGENCY = "If things do not get better"
CLOSED = "closed-"
"""What the key of a row begins with whose outcome or action is not part of the plan any more."""


def plan_rows(conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
    """The whole plan, in `width` cells."""
    return tuple(_Plan(conference, procedure, width).rows())


def siblings_of(conference: Conference, action: PlanAction) -> tuple[PlanAction, ...]:
    """The actions that stand in one group with this one."""
    known = {outcome.id for outcome in open_parts(conference, conference.outcomes)}
    group = action.outcome_id if action.outcome_id in known else None
    return tuple(a for a in conference.actions if (a.outcome_id if a.outcome_id in known else None) == group)


_Parts = tuple[tuple[str, Role], ...]
"""The words of one cell, each with its look."""


class _Plan:
    def __init__(self, conference: Conference, procedure: Procedure, width: int) -> None:
        self._conference = conference
        self._procedure = procedure
        self._names = names_of(conference, procedure)
        self._columns = tuple(int(share * width) for _, share in COLUMNS)
        self._wide = width >= WIDE

    def rows(self) -> Iterator[Row]:
        conference = self._conference
        outcomes = {outcome.id: outcome for outcome in open_parts(conference, conference.outcomes)}
        open_actions = open_parts(conference, conference.actions)
        if self._wide and (outcomes or open_actions):
            spans = (Span(words, MUTED, at) for (words, _), at in zip(COLUMNS, self._columns, strict=True))
            yield Row("", (tuple(spans), (Span("─", RULE),)), selectable=False)
        for number, agreed in enumerate(conference.outcomes, 1):
            if (outcome := outcomes.get(agreed.id)) is None:
                continue
            actions = [action for action in open_actions if action.outcome_id == outcome.id]
            yield self._band(number, outcome, empty=not actions)
            yield from (self._action(action, outcome) for action in actions)
        is_begun = bool(conference.outcomes or conference.actions or conference.contingencies)
        if is_begun and (without_one := without_outcome(conference, self._procedure)):
            yield self._open(NO_OUTCOME, without_one, "what will be different?")
        apart = [action for action in open_actions if action.outcome_id not in outcomes]
        if apart:
            yield heading(NOT_PLACED, "k takes a line into an outcome")
            yield from (self._draft(one) if one.draft else self._action(one, None) for one in apart)
        no_way_on = without_contingency(conference, self._procedure) if is_begun else ()
        if conference.contingencies or no_way_on:
            yield heading(CONTINGENCY, "contingency")
            yield from (self._contingency(contingency) for contingency in conference.contingencies)
        if no_way_on:
            yield self._open(NO_CONTINGENCY, no_way_on, "what happens then?")
        yield from self._closed()

    def _open(self, key: str, children: tuple[Child, ...], question: str) -> Row:
        """What is still to be said of some children; enter says it."""
        whose = self._names.listed(child.id for child in children)
        return Row(key, ((Span("○", MUTED, 0, 3), Span(f"{whose}: {question}", MUTED, 3)),), space_after=1)

    def _closed(self) -> Iterator[Row]:
        """What is done or no longer needed: it stays to be seen, muted, and is not part of the new plan."""
        conference = self._conference
        parts: tuple[Part, ...] = (*conference.outcomes, *conference.actions)
        closed = [(part, ids) for part in parts if (ids := closed_for(conference, part))]
        if closed:
            yield heading("Not on the plan any more", "what became of it is said under “Since last time”")
        for part, ids in closed:
            among = [child_id for child_id in concerned(conference, part) if child_id in ids]
            became = dict.fromkeys(one.value for c in among if (one := achieved(conference, part, c)))
            some = (
                f" for {self._names.listed(among)}" if len(among) < len(concerned(conference, part)) else ""
            )
            kind = "outcome" if isinstance(part, Outcome) else "action"
            remark = Span(f"{listed(list(became))}{some}", MUTED, align="right")
            yield Row(
                f"{CLOSED}{kind}:{part.id}", ((Span("✓", MUTED, 0), Span(part.text, MUTED, 3), remark),)
            )

    def _band(self, number: int, outcome: Outcome, *, empty: bool) -> Row:
        remarks = [self._names.about(outcome.about), self._from_danger(outcome), _since(outcome)]
        remark = Span(" · ".join(words for words in remarks if words), MUTED, align="right")
        line = (Span(str(number), BOLD, 0, 3), Span(outcome.text, BOLD, 3), remark)
        lines: tuple[Line, ...] = (line, (Span("! no action yet", LOOK, 3),)) if empty else (line,)
        return Row(f"outcome:{outcome.id}", lines, space_after=1)

    def _from_danger(self, outcome: Outcome) -> str:
        ids = [danger.id for danger in self._conference.dangers]
        return f"from danger {ids.index(outcome.danger_id) + 1}" if outcome.danger_id in ids else ""

    def _action(self, action: PlanAction, outcome: Outcome | None) -> Row:
        """What was agreed below an outcome, or has lost its own: that one was removed, or is done."""
        some = set(action.about) != set(outcome.about if outcome is not None else ()) and action.about
        for_some = f"for {self._names.about(action.about)}" if some else ""
        only = ", ".join(filter(None, ("draft" if action.draft else "", for_some, _since(action))))
        remarks = tuple(_remarks(action.what, only, "" if outcome is not None else "in no outcome"))
        cells: tuple[_Parts, ...] = (
            self._who(action),
            self._when(action),
            ((action.where, PLAIN),),
            (_or_ask(action.how_we_know, "how will we know?"),),
        )
        if not self._wide:
            return Row(
                f"action:{action.id}", tuple(self._stacked(action.what, remarks, cells)), space_after=1
            )
        line = [Span(action.what, PLAIN, self._columns[0]), *remarks]
        for at, parts in zip(self._columns[1:], cells, strict=True):
            (first, role), *more = parts
            line += [Span(first, role, at), *(Span(f" {words}", other) for words, other in more)]
        return Row(f"action:{action.id}", (tuple(line),), space_after=1)

    def _stacked(self, what: str, remarks: Line, cells: tuple[_Parts, ...]) -> Iterator[Line]:
        """What; then who, by when and where; then how we will know."""
        who, when, where, know = cells
        yield (Span(what, PLAIN, 3), *remarks)
        line = [Span(who[0][0], who[0][1], 3), *(Span(f" {words}", role) for words, role in who[1:])]
        for (first, role), *more in (when, where):
            if first:
                line += [Span(f" · {first}", role), *(Span(f" {words}", other) for words, other in more)]
        yield tuple(line)
        yield (Span("We will know:", MUTED, 3), *(Span(f" {words}", role) for words, role in know))

    def _who(self, action: PlanAction) -> _Parts:
        names = [self._names.of(person) for person in action.who]
        parts: list[tuple[str, Role]] = []
        if names:
            parts.append((listed(names), PLAIN))
        if action.who_else:
            parts.append((f"and {action.who_else}" if names else action.who_else, PLAIN))
            asked_by, question = self._names.of(action.asked_by), vague(action.who_else)
            if question:
                parts.append((f"! {_lower(question)}", LOOK))
            else:
                parts.append((f"({asked_by} asks)", MUTED) if asked_by else ("! who asks them?", LOOK))
        return tuple(parts) or (("! who?", LOOK),)

    def _when(self, action: PlanAction) -> _Parts:
        words, question = timing_words(action, self._conference.held_on), timing_question(action)
        if (past := overdue(action, self._conference.held_on)) is not None:
            late = f"! {short(past, self._conference.held_on)} is past: by when now?"
            return ((late, LOOK),) if action.due else ((words, PLAIN), (late, LOOK))
        if not question:
            return ((words, PLAIN),)
        asked = _lower(question)
        if action.timing:
            return ((f"! “{words}”", LOOK), (asked, LOOK))
        return ((words, PLAIN), (f"! {asked}", LOOK)) if words else ((f"! {asked}", LOOK),)

    def _draft(self, action: PlanAction) -> Row:
        """What somebody wants, and nobody has agreed."""
        wanter = self._names.of(wanted_by(self._conference, action))
        wanted = f"○ draft: wanted by {wanter}" if wanter else "○ draft"
        span = Span(f"{wanted} · {self._names.about(action.about)}", MUTED)
        what = Span(action.what)
        lines = ((what, span._replace(align="right")),) if self._wide else ((what,), (span,))
        return Row(f"action:{action.id}", lines, space_after=1)

    def _contingency(self, contingency: Contingency) -> Row:
        some = set(contingency.about) != {child.id for child in self._conference.children}
        only = (Span(f"for {self._names.about(contingency.about)}", MUTED),)
        lines: tuple[Line, ...] = ((Span(contingency.text),), *((only,) if some else ()))
        return Row(f"contingency:{contingency.id}", lines, space_after=1)


def _remarks(what: str, only: str, place: str) -> Iterator[Span]:
    """What stands after a task: for whom alone it is, and what is open about its place and its words."""
    if only:
        yield Span(f" ({only})", MUTED)
    if place:
        yield Span(f" ! {place}", LOOK)
    if question := no_deed(what):
        yield Span(f" ! {_lower(question)}", LOOK)


def _or_ask(words: str, question: str) -> tuple[str, Role]:
    return (words, PLAIN) if words else (f"! {question}", LOOK)


def _since(part: Part) -> str:
    return f"from {brief(part.since)}" if part.since is not None else ""


def _lower(question: str) -> str:
    return question[:1].lower() + question[1:]
