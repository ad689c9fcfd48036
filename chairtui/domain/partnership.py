"""Figures for the safeguarding partnership, which monitors who comes to conferences: counts, and no names.

London borough, guide for professionals: “Attendance by key partner agencies is monitored and reported to the
LSCB.” Nothing here tells one family from another, or one person of an agency from another.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from chairtui.domain.conference import Conference
from chairtui.domain.duties import Bound
from chairtui.domain.grammar import as_compared, folded
from chairtui.domain.hearing import has_views
from chairtui.domain.held_by import HeldBy, limits_for
from chairtui.domain.lateness import is_late
from chairtui.domain.people import Came, Child, Comes, Kind, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.quoracy import agency_of, quorum_of
from chairtui.domain.rights import is_professional
from chairtui.domain.text import one_line
from chairtui.domain.timescales import WorkingCalendar

Held = tuple[Conference, Procedure, WorkingCalendar]
"""A conference, with the procedure that it followed and its working days."""

AGENCY_NOT_GIVEN = "Agency not given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeliness:
    """Of the children with one kind of conference, for how many it was held within its limit."""

    kind: Kind
    in_time: int
    late: int
    later_than_usual: int
    """After a time that is only usual, and within each limit, if there is one."""
    no_limit: int
    """Where the limit, or the day that it counts from, is not known."""

    @property
    def known(self) -> int:
        """The children for whom there was something to hold the day against."""
        return self.in_time + self.late + self.later_than_usual


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyFigures:
    """How one agency took part, counted by people asked to come: one may be asked for several conferences.

    Those asked came, sent somebody in their place, sent apologies or only a report, or there was no word.
    """

    agency: str
    asked: int
    came: int
    sent_a_deputy: int
    apologies: int
    report_only: int
    no_word: int
    reports: int
    reports_late: int
    """Of the reports, those that came after the limit for them, to the family or to the chair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipFigures:
    """What the partnership is told about the conferences held between two days, both included."""

    first: date
    last: date
    conferences: int
    """Signed off; no other is counted."""
    not_signed_off: int
    """Held in that time and not signed off yet."""
    children: int
    quorate: int
    """Children for whom the conference was quorate, at its end."""
    born: int
    """Children who could come and be heard."""
    came: int
    """Of them those who came, for a part of it or all."""
    heard: int
    """Of them those whose views are in the record, whether they came or not."""
    neither: int
    timeliness: tuple[Timeliness, ...]
    agencies: tuple[AgencyFigures, ...]


def partnership_figures(
    held: Iterable[Held], first: date, last: date, not_signed_off: int = 0
) -> PartnershipFigures:
    """The figures of those conferences that were signed off and held between two days."""
    counted = [one for one in held if first <= one[0].held_on <= last and one[0].signed_off_at is not None]
    children = [(*one, child) for one in counted for child in one[0].children]
    born = [(conference, child) for conference, _, _, child in children if not child.is_unborn]
    return PartnershipFigures(
        first=first,
        last=last,
        conferences=len(counted),
        not_signed_off=not_signed_off,
        children=len(children),
        quorate=sum(
            quorum_of(conference, procedure, child).is_met for conference, procedure, _, child in children
        ),
        born=len(born),
        came=sum(_came(child) for _, child in born),
        heard=sum(has_views(conference, child) for conference, child in born),
        neither=sum(not _came(child) and not has_views(conference, child) for conference, child in born),
        timeliness=_timeliness(counted),
        agencies=_agencies(counted),
    )


def _came(child: Child) -> bool:
    return child.comes in {Comes.PART, Comes.ALL}


def _timeliness(counted: Iterable[Held]) -> tuple[Timeliness, ...]:
    """By kind of conference, in the order of the kinds; those that there were."""
    found: dict[Kind, Counter[str]] = defaultdict(Counter)
    for conference, procedure, calendar in counted:
        for child in conference.children:
            limits = limits_for(child, conference, procedure, calendar)
            found[child.kind][_kept(conference.held_on, limits)] += 1
    return tuple(
        Timeliness(kind=kind, **{name: found[kind][name] for name in _KEPT}) for kind in Kind if kind in found
    )


_KEPT = "in_time", "late", "later_than_usual", "no_limit"


def _kept(held_on: date, limits: tuple[HeldBy, ...]) -> str:
    """Which of `_KEPT` it is: the earliest limit is not the one that binds if it is only usual."""
    if not limits:
        return "no_limit"
    passed = {limit.timescale.bound for limit in limits if held_on > limit.due.on}
    if passed - {Bound.USUAL}:
        return "late"
    return "later_than_usual" if passed else "in_time"


def _agencies(counted: Iterable[Held]) -> tuple[AgencyFigures, ...]:
    """By agency, in the order of the alphabet; however it is spelt, it is called as it was first."""
    called: dict[str, str] = {}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for conference, procedure, calendar in counted:
        for person in conference.participants:
            if not is_professional(procedure, person):
                continue
            agency = _agency_without_names(conference, procedure, person)
            key = as_compared(agency)
            called.setdefault(key, agency)
            found[key].update(_deeds(person))
            for report in conference.reports:
                if report.participant_id == person.id:
                    found[key]["reports"] += 1
                    found[key]["reports_late"] += is_late(report, conference, procedure, calendar)
    return tuple(
        AgencyFigures(agency=called[key], **{name: found[key][name] for name in _COUNTED})
        for key in sorted(called)
        if any(found[key].values())
    )


_COUNTED = (
    "asked", "came", "sent_a_deputy", "apologies", "report_only", "no_word", "reports", "reports_late",
)  # fmt: skip
_DEEDS = {
    Came.ROOM: "came",
    Came.VIDEO: "came",
    Came.PHONE: "came",
    Came.DEPUTY: "sent_a_deputy",
    Came.APOLOGIES: "apologies",
    Came.REPORT_ONLY: "report_only",
    Came.NO_REPLY: "no_word",
    Came.NOT_YET: "no_word",
}


def _deeds(person: Participant) -> Iterator[str]:
    """What is counted of somebody; whoever came in another's place is counted as that one's deputy alone."""
    if person.deputy_for is None and person.came in _DEEDS:
        yield "asked"
        yield _DEEDS[person.came]


def _agency_without_names(conference: Conference, procedure: Procedure, person: Participant) -> str:
    """The agency somebody is from; what they are, where none is written down or a name stands in it."""
    agency = one_line(agency_of(procedure, person))
    names = [one.name for one in conference.children] + [one.name for one in conference.participants]
    if _words(agency) & (_words(" ".join((conference.family, *names))) - _TITLES):
        agency = next((role.title for role in procedure.roles_of(person.roles)), "")
    return agency or AGENCY_NOT_GIVEN


_TITLES = frozenset({"and", "dr", "family", "miss", "mr", "mrs", "ms", "of", "prof", "the"})
"""Words beside names that name nobody."""


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", folded(text)) if len(word) > 1}
