"""The forms of the map's lines: a statement's, and a child's view's."""

from __future__ import annotations

from typing import Any

from chairtui.domain.conference import Conference
from chairtui.domain.grammar import Understood, literal
from chairtui.domain.headings import heading_of
from chairtui.domain.procedures import Procedure
from chairtui.domain.rights import whose_words
from chairtui.domain.statements import ChildView, Nature, Statement
from chairtui.domain.timescales import WorkingCalendar
from chairtui.screens.date_field import date_field, date_of
from chairtui.screens.map.captured import Speaking, question_of, report_of, understood_words
from chairtui.screens.map.reading import Reading
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.picking import people_in_full
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.fields import ChoiceField, Field, ManyField, PickField, TextField
from chairtui.widgets.form import Form

NO_NATURE = "not said"
NOT_NEW = "Take +new out of the words: what a report says is not new to the family."
SAID_BY_KEY = "Take +said or +report out of the words: in the column, s says whether it was said."


def statement_form(conference: Conference, procedure: Procedure, statement: Statement) -> OpenForm:
    """Everything that a line says, to be revised. Signs in its words say what they say in the map's line."""
    names, in_full = names_of(conference, procedure), people_in_full(conference, procedure)
    heading = heading_of(conference, procedure, statement.heading)
    people = tuple(names.participants.items())
    is_point = statement.said_at is None or statement.report_id is not None
    reading, shown = Reading(conference, procedure, heading), statement.text

    def understood_of(values: Fields) -> Understood:
        return reading.understood(str(values["text"]), tuple(values["about"]))

    if reading.understood(shown) != Understood(shown):
        shown = literal(shown)  # what looks like a sign here was meant as text

    def read_as(values: Fields) -> str:
        """What the signs in the text say, before it is kept."""
        understood = understood_of(values)
        if understood == Understood(understood.text):
            return ""
        said_by = understood.said_by or next(iter(values["said_by"]), None)
        after = Speaking(said_by, understood.about or tuple(values["about"]), from_report=is_point)
        return understood_words(understood, after, reading, ahead=False)

    def whose(values: Fields) -> str:
        """Whose words they are, where the role of whoever is named has none of its own."""
        signs = understood_of(values)
        said_by = signs.said_by or next(iter(values["said_by"]), None)
        return whose_words(conference, procedure, said_by, signs.nature or str(values["nature"]))

    def problem(values: Fields) -> str:
        return _out_of_place(understood_of(values), is_point=is_point)

    fields: list[Field] = [
        TextField("text", "What was said", shown, lines=6, question=read_as, problem=problem),
        PickField(
            "said_by",
            "Said by",
            people,
            (statement.said_by,) if statement.said_by else (),
            many=False,
            in_full=in_full,
            question=whose,
        ),
        ManyField("about", "About", tuple(names.children.items()), statement.about),
        ChoiceField(
            "nature",
            "Nature",
            (*((nature.value, nature.value) for nature in Nature), (NO_NATURE, NO_NATURE)),
            statement.nature or NO_NATURE,
        ),
        PickField(
            "told_by",
            "Told by",
            people,
            (statement.told_by,) if statement.told_by else (),
            many=False,
            free=True,
            in_full=in_full,
            hint="the source behind the speaker, if any",
        ),
        ChoiceField(
            "restricted",
            "For",
            (("no", "everyone"), ("yes", "professionals only")),
            "yes" if statement.restricted else "no",
        ),
        ManyField("withheld_from", "Not for", people, statement.withheld_from),
    ]
    if heading.kinds:
        kinds = tuple((kind.key, kind.title.lower()) for kind in heading.kinds)
        fields.insert(1, ChoiceField("kind", "Kind", kinds, statement.kind))
    if not is_point:
        fields.append(
            ChoiceField(
                "new_to_family",
                "New to the family",
                (("no", "no"), ("yes", "yes")),
                "yes" if statement.new_to_family else "no",
            )
        )

    def edit(values: Fields) -> Edited | None:
        signs = understood_of(values)
        nature = signs.nature or values["nature"]
        withheld_from = dict.fromkeys((*values["withheld_from"], *signs.withheld_from))
        said_by = signs.said_by or next(iter(values["said_by"]), None)
        names_author = statement.said_at is None and said_by != statement.said_by
        changes: dict[str, Any] = {
            "text": signs.text.strip() or statement.text,
            "said_by": said_by,
            "about": signs.about or tuple(values["about"]),
            "nature": None if nature == NO_NATURE else Nature(nature),
            "told_by": signs.told_by or next(iter(values["told_by"]), ""),
            "restricted": signs.restricted or values["restricted"] == "yes",
            "withheld_from": tuple(withheld_from),
            "new_to_family": not is_point and (signs.new_to_family or values.get("new_to_family") == "yes"),
            "kind": values.get("kind", statement.kind),
            "report_id": (names_author and report_of(conference, said_by)) or statement.report_id,
        }
        after = conference.revising(statement, **changes)
        return Edited(after, f"Revise {heading.short.lower()}") if after != conference else None

    return OpenForm(Form(f"{heading.short}: revise", tuple(fields)), edit)


def _out_of_place(understood: Understood, *, is_point: bool) -> str:
    """Which sign cannot stay in the words of the form, and what to do; nothing where all can."""
    if understood.unsettled:
        one = understood.unsettled[0]
        return f"{question_of(one)} Type the name, or {one.sign}{one.sign}{one.word} to keep it as text."
    if understood.new_to_family and is_point:
        return NOT_NEW
    return "" if understood.from_report is None else SAID_BY_KEY


def child_view_form(
    conference: Conference, procedure: Procedure, view: ChildView, calendar: WorkingCalendar
) -> OpenForm:
    """Whose view, when, in whose words, and who may see it."""
    names = names_of(conference, procedure)
    people = tuple(names.participants.items())
    shared = "all" if view.shared else "some" if view.share_with else "none"
    fields = (
        TextField("text", "What the child says, draws or does", view.text, lines=6),
        ChoiceField("child_id", "Child", tuple(names.children.items()), view.child_id),
        ChoiceField(
            "own_words",
            "In",
            (("yes", "the child's own words"), ("no", "an adult's account")),
            "yes" if view.own_words else "no",
        ),
        TextField("source", "Heard or seen by, and how", view.source),
        date_field("on", "When", view.on, conference.held_on, calendar),
        ChoiceField(
            "shared",
            "May be shared",
            (("all", "with everyone"), ("some", "with some"), ("none", "with nobody")),
            shared,
        ),
        ManyField("share_with", "With", people, view.share_with),
    )

    def edit(values: Fields) -> Edited | None:
        some = values["shared"] == "some"
        after = conference.revising(
            view,
            text=str(values["text"]).strip() or view.text,
            child_id=values["child_id"],
            own_words=values["own_words"] == "yes",
            source=str(values["source"]).strip(),
            on=date_of(values["on"], conference.held_on, calendar),
            shared=values["shared"] == "all",
            share_with=tuple(values["share_with"]) if some else (),
        )
        return Edited(after, "Revise a child's view") if after != conference else None

    return OpenForm(Form("A child's view: revise", fields), edit)
