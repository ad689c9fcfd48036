"""The roles that people have in a conference, and what each allows, as a local procedure says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """Which list of people a role belongs to, and whose copy covers whom."""

    FAMILY = "family"
    PROFESSIONAL = "professional"
    SUPPORT = "support"
    """Somebody who comes for a parent or child: supporter, solicitor, advocate, interpreter."""
    OFFICE = "office"
    """The chair and the minute taker."""


class Reporting(StrEnum):
    """How a role's report reaches the family."""

    WRITTEN = "written"
    VERBAL = "verbal"
    """Told at the meeting and never handed out."""
    NOT_BEFORE = "not before"
    """Written, and kept back until the meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody is in the conference, and what that allows."""

    key: str
    title: str
    group: Group
    may_speak: bool = True
    may_ask: bool = True
    gives_opinion: bool = True
    """Whether they may give an opinion of their own, as another may who speaks."""
    may_scale: bool = False
    gives_view: bool = False
    """Whether the procedure asks this role for a view on the decision."""
    parent: bool = False
    """Whether each of them has a page of parents' views."""
    tie: str = ""
    """What they are to each child who has none yet, as is suggested; empty for whoever may be anything."""
    tie_asked: bool = False
    """Whether brothers and sisters may have different ones, so that it is asked whose they are."""
    leads: bool = False
    """The lead social worker: speaks first, and is asked what would close the case."""
    social_care: bool = False
    """Whether it is of children's social care, which a conference cannot do without."""
    reports: Reporting = Reporting.WRITTEN
    one_each: bool = False
    """Whether each person whom they come for may bring one only."""
    agreed_before: bool = False
    """Whether the chair must have agreed in advance that they come."""
    supports_as: str = ""
    """Key of the role whose rules on who may be brought hold too for one of these who comes for somebody."""
    takes_notes: bool = False
    """Whether they write the record."""
    unclear: str = ""
    source: str = ""
