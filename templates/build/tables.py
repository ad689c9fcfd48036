"""Tables of a document: fixed widths, headings that repeat, and what a screen reader says of them.

Used by the scripts that build templates, never by the program.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from templates.build.blocks import paragraph
from templates.build.styles import NAVY, RULE, element, put


def table(
    document: WordDocument,
    widths: Sequence[float],
    rows: int,
    caption: str,
    told: str,
    *,
    header: bool = True,
) -> Table:
    """A table of fixed widths (in centimetres); `caption` and `told` are what a screen reader says of it."""
    made: Table = document.add_table(rows=rows, cols=len(widths))
    properties = made._tbl.tblPr
    for old in properties.findall(qn("w:tblStyle")):
        properties.remove(old)
    put(properties, element("tblW", w=round(sum(widths) * 567), type="dxa"))
    borders, margins = element("tblBorders"), element("tblCellMar")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(side, val="single", sz=4, space=0, color=RULE))
    for side, space in (("top", 50), ("left", 100), ("bottom", 50), ("right", 100)):
        margins.append(element(side, w=space, type="dxa"))
    put(properties, borders)
    put(properties, element("tblLayout", type="fixed"))
    put(properties, margins)
    look = {"firstRow": int(header), "firstColumn": int(not header), "lastRow": 0, "lastColumn": 0}
    put(properties, element("tblLook", val="0420" if header else "0480", **look, noHBand=0, noVBand=1))
    put(properties, element("tblCaption", val=caption))
    put(properties, element("tblDescription", val=told))
    for column, width in zip(made._tbl.tblGrid.findall(qn("w:gridCol")), widths, strict=True):
        column.set(qn("w:w"), str(round(width * 567)))
    for row in made.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
    if header:
        mark_row(made.rows[0], "cantSplit", "tblHeader")
    return made


def mark_row(row: _Row, *names: str) -> None:
    """Set flags of a row: `cantSplit` keeps it on one page, `tblHeader` repeats it on each."""
    for name in names:
        put(row._tr.get_or_add_trPr(), element(name))


def shade(cell: _Cell, fill: str) -> None:
    """Colour a cell."""
    put(cell._tc.get_or_add_tcPr(), element("shd", val="clear", color="auto", fill=fill))


def write(cell: _Cell, text: str, style_name: str = "Table Text", *, first: bool = True) -> Paragraph:
    """A paragraph of a cell: its first one, or one more."""
    paragraph: Paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    paragraph.style = style_name
    paragraph.add_run(text)
    return paragraph


def head(row: _Row, labels: Sequence[str]) -> None:
    """The heading row of a table."""
    for cell, label in zip(row.cells, labels, strict=True):
        shade(cell, NAVY)
        write(cell, label, "Table Head")


@dataclass(frozen=True)
class Words:
    """One text of a cell, by its name in the row."""

    name: str
    style: str = "Table Text"
    may_be_missing: bool = False


Column = tuple[str, float, Sequence[Words]]
"""A column: its label, its width in centimetres, and the texts of its cells; the first is always there."""


def rows(
    document: WordDocument,
    of: str,
    each: str,
    columns: Sequence[Column],
    told: str,
    *,
    together: bool = False,
) -> None:
    """A table with a row for each of a list, if there is any; `together` keeps it on one page."""
    paragraph(document, f"{{%p if {of} %}}")
    widths = [width for _, width, _ in columns]
    made = table(
        document, widths, 4, told, "The first row names the columns, and each row below it is one of them."
    )
    head(made.rows[0], [label for label, _, _ in columns])
    made.rows[1].cells[0].paragraphs[0].text = f"{{%tr for {each} in {of} %}}"
    mark_row(made.rows[2], "cantSplit")
    for cell, (_, _, texts) in zip(made.rows[2].cells, columns, strict=True):
        _fill(cell, each, texts, together=together)
    made.rows[3].cells[0].paragraphs[0].text = "{%tr endfor %}"
    paragraph(document, "{%p endif %}")


def _fill(cell: _Cell, each: str, texts: Sequence[Words], *, together: bool) -> None:
    """The texts of one cell. The first is always there: Word refuses a cell without a paragraph."""
    for place, text in enumerate(texts):
        value = f"{each}.{text.name}"
        if text.may_be_missing:
            write(cell, f"{{%p if {value} %}}", first=False)
        words = write(cell, f"{{{{ {value} }}}}", text.style, first=place == 0)
        if together:
            words.paragraph_format.keep_with_next = True
        if text.may_be_missing:
            write(cell, "{%p endif %}", first=False)
