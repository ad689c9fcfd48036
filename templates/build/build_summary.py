"""Build `templates/summary.docx`: run `python -m templates.build.build_summary` after a change to this file.

The result is an ordinary Word file that staff copy and edit. Words that belong to an authority come from its
procedure; those here are headings, labels and what a screen reader says of a table.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from docx.document import Document as WordDocument

from templates.build.blocks import optional, paragraph, texts
from templates.build.styles import KEY, field, line_to_right, new_document
from templates.build.summary_after import afterwards, for_the_file, parents, people, plans, views
from templates.build.summary_back import back
from templates.build.summary_why import dangers, scales, why
from templates.build.tables import Words, mark_row, rows, shade, table, write

SECTIONS: dict[str, Callable[[WordDocument], None]] = {
    "review": back,
    "map": why,
    "dangers": dangers,
    "scaling": scales,
    "plan": plans,
    "decision": views,
    "parents_views": parents,
}
"""What is printed of each step of the meeting."""

TEMPLATE = Path(__file__).parents[1] / "summary.docx"


def build() -> WordDocument:
    """The whole template."""
    document = new_document()
    _header_and_footer(document)
    _first_page(document)
    _in_running_order(document)
    people(document)
    afterwards(document)
    for_the_file(document)
    return document


def _in_running_order(document: WordDocument) -> None:
    """A section for each step of the meeting, in the order that the procedure has."""
    paragraph(document, "{#p Each section below is printed when its step comes in the local procedure. #}")
    paragraph(document, "{%p for section in sections %}")
    for place, (key, written) in enumerate(SECTIONS.items()):
        paragraph(document, f"{{%p {'elif' if place else 'if'} section.is_{key} %}}")
        written(document)
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")


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
    paragraph(document, "{{ title }}", "Title")
    paragraph(document, "{{ children }}", "Subtitle")
    message = paragraph(document, "", "Key Message")
    message.add_run("{{ copy_note }}").bold = True
    message.add_run("{% if left_out %} {{ left_out }}{% endif %}")
    optional(document, "intro")
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
    rows(
        document,
        "decisions",
        "d",
        [
            ("Child", 4.1, (Words("name", "Decision"), Words("age", may_be_missing=True))),
            (
                "Decision",
                5.7,
                (
                    Words("option", "Decision"),
                    Words("limb", may_be_missing=True),
                    Words("category", "Table Label", may_be_missing=True),
                    Words("before", may_be_missing=True),
                    Words("by", may_be_missing=True),
                ),
            ),
            ("Reasons", 7.2, (Words("reasons"),)),
        ],
        "What was decided for each child",
    )
    optional(document, "decided_by", "Below Table")
    texts(document, "decision", 2)
    paragraph(document, "{%p if meetings %}")
    document.add_heading("Dates to remember", 1)
    paragraph(document, "{%p endif %}")
    rows(
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


if __name__ == "__main__":
    build().save(str(TEMPLATE))
    print(f"{TEMPLATE.name} is built.")
