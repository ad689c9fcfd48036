"""Whom Gwent's guide invites, and who is kept out."""

from __future__ import annotations

from datetime import date

from chairtui.domain.people import Came, Child, Participant
from tests.builders import empty_conference
from tests.leaflets.area import TALLER, Area, invited
from tests.leaflets.families import (
    family_with_a_child_of,
    initial_family,
    with_person,
)
from tests.leaflets.rules import How, rule

HEALTH = ("health", "school_nurse", "health_visitor", "midwife", "gp", "paediatrician", "mental_health")
INVITED = ("social_worker", "police", "probation", "other_agencies", "family", "advocate", "minute_taker")
EDUCATION = ("education", "school", "nursery")


@rule(
    "G11",
    How.PROMPT,
    "People and Opening: whom the family does not want there is for the chair to decide, and noted.",
    {
        "steps.people.then": "",
        "script.who_should_not_attend.words": "Ask.",
        "script.who_should_not_attend.note": "",
    },
)
async def the_chair_decides_who_should_not_attend(area: Area) -> None:
    family = initial_family()
    words = (
        "“Whether the concern is regarding a family member or professional, it is ultimately the "
        "decision of the Chairperson as to whether an individual should or should not attend.”"
    )
    assert words in await area.screen("people", family)
    line = await area.screen("opening", family, choose="tick:who_should_not_attend")
    assert "Before: somebody whom the family does not want there" in line
    assert words in line
    assert "Who objects to whom, why, and what you decided" in line


@rule(
    "G12",
    How.GATE,
    "A parent who is not invited is named under “still needed” until it is said that they were told why, and "
    "how their views are heard; Opening says by a letter, or by meeting the chair separately.",
    {
        "roles.father.parent": False,
        "script.parent_not_invited.words": "Not invited.",
        "script.parent_not_invited.note": "",
    },
)
async def a_parent_who_is_not_invited_is_heard_another_way(area: Area) -> None:
    family = initial_family()
    family = family.revising(family.record(Participant, "papa"), came=Came.NOT_INVITED, heard_how="")
    family = family.revising(family.record(Participant, "papa"), told_why="")
    needed = await area.needed(family)
    assert "Rowan Overhill: how their views are heard" in needed
    assert "Rowan Overhill, not invited: told why" in needed
    line = await area.screen("opening", family, choose="tick:parent_not_invited")
    assert "Before: a parent who is not invited" in line
    assert (
        "“In exceptional circumstances a parent or carer may not be invited to the Child Protection "
        "Conference. This is when the Chairperson decides that their presence will disrupt the meeting. "
        "In such cases the parent or carer can give their views in a letter or request to meet the "
        "Chairperson separately.”"
    ) in line
    assert "Who, why their presence will disrupt, and whether you had a letter or met them" in line


@rule(
    "G9",
    How.DATA,
    "People: whom the guide invites and nobody has put down yet, in its own words.",
    {
        "invitees.health": None,
        "invitees.housing.why": "",
        "invitees.interpreter.role": "advocate",
        "invitees.education.to_age": 2,
        "invitees.team_manager.unclear": "",
        "roles.advocate.title": "Solicitor",
        "roles.relative.title": "Relative",
        "roles.lead_social_worker.title": "Social worker",
        "roles.health.title": "Health",
        "roles.education.title": "School",
        **{f"roles.{role}.group": "support" for role in ("health", "education")},
        **{f"invitees.{key}.why": "" for key in INVITED},
    },
)
async def whom_the_guide_invites(area: Area) -> None:
    children = empty_conference(children=initial_family().children)
    people = await area.screen("people", children)
    for role in ("Health representative", "Housing", "Parent or child advocate", "Interpreter"):
        assert f" {role} for all children “" in people
    assert " Education representative for Wren, Robin “" in people
    worker = (
        "“Your child's Social Worker and or other representative of Children Services i.e., Team Manager”"
    )
    one_of_two = (
        f"Child's Social Worker {worker} Team manager {worker} Unclear: “and or”: one of the two, or both."
    )
    health = (
        "Health representative “Health representative” Unclear: The leaflet states no age and no profession: "
        "health visitor, school nurse, midwife, GP or another."
    )
    education = (
        "Education representative “Education representative” Unclear: The leaflet states no age: nursery, "
        "school or college."
    )
    others = (
        "Police “Police representative” Probation “Probation representative (if appropriate)” Housing "
        "“Housing representative” Other professional “Other agencies who are involved in, or have knowledge "
        "of your situation” Other family member “Other family members or those with parental "
        "responsibilities” Parent or child advocate “Parent/child advocate” Interpreter “An interpreter if "
        "required” Minute taker “There will also be a minute taker present.”"
    )
    at_four = await area.screen("people", family_with_a_child_of(4))
    assert invited(at_four) == f"{one_of_two} {health} {education} {others}"
    unborn = await area.screen("people", family_with_a_child_of(None))
    midwife = "Midwife Not from a leaflet: a midwife, for a baby who is not born yet."
    assert invited(unborn) == f"{one_of_two} {health} {midwife} {others}"
    each_of_one = empty_conference()
    for group in (HEALTH, EDUCATION, ("lead_social_worker", "social_worker")):
        for number, role in enumerate(group):
            each_of_one = each_of_one.with_record(
                Child(id=f"{number}", name=f"Child {number}", born=date(2018, 1, 6))
            )
            each_of_one = with_person(each_of_one, role, role, works_with=(f"{number}",))
    most = range(len(HEALTH))
    for number in most[len(EDUCATION) :]:
        each_of_one = with_person(each_of_one, f"e{number}", "school", works_with=(f"{number}",))
    for number in most[2:]:
        each_of_one = with_person(each_of_one, f"s{number}", "social_worker", works_with=(f"{number}",))
    people = await area.screen("people", each_of_one, size=TALLER)
    for named in ("Child's Social Worker for", "Health representative for", "Education representative for"):
        assert named not in people
    family = people.partition("Professionals")[0]
    assert "Health Fennel" not in family
    assert "Education Fennel" not in family


@rule(
    "G28",
    How.DATA,
    "A child's form has the guide's words on whether a child comes, says that no age is stated, and keeps "
    "the answer: part of the meeting, or asked separately.",
    {
        "child_invitation.words": "Ask the child.",
        "child_invitation.unclear": "",
        "child_invitation.ask_from_age": 7,
    },
)
async def a_child_who_understands_is_invited(area: Area) -> None:
    family = initial_family()
    form = await area.screen("people", family, choose="child:wren", press=("enter", *("tab",) * 5))
    assert (
        "“Your child will be invited if they are old enough to understand what is happening. They may "
        "be invited to attend for part of the meeting or asked for their views separately. The "
        "child/young person's views may be presented by an advocate.”"
    ) in form
    assert "part of it" in form
    assert "asked separately" in form
    assert "The leaflet states no age, and not who judges whether a child is old enough." in form
    assert "asked whether to come" not in await area.needed(family)
