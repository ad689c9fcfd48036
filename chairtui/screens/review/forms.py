"""The forms of looking back: a child's plan between the conferences, a core group, a danger, and progress."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.dangers import DangerStatement, Standing
from chairtui.domain.looking_back import Part, concerned, with_progress
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import Record
from chairtui.domain.reviews import Achieved, CoreGroupHeld, ExistingPlan, Progress
from chairtui.domain.since_last import words_before
from chairtui.domain.text import first_words
from chairtui.domain.timescales import WorkingCalendar
from chairtui.domain.typed_dates import Expected
from chairtui.screens.date_field import date_field, date_of
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.picking import people_in_full
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.form import ChoiceField, Form, ManyField, PickField, TextField

PAST = "such as 3 mar, 2 weeks ago or yesterday"
NOT_SAID = "not asked"
ALONE = (("yes", "yes"), ("no", "no"), (NOT_SAID, "not asked yet"))
_ALONE = {"yes": True, "no": False}


def plan_form(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, plan: ExistingPlan
) -> OpenForm:
    """Who has last seen the child, and what was not done as agreed between the conferences."""
    names = names_of(conference, procedure)
    alone = next((key for key, value in _ALONE.items() if value is plan.seen_alone), NOT_SAID)

    def edit(values: Fields) -> Edited | None:
        kept = replace(
            plan,
            last_seen_on=date_of(values["last_seen_on"], conference.held_on, calendar, Expected.BEHIND),
            last_seen_by=next(iter(values["last_seen_by"]), "").strip(),
            seen_alone=_ALONE.get(values["seen_alone"]),
            gaps=str(values["gaps"]).strip(),
        )
        return _edited(conference, kept, "Since last time")

    fields = (
        date_field(
            "last_seen_on",
            "Last seen on",
            plan.last_seen_on,
            conference.held_on,
            calendar,
            expected=Expected.BEHIND,
            hint=PAST,
        ),
        PickField(
            "last_seen_by",
            "Seen by",
            tuple(names.participants.items()),
            (plan.last_seen_by,) if plan.last_seen_by else (),
            many=False,
            free=True,
            in_full=people_in_full(conference, procedure),
            hint="whose work it is to see the child; anyone who is not here too",
        ),
        ChoiceField("seen_alone", "On their own", ALONE, alone),
        TextField(
            "gaps",
            "Not as agreed",
            plan.gaps,
            lines=4,
            hint="which visits and core groups did not happen as agreed, and why",
        ),
    )
    return OpenForm(Form(f"{names.of(plan.child_id)}: since last time", fields), edit)


def core_group_form(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, held: CoreGroupHeld, again: str
) -> OpenForm:
    """The day on which a core group met, for whom, and what there is to say of it."""
    names = names_of(conference, procedure)
    on_plan = [plan.child_id for plan in conference.existing_plans]
    children = tuple((child_id, names.of(child_id)) for child_id in on_plan)
    known = held in conference.core_groups_held

    def edit(values: Fields) -> Edited | None:
        kept = replace(
            held,
            on=date_of(values["on"], conference.held_on, calendar, Expected.BEHIND),
            about=tuple(values.get("about", held.about)),
            notes=str(values["notes"]).strip(),
        )
        return _edited(conference, kept, "Revise a core group" if known else "Add a core group")

    def problem(values: Fields) -> str:
        on = date_of(values["on"], conference.held_on, calendar, Expected.BEHIND)
        if on is None:
            return "On which day did it meet? Or escape, to leave this out."
        return "That day is after this conference." if on > conference.held_on else ""

    on = replace(
        date_field(
            "on", "Held on", held.on, conference.held_on, calendar, expected=Expected.BEHIND, hint=PAST
        ),
        problem=problem,
    )
    about = ManyField("about", "For", children, held.about, problem=_some("For which child was it?"))
    notes = TextField("notes", "Notes", held.notes, lines=3, hint="who could not come, what was changed")
    fields = (on, about, notes) if len(children) > 1 else (on, notes)
    return OpenForm(Form("A core group that met", fields, adding=bool(again)), edit, again)


def danger_form(
    conference: Conference,
    past: tuple[Conference, ...],
    danger: DangerStatement,
    standing: Standing | None,
) -> OpenForm:
    """What this review makes of a danger: kept, changed or met, why, and its words as they are now."""
    number = conference.dangers.index(danger) + 1
    was = words_before(past, conference, danger) or danger.text
    choices = (*((one.value, one.value) for one in Standing), (NOT_SAID, "not asked yet"))
    chosen = standing or danger.standing

    def unchanged(values: Fields) -> str:
        text = str(values["text"]).strip()
        if not text:
            return "What could happen? Its words stay while it is on record."
        same = values["standing"] == Standing.CHANGED and text == was.strip()
        return "Change its words, or say that it is kept." if same else ""

    def unshown(values: Fields) -> str:
        met = values["standing"] == Standing.MET and not str(values["standing_why"]).strip()
        return "What shows that it is met: what was seen, by whom, for how long?" if met else ""

    def edit(values: Fields) -> Edited | None:
        said = values["standing"]
        kept = replace(
            danger,
            standing=None if said in {NOT_SAID, ""} else Standing(said),
            standing_why=str(values["standing_why"]).strip(),
            text=str(values["text"]).strip(),
        )
        return _edited(conference, kept, _STOOD.get(kept.standing, "Revise danger statement"))

    fields = (
        ChoiceField("standing", "It is", choices, chosen.value if chosen else NOT_SAID),
        TextField("text", "Its words now", danger.text, lines=8, hint=f"last time: {was}", problem=unchanged),
        TextField(
            "standing_why",
            "What shows it",
            danger.standing_why,
            lines=5,
            hint="what was seen or heard, and by whom",
            problem=unshown,
        ),
    )
    first = {Standing.CHANGED: "text", Standing.MET: "standing_why"}.get(standing or Standing.KEPT, "")
    return OpenForm(Form(f"Danger {number} of last time", fields, first=first), edit)


_STOOD: dict[Standing | None, str] = {
    Standing.KEPT: "Danger kept",
    Standing.CHANGED: "Danger changed",
    Standing.MET: "Danger met",
}


def progress_form(
    conference: Conference, procedure: Procedure, part: Part, progress: Progress | None, new_id: str
) -> OpenForm:
    """What became of an outcome or action, for whom, what shows it, and the difference for the child."""
    names = names_of(conference, procedure)
    children = concerned(conference, part)
    about = concerned(conference, progress) if progress is not None else children
    now = progress or Progress(id=new_id, of=part.id, about=about)
    choices = (*((one.value, one.value) for one in Achieved), (NOT_SAID, "not asked yet"))

    def edit(values: Fields) -> Edited | None:
        said = values["achieved"]
        kept = replace(
            now,
            about=tuple(values.get("about", about)),
            achieved=None if said in {NOT_SAID, ""} else Achieved(said),
            evidence=str(values["evidence"]).strip(),
            difference=str(values["difference"]).strip(),
        )
        if kept == now or (progress is None and _is_empty(kept)):
            return None
        return Edited(with_progress(conference, part, kept), "What became of it")

    many = ManyField(
        "about",
        "For",
        tuple((child_id, names.of(child_id)) for child_id in children),
        about,
        hint="those of whom it is true; the others are asked about for themselves",
        problem=_some("For which child?"),
    )
    fields = (
        ChoiceField(
            "achieved", "It is", choices, now.achieved.value if now.achieved else NOT_SAID, letters="dpnxa"
        ),
        *((many,) if len(children) > 1 else ()),
        TextField(
            "evidence", "What shows it", now.evidence, lines=4, hint="what was seen or heard, and by whom"
        ),
        TextField(
            "difference",
            "What difference has it made for the child",
            now.difference,
            lines=4,
            hint="as the child sees, hears or feels it",
        ),
    )
    return OpenForm(Form(first_words(part.text, 60), fields), edit)


def _is_empty(progress: Progress) -> bool:
    return progress.achieved is None and not (progress.evidence or progress.difference)


def _some(question: str) -> Callable[[Fields], str]:
    return lambda values: "" if values["about"] else question


def _edited(conference: Conference, record: Record, label: str) -> Edited | None:
    """The edit that puts a record into the conference; none if nothing is different."""
    known = next((old for old in conference.records(type(record)) if old.id == record.id), None)
    if known is not None and replace(record, position=known.position) == known:
        return None
    return Edited(conference.with_record(record), label)
