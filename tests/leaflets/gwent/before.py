"""What Gwent's guide asks for before the conference."""

from __future__ import annotations

from datetime import datetime

from tests.leaflets.area import TALLER, Area
from tests.leaflets.families import (
    PROFESSIONALS,
    initial_family,
    with_each,
    with_person,
    with_report,
)
from tests.leaflets.rules import How, rule

SUNDAY, MONDAY = datetime(2026, 5, 10, 17), datetime(2026, 5, 11, 9)  # noqa: DTZ001  wall clock
"""Two days before the conference, and one."""


@rule(
    "G3",
    How.DATA,
    "A report that came to the family less than two days before is marked late, and it is said that the "
    "leaflet leaves open which days are meant.",
    {
        "timescales.reports_to_family.value": 1,
        "timescales.reports_to_family.unit": "working days",
        "timescales.reports_to_family.roles": ["lead_social_worker"],
        "timescales.reports_to_family.unclear": "",
    },
)
async def practitioners_share_their_report_two_days_before(area: Area) -> None:
    family = initial_family()
    assert "day late" not in await area.screen("people", with_report(family, "deputy", SUNDAY))
    late = with_report(family, "deputy", MONDAY)
    assert "! 1 day late. Ask Mum: have you read it?" in await area.screen("people", late)
    form = await area.screen("people", late, choose="person:deputy", press=("r", *("tab",) * 3))
    assert "due Sun 10 May, 2 days before Tue 12 May" in form
    assert (
        "“2 days prior to the Conference”: the leaflet does not say whether working days are meant; "
        "days of the calendar are counted."
    ) in form
    assert (
        "Reports shared with the family (Child's Social Worker, Social worker, Team manager" in area.dates()
    )
    reporting = {*PROFESSIONALS, "health", "education"} - {"police"}
    everyone = with_each(initial_family(), sorted(reporting))
    for person in [one for one in everyone.participants if one.name.endswith("Fennel")]:
        everyone = with_report(everyone, person.id, MONDAY)
    people = await area.screen("people", everyone, size=TALLER)
    assert people.count("! 1 day late.") == len(reporting)
    assert (
        "no later than Sunday 10 May 2026; suggested: Friday 8 May 2026\n2 days before Tue 12 May"
        in area.dates()
    )


@rule(
    "G4",
    How.GATE,
    "A police report that was handed out is named under “still needed”; the chair notes which adults the "
    "police information covers.",
    {
        "roles.police.reports": "written",
        "timescales.reports_to_family.roles": ["housing", "police"],
        "script.police_information.words": "Police report?",
        "script.police_information.note": "",
        "wording.report_rule.words": "Two days before.",
    },
)
async def police_information_waits_for_the_meeting(area: Area) -> None:
    family = with_person(initial_family(), "police", "police", agency="Made Up Police")
    handed_out = with_report(family, "police", SUNDAY)
    assert "Police Fennel: a report that is not shared before was given out" in await area.needed(handed_out)
    shared = area.dates().partition("Reports shared with the family (")[2].partition(")")[0]
    assert "Housing" in shared
    assert "Police" not in shared
    line = await area.screen("opening", family, choose="tick:police_information")
    assert "Before: police information is kept for the meeting" in line
    assert (
        "“Police are required to provide information including any convictions on all significant "
        "adults that have had involvement with the child or family members. This information will not "
        "be shared prior to the Conference.”"
    ) in line
    assert "Which adults it covers, and whether any is missing" in line
    form = await area.screen("people", handed_out, choose="person:police", press=("r",))
    assert (
        "“All practitioners involved in the Child Protection Conference will be requested to write a "
        "report to be shared with you 2 days prior to the Conference.” Police information “will not be "
        "shared prior to the Conference”."
    ) in form


@rule(
    "G5",
    How.PROMPT,
    "Opening, first of all: the parents may speak with the chair before.",
    {"script.chair_meets_family.words": "Greet them.", "script.chair_meets_family.title": "Greeting"},
)
async def the_parents_may_speak_with_the_chair_before(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:chair_meets_family")
    assert "Before: the chair speaks with the parents" in line.partition("✓ Introductions")[0]
    assert (
        "“You will be given the opportunity prior to the Conference to speak with the Chairperson to "
        "share your views.”"
    ) in line


@rule(
    "G6",
    How.PROMPT,
    "Opening: may each child's views be shared, and who decided so? A view that may not be is in no copy "
    "but of those whom it is for.",
    {"script.childs_views_shared.words": "Views.", "script.childs_views_shared.note": ""},
)
async def whether_a_childs_views_are_shared_is_decided_before(area: Area) -> None:
    family = initial_family()
    line = await area.screen("opening", family, choose="tick:childs_views_shared")
    assert "Before: may the child's views be shared?" in line
    assert (
        "“Where an advocate is working with a child/young person, consideration will be given to the "
        "child/young person's views/report being shared at Conference, this is determined by the "
        "child/young person/Chairperson.”"
    ) in line
    assert (
        "What may be shared of each child's views, with whom, and who decided so: the child or you"
    ) in line
    assert "I like it when Nan is here" in area.document(family, "mum")
    assert "I like it when Nan is here" not in area.document(family, "dad")


@rule(
    "G7",
    How.PROMPT,
    "Opening: told when and where, and who had no invite; the place stands on the summary. The invite "
    "itself is sent by the office.",
    {"script.invitation.words": "Time and place.", "script.invitation.note": ""},
)
async def everyone_is_told_when_and_where(area: Area) -> None:
    family = initial_family().changing(place="Made Up Office, Children Services")
    line = await area.screen("opening", family, choose="tick:invitation")
    assert "Before: told when and where" in line
    assert (
        "“The conference will usually be held at your local Children Services office however, sometimes "
        "other venues are used or this meeting may take place virtually.” “An invite will be sent to "
        "you thereafter confirming the details.”"
    ) in line
    assert "Where and how it is held, and who had no invite" in line
    assert "Made Up Office, Children Services" in area.document(family)
