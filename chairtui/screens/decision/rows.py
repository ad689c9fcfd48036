"""Views, decisions, dissent and parents' words as rows to read, a column a child; never a total."""

from __future__ import annotations

from itertools import pairwise

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Dissent, Given, View
from chairtui.domain.hearing import expected_answers, is_absent
from chairtui.domain.parents_answers import answer_to
from chairtui.domain.people import Child, Participant
from chairtui.domain.procedures import Decider, ParentPrompt, ScriptLine
from chairtui.domain.reviewing import option_title
from chairtui.domain.rights import may_dissent, parents, view_givers
from chairtui.domain.script import script_lines, tick_of
from chairtui.domain.text import one_line
from chairtui.domain.timescales import short
from chairtui.domain.views import (
    decision_for,
    dissents_now,
    dissents_on,
    earlier_views,
    former_option,
    is_dissent_asked,
    says_other,
    view_of,
    viewers_besides,
)
from chairtui.screens.days import clock_words
from chairtui.screens.decision.decided import ALWAYS, DECIDED, decided_cell, decider_unclear, quorum_rows
from chairtui.screens.decision.laid import HEAD, Cell, Shown, grid_row
from chairtui.screens.decision.questions import ASKED
from chairtui.screens.parents_words import not_for
from chairtui.screens.script import script_row
from chairtui.widgets.rows import BOLD, DONE, LOOK, MUTED, Row, Span, heading

STEP = "decision"
NOT_ASKED = "! not asked here"
"""What stands beside somebody who gave a view and whom this procedure asks for none."""

DECIDED_BY = {
    Decider.CHAIR: "yours, for each child, after all views",
    Decider.CONFERENCE: "the conference's, for each child",
    Decider.PRACTITIONERS: "the practitioners', for each child",
}


def decision_rows(shown: Shown) -> tuple[Row, ...]:
    """All rows; what is asked first stands first.

    What is answered for each child is a part of deciding, and comes after everyone's views.
    """
    return (
        *_script_rows(shown),
        heading("Views"),
        *(_view_row(shown, person) for person in view_givers(shown.conference, shown.procedure)),
        *(
            _view_row(shown, person, is_asked=False)
            for person in viewers_besides(shown.conference, shown.procedure)
        ),
        heading("Decision", DECIDED_BY[shown.procedure.decided_by]),
        *decider_unclear(shown.procedure),
        *_question_rows(shown),
        *quorum_rows(shown),
        _decision_row(shown),
        _dissent_row(shown),
        *_parents_rows(shown),
    )


def whole_keys(rows: tuple[Row, ...]) -> frozenset[str]:
    """Rows that are one cell for all children."""
    return frozenset(row.key for row in rows if row.key.startswith(("tick:", "answer:")))


def _script_rows(shown: Shown) -> tuple[Row, ...]:
    """What the chair explains first: in full until it is said, then only that it was."""
    lines = (line for line in script_lines(shown.conference, shown.procedure, STEP) if not line.per_child)
    return tuple(
        script_row(shown.conference, line, line.words or shown.procedure.words(line.key))._replace(
            space_after=1
        )
        for line in lines
    )


def _question_rows(shown: Shown) -> tuple[Row, ...]:
    """What is answered for each child; the words of the question stand in the form of each answer."""
    lines = (line for line in script_lines(shown.conference, shown.procedure, STEP) if line.per_child)
    return tuple(
        row for line in lines for row in (script_row(shown.conference, line), _answers_row(shown, line))
    )


def _answers_row(shown: Shown, line: ScriptLine) -> Row:
    """The answer for each child."""
    ticks = (tick_of(shown.conference, line.key, child.id) for child in shown.children)
    cells = tuple(
        ((Span(one_line(tick.note)) if tick and tick.note.strip() else Span("○ ask", MUTED),),)
        for tick in ticks
    )
    head = Span("  each child", MUTED)
    return grid_row(shown, f"{ASKED}:{line.key}", (head,), cells)._replace(space_after=1)


def _view_row(shown: Shown, person: Participant, *, is_asked: bool = True) -> Row:
    views = [view_of(shown.conference, person.id, child.id) for child in shown.children]
    same = (Span("same for all", MUTED),) if same_for_all(shown.conference, person.id) else ()
    heads: tuple[Span, ...] = (
        Span(shown.names.of(person.id), BOLD),
        Span(shown.names.beside(person), MUTED),
        *same,
        *(() if is_asked else (Span(NOT_ASKED, LOOK),)),
    )
    absent = is_absent(person)
    return grid_row(
        shown,
        f"view:{person.id}",
        heads,
        tuple(_view_cell(shown, view, absent=absent) if view or is_asked else () for view in views),
    )


def same_for_all(conference: Conference, participant_id: str) -> bool:
    """Whether somebody's view is the same, word for word, on each of several children."""
    views = [view_of(conference, participant_id, child.id) for child in conference.children]
    said = {(v.likely, v.given, v.reason, v.category) if v else None for v in views}
    return len(views) > 1 and len(said) == 1 and None not in said


def _view_cell(shown: Shown, view: View | None, *, absent: bool) -> tuple[Cell, ...]:
    if view is None:
        return ((Span("not here" if absent else "○ ask", MUTED),),)
    remarks = [view.given.value] if view.given is Given.IN_WRITING and view.likely is not None else []
    if view.category:
        remarks.append(shown.procedure.title_of("categories", view.category).lower())
    said = view_words(view)
    first: list[Span] = [Span(said, MUTED if said.startswith("○") else BOLD)]
    if remarks:
        first.append(Span(f"  {' · '.join(remarks)}", MUTED))
    lines: list[Cell] = [tuple(first)]
    wants_reason = view.likely is not None or view.given is Given.GAVE_NONE
    if view.reason:
        lines.append((Span(one_line(view.reason)),))
    elif wants_reason:
        lines.append((Span("○ why?", MUTED),))
    lines += [(Span(words, MUTED),) for words in _changes(shown, view)]
    return tuple(lines)


def view_words(view: View) -> str:
    """A view in a word or two."""
    if view.given in {Given.NOT_THERE, Given.GAVE_NONE}:
        return view.given.value
    if view.likely is None:
        return "○ in writing" if view.given is Given.IN_WRITING else "○ ask"
    return "yes" if view.likely else "no"


def _changes(shown: Shown, view: View) -> list[str]:
    """“was no until 11:20: what changed”; the first view stays on record with its reason."""
    earlier = earlier_views(shown.conference, view)
    words = []
    for old, new in pairwise((*earlier, view)):
        at = f" until {clock_words(new.given_at)}" if new.given_at else ""
        why = f": {one_line(new.changed_why)}" if new.changed_why else ""
        said = view_words(old)
        if not says_other(old, new.likely, new.given):
            said = shown.procedure.title_of("categories", old.category).lower()
        words.append(f"{said if old.likely is None else f'was {said}'}{at}{why}")
    return words


def _decision_row(shown: Shown) -> Row:
    cells = tuple(
        decided_cell(shown.conference, shown.procedure, child, decision_for(shown.conference, child.id))
        for child in shown.children
    )
    said = [nth for nth, head in enumerate(DECIDED) if head in ALWAYS or any(cell[nth] for cell in cells)]
    heads = tuple(Span(DECIDED[nth], MUTED) for nth in said)
    return grid_row(shown, "decision", heads, tuple(tuple(cell[nth] for nth in said) for cell in cells))


def _dissent_row(shown: Shown) -> Row:
    cells = tuple(_dissent_cell(shown, child) for child in shown.children)
    return grid_row(shown, "dissent", (Span("Dissent", BOLD),), cells)


def _dissent_cell(shown: Shown, child: Child) -> tuple[Cell, ...]:
    dissents = dissents_on(shown.conference, child.id)
    lines: list[Cell] = []
    for dissent in dissents:
        lines += _dissent_lines(shown, dissent)
    decision = decision_for(shown.conference, child.id)
    if decision is not None and decision.no_one_dissented:
        lines.append((Span("✓", DONE), Span(" no one, asked aloud")))
        if dissents_now(shown.conference, child.id):
            lines.append((Span("! both cannot be: n takes it back", LOOK),))
    if not is_dissent_asked(shown.conference, child.id):
        lines.append((Span("○ ask aloud" if decision else "after the decision", MUTED),))
    return tuple(lines)


def _dissent_lines(shown: Shown, dissent: Dissent) -> list[Cell]:
    kind = "formal" if dissent.formal else "personal"
    steps = [dissent.next_step] if dissent.next_step else []
    steps += [f"by {short(dissent.deadline)}"] if dissent.deadline else []
    who = shown.names.of(dissent.participant_id)
    lines: list[Cell] = [
        (Span(who, BOLD), Span(f"  {kind}", MUTED)),
        (Span(f"“{one_line(dissent.reason)}”"),),
    ]
    if steps:
        lines.append((Span(one_line(" ".join(steps)), MUTED),))
    if former := former_option(shown.conference, dissent):
        title = option_title(shown.conference, shown.procedure, dissent.child_id, former)
        lines.append((Span(f"from “{title}”, decided before", MUTED),))
    if not may_dissent(shown.procedure, shown.conference.record(Participant, dissent.participant_id)):
        lines.append((Span("! no professional: see their own words", LOOK),))
    return lines


def _parents_rows(shown: Shown) -> tuple[Row, ...]:
    """Each parent's own words: their disagreement is not dissent."""
    rows = [
        _parent_row(shown, person, prompt)
        for person in parents(shown.conference, shown.procedure)
        for prompt in shown.procedure.parent_prompts
        if prompt.step == STEP
    ]
    return (heading("Parents' own words", "apart from dissent"), *rows) if rows else ()


def _parent_row(shown: Shown, person: Participant, prompt: ParentPrompt) -> Row:
    heads = (Span(shown.names.of(person.id), BOLD), Span(one_line(prompt.title or prompt.ask).lower(), MUTED))
    asked = {
        child_id
        for each, child_id in expected_answers(shown.conference, shown.procedure, person, STEP)
        if each.key == prompt.key
    }
    if not prompt.per_child:
        said, *more = _answer_spans(shown, person, prompt, None, is_asked=True)
        line = (heads[0]._replace(column=0, width=HEAD - 2), said._replace(column=HEAD), *more)
        below = (heads[1]._replace(column=0, width=HEAD - 2),)
        return Row(f"answer:{person.id}:{prompt.key}", (line, below), space_after=1 if shown.roomy else 0)
    cells = tuple(
        (_answer_spans(shown, person, prompt, child.id, is_asked=child.id in asked),)
        for child in shown.children
    )
    return grid_row(shown, f"words:{person.id}:{prompt.key}", heads, cells)


def _answer_spans(
    shown: Shown, person: Participant, prompt: ParentPrompt, child_id: str | None, *, is_asked: bool
) -> Cell:
    answer = answer_to(shown.conference, person.id, prompt.key, child_id)
    if answer is not None and answer.text:
        return Span(f"“{one_line(answer.text)}”"), *not_for(answer, shown.names)
    if answer is not None and answer.did_not_say:
        return (Span("asked, did not say"),)
    if not is_asked:
        return (Span("not their child here", MUTED),)
    return (Span("not here" if is_absent(person) else "○ ask", MUTED),)
