"""The marks from conference to conference in a review's summary, as far as a copy may name who gave them."""

from __future__ import annotations

import io
from dataclasses import replace

from docx import Document

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.plans import PlanAction
from chairtui.domain.scales import ScaleRating
from chairtui.domain.timeline import FILE_COPY
from tests.documents.reading import TEMPLATE, text
from tests.documents.test_review import FIRST, HEARD_WITHOUT_DAD, PROCEDURE, reviewed

TITLE = "From conference to conference"


def made(
    who: str = FILE_COPY, review: Conference | None = None, past: tuple[Conference, ...] = (FIRST,)
) -> bytes:
    return make_summary(review or reviewed(), PROCEDURE, who, template=TEMPLATE, past=past).content


def tables(content: bytes) -> list[list[list[str]]]:
    """The rows of each of these tables: the day, and who stands at 0 to 10."""
    found = []
    for table in Document(io.BytesIO(content)).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if rows[0][0] == "Conference" and rows[0][1:] == [str(n) for n in range(11)]:
            found.append(rows[1:])
    return found


def plans(content: bytes) -> list[list[list[str]]]:
    """The rows of each table of the plan at each conference."""
    found = [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in Document(io.BytesIO(content)).tables
    ]
    return [rows[1:] for rows in found if rows[0][:2] == ["Conference", "Actions done"]]


def placed(rows: list[list[str]]) -> dict[str, dict[int, str]]:
    return {row[0]: {n: said for n, said in enumerate(row[1:]) if said} for row in rows}


def test_a_row_for_each_conference_shows_everyone_at_their_number() -> None:
    (rows,) = tables(made())
    then, now = placed(rows).items()
    assert (then[0], now[0]) == ("12 May 2026", "4 August 2026")
    words = text(made())
    for rating in reviewed().ratings:
        letter = words[: words.index(f" is {'Mum' if rating.participant_id == 'mum' else 'Social worker'}")][
            -1
        ]
        assert letter in now[1][rating.number or 0].split()
    assert words.index(TITLE) > words.index("How safe is it today?")


def test_a_first_conference_has_none() -> None:
    assert TITLE not in text(made(review=FIRST, past=()))
    assert TITLE not in text(made(past=()))


def test_sealed_numbers_are_in_no_copy() -> None:
    scales = tuple(replace(scale, revealed_at=None) for scale in FIRST.scales)
    assert tables(made(past=(replace(FIRST, scales=scales),))) == []


def test_other_anchors_make_a_table_of_their_own_and_it_is_said() -> None:
    (scale,) = reviewed().scales
    other = made(review=reviewed().revising(scale, ten="All is well"))
    first, second = tables(other)
    assert ([*placed(first)], [*placed(second)]) == (["12 May 2026"], ["4 August 2026"])
    assert "or the anchors were others: the numbers stand apart." in text(other)


def test_a_copy_shows_no_mark_that_it_may_not() -> None:
    was = FIRST.record(ScaleRating, "rating-later")
    told = FIRST.revising(was, reason="Papa lives at 3 Imagined Court")
    assert tables(made("dad", past=(told,))) == tables(made("dad"))  # the reason alone is left out
    seen, kept = tables(made("dad")), tables(made("dad", past=(HEARD_WITHOUT_DAD,)))
    assert str(was.number) in {str(n) for n in placed(seen[0])["12 May 2026"]}
    then = placed(kept[0])["12 May 2026"] if kept else {}
    assert was.number not in then


def test_the_plan_at_each_conference_stands_below_with_the_time_on_it() -> None:
    wren, *_ = plans(made())
    assert [row[0] for row in wren] == ["12 May 2026", "4 August 2026"]
    then, now = wren
    assert (then[1], then[2], then[4]) == ("0", "0", "0 days, since 12 May 2026")
    assert (now[1], now[4]) == ("1", "84 days, since 12 May 2026")


def test_a_child_with_marks_of_one_conference_has_the_plan_all_the_same() -> None:
    scales = tuple(replace(scale, revealed_at=None) for scale in FIRST.scales)
    content = made(past=(replace(FIRST, scales=scales),))
    assert (tables(content), len(plans(content))) == ([], len(plans(made())))


def test_the_plan_counts_no_action_that_a_copy_may_not_show() -> None:
    then, now = FIRST.record(PlanAction, "action"), reviewed().record(PlanAction, "action")
    kept = made(
        "worker",
        reviewed().revising(now, kept_from=("worker",)),
        (FIRST.revising(then, kept_from=("worker",)),),
    )
    assert [row[1:4] for row in plans(made("worker"))[0]] == [["0", "0", "2"], ["1", "0", "1"]]
    assert [row[1:4] for row in plans(kept)[0]] == [["0", "0", "1"], ["0", "0", "1"]]
    told = [row[1:] for row in plans(made("school"))[0]]
    assert told == [["", "", "", f"{days} days, since 12 May 2026"] for days in (0, 84)]
