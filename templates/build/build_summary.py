"""Build `templates/summary.docx`: run `python -m templates.build.build_summary` after a change to this file.

The result is an ordinary Word file that staff copy and edit. Words that belong to an authority come from its
procedure; those here are headings, labels and what a screen reader says of a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docx.document import Document as WordDocument
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from templates.build.styles import (
    KEY,
    NEEDS,
    field,
    head,
    line_to_right,
    mark_row,
    new_document,
    shade,
    table,
    write,
)

TEMPLATE = Path(__file__).parents[1] / "summary.docx"


def build() -> WordDocument:
    """The whole template."""
    document = new_document()
    _header_and_footer(document)
    _first_page(document)
    _why(document)
    _dangers(document)
    _scales(document)
    _plans(document)
    _views(document)
    _parents(document)
    _people(document)
    _afterwards(document)
    _for_the_file(document)
    return document


def _p(document: WordDocument, text: str, style: str = "Normal", *, keep: bool = False) -> Paragraph:
    paragraph = document.add_paragraph(text, style=style)
    if keep:
        paragraph.paragraph_format.keep_with_next = True
    return paragraph


def _if(document: WordDocument, value: str, style: str = "Normal") -> None:
    """A paragraph that is there only when there is something to say."""
    _p(document, f"{{%p if {value} %}}")
    _p(document, f"{{{{ {value} }}}}", style)
    _p(document, "{%p endif %}")


@dataclass(frozen=True)
class Words:
    """One text of a cell, by its name in the row."""

    name: str
    style: str = "Table Text"
    may_be_missing: bool = False


Column = tuple[str, float, Sequence[Words]]
"""A column: its label, its width in centimetres, and the texts of its cells; the first is always there."""


def _rows(
    document: WordDocument,
    of: str,
    each: str,
    columns: Sequence[Column],
    told: str,
    *,
    together: bool = False,
) -> None:
    """A table with a row for each of a list, if there is any; `together` keeps it on one page."""
    _p(document, f"{{%p if {of} %}}")
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
    _p(document, "{%p endif %}")


def _fill(cell: _Cell, each: str, texts: Sequence[Words], *, together: bool) -> None:
    """The texts of one cell. The first is always there: Word refuses a cell without a paragraph."""
    for place, text in enumerate(texts):
        value = f"{each}.{text.name}"
        if text.may_be_missing:
            write(cell, f"{{%p if {value} %}}", first=False)
        paragraph = write(cell, f"{{{{ {value} }}}}", text.style, first=place == 0)
        if together:
            paragraph.paragraph_format.keep_with_next = True
        if text.may_be_missing:
            write(cell, "{%p endif %}", first=False)


def _header_and_footer(document: WordDocument) -> None:
    section = document.sections[0]
    top = section.header.paragraphs[0]
    line_to_right(top, "bottom")
    top.add_run("{{ authority }}").bold = True
    top.add_run("\t")
    top.add_run("{{ marking }}", style="Mark")
    for mark in ("practice", "draft"):
        section.header.add_paragraph(f"{{%p if {mark} %}}")
        section.header.add_paragraph(f"{{{{ {mark} }}}}", style="Page Mark")
        section.header.add_paragraph("{%p endif %}")
    foot = section.footer.paragraphs[0]
    line_to_right(foot, "top")
    foot.add_run("{{ copy_for }}").bold = True
    foot.add_run("{% if reference %} · {{ reference }}{% endif %}")
    foot.add_run("\tPage ")
    field(foot, "PAGE")
    foot.add_run(" of ")
    field(foot, "NUMPAGES")


def _first_page(document: WordDocument) -> None:
    _p(document, "{{ title }}", "Title")
    _p(document, "{{ children }}", "Subtitle")
    message = _p(document, "", "Key Message")
    message.add_run("{{ copy_for }}").bold = True
    message.add_run("{% if left_out %}. {{ left_out }}{% endif %}")
    _if(document, "intro")
    facts = table(
        document,
        [3.3, 5.2, 2.6, 5.9],
        3,
        "About this conference",
        "Each label is followed by its value.",
        header=False,
    )
    labels = (("Conference", "kind"), ("Date", "date")), (("Chair", "chair"), ("Where", "place"))
    for row, pairs in zip(
        facts.rows, (*labels, (("Written down by", "notes_by"), ("Signed off", "signed"))), strict=True
    ):
        mark_row(row, "cantSplit")
        for place, (label, value) in enumerate(pairs):
            shade(row.cells[2 * place], KEY[1])
            write(row.cells[2 * place], label, "Table Label")
            write(row.cells[2 * place + 1], f"{{{{ facts.{value} }}}}")
    document.add_heading("What was decided", 1)
    _rows(
        document,
        "decisions",
        "d",
        [
            ("Child", 4.1, (Words("name", "Decision"), Words("age", may_be_missing=True))),
            (
                "Decision",
                5.7,
                (
                    Words("outcome", "Decision"),
                    Words("limb", may_be_missing=True),
                    Words("category", "Table Label", may_be_missing=True),
                    Words("by", may_be_missing=True),
                ),
            ),
            ("Reasons", 7.2, (Words("reasons"),)),
        ],
        "What was decided for each child",
    )
    _if(document, "decided_by", "Below Table")
    _p(document, "{%p if meetings %}")
    document.add_heading("Dates to remember", 1)
    _p(document, "{%p endif %}")
    _rows(
        document,
        "meetings",
        "m",
        [
            ("What", 6.0, (Words("what", "Table Label"), Words("about", may_be_missing=True))),
            ("When", 5.6, (Words("when"),)),
            ("Where", 5.4, (Words("where"),)),
        ],
        "Dates to remember",
        together=True,
    )


def _why(document: WordDocument) -> None:
    document.add_heading("What we talked about", 1)
    _p(
        document,
        "Each line ends with who said it, and whether it is a fact, seen, an allegation or an opinion.",
        keep=True,
    )
    _p(document, "{%p for h in headings %}")
    for test, style in (
        ("if h.is_worry", "Heading Worry"),
        ("elif h.is_well", "Heading Well"),
        ("elif h.is_child", "Heading Child"),
    ):
        _p(document, f"{{%p {test} %}}")
        _p(document, "{{ h.title }}", style)
    _p(document, "{%p else %}")
    _p(document, "{{ h.title }}", "Heading Needs")
    _p(document, "{%p endif %}")
    _p(document, "{%p for g in h.groups %}")
    _if(document, "g.title", "Heading 3")
    _p(document, "{%p for l in g.lines %}")
    line = _p(document, "", "List Bullet")
    line.add_run("{{ l.about }}").bold = True
    line.add_run("{{ l.text }}")
    line.add_run(" \N{EN DASH} {{ l.source }}", style="Source")
    line.add_run("{{ l.marks }}", style="Mark")
    _p(document, "{%p endfor %}")
    _p(document, "{%p endfor %}")
    _children(document)
    _if(document, "h.none")
    _p(document, "{%p endfor %}")


def _children(document: WordDocument) -> None:
    _p(document, "{%p for c in h.children %}")
    _p(document, "{{ c.name }}", "Heading 3")
    _said(document, "c.own", "Child Words")
    _if(document, "c.told_title", "Question")
    _said(document, "c.told", "Normal")
    _if(document, "c.none")
    _p(document, "{%p endfor %}")


def _said(document: WordDocument, of: str, style: str) -> None:
    """Words, and below them who heard or saw it, and when."""
    _p(document, f"{{%p for v in {of} %}}")
    _p(document, "{{ v.text }}", style, keep=True)
    _p(document, "{{ v.source }}", "Small Print")
    _p(document, "{%p endfor %}")


def _dangers(document: WordDocument) -> None:
    _p(document, "{%p if dangers %}")
    document.add_heading("Danger statements and safety goals", 1)
    _p(document, "{%p for d in dangers %}")
    _p(document, "{{ d.title }}", "Heading 2")
    _lead(document, "Danger statement. ", "{{ d.text }}", "Danger Statement")
    _if(document, "d.worried", "Danger Statement")
    _p(document, "{%p for g in d.goals %}")
    _lead(document, "Safety goal. ", "{{ g.text }}", "Safety Goal")
    _if(document, "g.more", "Safety Goal")
    _if(document, "g.said", "Small Print")
    _p(document, "{%p endfor %}")
    _if(document, "d.no_goal")
    _p(document, "{%p endfor %}")
    _p(document, "{%p endif %}")


def _lead(document: WordDocument, lead: str, text: str, style: str) -> None:
    """A paragraph that begins with bold words."""
    paragraph = _p(document, "", style)
    paragraph.add_run(lead).bold = True
    paragraph.add_run(text)


def _scales(document: WordDocument) -> None:
    document.add_heading("How safe is it today?", 1)
    _p(document, "{%p for s in scales %}")
    _p(document, "{{ s.name }}", "Heading 2")
    _if(document, "s.none")
    _p(document, "{%p if s.question %}")
    _p(document, "{{ s.question }}", keep=True)
    for number, key in (("10", "ten"), ("0", "zero")):
        end = _p(document, "", "Scale End")
        end.add_run(number).bold = True
        end.add_run(f" means: {{{{ s.{key} }}}}")
    _p(document, "{%p endif %}")
    _p(document, "{%p if s.picture %}")
    _p(document, "{{p s.picture }}")
    _p(document, "{%p endif %}")
    _if(document, "s.without", "Below Table")
    _p(document, "{%p if s.tonight %}")
    _lead(document, "What happens tonight. ", "{{ s.tonight }}", "Contingency")
    _p(document, "{%p endif %}")
    _p(document, "{%p endfor %}")


def _plans(document: WordDocument) -> None:
    document.add_heading("Who does what", 1)
    _if(document, "plan_intro")
    _p(document, "{%p for p in plans %}")
    _p(document, "{{ p.title }}", "Heading 2")
    _if(document, "p.none")
    _p(document, "{%p if p.bands %}")
    made = table(
        document,
        [5.0, 3.1, 2.9, 2.3, 3.7],
        7,
        "The plan for one child",
        "Actions stand under what will be different for the child.",
    )
    head(made.rows[0], ["What will be done", "Who", "By when", "Where", "How we will know"])
    made.rows[1].cells[0].paragraphs[0].text = "{%tr for b in p.bands %}"
    band = made.rows[2].cells[0].merge(made.rows[2].cells[4])
    for extra in band.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)  # noqa: SLF001
    shade(band, NEEDS[1])
    write(band, "{{ b.title }}", "Table Band")
    mark_row(made.rows[2], "cantSplit")
    made.rows[3].cells[0].paragraphs[0].text = "{%tr for a in b.rows %}"
    mark_row(made.rows[4], "cantSplit")
    for cell, name in zip(made.rows[4].cells, ("what", "who", "when", "where", "know"), strict=True):
        write(cell, f"{{{{ a.{name} }}}}")
    for row in made.rows[5:]:
        row.cells[0].paragraphs[0].text = "{%tr endfor %}"
    _p(document, "{%p endif %}")
    _list(document, "p.contingencies", "If things do not get better", "Contingency")
    _list(document, "p.drafts", "Suggested and not agreed", "List Bullet")
    _p(document, "{%p endfor %}")


def _list(document: WordDocument, of: str, title: str, style: str) -> None:
    """A heading and its texts, both left out when there are none."""
    _p(document, f"{{%p if {of} %}}")
    document.add_heading(title, 3)
    _p(document, f"{{%p for text in {of} %}}")
    _p(document, "{{ text }}", style)
    _p(document, "{%p endfor %}")
    _p(document, "{%p endif %}")


def _views(document: WordDocument) -> None:
    document.add_heading("What each person thought", 1)
    _if(document, "threshold")
    _p(document, "{%p for v in views %}")
    _p(document, "{{ v.name }}", "Heading 2")
    _p(document, "{{ v.question }}", keep=True)
    _if(document, "v.none")
    _rows(
        document,
        "v.rows",
        "r",
        [
            ("Who", 4.9, (Words("who", "Table Label"), Words("role", may_be_missing=True))),
            ("View", 3.1, (Words("view", "Table Label"), Words("category", may_be_missing=True))),
            ("Their reason", 9.0, (Words("reason"), Words("changed", may_be_missing=True))),
        ],
        "Views on one child",
    )
    _p(document, "{%p if v.dissents or v.no_dissent %}")
    document.add_heading("Dissent from the decision", 3)
    _p(document, "{%p for d in v.dissents %}")
    _p(document, "{{ d.text }}", "Dissent", keep=True)
    _p(document, "{{ d.who }}{% if d.next %}. {{ d.next }}{% endif %}", "Small Print")
    _p(document, "{%p endfor %}")
    _if(document, "v.no_dissent")
    _p(document, "{%p endif %}")
    _p(document, "{%p endfor %}")


def _parents(document: WordDocument) -> None:
    _p(document, "{%p if parents %}")
    document.add_heading("What each parent said", 1)
    _p(document, "{%p for p in parents %}")
    _p(document, "{{ p.name }}{% if p.role %} ({{ p.role }}){% endif %}", "Heading 2")
    _if(document, "p.none")
    _p(document, "{%p for r in p.rows %}")
    _p(document, "{{ r.ask }}", "Question")
    _p(document, "{{ r.text }}")
    _p(document, "{%p endfor %}")
    _p(document, "{%p endfor %}")
    _p(document, "{%p endif %}")
    _section(document, "chairs_reason", "Why the chair went on all the same")


def _section(document: WordDocument, value: str, title: str, style: str = "Normal") -> None:
    """A heading with one text, both left out when there is none."""
    _p(document, f"{{%p if {value} %}}")
    document.add_heading(title, 1)
    _p(document, f"{{{{ {value} }}}}", style)
    _p(document, "{%p endif %}")


def _people(document: WordDocument) -> None:
    document.add_heading("Who was there", 1)
    _rows(
        document,
        "people",
        "x",
        [
            ("Name", 5.2, (Words("name", "Table Label"),)),
            ("Role", 5.8, (Words("role"),)),
            ("How they took part", 6.0, (Words("came"),)),
        ],
        "Who was there and who was not",
    )
    _p(document, "{%p if reports %}")
    document.add_heading("Reports", 2)
    _p(document, "{%p for x in reports %}")
    report = _p(document, "", "List Bullet")
    report.add_run("{{ x.who }}: ").bold = True
    report.add_run("{{ x.text }}")
    _p(document, "{%p endfor %}")
    _p(document, "{%p endif %}")


def _afterwards(document: WordDocument) -> None:
    for of, title, columns in (
        (
            "core_group",
            "Core group",
            [
                ("Name", 5.2, (Words("name", "Table Label"),)),
                ("Role", 6.6, (Words("role"),)),
                ("How to reach them", 5.2, (Words("contact"),)),
            ],
        ),
        (
            "tellings",
            "Who tells whom",
            [
                ("Who is told", 5.2, (Words("whom", "Table Label"),)),
                ("By", 5.2, (Words("by"),)),
                ("How and when", 6.6, (Words("how"),)),
            ],
        ),
    ):
        _p(document, f"{{%p if {of} %}}")
        document.add_heading(title, 1)
        _p(document, "{%p endif %}")
        _rows(document, of, "x", columns, title)
    _section(document, "closing", "The chair's closing statement", "Key Message")
    _section(document, "corrections", "If something here is not right")
    _section(document, "complaint", "If you disagree or want to complain")


def _for_the_file(document: WordDocument) -> None:
    _p(document, "{%p if file.people or file.notes %}")
    document.add_heading("For the chair's file only", 1)
    _p(document, "{%p endif %}")
    _rows(
        document,
        "file.people",
        "x",
        [
            ("Name", 4.0, (Words("name", "Table Label"),)),
            ("Contact and address", 5.6, (Words("contact"),)),
            ("Keep from", 3.2, (Words("kept"),)),
            ("Needs and notes", 4.2, (Words("needs"),)),
        ],
        "Contacts, addresses and needs",
    )
    _list(document, "file.notes", "Notes made on the way", "List Bullet")


if __name__ == "__main__":
    build().save(str(TEMPLATE))
    print(f"{TEMPLATE.name} is built.")
