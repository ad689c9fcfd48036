"""A local procedure as a value: everything that an authority may word, time or order differently.

Each part carries its `source`: the leaflet's sentence, the framework, or the nation's default.
The files are read by `chairtui.procedure_files`; field names here are the keys there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from chairtui.domain.duties import (
    ChildAges,
    ChildInvitation,
    Ending,
    Invitee,
    LookingBack,
    PrintedText,
    Quoracy,
    SentDocument,
    Timescale,
)
from chairtui.domain.roles import Role
from chairtui.domain.scale_rule import ScaleRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the rail. Which screen shows it is its key."""

    key: str
    title: str
    ask: str = ""
    """What the chair asks here, word for word where the leaflet has the words."""
    then: str = ""
    """What the chair does with the answer."""
    unclear: str = ""
    """What the leaflet leaves open here, shown beside it."""
    source: str = ""


class Captures(StrEnum):
    """What a heading of the map takes down."""

    STATEMENTS = "statements"
    CHILD_VIEWS = "child views"
    NEEDS = "needs"
    """Statements that feed the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementKind:
    """A kind of statement under a heading, such as past harm."""

    key: str
    title: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A column of the map."""

    key: str
    title: str
    short: str
    """Its name on the rail and in the line's title."""
    captures: Captures = Captures.STATEMENTS
    ask: str = ""
    needed: bool = False
    """Whether a line must stand here before anybody decides; children's views are always asked for."""
    kinds: tuple[StatementKind, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptLine:
    """Something the chair says or does, ticked when done."""

    key: str
    step: str
    """The step that shows it: opening, decision or closing."""
    title: str
    words: str = ""
    note: str = ""
    """What to write down with it, if anything."""
    per_child: bool = False
    """Whether it is answered for each child: the answers are wanted, and the summary prints them."""
    unclear: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentPrompt:
    """A question to each parent."""

    key: str
    ask: str
    title: str = ""
    step: str = "parents_views"
    """The step that asks it: parents_views, or decision for their words on decision and plan."""
    per_child: bool = False
    feeds_plan: bool = False
    """Whether an answer becomes a draft line of the plan."""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionOption:
    """What may be decided for a child."""

    key: str
    title: str
    plan: bool = True
    """Whether a plan comes with it."""
    plan_title: str = ""
    """What that plan is called; the title where it is called the same."""
    needs_category: bool = False
    meetings: tuple[str, ...] = ()
    """Keys of the timescales whose meetings follow."""
    core_group: bool = False
    adjourns: bool = False
    """Whether it is no decision yet: the conference meets again for this child, with an interim plan."""
    at_review: str = ""
    """What it is called for a child who is on a plan already; the title where it is called the same."""
    kinds: tuple[str, ...] = ()
    """Kinds of conference that it is for; all if none is named."""
    from_age: int = 0
    """The age in whole years from which it may be taken; 0 for any."""
    wants_yes: tuple[str, ...] = ()
    """Keys of questions of the script that it does not go with where one is answered “no” for the child."""
    asks: str = ""
    """What the reasons must say, beside why; of one that adjourns, that they must say why."""
    unclear: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """A limb of the threshold."""

    key: str
    title: str
    met: bool = True
    """Whether it says that the threshold is met; at a review that it is not is said as well."""
    past: bool = False
    """Whether it says what a child has suffered already, so that it cannot be an unborn baby's."""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A category of abuse or neglect."""

    key: str
    title: str
    census: str = ""
    """Its code in the child in need census, where it has one."""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A text that documents or screens take as it stands."""

    key: str
    words: str
    source: str = ""


class Decider(StrEnum):
    """Who decides, according to the procedure."""

    CHAIR = "chair"
    CONFERENCE = "conference"
    PRACTITIONERS = "practitioners"


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One local procedure, whole, after everything that it extends."""

    key: str
    title: str
    edition: str
    nation: str
    authority: str = ""
    source: str = ""
    decided_by: Decider = Decider.CHAIR
    decided_by_unclear: str = ""
    decided_by_source: str = ""
    categories_may_combine: bool = True
    """Whether more than one category may be recorded."""
    categories_source: str = ""
    first_category_is_primary: bool = False
    """Whether the first of several categories is named as the primary one."""
    primary_category_source: str = ""
    steps: tuple[Step, ...] = ()
    steps_order_source: str = ""
    """Where the order of the steps is stated."""
    headings: tuple[Heading, ...] = ()
    roles: tuple[Role, ...] = ()
    script: tuple[ScriptLine, ...] = ()
    script_order_source: str = ""
    """Where the order is stated in which the chair says and does all this."""
    parent_prompts: tuple[ParentPrompt, ...] = ()
    scale: ScaleRule
    decisions: tuple[DecisionOption, ...] = ()
    limbs: tuple[Limb, ...] = ()
    categories: tuple[Category, ...] = ()
    timescales: tuple[Timescale, ...] = ()
    wording: tuple[Wording, ...] = ()
    plan_columns: tuple[str, ...] = ()
    """What each action of the plan must say beside what is done; `where` is the fourth that there is."""
    plan_columns_source: str = ""
    child_invitation: ChildInvitation = field(default_factory=ChildInvitation)
    child_ages: ChildAges = field(default_factory=ChildAges)
    quoracy: Quoracy = field(default_factory=Quoracy)
    looking_back: LookingBack = field(default_factory=LookingBack)
    ending: Ending = field(default_factory=Ending)
    invitees: tuple[Invitee, ...] = ()
    texts: tuple[PrintedText, ...] = ()
    sent: tuple[SentDocument, ...] = ()

    def words(self, key: str) -> str:
        """A wording by its key, or nothing where the procedure has none."""
        return next((wording.words for wording in self.wording if wording.key == key), "")

    def role(self, key: str) -> Role | None:
        """A role by its key; none for a role that this procedure does not know."""
        return next((role for role in self.roles if role.key == key), None)

    def roles_of(self, keys: tuple[str, ...]) -> tuple[Role, ...]:
        """The roles that somebody holds, as far as this procedure knows them."""
        return tuple(role for role in self.roles if role.key in keys)

    def decision(self, key: str) -> DecisionOption | None:
        """What may be decided, by its key; none for a key that this procedure does not know."""
        return next((option for option in self.decisions if option.key == key), None)

    @property
    def meets_again(self) -> frozenset[str]:
        """Keys of the timescales by which a conference that was adjourned meets again."""
        return frozenset(key for option in self.decisions if option.adjourns for key in option.meetings)

    def option_called(self, key: str) -> DecisionOption | None:
        """What may be decided, or might be once, for what it and its plan are called."""
        return self.decision(key)

    def plan_of(self, option: str) -> str:
        """What the plan that comes with a decision is called; a key that is not known stands for itself."""
        found = self.option_called(option)
        return found.plan_title or found.title if found is not None else _as_words(option)

    def title_of(self, kind: str, key: str) -> str:
        """The title of a part, such as one of `headings`, by its key; an unknown key stands for itself."""
        return next((part.title for part in getattr(self, kind) if part.key == key), _as_words(key))


def _as_words(key: str) -> str:
    """A key that nothing has a title for, as people read it."""
    return key.replace("_", " ")
