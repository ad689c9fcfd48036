"""The forms of a danger statement and of its goal, and what their values make."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.conference import Conference
from chairtui.domain.danger_wording import danger_checks, first_question, goal_checks
from chairtui.domain.dangers import DangerStatement, SafetyGoal
from chairtui.domain.procedures import Procedure
from chairtui.domain.timescales import brief
from chairtui.domain.wording import question_on_danger
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.picking import people_in_full
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.form import ChoiceField, Form, ManyField, PickField, TextField

YES_NO = (("yes", "yes"), ("no", "no"))
EVERYONE_AGREED = (("yes", "yes"), ("no", "no, not all"), ("not asked", "not asked yet"))


def danger_form(
    conference: Conference,
    procedure: Procedure,
    danger: DangerStatement,
    number: int,
    *,
    after: str | None = None,
) -> OpenForm:
    """What somebody is worried will happen, about which children, and who is worried; then its goal."""
    names = names_of(conference, procedure)
    children = names.children
    new = not any(known.id == danger.id for known in conference.dangers)

    def question(values: Fields) -> str:
        text = str(values["text"])
        about = [children[child_id] for child_id in values["about"] if child_id in children]
        checks = danger_checks(text, bool(values["worried"]), about, bool(about))
        return question_on_danger(text, about or children.values()) or first_question(checks)

    def needed(values: Fields) -> str:
        return "" if str(values["text"]).strip() else "What could happen? Or escape, to leave this out."

    fields = (
        TextField(
            "text",
            "What are you worried will happen if nothing changes?",
            danger.text,
            lines=10,
            hint="who is worried, about what, and what it could do to the child: as long as it needs to be",
            question=question,
            problem=needed,
        ),
        ManyField("about", "About", tuple(children.items()), danger.about),
        PickField(
            "worried",
            "Who is worried",
            tuple(names.participants.items()),
            danger.worried,
            in_full=people_in_full(conference, procedure),
        ),
    )

    def edit(values: Fields) -> Edited | None:
        kept = replace(
            danger,
            text=str(values["text"]).strip(),
            about=tuple(values["about"]),
            worried=tuple(values["worried"]),
        )
        return _edited(conference, kept, "danger statement", after=after)

    since = f" from {brief(danger.since)}" if danger.since is not None else ""
    form = Form(f"Danger {number}{since}", fields, remark="its goal comes next" if new else "", adding=new)
    return OpenForm(form, edit, f"goal:{danger.id}" if new else "")


def goal_form(conference: Conference, procedure: Procedure, danger: DangerStatement, number: int) -> OpenForm:
    """What needs to be seen, and for how long; whose words, read back, agreed, anything else."""
    names = names_of(conference, procedure)
    goal = next((goal for goal in conference.goals if goal.danger_id == danger.id), None)
    goal = goal or SafetyGoal(danger_id=danger.id, text="", words_of=lead_worker(conference, procedure))
    agreed = "not asked" if goal.agreed is None else "yes" if goal.agreed else "no"

    def question(values: Fields) -> str:
        return first_question(goal_checks(str(values["text"]), read_back=True))

    def asked_who(values: Fields) -> str:
        unsaid = values["agreed"] == "no" and not str(values["not_agreed"]).strip()
        return "Who did not agree, and what did they say?" if unsaid else ""

    fields = (
        TextField(
            "text",
            procedure.words("goal_question") or "What do you need to see, and for how long?",
            goal.text,
            lines=8,
            hint="in the worker's words: what will be seen, not only what stops",
            question=question,
        ),
        PickField(
            "words_of",
            "In the words of",
            tuple(names.participants.items()),
            (goal.words_of,) if goal.words_of else (),
            many=False,
            in_full=people_in_full(conference, procedure),
        ),
        ChoiceField("read_back", "Read back", YES_NO, "yes" if goal.read_back else "no"),
        ChoiceField("agreed", "Everyone agreed", EVERYONE_AGREED, agreed),
        TextField(
            "not_agreed",
            "Not agreed by",
            goal.not_agreed,
            lines=4,
            hint="who did not agree, and what they said",
            question=asked_who,
        ),
        TextField("anything_else", "Is there anything else?", goal.anything_else, lines=4),
    )

    def edit(values: Fields) -> Edited | None:
        answer = values["agreed"]
        kept = replace(
            goal,
            text=str(values["text"]).strip(),
            words_of=next(iter(values["words_of"]), None),
            read_back=values["read_back"] == "yes",
            agreed=None if answer not in {"yes", "no"} else answer == "yes",
            not_agreed=str(values["not_agreed"]).strip(),
            anything_else=str(values["anything_else"]).strip(),
        )
        if not any((kept.text, kept.not_agreed, kept.anything_else)) and goal not in conference.goals:
            return None
        return _edited(conference, kept, "safety goal")

    return OpenForm(Form(f"Goal {number}", fields, remark=f"of danger {number}"), edit)


def lead_worker(conference: Conference, procedure: Procedure) -> str | None:
    """The lead social worker, who is asked what would close the case."""
    leads = (p.id for p in conference.participants if any(r.leads for r in procedure.roles_of(p.roles)))
    return next(leads, None)


def _edited(
    conference: Conference, record: DangerStatement | SafetyGoal, what: str, *, after: str | None = None
) -> Edited | None:
    known = next((old for old in conference.records(type(record)) if old.id == record.id), None)
    if known is not None and replace(record, position=known.position) == known:
        return None
    return Edited(conference.with_record(record, after=after), f"{'Revise' if known else 'Add'} {what}")
