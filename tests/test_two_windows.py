"""Two windows decide for the same child: one decision is kept, and the other's words are given back."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

from chairtui.domain.decisions import Decision
from chairtui.domain.views import decided, decision_for
from chairtui.screens.messages import Edited
from chairtui.store.store import Store
from tests.real_app import FAMILY, PASSPHRASE, Room
from tests.screens.harness import SIZES

NOW = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)


@SIZES
async def test_a_decision_that_another_window_made_first_is_shown_and_ones_own_reasons_are_given_back(
    room: Room, size: tuple[int, int]
) -> None:
    async with room.sitting(size) as chair:
        await chair.go("decision")
        before = chair.app.conference
        assert before is not None
        child = next(one for one in before.children if decision_for(before, one.id) is None)
        with closing(Store.open(room.config.store_folder, passphrase=PASSPHRASE, actor="Other")) as other:
            seen = other.load(FAMILY)
            theirs = decided(seen, child.id, NOW, option="child_in_need_plan", reasons="Decided elsewhere.")
            other.save(seen, theirs, "A decision")
        mine = decided(before, child.id, NOW, option="child_protection_plan", reasons="Decided here.")
        chair.app.post_message(Edited(mine, "A decision"))
        await chair.see("This was not saved")
        await chair.see("Decided here.")
        kept = (await chair.read()).records(Decision)
        assert [one.reasons for one in kept if one.child_id == child.id] == ["Decided elsewhere."]
        await chair.press("escape", "t")
        await chair.until(lambda: "This was not saved" not in chair.screen, "the form to go")
        assert chair.app.conference == await chair.read()
