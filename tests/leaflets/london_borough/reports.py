"""What the London borough's guide asks of a report, and how it is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from chairtui.domain.people import Child, Kind, Report
from tests.leaflets.area import Area
from tests.leaflets.families import initial_family, with_report
from tests.leaflets.rules import How, rule


@rule(
    "L4",
    How.PROMPT,
    "The form of a report says that it is written, legible and signed; People marks one that is not signed.",
    {"wording.report_rule.words": "“provided to and discussed with parents”"},
)
async def a_report_is_written_legible_and_signed(area: Area) -> None:
    form = await area.screen("people", initial_family(), choose="person:worker", press=("r",))
    assert "“a written, legible and signed report”" in form
    assert "● written ○ verbal ○ no report" in form
    unsigned = with_report(initial_family(), "deputy", datetime(2026, 5, 7, 10))  # noqa: DTZ001  wall clock
    people = await area.screen("people", unsigned)
    assert people.count("! not signed") == 1
    signed = replace(unsigned, reports=tuple(replace(report, signed=True) for report in unsigned.reports))
    assert "! not signed" not in await area.screen("people", signed)


@rule(
    "L5",
    How.DATA,
    "A report is marked late, in hours, less than 48 hours before an initial conference, and in working "
    "days, less than three before a review; one that nobody discussed with the family is marked too.",
    {
        "timescales.reports_to_family_initial.value": 24,
        "timescales.reports_to_family_initial.unit": "days",
        "timescales.reports_to_family_initial.reports_to": "",
        "timescales.reports_to_family_review.value": 2,
        "timescales.reports_to_family_review.unit": "days",
        "wording.report_rule.words": "“a written, legible and signed report”",
    },
)
async def a_report_is_given_and_discussed_48_hours_or_three_working_days_before(area: Area) -> None:
    sunday = datetime(2026, 5, 10, 10)  # noqa: DTZ001  wall clock
    monday = datetime(2026, 5, 11, 9)  # noqa: DTZ001  wall clock
    initial = await area.screen(
        "people", with_report(with_report(initial_family(), "deputy", sunday), "school", monday)
    )
    assert "Ms Burdock ● room written ✓ Sun 10 May" in initial
    assert "Mr Teasel School sent deputy written ! Mon 11 May" in initial
    assert initial.count("! 23 hours late. Ask Mum: have you read it?") == 1
    assert "! not discussed" in initial
    thursday = datetime(2026, 5, 7, 17)  # noqa: DTZ001  wall clock
    friday = datetime(2026, 5, 8, 9)  # noqa: DTZ001  wall clock
    review = initial_family().revising(initial_family().record(Child, "wren"), kind=Kind.REVIEW)
    review = with_report(with_report(review, "deputy", thursday), "school", friday)
    people = await area.screen("people", review)
    assert "Ms Burdock ● room written ✓ Thu 7 May" in people
    assert people.count("! 1 working day late. Ask Mum: have you read it?") == 1
    form = await area.screen("people", review, choose="person:school", press=("r",))
    assert "“provided to and discussed with parents, and children where appropriate”" in form
    assert "Discussed by" in form
    title = "Reports given to and discussed with the parents, and children where appropriate"
    dates = area.dates()
    assert f"{title} (initial, pre-birth and transfer-in)\nno later than Sunday 10 May 2026" in dates
    assert "48 hours before Tue 12 May" in dates
    assert f"{title} (review)\nno later than Thursday 7 May 2026\n3 working days before Tue 12 May" in dates


@rule(
    "L6",
    How.DATA,
    "A report that came to the chair less than three working days before is marked late; the form says "
    "how many copies are brought.",
    {
        "timescales.reports_to_chair.value": 2,
        "timescales.reports_to_chair.unit": "days",
        "timescales.reports_to_chair.reports_to": "",
        "wording.report_rule.words": "“a written, legible and signed report”",
    },
)
async def the_chair_has_the_report_three_working_days_before(area: Area) -> None:
    thursday = datetime(2026, 5, 7, 17)  # noqa: DTZ001  wall clock
    friday = datetime(2026, 5, 8, 9)  # noqa: DTZ001  wall clock
    family = initial_family()
    for author, came in (("deputy", thursday), ("school", friday)):
        family = family.with_record(
            Report(id=author, participant_id=author, about=("wren",), to_chair_at=came, signed=True)
        )
    people = await area.screen("people", family)
    assert "Ms Burdock ● room Thu 7 May" in people
    assert "Mr Teasel School sent deputy ! Fri 8 May" in people
    assert people.count("1 working day late") == 1
    form = await area.screen("people", family, choose="person:school", press=("r",))
    assert (
        "“a written, legible and signed report”, “provided to and discussed with parents, and children "
        "where appropriate”. “The report should be provided to the Conference Chair at least 3 working "
        "days prior to conference. Please also ensure that you bring a minimum of 6 copies of your "
        "report with you to share with professionals.”"
    ) in form
    assert (
        "Reports to the chair\nno later than Thursday 7 May 2026\n3 working days before Tue 12 May"
        in area.dates()
    )


@rule(
    "L7",
    How.PROMPT,
    "Opening, first of all: the thirty minutes in which the reports are read, in which nobody talks about "
    "the family, with a note of what was late or unread.",
    {
        "script.reading_time.words": "Please read.",
        "script.reading_time.note": "",
        "script.order": ["introductions", "reading_time"],
    },
)
async def professionals_read_the_reports_for_thirty_minutes_before(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:reading_time")
    assert (
        "“Thirty minutes before the Conference is scheduled to start you will be taken into a room to "
        "read all the reports. Please do not talk about the family during this reading time.”"
    ) in line
    assert "Reports that came late or were not read" in line
    assert 0 < line.find("Reading time, thirty minutes before") < line.index("Introductions")
