"""Who came, who left and who is put out for a time: the edits, and the forms that ask what goes with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Exclusion, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import WorkingCalendar
from chairtui.domain.typed_dates import understand
from chairtui.screens.days import LONDON, clock_words, day_of
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.people.words import CAME_WORDS
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.fields import Field
from chairtui.widgets.form import ChoiceField, Form, ManyField, Meaning, TextField, UnderstoodField

_FIRST = (how for how in Came if how is not Came.NOT_YET)
CAME_CHOICES = tuple((how.value, CAME_WORDS[how]) for how in (*_FIRST, Came.NOT_YET))


def came(
    conference: Conference, people: Sequence[Participant], how: Came, now: datetime, *, back: bool = True
) -> Edited:
    """These people came this way, or did not: who is here arrived now, unless that is known already.

    Whoever left is `back`, or this only says how they had come.
    """
    for person in people:
        arrived = (person.arrived_at or now) if how.is_here else None
        left = person.left_at if how.is_here and not back else None
        conference = conference.revising(person, came=how, arrived_at=arrived, left_at=left)
    return Edited(conference, "Who came")


def deputised(conference: Conference, absent: Participant, deputy: Participant, now: datetime) -> Edited:
    """`deputy` came in place of `absent`."""
    here = deputy.came if deputy.came.is_here else Came.ROOM
    after = conference.revising(absent, came=Came.DEPUTY, arrived_at=None, left_at=None)
    after = after.revising(deputy, deputy_for=absent.id, came=here, arrived_at=deputy.arrived_at or now)
    return Edited(after, "Deputy")


def left_form(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, person: Participant
) -> OpenForm:
    """When somebody left, who tells them, and how their views are heard; also for who never came."""
    tells = TextField("told_by", "Who tells them", person.told_by, hint="who, how and by when")
    hears = TextField("heard_how", "How are their views heard", person.heard_how, lines=3)
    fields: list[Field] = [tells, hears]
    if person.came is Came.NOT_INVITED or person.told_why:
        fields.append(
            TextField(
                "told_why", "Told why they are not invited", person.told_why, hint="why, by whom and when"
            )
        )
    if person.left_at:
        fields.append(clock_field("left_at", "Left at", person.left_at, conference, calendar))

    def edit(values: Fields) -> Edited | None:
        revised = replace(person, told_by=values["told_by"].strip(), heard_how=values["heard_how"].strip())
        if "told_why" in values:
            revised = replace(revised, told_why=values["told_why"].strip())
        if "left_at" in values:
            left = instant_of(values["left_at"], person.left_at, conference, calendar)
            revised = replace(revised, left_at=left)
        return Edited(conference.with_record(revised), "Who tells them") if revised != person else None

    name = names_of(conference, procedure).in_full(person)
    title = f"{name} left" if person.left_at else f"{name} is not here"
    return OpenForm(Form(title, tuple(fields)), edit)


def exclusion_form(
    conference: Conference,
    procedure: Procedure,
    calendar: WorkingCalendar,
    exclusion: Exclusion,
    now: datetime,
    *,
    new: bool,
) -> OpenForm:
    """Who is out, on what ground, whether they know why and how they are heard, and from when."""
    people = tuple(names_of(conference, procedure).participants.items())
    fields = [
        ManyField("who", "Who", people, exclusion.participant_ids),
        ChoiceField(
            "what",
            "What",
            (("out", "asked to stay out"), ("closed", "closed session")),
            "closed" if exclusion.closed_session else "out",
        ),
        TextField("ground", "On what ground", exclusion.ground, lines=2),
        TextField("told_why", "Told why: by whom, when", exclusion.told_why),
        TextField("heard_how", "How are their views heard", exclusion.heard_how),
    ]
    if new:
        lengths = (("now", "a time, beginning now"), ("whole", "the whole meeting"))
        fields.append(ChoiceField("how_long", "For", lengths, "now"))
    else:
        fields += [
            clock_field("began_at", "From", exclusion.began_at, conference, calendar),
            clock_field("ended_at", "Until", exclusion.ended_at, conference, calendar),
        ]

    def problem(values: Fields) -> str:
        if not values["who"]:
            return "Choose who is out."
        wrong = revised(values).ends_before_it_begins
        return "They were out until a time before they went. Type the hours anew." if wrong else ""

    def revised(values: Fields) -> Exclusion:
        out = replace(
            exclusion,
            participant_ids=tuple(values["who"]),
            closed_session=values["what"] == "closed",
            ground=values["ground"].strip(),
            told_why=values["told_why"].strip(),
            heard_how=values["heard_how"].strip(),
        )
        if new:
            return replace(out, began_at=now if values["how_long"] == "now" else None)
        began = instant_of(values["began_at"], exclusion.began_at, conference, calendar)
        ended = instant_of(values["ended_at"], exclusion.ended_at, conference, calendar, since=began)
        return replace(out, began_at=began, ended_at=ended)

    def edit(values: Fields) -> Edited | None:
        out = revised(values)
        return Edited(conference.with_record(out), "Out of the room") if new or out != exclusion else None

    title = "Out of the room" if new else "Out of the room: revise"
    return OpenForm(Form(title, tuple(fields), problem=problem), edit)


def running(conference: Conference, person_id: str) -> Exclusion | None:
    """What keeps somebody out at this moment, if anything does."""
    out_now = (out for out in conference.exclusions if out.ended_at is None)
    return next((out for out in out_now if person_id in out.participant_ids), None)


def clock_field(
    name: str, label: str, moment: datetime | None, conference: Conference, calendar: WorkingCalendar
) -> UnderstoodField:
    """A field for an hour of the day on which the conference is held."""

    def meaning(typed: str) -> Meaning:
        understood = understand(typed, conference.held_on, calendar)
        fits = understood.at is not None and understood.on is None
        question = "" if fits or not typed.strip() else "Type an hour such as 10:20 or 2pm."
        return Meaning(fits, understood.words if fits else "", "", question)

    typed = clock_words(moment) if moment else ""
    return UnderstoodField(name, label, typed, understand=meaning, hint="an hour such as 10:20")


def instant_of(
    typed: object,
    before: datetime | None,
    conference: Conference,
    calendar: WorkingCalendar,
    *,
    since: datetime | None = None,
) -> datetime | None:
    """The instant of an hour typed; as it was where the hour is the same, none where the field is empty.

    It is of the day on which what it ends began (`since`), or of the instant `before`; else of the meeting's.
    """
    text = str(typed).strip()
    at = understand(text, conference.held_on, calendar).at
    if at is None:
        return before if text else None
    known = since or before
    day = _day_of_meeting(conference) if known is None else day_of(known)
    if before is not None and day_of(before) == day and clock_words(before) == f"{at:%H:%M}":
        return before
    return datetime.combine(day, at, LONDON).astimezone(UTC)


def _day_of_meeting(conference: Conference) -> date:
    """The day on which it began or is to be held; or the last on which somebody came or spoke, if later.

    A day too late leaves too much out of the copy of whoever was out until then; a day too early, nothing.
    """
    came = (person.arrived_at for person in conference.participants)
    said = (line.said_at for line in conference.statements)
    moments = (moment for moment in (*came, *said) if moment is not None)
    began = conference.began_at
    return max([day_of(began) if began else conference.held_on, *map(day_of, moments)])
