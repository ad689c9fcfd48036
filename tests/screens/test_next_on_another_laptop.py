"""A conference that was held on one laptop goes on on another: exported, imported, and followed there."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from chairtui.domain.people import Kind
from chairtui.domain.scales import Scale
from chairtui.domain.scaling import rating_by, scale_of
from chairtui.store.store import Store
from tests.command import Place
from tests.real_app import FAMILY, PASSPHRASE, Chair, Room
from tests.screens.harness import london_borough
from tests.screens.test_next_conference import begin, sign_off


def exported(room: Room, file: Path) -> None:
    """The family's conference as it is signed off on the first laptop, with Wren's scale as the area asks."""
    asked = london_borough().scale
    with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE)) as store:
        before = store.load(FAMILY)
        scale = replace(
            before.record(Scale, "scale-wren"),
            question=asked.question.replace("{child}", "Wren Brambleby"),
            zero=asked.zero,
            ten=asked.ten,
        )
        store.save(before, before.with_record(scale), "For a test")
    sign_off(room)
    first = Place(room.folder)
    first.passphrase_file.write_text(PASSPHRASE, encoding="utf-8")
    assert first.on_store("export", FAMILY, file).returncode == 0


def imported(home: Path, file: Path) -> Room:
    """The second laptop, on which there was no store."""
    home.mkdir()
    second = Place(home)
    second.passphrase_file.write_text(PASSPHRASE, encoding="utf-8")
    done = second.on_store("import", file)
    assert done.returncode == 0, done.stderr
    room = Room(home)
    room.config.with_settings(chair="Tansy Rook").keep_settings()
    return room


async def rates(chair: Chair, number: str) -> None:
    """Everybody says this number of the child that is shown, and all are revealed."""
    while "All are in" not in chair.screen:
        asked = chair.screen
        await chair.type(number)
        await chair.press("enter")
        await chair.until(lambda asked=asked: chair.screen != asked, "the next to be asked")  # type: ignore[misc]
        await chair.settle()
    await chair.press("up", "r")
    await chair.press("y")
    await chair.see("Why that number")


async def test_a_review_follows_a_conference_that_came_in_a_file(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "family.json"
    exported(room, file)
    second = imported(tmp_path / "second", file)
    async with second.start() as chair:
        await begin(chair, "4 aug 10:00")
        review = chair.now
        await chair.go("review")
        looked_back = chair.screen
        await chair.go("scaling")
        await rates(chair, "7")
        scaled = chair.screen
        await chair.leave()
    assert review.follows == FAMILY
    assert review.former_chair == "Fern Sorrel"
    assert {child.kind for child in review.children} == {Kind.REVIEW}
    assert second.read(review.id).follows == FAMILY
    assert "from 12 May" in looked_back
    assert "last time, with the same question and the same anchors" in scaled
    now = second.read(review.id)
    scale = scale_of(now, now.children[0])
    assert scale is not None
    rating = rating_by(now, scale, "worker")
    assert rating is not None
    assert rating.number == 7
    (row,) = (line for line in scaled.splitlines() if line.strip().startswith("Social worker"))
    assert row.index("◦") < row.index("7")
