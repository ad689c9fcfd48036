"""Figures for the safeguarding partnership, over the list of conferences: counts, and nobody's name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.reactive import reactive

from chairtui.domain.figure_words import AGENCY_COLUMNS, Count, agency_words, counts
from chairtui.domain.partnership import AgencyFigures, PartnershipFigures
from chairtui.domain.timescales import WorkingCalendar, brief
from chairtui.domain.typed_dates import Expected
from chairtui.keys import Place, bindings, hints
from chairtui.screens.date_field import date_field, date_of
from chairtui.screens.keys_help import KeysHelpScreen
from chairtui.screens.messages import FiguresFileWanted, FiguresWanted
from chairtui.screens.opens_forms import Fields, OpenForm, OpensForms
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.form import Form
from chairtui.widgets.header_bar import HeaderBar
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.rows import BOLD, MUTED, Line, Row, Span, heading, labels, words
from chairtui.widgets.saved_light import OPENING, Light

PERIOD = "period"
"""Key of the form that asks for the two days."""

TITLE = "Figures for the partnership"
COUNTING = "Counting …"
NO_AGENCY = "No professional was asked to come in this time."
NO_NAMES = "Counts alone: nobody's name is in them, and small numbers are as they are."

WIDE = 104
"""Cells from which the agencies are a table; with less room each says in words what it did."""

_ANY_DAY = WorkingCalendar(frozenset(), date.max)
_APART = 2
"""Cells between two columns."""


class FiguresScreen(OpensForms):
    """Told the figures by `take`; says which days are wanted, and that the table is wanted as a file."""

    PLACES: ClassVar[tuple[Place, ...]] = (Place.EVERYWHERE, Place.FIGURES)
    BINDINGS = bindings(Place.EVERYWHERE, Place.FIGURES)
    DEFAULT_CSS = """
    FiguresScreen { & Vertical { padding: 1 2 0 2; } & DrawnList { max-width: 112; } }
    """

    light: reactive[Light] = reactive(OPENING, init=False)

    header = query_one(HeaderBar)
    shown = query_one(DrawnList)

    def __init__(self, first: date, last: date) -> None:
        """The days that it begins with, both included."""
        super().__init__()
        self.first, self.last = first, last
        self.figures: PartnershipFigures | None = None
        """What is shown; none while it is counted."""

    @property
    def place(self) -> str:
        """Where its form keeps what is half typed."""
        return "figures"

    def compose(self) -> ComposeResult:
        """The counts, and below them the agencies."""
        yield HeaderBar()
        with Vertical():
            yield DrawnList(empty=COUNTING, enters_at="first", stays_chosen=True)
        yield HintLine()

    def on_mount(self) -> None:
        """Asks for the figures of the days it begins with."""
        self.header.family, self.header.light = TITLE, self.light
        hint_line = self.query_one(HintLine)
        hint_line.hints, hint_line.constant = hints(*self.PLACES)
        self.shown.focus()
        self.post_message(FiguresWanted(self.first, self.last))

    def watch_light(self, light: Light) -> None:
        """Hands the light to the header."""
        if self.is_mounted:
            self.header.light = light

    def on_resize(self) -> None:
        """Rows are arranged by the width."""
        self.call_after_refresh(self._show)

    def take(self, figures: PartnershipFigures) -> None:
        """Shows these, unless other days are wanted by now."""
        if (figures.first, figures.last) == (self.first, self.last):
            self.figures = figures
            self._show()

    def _show(self) -> None:
        if self.figures is None:
            self.shown.rows = ()
            return
        width = self.shown.scrollable_content_region.width
        self.shown.rows = tuple(figure_rows(self.figures, width))

    def form(self, key: str) -> OpenForm | None:
        """From when to when."""
        return self._period_form() if key == PERIOD else None

    def _period_form(self) -> OpenForm:
        def days(values: Fields) -> tuple[date | None, date | None]:
            first, last = (
                date_of(values[name], self.last, _ANY_DAY, Expected.EITHER) for name in ("first", "last")
            )
            return first, last

        def problem(values: Fields) -> str:
            first, last = days(values)
            if first is None or last is None:
                return "Both days are needed."
            return "The first day is after the last." if first > last else ""

        def edit(values: Fields) -> FiguresWanted | None:
            first, last = days(values)
            if first is None or last is None:
                return None
            self.first, self.last, self.figures = first, last, None
            self._show()
            return FiguresWanted(first, last)

        fields = tuple(
            date_field(
                name, label, day, self.last, _ANY_DAY, expected=Expected.EITHER, hint="such as 1 apr 2026"
            )
            for name, label, day in (("first", "From", self.first), ("last", "To", self.last))
        )
        return OpenForm(Form("Which conferences are counted", fields, problem=problem), edit)

    def action_period(self) -> None:
        """Asks from when to when."""
        self.open_form(PERIOD)

    def action_write(self) -> None:
        """Has the table written into the documents folder."""
        if self.figures is not None:
            self.post_message(FiguresFileWanted(self.figures))

    def action_leave(self) -> None:
        """Back to the list of conferences."""
        self.dismiss()

    def action_keys_help(self) -> None:
        """Shows the keys of this place."""
        self.app.push_screen(KeysHelpScreen(self.PLACES))


def figure_rows(figures: PartnershipFigures, width: int) -> Iterator[Row]:
    """The counts in order, and then each agency; `width` is in cells."""
    yield heading(f"{brief(figures.first)} to {brief(figures.last)}", "the conferences held then")
    for nth, count in enumerate(counts(figures)):
        yield _count_row(f"count:{nth}", count)
    yield Row("", ((),), selectable=False)
    if not figures.agencies:
        yield words(NO_AGENCY, MUTED, space_after=1)
    elif width >= WIDE:
        yield _agency_labels(width)
        yield from (_agency_in_columns(f"agency:{n}", one, width) for n, one in enumerate(figures.agencies))
    else:
        yield heading("By agency", "of those asked to come")
        yield from (_agency_in_words(f"agency:{n}", one) for n, one in enumerate(figures.agencies))
    yield Row("", ((),), selectable=False)
    yield words(NO_NAMES, MUTED)


def _count_row(key: str, count: Count) -> Row:
    of = "" if count.of is None else f"of {count.of}"
    return Row(
        key,
        (
            (
                Span(count.words, column=0, width=25),
                Span(str(count.number), BOLD, 27, 5, "right"),
                Span(of, MUTED, 33, 8),
                Span(count.remark, MUTED, 42),
            ),
        ),
    )


def _columns(width: int) -> list[tuple[int, int]]:
    """Where each column of numbers begins, and how wide it is: as its longest word, at the right end."""
    widths = [max(map(len, title.split())) for _, title in AGENCY_COLUMNS]
    width -= _APART  # the bar of the list
    begins = [width - sum(widths[nth:]) - _APART * (len(widths) - 1 - nth) for nth in range(len(widths))]
    return list(zip(begins, widths, strict=True))


def _agency_labels(width: int) -> Row:
    titles = [title for _, title in AGENCY_COLUMNS]
    return labels(*_in_columns(Span("Agency", MUTED), [Span(title, MUTED) for title in titles], width))


def _agency_in_columns(key: str, agency: AgencyFigures, width: int) -> Row:
    numbers = [Span(str(getattr(agency, name))) for name, _ in AGENCY_COLUMNS]
    return Row(key, (_in_columns(Span(agency.agency, BOLD), numbers, width),))


def _in_columns(first: Span, others: list[Span], width: int) -> Line:
    columns = _columns(width)
    first = first._replace(column=0, width=columns[0][0] - _APART)
    return first, *(
        span._replace(column=at, width=size, align="right")
        for span, (at, size) in zip(others, columns, strict=True)
    )


def _agency_in_words(key: str, agency: AgencyFigures) -> Row:
    return Row(key, ((Span(agency.agency, BOLD, 0, 25), Span(agency_words(agency), column=27)),))
