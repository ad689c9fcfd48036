"""What was decided for one child in a few lines, whether it could be, and what the leaflet leaves open."""

from __future__ import annotations

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.people import Child
from chairtui.domain.plan_words import categories_before
from chairtui.domain.procedures import Procedure
from chairtui.domain.quoracy import quorum_of
from chairtui.domain.reviewing import existing_plan, option_title
from chairtui.domain.text import one_line
from chairtui.domain.threshold import limbs_with
from chairtui.domain.views import decided_option, decision_for
from chairtui.screens.decision.laid import HEAD, Cell, Shown, grid_row
from chairtui.widgets.rows import BOLD, DONE, MUTED, UNCLEAR, Row, Span, words

WENT_ON = "You went on"
DECIDED = ("Decided", "Plan", "Category", "Before", "Threshold", "Reasons", WENT_ON, "Unclear")
"""What a decision says, a line each."""
ALWAYS = ("Decided", "Reasons")
"""Those that stand there for every child; the others where some child has them."""


def decider_unclear(procedure: Procedure) -> tuple[Row, ...]:
    """What the leaflet leaves open about who decides."""
    unclear = procedure.decided_by_unclear
    return (words(f"{UNCLEAR} {unclear}", MUTED, space_after=1),) if unclear else ()


def _quorum_cell(conference: Conference, procedure: Procedure, child: Child) -> tuple[Cell, ...]:
    """Whether enough of those who work with a child are there to decide about that child."""
    quorum = quorum_of(conference, procedure, child)
    if quorum.is_met:
        return ((Span("✓", DONE), Span(" quorate", MUTED)),)
    return ((Span("○ not quorate", MUTED),), *((Span(words, MUTED),) for words in quorum.lacking))


def _is_answered(conference: Conference, procedure: Procedure, child: Child) -> bool:
    """Whether the chair adjourned for a child, or wrote down why they went on."""
    option, decision = decided_option(conference, procedure, child.id), decision_for(conference, child.id)
    return bool(decision and decision.went_on.strip()) or (option is not None and option.adjourns)


def quorum_rows(shown: Shown) -> tuple[Row, ...]:
    """For which child too few are there, and what the chair may do; nothing where enough are there."""
    conference, procedure = shown.conference, shown.procedure
    short = [c for c in conference.children if not quorum_of(conference, procedure, c).is_met]
    if not short:
        return ()
    is_answered = all(_is_answered(conference, procedure, c) for c in short if c in shown.children)
    cells = tuple(_quorum_cell(conference, procedure, child) for child in shown.children)
    may = "" if is_answered else procedure.quoracy.words
    row = grid_row(shown, "quorum", (Span("Quorum", MUTED),), cells)
    if not may:
        return (row,)
    # A row of its own: it runs across the cells, of which one is the chosen one.
    below = Row("", ((Span(may, MUTED, HEAD),),), selectable=False, space_after=row.space_after)
    return row._replace(space_after=0), below


def decided_cell(
    conference: Conference, procedure: Procedure, child: Child, decision: Decision | None
) -> tuple[Cell, ...]:
    """A line for each of what is decided, in the order of `DECIDED`; empty where there is nothing."""
    before = _category_before(conference, procedure, child)
    if decision is None:
        return ((Span("○ to decide", MUTED),), (), (), before, *[()] * (len(DECIDED) - 4))
    option = procedure.decision(decision.option)
    called = option_title(conference, procedure, child.id, decision.option)
    plan = procedure.plan_of(decision.option) if option is not None and option.plan else called
    category = _categories(procedure, decision)
    needs = option is not None and option.needs_category and bool(procedure.categories)
    asked = option is not None and bool(limbs_with(conference, procedure, child, option))
    limb = procedure.title_of("limbs", decision.limb) if decision.limb else ""
    unclear = option.unclear if option is not None else ""
    return (
        (Span("✓", DONE), Span(f" {called}", BOLD)),
        (Span(plan),) if plan != called else (),
        (Span(category),) if category else _open("which category?", needs),
        before,
        (Span(limb, MUTED),) if limb else _open("which limb?", asked),
        (Span(one_line(decision.reasons)),) if decision.reasons else _open("reasons", True),
        (Span(one_line(decision.went_on)),) if decision.went_on else (),
        (Span(unclear, MUTED),) if unclear else (),
    )


def _category_before(conference: Conference, procedure: Procedure, child: Child) -> Cell:
    """The categories of the plan that a child comes with: the first stay on record."""
    plan = existing_plan(conference, child.id)
    words = categories_before(procedure, plan) if plan is not None else ""
    return (Span(words, MUTED),) if words else ()


def _open(what: str, is_needed: bool) -> Cell:
    return (Span(f"○ {what}", MUTED),) if is_needed else ()


def _categories(procedure: Procedure, decision: Decision) -> str:
    """The categories in a line, the first apart from the others where it is the primary one."""
    titles = [procedure.title_of("categories", key) for key in decision.categories]
    others = ", ".join(titles[1:]).lower()
    between = ", then " if procedure.first_category_is_primary else ", "
    return between.join(filter(None, ("".join(titles[:1]), others)))
