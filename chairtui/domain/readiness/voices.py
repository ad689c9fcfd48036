"""What is still needed so that every child and every parent is heard."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.headings import never_said
from chairtui.domain.hearing import expected_answers, is_absent, is_answered, unheard
from chairtui.domain.people import Child, Participant
from chairtui.domain.procedures import Captures
from chairtui.domain.readiness import places
from chairtui.domain.readiness.asked import Asked, Missing, Stage
from chairtui.domain.rights import parents
from chairtui.domain.text import counted, first_words, listed
from chairtui.domain.wording import no_view


def headings(asked: Asked) -> Iterator[Missing]:
    """Each heading that must not stay empty, such as what is working well."""
    filled = {line.heading for line in asked.conference.statements if line.in_record}
    for heading in asked.procedure.headings if asked.conference.children else ():
        if heading.needed and heading.captures is not Captures.CHILD_VIEWS and heading.key not in filled:
            waiting = len(never_said(asked.conference, heading.key))
            noted = (
                f"nothing is said yet; {counted(waiting, 'point')} of reports"
                if waiting
                else "nothing is noted yet"
            )
            words = f"“{heading.title}”: {noted}"
            yield Missing("map", None, words, Stage.DECIDING, heading.key)


def points_never_said(asked: Asked) -> Iterator[Missing]:
    """Points that were put down from reports: what nobody says, and nobody keeps, is printed in no copy."""
    waiting = never_said(asked.conference)
    if waiting and asked.conference.signed_off_at is None:
        words = (
            f"{counted(len(waiting), 'point')} of reports, not said: in no copy, unless somebody keeps them"
        )
        yield Missing("map", None, words, Stage.CLOSING, waiting[0].id, quiet=True)


def natures(asked: Asked) -> Iterator[Missing]:
    """Lines that somebody said and of which nobody has noted what they are: only the speaker is printed."""
    mapped = {one.key for one in asked.procedure.headings if one.captures is Captures.STATEMENTS}
    lines = [
        line
        for line in asked.conference.statements
        if line.in_record and line.said_by and line.nature is None and line.heading in mapped
    ]
    if lines:
        which = f"“{first_words(lines[0].text, 30)}”" if len(lines) == 1 else f"{len(lines)} lines of the map"
        words = f"{which}: fact, seen, allegation or opinion?"
        yield Missing("map", None, words, Stage.CLOSING, lines[0].id, quiet=True)


def childrens_views(asked: Asked) -> Iterator[Missing]:
    """Each child's views: a baby is watched, and before birth the parents and the midwife are asked."""
    captures = (one.key for one in asked.procedure.headings if one.captures is Captures.CHILD_VIEWS)
    heading = next(captures, "")
    for child in asked.conference.children:
        if words := unheard(asked.conference, asked.procedure, child):
            more = " (the line there says only that there are none)" if _says_none(asked, child) else ""
            yield Missing("map", child.id, f"{child.name}: {words}{more}", Stage.DECIDING, heading)
        for view in asked.conference.child_views:
            if view.child_id == child.id and view.in_record and view.text.strip():
                open_ones = [
                    what for what, given in (("from whom", view.source), ("when", view.on)) if not given
                ]
                if open_ones:
                    missing = f"{child.name}'s view “{first_words(view.text, 30)}”: {listed(open_ones)}?"
                    yield Missing("map", child.id, missing, Stage.DECIDING, view.id)


def _says_none(asked: Asked, child: Child) -> bool:
    views = (view for view in asked.conference.child_views if view.child_id == child.id)
    return any(view.in_record and no_view(view.text, (child.name,)) for view in views)


def parents_views(asked: Asked) -> Iterator[Missing]:
    """What each parent was asked, in each step that asks; nothing of one who is absent and silent."""
    for step, stage in (("parents_views", Stage.DECIDING), ("decision", Stage.CLOSING)):
        for person in parents(asked.conference, asked.procedure):
            if is_absent(person) and not _answered_any(asked, person, step):
                continue
            expected = expected_answers(asked.conference, asked.procedure, person, step)
            open_ones = [pair for pair in expected if not is_answered(asked.conference, person, *pair)]
            if open_ones:
                titles = dict.fromkeys(prompt.title.lower() or prompt.ask for prompt, _ in open_ones)
                words = f"{person.words}: {listed(list(titles))}"
                at = places.answer(person.id, *open_ones[0])
                yield Missing(step, None, words, stage, at)


def _answered_any(asked: Asked, person: Participant, step: str) -> bool:
    expected = expected_answers(asked.conference, asked.procedure, person, step)
    return any(is_answered(asked.conference, person, *pair) for pair in expected)
