"""What Haringey's guide has written for the conference, by when, and for whom."""

from __future__ import annotations

from datetime import datetime

from chairtui.domain.people import Child, Kind, Report
from tests.leaflets.area import Area
from tests.leaflets.families import initial_family, with_report
from tests.leaflets.rules import How, rule


@rule(
    "H17",
    How.PROMPT,
    "The form of a report says what it holds, and that each professional shares their own.",
    {"wording.report_rule.words": "Two days before."},
)
async def a_report_says_what_works_and_what_worries(area: Area) -> None:
    form = await area.screen("people", initial_family(), choose="person:school", press=("r",))
    assert (
        "“how they support you and your child, what they think is working well and what they are "
        "worried about”. Each professional shares their own: “two working days before the first "
        "conference, and five working days before review conferences”. The police tell theirs at the "
        "meeting."
    ) in form


@rule(
    "H18",
    How.DATA,
    "Each report is marked late on its own: less than two working days before a first conference, or five "
    "before a review.",
    {
        "timescales.reports_to_family_initial.value": 1,
        "timescales.reports_to_family_initial.unit": "days",
        "timescales.reports_to_family_initial.kinds": ["review"],
        "timescales.reports_to_family_review.value": 4,
        "timescales.reports_to_family_review.kinds": ["initial"],
        "wording.report_rule.words": "In time.",
    },
)
async def a_report_comes_two_working_days_before_the_first_and_five_before_a_review(area: Area) -> None:
    friday, monday = datetime(2026, 5, 8, 16), datetime(2026, 5, 11, 9)  # noqa: DTZ001  wall clock
    first = with_report(with_report(initial_family(), "deputy", friday), "school", monday)
    people = await area.screen("people", first)
    assert "Ms Burdock ● room written ✓ Fri 8 May" in people
    assert "Mr Teasel School sent deputy written ! Mon 11 May" in people
    assert people.count("! 1 working day late. Ask Mum: have you read it?") == 1
    wren = initial_family().record(Child, "wren")
    review = initial_family().revising(wren, kind=Kind.REVIEW)
    tuesday, wednesday = datetime(2026, 5, 5, 9), datetime(2026, 5, 6, 9)  # noqa: DTZ001  wall clock
    people = await area.screen(
        "people", with_report(with_report(review, "deputy", tuesday), "school", wednesday)
    )
    assert "Ms Burdock ● room written ✓ Tue 5 May" in people
    assert "Mr Teasel School sent deputy written ! Wed 6 May" in people
    title = "Reports shared with the family, each by its author; the police tell theirs at the meeting"
    first_and_review = area.dates()
    assert (
        f"{title} (initial, pre-birth and transfer-in)\nno later than Friday 8 May 2026\n2 working"
        in first_and_review
    )
    assert (
        f"{title} (review)\nno later than Tuesday 5 May 2026\n5 working days before Tue" in first_and_review
    )
    form = await area.screen("people", first, choose="person:school", press=("r",))
    assert (
        "“two working days before the first conference, and five working days before review conferences”"
        in form
    )


@rule(
    "H29",
    How.PROMPT,
    "Opening: each parent's form, which nobody has to fill in, looked at together, and shared only with "
    "their knowledge; when it is wanted by is counted.",
    {
        "script.contribution_form.words": "The form is wanted.",
        "script.contribution_form.note": "",
        "timescales.contribution_form.value": 1,
        "timescales.contribution_form.bound": "no later than",
        "wording.contribution_form.words": "A form.",
    },
)
async def a_parents_contribution_form_is_looked_at_together(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:contribution_form")
    assert "Before the day: each parent's contribution form" in line
    assert (
        "“The chair will look at this form with you when they contact you before the conference.” It is "
        "“shared in good time with the chair and others who are invited”: say so before it reaches the "
        "other parent. “It would be very helpful”, and “you do not have to”."
    ) in line
    assert (
        "Each parent: form received when, looked at together when, who may read it; or none wanted"
    ) in line
    assert "usually Friday 8 May 2026\n2 working days before Tue 12 May" in area.dates()
    forms = "Parents' contribution forms, if they want to fill one in"
    whose = "(Mother, Father, Step-parent and Other parent or carer)"
    assert f"{forms} {whose}\nusually Friday 8 May 2026" in area.dates()
    monday = datetime(2026, 5, 11, 9)  # noqa: DTZ001  wall clock
    family = initial_family().with_record(
        Report(id="form", participant_id="mum", about=("wren",), to_chair_at=monday)
    )
    assert "contribution form 1 working day later than usual" in await area.screen("people", family)
    form = await area.screen("people", family, choose="person:mum", press=("r",))
    assert (
        "It is “shared in good time with the chair and others who are invited”: say so before it "
        "reaches the other parent. “It would be very helpful”, and “you do not have to”."
    ) in form
