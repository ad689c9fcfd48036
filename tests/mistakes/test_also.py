"""What an experienced chair notices besides: reports told aloud, an unborn baby, no dissent, a transcript."""

from __future__ import annotations

from chairtui.domain.people import Came, Child, Participant
from chairtui.domain.statements import Statement
from tests.builders import minutes
from tests.mistakes.meeting import at, decided, family, needed, printed


async def test_a_report_told_aloud_or_in_a_letter_is_not_missing() -> None:
    conference = family(
        Participant(id="police", name="PC Thorn", roles=("police",), agency="Police", came=Came.ROOM),
        Participant(id="gp", name="Dr Yarrow", roles=("gp",), agency="Surgery", came=Came.REPORT_ONLY),
    )
    words = await needed(conference, "haringey")
    assert "Thorn: report" not in words
    assert "Yarrow: came" not in words
    async with at("people", conference, "haringey") as step:
        line = next(line for line in step.drawn.splitlines() if "PC Thorn" in line)
        assert "late" not in line


async def test_an_unborn_baby_needs_no_date_of_birth() -> None:
    words = await needed(family())
    assert "Baby Larkspur: date of birth" not in words
    async with at("people", family()) as step:
        assert "due Tue 1 Sep" in step.screen
    nothing_known = family(Child(id="new", name="Rue Larkspur"))
    assert "Rue Larkspur: date of birth, or when expected" in await needed(nothing_known)


async def test_that_no_one_dissented_is_an_entry_of_its_own_and_printed() -> None:
    assert "Posy Larkspur: does anyone dissent?" in await needed(family(decided()))
    async with at("decision", family(decided())) as step:
        await step.choose("dissent")
        await step.press("n")
        assert "no one, asked aloud" in step.body
        kept = step.now
    assert "Posy Larkspur: does anyone dissent?" not in await needed(kept)
    assert "No one dissented." in printed(kept)
    assert "Dissent was not asked yet." in printed(family(decided()))


async def test_what_is_for_professionals_only_is_marked_on_the_screen() -> None:
    conference = family(
        Statement(
            id="police",
            heading="worries",
            text="The police were called.",
            said_by="worker",
            about=("posy",),
            restricted=True,
            said_at=minutes(3),
        )
    )
    async with at("map", conference) as step:
        assert "! for professionals" in step.body  # “only” stands on the next line


def test_the_record_is_a_summary_by_heading_without_the_minute_of_each_word() -> None:
    conference = family(
        Statement(id="late", heading="worries", text="Posy was late.", said_by="school", said_at=minutes(9)),
        Statement(id="good", heading="working_well", text="Nan rings.", said_by="mum", said_at=minutes(7)),
    )
    record = printed(conference)
    assert record.index("Posy was late.") < record.index("Nan rings.")
    assert "10:14" not in record
