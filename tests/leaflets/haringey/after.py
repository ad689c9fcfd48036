"""What Haringey's guide has written, sent and agreed after the conference."""

from __future__ import annotations

from datetime import date

from chairtui.domain.people import Child, Kind
from chairtui.domain.plans import Meeting
from tests.builders import minutes
from tests.leaflets.area import Area
from tests.leaflets.families import decided, initial_family
from tests.leaflets.rules import How, rule

PLAN = "child_protection_plan"
IN_NEED = "child_in_need_plan"


@rule(
    "H5",
    How.PRINTED,
    "The summary says that the chair writes it in and after the meeting; it is a draft until it is signed "
    "off, and nobody else is put down as writing.",
    {
        "wording.summary_intro.words": "A summary.",
        "wording.draft_note.words": "Finished.",
        "roles.chair.takes_notes": False,
    },
)
async def the_chair_writes_the_summary_in_and_after_the_meeting(area: Area) -> None:
    summary = area.document(initial_family().changing(minute_taker=""))
    assert (
        "A written summary of the conference and the plan, completed in and after the meeting, by the chair."
    ) in summary
    assert "Written down by Fern Sorrel" in summary
    assert "DRAFT: the chair has not signed this off yet." in area.every_page(decided(PLAN), "mum")
    signed = decided(PLAN).changing(signed_off_at=minutes(120), signed_off_by="Fern Sorrel")
    assert "DRAFT" not in area.every_page(signed, "mum")


@rule(
    "H6",
    How.DATA,
    "Documents lists what goes with the record: the reports, the parent's own contribution form, and "
    "their child's.",
    {
        "sent.record.title": "Minutes",
        "sent.record.to": "The chair",
        "sent.record.holds": [],
        "steps.documents.ask": "",
        "sent.record.unclear": "",
    },
)
async def reports_and_contribution_forms_go_with_the_record(area: Area) -> None:
    documents = await area.screen("documents", decided(PLAN))
    assert (
        "Sent “on the next working day”: the record with the child's plan, the reports, and the "
        "contribution forms."
    ) in documents
    listed = documents[documents.index("What is sent out") :]
    assert "The record of the meeting with the child's plan" in listed
    assert "to each parent, each in their own copy" in listed
    assert (
        "With it: The reports of the social worker and the other professionals; the police report was told "
        "at the meeting, and is not sent; Their own contribution form, never another parent's; Their child's "
        "contribution form"
    ) in listed
    assert (
        "The leaflet says “your and your child's contribution forms” in one place and “contribution "
        "forms to the meeting” in another: a parent's pack holds their own form and their child's only. "
        "It names nobody but the family to send it to."
    ) in listed


@rule(
    "H24",
    How.DATA,
    "There is a plan whatever is decided; only after a decision that the child is at risk of significant "
    "harm is it headed “Child protection plan”.",
    {
        "decisions.child_protection_plan.plan_title": "Safety plan",
        "decisions.child_in_need_plan.plan": False,
        "decisions.child_in_need_plan.title": "Child protection plan",
        "decisions.child_in_need_plan.unclear": "",
        "steps.decision.then": "Decide.",
        "texts.plan_name.words": "There is a plan.",
        "decisions.no_plan.unclear": "",
    },
)
async def the_plan_is_called_by_the_decision(area: Area) -> None:
    assert (
        "“If the decision is that your child is at risk of significant harm, then the plan is called a "
        "child protection plan.” Confirm it and “note it on the conference summary”."
    ) in await area.screen("decision", decided(PLAN))
    protected = area.document(decided(PLAN))
    assert "Child protection plan: Wren Brambleby What will be done" in protected
    assert (
        "If the decision is that your child is at risk of significant harm, then the plan is called a "
        "child protection plan."
    ) in protected
    assert "does not say what it is called" in await area.screen("decision", decided(IN_NEED))
    in_need = area.document(decided(IN_NEED))
    assert "Child in need plan: Wren Brambleby What will be done" in in_need
    assert "Child protection plan: Wren" not in in_need
    assert "Wren falls asleep feeling safe." in in_need
    (contingency,) = decided(IN_NEED).contingencies
    needed = await area.needed(decided(IN_NEED).without(contingency))
    assert "Wren Brambleby: what happens if things do not get better" in needed
    named = "What the plan is called If the decision is that your child is at risk"
    assert named in area.printed("decision", decided(PLAN))
    assert "it does not name an outcome without one" in await area.screen("decision", decided("no_plan"))


@rule(
    "H25",
    How.DATA,
    "Documents and `chairtui dates` say that the record goes out on the next working day, with its sum.",
    {
        "timescales.record_sent.value": 5,
        "timescales.record_sent.unit": "days",
        "sent.record.due": "",
        "steps.closing.then": "Go.",
    },
)
async def the_record_is_sent_on_the_next_working_day(area: Area) -> None:
    assert "Wednesday 13 May 2026\n1 working day from Tue 12 May" in area.dates()
    assert "Monday 18 May 2026\n1 working day from Fri 15 May" in area.dates(date(2026, 5, 15))
    documents = await area.screen("documents", initial_family())
    assert "The record of the meeting with the child's plan ✓ sent, by Wed 13 May" in documents
    title = "Record, plan, reports and contribution forms sent to the family"
    assert f"{title}\nno later than Wednesday 13 May 2026" in area.dates()
    closing = await area.screen("closing", initial_family())
    assert (
        "Nobody leaves before the dates are agreed. Record, plan, reports and forms are sent “on the "
        "next working day”."
    ) in closing


@rule(
    "H26",
    How.PRINTED,
    "The summary says that there will be regular core group meetings after a child protection plan; the "
    "first date is the nation's, and is said to be not the leaflet's.",
    {
        "timescales.first_core_group.unclear": "",
        "timescales.first_core_group.source": "Haringey leaflet",
        "texts.core_groups.words": "You meet.",
        "texts.core_groups.options": [],
    },
)
async def core_groups_are_regular_and_no_interval_is_made_up(area: Area) -> None:
    assert (
        "If a child protection plan is made there will be regular core group meetings, when family and "
        "professionals will meet to look at the plan. You will all review the progress of the plan and "
        "if it is helping to reduce the concerns."
    ) in area.document(decided(PLAN), "mum")
    assert "regular core group meetings" not in area.document(decided(IN_NEED), "mum")
    closing = await area.screen("closing", decided(PLAN))
    assert "Unclear: The leaflet says “regular core group meetings” and gives neither the first" in closing
    core_group = area.dates().partition("First core group")[2].partition("\nThe social worker visits")[0]
    assert "gives neither the first date nor how often" in core_group
    assert "Source: Not stated in your leaflet: national default used" in core_group
    assert "no later than Wednesday 27 May 2026\n10 working days from Tue 12 May" in core_group
    assert "Core group meetings If a child protection plan is made" in area.printed("plan", decided(PLAN))


@rule(
    "H27",
    How.PRINTED,
    "The summary says with a child protection plan that the social worker visits every 2 weeks and sees "
    "the child on their own; each next visit is counted from the one before.",
    {
        "timescales.social_worker_visit.value": 4,
        "timescales.social_worker_visit.repeats": False,
        "timescales.social_worker_visit.unclear": "",
        "texts.visits.words": "We visit.",
        "texts.visits.options": [],
    },
)
async def the_social_worker_visits_every_two_weeks(area: Area) -> None:
    visits = area.dates(previous_visit=date(2026, 5, 14))
    assert "every 2 weeks; the next by Thursday 28 May 2026\n2 weeks from Thu 14 May" in visits
    assert (
        "The leaflet does not say whether this holds only with a child protection plan; it says "
        "“usually at home”."
    ) in visits
    closing = await area.screen("closing", decided(PLAN))
    assert (
        "at least every 2 weeks and sees the child on their own Wren each counted from the previous"
        in closing
    )
    summary = area.document(decided(PLAN), "mum")
    assert (
        "The social worker will visit your child at least every 2 weeks, usually at home. They will "
        "need to see your child on their own."
    ) in summary
    assert "every 2 weeks" not in area.document(decided(IN_NEED), "mum")
    assert "The social worker's visits The social worker will visit" in area.printed("plan", decided(PLAN))
    assert "The social worker visits and sees the child on their own\nevery 2 weeks" in visits


@rule(
    "H28",
    How.GATE,
    "The closing wants the first review within three months and the next within six, and a later date is "
    "named under “still needed”; the summary says so.",
    {
        "timescales.first_review.value": 4,
        "timescales.first_review.bound": "usually",
        "timescales.later_review.value": 7,
        "texts.reviews.words": "We meet again.",
    },
)
async def reviews_are_held_within_three_months_and_then_within_six(area: Area) -> None:
    first = decided(PLAN)
    limit = "no later than Wed 12 Aug Wren 3 months from Tue 12 May"
    assert limit in await area.screen("closing", first)
    meeting = Meeting(id="review", timescale="first_review", about=("wren",), on=date(2026, 8, 12))
    assert "first review conference" not in await area.needed(first.with_record(meeting))
    late = Meeting(id="review", timescale="first_review", about=("wren",), on=date(2026, 8, 13))
    assert "first review conference is no later than Wed 12 Aug" in await area.needed(first.with_record(late))
    later = first.revising(first.record(Child, "wren"), kind=Kind.REVIEW)
    assert "no later than Thu 12 Nov Wren 6 months from Tue 12 May" in await area.screen("closing", later)
    summary = area.document(first, "mum")
    assert (
        "A review child protection conference is held within three months of the first (initial) "
        "conference. Further review conferences are held within six months of each other."
    ) in summary
    dates = area.dates(previous_review=date(2026, 4, 20))
    assert "no later than Tuesday 14 July 2026\n3 months from Tue 14 Apr" in dates
    assert "no later than Tuesday 20 October 2026\n6 months from Mon 20 Apr" in dates
    printed = "Review conferences A review child protection conference is held within three months"
    assert printed in area.printed("plan", first)
    assert printed not in area.document(decided(IN_NEED))


RIGHT_TO_COMPLAIN = (
    "Your right to complain The chair will try to resolve any concerns you have about the conference. "
    "Please speak to them or write to them as soon as possible after the meeting if you wish to raise "
    "something. To make a complaint about the conference, you can also email "
    "cpcentraladmin@haringey.gov.uk or write to: Head of Service, ESQA, 3rd Floor, River Park House, 225 "
    "High Road, Wood Green London N22 8HQ Another way to make a complaint is to contact Haringey's "
    "complaints service. You can use the online feedback form at "
    "https://www.haringey.gov.uk/contact/council-feedback/childrens-social-care-complaints-procedure or "
    "if you can't access this link or form, call 020 8489 3424. Barnardo's is funded by Haringey to "
    "provide a free independent advocacy service to help young people who wish to complain about social "
    "care services. Barnardo's: Freephone: 0800 085 8287 Telephone: 020 8768 5058 Email: "
    "advocacy2@barnardos.org.uk"
)
"""The leaflet's section 6, whole."""


@rule(
    "H31",
    How.PRINTED,
    "Every copy that is handed out ends with the whole of “Your right to complain”; at the closing the "
    "chair asks for concerns, and notes what was said to them.",
    {
        "texts.complaint.words": "Please tell the chair.",
        "texts.complaint.title": "Complaints",
        "script.concerns.words": "Goodbye.",
        "script.concerns.note": "",
    },
)
async def the_right_to_complain_is_printed_whole(area: Area) -> None:
    closing = await area.screen("closing", initial_family(), choose="tick:concerns", press=("enter",))
    assert "Concerns about the conference, and the right to complain" in closing
    assert "Concerns raised, and what was said to them" in closing
    assert (
        "“The chair will try to resolve any concerns you have about the conference. Please speak to "
        "them or write to them as soon as possible after the meeting if you wish to raise something.”"
    ) in closing
    for option in (PLAN, IN_NEED):
        for recipient in ("mum", "dad", "school"):
            assert area.document(decided(option), recipient).endswith(RIGHT_TO_COMPLAIN)
