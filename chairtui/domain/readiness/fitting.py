"""What was written down under another procedure and is not of this one: it stays as typed, and is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chairtui.domain.after_deciding import meetings_besides
from chairtui.domain.headings import heading_of, kind_title, prompt_of
from chairtui.domain.people import Child, Participant, short_of
from chairtui.domain.readiness import places
from chairtui.domain.readiness.asked import Asked, Missing, Stage
from chairtui.domain.scaling import raters_besides, scale_of
from chairtui.domain.script import other_script
from chairtui.domain.text import first_words, listed
from chairtui.domain.views import viewers_besides


def fitting(asked: Asked) -> Iterator[Missing]:
    """Each role, plan, line, answer, number, view, decision, date and note that is not of this procedure."""
    yield from _of_people(asked)
    yield from _of_plans_so_far(asked)
    yield from _of_lines(asked)
    yield from _of_answers(asked)
    yield from _of_those_not_asked(asked)
    yield from _of_decisions(asked)
    yield from _of_closing(asked)


def _of_people(asked: Asked) -> Iterator[Missing]:
    known = {role.key for role in asked.procedure.roles}
    for person in asked.conference.participants:
        foreign = [key for key in person.roles if key not in known]
        if foreign:
            words = f"{_who(asked, [person])}: the role {_titles(asked, 'roles', foreign)}"
            yield _named("people", words, person.id)


def _of_plans_so_far(asked: Asked) -> Iterator[Missing]:
    options = {one.key for one in asked.procedure.decisions}
    categories = {one.key for one in asked.procedure.categories}
    children = {child.id: child for child in asked.conference.children}
    for plan in asked.conference.existing_plans:
        if plan.child_id not in children:
            continue
        begins = f"{children[plan.child_id].name}, in the plan so far:"
        if plan.option and plan.option not in options:
            words = f"{begins} {_titles(asked, 'decisions', [plan.option])}"
            yield _named("people", words, child_id=plan.child_id)
        foreign = [key for key in (*plan.first_categories, *plan.categories) if key not in categories]
        if foreign:
            words = f"{begins} the category {_titles(asked, 'categories', foreign)}"
            yield _named("people", words, child_id=plan.child_id)


def _of_lines(asked: Asked) -> Iterator[Missing]:
    conference, procedure = asked.conference, asked.procedure
    kinds = {heading.key: {kind.key for kind in heading.kinds} for heading in procedure.headings}
    for statement in conference.statements:
        begins = f"“{first_words(statement.text)}”:"
        if statement.heading not in kinds:
            title = heading_of(conference, procedure, statement.heading).title
            yield _named("map", f"{begins} the heading “{title}”", statement.id)
        elif statement.kind and statement.kind not in kinds[statement.heading]:
            title = kind_title(conference, procedure, statement.kind)
            yield _named("map", f"{begins} the kind “{title}”", statement.id)


def _of_answers(asked: Asked) -> Iterator[Missing]:
    prompts = {prompt.key for prompt in asked.procedure.parent_prompts}
    people = {person.id: person for person in asked.conference.participants}
    for answer in asked.conference.parent_answers:
        if answer.prompt not in prompts and answer.text.strip() and answer.participant_id in people:
            prompt = prompt_of(asked.conference, asked.procedure, answer.prompt)
            who = _who(asked, [people[answer.participant_id]])
            words = f"{who}, “{first_words(answer.text)}”: the question “{prompt.title or prompt.ask}”"
            yield _named("parents_views", words, answer.id)


def _of_those_not_asked(asked: Asked) -> Iterator[Missing]:
    """Views and numbers of those whom this procedure does not ask for any."""
    conference, procedure = asked.conference, asked.procedure
    for child in conference.children:
        scale = scale_of(conference, child)
        if scale is not None and (people := raters_besides(conference, procedure, scale)):
            at = places.number(people[0].id, child.id)
            yield _of_several(asked, "scaling", child, ("number", people), at)
        if people := viewers_besides(conference, procedure, child):
            at = places.view(people[0].id, child.id)
            yield _of_several(asked, "decision", child, ("view", people), at)


def _of_several(
    asked: Asked, step: str, child: Child, given: tuple[str, tuple[Participant, ...]], at: str
) -> Missing:
    what, people = given
    words = f"{child.name}: the {what} of {_who(asked, people)}"
    return _named(step, words, at, child.id)


def _of_decisions(asked: Asked) -> Iterator[Missing]:
    procedure, conference = asked.procedure, asked.conference
    options, limbs = {one.key for one in procedure.decisions}, {limb.key for limb in procedure.limbs}
    categories = {category.key for category in procedure.categories}
    children = {child.id: child.name for child in conference.children}
    for decision in conference.decisions:
        foreign = {
            "decision": _titles(asked, "decisions", {decision.option} - {"", *options}),
            "limb": _titles(asked, "limbs", {decision.limb} - {"", *limbs}),
            "category": _titles(asked, "categories", [c for c in decision.categories if c not in categories]),
        }
        for what, titles in foreign.items():
            if titles:
                words = f"{children.get(decision.child_id, '')}: the {what} {titles}"
                at = places.cell(places.DECISION, decision.child_id)
                yield _named("decision", words, at, decision.child_id)
    for view in conference.views:
        if view.category and view.category not in categories:
            title = _titles(asked, "categories", [view.category])
            words = f"{children.get(view.child_id, '')}: in a view, the category {title}"
            yield _named("decision", words, view.id, view.child_id)


def _of_closing(asked: Asked) -> Iterator[Missing]:
    dates = {timescale.key for timescale in asked.procedure.timescales}
    for one in meetings_besides(asked.conference, asked.procedure):
        if one.timescale.key not in dates:
            yield _named("closing", f"The date of “{one.timescale.title}”", one.key)
    for line in other_script(asked.conference, asked.procedure):
        for tick in asked.conference.ticks:
            if tick.key == line.key and tick.note.strip():
                title = _titles(asked, "script", [tick.key])
                words = f"The note “{first_words(tick.note)}”: its line {title}"
                yield _named(line.step, words, places.line(tick.key, tick.child_id), tick.child_id)


def _who(asked: Asked, people: Iterable[Participant]) -> str:
    return listed([short_of(person, asked.conference.participants) for person in people])


def _titles(asked: Asked, kind: str, keys: Iterable[str]) -> str:
    """Parts by their titles, which are those of the procedure that was followed then."""
    return listed([f"“{asked.procedure.title_of(kind, key)}”" for key in dict.fromkeys(keys)])


def _named(step: str, what: str, at: str = "", child_id: str | None = None) -> Missing:
    return Missing(step, child_id, f"{what} is not of this procedure", Stage.FITTING, at)
