"""What is decided, printed and sent in Central Bedfordshire, and how a parent complains."""

from __future__ import annotations

from datetime import date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision, View
from chairtui.domain.following import following
from chairtui.domain.people import Child, Kind, Reconvened
from tests.leaflets.area import Area
from tests.leaflets.families import decided, initial_family, with_report
from tests.leaflets.rules import How, rule

PLAN = "child_protection_plan"
IN_NEED = "child_in_need_plan"


@rule(
    "C10",
    How.PRINTED,
    "The summary says what core groups are after a child protection plan; the first date is the nation's, "
    "and is said to be not the leaflet's.",
    {
        "timescales.first_core_group.unclear": "",
        "timescales.first_core_group.source": "Central Bedfordshire leaflet",
        "texts.core_groups.words": "You meet.",
        "texts.core_groups.options": [],
    },
)
async def core_groups_meet_regularly_and_no_interval_is_made_up(area: Area) -> None:
    words = (
        "If a Protection Plan is made, regular meetings will be held - called 'core groups' - to "
        "consider the plan and how everyone is working on the plan."
    )
    assert words in area.document(decided(PLAN), "mum")
    assert words not in area.document(decided(IN_NEED), "mum")
    closing = await area.screen("closing", decided(PLAN))
    assert "Unclear: The leaflet says “regular meetings” and gives neither the first date nor how" in closing
    core_group = area.dates().partition("First core group")[2].partition("\nFirst review")[0]
    assert "gives neither the first date nor how often" in core_group
    assert "Source: Not stated in your leaflet: national default used" in core_group
    assert "no later than Wednesday 27 May 2026\n10 working days from Tue 12 May" in core_group
    assert "Core groups If a Protection Plan is made" in area.printed("plan", decided(PLAN))


@rule(
    "C11",
    How.DATA,
    "The closing wants the first review three months after the initial conference and the next six months "
    "after that; that both are read as the last day is said; the summary prints the leaflet's words.",
    {
        "timescales.first_review.value": 4,
        "timescales.first_review.unclear": "",
        "timescales.later_review.value": 5,
        "timescales.later_review.unclear": "",
        "texts.reviews.words": "We meet again.",
        "texts.reviews.options": [],
    },
)
async def a_review_is_three_months_after_and_then_every_six(area: Area) -> None:
    first = decided(PLAN)
    assert "Wed 12 Aug Wren 3 months from Tue 12 May" in await area.screen("closing", first)
    later = first.revising(first.record(Child, "wren"), kind=Kind.REVIEW)
    assert "Thu 12 Nov Wren 6 months from Tue 12 May" in await area.screen("closing", later)
    dates = area.dates(previous_review=date(2026, 8, 12))
    assert (
        "The leaflet says “three months after the initial conference”, neither before nor about: it is "
        "read as the last day, as the national default has it."
    ) in dates
    assert (
        "The leaflet says “on a six-monthly basis”: it is read as the last day, as the national default "
        "has it."
    ) in dates
    words = (
        "There will be a review conference three months after the initial conference, where the "
        "Protection Plan is looked at and decisions reached regarding whether or not the plan needs to "
        "continue. If it does continue, it will be reviewed again on a six-monthly basis."
    )
    assert words in area.document(first, "mum")
    assert words not in area.document(decided(IN_NEED), "mum")
    assert "no later than Wed 12 Aug" in await area.screen("closing", first)
    assert "no later than Tuesday 14 July 2026\n3 months from Tue 14 Apr" in dates
    assert "no later than Friday 12 February 2027\n6 months from Wed 12 Aug" in dates
    assert f"How long will my child(ren) have a Child Protection Plan? {words}" in area.printed("plan", first)


@rule(
    "C12",
    How.PRINTED,
    "No decision takes a child away: the decisions are a child protection plan, a child in need plan and "
    "no plan, and the summary says under them that only a court can.",
    {
        "texts.only_a_court.words": "No.",
        "texts.only_a_court.title": "What a conference decides",
        "texts.only_a_court.place": "end",
        "decisions.no_plan.title": "The child lives elsewhere",
        "decisions.child_protection_plan.plan_title": "Plan",
    },
)
async def only_a_court_can_take_a_child_away(area: Area) -> None:
    offered = await area.screen("decision", initial_family(), choose="decision", press=("enter",))
    options = "○ Child protection plan ○ Child in need plan ○ No plan ○ Adjourned ┗"
    assert options in offered
    for option in (PLAN, IN_NEED):
        summary = area.document(decided(option), "mum")
        assert "Can the conference decide to take my child away from me? No - this is something" in summary
        assert (
            "No - this is something that many parents/carers worry about when a conference is called. The "
            "conference decides what protection plan is needed to keep your child(ren) safe and well and "
            "how everyone will work together to ensure this happens. Only a court can order that children "
            "no longer live with their parents and this would only be in very harmful situations; most "
            "children who are subject of a Child Protection Plan stay at home with their parents/carers."
        ) in summary
        assert summary.index("Only a court can order") < summary.index("What we talked about")
    assert "Child protection plan: Wren Brambleby" in area.document(decided(PLAN))


@rule(
    "C13",
    How.PRINTED,
    "Closing: who was given the complaints procedure; every copy says that a complaint is about the "
    "process, and that the decision stands meanwhile.",
    {
        "texts.complaint.words": "Please tell the chair.",
        "script.complaints_procedure.words": "Goodbye.",
        "script.complaints_procedure.note": "",
    },
)
async def a_complaint_is_about_the_process_and_the_decision_stands(area: Area) -> None:
    closing = await area.screen(
        "closing", initial_family(), choose="tick:complaints_procedure", press=("enter",)
    )
    assert "The complaints procedure is here for the parents" in closing
    assert (
        "“There is a complaints procedure that you will have access to at the conference and which "
        "allows for complaints about the process of the conference. However, during the course of a "
        "complaints consideration, the decision made by the Conference stands.”"
    ) in closing
    assert "Who was given it" in closing
    assert (
        "What if I do not agree with the conference's decision? There is a complaints procedure that you "
        "will have access to at the conference and which allows for complaints about the process of the "
        "conference. However, during the course of a complaints consideration, the decision made by the "
        "Conference stands. If you are unhappy about the outcome of your complaint regarding the process "
        "of the child protection conference it can in certain circumstances be considered by Central "
        "Bedfordshire Safeguarding Children Board."
    ) in area.printed("end", decided(IN_NEED), "mum")


@rule(
    "C14",
    How.PRINTED,
    "Every copy names the four grounds of a complaint at stage 2. After an upheld one the conference meets "
    "again: decision and category of then are shown, and both are asked anew, the category of the chair.",
    {
        "texts.stage_two.words": "You may complain again.",
        "wording.category_question.words": "Which category?",
        "wording.decided_by.words": "Decided by the conference",
        "categories.neglect.title": "Other",
        "categories_may_combine": False,
    },
)
async def a_stage_two_complaint_has_four_grounds_that_are_decided_anew(area: Area) -> None:
    assert (
        "A complaint at stage 2 The only matters the Safeguarding Board Complaints Panel can consider as "
        "part of a Stage 2 complaint are: • The decision for the child to become, to continue or not to "
        "become the subject of a Child Protection Plan; • The category(ies) of abuse, determined by the "
        "Conference Chair, under which the child is subject to a Child Protection Plan; • The process of "
        "the Child Protection Conference; • Whether the Child Protection Procedures about Child Protection "
        "Conferences and other inter-agency protocols were followed. In order for your complaint to be "
        "heard as a Stage 2 complaint you will need to tell us which aspects of your complaint relate to "
        "the criteria above, what you are still dissatisfied about and what solution you are looking for."
    ) in area.printed("end", decided(PLAN), "mum")
    again = after_complaint(area, chair="Tansy Rook")
    shown = await area.screen("decision", again)
    assert "Decided ○ to decide" in shown
    assert "Before first: neglect (10 Feb 2026)" in shown
    seen = again.with_record(initial_family().record(View, "view"))
    asked = await area.screen("decision", seen, choose="view:worker", press=("c",))
    assert "Which category would you name? It is “determined by the Conference Chair”." in asked
    assert "Wren Brambleby: the decision" in await area.needed(again)
    summary = area.document(again, "mum")
    assert "Reconvened child protection conference: a complaint was upheld" in summary
    assert "Not decided yet Came with a plan since 10 February 2026" in summary
    assert "Category before, first: neglect" in summary
    assert "Decided by the conference, for each child; the category is determined by the chair" in summary
    both = decided(PLAN).revising(
        decided(PLAN).record(Decision, "decision"), categories=("neglect", "emotional")
    )
    assert "one category only" not in await area.needed(both)


@rule(
    "C15",
    How.PRINTED,
    "The form of a report asks to whom it was given, when, and who discussed it; the summary prints "
    "that, and sends a complaint about an agency's practice to that agency.",
    {
        "texts.practice_of_an_agency.words": "Please tell the chair.",
        "wording.report_rule.words": "In writing.",
    },
)
async def that_a_report_was_shared_is_on_record_for_the_agencys_own_procedure(area: Area) -> None:
    form = await area.screen("people", initial_family(), choose="person:worker", press=("r",))
    assert (
        "“their involvement with your family, including strengths as well as difficulties”. Shared with "
        "the parents “in good time prior to the Conference”: note to whom it was given, when, and who "
        "discussed it with them."
    ) in form
    given = datetime(2026, 5, 11, 9)  # noqa: DTZ001  wall clock
    family = with_report(initial_family(), "deputy", given)
    assert " late" not in await area.screen("people", family)
    summary = area.document(family)
    assert (
        "Given to Mum and Dad on 7 May 2026 at 10am. Discussed by Ms Sedge, at home on 8 May 2026" in summary
    )
    assert (
        "Where the complaint is in relation to the practice, decision of a specific agency or a "
        "professional and their conduct, the person who made the complaint will be directed to that "
        "agency's internal complaints procedure e.g. the complaint is that the social worker's report "
        "to the conference was not shared with the parents in good time prior to the Conference or the "
        "Chair of the Conference was rude in their manner to the child/parents in the pre-Conference "
        "meeting."
    ) in area.document(family, "mum")
    at_the_end = (
        "A complaint about one agency, or one professional Where the complaint is in relation to the practice"
    )
    assert at_the_end in area.printed("end", family)


@rule(
    "C16",
    How.PRINTED,
    "Every copy says that a panel may recommend an earlier conference with another chair, and learning "
    "points; in one that meets again after a complaint the former chair is questioned, and the file names "
    "who it was.",
    {
        "texts.what_a_panel_may_recommend.words": "It may recommend.",
        "timescales.later_review.kinds": ["initial"],
    },
)
async def a_conference_may_be_reconvened_under_another_chair(area: Area) -> None:
    summary = area.document(decided(PLAN), "mum")
    assert (
        "The Panel the Safeguarding Children Board convenes can only make the following "
        "recommendations: • Recommend that the Child Protection Conference be reconvened earlier and/or "
        "with a different Chair to reconsider any recommendation regarding the decision that the child "
        "should be or continue to be subject to a Child Protection Plan and the category of Significant "
        "Harm on which any such decision is based; • Identify any learning points for a specific "
        "agency."
    ) in summary
    another = "A complaint was upheld, and Bryony Teal chaired it then too: who else can?"
    same = after_complaint(area, chair="Bryony Teal")
    assert another in await area.screen("opening", same)
    assert another in await area.needed(same)
    again = after_complaint(area, chair="Tansy Rook")
    assert another not in await area.screen("opening", again)
    assert another not in await area.needed(again)
    assert "reconvened: a complaint was upheld" in await area.screen("people", again)
    summary = area.document(again)
    assert "Conference Reconvened child protection conference: a complaint was upheld" in summary
    assert "Chair Tansy Rook" in summary
    assert "The conference before this one on Tuesday 12 May 2026, chaired by Bryony Teal" in summary
    decided_again = again.with_record(decided(PLAN).record(Decision, "decision"))
    closing = await area.screen("closing", decided_again)
    assert "Next review conference ○ when? no later than Thu 12 Nov 6 months from Tue 12 May" in closing
    at_the_end = "What the panel may recommend The Panel the Safeguarding Children Board convenes can only"
    assert at_the_end in area.printed("end", decided(PLAN))


def after_complaint(area: Area, chair: str) -> Conference:
    """The conference about Wren that meets again three weeks later, because a complaint was upheld.

    It was Bryony Teal who chaired it then.
    """
    former = decided(PLAN).changing(chair="Bryony Teal")
    new = Conference(family=former.family, chair=chair, held_on=date(2026, 6, 2))
    return following(new, former, area.procedure, ["wren"], Reconvened.COMPLAINT)
