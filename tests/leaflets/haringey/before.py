"""What Haringey's guide asks for before the conference."""

from __future__ import annotations

from datetime import date

from chairtui.domain.people import Participant
from tests.leaflets.area import Area
from tests.leaflets.families import initial_family, with_person
from tests.leaflets.rules import How, rule


@rule(
    "H1",
    How.GATE,
    "A second supporter for the same parent, and one whom the chair has not agreed to, are named under "
    "“still needed”, also where it is a family member or friend who comes for that parent.",
    {
        "roles.supporter.one_each": False,
        "roles.supporter.agreed_before": False,
        "roles.friend.supports_as": "",
        "roles.relative.supports_as": "",
    },
)
async def one_supporter_for_each_parent_and_the_chair_agrees(area: Area) -> None:
    agreed = date(2026, 5, 6)
    family = initial_family()
    family = family.without(family.record(Participant, "nan"))
    one = with_person(family, "bo", "supporter", here_for="mum", agreed_on=agreed)
    assert "Bo Fennel:" not in await area.needed(one)
    for_both = with_person(one, "ned", "supporter", here_for="dad", agreed_on=agreed)
    assert "only for each person" not in await area.needed(for_both)
    needed = await area.needed(with_person(one, "ned", "supporter", here_for="mum"))
    assert "Bo Fennel and Ned Fennel: one supporter only for each person" in needed
    assert "Ned Fennel: when the chair agreed that they come" in needed
    for role in ("friend", "relative"):
        brought = with_person(one, "ned", role, here_for="mum")
        needed = await area.needed(brought)
        assert "Bo Fennel and Ned Fennel: one supporter only for each person" in needed
        assert "Ned Fennel: when the chair agreed that they come" in needed
        assert "! Has the chair agreed that they come?" in await area.screen("people", brought)
        form = await area.screen("people", brought, choose="person:ned", press=("enter", *("tab",) * 20))
        assert "The chair agreed on" in form
        alone = await area.needed(with_person(one, "ned", role))
        assert "one supporter only" not in alone
        assert "when the chair agreed" not in alone


@rule(
    "H2",
    How.GATE,
    "Notice of a supporter later than two days before is named under “still needed”; the limit is printed "
    "with its sum, and with how the days are counted.",
    {
        "timescales.supporter_notice.value": 1,
        "timescales.supporter_notice.unit": "working days",
        "timescales.supporter_notice.roles": ["solicitor"],
        "timescales.supporter_notice.unclear": "",
    },
)
async def notice_of_a_supporter_comes_two_days_before(area: Area) -> None:
    nan = initial_family().record(Participant, "nan")
    late = initial_family().revising(nan, notice_on=date(2026, 5, 11))
    assert "Nan: notice was wanted by Sun 10 May" in await area.needed(late)
    in_time = initial_family().revising(nan, notice_on=date(2026, 5, 10))
    assert "notice was wanted" not in await area.needed(in_time)
    assert "Sunday 10 May 2026" in area.dates()
    assert "2 days before Tue 12 May" in area.dates()
    assert (
        "The leaflet says “2 days” here and “2 working days” for the contribution form; these are "
        "counted as calendar days."
    ) in area.dates()
    told = "The social worker and the chair are told who comes to support a parent (Supporter)"
    assert f"{told}\nno later than Sunday 10 May 2026" in area.dates()


@rule(
    "H3",
    How.PROMPT,
    "Opening: words to say to a supporter, who will hear everything.",
    {"script.supporter.words": "Welcome.", "script.supporter.note": ""},
)
async def a_supporter_hears_everything(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:supporter")
    assert "A parent's supporter: agreed in advance, and hears everything" in line
    assert (
        "“The conference chair will need to agree in advance that this is an appropriate person to "
        "bring to the meeting. Please remember this person will hear all your family information.”"
    ) in line
    assert (
        "Whom the chair agreed to, for which parent, when; whether the parent knows what they will hear"
    ) in line


@rule(
    "H7",
    How.PROMPT,
    "Opening: whether it is held in a room or by video, and how that was discussed with each parent; "
    "People shows how each person takes part.",
    {
        "script.how_it_is_held.words": "Welcome.",
        "script.how_it_is_held.note": "",
        "steps.people.then": "Who else?",
    },
)
async def room_or_video_is_discussed_with_each_parent(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:how_it_is_held")
    assert "Before the day: room, or video" in line
    assert (
        "“Your child's conference is likely to be held in a conference room, with yourselves, the chair "
        "and some professionals present and others taking part through video conferencing. However the "
        "meeting could be a video conference only. The chair will discuss this with you when they "
        "contact you before the meeting.”"
    ) in line
    assert "Room, both, or video only; how it was discussed with each parent" in line
    people = await area.screen("people", initial_family())
    assert "Each person: in the room, or by video." in people
    assert "Ms Sedge Social worker ● room" in people
    assert "Made Up House" in area.document(initial_family())


@rule(
    "H8",
    How.PROMPT,
    "Opening: the chair is not part of the child's social work team.",
    {"script.independence.words": "I am your chair."},
)
async def the_chair_is_not_of_the_social_work_team(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:independence")
    assert "The chair is independent" in line
    assert (
        "“The chair is an experienced social work manager who is not part of your child's social work "
        "team. Their job is to run the meeting, following child protection procedures.”"
    ) in line


@rule(
    "H9",
    How.PROMPT,
    "Opening: that the chair contacted each parent and offered to talk to each child, with a note of when "
    "or why not.",
    {
        "script.chair_contacts_parents.words": "Say hello.",
        "script.chair_contacts_parents.note": "",
        "script.child_asked.words": "Ask the child.",
        "script.child_asked.note": "",
    },
)
async def the_chair_contacts_each_parent_and_may_talk_to_the_child(area: Area) -> None:
    parents = await area.screen("opening", initial_family(), choose="tick:chair_contacts_parents")
    assert "Before the day: the chair contacts each parent" in parents
    assert (
        "“The chair will contact you before the meeting to talk about it, and how they can support you "
        "to take part.” Are there “additional needs”, or “help” needed to read the reports?"
    ) in parents
    assert "Each parent: when, what they need; or not reached, and why" in parents
    child = await area.screen("opening", initial_family(), choose="tick:child_asked")
    assert "Before the day: each child is asked" in child
    assert "The chair will offer to talk to them." in child
    assert "talked with the chair when" in child


@rule(
    "H30",
    How.PROMPT,
    "People asks who has additional needs, and lists what each person needs in the room.",
    {"steps.people.ask": "Who is here?", "script.chair_contacts_parents.words": "Say hello."},
)
async def additional_needs_are_asked_and_kept(area: Area) -> None:
    people = await area.screen("people", initial_family())
    assert (
        "Who is in the family, who is here, have I got every name right, and does anyone “have "
        "additional needs”?"
    ) in people
    assert "Needed in the room" in people
    assert "Nan A quiet break" in people
    line = await area.screen("opening", initial_family(), choose="tick:chair_contacts_parents")
    assert "“additional needs”, or “help” needed to read the reports" in line
