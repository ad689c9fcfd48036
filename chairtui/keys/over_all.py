"""The keys of the app itself, and of the forms and questions that open over any place."""

from __future__ import annotations

from chairtui.keys.key import Key, Place

SHOWS_KEYS = "Shows the keys of this place."

OVER_ALL: tuple[Key, ...] = (
    Key("app.leave", "ctrl+q", "Quit", Place.APP, "Saves and leaves.", hint=False, priority=True),
    Key("app.lock", "ctrl+l", "Lock", Place.APP, "Hides and locks everything.", hint=False, priority=True),
    Key("app.keys_help", "f1", "Help", Place.APP, SHOWS_KEYS, hint=False, priority=True),
    Key("next", "enter", "Next field", Place.FORM, "Goes to the next field; in the last one keeps the form."),
    Key("go(1)", "tab,down", "Next field", Place.FORM, "Goes to the next field.", hint=False),
    Key("keep(False)", "ctrl+s", "Keep", Place.FORM, "Keeps the form as it is, from any field."),
    Key("leave", "escape", "Leave", Place.FORM, "Leaves, and asks before anything is thrown away."),
    Key("go(-1)", "shift+tab,up", "Back", Place.FORM, "Goes to the field before."),
    Key("app.keys_help", "question_mark", "Help", Place.FORM, "In an empty line: the keys.", hint=False),
    Key("focused.turn(1)", "right", "Choose", Place.CHOICES, "Goes to the next choice."),
    Key("focused.turn(-1)", "left", "Before", Place.CHOICES, "Goes to the choice before.", hint=False),
    Key("focused.take", "space", "Tick", Place.CHOICES, "Ticks it, or takes the tick away."),
    Key("focused.take_all", "asterisk", "All", Place.CHOICES, "Ticks all, where any may be ticked; or none."),
    Key("focused.choose", "enter", "Answer", Place.QUESTION, "Takes the answer that the arrows chose."),
    Key("leave", "escape", "Leave", Place.QUESTION, "Answers nothing, and changes nothing."),
)
