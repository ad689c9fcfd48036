"""Whom Haringey's guide invites for a child of each age, the child as well, and who comes for them."""

from __future__ import annotations

from datetime import date

from chairtui.domain.people import Child
from tests.leaflets.area import Area, invited
from tests.leaflets.families import family_with_a_child_of, initial_family, with_person
from tests.leaflets.rules import How, rule


@rule(
    "H12",
    How.DATA,
    "People lists whom the guide invites for each child's age, with its words: health visitor under five, "
    "school nurse over five, both at five, the GP usually by a written report, and the police.",
    {
        "invitees.social_worker": None,
        "invitees.nursery.to_age": 3,
        "invitees.school.from_age": 7,
        "invitees.health_visitor.to_age": 5,
        "invitees.health_visitor_at_five": None,
        "invitees.school_nurse.from_age": 5,
        "invitees.school_nurse_at_five.unclear": "",
        "invitees.gp.report_only": False,
        "invitees.police": None,
        "steps.people.then": "Who else?",
    },
)
async def who_is_invited_goes_by_the_childs_age(area: Area) -> None:
    four, five, six = [await area.screen("people", family_with_a_child_of(age)) for age in (4, 5, 6)]
    for people in (four, five, six):
        assert "Lead social worker “The social worker will come to the conference”" in people
        assert "GP usually a written report “Your GP will be invited to share" in people
        assert "Police “A police representative attends.”" in people
        assert "School “If your child is at nursery or school" in people
        assert (
            "Who else works with the family: “someone supporting you with mental health, domestic abuse, "
            "substance misuse or probation”? Each person: in the room, or by video."
        ) in people
    assert "Nursery “If your child is at nursery or school" in four
    assert "Health visitor “If you have a child under 5 years old" in four
    assert "School nurse" not in four
    at_five = (
        "“under 5” means the health visitor and “over 5” the school nurse; a child who is five is in "
        "neither, so both are suggested."
    )
    for role in ("Health visitor", "School nurse"):
        asked = f"{role} Five years old: health visitor or school nurse? Unclear: {at_five}"
        assert asked in five
        assert invited(five).count(asked) == 1
    assert "under 5 years old" not in five
    assert "is over 5 years old" not in five
    over_five = "“If your child is over 5 years old and goes to school, the school nurse will be invited.”"
    assert f"School nurse {over_five}" in six
    assert "Health visitor" not in six
    assert "Five years old" not in six
    social_worker = "Lead social worker “The social worker will come to the conference”"
    school = "“If your child is at nursery or school, they will be invited.”"
    under_five = (
        "“If you have a child under 5 years old, your health visitor or someone from the health visiting"
    )
    gp = (
        "“Your GP will be invited to share relevant health information about you and your child, usually in a"
    )
    others = (
        f"GP usually a written report {gp} written report.” Police “A police representative attends.” Their "
        "information comes to the chair in writing, and is told at the meeting."
    )
    assert invited(four) == (
        f"{social_worker} Nursery {school} Unclear: The leaflet names no age: suggested up to four, and only "
        f"if the child is at a nursery. School {school} Unclear: The leaflet names no age: suggested from "
        f"four, and only if the child is at a school. Health visitor {under_five} service will be invited.” "
        f"{others}"
    )
    midwife = "Midwife Not from a leaflet: a midwife, for a baby who is not born yet."
    unborn = await area.screen("people", family_with_a_child_of(None))
    assert invited(unborn) == f"{social_worker} {midwife} {others}"


@rule(
    "H14",
    How.GATE,
    "A child of ten who was not asked whether to come, part of the meeting or all of it, is named under "
    "“still needed”; a child of nine is not.",
    {
        "child_invitation.ask_from_age": 11,
        "script.child_asked.words": "Ask the child.",
        "child_invitation.words": "A child may come.",
    },
)
async def a_child_of_ten_is_asked_whether_to_come(area: Area) -> None:
    family = initial_family()
    wren, robin = family.record(Child, "wren"), family.record(Child, "robin")
    family = family.revising(wren, born=date(2016, 5, 12))
    family = family.revising(robin, born=date(2016, 5, 13))
    needed = await area.needed(family)
    assert "Wren Brambleby is 10: asked whether to come?" in needed
    assert "Robin Brambleby is 9" not in needed
    line = await area.screen("opening", family, choose="tick:child_asked")
    assert "This could be part of the meeting, or all of it." in line
    to_whether_the_child_comes = ("enter",) * 6
    child = await area.screen("people", family, choose="child:wren", press=to_whether_the_child_comes)
    assert (
        "“If your child is 10 years or older the social worker will talk to them and to you about "
        "whether they want to attend their conference. This could be part of the meeting, or all of it. "
        "If your child wants to come, the social worker will discuss this with the chair.” “Younger "
        "children will also be encouraged to share their views.”"
    ) in child


@rule(
    "H15",
    How.DATA,
    "An advocate is here for a named child; the chair notes whether one was offered and taken up; the "
    "summary says how to reach Barnardo's.",
    {
        "roles.advocate.title": "Friend",
        "script.child_asked.words": "Ask the child.",
        "script.child_asked.note": "",
        "texts.complaint.words": "Please tell the chair.",
    },
)
async def an_advocate_works_for_a_named_child(area: Area) -> None:
    family = with_person(initial_family(), "linnet", "advocate", here_for="wren", agency="Barnardo's")
    assert "Linnet Fennel ● room Advocate · here for Wren" in await area.screen("people", family)
    line = await area.screen("opening", family, choose="tick:child_asked")
    assert (
        "“If your child is 10 years or older the social worker will talk to them and to you about "
        "whether they want to attend their conference. This could be part of the meeting, or all of "
        "it.” “The social worker can put your child in touch with an advocate from Barnardo's.” “The "
        "chair will offer to talk to them.”"
    ) in line
    assert (
        "Each child: part, all or not, and why; advocate offered, taken up or declined; talked with the "
        "chair when"
    ) in line
    assert "free independent advocacy service to help young people" in area.document(family, "mum")
