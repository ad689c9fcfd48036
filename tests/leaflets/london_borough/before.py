"""What the London borough's guide asks for before the conference is convened."""

from __future__ import annotations

from datetime import UTC, datetime

from chairtui.domain.partnership import partnership_figures
from chairtui.plain_text.figures import figures_text
from chairtui.procedure_files import working_calendar
from tests.leaflets.area import Area, keys_of
from tests.leaflets.families import initial_family
from tests.leaflets.rules import How, rule
from tests.screens.harness import DAY, FOLDERS


@rule(
    "L1",
    How.PROMPT,
    "Opening: who cannot attend, with a report or not, and whether a well briefed colleague came in their "
    "place; People and the summary name that colleague.",
    {"script.apologies.words": "Who is missing?", "script.apologies.note": ""},
)
async def whoever_cannot_come_sends_a_report_and_a_well_briefed_colleague(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:apologies")
    assert (
        "“If you cannot attend, please provide a report and arrange for a 'well briefed colleague' who "
        "is able to fully participate, to attend on your behalf.”"
    ) in line
    assert "Who, with a report or not, and who came in their place, well briefed or not" in line
    people = await area.screen("people", initial_family())
    assert "Mr Teasel School sent deputy" in people
    assert "School · in place of School" in people
    assert "In the room, in the place of Mr Teasel" in area.document(initial_family())


@rule(
    "L2",
    How.DATA,
    "People says that attendance is reported; Documents lists it, to the partnership, without a date; the "
    "summary holds who of the agencies came; “Figures”, on the list of conferences, counts it by agency.",
    {
        "steps.people.then": "Who else?",
        "sent.attendance.to": "The chair",
        "sent.attendance.unclear": "",
        "sent.attendance": None,
    },
)
async def attendance_of_the_agencies_is_reported(area: Area) -> None:
    people = await area.screen("people", initial_family())
    assert (
        "Attendance by key partner agencies is monitored and reported to the safeguarding children "
        "partnership."
    ) in people
    documents = await area.screen("documents", initial_family())
    assert "Who of the key partner agencies came ○ no date stated" in documents
    assert "to the safeguarding children partnership" in documents
    assert "The guide does not say who reports it, nor by when." in documents
    assert "Mr Teasel (School) School, Made Up Primary Sent somebody in their place" in (
        area.document(initial_family())
    )
    signed_off = initial_family().changing(signed_off_at=datetime(2026, 5, 12, 15, tzinfo=UTC))
    calendar = working_calendar(area.procedure.nation, FOLDERS)
    figures = partnership_figures([(signed_off, area.procedure, calendar)], DAY, DAY)
    assert "Made Up Primary: 1 asked, 0 came, 1 sent a deputy · " in figures_text(figures)
    assert "Teasel" not in figures_text(figures)


@rule(
    "L3",
    How.PROMPT,
    "Opening: that the family hears nothing new; a line that is new to them is marked so on the map and "
    "in the summary.",
    {"script.family_reads.words": "The family reads.", "script.family_reads.note": ""},
)
async def the_family_hears_nothing_new(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:family_reads")
    assert "The family reads the reports" in line
    assert (
        "“The family may also read reports during this time.” It is important that they “do not hear "
        "new information at the conference”."
    ) in line
    assert "What they had not read or heard before" in line
    assert "! new to" in await area.screen("map", initial_family())
    assert "told by a neighbour · new to the family" in area.document(initial_family())


@rule(
    "L8",
    How.PROMPT,
    "Opening: meanwhile the chair meets the family, with a note of who was met.",
    {
        "script.chair_meets_family.words": "Meet the family.",
        "script.chair_meets_family.note": "",
        "script.order": ["reading_time", "introductions", "chair_meets_family"],
        "steps.opening.then": "Go on.",
    },
)
async def the_chair_meets_the_family_at_the_same_time(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:chair_meets_family")
    assert (
        "“At the same time, the Chair meets with family members in the conference room to talk about "
        "how the meeting will run and how they might best participate.”"
    ) in line
    assert "To note (enter): Who was met" in line
    places = [line.find(words) for words in ("Reading time", "The chair meets the family", "Introductions")]
    assert -1 not in places
    assert places == sorted(places)
    assert "“All conference members will then come together and the conference is convened.”" in line


@rule(
    "L9",
    How.PROMPT,
    "Opening: the family genogram, with a note of who lives in the home and who else matters.",
    {
        "script.genogram.words": "Who is in the family?",
        "script.genogram.note": "",
        "steps.people.ask": "Who?",
    },
)
async def the_genogram_is_looked_at_in_the_beginning(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:genogram")
    assert "Family genogram and household" in line
    assert (
        "“The family genogram may be highlighted during the start of the conference.” Who is in the "
        "family, who lives in the home, and who else matters to the children?"
    ) in line
    assert "To note (enter): Who lives there, and who else matters" in line
    people = await area.screen("people", initial_family())
    assert "Ash Underhill Dad left 11:16 Wren father to Wren" in people
    assert "Who is in the family, who is here, and have I got every name right?" in people


@rule(
    "L10",
    How.DATA,
    "Opening: the social worker summarises first, then the others with their key concerns only; the "
    "social worker is whose words a goal is asked in.",
    {
        "script.why_we_are_here.words": "Why are we here?",
        "script.key_concerns.words": "What do you say?",
        "script.order": ["key_concerns", "why_we_are_here"],
        "roles.lead_social_worker.leads": False,
    },
)
async def the_social_worker_is_first_and_the_others_say_their_key_concerns(area: Area) -> None:
    first = await area.screen("opening", initial_family(), choose="tick:why_we_are_here")
    assert (
        "“The Social Worker is the first professional asked to summarise what they know about the child "
        "and family, including what they consider to be the key dangers/harm factors and factors that "
        "help the child to be safer.”"
    ) in first
    others = await area.screen("opening", initial_family(), choose="tick:key_concerns")
    assert "The other professionals: key concerns" in others
    assert (
        "“As all professionals will have read your report you only need to pull out your key concerns.”"
    ) in others
    assert (
        0 < others.find("Why we are here: the social worker first") < others.index("The other professionals")
    )
    (goal,) = initial_family().goals
    form = await area.screen("dangers", initial_family().without(goal), press=("g",))
    assert "In the words of Social worker" in form


@rule(
    "L11",
    How.PROMPT,
    "Opening: the family may ask about any information, with a note of what they asked and the answer.",
    {"script.family_asks.words": "Any questions?", "script.family_asks.note": ""},
)
async def the_family_may_ask_about_what_was_shared(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:family_asks")
    assert "The family asks questions" in line
    assert (
        "“Family members are given the opportunity to ask questions about any information shared at "
        "conference.”"
    ) in line
    assert "What they asked, and the answer" in line


@rule(
    "L12",
    How.PROMPT,
    "Opening: how to share; on the map each line says fact, seen, allegation or opinion and who told it, "
    "and an opinion is asked for its evidence.",
    {"script.how_to_share.words": "Please be brief.", "wording.evidence_question.words": "And?"},
)
async def an_opinion_is_asked_for_its_evidence(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:how_to_share")
    assert "How to share information" in line
    assert (
        "“Distinguish between fact, observation, allegations and opinion.” Say if it is “second or "
        "third hand”. “Please avoid using acronyms or jargon.”"
    ) in line
    told = await area.screen("map", initial_family(), press=keys_of("@school He does not care !opinion"))
    assert "! On what evidence is that based?" in told
    seen = await area.screen("map", initial_family(), press=keys_of("@school He came late !fact"))
    assert "On what evidence" not in seen
    assert "Social worker allegation · told by" in seen


@rule(
    "L13",
    How.PROMPT,
    "Opening: no acronyms and no jargon.",
    {"script.how_to_share.words": "“Distinguish between fact, observation, allegations and opinion.”"},
)
async def acronyms_and_jargon_are_avoided(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:how_to_share")
    assert "“Please avoid using acronyms or jargon.”" in line
