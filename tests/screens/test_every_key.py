"""Every row of the table of keys, pressed in its place: something that somebody can see happens."""

from __future__ import annotations

import pytest

from chairtui.keys import KEYS, Key, Place, hints, keys_of
from tests.real_app import Chair, Room

STEPS = {
    Place.PEOPLE: "people",
    Place.OPENING: "opening",
    Place.REVIEW: "review",
    Place.REVIEW_PLAN: "review",
    Place.REVIEW_DANGERS: "review",
    Place.REVIEW_ELSEWHERE: "review",
    Place.MAP: "map",
    Place.MAP_LIST: "map",
    Place.MAP_SIGNS: "map",
    Place.PARENTS_VIEWS: "parents_views",
    Place.ANSWER: "scaling",
    Place.DANGERS: "dangers",
    Place.PLAN: "plan",
    Place.SCALING: "scaling",
    Place.SCALING_LIST: "scaling",
    Place.DECISION: "decision",
    Place.CLOSING: "closing",
    Place.DOCUMENTS: "documents",
    Place.LEFT_OUT: "documents",
    Place.FORM: "dangers",
    Place.CHOICES: "dangers",
    Place.QUESTION: "dangers",
    Place.LIST: "closing",
    Place.GRID: "decision",
    Place.STEP: "opening",
    Place.EVERYWHERE: "opening",
    Place.APP: "opening",
}
"""The step on which the keys of a place are pressed."""


READY: dict[tuple[Place, str], tuple[str, ...]] = {
    (Place.STEP, "app.undo"): ("space",),
    (Place.STEP, "app.redo"): ("space", "ctrl+z"),
    (Place.LIST, "app.step(9)"): ("6", "down"),
    (Place.MAP, "focused.submit"): ("x",),
    (Place.MAP_LIST, "into_plan"): ("shift+tab", "up"),
    (Place.MAP_LIST, "reorder(1)"): ("up", "home"),
    (Place.MAP_LIST, "column(1)"): ("up", "home"),
    (Place.MAP_LIST, "column(-1)"): ("tab", "up"),
    (Place.MAP_LIST, "focused.leave"): ("up", "space"),
    (Place.MAP_LIST, ""): ("up",),
    (Place.MAP_SIGNS, "focused.submit"): ("up", "^"),
    (Place.MAP_SIGNS, ""): ("up", "^"),
    (Place.SCALING_LIST, ""): ("up",),
    (Place.ANSWER, ""): ("3",),
    (Place.REVIEW, "remove"): ("row held:core-group-held",),
    (Place.REVIEW_PLAN, ""): ("row part:outcome-2",),
    (Place.REVIEW_DANGERS, ""): ("row danger:danger-2",),
    (Place.DANGERS, "reorder(-1)"): ("row danger:danger-2",),
    (Place.DANGERS, "reorder(1)"): ("row danger:danger",),
    (Place.PLAN, "take_on"): ("row action:draft-action",),
    (Place.PLAN, "reorder(-1)"): ("row action:action-2",),
    (Place.PLAN, "reorder(1)"): ("row action:action",),
    (Place.PLAN, "move_outcome"): ("row action:action",),
    (Place.CLOSING, "tick"): ("row tick:",),
    (Place.DOCUMENTS, ""): ("row copy:dad",),
    (Place.FORM, "app.keys_help"): ("a", "tab", "tab"),
    (Place.FORM, ""): ("a", "tab"),
    (Place.CHOICES, ""): ("a", "tab"),
    (Place.CHOICES, "focused.turn(1)"): ("row danger:danger", "g", "tab", "tab", "tab"),
    (Place.CHOICES, "focused.turn(-1)"): ("row danger:danger", "g", "tab", "tab", "tab"),
    (Place.QUESTION, "focused.choose"): ("a", "x", "escape", "down"),
    (Place.QUESTION, ""): ("a", "x", "escape"),
    (Place.LEFT_OUT, "release_marked"): ("row copy:dad", "tab", "asterisk"),
    (Place.LEFT_OUT, ""): ("row copy:dad", "tab"),
}
"""What is pressed, and which row is chosen, so that a key has something to do."""


OVER_A_STEP = {Place.CHOICES, Place.QUESTION}
"""Where what has the keys binds those of its own."""


def state(chair: Chair) -> tuple[object, ...]:
    """What somebody can see beside the drawn screen: where the keys go, what is chosen, what is on record."""
    focused = chair.app.focused
    return (
        id(chair.app.screen),
        id(focused),
        getattr(focused, "selected_key", None),
        getattr(focused, "marked", None),
        chair.app.conference,
        len(chair.app._notifications),
        chair.app._exit,
    )


async def stand(chair: Chair, key: Key) -> None:
    """Goes where the key works, and to a row on which it has something to do."""
    if key.place is Place.CONFERENCES:
        await chair.press("ctrl+o")
        return
    if key.place is Place.DUE:
        await chair.press("ctrl+o", "tab")
        await chair.see("Next review conference")
        return
    if key.place is Place.FIGURES:
        await chair.press("ctrl+o", "ctrl+g")
        await chair.see("signed off")
        return
    await chair.go(STEPS[key.place])
    for act in READY.get((key.place, key.action), READY.get((key.place, ""), ())):
        if act.startswith("row "):
            await chair.choose(act.removeprefix("row "))
        else:
            await chair.press(act)
            await chair.settle()
    chair.app.clear_notifications()
    await chair.settle()


@pytest.mark.uncounted  # the lines behind each key are counted in the tests of its step
@pytest.mark.parametrize("key", KEYS, ids=[f"{key.place}: {key.keys}" for key in KEYS])
async def test_the_key_does_something(room: Room, key: Key) -> None:
    async with room.sitting() as chair:
        await stand(chair, key)
        of_widget = key.place in OVER_A_STEP and key.action.startswith("focused.")
        having = chair.app.focused if of_widget else None
        bound = (having or (chair.app if key.place is Place.APP else chair.app.screen))._bindings
        for one in key.keys.split(","):
            actions = {binding.action for binding in bound.get_bindings_for_key(one)}
            assert key.action in actions or key.action.startswith("focused."), one
        before, screen = state(chair), chair.screen
        await chair.press(one)
        for _ in range(200):
            if state(chair) != before or chair.screen != screen:
                return
            await chair.pilot.pause(0.01)
        pytest.fail(f"{one} did nothing; the screen:\n{chair.screen}")


def test_letters_work_in_both_cases() -> None:
    for key in KEYS:
        letters = [one for one in key.keys.split(",") if len(one) == 1 and one.isalpha()]
        assert {one.upper() for one in letters} == {one for one in letters if one.isupper()}, key


@pytest.mark.parametrize("place", list(Place))
def test_a_hint_is_for_a_key_of_its_place(place: Place) -> None:
    left, right = hints(place)
    known = {(key.shown, key.words) for key in keys_of(place)}
    assert {*left, *right} <= known
    assert not [key for key in keys_of(place) if not (key.help and key.words)]


def test_one_key_does_one_thing_in_one_place() -> None:
    for place in Place:
        pressed = [one for key in keys_of(place) for one in key.keys.split(",")]
        assert len(pressed) == len(set(pressed)), place
