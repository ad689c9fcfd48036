"""How Gwent's guide has the conference run."""

from __future__ import annotations

from chairtui.domain.statements import ParentAnswer
from tests.leaflets.area import TALLER, Area, keys_of
from tests.leaflets.families import (
    FAMILY,
    OFFICE,
    PROFESSIONALS,
    SUPPORT,
    each,
    initial_family,
    those_in,
    with_each,
    with_person,
    without_strengths,
)
from tests.leaflets.rules import How, rule

ALL_PROFESSIONALS = (*PROFESSIONALS, "health", "education")
"""“All professional in the Conference”; two of them are this guide's own."""
NOT_ASKED = (*FAMILY, *SUPPORT, *OFFICE)


@rule(
    "G2",
    How.PROMPT,
    "Opening: the four purposes, as the leaflet lists them.",
    {"script.purpose.words": "“Share all relevant information.”"},
)
async def the_four_purposes_are_said(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:purpose")
    assert (
        "“Share all relevant information.” “Make decisions whether your child is at risk of harm”. "
        "“Decide what action is needed to safeguard and promote your child's welfare.” “Discuss what "
        "action is needed to safeguard and promote your child's welfare.”"
    ) in line


@rule(
    "G8",
    How.PROMPT,
    "Opening: everyone says whether they work with the family now, may in the future, or advise.",
    {"script.introductions.words": "Please say your name."},
)
async def people_say_why_they_are_there_although_the_family_does_not_know_them(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:introductions")
    assert (
        "Please say your name, what you do, and whether you work with the family now, “may be working "
        "with your family in the future” or are here “to give specialist advice”. The chair “will not "
        "be directly involved in managing your case”."
    ) in line


@rule(
    "G10",
    How.DATA,
    "A solicitor only listens, and is asked for neither a number nor a view; the map asks whose words it is "
    "that one is said to have said. A friend or supporter helps somebody take part, and speaks.",
    {
        "roles.solicitor.may_speak": True,
        "roles.solicitor.may_scale": True,
        "roles.solicitor.gives_view": True,
        "roles.supporter.title": "Supporter",
        "roles.solicitor.may_ask": True,
    },
)
async def a_solicitor_adds_nothing_to_discussion_or_decision(area: Area) -> None:
    family = with_person(initial_family(), "lawyer", "solicitor", here_for="mum")
    family = with_person(family, "friend", "supporter", here_for="mum")
    people = await area.screen("people", family)
    assert "Solicitor · here for Mum · listens and advises only" in people
    assert "Friend or supporter as advocate · here for Mum · speaks, gives no number or view" in people
    assert "Lawyer Fennel" not in await area.screen("scaling", family)
    assert "Lawyer Fennel" not in await area.screen("decision", family)
    line = await area.screen("map", family, press=keys_of("@solicitor She must go home"))
    assert "! Solicitor only listens and advises here: whose words are these?" in line
    assert "whose words" not in await area.screen("map", family, press=keys_of("@friend She is ill"))


@rule(
    "G14",
    How.PROMPT,
    "Opening: ask for a short break, or to speak with your solicitor; you may be asked to leave. People "
    "shows who is out, and from when.",
    {"script.breaks.words": "Breaks are fine."},
)
async def a_parent_may_ask_for_a_break_and_may_be_asked_to_leave(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:breaks")
    assert "Breaks, and leaving for a while" in line
    assert (
        "“Tell the Chairperson if you wish to leave the Conference for a short break or to speak in "
        "confidence to your solicitor. The Conference will usually break whilst you do this.” “You may "
        "be asked to leave the Conference in some circumstances.”"
    ) in line
    people = await area.screen("people", initial_family())
    assert "Dad from 10:25 to 10:33, closed session" in people
    assert "Ash Underhill left 11:16" in people


@rule(
    "G15",
    How.GATE,
    "Each parent is asked for their views on the concerns, and for what they wrote; until then both are "
    "named under “still needed”. Opening asks whether their views in the report are right.",
    {
        "parent_prompts.on_concerns": None,
        "parent_prompts.own_writing": None,
        "steps.parents_views.then": "",
        "script.parents_in_report.words": "The report.",
        "script.written_by_parents.words": "Writing.",
        "parent_prompts.on_concerns.title": "Worries",
        "parent_prompts.own_writing.title": "Paper",
        "parent_prompts.order": ["own_writing", "on_concerns"],
        "steps.parents_views.ask": "What do you think?",
        "script.parents_in_report.note": "",
        "script.written_by_parents.note": "",
    },
)
async def the_parents_views_are_in_the_report_and_sought_throughout(area: Area) -> None:
    family = initial_family()
    family = family.with_record(ParentAnswer(participant_id="mum", prompt="support", text="A phone."))
    views = await area.screen("parents_views", family)
    asked = views.replace("○ not asked yet ", "")
    assert "What are your views on the concerns being raised about your child?" in asked
    assert "Have you written something to be shared?" in asked
    assert (
        "“Your views will also be sought throughout the Conference.” Come back here at any time."
    ) in views
    gap = next(line for line in (await area.needed(family)).split("○") if "Hazel Brambleby: " in line)
    assert "on the concerns" in gap
    assert "wrote" in gap
    report = await area.screen("opening", family, choose="tick:parents_in_report")
    assert "The parents' views in the report" in report
    assert (
        "“Your child's Social Worker's report will include your views on the concerns being raised "
        "about your child. Your views will also be sought throughout the Conference.” Are they there, "
        "and are they right?"
    ) in report
    written = await area.screen("opening", family, choose="tick:written_by_parents")
    assert "Something the parents wrote" in written
    assert (
        "“You may also want to write something to be shared at the Child Protection Conference.” Has anyone?"
    ) in written
    assert "Each parent apart: what are your views on the concerns being raised about your child?" in views
    assert asked.index("What are your views on the concerns") < asked.index("Have you written something")
    assert "Whose views are not in the report, or not as they said them" in report
    assert "Who wrote, and when it was shared" in written


@rule(
    "G16",
    How.GATE,
    "Map: risks and strengths are both asked for, side by side, as each professional shares their report; a "
    "map without strengths is still needed before anybody decides.",
    {
        "steps.map.ask": "What is the matter?",
        "steps.map.then": "",
        "headings.order": ["worries", "childrens_views", "needs"],
        "headings.working_well.needed": False,
    },
)
async def each_professional_shares_strengths_and_risks(area: Area) -> None:
    columns = await area.screen("map", initial_family())
    assert "What are the risks, and what are the strengths?" in columns
    assert (
        "“Each professional representative will have the opportunity to share their report at the Child "
        "Protection Conference including strengths and risks.”"
    ) in columns
    assert "What are we worried about? What is working well?" in columns
    assert "“What is working well?”: nothing is noted yet" in await area.needed(without_strengths())
    assert "nothing is noted yet" not in await area.needed(initial_family())


@rule(
    "G17",
    How.DATA,
    "Views & decision: the chair sums up first; then every professional, and nobody of the family, is "
    "asked whether the child's name needs to be placed on the register.",
    {
        "script.summary.step": "closing",
        **each(ALL_PROFESSIONALS, gives_view=False),
        **each(NOT_ASKED, gives_view=True),
        "wording.view_question.words": "Is {child} likely to suffer significant harm?",
        "steps.decision.ask": "What do you think?",
        **{f"roles.{role}.may_scale": False for role in ("health", "education")},
        "script.summary.title": "Summary",
        "script.summary.words": "Sum up.",
        "script.summary.note": "",
    },
)
async def the_chair_sums_up_then_all_professionals_are_asked(area: Area) -> None:
    family = with_each(initial_family(), (*ALL_PROFESSIONALS, *NOT_ASKED))
    step = await area.screen("decision", family, size=TALLER)
    assert (
        "All professionals, for each child: does the name need “to be placed on the Child Protection "
        "Register”, and why?"
    ) in step
    asked = step.partition(" Views ")[2].partition(" Decision ")[0]
    assert "You sum up what has been said" in step.partition(" Views ")[0]
    assert those_in(asked, (*ALL_PROFESSIONALS, *NOT_ASKED)) == set(ALL_PROFESSIONALS)
    form = await area.screen("decision", family, choose="view:worker", press=("enter",))
    assert (
        "Does Wren's name need to be placed on the Child Protection Register, or stay there? Yes or no, "
        "and why?"
    ) in form
    assert (
        "“The Chairperson will then summarise what has been said before asking all professional in the "
        "Conference whether they feel that your child's name needs to be placed on the Child Protection "
        "Register.”"
    ) in step.partition(" Views ")[0]
    summed_up = await area.screen("decision", initial_family(), choose="tick:summary", press=("enter",))
    assert "What you summed up" in summed_up
    grid = await area.screen("scaling", family, size=TALLER)
    assert those_in(grid, ALL_PROFESSIONALS) == set(ALL_PROFESSIONALS)


@rule(
    "G25",
    How.PRINTED,
    "Opening: the chair reminds everyone of confidentiality; the leaflet's words stand in the summary.",
    {"script.confidentiality.words": "It stays here.", "texts.confidentiality.words": "It stays here."},
)
async def the_chair_reminds_people_of_confidentiality(area: Area) -> None:
    family = initial_family()
    care = (
        "We take great care to make sure that only those people who need to know are given the information, "
        "so that they can help you and your child."
    )
    said = f"“Confidentiality is very important”. “{care}”"
    assert said in await area.screen("opening", family, choose="tick:confidentiality")
    printed = (
        "Who will know whether my child has a care and support protection plan? Confidentiality is very "
        "important, and the Child Protection Conference Chairperson will remind people present about this. "
        f"{care}"
    )
    assert printed in area.printed("end", family, "mum")


@rule(
    "G29",
    How.DATA,
    "Opening: introductions, then the social worker on the concerns; the rail has the guide's order.",
    {
        "script.why_we_are_here.words": "Why?",
        "script.why_we_are_here.step": "closing",
        "steps.opening.then": "",
        "steps.order": [
            "people", "opening", "dangers", "map", "parents_views", "plan", "scaling", "decision", "closing",
            "documents",
        ],
        "script.order": ["why_we_are_here", "introductions", "apologies"],
        "roles.lead_social_worker.leads": False,
    },
)  # fmt: skip
async def introductions_come_first_then_the_social_worker_on_the_concerns(area: Area) -> None:
    family = initial_family()
    opening = await area.screen("opening", family, choose="tick:why_we_are_here")
    assert (
        "Introductions, then the Social Worker: “the concerns that have led to the Child Protection "
        "Conference being convened”."
    ) in opening
    assert "Why we are here: the social worker" in opening.partition("○ Apologies")[2]
    assert "✓ Introductions" in opening.partition("○ Apologies")[0]
    assert (
        "The Social Worker talks about “the concerns that have led to the Child Protection Conference "
        "being convened”."
    ) in opening
    assert await area.rail(family) == [
        "People", "Opening", "Map", "Parents' views", "Dangers & goals", "Scaling", "Views & decision",
        "Plan", "Closing", "Documents",
    ]  # fmt: skip
    (goal,) = family.goals
    assert "In the words of Social worker" in await area.screen("dangers", family.without(goal), press=("g",))
