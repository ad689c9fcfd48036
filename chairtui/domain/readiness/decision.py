"""What is still needed to decide for each child: numbers, views, a quorum, and the decision itself."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.decisions import Given
from chairtui.domain.people import Came, Participant, short_of
from chairtui.domain.quoracy import quorum_of
from chairtui.domain.readiness import places
from chairtui.domain.readiness.asked import Asked, Missing, Stage
from chairtui.domain.readiness.in_decision import ending, open_in_decision, open_in_dissent
from chairtui.domain.reviewing import option_title
from chairtui.domain.rights import view_givers
from chairtui.domain.scaling import ratings_of, scale_of, tonight_asked, waiting_for
from chairtui.domain.script import says_no, tick_of
from chairtui.domain.text import listed
from chairtui.domain.views import decision_for, view_of


def scaling(asked: Asked) -> Iterator[Missing]:
    """Each child's numbers, revealed and with their reasons; a low one answered with what happens tonight."""
    conference, procedure = asked.conference, asked.procedure
    for child in conference.children:
        scale = scale_of(conference, child)
        if scale is not None and scale.left_out.strip():
            continue
        if scale is None or not ratings_of(conference, scale):
            yield Missing("scaling", child.id, f"{child.name}: the numbers", Stage.DECIDING)
        elif scale.revealed_at is None:
            waiting = waiting_for(conference, procedure, scale)
            more = f"{len(waiting)} more, then reveal" if waiting else "reveal the numbers"
            yield Missing("scaling", child.id, f"{child.name}: {more}", Stage.DECIDING)
        else:
            ratings = ratings_of(conference, scale)
            silent = sum(1 for rating in ratings if rating.number is not None and not rating.reason.strip())
            if silent:
                yield Missing("scaling", child.id, f"{child.name}: {silent} without a reason", Stage.DECIDING)
            if tonight_asked(conference, procedure, scale) and not scale.tonight.strip():
                words = f"{child.name}: what happens tonight"
                at = places.cell(places.TONIGHT, child.id)
                yield Missing("scaling", child.id, words, Stage.DECIDING, at)


def questions(asked: Asked) -> Iterator[Missing]:
    """What the procedure has answered for each child before the decision."""
    for line in asked.procedure.script:
        for child in asked.conference.children if line.per_child else ():
            tick = tick_of(asked.conference, line.key, child.id)
            if tick is None or not tick.note.strip():
                words = f"{child.name}: {line.title[:1].lower()}{line.title[1:]}"
                yield Missing(line.step, child.id, words, Stage.DECIDING, places.line(line.key, child.id))


def answers(asked: Asked) -> Iterator[Missing]:
    """A “no” to what the decision for a child needs a yes to."""
    for child in asked.conference.children:
        option = asked.option(child)
        for line in asked.procedure.script if option is not None else ():
            tick = tick_of(asked.conference, line.key, child.id)
            if option is not None and line.key in option.wants_yes and tick and says_no(tick.note):
                title = option_title(asked.conference, asked.procedure, child.id, option.key)
                words = f"{child.name}: “{line.title}” has the answer no, and the decision is “{title}”"
                at = places.line(line.key, child.id)
                yield Missing(line.step, child.id, words, Stage.DECIDING, at, quiet=True)


def views(asked: Asked) -> Iterator[Missing]:
    """The view on each child of everyone whom the procedure asks, with its reason."""
    conference = asked.conference
    for child in conference.children:
        unheard: list[Participant] = []
        unreasoned: list[Participant] = []
        for person in view_givers(conference, asked.procedure):
            view = view_of(conference, person.id, child.id)
            if person.came in {Came.DEPUTY, Came.NOT_INVITED} and view is None:
                continue
            if view is None or (view.likely is None and view.given in {Given.SPOKEN, Given.IN_WRITING}):
                unheard.append(person)
            elif view.given is not Given.NOT_THERE and not view.reason.strip():
                unreasoned.append(person)
        for what, people in (("view", unheard), ("reason", unreasoned)):
            if people:
                who = listed([short_of(person, conference.participants) for person in people])
                at = places.view(people[0].id, child.id)
                yield Missing("decision", child.id, f"{child.name}: {what} of {who}", Stage.DECIDING, at)


def decisions(asked: Asked) -> Iterator[Missing]:
    """The decision for each child, whole."""
    for child in asked.conference.children:
        decision = decision_for(asked.conference, child.id)
        at = places.cell(places.DECISION, child.id)
        if decision is None or not decision.option:
            yield Missing("decision", child.id, f"{child.name}: the decision", at=at, blocks=True)
            continue
        for words in open_in_decision(asked.conference, asked.procedure, child, decision):
            yield Missing("decision", child.id, f"{child.name}: {words}", at=at)
        for words in open_in_dissent(asked.conference, asked.procedure, child, decision):
            dissent = places.cell(places.DISSENT, child.id)
            yield Missing("decision", child.id, f"{child.name}: {words}", at=dissent)
        for words in ending(asked.conference, asked.procedure, child, decision):
            yield Missing("decision", child.id, f"{child.name}: {words}", Stage.DECIDING, at)


def quoracy(asked: Asked) -> Iterator[Missing]:
    """Enough of those who work with each child; else the chair's reason for that child, or an adjournment."""
    for child in asked.conference.children:
        quorum = quorum_of(asked.conference, asked.procedure, child)
        option = asked.option(child)
        decision = decision_for(asked.conference, child.id)
        reason = decision.went_on.strip() if decision is not None else ""
        if quorum.is_met or reason or (option is not None and option.adjourns):
            continue
        lacking = listed(quorum.lacking)
        words = f"{child.name}, not quorate ({lacking}): a reason to go on, or adjourn"
        at = places.cell(places.QUORUM, child.id)
        yield Missing("decision", child.id, words, Stage.DECIDING, at)
