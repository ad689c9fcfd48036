"""Mistake 9: one document for everybody, and a decision that changes after the sign-off."""

from __future__ import annotations

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.decisions import Decision
from chairtui.domain.people import Exclusion, Participant
from chairtui.domain.statements import Statement
from tests.builders import minutes
from tests.documents.reading import everything, headers, summary
from tests.mistakes.meeting import at, decided, family, printed, procedure

ADDRESS = "7 Invented Row"


def line(key: str, text: str, minute: int, *, restricted: bool = False) -> Statement:
    """A worry about Posy that was said some minutes into the meeting."""
    return Statement(
        id=key,
        heading="worries",
        text=text,
        said_by="worker",
        about=("posy",),
        restricted=restricted,
        said_at=minutes(minute),
    )


def secrets() -> Conference:
    """What not everybody may read: Dad's new address, police information, a closed session."""
    conference = family(
        decided(),
        line("where", f"Dad has moved to {ADDRESS}.", 5),
        line("police", "The police were called in April.", 6, restricted=True),
        Exclusion(
            id="out",
            participant_ids=("mum",),
            closed_session=True,
            began_at=minutes(20),
            ended_at=minutes(30),
        ),
        line("closed", "A test is being waited for.", 25),
        line("open", "Posy was late for school.", 40),
    )
    dad = conference.record(Participant, "dad")
    return conference.revising(dad, address=ADDRESS, withheld_from=("mum",))


def test_each_reader_s_copy_holds_what_that_reader_may_read() -> None:
    mums, dads = printed(secrets(), "mum"), printed(secrets(), "dad")
    workers, file = printed(secrets(), "worker"), printed(secrets())
    for copy in (mums, dads, workers, file):
        assert "Posy was late for school." in copy
    assert [ADDRESS in copy for copy in (mums, dads, file)] == [False, True, True]
    assert ["police were called" in copy for copy in (mums, dads, workers, file)] == [
        False,
        False,
        True,
        True,
    ]
    assert ["A test is being" in copy for copy in (mums, dads, workers, file)] == [False, True, True, True]


def test_no_part_of_mum_s_file_holds_the_address_or_the_police_s_words() -> None:
    found = everything(summary(secrets(), "mum", procedure()))
    for words in (ADDRESS, "Invented Row", "police were called", "A test is being"):
        assert words not in found


async def test_the_chair_sees_what_mum_s_copy_leaves_out_and_an_address_is_not_released_by_haste() -> None:
    async with at("documents", secrets()) as step:
        await step.choose("copy:mum")
        assert f"Dad has moved to {ADDRESS}." in step.body
        assert "cannot be released" in step.body
        await step.press("tab", "asterisk", "r")
        assert "cannot be released" in step.told
        released = step.now
    assert ADDRESS not in printed(released, "mum")


async def test_there_is_no_one_copy_for_everybody() -> None:
    async with at("documents", secrets()) as step:
        copies = {key for key in step.rows() if key.startswith("copy:")}
        assert {"copy:file-copy", "copy:mum", "copy:dad", "copy:worker"} <= copies
        assert "not to be handed out" in step.body
        await step.choose("copy:file-copy")
        await step.press("s")
        assert all(copy.sent_at is None for copy in step.now.copies)


def test_a_draft_says_so_until_the_sign_off() -> None:
    draft = secrets()
    final = draft.changing(signed_off_at=minutes(90), signed_off_by="Fern Sorrel")
    assert "draft" in headers(summary(draft, "mum", procedure())).lower()
    assert "draft" not in headers(summary(final, "mum", procedure())).lower()


@pytest.mark.parametrize("keys", [("enter", "left"), ("enter", "enter", "left")], ids=["limb", "category"])
async def test_after_the_sign_off_neither_limb_nor_category_changes(
    keys: tuple[str, ...],
) -> None:
    signed = secrets().changing(signed_off_at=minutes(90), signed_off_by="Fern Sorrel")
    async with at("decision", signed) as step:
        await step.choose("decision")
        await step.press("enter", *keys, "ctrl+s")
        assert step.now.record(Decision, "for-posy") == signed.record(Decision, "for-posy")
        assert "signed off" in f"{step.told} {step.screen}".lower()


async def test_after_the_sign_off_a_decision_is_not_made_another_one() -> None:
    conference = family(decided("posy", "child_in_need_plan"))
    signed = conference.changing(signed_off_at=minutes(90), signed_off_by="Fern Sorrel")
    async with at("decision", signed) as step:
        await step.choose("decision")
        await step.press("enter", "right", "ctrl+s")
        assert step.now.record(Decision, "for-posy").option == "child_in_need_plan"
        assert "signed off" in f"{step.told} {step.screen}".lower()


async def test_after_the_sign_off_a_wrong_word_in_the_reasons_can_still_be_put_right() -> None:
    signed = secrets().changing(signed_off_at=minutes(90), signed_off_by="Fern Sorrel")
    mended = signed.revising(signed.record(Decision, "for-posy"), reasons="Because of two nights alone.")
    assert "Because of two nights alone." in printed(mended, "mum")
