"""What is still needed of whom a parent or child brings: one each, agreed and told of in time."""

from __future__ import annotations

from collections.abc import Iterator

from chairtui.domain.notice import agreed_too_late, notice_wanted
from chairtui.domain.people import Participant, short_of
from chairtui.domain.readiness.asked import Asked, Missing, Stage
from chairtui.domain.rights import brought_as, for_whom_is_open
from chairtui.domain.text import listed
from chairtui.domain.timescales import short


def supporters(asked: Asked) -> Iterator[Missing]:
    """That nobody brings more supporters than the procedure allows, and that the chair agreed in time."""
    for person in asked.conference.participants:
        if for_whom_is_open(asked.procedure, person) and not _asked_of_their_role(asked, person):
            words = f"{person.words}: for whom they come; copies name them once it is said"
            yield Missing("people", None, words, Stage.DECIDING, person.id, quiet=True)
        for role in brought_as(asked.procedure, person):
            if role.one_each and (others := _others(asked, person, role.key)):
                who = listed([short_of(other, asked.conference.participants) for other in (person, *others)])
                yield _needed(f"{who}: one {role.title.lower()} only for each person", person.id)
            if role.one_each and person in (unsaid := _for_nobody_yet(asked, role.key))[:1]:
                who = listed([short_of(other, asked.conference.participants) for other in unsaid])
                yield _needed(f"{who}: for whom they come", person.id)
            if role.agreed_before and person.agreed_on is None:
                yield _needed(f"{person.words}: when the chair agreed that they come", person.id)
            elif role.agreed_before and agreed_too_late(asked.conference, person):
                yield _needed(f"{person.words}: the chair did not agree in advance", person.id)
            if late := _late(asked, person, role.key):
                yield _needed(f"{person.words}: {late}", person.id)


def _asked_of_their_role(asked: Asked, person: Participant) -> bool:
    """Whether it is asked anyway, of all in a role of which each person brings one."""
    roles = (role for role in brought_as(asked.procedure, person) if role.one_each)
    return any(person in _for_nobody_yet(asked, role.key) for role in roles)


def _others(asked: Asked, person: Participant, role: str) -> list[Participant]:
    """Those who come in the same role for the same person, after this one; so each pair is named once."""
    everyone = asked.conference.participants
    after = everyone[everyone.index(person) + 1 :]
    same = [other for other in after if _is(asked, other, role) and other.here_for == person.here_for]
    return same if person.here_for is not None else []


def _is(asked: Asked, person: Participant, role: str) -> bool:
    """Whether somebody is brought as that, be it in another role."""
    return any(one.key == role for one in brought_as(asked.procedure, person))


def _for_nobody_yet(asked: Asked, role: str) -> list[Participant]:
    """All who come in a role of which each person brings one, of whom nobody has said for whom they come."""
    same = [other for other in asked.conference.participants if _is(asked, other, role)]
    return [other for other in same if other.here_for is None] if len(same) > 1 else []


def _late(asked: Asked, person: Participant, role: str) -> str:
    """That a notice came too late or is not noted, where the procedure states until when it must be given.

    Whoever was agreed to by then had been told of by then.
    """
    if asked.calendar is None:
        return ""
    notice = notice_wanted(asked.conference, asked.procedure, (role,), asked.calendar)
    if notice is None:
        return ""
    if person.notice_on is None:
        in_time = person.agreed_on is not None and person.agreed_on <= notice.due.on
        return "" if in_time else "when the chair was told that they come"
    if person.notice_on <= notice.due.on:
        return ""
    return f"notice was wanted by {short(notice.due.on, person.notice_on)}"


def _needed(words: str, at: str) -> Missing:
    return Missing("people", None, words, Stage.DECIDING, at)
