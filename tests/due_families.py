"""Families for whom something falls due: one after a first conference, one whose review has decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import reduce
from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.people import Child, Kind, Participant
from chairtui.domain.plans import Meeting
from chairtui.domain.records import Record
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.timeline import Copy
from chairtui.procedure_files import procedure_edition
from tests.screens.harness import FOLDERS

TODAY = date(2026, 5, 20)
"""A Wednesday on which something is late, and something is due this week, next week and later."""


def conference(family: str, procedure: str, held_on: date, *records: Record, **own: Any) -> Conference:
    """A conference of one child under a procedure, with what is given besides."""
    child = Child(id=f"{family}-child", name=f"Tom {family}", born=date(2019, 4, 1))
    fields: dict[str, Any] = {
        "id": family.lower(),
        "family": family,
        "held_on": held_on,
        "chair": "Fern Sorrel",
    }
    edition = procedure_edition(procedure, FOLDERS)
    signed: dict[str, Any] = {
        "signed_off_at": datetime(2026, 5, 12, 12, tzinfo=UTC),
        "signed_off_by": "Fern Sorrel",
    }
    made = reduce(Conference.with_record, (child, edition, *records), Conference(**(fields | own)))
    return replace(made, **signed)


def marrable() -> Conference:
    """Oxfordshire: its summary is late, mum's time to answer runs, its core group is next week."""
    return conference(
        "Marrable",
        "oxfordshire",
        date(2026, 5, 12),
        Participant(id="mum", called="Mum", roles=("mother",)),
        Participant(id="dad", called="Dad", roles=("father",)),
        Decision(child_id="Marrable-child", option="child_protection_plan"),
        Copy(
            recipient_id="mum",
            made_at=datetime(2026, 5, 12, 12, tzinfo=UTC),
            sent_at=datetime(2026, 5, 13, 12, tzinfo=UTC),
            received_at=datetime(2026, 5, 15, 12, tzinfo=UTC),
        ),
        Copy(recipient_id="dad", made_at=datetime(2026, 5, 12, 12, tzinfo=UTC)),
        Meeting(timescale="first_core_group", about=("Marrable-child",), on=date(2026, 5, 26)),
    )


def hollin() -> tuple[Conference, Conference]:
    """England: the first conference had no date for anything; its review has decided, chaired by another."""
    plan = ExistingPlan(child_id="Hollin-child", option="child_protection_plan", began_on=date(2026, 1, 13))
    decided = Decision(child_id="Hollin-child", option="child_protection_plan")
    first = conference("Hollin", "england", date(2026, 1, 13), decided)
    again = conference(
        "Hollin",
        "england",
        date(2026, 4, 9),
        plan,
        decided,
        id="hollin-review",
        follows=first.id,
        chair="Clover Vetch",
    )
    (child,) = again.children
    return first, replace(again, children=(replace(child, kind=Kind.REVIEW),))


def families() -> tuple[Conference, ...]:
    """All of them."""
    return marrable(), *hollin()
