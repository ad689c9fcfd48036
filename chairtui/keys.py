"""Every key of the app in one table: bindings, hint line, palette and help are all made from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from textual.binding import Binding, BindingType


class Place(StrEnum):
    """Where a key works."""

    APP = "always"
    EVERYWHERE = "everywhere"
    CONFERENCES = "list of conferences"
    STEP = "any step"
    LIST = "in a list"
    GRID = "in a grid"
    ANSWER = "in the line of an answer"
    MAP = "map, in the line"
    MAP_LIST = "map, in a column"
    MAP_SIGNS = "map, in the line of signs"
    PEOPLE = "people"
    OPENING = "opening"
    PARENTS_VIEWS = "parents' views"
    DANGERS = "dangers & goals"
    PLAN = "plan"
    SCALING = "scaling"
    SCALING_LIST = "scaling, in the list"
    DECISION = "views & decision"
    CLOSING = "closing"
    DOCUMENTS = "documents"
    LEFT_OUT = "documents, what a copy leaves out"


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that a key does in one place."""

    action: str
    """Textual's name of the action."""
    keys: str
    """The keys, the one that is shown first; commas between."""
    words: str
    """What it does, in a word or two, as the hint line says it."""
    place: Place
    help: str = ""
    """What it does, in a sentence."""
    hint: bool = True
    """Whether the hint line shows it."""
    constant: bool = False
    """Whether the hint line shows it at the right end, the same on every screen."""
    priority: bool = False
    """Whether it works even while a widget would take the key."""

    @property
    def shown(self) -> str:
        """The first key as people know it: `?`, `↑`, `ctrl+n`."""
        first = self.keys.split(",")[0]
        return SHOWN.get(first, first)


SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "asterisk": "*",
    "equals_sign": "=",
    "minus": "-",
    "delete": "del",
    "escape": "esc",
    "comma": ",",
    "full_stop": ".",
    "at": "@",
    "number_sign": "#",
    "exclamation_mark": "!",
    "less_than_sign": "<",
    "circumflex_accent": "^",
    "plus": "+",
}

KEYS: tuple[Key, ...] = (
    Key("app.leave", "ctrl+q", "Quit", Place.APP, "Saves and leaves.", hint=False, priority=True),
    Key("app.lock", "ctrl+l", "Lock", Place.APP, "Hides and locks everything.", hint=False, priority=True),
    Key("app.undo", "ctrl+z", "Undo", Place.STEP, "Takes back your last edit, and names it.", constant=True),
    Key("app.redo", "ctrl+y", "Redo", Place.STEP, "Does again what you took back.", hint=False),
    Key("app.next_step", "ctrl+n", "Next step", Place.STEP, "Goes to the next step.", constant=True),
    Key("app.go_back", "ctrl+g", "Back", Place.STEP, "Goes back to where you were, and again.", hint=False),
    Key("find", "ctrl+f", "Find", Place.STEP, "Finds any step, person or line.", constant=True),
    Key("still_needed", "ctrl+r", "Needed", Place.STEP, "Shows what is still needed.", hint=False),
    Key("app.save_state", "ctrl+s", "Saved?", Place.EVERYWHERE, "Says what is saved, and when.", hint=False),
    Key("keys_help", "f1", "Help", Place.EVERYWHERE, "Shows the keys of this place.", hint=False),
    Key("app.home", "ctrl+o", "Conferences", Place.STEP, "Leaves for the list of conferences.", hint=False),
    *(
        key
        for place in (Place.LIST, Place.GRID)
        for key in (
            Key("keys_help", "question_mark", "Help", place, "Shows the keys of this place.", constant=True),
            Key("find", "slash", "Find", place, "Finds any step, person or line.", hint=False),
            Key("app.next_step", "right_square_bracket", "Next", place, "Goes to the next step.", hint=False),
            Key("app.step_before", "left_square_bracket", "Before", place, "To the one before.", hint=False),
        )
    ),
    *(
        Key(f"app.step({place})", str(digit), f"Step {digit}", Place.LIST, f"To step {digit}.", hint=False)
        for place, digit in enumerate((1, 2, 3, 4, 5, 6, 7, 8, 9, 0))
    ),
    Key("answered", "enter", "Keep", Place.ANSWER, "Keeps what is typed, and goes on."),
    Key("into_list", "up,escape", "To the list", Place.ANSWER, "Goes into the list above the line."),
    Key("new_conference", "ctrl+n", "New conference", Place.CONFERENCES, "Begins a new conference."),
    Key(
        "next_conference",
        "ctrl+t",
        "Next for this family",
        Place.CONFERENCES,
        "Begins the review, or the same conference meeting again, from the record of the chosen one.",
    ),
    Key("focused.submit", "enter", "Add", Place.MAP, "Adds what you typed."),
    Key("switch_column(1)", "tab", "Column", Place.MAP, "Goes to the next column."),
    Key("switch_column(-1)", "shift+tab", "Column before", Place.MAP, "To the column before.", hint=False),
    Key("next_kind", "ctrl+t", "Kind", Place.MAP, "Changes the kind of line: past harm, future danger …"),
    Key("into_list", "up", "Revise", Place.MAP, "Goes into the list above the line."),
    Key("stay", "escape", "Stay", Place.MAP, "Closes the names offered; else it leaves nothing.", hint=False),
    Key("keys_help", "question_mark", "Help", Place.MAP, "Shows the keys of this place.", constant=True),
    Key("focused.choose", "enter", "Revise", Place.MAP_LIST, "Changes everything about this line."),
    Key("add_after", "a,A", "Add after", Place.MAP_LIST, "Adds a line right after this one."),
    Key("say", "s,S", "Said", Place.MAP_LIST, "Marks a point from a report as said in the room."),
    Key("keep", "k,K", "Keep", Place.MAP_LIST, "Keeps a point that nobody said for the record.", hint=False),
    Key("move_heading", "m,M", "Move", Place.MAP_LIST, "Moves lines to another heading."),
    Key(
        "into_plan",
        "l,L",
        "To the plan",
        Place.MAP_LIST,
        "Makes an action of the plan from this line.",
        hint=False,
    ),
    Key("reorder(-1)", "comma", "Up", Place.MAP_LIST, "Moves this line up.", hint=False),
    Key("reorder(1)", "full_stop", "Down", Place.MAP_LIST, "Moves this line down.", hint=False),
    Key("sign('@')", "at", "Signs", Place.MAP_LIST, "Who said it: all marked lines, or this one."),
    *(
        Key(f"sign('{sign}')", key, words, Place.MAP_LIST, f"{words}: the same lines.", hint=False)
        for sign, key, words in (
            ("#", "number_sign", "About which children"),
            ("!", "exclamation_mark", "Fact, saw, allegation or opinion"),
            ("<", "less_than_sign", "Told by whom"),
            ("^", "circumflex_accent", "For professionals only, or not for somebody"),
            ("+", "plus", "New to the family, from a report, or said"),
        )
    ),
    Key("focused.submit", "enter", "Apply", Place.MAP_SIGNS, "Puts the signs on the lines."),
    Key("focused.leave_signs", "escape,up", "To the list", Place.MAP_SIGNS, "Changes nothing."),
    Key("focused.mark", "space", "Mark", Place.MAP_LIST, "Marks a line, for one act on several.", hint=False),
    Key("focused.mark_all", "asterisk", "Mark all", Place.MAP_LIST, "Marks every line here.", hint=False),
    Key("focused.leave", "escape", "Unmark", Place.MAP_LIST, "Takes the marks away; else back.", hint=False),
    Key("remove", "delete,backspace", "Remove", Place.MAP_LIST, "Removes this line; undo brings it back."),
    Key("column(-1)", "left", "Column left", Place.MAP_LIST, "Goes to the column at the left.", hint=False),
    Key("column(1)", "right", "Column right", Place.MAP_LIST, "Goes to the column at the right.", hint=False),
    Key("add_person", "a,A", "Add person", Place.PEOPLE, "Adds somebody who takes part."),
    Key("add_child", "c,C", "Add child", Place.PEOPLE, "Adds a child, or a baby who is not born yet."),
    Key("came", "h,H", "Here", Place.PEOPLE, "Says how they came, or why not."),
    Key("left", "l,L", "Left", Place.PEOPLE, "Says that they left, who tells them and how they are heard."),
    Key("report", "r,R", "Report", Place.PEOPLE, "Adds or changes their report."),
    Key("exclude", "x,X", "Out", Place.PEOPLE, "Puts somebody out for a time, or ends it.", hint=False),
    Key(
        "remove",
        "delete,backspace",
        "Remove",
        Place.PEOPLE,
        "Removes them; undo brings them back.",
        hint=False,
    ),
    Key("tick", "space", "Said", Place.OPENING, "Ticks what was said or done."),
    Key("begin", "b,B", "Begin", Place.OPENING, "Says that the meeting begins now."),
    Key("change_procedure", "p,P", "Procedure", Place.OPENING, "Follows another procedure.", hint=False),
    Key("revise_conference", "t,T", "Date and place", Place.OPENING, "Changes when and where it is held."),
    Key("focused.choose", "enter", "Answer", Place.PARENTS_VIEWS, "Writes down what they say."),
    Key("did_not_say", "minus", "Did not say", Place.PARENTS_VIEWS, "Asked, and did not say."),
    Key("focused.choose", "enter", "Edit", Place.DANGERS, "Changes what is chosen."),
    Key("add", "a,A", "Danger", Place.DANGERS, "Adds a danger statement."),
    Key("goal", "g,G", "Its goal", Place.DANGERS, "Writes the safety goal of this danger."),
    Key("link", "l,L", "Link worries", Place.DANGERS, "Links the worries behind this danger."),
    Key("reorder(-1)", "comma", "Up", Place.DANGERS, "Moves it up.", hint=False),
    Key("reorder(1)", "full_stop", "Down", Place.DANGERS, "Moves it down.", hint=False),
    Key(
        "remove", "delete,backspace", "Remove", Place.DANGERS, "Removes it; undo brings it back.", hint=False
    ),
    Key("focused.choose", "enter", "Edit", Place.PLAN, "Changes what is chosen."),
    Key("add", "a,A", "Action", Place.PLAN, "Adds an action right after this one."),
    Key(
        "add_outcome", "o,O", "Outcome", Place.PLAN, "Adds an outcome: what will be different for the child."
    ),
    Key("add_contingency", "c,C", "If not", Place.PLAN, "Says what happens if things do not get better."),
    Key("take_on", "k,K", "Agree", Place.PLAN, "Takes a draft line on into the plan.", hint=False),
    Key("move_outcome", "m,M", "Move", Place.PLAN, "Moves an action to another outcome.", hint=False),
    Key("reorder(-1)", "comma", "Up", Place.PLAN, "Moves it up.", hint=False),
    Key("reorder(1)", "full_stop", "Down", Place.PLAN, "Moves it down.", hint=False),
    Key("remove", "delete,backspace", "Remove", Place.PLAN, "Removes it; undo brings it back.", hint=False),
    Key("switch_child(1)", "tab", "Next child", Place.SCALING, "Goes to the next child.", priority=True),
    Key(
        "switch_child(-1)",
        "shift+tab",
        "Child before",
        Place.SCALING,
        "Goes to the child before.",
        hint=False,
        priority=True,
    ),
    Key("focused.choose", "enter", "Ask them", Place.SCALING_LIST, "Asks for a number, or a reason."),
    Key("reveal", "r,R", "Reveal", Place.SCALING_LIST, "Shows every number at once, for good."),
    Key("tonight", "t,T", "Tonight", Place.SCALING_LIST, "Says what happens tonight."),
    Key("leave_out", "x,X", "Leave out", Place.SCALING_LIST, "Leaves it out, with a reason.", hint=False),
    Key("focused.choose", "enter", "Edit", Place.DECISION, "Changes everything about what is chosen."),
    Key("tick", "space", "Said", Place.DECISION, "Ticks what was said, such as the threshold.", hint=False),
    Key("yes", "y,Y", "Yes", Place.DECISION, "Their view: yes."),
    Key("no", "n,N", "No", Place.DECISION, "Their view: no. On the dissent line: no one dissented."),
    Key("in_writing", "w,W", "In writing", Place.DECISION, "Their view came in writing."),
    Key("not_there", "t,T", "Not there", Place.DECISION, "They were not there and gave no view.", hint=False),
    Key("gave_none", "minus", "Gave none", Place.DECISION, "They gave no view: why?", hint=False),
    Key("category", "c,C", "Category", Place.DECISION, "Their view on the category."),
    Key("same_for_all", "equals_sign", "Same for all", Place.DECISION, "The same for all children."),
    Key("dissent", "d,D", "Dissent", Place.DECISION, "Records a dissent in its owner's words.", hint=False),
    Key("remove", "delete,backspace", "Remove", Place.DECISION, "Removes a dissent.", hint=False),
    Key("focused.choose", "enter", "Edit", Place.CLOSING, "Changes what is chosen."),
    Key("tick", "space", "Said", Place.CLOSING, "Ticks what was said or done."),
    Key("sign_off", "s,S", "Sign off", Place.CLOSING, "Locks decisions, categories and numbers."),
    Key("add_member", "a,A", "Core group", Place.CLOSING, "Adds or takes off a member of the core group."),
    Key("focused.choose", "enter", "Make", Place.DOCUMENTS, "Makes this copy as a Word file."),
    Key(
        "other_list",
        "tab,shift+tab",
        "Left out",
        Place.DOCUMENTS,
        "Goes to what this copy leaves out, and back.",
    ),
    Key("add_children", "c,C", "Children", Place.DOCUMENTS, "Adds children to this copy by name."),
    Key(
        "focused.choose",
        "enter",
        "Release",
        Place.LEFT_OUT,
        "Releases this line to this copy, or takes that back.",
    ),
    Key("release_marked", "r,R", "Release marked", Place.LEFT_OUT, "Releases each line that is marked."),
    Key("focused.mark", "space", "Mark", Place.LEFT_OUT, "Marks a line, to release several at once."),
    Key("focused.mark_all", "asterisk", "Mark all", Place.LEFT_OUT, "Marks every line here."),
    Key("other_list", "tab,shift+tab", "The copies", Place.LEFT_OUT, "Goes back to the copies."),
    Key("sent", "s,S", "Sent", Place.DOCUMENTS, "Says that this copy was sent."),
    Key("received", "v,V", "Received", Place.DOCUMENTS, "Says that this copy was received.", hint=False),
)


def keys_of(*places: Place) -> Iterator[Key]:
    """The keys that work in these places, in the order of the table."""
    return (key for key in KEYS if key.place in places)


def bindings(*places: Place) -> list[BindingType]:
    """Textual's bindings for these places."""
    return [
        Binding(key.keys, key.action, key.words, show=False, tooltip=key.help, priority=key.priority)
        for key in keys_of(*places)
    ]


def hints(*places: Place) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """What the hint line shows: the keys of these places at the left, the constant ones at the right."""
    shown = [key for key in keys_of(*places) if key.hint]
    left = tuple((key.shown, key.words) for key in shown if not key.constant)
    right = tuple((key.shown, key.words) for key in shown if key.constant)
    return left, right
