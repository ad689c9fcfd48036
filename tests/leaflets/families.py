"""The families that the rules are tried on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, Given
from chairtui.domain.people import Came, Child, Kind, Participant, Report
from chairtui.domain.statements import Statement
from chairtui.domain.views import with_view
from tests.builders import DAY, empty_conference, family_conference, minutes

FAMILY = ("mother", "father", "step_parent", "carer", "relative", "friend")
PROFESSIONALS = (
    "lead_social_worker", "social_worker", "team_manager", "police", "school", "nursery", "school_nurse",
    "health_visitor", "midwife", "gp", "paediatrician", "mental_health", "substance_misuse", "domestic_abuse",
    "probation", "housing", "family_support", "other_professional",
)  # fmt: skip
SUPPORT = ("supporter", "solicitor", "advocate", "interpreter")
OFFICE = ("chair", "minute_taker", "observer")
"""Whom a leaflet means by “family”, “professionals” and the like, whatever its procedure makes of them."""


def initial_family() -> Conference:
    """The Bramblebys at an initial conference, before anything is decided for Wren."""
    conference = family_conference()
    conference = conference.without(conference.record(Decision, "decision"))
    return conference.revising(conference.record(Child, "wren"), kind=Kind.INITIAL)


def without_strengths() -> Conference:
    """The same family, of whom only worries are noted yet."""
    family = initial_family()
    return family.without(family.record(Statement, "strength"))


def decided(option: str) -> Conference:
    """The same family, with this decision for Wren and none yet for the others."""
    words = Decision(
        id="decision", child_id="wren", option=option, reasons="It is so.", decided_at=minutes(80)
    )
    if option in {"child_protection_plan", "registered"}:
        words = replace(words, limb="likely", categories=("neglect",))
    return initial_family().with_record(words)


def with_views(conference: Conference) -> Conference:
    """`conference` with three views on Wren that differ, which somebody might want to count."""
    for key, likely in (("teal", True), ("plover", True), ("dunlin", False)):
        conference = with_person(conference, key, "police", works_with=("wren",))
        conference = with_view(conference, key, "wren", minutes(70), likely=likely, given=Given.SPOKEN)
    return conference


TALLY = re.compile(r"\d+ (?:yes\b|no\b|for\b|against\b|of \d+ (?:say|views?\b)|views?\b)|majority|\bvote")
"""What a count of views would look like."""


def tallies(words: str) -> list[str]:
    """Whatever in these words counts views."""
    return TALLY.findall(words)


def with_person(conference: Conference, key: str, role: str, **fields: object) -> Conference:
    """`conference` with somebody more in this role, who is in the room unless it is said otherwise."""
    words: dict[str, object] = {"name": f"{key.title()} Fennel", "came": Came.ROOM} | fields
    return conference.with_record(Participant(id=key, roles=(role,), **words))  # type: ignore[arg-type]


def with_each(conference: Conference, roles: Iterable[str]) -> Conference:
    """`conference` with somebody more in each of these roles, whose name says which; supporters for Mum."""
    for role in roles:
        here_for = "mum" if role in SUPPORT else ""
        conference = with_person(conference, f"a {role}", role, name=_name_of(role), here_for=here_for)
    return conference


def those_in(words: str, roles: Iterable[str]) -> set[str]:
    """The roles whose people, of those that `with_each` puts down, stand in these words."""
    return {role for role in roles if _name_of(role) in words}


def _name_of(role: str) -> str:
    """Short enough for one line of a narrow column."""
    return f"{role.replace('_', '')[:8].title()} Fennel"


def each(roles: Iterable[str], **rights: bool) -> dict[str, bool]:
    """By path, what these roles may, such as `may_scale`."""
    return {f"roles.{role}.{right}": value for role in roles for right, value in rights.items()}


def with_report(conference: Conference, author: str, given_at: datetime) -> Conference:
    """`conference` with somebody's report about Wren, given to her mother."""
    report = Report(
        id=f"{author}'s", participant_id=author, about=("wren",), given_to=("mum",), given_at=given_at
    )
    return conference.with_record(report)


def family_with_a_child_of(years: int | None) -> Conference:
    """Another family, with one child of that age or none yet, whose mother is the only one on the list."""
    child = Child(id="sorrel", name="Sorrel Nettle", expected=date(2026, 8, 20), kind=Kind.PRE_BIRTH)
    if years is not None:
        child = Child(id="sorrel", name="Sorrel Nettle", born=date(DAY.year - years, 1, 6))
    mother = Participant(id="mum", name="Ivy Nettle", roles=("mother",), came=Came.ROOM)
    return empty_conference(family="Nettle").with_record(child).with_record(mother)
