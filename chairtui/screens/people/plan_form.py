"""The form of the plan that a child comes with: since when, under which categories, and whose it was."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.agreed_elsewhere import with_plan
from chairtui.domain.conference import Conference
from chairtui.domain.held_by import counted_from_notification, limits
from chairtui.domain.people import Child, Kind
from chairtui.domain.plan_words import after_another
from chairtui.domain.procedures import Procedure
from chairtui.domain.reviewing import existing_plan
from chairtui.domain.reviews import ExistingPlan
from chairtui.domain.timescales import Due, WorkingCalendar, due, period
from chairtui.domain.typed_dates import Expected
from chairtui.screens.date_field import date_field, date_of
from chairtui.screens.limit_words import counting_field, late_words_of
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.form import ChoiceField, Field, Form, ManyField, TextField

NONE = "none"
BEHIND = Expected.BEHIND
MOVED_FROM, MOVED_SINCE = "moved_from", "moved_plan_since"


def plan_form(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, child: Child
) -> OpenForm:
    """The plan that a child comes with; emptied, there is none."""
    known = existing_plan(conference, child.id)
    plan = known or ExistingPlan(child_id=child.id, option=_option_of_plan(procedure))
    today = conference.held_on
    is_moved = child.kind is Kind.TRANSFER_IN or bool(plan.authority)

    def made(values: Fields) -> ExistingPlan:
        began_on = date_of(values["began_on"], today, calendar, BEHIND)
        last_on = date_of(values["last_conference_on"], today, calendar, BEHIND)
        return replace(
            plan,
            began_on=began_on,
            first_categories=_categories(values, "first"),
            categories=_categories(values, "last") or _categories(values, "first"),
            last_conference_on=last_on or began_on,
            reviews=int(values["reviews"].strip() or 0),
            authority=str(values.get("authority", plan.authority)).strip(),
            moved_from=str(values.get(MOVED_FROM, plan.moved_from)).strip(),
            moved_plan_since=(
                date_of(values[MOVED_SINCE], today, calendar, BEHIND)
                if MOVED_SINCE in values
                else plan.moved_plan_since
            ),
            notified_on=(
                date_of(values["notified_on"], today, calendar, BEHIND)
                if "notified_on" in values
                else plan.notified_on
            ),
        )

    def late(values: Fields) -> str:
        """That this review comes after its limit, as far as what is typed tells."""
        if not str(values["reviews"]).strip().isdecimal():
            return ""
        others = tuple(one for one in conference.existing_plans if one.child_id != child.id)
        alone = replace(conference, children=(child,), existing_plans=(*others, made(values)))
        found = limits(alone, procedure, calendar)
        if child.kind is not Kind.REVIEW or not found or today <= found[0].due.on:
            return ""
        return f"{late_words_of(found[0].timescale, found[0].due, today, calendar)}."

    fields: tuple[Field, ...] = (
        *(_fields_of_move(conference, procedure, calendar, plan) if is_moved else ()),
        date_field(
            "began_on",
            "On a plan since",
            plan.began_on,
            today,
            calendar,
            expected=BEHIND,
            hint="the day of the conference that decided on it: the first review counts from it",
        ),
        *(_fields_of_plan_before(conference, calendar, plan) if after_another(plan) else ()),
        *_category_fields(procedure, "first", "First category", plan.first_categories),
        *_category_fields(procedure, "last", "Last category", plan.categories),
        TextField(
            "reviews",
            "Reviews before",
            str(plan.reviews),
            hint="how many were held before this conference; 0 if this is the first",
            problem=lambda values: _no_number(str(values["reviews"])),
        ),
        replace(
            date_field(
                "last_conference_on",
                "Last conference",
                plan.last_conference_on if plan.last_conference_on != plan.began_on else None,
                today,
                calendar,
                expected=BEHIND,
                hint="the review before this one; empty if there was none since the plan was made",
            ),
            question=late,
        ),
    )

    def edit(values: Fields) -> Edited | None:
        now = made(values)
        if now == known:
            return None
        if not _says_something(now):
            return Edited(conference.without(known), "Remove an existing plan") if known else None
        return Edited(with_plan(conference, known, now), "An existing plan")

    title = f"The plan that {names_of(conference, procedure).of(child.id)} comes with"
    return OpenForm(Form(title, fields), edit)


def lacks_plan(conference: Conference, child: Child) -> bool:
    """Whether nothing is known yet of the plan that this child comes with by the kind of conference."""
    return child.kind.comes_with_plan and existing_plan(conference, child.id) is None


def _option_of_plan(procedure: Procedure) -> str:
    """Key of the decision that a child on a plan was under: the one that rests on the threshold."""
    return next((option.key for option in procedure.decisions if option.needs_category), "")


def _fields_of_move(
    conference: Conference, procedure: Procedure, calendar: WorkingCalendar, plan: ExistingPlan
) -> tuple[Field, ...]:
    """Whose plan it was, and when that authority told of the move, with what this makes of the limit."""
    today, timescale = conference.held_on, counted_from_notification(procedure)
    told = date_field("notified_on", "Told of the move", plan.notified_on, today, calendar, expected=BEHIND)

    if timescale is not None:
        limit = timescale
        hint = f"the conference is {limit.bound.value} {period(limit)} after it"

        def limit_of(typed: str) -> Due | None:
            day = date_of(typed, today, calendar, BEHIND)
            return due(limit, day, calendar) if day is not None else None

        told = counting_field(replace(told, hint=hint), limit, limit_of, today, calendar)
    keeps = "it keeps the responsibility until this conference is held"
    return TextField("authority", "Former authority", plan.authority, hint=keeps), told


def _fields_of_plan_before(
    conference: Conference, calendar: WorkingCalendar, plan: ExistingPlan
) -> tuple[Field, ...]:
    """Of a child who moved in before: whose plan went before this one, and since when."""
    since = date_field(
        MOVED_SINCE,
        "On that plan since",
        plan.moved_plan_since,
        conference.held_on,
        calendar,
        expected=BEHIND,
        hint="the time on a plan counts from it, and no review does",
    )
    return TextField(MOVED_FROM, "After a plan of", plan.moved_from), since


def _category_fields(
    procedure: Procedure, name: str, label: str, given: tuple[str, ...]
) -> tuple[Field, ...]:
    """A category, and the others where they may be combined."""
    categories = tuple((category.key, category.title) for category in procedure.categories)
    first = ChoiceField(name, label, (*categories, (NONE, "not known")), given[0] if given else NONE)
    if not procedure.categories_may_combine:
        return (first,)
    return first, ManyField(f"{name}_others", "And also", categories, given[1:])


def _categories(values: Fields, name: str) -> tuple[str, ...]:
    chosen = [str(values[name]), *map(str, values.get(f"{name}_others", ()))]
    return tuple(dict.fromkeys(key for key in chosen if key and key != NONE))


def _no_number(typed: str) -> str:
    is_number = not typed.strip() or typed.strip().isdecimal()
    return "" if is_number else "How many reviews is a number, such as 0 or 2."


def _says_something(plan: ExistingPlan) -> bool:
    """Whether anything is known of it but whose it is."""
    return plan != ExistingPlan(
        id=plan.id, position=plan.position, child_id=plan.child_id, option=plan.option
    )
