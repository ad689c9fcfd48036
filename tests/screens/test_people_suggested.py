"""“Still needed” names whom the procedure suggests for a child and nobody has put down or turned down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chairtui.domain.people import Came, Comes, NotInvited, Participant
from chairtui.screens.closing.screen import ClosingScreen
from chairtui.screens.frame import SIGNS, rail_lines
from chairtui.screens.messages import StepWanted
from chairtui.screens.still_needed import StillNeededScreen
from chairtui.widgets.drawn_list import DrawnList
from tests.leaflets.area import shipped
from tests.leaflets.families import family_with_a_child_of, with_person
from tests.screens.harness import SIZES, StepStage, england
from tests.screens.test_people_asked_for import (
    HARINGEY,
    MUM,
    RIDGE,
    TALL,
    TARN,
    WREN,
    family,
    procedure,
    read,
    stage,
)

SOCIAL_WORKER = Participant(
    id="oriel", name="Oriel Rush", roles=("lead_social_worker",), works_with=("wren", "tarn")
)


@SIZES
async def test_each_child_has_one_quiet_line_that_leads_to_the_suggestion(size: tuple[int, int]) -> None:
    app = stage(family(WREN, TARN, MUM, SOCIAL_WORKER))
    async with app.run_test(size=size) as pilot:
        await pilot.press("ctrl+r")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, StillNeededScreen)
        gaps = [gap for gap in screen._gaps if "invite " in gap.words]
        assert [gap.words for gap in gaps] == [
            "Wren Quillfeather: invite 4 people whom this procedure suggests, or say why not",
            "Tarn Quillfeather: invite 5 people whom this procedure suggests, or say why not",
        ]
        for gap in gaps:
            assert gap.words[:40] in read(app)
        screen.query_one(DrawnList).select(str(screen._gaps.index(gaps[1])))
        await pilot.press("enter")
        (wanted,) = [one for one in app.heard if isinstance(one, StepWanted)]
        app.step.choose(wanted.record_id)
        await pilot.pause()
        assert (wanted.step, app.step.query_one(DrawnList).selected_key) == ("people", "invite:nursery")
        await pilot.press("enter")
        assert app.now.participants[-1].roles == ("nursery",)


async def test_whoever_is_put_down_or_turned_down_is_named_no_longer() -> None:
    others = [
        Participant(id=role, name=f"{role} Fern", roles=(role,), works_with=("wren",))
        for role in ("school", "school_nurse")
    ]
    app = stage(family(WREN, MUM, SOCIAL_WORKER, *others))
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("ctrl+r")
        assert "Wren Quillfeather: invite GP and Police, or say why not" in read(app)
    turned_down = NotInvited(invitee="gp", about=("wren",), why="She has none.")
    app = stage(family(WREN, MUM, SOCIAL_WORKER, *others, turned_down))
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("ctrl+r")
        assert "Wren Quillfeather: invite Police, or say why not" in read(app)
    app = stage(family(WREN, MUM, SOCIAL_WORKER, *others, turned_down, RIDGE))
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("ctrl+r")
        assert "or say why not" not in read(app)


async def test_whoever_is_of_the_office_is_named_once_for_all_children() -> None:
    app = stage(family(WREN, TARN, MUM), procedure("gwent"))
    async with app.run_test(size=TALL) as pilot:
        await pilot.press("ctrl+r")
        shown = read(app)
    assert shown.count("○ Invite Minute taker, or say why not") == 1
    assert shown.count("whom this procedure suggests") == 2


async def test_nobody_is_asked_about_them_at_the_sign_off_nor_is_the_step_unfinished_for_them() -> None:
    here = [replace(person, came=Came.ROOM) for person in (MUM, SOCIAL_WORKER, RIDGE)]
    suggesting = family(replace(WREN, comes=Comes.ALL), *here)
    settled = suggesting
    for invitee in ("school", "school_nurse", "gp"):
        settled = settled.with_record(NotInvited(invitee=invitee, about=("wren",), why="Not asked."))
    asked = []
    for conference in (suggesting, settled):
        (people,) = [line for line in rail_lines(conference, HARINGEY, england()) if line.key == "people"]
        assert people.sign == SIGNS["done"]
        app = StepStage(ClosingScreen(), conference, HARINGEY)
        async with app.run_test(size=TALL) as pilot:
            await pilot.pause()
            closing = read(app)
        asked.append(closing[closing.index("Sign off") : closing.index("still missing")])
    assert asked[0] == asked[1]


@pytest.mark.parametrize(
    "area", ["england", "haringey", "central_bedfordshire", "gwent", "london_borough", "oxfordshire"]
)
async def test_a_midwife_is_suggested_for_whoever_is_not_born_yet_and_said_to_be_in_no_leaflet(
    area: str,
) -> None:
    said = "Not from a leaflet: a midwife, for a baby who is not born yet."
    born = family_with_a_child_of(1)
    assert said not in await shipped(area).screen("people", born)
    (sorrel,) = born.children
    expected = born.with_record(replace(sorrel, born=None, expected=date(2026, 9, 1)))
    assert said in await shipped(area).screen("people", expected)
    midwife = with_person(expected, "teal", "midwife", works_with=("sorrel",))
    assert said not in await shipped(area).screen("people", midwife)
