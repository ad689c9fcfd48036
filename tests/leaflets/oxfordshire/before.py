"""What Oxfordshire's leaflet promises for before the conference."""

from __future__ import annotations

from datetime import datetime

from chairtui.domain.people import Came, Exclusion, Participant
from tests.leaflets.area import Area, invited
from tests.leaflets.families import family_with_a_child_of, initial_family, with_person, with_report
from tests.leaflets.rules import How, rule

FRIDAY, MONDAY = datetime(2026, 5, 8, 9), datetime(2026, 5, 11, 9)  # noqa: DTZ001  wall clock
"""Two working days before the conference, and one: three would be Thursday."""
DURING = datetime(2026, 5, 12, 11)  # noqa: DTZ001  wall clock


@rule(
    "O4",
    How.GATE,
    "Whoever is excluded is named under “still needed” until they were told why and can be heard in some "
    "other way; Opening asks for it, and the right is printed.",
    {
        "script.excluded.words": "Excluded?",
        "script.excluded.note": "",
        "texts.rights.words": "You have rights.",
        "roles.father.parent": False,
    },
)
async def whoever_is_excluded_is_told_why_and_heard_another_way(area: Area) -> None:
    family = initial_family().with_record(Exclusion(id="out", participant_ids=("papa",), ground="An assault"))
    family = family.revising(family.record(Participant, "papa"), came=Came.NOT_INVITED, heard_how="")
    needed = await area.needed(family)
    assert "Rowan Overhill, put out: told why and another way to be heard" in needed
    assert "Rowan Overhill: how their views are heard" in needed
    line = await area.screen("opening", family, choose="tick:excluded")
    assert "Before: whoever is excluded is told why" in line
    right = (
        "To be invited to the conference or be told why you have been excluded and invited to give "
        "your views in some other way."
    )
    assert f"“{right}”" in line
    assert "Who is excluded and why, who told them when, and how their views are heard" in line
    assert f"Parents' rights • {right} •" in area.printed("end", family, "mum")


@rule(
    "O5",
    How.DATA,
    "Whom the leaflet lists is suggested, and a child old enough may come; needs are noted "
    "beforehand; a friend or supporter, a solicitor, an interpreter or signer may come, and "
    "a representative in a parent's place, who speaks; the rights are printed.",
    {
        "roles.representative": None,
        "roles.supporter.title": "Supporter",
        "roles.supporter.may_speak": False,
        "roles.solicitor.may_speak": True,
        "roles.interpreter.title": "Interpreter",
        "script.help_to_join_in.words": "Help?",
        "script.help_to_join_in.note": "",
        "texts.rights.words": "You have rights.",
        "texts.rights.options": ["no_plan"],
        "roles.advocate.title": "Advocate",
        "steps.people.then": "Who else?",
        "child_invitation.words": "A child may come.",
        "child_invitation.unclear": "",
        "texts.other_languages.words": "Ask us.",
        "invitees.social_worker.why": "",
        "invitees.health_visitor.to_age": 5,
        "invitees.school.from_age": 5,
        "invitees.school_nurse.from_age": 6,
        "invitees.police.unborn": False,
        "invitees.advocate.role": "supporter",
        "invitees.order": ["police"],
    },
)
async def parents_get_help_to_join_in_and_may_send_a_representative(area: Area) -> None:
    family = with_person(initial_family(), "rep", "representative", here_for="papa")
    family = with_person(family, "friend", "supporter", here_for="mum")
    family = with_person(family, "signer", "interpreter", here_for="mum", needs="A seat in sight of Mum")
    family = with_person(family, "lawyer", "solicitor", here_for="mum")
    people = await area.screen("people", family)
    assert "Solicitor · here for Mum · listens and advises only" in people
    spoken = "speaks, gives no number or view"
    assert f"Representative of a parent who cannot come · here for Papa · {spoken}" in people
    assert f"Friend or supporter · here for Mum · {spoken}" in people
    assert "Interpreter or signer · here for Mum" in people
    assert "A seat in sight of Mum" in people.partition("Needed in the room")[2]
    line = await area.screen("opening", family, choose="tick:help_to_join_in")
    assert "Before: help to join in" in line
    assert (
        "“To be given help to join in the conference”: an interpreter, “signers or accessible rooms”. "
        "“Please let us know what you need.” Online: can they “access it using MS Teams”?"
    ) in line
    assert "Who needs what, and whether it is there" in line
    assert (
        "• To be given help to join in the conference. This could be an interpreter, if English is not "
        "your first language, signers or accessible rooms. Please let us know what you need. • To be given "
        "copies of reports before the conference. • To be able to bring a friend or supporter, including a "
        "solicitor. • To be able to send a suitable representative, such as a solicitor/advocate if you "
        "are unable to attend, for example, because you are in hospital or custody. • To be able to ask "
        "questions and give your views. If you do not feel we are meeting these standards, then please let "
        "the Child Protection Chair know."
    ) in area.printed("end", family, "mum")
    assert (
        "“To be given help to join in the conference”: who needs an interpreter, “signers or accessible "
        "rooms”?"
    ) in people
    assert (
        "In another language or format If you need this information in another language or format, please "
        "contact: CCANorth@Oxfordshire.gov.uk CCASouth@Oxfordshire.gov.uk CCACity@Oxfordshire.gov.uk"
    ) in area.printed("end", family)
    health_visitor = (
        "Health visitor “your health visitor” Unclear: The leaflet names no age: suggested up to four."
    )
    school = (
        "School “a member of staff from your child's school” Unclear: The leaflet names no age: suggested "
        "from four, and only if the child is at a school."
    )
    nurse = "School nurse “a school nurse” Unclear: The leaflet names no age: suggested from five."
    advocate = (
        "Independent advocate “they can also have an independent advocate to support them” Unclear: The "
        "leaflet names no age: whoever is old enough and comes may have one."
    )
    midwife = "Midwife Not from a leaflet: a midwife, for a baby who is not born yet."
    for years, suggested in (
        (None, f"{health_visitor} {midwife} Police “a police officer”"),
        (3, f"{health_visitor} Police “a police officer” {advocate}"),
        (4, f"{health_visitor} {school} Police “a police officer” {advocate}"),
        (5, f"{school} {nurse} Police “a police officer” {advocate}"),
    ):
        people = await area.screen("people", family_with_a_child_of(years))
        assert invited(people) == f"Lead social worker “a social worker” {suggested}"
    to_whether_the_child_comes = ("enter",) * 6
    child = await area.screen(
        "people", family_with_a_child_of(5), choose="child:sorrel", press=to_whether_the_child_comes
    )
    assert (
        "“Your child may attend if they are old enough and want to do so and they can also have an "
        "independent advocate to support them.”"
    ) in child
    assert "The leaflet states no age, and not who judges whether a child is old enough." in child


@rule(
    "O13",
    How.DATA,
    "The social worker's report to the family is late after three working days before; any other only once "
    "the conference has begun.",
    {
        "timescales.reports_of_social_worker.value": 1,
        "timescales.reports_of_social_worker.roles": ["school"],
        "timescales.reports_to_family.value": 24,
        "wording.report_rule.words": "Before.",
    },
)
async def the_social_workers_report_comes_three_working_days_before(area: Area) -> None:
    family = initial_family()
    social_workers = await area.screen("people", family.revising(family.reports[0], given_at=FRIDAY))
    assert "! 1 working day late. Ask Mum and Dad: have you read it?" in social_workers
    schools = await area.screen("people", with_report(family, "deputy", MONDAY))
    assert "late" not in schools.partition("Ms Burdock")[2].partition("Out of the room")[0]
    too_late = await area.screen("people", with_report(family, "deputy", DURING))
    assert "! 1 hour late. Ask Mum: have you read it?" in too_late
    form = await area.screen("people", family, choose="person:worker", press=("r",))
    assert (
        "“Receive copies of the social worker's report three working days before a conference.” Other "
        "reports: “To be given copies of reports before the conference.”"
    ) in form
    own = "The social worker's report to the family (Lead social worker and Social worker)\nno later than"
    dates = area.dates()
    assert f"{own} Thursday 7 May 2026\n3 working days before Tue 12 May" in dates
    others = dates.partition("\nReports to the family")[2].partition("Source:")[0]
    assert others.startswith("\nno later than")
    assert "0 hours before Tue 12 May" in others
    assert (
        "“before the conference”: the leaflet does not say how long before, except for the social "
        "worker's report."
    ) in others


@rule(
    "O14",
    How.PROMPT,
    "Opening: the chair telephones each parent, whom and when; then greets them, who come 20 minutes early.",
    {
        "script.chair_telephones.words": "Ring them.",
        "script.chair_telephones.note": "",
        "script.chair_meets_family.words": "Hello.",
        "script.chair_meets_family.step": "closing",
        "roles.chair.title": "Chair",
        "steps.opening.then": "Go on.",
        "script.introductions.words": "Please say your name.",
        "script.order": ["introductions", "chair_meets_family", "chair_telephones"],
    },
)
async def the_chair_telephones_and_then_greets_each_parent(area: Area) -> None:
    call = await area.screen("opening", initial_family(), choose="tick:chair_telephones")
    assert "Before: the chair telephones each parent" in call
    assert (
        "“Receive a telephone call from the Child Protection Chair before the conference to introduce "
        "themselves and answer any of your questions.”"
    ) in call
    assert "Whom you reached and when, and what they asked" in call
    greeting = await area.screen("opening", initial_family(), choose="tick:chair_meets_family")
    assert (
        "“To be greeted by the Child Protection Chair before the conference, who will check you know "
        "what will happen in the conference and will give you the opportunity to share your views.” "
        "“Arrive 20 minutes early so you can meet the Child Protection Chair and raise any questions "
        "you have about the conference.”"
    ) in greeting
    assert "The chair greets the family, 20 minutes before" in greeting.partition("✓ Introductions")[0]
    assert (
        "The chair leads, “independent from the social work team and the other professionals involved”."
    ) in greeting
    introduced = await area.screen("opening", initial_family(), choose="tick:introductions")
    assert (
        "Please say your name, what you do, and which of the children you know. I am “independent from "
        "the social work team and the other professionals involved”."
    ) in introduced
    people = await area.screen("people", with_person(initial_family(), "fern", "chair"))
    assert "Fern Fennel ● room Child Protection Chair" in people
