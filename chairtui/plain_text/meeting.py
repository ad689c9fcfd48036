"""The meeting as plain lines: whom it is about, who took part, what was said, and the dangers."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.dangers import SafetyGoal
from chairtui.domain.headings import heading_of, kind_title, prompt_of
from chairtui.domain.inviting import invitee_title
from chairtui.domain.people import Child, Comes, Exclusion, Participant, Report
from chairtui.domain.plan_words import after_another, categories_in_short, reviews_words
from chairtui.domain.procedures import Captures
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.rights import is_contribution_form
from chairtui.domain.script import tick_of
from chairtui.domain.statements import ChildView, MapLine, Statement
from chairtui.domain.timeline import SENT
from chairtui.domain.withholding import released_words
from chairtui.plain_text.words import Words, day, kept, line, moment, quoted, told


def people(words: Words) -> Iterator[str]:
    """Children, participants, reports, and who was out of the room."""
    conference = words.conference
    yield from (_child(words, child) for child in conference.children)
    yield from (
        line(
            f"Not here this time: {child.name}",
            told("before birth:", child.called_before),
            "unborn then" if child.unborn else "",
            told("the name is known to", words.all_of(child.known_to)),
        )
        for child in conference.left_behind
    )
    yield from (_plan_so_far(words, plan) for plan in conference.existing_plans)
    yield from (_participant(words, person) for person in conference.participants)
    yield from (_report(words, report) for report in conference.reports)
    yield from (_exclusion(words, exclusion) for exclusion in conference.exclusions)
    for refused in conference.not_invited:
        who = invitee_title(words.procedure, refused.invitee)
        yield line(f"Not invited: {who}", words.about(refused.about), told("because:", refused.why))


def _child(words: Words, child: Child) -> str:
    age = child.age_on(words.conference.held_on)
    return line(
        f"Child: {child.name}",
        told("before birth:", child.name_before_birth),
        f"{child.kind} conference",
        told("born", day(child.born)),
        "" if age is None else f"aged {age}",
        told("expected", day(child.expected)),
        f"sex {child.sex}",
        "" if child.comes is Comes.NOT_ASKED else f"comes to the conference: {child.comes}",
        told("who was asked, and why so:", child.comes_why),
        told("lives at", child.address),
        told("the address is withheld from", words.all_of(child.address_withheld_from)),
        told("to know:", child.notes),
    )


def _plan_so_far(words: Words, plan: ExistingPlan) -> str:
    seen = {None: "", True: "alone", False: "not alone"}
    return line(
        f"{words.who(plan.child_id)} comes with a plan",
        words.procedure.title_of("decisions", plan.option),
        told("of", plan.authority),
        told("which told of the move on", day(plan.notified_on)),
        told("since", day(plan.began_on)),
        after_another(plan, day),
        told("category", categories_in_short(words.procedure, plan.first_categories, plan.categories)),
        told("last conference", day(plan.last_conference_on)),
        reviews_words(plan),
        told("last seen on", day(plan.last_seen_on)),
        told("by", plan.last_seen_by),
        seen[plan.seen_alone],
        told("not done as agreed:", plan.gaps),
    )


def _participant(words: Words, person: Participant) -> str:
    ties = (tie for tie in words.conference.relationships if tie.participant_id == person.id)
    return line(
        f"{person.words} ({person.called})" if person.called and person.name else person.words,
        ", ".join(words.procedure.title_of("roles", role) for role in person.roles),
        person.agency,
        *(
            f"{tie.relationship or 'related'} to {words.who(tie.child_id)},"
            f" parental responsibility: {tie.parental_responsibility}"
            for tie in ties
        ),
        told("works with", words.all_of(person.works_with)),
        told("here for", words.who(person.here_for)),
        told("that they come was said on", day(person.notice_on)),
        told("and agreed on", day(person.agreed_on)),
        told("deputy for", words.who(person.deputy_for)),
        f"came: {person.came}",
        told("arrived", moment(person.arrived_at)),
        told("left", moment(person.left_at)),
        told("will be told by", words.who(person.told_by)),
        told("views heard:", person.heard_how),
        told("told why not invited:", person.told_why),
        told("needs:", person.needs),
        told("contact:", person.contact),
        told("address:", person.address),
        told("contact and address are withheld from", words.all_of(person.withheld_from)),
    )


def _report(words: Words, report: Report) -> str:
    if is_contribution_form(words.conference, words.procedure, report):
        return _contribution_form(words, report)
    return line(
        f"Report by {words.who(report.participant_id)}",
        words.about(report.about),
        "verbal" if report.verbal else "signed" if report.signed else "not signed",
        told("given to", words.all_of(report.given_to)),
        told("given on", moment(report.given_at)),
        told("discussed by", words.who(report.discussed_by)),
        told("discussed on", moment(report.discussed_at)),
        told("to the chair on", moment(report.to_chair_at)),
        told("note:", report.notes),
    )


def _contribution_form(words: Words, form: Report) -> str:
    return line(
        f"Contribution form of {words.who(form.participant_id)}",
        words.about(form.about),
        "verbal" if form.verbal else "",
        told("received on", moment(form.to_chair_at)),
        told("discussed by", words.who(form.discussed_by)),
        told("discussed on", moment(form.discussed_at)),
        told("shared with", words.all_of(form.given_to)),
        told("on", moment(form.given_at)),
        told("note:", form.notes),
    )


def _exclusion(words: Words, exclusion: Exclusion) -> str:
    kind = "Closed session without" if exclusion.closed_session else "Out of the meeting:"
    return line(
        f"{kind} {words.all_of(exclusion.participant_ids)}",
        told("from", moment(exclusion.began_at)),
        told("until", moment(exclusion.ended_at)),
        told("ground:", exclusion.ground),
        told("told why:", exclusion.told_why),
        told("views heard:", exclusion.heard_how),
        told(
            "put into other words meanwhile:",
            quoted(released_words(words.conference, one) for one in exclusion.meanwhile),
        ),
    )


def opening(words: Words) -> Iterator[str]:
    """The chair's script, with what was noted at each line of it."""
    script = dict.fromkeys(part.key for part in words.procedure.script)
    ticks = (tick for tick in words.conference.ticks if not tick.key.startswith(SENT))
    for key in script | dict.fromkeys(tick.key for tick in ticks):
        tick = tick_of(words.conference, key)
        done = "Done" if tick is not None and tick.said_at is not None else "Not yet"
        yield line(
            f"{done}: {words.procedure.title_of('script', key)}", told("note:", tick.note if tick else "")
        )
        for answer in words.conference.ticks:
            if answer.key == key and answer.child_id is not None:
                yield line(f"{words.who(answer.child_id)}: {answer.note}")


def map_lines(words: Words) -> Iterator[str]:
    """What was said under each heading of the framework, and the children's views."""
    statements = words.conference.statements
    keys = dict.fromkeys((*(h.key for h in words.procedure.headings), *(s.heading for s in statements)))
    views = [_child_view(words, view) for view in words.conference.child_views]
    for key in keys:
        lines = [_statement(words, statement) for statement in statements if statement.heading == key]
        if any(h.key == key and h.captures is Captures.CHILD_VIEWS for h in words.procedure.headings):
            lines, views = [*views, *lines], []
        if lines:
            yield f"{heading_of(words.conference, words.procedure, key).title}:"
            yield from lines
    yield from views


def _statement(words: Words, statement: Statement) -> str:
    return line(
        f"- {statement.text}",
        kind_title(words.conference, words.procedure, statement.kind),
        told("said by", words.who(statement.said_by)),
        statement.nature.value if statement.nature else "",
        told("told by", words.who(statement.told_by)),
        words.about(statement.about),
        "for professionals only" if statement.restricted else "",
        told("withheld from", words.all_of(statement.withheld_from)),
        "new to the family" if statement.new_to_family else "",
        told("it stands in the report of", words.author(statement.report_id)),
        _unsaid(statement),
    )


def _child_view(words: Words, view: ChildView) -> str:
    only = told("to be shared only with", words.all_of(view.share_with))
    return line(
        f"- {words.who(view.child_id)}: {view.text}",
        "the child's own words" if view.own_words else "an adult's account",
        told("source:", view.source),
        told("on", day(view.on)),
        "" if view.shared else only or "not to be shared",
        _unsaid(view),
    )


def _unsaid(said: MapLine) -> str:
    """What stands beside a line that nobody has said in the room."""
    if said.said_at is not None:
        return ""
    return "kept, not said" if said.kept else "from a report, not said yet"


def parents_views(words: Words) -> Iterator[str]:
    """Each parent's answers, each prompt before its answer."""
    for answer in words.conference.parent_answers:
        about = told(", about", words.who(answer.child_id))
        said = "asked, did not say" if answer.did_not_say else answer.text
        ask = prompt_of(words.conference, words.procedure, answer.prompt).ask
        kept_from = told("withheld from", words.all_of(answer.withheld_from))
        yield line(f"{words.who(answer.participant_id)}{about}. {ask}", said, kept_from)


def dangers(words: Words) -> Iterator[str]:
    """Danger statements, each with its safety goal."""
    for danger in words.conference.dangers:
        yield line(
            f"Danger statement: {danger.text}",
            told("worried:", words.all_of(danger.worried)),
            words.about(danger.about),
            told("it rests on", words.lines(danger.statement_ids)),
            kept(words, danger),
        )
        goals = [goal for goal in words.conference.goals if goal.danger_id == danger.id]
        yield from (_goal(words, goal) for goal in goals)
        if not goals:
            yield "Safety goal: none yet"


def _goal(words: Words, goal: SafetyGoal) -> str:
    agreed = {None: "nobody asked yet who agrees", True: "everyone agreed", False: "not everyone agreed"}
    return line(
        f"Safety goal: {goal.text}",
        told("in the words of", words.who(goal.words_of)),
        "read back" if goal.read_back else "not read back yet",
        agreed[goal.agreed],
        told("not agreed:", goal.not_agreed),
        told("anything else:", goal.anything_else),
        kept(words, goal),
    )
