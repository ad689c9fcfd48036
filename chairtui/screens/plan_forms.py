"""The forms of the plan: an action's, an outcome's and a contingency's, and what their values make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.planning import with_action, with_outcome
from chairtui.domain.plans import Contingency, Outcome, PlanAction
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import Record
from chairtui.domain.text import first_words, listed
from chairtui.domain.timescales import WorkingCalendar
from chairtui.domain.typed_timing import EXAMPLE, typed_timing, understand_timing
from chairtui.domain.wording import no_deed, vague
from chairtui.screens.date_field import real_day
from chairtui.screens.messages import Edited
from chairtui.screens.names import Names, names_of
from chairtui.screens.picking import people_in_full
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.form import (
    ChoiceField,
    Form,
    ManyField,
    Meaning,
    PickField,
    TextField,
    UnderstoodField,
)

NO_DANGER = "none"


def action_form(
    conference: Conference,
    procedure: Procedure,
    calendar: WorkingCalendar,
    action: PlanAction,
    title: str,
    *,
    after: str | None = None,
    again: str = "",
) -> OpenForm:
    """What, who, for which children, by when or how often until, where, and how everyone will know.

    Days of what is typed of an earlier conference count from that one, until it is agreed anew.
    """
    names = names_of(conference, procedure)
    is_new = all(known.id != action.id for known in conference.actions)
    today = action.since if is_new and action.since is not None else conference.held_on

    def understood(typed: str) -> Meaning:
        timing = understand_timing(typed, today, calendar, typed_on=real_day())
        said = timing.said or (f"“{timing.words}”" if timing.words else "")
        return Meaning(words=said, sum=timing.sum, question=timing.question)

    def edit(values: Fields) -> Edited | None:
        who, others = _people(values["who"], names)
        timing = understand_timing(str(values["when"]), today, calendar, typed_on=real_day())
        kept = replace(
            action,
            what=str(values["what"]).strip(),
            who=who,
            who_else=others,
            asked_by=next(iter(values["asked_by"]), "") if others else "",
            about=tuple(values.get("about", action.about)),
            due=timing.due,
            starts=timing.starts,
            every=timing.every,
            until=timing.until,
            timing=timing.words,
            where=str(values["where"]).strip(),
            how_we_know=str(values["how_we_know"]).strip(),
        )
        return _edited(conference, kept, "action", after)

    fields = (
        TextField(
            "what",
            "What",
            action.what,
            lines=4,
            problem=_needed("what", "What will be done?"),
            question=lambda values: no_deed(str(values["what"])),
            hint=procedure.words("contribution_question"),
        ),
        *_who_fields(action, names, people_in_full(conference, procedure)),
        *_about_field(conference, action, names),
        UnderstoodField("when", "By when", typed_timing(action), understand=understood, hint=EXAMPLE),
        TextField("where", "Where", action.where),
        TextField("how_we_know", "How we will know", action.how_we_know, lines=4, hint=HOW_WE_KNOW),
    )
    return OpenForm(Form(title, fields, adding=bool(again)), edit, again)


HOW_WE_KNOW = "what will be seen or heard, and by whom, when it is done"


def outcome_form(
    conference: Conference,
    procedure: Procedure,
    outcome: Outcome,
    title: str,
    *,
    after: str | None = None,
    again: str = "",
) -> OpenForm:
    """What will be different for the child, for which children, and from which danger."""
    names = names_of(conference, procedure)
    dangers = tuple(
        (danger.id, f"{number}  {first_words(danger.text)} ({names.about(danger.about)})")
        for number, danger in enumerate(conference.dangers, 1)
    )

    def edit(values: Fields) -> Edited | None:
        danger = values.get("danger", NO_DANGER)
        kept = replace(
            outcome,
            text=str(values["text"]).strip(),
            about=tuple(values["about"]),
            danger_id=None if danger in {NO_DANGER, ""} else danger,
        )
        return _edited(conference, kept, "outcome", after)

    fields = [
        TextField(
            "text",
            "What will be different for the child",
            outcome.text,
            lines=4,
            hint="as the child will see, hear or feel it",
            problem=_needed("text", "What will the child see, hear or feel?"),
        ),
        ManyField(
            "about",
            "Children",
            tuple(names.children.items()),
            outcome.about,
            problem=_some("For which child?"),
        ),
    ]
    choice = ChoiceField(
        "danger", "From danger", (*dangers, (NO_DANGER, "none of them")), outcome.danger_id or NO_DANGER
    )
    form = Form(
        title,
        (*fields, choice) if dangers else tuple(fields),
        remark="its first action comes next" if again else "",
        adding=bool(again),
    )
    return OpenForm(form, edit, again)


def contingency_form(conference: Conference, procedure: Procedure, contingency: Contingency) -> OpenForm:
    """What happens if things do not get better, and for which children."""
    names = names_of(conference, procedure)

    def edit(values: Fields) -> Edited | None:
        kept = replace(contingency, text=str(values["text"]).strip(), about=tuple(values["about"]))
        return _edited(conference, kept, "contingency", None)

    fields = (
        TextField(
            "text",
            "What happens, who does it, how soon",
            contingency.text,
            lines=6,
            problem=_needed("text", "What happens if things do not get better?"),
        ),
        ManyField(
            "about",
            "Children",
            tuple(names.children.items()),
            contingency.about,
            problem=_some("For which child?"),
        ),
    )
    return OpenForm(Form("If things do not get better", fields), edit)


def _who_fields(action: PlanAction, names: Names, in_full: Mapping[str, str]) -> tuple[PickField, PickField]:
    people = tuple(names.participants.items())

    def vague_one(values: Fields) -> str:
        return next((question for words in values["who"] if (question := vague(words))), "")

    def asked(values: Fields) -> str:
        _, others = _people(values["who"], names)
        missing = others and not values["asked_by"] and not vague_one(values)
        return f"{others}: not here. Who asks them?" if missing else ""

    who = (*action.who, *((action.who_else,) if action.who_else else ()))
    return (
        PickField(
            "who",
            "Who",
            people,
            who,
            free=True,
            in_full=in_full,
            question=vague_one,
            hint="names with commas between; anyone who is not here too",
        ),
        PickField(
            "asked_by",
            "Who asks them",
            people,
            (action.asked_by,) if action.asked_by else (),
            many=False,
            free=True,
            in_full=in_full,
            question=asked,
            hint="only for somebody who is not here",
        ),
    )


def _about_field(conference: Conference, action: PlanAction, names: Names) -> tuple[ManyField, ...]:
    """For which of the outcome's children; not asked where there is only one."""
    outcome = next((o for o in conference.outcomes if o.id == action.outcome_id), None)
    children = outcome.about if outcome is not None else tuple(names.children)
    if len(children) < 2:
        return ()
    choices = tuple((child_id, names.of(child_id)) for child_id in children)
    return (ManyField("about", "Children", choices, action.about, problem=_some("For which child?")),)


def _people(picked: tuple[str, ...], names: Names) -> tuple[tuple[str, ...], str]:
    """Those who take part, and the words for those who do not."""
    who = tuple(dict.fromkeys(one for one in picked if one in names.participants))
    return who, listed([one for one in picked if one not in names.participants])


def _needed(field: str, question: str) -> Callable[[Fields], str]:
    def problem(values: Fields) -> str:
        return "" if str(values[field]).strip() else f"{question} Or escape, to leave this out."

    return problem


def _some(question: str) -> Callable[[Fields], str]:
    return lambda values: "" if values["about"] else question


def _edited(conference: Conference, record: Record, what: str, after: str | None) -> Edited | None:
    """The edit that puts a record into the plan; none if nothing is different."""
    known = next((old for old in conference.records(type(record)) if old.id == record.id), None)
    if known is not None:
        record = replace(record, position=known.position)
        if record == known:
            return None
    match record:
        case PlanAction():
            made = with_action(conference, record, after=after)
        case Outcome():
            made = with_outcome(conference, record, after=after)
        case _:
            made = conference.with_record(record, after=after)
    return Edited(made, f"{'Revise' if known else 'Add'} {what}")
