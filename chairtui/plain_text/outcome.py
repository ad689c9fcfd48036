"""What came of the meeting as plain lines: plan, revealed numbers, views, decisions and what follows."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.decisions import Decision, Dissent, Given, View
from chairtui.domain.plans import PlanAction
from chairtui.domain.records import current
from chairtui.domain.reviewing import option_title
from chairtui.domain.scales import Scale, ScaleRating
from chairtui.domain.scaling import earlier_numbers, ratings_of
from chairtui.domain.text import listed
from chairtui.domain.timeline import FILE_COPY, SENT
from chairtui.domain.views import dissents_on, earlier_views, former_option
from chairtui.domain.withholding import released_words
from chairtui.plain_text.words import Words, day, kept, line, moment, quoted, told


def plan(words: Words) -> Iterator[str]:
    """Outcomes with their actions, actions that have found none yet, and what if things do not get better."""
    actions = words.conference.actions
    for outcome in words.conference.outcomes:
        against = [one.text for one in words.conference.dangers if one.id == outcome.danger_id]
        yield line(
            f"Outcome: {outcome.text}",
            words.about(outcome.about),
            told("for the danger", quoted(against)),
            kept(words, outcome),
        )
        yield from (_action(words, action) for action in actions if action.outcome_id == outcome.id)
    yield from (_action(words, action) for action in actions if action.outcome_id is None)
    for contingency in words.conference.contingencies:
        better = f"If things do not get better: {contingency.text}"
        yield line(better, words.about(contingency.about), kept(words, contingency))


def _action(words: Words, action: PlanAction) -> str:
    owners = (*action.who, action.who_else) if action.who_else else action.who
    return line(
        f"- {'Draft: ' if action.draft else ''}{action.what}",
        told("who:", words.all_of(owners)),
        told("asked by", words.who(action.asked_by)),
        words.about(action.about),
        told("by", day(action.due)),
        told("from", day(action.starts)),
        action.every,
        told("until", day(action.until)),
        action.timing,
        told("where:", action.where),
        told("how we will know:", action.how_we_know),
        told("it comes from", words.lines((action.statement_id or "",))),
        kept(words, action),
    )


def scaling(words: Words) -> Iterator[str]:
    """Each child's scale; before the reveal only who has given a number, and neither numbers nor reasons."""
    for scale in words.conference.scales:
        ends = words.procedure.scale.ends(scale.ten, scale.zero)
        means = (f"{number}: {what}" for number, what in ends)
        yield line(f"{words.who(scale.child_id)}: {scale.question}", *means)
        if scale.left_out:
            yield f"- Left out: {scale.left_out}"
        ratings = ratings_of(words.conference, scale)
        if scale.revealed_at is not None:
            yield from (_rating(words, rating) for rating in ratings)
        elif ratings:
            given = words.all_of(rating.participant_id for rating in ratings)
            yield f"- Sealed until everyone has given a number; so far: {given}"
        if _tonight_shows(scale):
            yield f"- Tonight: {scale.tonight}"


def _tonight_shows(scale: Scale) -> bool:
    """The question is asked because of a low number, so that its answer is as sealed as the number."""
    return bool(scale.tonight) and scale.revealed_at is not None


def _rating(words: Words, rating: ScaleRating) -> str:
    earlier = earlier_numbers(words.conference, rating)
    return line(
        f"- {words.who(rating.participant_id)}: {_number(rating)}",
        rating.reason,
        *(line(f"before that {_number(first)}", first.reason) for first in reversed(earlier)),
    )


def _number(rating: ScaleRating) -> str:
    return "gave no number" if rating.number is None else str(rating.number)


def decisions(words: Words) -> Iterator[str]:
    """For each child the views asked for, the decision, and any dissent."""
    conference = words.conference
    for child in conference.children:
        lines = [
            *(_view(words, view) for view in current(conference.views) if view.child_id == child.id),
            *(_decision(words, made) for made in conference.decisions if made.child_id == child.id),
            *(_dissent(words, dissent) for dissent in dissents_on(conference, child.id)),
        ]
        if lines:
            yield f"{child.name}:"
            yield from lines


def _view(words: Words, view: View) -> str:
    return line(
        f"- View of {words.who(view.participant_id)}: {_said(words, view)}",
        view.reason,
        told("category:", words.procedure.title_of("categories", view.category)),
        *(
            line(
                f"before that: {_said(words, earlier)}",
                earlier.reason,
                told("category:", words.procedure.title_of("categories", earlier.category)),
            )
            for earlier in reversed(earlier_views(words.conference, view))
        ),
        told("why it changed:", view.changed_why),
    )


def _said(words: Words, view: View) -> str:
    """A view in the words of the procedure's question: what a yes says, or a no."""
    if view.likely is None:
        unnoted = {Given.SPOKEN: "not recorded", Given.IN_WRITING: "in writing, answer not noted"}
        return unnoted.get(view.given, view.given.value)
    plain = "yes" if view.likely else "no"
    said = words.procedure.words(f"view_{plain}") or plain
    return said if view.given is Given.SPOKEN else f"{said}, {view.given}"


def _decision(words: Words, decision: Decision) -> str:
    title = words.procedure.title_of
    decided = option_title(words.conference, words.procedure, decision.child_id, decision.option)
    return line(
        f"- Decision: {decided}",
        f"decided by the {words.procedure.decided_by}",
        title("limbs", decision.limb),
        told("category:", listed([title("categories", key) for key in decision.categories])),
        told("reasons:", decision.reasons),
        told("went on all the same:", decision.went_on),
        "no one dissented" if decision.no_one_dissented else "",
    )


def _dissent(words: Words, dissent: Dissent) -> str:
    return line(
        f"- Dissent of {words.who(dissent.participant_id)}: {dissent.reason}",
        "formal" if dissent.formal else "personal",
        told("from the earlier decision:", _former(words, dissent)),
        told("next step:", dissent.next_step),
        told("by", day(dissent.deadline)),
    )


def _former(words: Words, dissent: Dissent) -> str:
    former = former_option(words.conference, dissent)
    return option_title(words.conference, words.procedure, dissent.child_id, former) if former else ""


def closing(words: Words) -> Iterator[str]:
    """The core group, the meetings agreed, who tells whom, and the chair's last words."""
    conference = words.conference
    for member in conference.core_group:
        leads = "leads it" if member.lead else ""
        yield line(f"Core group: {words.who(member.participant_id)}", leads, words.about(member.about))
    for meeting in conference.meetings:
        yield line(
            f"Meeting: {words.procedure.title_of('timescales', meeting.timescale)}",
            day(meeting.on),
            f"{meeting.at:%H:%M}" if meeting.at else "",
            meeting.where,
            words.about(meeting.about),
            told("why so late:", meeting.why),
        )
    for telling in conference.tellings:
        yield line(
            f"To be told: {words.who(telling.whom)}",
            told("by", words.who(telling.told_by)),
            telling.how,
            told("no later than", day(telling.by_when)),
        )
    for tick in conference.ticks:
        if tick.key.startswith(SENT) and tick.said_at is not None:
            title = words.procedure.title_of("sent", tick.key.removeprefix(SENT))
            yield line(f"Sent out: {title}", moment(tick.said_at))
    for amendment in conference.amendments:
        yield line(
            f"Correction asked for by {words.who(amendment.participant_id)}",
            day(amendment.on),
            amendment.what,
            told("done about it:", amendment.done),
        )
    if conference.chairs_reason:
        yield f"Why the chair went on all the same: {conference.chairs_reason}"
    if conference.closing_statement:
        yield f"Closing statement: {conference.closing_statement}"


def copies(words: Words) -> Iterator[str]:
    """What was settled about each copy, and when it was made, sent and received."""
    for copy in words.conference.copies:
        whom = "the chair's file" if copy.recipient_id == FILE_COPY else words.who(copy.recipient_id)
        yield line(
            f"Copy for {whom}",
            told("with the pages of", words.all_of(copy.children)),
            told("released to it:", quoted(released_words(words.conference, one) for one in copy.released)),
            told("on the ground:", copy.ground),
            told("made on", moment(copy.made_at)),
            told("sent on", moment(copy.sent_at)),
            told("received on", moment(copy.received_at)),
        )
