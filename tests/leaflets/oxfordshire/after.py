"""What Oxfordshire's leaflet promises for afterwards."""

from __future__ import annotations

from datetime import UTC, date, datetime

from chairtui.domain.plans import CoreGroupMember, Meeting
from chairtui.domain.timeline import Amendment, Copy
from tests.builders import minutes
from tests.leaflets.area import Area
from tests.leaflets.families import decided, initial_family
from tests.leaflets.rules import How, rule

PLAN = "child_protection_plan"
FRIDAY = date(2026, 5, 15)


@rule(
    "O2",
    How.DATA,
    "Documents: summary, outline plan and decision letter, sent electronically by the end of the next "
    "working day; beside it that the leaflet says “the day following” elsewhere; the summary says that it "
    "was made in the conference.",
    {
        "timescales.summary.value": 2,
        "timescales.summary.unit": "days",
        "timescales.summary.unclear": "",
        "sent.summary.holds": ["Brief written summary of the conference", "Agreed outline plan"],
        "sent.summary.to": "Parents",
        "wording.summary_intro.words": "",
        "script.what_is_sent.words": "You get the summary.",
        "sent.summary.due": "",
        "sent.summary.unclear": "",
        "script.what_is_sent.note": "",
    },
)
async def summary_outline_plan_and_letter_come_by_the_next_working_day(area: Area) -> None:
    counted = area.dates(FRIDAY).partition("Summary, outline plan and decision letter")[2]
    assert counted.startswith("\nno later than Monday 18 May 2026\n1 working day from Fri 15 May")
    other = (
        "The leaflet says “by the end of the day following the conference” in one place and “by the end "
        "of the next working day” in another"
    )
    apart = "they differ before a weekend or bank holiday."
    assert f"{other}; {apart} The next working day is used." in counted.partition("Source:")[0]
    family = decided(PLAN)
    sent = (await area.screen("documents", family)).partition("What is sent out, and by when")[2]
    assert "Written summary, outline plan and decision letter ✓ sent, by Wed 13 May" in sent
    assert "“conference participants (including you)”, electronically" in sent
    assert "Brief written summary of the conference; Agreed outline plan; Formal decision letter" in sent
    assert f"{other}. The next working day is used." in sent
    printed = area.document(family, "mum")
    assert (
        "This brief written summary and the agreed outline plan were made during the conference. The "
        "plan sets out how the family and professionals will work together to reduce risks and make "
        "positive changes."
    ) in printed
    line = await area.screen("closing", family, choose="tick:what_is_sent", press=("enter",))
    assert "What everyone gets, and by when" in line
    assert (
        "“To get a copy of the summary of the conference and a copy of the plan, by the end of the next "
        "working day.” Also the formal decision letter. “Keep all written documents safe so your "
        "privacy is protected.”"
    ) in line
    assert "To which address each gets it, and who needs another language or format" in line


@rule(
    "O11",
    How.DATA,
    "Closing: the review in three months' time, visits at least every fortnight; the summary says that the "
    "social worker sees the children on their own.",
    {
        "timescales.first_review.value": 4,
        "timescales.first_review.unclear": "",
        "timescales.visits.value": 4,
        "timescales.visits.title": "Visits",
        "texts.after_conference.words": "",
        "texts.after_conference.options": ["no_plan"],
    },
)
async def the_review_is_in_three_months_and_visits_every_fortnight(area: Area) -> None:
    family = decided(PLAN)
    closing = await area.screen("closing", family)
    assert "no later than Wed 12 Aug" in closing
    assert "3 months from Tue 12 May" in closing
    assert (
        "Social worker's visits, at at least every 2 weeks home and seeing the children on their own"
        in closing
    )
    visits = "Social worker's visits, at home and seeing the children on their own"
    counted = area.dates(previous_visit=date(2026, 5, 14)).partition(visits)[2]
    assert "every 2 weeks; the next by Thursday 28 May 2026" in counted
    assert (
        "“in 3 months' time”: the leaflet does not say whether sooner or later will do. As the national "
        "default has it, three months are the most."
    ) in area.dates()
    assert (
        "What happens after conference? If the decision is that your child has a child protection plan, "
        "then a review conference will take place, in 3 months' time to look at how things are changing. "
        "In between the conferences there will be core group meetings and the social worker will visit "
        "your children at least every fortnight. This will include home visits and making arrangements "
        "with you to see your children on their own."
    ) in area.printed("plan", family, "mum")
    assert "at least every fortnight" not in area.document(decided("child_in_need_plan"), "mum")
    assert "no later than Tuesday 14 July 2026\n3 months from Tue 14 Apr" in area.dates()
    assert "at least every 2 weeks" not in await area.screen("closing", decided("child_in_need_plan"))


@rule(
    "O12",
    How.GATE,
    "The core group is agreed before anyone leaves: who, and a date no later than 10 working days, are still "
    "needed until then; after that at least every six weeks.",
    {
        "timescales.first_core_group.value": 15,
        "timescales.later_core_groups.value": 8,
        "decisions.child_protection_plan.core_group": False,
        "decisions.child_protection_plan.meetings": ["first_review"],
        "script.core_group.words": "The core group.",
        "texts.core_group.words": "",
        "steps.closing.then": "",
    },
)
async def the_core_group_is_agreed_and_meets_within_10_working_days(area: Area) -> None:
    family = decided(PLAN)
    bare = family.without(family.record(CoreGroupMember, "member"))
    bare = bare.without(family.record(Meeting, "meeting"))
    needed = await area.needed(bare)
    assert "Wren Brambleby: the core group" in needed
    assert "Wren Brambleby: date of first core group" in needed
    closing = await area.screen("closing", bare)
    assert "no later than Wed 27 May" in closing
    assert "10 working days from Tue 12 May" in closing
    assert (
        "The core group “is agreed at the conference”. Nobody leaves before the dates are agreed."
    ) in closing
    line = await area.screen("closing", bare, choose="tick:core_group", press=("enter",))
    assert "Core group agreed" in line
    words = (
        "This is the group of family members and professionals who will be responsible for putting a "
        "child protection plan into action. This group is agreed at the conference and will meet soon "
        "after conference (no later than 10 working days) and then at least every 6 weeks"
    )
    assert f"“{words}”." in line
    later = area.dates(previous_core_group=date(2026, 5, 27)).partition("Later core groups")[2]
    assert "every 6 weeks; the next by Wednesday 8 July 2026" in later
    assert "no later than Wednesday 27 May 2026\n10 working days from Tue 12 May" in area.dates()
    whole = f"The core group {words} to see how everything is going and on track for success."
    assert whole in area.printed("plan", family, "mum")
    assert words not in area.document(decided("child_in_need_plan"))


@rule(
    "O15",
    How.DATA,
    "Amendments are asked for in writing within five working days of receipt: Documents counts them for "
    "each copy from its own day, and holds against that day what somebody asked for; Closing says so, and it "
    "is printed.",
    {
        "timescales.amendments.value": 10,
        "timescales.amendments.counted_from": "conference",
        "texts.amendments.words": "",
        "script.amendments.words": "Amendments?",
    },
)
async def amendments_are_asked_for_within_five_working_days_of_receipt(area: Area) -> None:
    title, day = "Significant amendments asked for in writing", date(2026, 5, 20)
    limit = "5 working days from Wed 20 May, skipping Mon 25 May"
    assert f"{title}\nno later than Thursday 28 May 2026\n{limit}" in area.dates(receipt=day)
    family = initial_family()
    assert title not in await area.screen("documents", family)
    received = family.revising(family.record(Copy, "copy"), received_at=datetime(2026, 5, 20, 9, tzinfo=UTC))
    assert f"{title}: by Thu 28 May, {limit}" in await area.screen("documents", received)
    asked = received.revising(received.record(Amendment, "amendment"), on=date(2026, 5, 29))
    shown = await area.screen("documents", asked, choose="copy:dad")
    late = f"asked Fri 29 May ! 1 working day late: by Thu 28 May, {limit}"
    assert f"The kettle was never broken. {late}" in shown
    words = (
        "Write to the Child Protection Chair, if you need to request significant amendments to the "
        "written summary of the conference within five working days of receiving them."
    )
    line = await area.screen("closing", initial_family(), choose="tick:amendments", press=("enter",))
    assert "How to ask for amendments" in line
    assert f"“{words}”" in line
    assert f"Amendments to the written summary {words}" in area.printed("end", initial_family(), "mum")


@rule(
    "O16",
    How.PRINTED,
    "The decision is the conference's, and how it is made is shown as open. The sign-off locks every "
    "decision; the summary says that it cannot be changed if the process was "
    "followed, and whom to ask: the chair, the Quality Assurance Service Manager, Comments and Complaints.",
    {
        "texts.complaint.words": "Complain to us.",
        "texts.complaint.options": ["no_plan"],
        "texts.documents_questions.words": "",
        "decided_by": "chair",
        "decided_by_unclear": "",
        "steps.decision.then": "Decide.",
        "steps.decision.unclear": "",
        "wording.decided_by.words": "Decided.",
        "script.purpose.words": "Welcome.",
    },
)
async def the_decision_is_not_changed_and_complaints_have_a_route(area: Area) -> None:
    family = decided(PLAN)
    printed = area.document(family, "mum")
    at_the_end = area.printed("end", family, "mum")
    for words in (
        (
            "What to do if you are unhappy? "
            "Please talk to the Child Protection Chair if you are unhappy about the conference. It is not "
            "possible to change the decision made at the conference, if process was correctly followed. For "
            "further information go to, "
            "https://oxfordshirescb.proceduresonline.com/p_ch_protection_conf.html#complaintsT or contact "
            "Comments and Complaints Service who can also advise you if you wish to make a complaint. Tel: "
            "01865 323589 Text: 07717 420419 Email: commentsandcomplaints@oxfordshire.gov.uk Post: Comments "
            "and Complaints Service Oxfordshire County Council Freepost RRYR – XTBE – GBTZ County Hall, New "
            "Road, Oxford OX1 1ND Tel: 01865 815672"
        ),
        (
            "Questions about the documents Should you have any questions about the documents you receive "
            "after conference, please contact the CP Chair who will refer you to the Quality Assurance "
            "Service Manager if necessary."
        ),
    ):
        assert words in at_the_end
    signed = family.changing(signed_off_at=minutes(120), signed_off_by="Fern Sorrel")
    assert "Views, decisions, dissent and numbers are locked." in await area.screen("closing", signed)
    assert "Decided by the conference, for each child, after hearing the family and the views" in printed
    decision = await area.screen("decision", family)
    assert "Decision the conference's, for each child" in decision
    assert (
        "The leaflet has “we all” decide. It does not say whether the family are among those who "
        "decide, nor what happens if people do not agree; in England the chair then decides after "
        "hearing the views. As the national default has it, the professionals are asked for a view, and "
        "each parent for their own words."
    ) in decision
    assert (
        "The conference decides for each child, with the reasons. Ask who dissents. Then hear each parent."
    ) in decision
    assert (
        "The leaflet has “we all” decide, and does not say who is asked for a view, nor what happens if "
        "people do not agree; in England the chair then decides."
    ) in decision
    purpose = await area.screen("opening", family, choose="tick:purpose")
    assert (
        "“A child protection conference is a meeting held when professionals and family come together "
        "to talk about worries for your child's well-being. At the meeting we all share information, "
        "hear from you and then decide whether your child needs a child protection plan.”"
    ) in purpose
