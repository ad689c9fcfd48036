"""The form in which every record is edited."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rich.style import Style
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from chairtui.domain.text import LONGEST_TEXT
from chairtui.widgets.form import (
    ChoiceField,
    Field,
    Form,
    Kept,
    ManyField,
    Meaning,
    PickField,
    TextField,
    UnderstoodField,
    Values,
)
from tests.widgets.hostile import HOSTILE, STEERING, drawn
from tests.widgets.stage import Stage, lines, text, typed

NAMES = (
    ("d", "Dana Arlowe"),
    ("k", "Kezia Thornbury"),
    ("n", "Nadia Vane, school nurse"),
    ("q", "Dana Quill"),
)
SIZES = [(80, 24), (132, 38), (40, 10)]


def understand(words: str) -> Meaning:
    if words == "10wd":
        return Meaning(words="Wednesday 27 May 2026", sum="10 working days from Tue 12 May")
    if words == "ongoing":
        return Meaning(words="ongoing", question="from when, until when?")
    return Meaning(ok=False, question="no date in that: try fri, 2w or 12 dec")


def long_question(values: Values) -> str:
    return "over 5 words: can it be shorter?" if len(str(values["what"]).split()) > 5 else ""


def no_place(values: Values) -> str:
    return "" if values["where"] else "Where does it happen?"


FIELDS = (
    TextField("what", "What", "Fit a bolt", lines=4, question=long_question),
    PickField("who", "Who", NAMES, ("d",), free=True),
    UnderstoodField("by", "By when", "", understand, hint="such as fri or 10wd"),
    TextField("where", "Where"),
    ChoiceField("pr", "Parental responsibility", (("yes", "yes"), ("no", "no"), ("nk", "not known")), "no"),
    ManyField("kids", "Children", (("r", "Rhian"), ("t", "Tomos"), ("b", "unborn baby")), ("r",)),
)


class FormStage(Stage):
    """Opens a form and keeps what it ended with."""

    def __init__(self, form: Form) -> None:
        super().__init__(list)
        self.form = form
        self.ended: list[Kept | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.form, self.ended.append)


def stage(*fields: Field, **options: Any) -> FormStage:
    return FormStage(Form("New action", fields or FIELDS, **options))


def focused(pilot: Pilot[None]) -> str:
    return pilot.app.focused.id or "" if pilot.app.focused else ""


async def paste(pilot: Pilot[None], words: str) -> None:
    pilot.app.post_message(events.Paste(words))
    await pilot.pause()


async def test_enter_goes_through_the_fields_and_keeps_at_the_last() -> None:
    app = stage(adding=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, " now")
        seen = []
        for _ in FIELDS:
            seen.append(focused(pilot))
            await pilot.press("enter")
        assert seen == ["what", "who", "by", "where", "pr", "kids"]
        assert app.ended == [
            Kept(
                {"what": "Fit a bolt now", "who": ("d",), "by": "", "where": "", "pr": "no", "kids": ("r",)},
                again=True,
            )
        ]


async def test_ctrl_s_keeps_from_any_field_without_asking_for_another() -> None:
    app = stage(adding=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "ctrl+s")
        assert [kept.again for kept in app.ended if kept] == [False]


async def test_escape_leaves_and_what_was_typed_can_still_be_had() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "X")
        await pilot.press("escape")
        assert app.ended == [None]
        assert app.form.values()["what"] == "Fit a boltX"


async def test_arrows_and_tab_move_between_fields() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        assert focused(pilot) == "who"
        await pilot.press("down", "down", "down")
        assert focused(pilot) == "pr"
        await pilot.press("up", "shift+tab", "tab", "up", "up")
        assert focused(pilot) == "who"
        await pilot.press("up", "up")
        assert focused(pilot) == "what"
        await pilot.press(*["tab"] * 9)
        assert focused(pilot) == "kids"


async def test_arrows_first_move_within_prose() -> None:
    async with stage(TextField("a", "A", "word " * 40, lines=6), TextField("b", "B")).run_test(
        size=(80, 24)
    ) as pilot:
        area = pilot.app.screen.query_one(TextArea)
        await pilot.press("up")
        assert focused(pilot) == "a"
        assert area.cursor_location < area.document.end
        await pilot.press("up", "up", "up", "down", "down", "down", "down")
        assert focused(pilot) == "b"


async def test_only_the_current_field_is_in_the_heavy_box() -> None:
    async with stage().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = text(pilot.app)
        assert shown.count("┏━") == 1
        assert "┏━ What ━" in shown
        await pilot.press("enter", "enter")
        shown = text(pilot.app)
        assert shown.count("┏━") == 1
        assert "┏━ By when ━" in shown
        assert "What                      Fit a bolt" in shown
        assert "such as fri or 10wd" in shown
        assert "Children                  Rhian" in shown


async def test_a_date_is_understood_as_it_is_typed() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter")
        await typed(pilot, "10wd")
        assert "10wd" in text(app)
        assert "Wednesday 27 May 2026" in text(app)
        assert "10 working days from Tue 12 May" in text(app)
        await pilot.press("enter")
        assert "Wednesday 27 May 2026" in text(app)
        assert "10 working days" not in text(app)
        await pilot.press("ctrl+s")
        assert app.ended[0]
        assert app.ended[0].values["by"] == "10wd"


async def test_a_question_stops_nothing() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, " on each of the doors")
        assert "! over 5 words: can it be shorter?" in text(app)
        await pilot.press("enter", "enter")
        await typed(pilot, "ongoing")
        assert "! from when, until when?" in text(app)
        await pilot.press("ctrl+s")
        assert app.ended[0]
        assert app.ended[0].values["by"] == "ongoing"


async def test_what_is_not_understood_is_asked_again_and_nothing_is_lost() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter")
        await typed(pilot, "someday")
        await pilot.press("enter", "ctrl+s")
        assert app.ended == []
        assert focused(pilot) == "by"
        assert "✕ no date in that" in text(app)
        await pilot.press("ctrl+u")
        assert "✕" not in text(app)
        await typed(pilot, "10wd")
        await pilot.press("ctrl+s")
        assert app.ended[0]
        assert app.ended[0].values["by"] == "10wd"


async def test_a_problem_of_a_field_or_of_the_form_keeps_it_open() -> None:
    def whole(values: Values) -> str:
        return "One name is needed." if not values["name"] else ""

    app = FormStage(
        Form("New", (TextField("name", "Name"), TextField("where", "Where", problem=no_place)), problem=whole)
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+s")
        assert focused(pilot) == "where"
        assert "✕ Where does it happen?" in text(app)
        assert "✕ One name is needed." in text(app)
        await typed(pilot, "at home")
        assert "Where does it happen?" not in text(app)
        await pilot.press("ctrl+s")
        assert app.ended == []
        await pilot.press("up")
        await typed(pilot, "Dana")
        assert "✕" not in text(app)
        await pilot.press("ctrl+s")
        assert app.ended == [Kept({"name": "Dana", "where": "at home"})]


async def test_choices_by_arrow_letter_and_digit() -> None:
    app = stage(FIELDS[4], FIELDS[5])
    async with app.run_test(size=(80, 24)) as pilot:
        assert "○ yes   ● no   ○ not known" in text(app)
        await pilot.press("n")
        assert app.form.values()["pr"] == "nk"
        await pilot.press("n", "left")
        assert app.form.values()["pr"] == "yes"
        await pilot.press("3")
        assert "○ yes   ○ no   ● not known" in text(app)
        await pilot.press("right")
        assert app.form.values()["pr"] == "yes"
        await pilot.press("left")
        assert app.form.values()["pr"] == "nk"
        await pilot.press("enter")
        assert "✓ Rhian   ○ Tomos   ○ unborn baby" in text(app)
        await pilot.press("right", "space", "right", "space")
        assert app.form.values()["kids"] == ("r", "t", "b")
        await pilot.press("asterisk")
        assert app.form.values()["kids"] == ()
        await pilot.press("right", "space")
        assert app.form.values()["kids"] == ("r",)


async def test_no_letter_or_digit_ticks_or_unticks_anything() -> None:
    app = stage(FIELDS[5], FIELDS[4], TextField("where", "Where"))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "rtbu123RTB")
        assert app.form.values()["kids"] == ("r",)
        await pilot.press("enter", "enter")
        await typed(pilot, "any 1 of them")
        assert (app.form.values()["pr"], app.form.values()["kids"]) == ("no", ("r",))


async def test_what_is_chosen_is_bold_and_full_and_nothing_else_is() -> None:
    app = stage(FIELDS[4])
    async with app.run_test(size=(80, 24)) as pilot:
        for chosen, others in (("no", ("yes", "not known")), ("not known", ("yes", "no"))):
            await pilot.pause()
            assert style_of(app, f"● {chosen}").bold
            assert not style_of(app, f"● {chosen}").reverse
            assert not any(style_of(app, f"○ {other}").bold for other in others)
            await pilot.press("right")


def style_of(app: FormStage, words: str) -> Style:
    """The look of the first letter of these words, which must be drawn as they are."""
    for strip in app.screen._compositor.render_strips():
        at = "".join(segment.text for segment in strip).find(words)
        if at >= 0:
            style = next(iter(strip.crop(at, at + 1))).style
            assert style is not None
            return style
    raise AssertionError(words)


async def test_choices_by_mouse() -> None:
    app = stage(FIELDS[4], FIELDS[5])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("#kids")
        assert focused(pilot) == "kids"
        await pilot.click("#kids", offset=(12, 0))
        assert app.form.values()["kids"] == ("r", "t")


async def test_many_choices_take_as_many_lines_as_they_need() -> None:
    wide = tuple((str(n), f"agency number {n}") for n in range(12))
    app = stage(ManyField("agencies", "Agencies", wide, ("11",)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert all(f"agency number {n}" in text(pilot.app) for n in range(12))


async def test_names_are_completed_and_others_kept_as_words() -> None:
    app = stage(FIELDS[1], TextField("x", "X"))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, ", kez")
        await pilot.press("tab")
        assert app.form.values()["who"] == ("d", "k")
        assert focused(pilot) == "who"
        await typed(pilot, "the man next door, dana q, nadia vane, school nurse")
        assert app.form.values()["who"] == ("d", "k", "the man next door", "q", "n")
        await pilot.press("enter")
        assert focused(pilot) == "x"


async def test_someone_who_is_not_on_the_list_is_asked_about() -> None:
    app = stage(PickField("who", "Who", NAMES, many=False))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "nobody")
        await pilot.press("enter")
        assert app.ended == []
        assert "✕ “nobody” is not on the list" in text(app)
        await pilot.press("ctrl+u")
        await typed(pilot, "dana")
        await pilot.press("down", "enter", "enter")
        assert app.ended == [Kept({"who": ("q",)})]


TOM, SAN = "PC Tom Ridsdale (Police)", "Nan (Sandra Quill, Grandmother)"
POLICE = PickField(
    "who", "Who", (("n", "Nan"), ("t", "PC Tom Ridsdale")), free=True, in_full={"t": TOM, "n": SAN}
)


@pytest.mark.parametrize("words", ["pol", "rids", "tom rid", "PC"])
async def test_any_word_that_is_said_of_somebody_finds_them(words: str) -> None:
    app = stage(POLICE, TextField("x", "X"))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, words)
        await pilot.pause()
        assert TOM in text(app)
        assert SAN not in text(app)
        await pilot.press("tab")
        await pilot.pause()
        assert "PC Tom Ridsdale" in text(app)
        assert "(Police)" not in text(app)
        await typed(pilot, "grandm")
        await pilot.press("tab", "enter", "ctrl+s")
        assert app.ended == [Kept({"who": ("t", "n"), "x": ""})]


ROLES = (("m", "Mother"), ("s", "School"), ("n", "School nurse"))


@pytest.mark.parametrize(("begun", "role"), [("mo", "m"), ("School", "s")])
@pytest.mark.parametrize("many", [True, False])
async def test_enter_takes_what_is_offered_and_goes_on(begun: str, role: str, many: bool) -> None:
    app = stage(
        TextField("name", "Name"), PickField("role", "Role", ROLES, many=many), TextField("x", "Agency")
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await typed(pilot, begun)
        await pilot.pause()
        assert "Name   " in text(app)
        assert lines(app)[-1].strip().startswith("enter Take it, next field   tab ")
        assert ("tab And another" in lines(app)[-1]) is many
        assert lines(app)[-1].strip().endswith("↑↓ Choose   escape Close")
        await pilot.press("enter")
        assert lines(app)[-1].strip().startswith("enter Keep")
        await typed(pilot, "Mill Lane Primary School")
        await pilot.press("ctrl+s")
        assert app.ended == [Kept({"name": "", "role": (role,), "x": "Mill Lane Primary School"})]


async def test_enter_in_the_last_field_says_that_it_keeps_what_it_takes() -> None:
    app = stage(PickField("role", "Role", ROLES))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "mo")
        await pilot.pause()
        assert lines(app)[-1].strip().startswith("enter Take it, keep")
        await pilot.press("escape")
        assert lines(app)[-1].strip().startswith("enter Keep")
        await typed(pilot, "t")
        await pilot.press("enter")
        assert app.ended == [Kept({"role": ("m",)})]


async def test_names_offered_leave_the_field_above_in_sight() -> None:
    many = tuple((str(n), f"Person {n}") for n in range(9))
    above = tuple(TextField(f"f{n}", f"Field above {n}", "filled in") for n in range(4))
    app = stage(*above, PickField("who", "Who", many), *(TextField(f"x{n}", f"Below {n}") for n in range(4)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter", "enter", "enter")
        await typed(pilot, "pers")
        await pilot.pause()
        shown = text(app)
        assert all(f"Field above {n}" in shown for n in range(4))
        assert all(f"Person {n}" in shown for n in range(8))


async def test_keeping_takes_the_name_that_is_offered() -> None:
    app = stage(POLICE)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "pol")
        await pilot.press("ctrl+s")
        assert app.ended == [Kept({"who": ("t",)})]


async def test_words_of_somebody_who_is_not_here_stay_words() -> None:
    app = stage(POLICE)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "pol")
        await pilot.press("escape", "ctrl+s")
        assert app.ended == [Kept({"who": ("pol",)})]


@pytest.mark.parametrize("keys", [["ctrl+u"], ["ctrl+w"] * 14, ["backspace"] * 70], ids=lambda keys: keys[0])
async def test_what_is_typed_after_a_long_line_was_taken_away_is_in_sight(keys: list[str]) -> None:
    long = "a long line of words which is longer than the field of dates"
    app = stage(UnderstoodField("by", "By when", long, understand), TextField("x", "X", f"{long} {long}"))
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in app.form._rows:
            await pilot.press(*keys, *(keys if focused(pilot) == "x" else ()))
            await typed(pilot, "10wd")
            assert "┃ 10wd " in text(app)
            await pilot.press("tab")


@pytest.mark.parametrize("size", [(80, 24), (132, 38)], ids=str)
async def test_a_long_text_shows_its_beginning_while_the_keys_go_elsewhere(size: tuple[int, int]) -> None:
    long = " ".join(f"word{n}" for n in range(1, 200))
    app = stage(
        TextField("first", "First"),
        TextField("prose", "Prose", long, lines=3),
        TextField("line", "Line", long),
    )
    async with app.run_test(size=size) as pilot:
        for key in ("", "tab", "tab", "shift+tab", "shift+tab"):
            await pilot.press(*filter(None, [key]))
            await pilot.pause()
            here, shown = focused(pilot), text(app)
            assert shown.count("word1 word2 word3") == 2 - (here != "first"), here
            assert ("word199" in shown) is (here != "first")
        app.form.put_values({"prose": f"{long} more", "line": f"{long} more"})
        await pilot.pause()
        await pilot.pause()
        assert text(app).count("word1 word2 word3") == 2


async def test_a_name_with_a_comma_is_one_name() -> None:
    app = stage(PickField("who", "Who", NAMES, ("n", "k")))
    async with app.run_test(size=(80, 24)):
        assert app.form.values()["who"] == ("n", "k")


async def test_a_pasted_line_end_stays_in_prose_and_is_a_space_in_a_line() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await paste(pilot, "\r\ntwo\x1b[2J\u2028three")
        assert app.form.values()["what"] == "Fit a bolt\ntwo\ufffd[2J\nthree"
        await pilot.press("tab", "tab", "tab")
        await paste(pilot, "one\r\ntwo")
        assert app.form.values()["where"] == "one two"


@pytest.mark.parametrize("name", ["what", "where"])
async def test_too_long_a_paste_is_said_and_the_rest_is_on_the_clipboard(name: str) -> None:
    app = FormStage(Form("New", FIELDS, first=name))
    pasted = "word " * (LONGEST_TEXT // 5 + 100)
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.form.values()[name]
        await paste(pilot, pasted)
        held = app.form.values()[name]
        assert len(held.encode()) == LONGEST_TEXT
        assert held + app.clipboard == before + pasted
        assert "A field holds 100 KB." in text(app)
        await pilot.press("tab")
        assert "A field holds" not in text(app)


async def test_what_is_half_typed_comes_back_with_its_cursor() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.form.half_typed() == {}
        await pilot.press("tab", "tab", "tab")
        await typed(pilot, "at home")
        await pilot.press("left", "left", "tab", "y", "shift+tab")
        kept = json.loads(json.dumps(app.form.half_typed()))
    again = stage()
    async with again.run_test(size=(80, 24)) as pilot:
        again.form.give_back(kept)
        await pilot.pause()
        await typed(pilot, "X")
        assert again.form.values() == {**app.form.values(), "where": "at hoXme"}


async def test_it_can_be_given_back_before_it_is_shown() -> None:
    form = Form("New action", FIELDS)
    form.give_back({"values": {"what": "one\ntwo", "who": ["k"]}, "field": "what", "cursor": [0, 3]})
    app = FormStage(form)
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "X")
        assert form.values()["what"] == "oneX\ntwo"
        assert form.values()["who"] == ("k",)


async def test_leaving_a_line_and_coming_back_selects_nothing() -> None:
    app = FormStage(Form("New", FIELDS, first="where"))
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "half")
        await pilot.press("tab", "shift+tab")
        await typed(pilot, "!")
        assert app.form.values()["where"] == "half!"


@pytest.mark.uncounted
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_current_field_is_in_view_at_every_size(size: tuple[int, int]) -> None:
    many = tuple(TextField(f"f{n}", f"Field {n}", "words " * n, lines=n % 3 + 1) for n in range(14))
    app = stage(*many)
    async with app.run_test(size=size) as pilot:
        for n in range(14):
            await pilot.pause()
            region = app.screen.query_one(f"#f{n}").region
            assert app.screen.region.contains_region(region)
            assert f"┏━ Field {n} ━" in text(app)
            await pilot.press("tab")


async def test_every_editor_has_its_fields_name() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)):
        typed_in = app.screen.query("Input, TextArea")
        assert {widget.id for widget in typed_in} == {"what", "who", "by", "where"}
        assert all(not line.select_on_focus for line in app.screen.query(Input))


def hostile_field(nth: int, hostile: str) -> Field:
    """A field of each kind in turn, all of whose words are hostile."""
    name, choices = f"f{nth}", ((f"x{hostile}", hostile), ("y", "a" + hostile))
    kinds = (
        TextField(name, hostile, hostile, lines=3, hint=hostile, question=lambda _: hostile),
        TextField(name, hostile, hostile, hint=hostile, problem=lambda _: hostile),
        ChoiceField(name, hostile, choices, "y", hint=hostile),
        ManyField(name, hostile, choices, ("y", f"x{hostile}"), question=lambda _: hostile),
        PickField(name, hostile, choices, ("y",)),
        UnderstoodField(name, hostile, hostile, lambda words: Meaning(True, words, words, words)),
    )
    return kinds[nth % len(kinds)]


@pytest.mark.uncounted
@pytest.mark.parametrize("turn", [0, 2, 4])
async def test_hostile_texts_are_only_text(turn: int) -> None:
    fields = tuple(hostile_field(nth + turn, hostile) for nth, hostile in enumerate(HOSTILE))
    title = HOSTILE[turn]
    app = FormStage(Form(title, fields, remark=title, problem=lambda _: title))
    async with app.run_test(size=(80, 50), notifications=True, tooltips=True) as pilot:
        for _ in fields:
            await pilot.press("tab")
            drawn(lines(app), typed_in=True)
        await pilot.press("ctrl+s")
        drawn(lines(app), typed_in=True)


@pytest.mark.parametrize("width", [80, 132])
async def test_a_question_longer_than_the_border_stands_whole_beneath(width: int) -> None:
    question = "Is the plan right for you and your family? What do you say to it, in your own words?"
    app = stage(TextField("said", question, lines=6, hint="in their own words"))
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        shown = " ".join("\n".join(lines(app)).translate(str.maketrans("┃┏┓━", "    ")).split())
        assert f"{question} in their own words" in shown


async def test_a_field_without_anything_to_tick_says_so() -> None:
    app = stage(ManyField("withheld_from", "Withheld from", ()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "There is nobody and nothing to tick here yet" in "\n".join(lines(app))


async def test_hostile_pastes_are_cleaned() -> None:
    app = stage(TextField("prose", "Prose", lines=9), TextField("line", "Line"))
    async with app.run_test(size=(80, 24)) as pilot:
        for name in ("prose", "line"):
            for hostile in HOSTILE:
                app.form.put_values({name: ""})
                await paste(pilot, hostile)
                assert not STEERING & set(app.form.values()[name]) - {"\n", "\t"}
                drawn(lines(app), typed_in=True)
            await pilot.press("enter")
