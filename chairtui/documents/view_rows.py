"""What was decided and by whom, what each person asked had to say, and where they differ."""

from __future__ import annotations

from typing import Any

from chairtui.documents.dates import clock_words
from chairtui.documents.reader import Reader, each_once
from chairtui.domain.decisions import Decision, Dissent, Given, View
from chairtui.domain.headings import prompt_of
from chairtui.domain.hearing import is_absent
from chairtui.domain.people import Child, Participant, within
from chairtui.domain.plan_words import after_another, categories_before
from chairtui.domain.procedures import Decider, ParentPrompt
from chairtui.domain.records import current
from chairtui.domain.reviewing import existing_plan, option_title
from chairtui.domain.rights import parents, view_givers
from chairtui.domain.script import answers_for
from chairtui.domain.statements import ParentAnswer
from chairtui.domain.text import listed, sentences
from chairtui.domain.timescales import written
from chairtui.domain.views import (
    decision_for,
    dissents_now,
    dissents_on,
    earlier_views,
    former_option,
    says_other,
)

DECIDERS = {Decider.CONFERENCE: "the conference", Decider.PRACTITIONERS: "the practitioners"}


def decisions(reader: Reader) -> list[dict[str, str]]:
    """One row for each child: what was decided comes first, and it is never a count."""
    return [_decision(reader, child) for child in reader.children]


def _decision(reader: Reader, child: Child) -> dict[str, str]:
    decision = decision_for(reader.conference, child.id)
    row = {
        "name": child.name,
        "age": "\n".join(filter(None, (age_words(reader, child), name_before_birth(reader, child)))),
        "option": f"Not decided{reader.yet}",
        "limb": "",
        "by": "",
    }
    answers = _answers(reader, child)
    row |= {"category": "", "before": _plan_before(reader, child), "reasons": answers}
    if decision is None:
        return row
    title_of = reader.procedure.title_of
    categories = [title_of("categories", key) for key in decision.categories]
    return row | {
        "option": option_title(reader.conference, reader.procedure, child.id, decision.option),
        "limb": title_of("limbs", decision.limb) if decision.limb else "",
        "by": f"Decided by {_decider(reader)}",
        "category": listed(_primary_first(reader, categories)),
        "reasons": "\n".join(filter(None, (answers, _reasons(reader, decision)))),
    }


def name_before_birth(reader: Reader, child: Child) -> str:
    """What the child was called before birth, as the records of then have it."""
    name = reader.fit(child.name_before_birth)
    return f"Before birth: {name}" if name else ""


def _plan_before(reader: Reader, child: Child) -> str:
    """The plan that a child came with, and its categories: the first stay on record."""
    plan = existing_plan(reader.conference, child.id)
    if plan is None or not reader.sees(plan):
        return ""
    of = f" of {plan.authority}" if plan.authority else ""
    since = f" since {written(plan.began_on)}" if plan.began_on else ""
    moved = after_another(plan, written)
    told = f"Told of the move: {written(plan.notified_on)}" if plan.notified_on else ""
    categories = categories_before(reader.procedure, plan, written, since_is_said=plan.began_on is not None)
    lines = (
        ", ".join(filter(None, (f"Came with a plan{of}{since}", moved))) if of or since or moved else "",
        told,
        f"Category before, {categories}" if categories else "",
    )
    return "\n".join(filter(None, lines))


def _answers(reader: Reader, child: Child) -> str:
    """What the procedure has answered for each child before the decision, each under its question."""
    ticks = answers_for(reader.conference, reader.procedure, child.id)
    title_of = reader.procedure.title_of
    return "\n".join(f"{title_of('script', tick.key)} {tick.note}" for tick in ticks if reader.sees(tick))


def _primary_first(reader: Reader, categories: list[str]) -> list[str]:
    is_named = reader.procedure.first_category_is_primary and len(categories) > 1
    return categories if not is_named else [f"{categories[0]} (primary)", *categories[1:]]


def _reasons(reader: Reader, decision: Decision) -> str:
    """Why it was decided so, and why the chair went on for this child all the same."""
    if (decision.reasons or decision.went_on) and not reader.sees(decision):
        return "The reasons are left out of this copy."
    reasons = decision.reasons or f"No reasons are recorded{reader.yet}."
    went_on = f"Why the chair went on all the same: {decision.went_on}" if decision.went_on else ""
    return "\n".join(filter(None, (reasons, went_on)))


def _decider(reader: Reader) -> str:
    chair = reader.conference.chair
    by_chair = f"the chair, {chair}" if chair else "the chair"
    return DECIDERS.get(reader.procedure.decided_by, by_chair)


def age_words(reader: Reader, child: Child) -> str:
    """How old a child is on the day, or when the baby is due."""
    if child.is_unborn and child.expected is not None:
        return f"due {written(child.expected)}"
    age = child.age_on(reader.conference.held_on)
    if age is None or child.born is None:
        return ""
    return f"aged {age}" if age else f"born {written(child.born)}"


def views(reader: Reader) -> list[dict[str, Any]]:
    """For each child everyone who was asked, with their reason, and then dissent from the decision."""
    return [_views(reader, child) for child in reader.children]


def _views(reader: Reader, child: Child) -> dict[str, Any]:
    given = {v.participant_id: v for v in current(reader.conference.views) if v.child_id == child.id}
    asked = dict.fromkeys([p.id for p in view_givers(reader.conference, reader.procedure)] + list(given))
    question = reader.wording("view_question", "Is {child} likely to suffer significant harm?")
    rows = []
    for person_id in asked:
        view = given.get(person_id)
        if reader.sees_answer(view) if view else person_id in reader.recipient.people:
            rows.append(_view(reader, reader.conference.record(Participant, person_id), view))
    return {
        "name": child.name,
        "question": question.replace("{child}", within(reader.child(child.id))),
        "rows": rows,
        "none": "" if rows else "No views are recorded in this copy.",
        "dissents": _dissents(reader, child),
        "no_dissent": _no_dissent(reader, child),
    }


def _view(reader: Reader, person: Participant, view: View | None) -> dict[str, str]:
    row = {"who": reader.name_beside_role(person), "role": reader.role(person)}
    row |= {"reason": "", "category": "", "changed": ""}
    if view is None:
        return row | {"view": _none_given(person)}
    category = reader.procedure.title_of("categories", view.category) if view.category else ""
    earlier = [old for old in earlier_views(reader.conference, view) if reader.sees_answer(old)]
    return row | {
        "view": _yes_or_no(view),
        "reason": reader.reason_apart(view, view.reason),
        "category": f"Category: {category}" if category else "",
        "changed": "\n".join(
            _changed(reader, old, new) for old, new in zip(earlier, [*earlier, view][1:], strict=True)
        ),
    }


def _none_given(person: Participant) -> str:
    """What stands in the place of a view that nobody took down."""
    if not is_absent(person):
        return "Not recorded"
    return "Had left: no view given" if person.came.is_here else "Was not there: no view given"


def _yes_or_no(view: View) -> str:
    if view.given is Given.NOT_THERE:
        return "Was not there"
    if view.given is Given.GAVE_NONE:
        return "Gave no view"
    if view.likely is None:
        return "In writing, answer not noted" if view.given is Given.IN_WRITING else "Not recorded"
    answer = "Yes" if view.likely else "No"
    return f"{answer}, in writing" if view.given is Given.IN_WRITING else answer


def _changed(reader: Reader, old: View, new: View) -> str:
    """A changed view, with the old one in full: nobody's first word is lost."""
    then = f" at {clock_words(old.given_at)}" if old.given_at else ""
    now = f" at {clock_words(new.given_at)}" if new.given_at else ""
    said = _yes_or_no(old)
    category = reader.procedure.title_of("categories", old.category) if old.category else ""
    category = category.lower() if old.category != new.category else ""
    if not says_other(old, new.likely, new.given):
        first = f"Named {category}"
    else:
        first = said if old.likely is None else f"Said {said.lower()}"
        first += f", {category}" if category else ""
    reason = reader.reason(old, f"“{old.reason}”") if old.reason and old.reason != new.reason else ""
    first += then + (f" ({reason})" if reason else "")
    why = f": {reader.reason(new, new.changed_why)}" if new.changed_why else ""
    return sentences(f"{first}, changed{now}{why}")


def _no_dissent(reader: Reader, child: Child) -> str:
    decision = decision_for(reader.conference, child.id)
    if decision is None:
        return ""
    if dissents := dissents_now(reader.conference, child.id):
        return "" if any(reader.sees_answer(dissent) for dissent in dissents) else reader.nothing("")
    return "No one dissented." if decision.no_one_dissented else f"Dissent was not asked{reader.yet}."


def _dissents(reader: Reader, child: Child) -> list[dict[str, str]]:
    everyone = dissents_on(reader.conference, child.id)
    return [_dissent(reader, dissent) for dissent in everyone if reader.sees_answer(dissent)]


def _dissent(reader: Reader, dissent: Dissent) -> dict[str, str]:
    person = reader.conference.record(Participant, dissent.participant_id)
    formal = "formal dissent" if dissent.formal else "personal dissent"
    name, agency = reader.name(person.id), reader.fit(person.agency)
    if former := former_option(reader.conference, dissent):
        title = option_title(reader.conference, reader.procedure, dissent.child_id, former)
        formal = f"{formal} from the earlier decision “{title}”"
    who = ", ".join(each_once((name, "" if agency in name else agency, formal)))
    says_next = dissent.next_step and reader.sees(dissent)
    following = (
        f"Next step: {dissent.next_step}" if says_next else "",
        f"By {written(dissent.deadline)}" if dissent.deadline else "",
    )
    return {"text": reader.reason_apart(dissent, dissent.reason), "who": who, "next": sentences(*following)}


def parent_pages(reader: Reader) -> list[dict[str, Any]]:
    """Each parent apart: what they said before anything was decided."""
    return _pages(reader, after_deciding=False)


def responses(reader: Reader) -> list[dict[str, Any]]:
    """Each parent's own words on decision and plan, which they say once both are known."""
    return _pages(reader, after_deciding=True)


def _pages(reader: Reader, *, after_deciding: bool) -> list[dict[str, Any]]:
    """A page for each parent whom the copy names, also where it has nothing of what they said."""
    is_asked = any(_is_after(prompt) is after_deciding for prompt in reader.procedure.parent_prompts)
    none = reader.nothing(f"Nothing is recorded{reader.yet} of what they said.")
    pages = []
    for parent in parents(reader.conference, reader.procedure):
        if rows := _answered(reader, parent, after_deciding=after_deciding):
            pages.append(_page(reader, parent, rows))
        elif is_asked and reader.is_named(parent.id):
            pages.append(_page(reader, parent, [], none))
    return pages


def _page(reader: Reader, parent: Participant, rows: list[dict[str, str]], none: str = "") -> dict[str, Any]:
    return {"name": reader.name(parent.id), "role": reader.is_to(parent), "rows": rows, "none": none}


def _answered(reader: Reader, parent: Participant, *, after_deciding: bool) -> list[dict[str, str]]:
    """One parent's answers that may be read here, to what is asked with the decision or to all else."""
    seen = [a for a in reader.conference.parent_answers if a.participant_id == parent.id and reader.sees(a)]
    keys = dict.fromkeys([*(p.key for p in reader.procedure.parent_prompts), *(a.prompt for a in seen)])
    prompts = [prompt_of(reader.conference, reader.procedure, key) for key in keys]
    asked = [prompt for prompt in prompts if _is_after(prompt) is after_deciding]
    return [_answer(reader, prompt, a) for prompt in asked for a in seen if a.prompt == prompt.key]


def _is_after(prompt: ParentPrompt) -> bool:
    """Whether a question is asked once decision and plan are known."""
    return prompt.step == "decision"


def _answer(reader: Reader, prompt: ParentPrompt, answer: ParentAnswer) -> dict[str, str]:
    child = reader.child(answer.child_id) if answer.child_id else ""
    text = "Asked, did not say." if answer.did_not_say else answer.text
    kept_from = [person_id for person_id in answer.withheld_from if reader.is_named(person_id)]
    if kept_from and reader.recipient.is_professional:
        text += f" (to be kept from {reader.everyone(kept_from)})"
    return {
        "ask": f"{child}: {prompt.ask}" if child else prompt.ask,
        "text": text or f"Not said{reader.yet}.",
    }
