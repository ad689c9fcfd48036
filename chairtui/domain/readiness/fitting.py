"""What was written down under another procedure and is not of this one: it stays as typed, and is named."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.people import short_of
from chairtui.domain.readiness.asked import Asked, Missing, Stage
from chairtui.domain.text import first_words, listed

_NOT_ITS_OWN = "is not of this procedure"


def fitting(asked: Asked) -> Iterator[Missing]:
    """Each role, decision, line, answer, date and note that this procedure does not know."""
    yield from _of_people(asked)
    yield from _of_lines(asked)
    yield from _of_decisions(asked)
    yield from _of_closing(asked)


def _of_people(asked: Asked) -> Iterator[Missing]:
    known = {role.key for role in asked.procedure.roles}
    for person in asked.conference.participants:
        foreign = [key for key in person.roles if key not in known]
        if foreign:
            who = short_of(person, asked.conference.participants)
            yield _named("people", f"{who}: the role {_quoted(foreign)}", person.id)


def _of_lines(asked: Asked) -> Iterator[Missing]:
    headings = {heading.key for heading in asked.procedure.headings}
    for statement in asked.conference.statements:
        if statement.heading not in headings:
            words = f"“{first_words(statement.text)}”: the heading {_quoted([statement.heading])}"
            yield _named("map", words, statement.id)
    prompts = {prompt.key for prompt in asked.procedure.parent_prompts}
    people = {person.id: person for person in asked.conference.participants}
    for answer in asked.conference.parent_answers:
        if answer.prompt not in prompts and answer.text.strip() and answer.participant_id in people:
            who = short_of(people[answer.participant_id], asked.conference.participants)
            words = f"{who}, “{first_words(answer.text)}”: the question {_quoted([answer.prompt])}"
            yield _named("parents_views", words, answer.participant_id)


def _of_decisions(asked: Asked) -> Iterator[Missing]:
    procedure, conference = asked.procedure, asked.conference
    options, limbs = {one.key for one in procedure.decisions}, {limb.key for limb in procedure.limbs}
    categories = {category.key for category in procedure.categories}
    children = {child.id: child.name for child in conference.children}
    for decision in conference.decisions:
        child = children.get(decision.child_id, "")
        foreign = [key for key in decision.categories if key not in categories]
        if decision.option and decision.option not in options:
            words = f"{child}: the decision {_quoted([decision.option])}"
            yield _named("decision", words, child_id=decision.child_id)
        if decision.limb and decision.limb not in limbs:
            words = f"{child}: the limb {_quoted([decision.limb])}"
            yield _named("decision", words, child_id=decision.child_id)
        if foreign:
            words = f"{child}: the category {_quoted(foreign)}"
            yield _named("decision", words, child_id=decision.child_id)
    for view in conference.views:
        if view.category and view.category not in categories:
            words = f"{children.get(view.child_id, '')}: in a view, the category {_quoted([view.category])}"
            yield _named("decision", words, view.id)


def _of_closing(asked: Asked) -> Iterator[Missing]:
    dates = {timescale.key for timescale in asked.procedure.timescales}
    for meeting in asked.conference.meetings:
        if meeting.timescale not in dates:
            yield _named("closing", f"The date of {_quoted([meeting.timescale])}")
    lines = {line.key for line in asked.procedure.script}
    for tick in asked.conference.ticks:
        if tick.key not in lines and tick.note.strip():
            yield _named("opening", f"The note “{first_words(tick.note)}”: its line {_quoted([tick.key])}")


def _quoted(keys: list[str]) -> str:
    """Keys as people read them: the words of their title are the other procedure's."""
    return listed([f"“{key.replace('_', ' ')}”" for key in keys])


def _named(step: str, what: str, at: str = "", child_id: str | None = None) -> Missing:
    return Missing(step, child_id, f"{what} {_NOT_ITS_OWN}", Stage.FITTING, at)
