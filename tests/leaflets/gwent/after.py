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
    assert "a representative from the Conference will contact you to provide feedback" in line
    assert "let you know the outcome of the Conference" in line
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
    },
)
async def the_minutes_come_within_20_working_days(area: Area) -> None:
    counted = "Minutes of the meeting\nno later than Wednesday 10 June 2026\n20 working days from Tue 12 May"
    assert counted in area.dates()
    documents = await area.screen("documents", decided("registered"))
    assert "Wed 10 Jun" in documents.partition("Minutes of the meeting")[2]


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
    },
)  # fmt: skip
async def the_core_group_devises_the_plan_within_10_working_days(area: Area) -> None:
    registered = decided("registered")
    step = await area.screen("plan", registered)
    assert "The outline is agreed here, for the core group to work out" in step
    assert "The leaflet says that the plan “has been agreed in the Child Protection Conference”" in step
    assert "that it “will be devised within 10 working days by a core group of practitioners”" in step
    order = await area.rail(registered)
    assert order.index("Views & decision") < order.index("Plan")
    counted = area.dates().partition("Care and support protection plan, worked out by the core group")[2]
    assert counted.startswith("\nno later than Wednesday 27 May 2026\n10 working days from Tue 12 May")
    assert "The plan “has been agreed in the Child Protection Conference” too" in counted
    documents = await area.screen("documents", registered)
    assert "Wed 27 May" in documents.partition("Care and support protection plan")[2]


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
    assert "You can complain for these 3 reasons" in line


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
    assert "An easy read/accessible version is available”. Does anyone want it?" in line
    assert "https://gwentsafeguarding.org.uk/Parents%20&%20Carers%20CP%20Conference" in area.document(family)
