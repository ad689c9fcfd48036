"""Edits and keys that come faster than the app takes them on: none is lost, none goes to somebody else."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.pilot import Pilot

from chairtui.domain.conference import Conference
from chairtui.domain.people import Came, Child, Participant
from chairtui.key_order import KeysInOrder
from chairtui.screens.decision.screen import DecisionScreen
from chairtui.screens.scaling.screen import ScalingScreen
from chairtui.screens.step_screen import StepScreen
from chairtui.widgets.ask import Ask
from chairtui.widgets.drawn_grid import DrawnGrid
from tests.screens.harness import DAY, WIDE, StepStage

KEYS = {" ": "space"}
CHARACTERS = {"enter": "\r", "space": " "}


class FastStage(StepStage, KeysInOrder[None]):
    """The stage, with the keys in the order in which the app takes them."""


def stage(step: StepScreen) -> FastStage:
    conference = Conference(family="Fennimore", held_on=DAY)
    for record in (
        Child(id="ivy", name="Ivy Fennimore", born=DAY.replace(year=2017)),
        Participant(id="worker", name="Ms Flint", called="Worker", roles=("social_worker",), came=Came.ROOM),
        Participant(id="school", name="Mx Slate", called="School", roles=("school",), came=Came.ROOM),
    ):
        conference = conference.with_record(record)
    return FastStage(step, conference)


def pressed_at_once(app: FastStage, *words: str) -> None:
    """Puts keys on their way together, as a terminal hands them over after a stall."""
    for word in words:
        for letter in (word,) if word == "enter" else tuple(word):
            key = KEYS.get(letter, letter)
            app.post_message(events.Key(key, CHARACTERS.get(key, letter)))


async def until(pilot: Pilot[None], done: Callable[[], bool]) -> None:
    """Waits for what the keys do; fails after a while."""
    for _ in range(200):
        if done():
            return
        await pilot.pause(0.02)
    raise AssertionError


async def test_two_edits_before_the_app_has_taken_on_the_first() -> None:
    app = stage(DecisionScreen())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        conference, _ = app.step.at_hand()
        app.step.edit(conference.changing(place="The hall"), "One")
        conference, _ = app.step.at_hand()
        app.step.edit(conference.changing(chair="Ms Reed"), "Two")
        await pilot.pause()
        assert (app.now.place, app.now.chair) == ("The hall", "Ms Reed")
        app.conference = app.first
        await pilot.pause()
        assert app.step.at_hand()[0] is app.first


async def test_an_edit_that_changes_nothing_does_not_stand_in_the_way_of_the_next() -> None:
    app = stage(DecisionScreen())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        app.step.edit(app.now.changing(place=app.now.place), "Nothing")
        await pilot.pause()
        app.conference = app.now.changing(place="The hall")
        await pilot.pause()
        assert app.step.at_hand()[0].place == "The hall"


async def test_numbers_typed_in_one_go_are_each_their_own_persons() -> None:
    app = stage(ScalingScreen())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        pressed_at_once(app, "10", "enter", "7", "enter", "r")
        await until(pilot, lambda: isinstance(app.screen, Ask))
        assert {r.participant_id: r.number for r in app.now.ratings} == {"worker": 10, "school": 7}
        pressed_at_once(app, "y", "one", "enter", "two", "enter")
        await until(pilot, lambda: all(r.reason for r in app.now.ratings))
        assert {r.participant_id: r.reason for r in app.now.ratings} == {"worker": "one", "school": "two"}


async def test_views_and_reasons_typed_in_one_go_are_each_their_own_persons() -> None:
    app = stage(DecisionScreen())
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        app.screen.query_one(DrawnGrid).select("view:worker")
        await pilot.pause()
        pressed_at_once(app, "y", "not safe", "enter", "n", "not met", "enter")
        await until(pilot, lambda: len(app.now.views) == 2 and all(v.reason for v in app.now.views))
        assert {v.participant_id: (v.likely, v.reason) for v in app.now.views} == {
            "worker": (True, "not safe"),
            "school": (False, "not met"),
        }
