"""What Gwent's guide promises for afterwards."""

from __future__ import annotations

from datetime import date

from chairtui.domain.people import Child, Kind
from chairtui.domain.plans import Meeting
from tests.leaflets.area import Area
from tests.leaflets.families import decided, initial_family
from tests.leaflets.rules import How, rule


@rule(
    "G13",
    How.GATE,
    "Closing: who tells each parent who was not there; until somebody is named it is still needed.",
    {"roles.father.parent": False, "script.who_tells_whom.words": "Who tells the children?"},
)
async def somebody_tells_whoever_did_not_attend(area: Area) -> None:
    family = initial_family()
    assert "Who tells Ash Underhill" in await area.needed(family)
    line = await area.screen("closing", family, choose="tick:who_tells_whom", press=("enter",))
    assert (
        "“If you do not attend the Conference, a representative from the Conference will contact you to "
        "provide feedback and let you know the outcome of the Conference.” Who is that, for each who "
        "was not here? Who tells the children?"
    ) in line
    told = area.document(family)
    assert "Papa Ms Sedge, by phone" in told.partition("Who tells whom")[2]


@rule(
    "G19",
    How.DATA,
    "Documents: the minutes of the meeting are due within 20 working days, with the sum.",
    {
        "timescales.record.value": 15,
        "timescales.record.title": "Record",
        "sent.record.title": "Record",
        "sent.record.due": "summary",
        "sent.record.to": "The chair",
        "sent.record.holds": [],
        "sent.record.unclear": "",
        "texts.registered.words": "You will hear from us.",
    },
)
async def the_minutes_come_within_20_working_days(area: Area) -> None:
    counted = "Minutes of the meeting\nno later than Wednesday 10 June 2026\n20 working days from Tue 12 May"
    assert counted in area.dates()
    documents = await area.screen("documents", decided("registered"))
    assert "Wed 10 Jun" in documents.partition("Minutes of the meeting")[2]
    minutes = documents.partition("Minutes of the meeting")[2]
    assert (
        "to parents and carers; everyone who was there, except for any part that they were kept out of"
        in minutes
    )
    assert "With it: Minutes of the meeting" in minutes
    assert (
        "The leaflet promises the minutes if the child's name is placed on the register; for other "
        "children the national default is the same."
    ) in minutes
    promised = (
        "What happens if your child's name is placed on the Child Protection Register? You will receive "
        "the minutes of the meeting within 20 working days. The Social Worker will work with your family "
        "and implement the care and support protection plan that has been agreed in the Child Protection "
        "Conference. The care and support protection plan will be devised within 10 working days by a core "
        "group of practitioners. The care and support protection plan will clearly indicate what needs to "
        "be done, who should do it, where they should do it and within what timescale. A date will be set "
        "to have another Conference to review how the plan is working. The first review will be within 3 "
        "months and every 6 months thereafter if your child's name remains on the Child Protection "
        "Register. The care and support protection plan will be monitored by practitioners and yourself "
        "through core group meetings every 4-6 weeks."
    )
    assert promised in area.printed("plan", decided("registered"))
    assert promised not in area.document(decided("no_plan"))
    assert (
        "The leaflet does not say from which day the 20 working days count: taken from the conference. "
        "It promises the minutes if the child's name is placed on the register; for other children the "
        "national default is the same."
    ) in minutes


@rule(
    "G20",
    How.DATA,
    "The outline is agreed in the conference, and the core group works the plan out within 10 working days: "
    "the step says both sentences of the leaflet, Documents the date.",
    {
        "timescales.plan_devised.value": 15,
        "timescales.plan_devised.unclear": "",
        "sent.plan.due": "record",
        "steps.plan.then": "The plan is agreed.",
        "steps.plan.unclear": "",
        "steps.order": [
            "people", "opening", "map", "parents_views", "dangers", "scaling", "plan", "decision", "closing",
            "documents",
        ],
        "sent.plan.to": "The chair",
        "sent.plan.holds": [],
        "sent.plan.options": [],
        "sent.plan.unclear": "",
    },
)  # fmt: skip
async def the_core_group_devises_the_plan_within_10_working_days(area: Area) -> None:
    registered = decided("registered")
    step = await area.screen("plan", registered)
    assert (
        "The outline is agreed here, for the core group to work out. Without registration: a plan to "
        "support the family, or no further action."
    ) in step
    assert (
        "The leaflet says that the plan “has been agreed in the Child Protection Conference”, and that "
        "it “will be devised within 10 working days by a core group of practitioners”. Taken so: the "
        "outline is agreed here, and the core group works it out."
    ) in step
    order = await area.rail(registered)
    assert order.index("Views & decision") < order.index("Plan")
    counted = area.dates().partition("Care and support protection plan, worked out by the core group")[2]
    assert counted.startswith("\nno later than Wednesday 27 May 2026\n10 working days from Tue 12 May")
    assert (
        "The leaflet does not say from which day the 10 working days count: taken from the conference. "
        "The plan “has been agreed in the Child Protection Conference” too."
    ) in counted
    documents = await area.screen("documents", registered)
    assert "Wed 27 May" in documents.partition("Care and support protection plan")[2]
    holds = "With it: What needs to be done, who does it, where, and within what timescale"
    assert "Care and support protection plan ○ by Wed 27 May to the family and the core group" in documents
    assert holds in documents
    assert (
        "The leaflet does not say to whom the plan is sent: the family and the core group are taken, "
        "who “will be monitored by practitioners and yourself through core group meetings”."
    ) in documents
    assert holds not in await area.screen("documents", decided("care_and_support_plan"))


@rule(
    "G22",
    How.GATE,
    "Closing asks for the date of the first review, within three months, and says when it is too late; then "
    "every six months from the review before.",
    {
        "timescales.first_review.value": 4,
        "timescales.later_review.value": 9,
        "timescales.later_review.counted_from": "conference",
        "decisions.registered.meetings": ["first_core_group"],
        "steps.closing.ask": "When?",
        "script.dates_agreed.words": "When?",
    },
)
async def the_first_review_is_within_three_months_and_then_every_six(area: Area) -> None:
    registered = decided("registered")
    assert "Wren Brambleby: date of first review conference" in await area.needed(registered)
    closing = await area.screen("closing", registered)
    assert "no later than Wed 12 Aug" in closing
    assert "3 months from Tue 12 May" in closing
    late = Meeting(id="review", timescale="first_review", about=("wren",), on=date(2026, 8, 20))
    assert "first review conference is no later than Wed 12 Aug" in await area.needed(
        registered.with_record(late)
    )
    review = registered.revising(registered.record(Child, "wren"), kind=Kind.REVIEW)
    assert "Next review conference" in await area.screen("closing", review)
    later = area.dates(previous_review=date(2026, 8, 12)).partition("Next review conference")[2]
    assert "no later than Friday 12 February 2027\n6 months from Wed 12 Aug" in later
    assert "no later than Tuesday 14 July 2026\n3 months from Tue 14 Apr" in area.dates()
    assert (
        "Diaries, please: the core group, and “another Conference to review how the plan is working”."
        in closing
    )
    line = await area.screen("closing", registered, choose="tick:dates_agreed", press=("enter",))
    assert (
        "“A date will be set to have another Conference to review how the plan is working.” Nobody "
        "leaves before the dates are agreed."
    ) in line


@rule(
    "G23",
    How.DATA,
    "Core groups are every 4 to 6 weeks: the first and the last day of the next count from the one before.",
    {"timescales.later_core_groups.value": 8, "timescales.later_core_groups.soonest": 0},
)
async def core_groups_meet_every_four_to_six_weeks(area: Area) -> None:
    counted = area.dates(previous_core_group=date(2026, 5, 27)).partition("Later core groups")[2]
    assert "every 4 to 6 weeks" in counted
    assert "the next from Wednesday 24 June 2026 to Wednesday 8 July 2026" in counted
    closing = await area.screen("closing", decided("registered"))
    assert "every 4 to 6 weeks" in closing
    assert "the one after the first from Thu 18 Jun to Thu 2 Jul" in closing


THREE_REASONS = (
    "You can complain for these 3 reasons: • You don't think the proper process was followed. • You don't "
    "agree with the decision to put a child on the Child Protection Register or take them off the "
    "register, as it was affected by the process which was followed. • You don't agree with the reason "
    "the child was registered, as it was affected by the process which was followed. This is known as the "
    "'category of registration'. If you wish to complain please discuss this with your child's Social "
    "Worker."
)
"""The leaflet's own words, whole."""


@rule(
    "G26",
    How.PRINTED,
    "The summary has the three reasons to complain, each as the leaflet prints it, and with whom to talk; "
    "Closing has a line to say them.",
    {
        "texts.complaint.words": "You can complain to us.",
        "texts.complaint.options": ["no_plan"],
        "script.complaint.words": "Any complaint?",
    },
)
async def there_are_three_reasons_to_complain(area: Area) -> None:
    registered = decided("registered")
    printed = area.document(registered, "mum")
    assert THREE_REASONS in printed
    line = await area.screen("closing", registered, choose="tick:complaint", press=("enter",))
    assert "The three reasons to complain" in line
    assert (
        "“You can complain for these 3 reasons”; they are printed in the summary. “If you wish to "
        "complain please discuss this with your child's Social Worker.”"
    ) in line
    title = "with the decision or recommendations of the Child Protection Conference?"
    assert f"What can you do if you are unhappy {title} {THREE_REASONS}" in area.printed("end", registered)


@rule(
    "G27",
    How.PRINTED,
    "Opening: does anyone want the easy read version? The summary prints the link to it. Easy read itself "
    "a person must write.",
    {"script.easy_read.words": "Leaflets.", "texts.easy_read.words": "Ask us."},
)
async def an_easy_read_version_is_offered(area: Area) -> None:
    family = initial_family()
    line = await area.screen("opening", family, choose="tick:easy_read")
    assert "Easy read leaflet" in line
    assert "“An easy read/accessible version is available”. Does anyone want it?" in line
    assert (
        "Easy read An easy read/accessible version is available via this link: "
        "https://gwentsafeguarding.org.uk/"
        "Parents%20&%20Carers%20CP%20Conference%20leaflet%20(Easy%20Read)%20-%2011.10.22"
    ) in area.printed("end", family)
