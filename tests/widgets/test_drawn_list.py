"""Rows that are read, chosen and marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from chairtui.theme import THEMES
from chairtui.widgets.drawing import cells, cut, drawable
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.drawn_rows import DrawnRows
from chairtui.widgets.layout import flowed, laid_out
from chairtui.widgets.rows import BOLD, LOOK, MUTED, PLAIN, Row, Span, heading, labels
from tests.widgets.hostile import HOSTILE, drawn
from tests.widgets.stage import Stage, lines, text

SIZES = [(80, 24), (132, 38), (20, 5), (7, 3), (1, 1)]


def statement(key: str, said: str) -> Row:
    return Row(key, ((Span("School", BOLD), Span("  fact · Rhian", MUTED)), (Span(said),)), space_after=1)


def numbered(count: int) -> tuple[Row, ...]:
    return tuple(statement(f"s{n}", f"Statement number {n}.") for n in range(count))


def stage(*rows: Row, markable: bool = False, stays_chosen: bool = False, empty: str = "") -> Stage:
    return Stage(
        lambda: [DrawnList(rows, id="list", markable=markable, stays_chosen=stays_chosen, empty=empty)]
    )


def the_list(pilot: Pilot[None]) -> DrawnList:
    return pilot.app.query_one(DrawnList)


def laid(line: tuple[Span, ...], width: int) -> list[str]:
    return ["".join(words for words, _ in part) for part in laid_out((line,), width)]


def test_a_table_reads_across() -> None:
    line = (
        Span("Write the evening rota and put it on the fridge"),
        Span("Dana, Nan, Kezia", column=30),
        Span("Tue 19 May", column=0.6),
    )
    assert laid(line, 80) == [
        "Write the evening rota and    Dana, Nan, Kezia  Tue 19 May",
        "put it on the fridge",
    ]


def test_a_sign_hangs_before_its_words() -> None:
    line = (Span("!", LOOK, 0, 1), Span("one more needed, or your reason", LOOK, 2))
    assert laid(line, 20) == ["! one more needed,", "  or your reason"]


def test_a_remark_stands_at_the_right_end() -> None:
    assert laid_out(heading("Children", "quorate?").lines, 30) == (
        (("Children", "bold"), (" " * 14, "plain"), ("quorate?", "muted")),
        (("─" * 30, "rule"),),
    )


def test_numbers_can_be_set_to_the_right_within_their_column() -> None:
    line = (Span("a"), Span("7", column=5, width=3, align="right"), Span("b", column=12))
    assert laid(line, 20) == ["a      7    b"]


def test_the_spaces_between_two_spans_are_kept_whichever_has_them() -> None:
    assert laid((Span("○ made  "), Span("○", MUTED), Span(" sent")), 30) == ["○ made  ○ sent"]
    assert laid((Span("made "), Span("  ", BOLD), Span("sent ")), 30) == ["made   sent"]
    assert laid((Span("made  "), Span("○ sent", MUTED)), 7) == ["made  ○", "sent"]
    assert laid((Span("○ made  ", align="right"), Span("○ sent")), 30) == [" " * 16 + "○ made  ○ sent"]


WORDS = st.lists(st.sampled_from([*HOSTILE[:-3], "word", "a", "—"]), max_size=12).map(" ".join)


@given(st.lists(st.tuples(WORDS, st.sampled_from([PLAIN, BOLD])), min_size=1, max_size=3), st.integers(1, 90))
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(
    runs: list[tuple[str, str]], width: int
) -> None:
    shown = tuple((drawable(words), role) for words, role in runs)
    wrapped = flowed(shown, width)  # type: ignore[arg-type]
    drawn_lines = ["".join(words for words, _ in line) for line in wrapped]
    assert all(cells(line) <= max(width, 2) for line in drawn_lines)
    kept = "".join(drawn_lines).replace(" ", "")
    assert kept == "".join(words for words, _ in shown).replace(" ", "")


@given(st.text())
def test_what_is_drawn_is_safe_and_cut_to_its_width(words: str) -> None:
    drawn([drawable(words)])
    assert cells(cut(drawable(words), 9)) <= 9


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_hostile_texts_are_only_text(size: tuple[int, int]) -> None:
    rows = tuple(
        Row(f"k{n}", ((Span(words, BOLD), Span(words, MUTED, 0.5)), (Span(words, align="right"),)))
        for n, words in enumerate(HOSTILE)
    )
    async with stage(labels(*map(Span, HOSTILE)), *rows).run_test(size=size) as pilot:
        the_list(pilot).focus()
        for _ in HOSTILE:
            await pilot.press("up")
            drawn(lines(pilot.app))
            assert all(cells(line) == size[0] for line in lines(pilot.app))


async def test_markup_is_drawn_as_typed() -> None:
    async with stage(statement("a", "half [/ and [b]x[/b]")).run_test(size=(60, 9)) as pilot:
        await pilot.pause()
        assert "half [/ and [b]x[/b]" in text(pilot.app)


async def test_the_chosen_row_has_a_bar_and_its_own_ground() -> None:
    async with stage(*numbered(3), stays_chosen=True).run_test(size=(60, 12)) as pilot:
        the_list(pilot).select("s1")
        await pilot.pause()
        assert [line[0] for line in lines(pilot.app)[:9]] == [" ", " ", " ", "▌", "▌", " ", " ", " ", " "]
        strip = the_list(pilot).render_line(3)
        shown = {segment.text.strip(): segment.style for segment in strip if segment.style}
        muted = shown["fact · Rhian"]
        plain = shown["School"]
        assert muted.bgcolor == plain.bgcolor
        assert muted.color == plain.color  # muted words turn to full
        assert muted.bgcolor != the_list(pilot).render_line(0)._segments[0].style.bgcolor  # type: ignore[union-attr]


async def test_keys_move_the_choice_and_leave_at_the_end() -> None:
    async with stage(heading("Worries"), *numbered(30)).run_test(size=(60, 12)) as pilot:
        the_list(pilot).focus()
        await pilot.pause()
        assert the_list(pilot).selected_key == "s29"
        assert "number 29" in text(pilot.app)
        await pilot.press("home")
        assert the_list(pilot).selected_key == "s0"
        assert "Worries" in text(pilot.app)
        await pilot.press("up", "down", "down")
        assert the_list(pilot).selected_key == "s2"
        await pilot.press("pagedown")
        assert the_list(pilot).selected_key == "s5"
        await pilot.press("pageup", "end")
        assert the_list(pilot).selected_key == "s29"
        app = pilot.app
        assert isinstance(app, Stage)
        assert not app.said(DrawnList.Left)
        await pilot.press("down")
        assert len(app.said(DrawnList.Left)) == 1
        assert the_list(pilot).selected_key is None


async def test_every_row_can_be_reached_by_pages() -> None:
    async with stage(*numbered(30)).run_test(size=(60, 10)) as pilot:
        the_list(pilot).focus()
        await pilot.press("home")
        for _ in range(20):
            await pilot.press("pagedown")
        assert the_list(pilot).selected_key == "s29"


async def test_enter_and_a_second_click_choose() -> None:
    app = stage(*numbered(5))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.click("#list", offset=(5, 4))
        assert the_list(pilot).selected_key == "s1"
        assert not app.said(DrawnList.Chosen)
        await pilot.click("#list", offset=(5, 3))
        assert [message.key for message in app.said(DrawnList.Chosen)] == ["s1"]
        await pilot.press("down", "enter")
        assert [message.key for message in app.said(DrawnList.Chosen)] == ["s1", "s2"]
        assert app.said(DrawnList.Moved)[-1].key == "s2"


@pytest.mark.parametrize("key", ["at", "number_sign", "exclamation_mark", "plus", "x"])
async def test_a_key_that_means_nothing_here_does_nothing(key: str) -> None:
    async with stage(*numbered(3)).run_test() as pilot:
        the_list(pilot).focus()
        await pilot.press("home", key)
        assert the_list(pilot).selected_key == "s0"


async def test_marks() -> None:
    app = stage(*numbered(3), markable=True)
    async with app.run_test(size=(60, 20)) as pilot:
        the_list(pilot).focus()
        await pilot.press("space", "up", "space")
        assert the_list(pilot).marked == {"s1", "s2"}
        assert [line[1] for line in lines(app)[:9:3]] == [" ", "▪", "▪"]
        await pilot.press("asterisk")
        assert the_list(pilot).marked == {"s0", "s1", "s2"}
        await pilot.press("escape")
        assert not the_list(pilot).marked
        assert not app.said(DrawnList.Left)
        await pilot.press("escape")
        assert app.said(DrawnList.Left)


async def test_the_choice_keeps_its_row_when_rows_change() -> None:
    async with stage(*numbered(4), markable=True).run_test(size=(60, 20)) as pilot:
        shown = the_list(pilot)
        shown.focus()
        await pilot.press("up", "space")
        shown.rows = (statement("new", "Before all others."), *numbered(4))
        assert shown.selected_key == "s2"
        shown.rows = tuple(row for row in shown.rows if row.key != "s2")
        assert shown.selected_key == "s3"
        assert not shown.marked
        shown.rows = ()
        assert shown.selected_key is None
        await pilot.press("down", "up", "enter", "pageup", "end")


async def test_a_row_longer_than_the_view_is_read_before_it_is_left() -> None:
    async with stage(statement("a", "short"), statement("b", "word " * 200 + "END")).run_test(
        size=(40, 8)
    ) as pilot:
        shown = the_list(pilot)
        shown.focus()
        await pilot.press("home", "down")
        for _ in range(20):
            if "END" in text(pilot.app):
                break
            await pilot.press("down")
            assert shown.selected_key == "b"
        assert "END" in text(pilot.app)


async def test_an_empty_list_says_what_belongs_there() -> None:
    async with stage(empty="Nobody yet. Press a to add the first.").run_test(size=(60, 8)) as pilot:
        await pilot.pause()
        assert "Nobody yet" in text(pilot.app)
        the_list(pilot).focus()
        await pilot.press("up", "enter")
        the_list(pilot).rows = numbered(1)
        await pilot.pause()
        assert "Nobody yet" not in text(pilot.app)
        assert "Statement number 0" in text(pilot.app)


async def test_the_last_letter_of_a_full_line_is_not_covered_by_the_scroll_bar() -> None:
    async with stage(*(Row(f"k{n}", ((Span("x" * 56 + "Z"),),)) for n in range(30))).run_test(
        size=(60, 8)
    ) as pilot:
        await pilot.pause()
        assert all(line.rstrip("▁▂▃▄▅▆▇█ ")[-1] == "Z" for line in lines(pilot.app))


async def test_only_the_two_changed_rows_are_drawn_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    draw = DrawnRows.render_line

    async with stage(*numbered(5000)).run_test(size=(80, 40)) as pilot:
        the_list(pilot).focus()
        await pilot.press("home")
        await pilot.pause()

        def render_line(self: DrawnRows, y: int) -> object:
            asked.append(y)
            return draw(self, y)

        monkeypatch.setattr(DrawnRows, "render_line", render_line)
        await pilot.press("down")
        await pilot.pause()
        assert set(asked) <= set(range(6))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_colours_follow_the_look(theme: object) -> None:
    app = stage(*numbered(1))
    async with app.run_test(size=(60, 8)) as pilot:
        app.theme = theme.name  # type: ignore[attr-defined]
        await pilot.pause()
        style = the_list(pilot).render_line(1)._segments[1].style
        assert style is not None
        assert style.color is not None
        assert style.color.get_truecolor().hex.upper() == theme.foreground  # type: ignore[attr-defined]
