"""The end of the summary's template: the plan, the views, the people and what comes next."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.table import _Cell

from templates.build.blocks import listed, optional, paragraph, section, texts
from templates.build.styles import NEEDS
from templates.build.tables import Words, head, mark_row, rows, shade, table, write


def plans(document: WordDocument) -> None:
    """Each child's plan."""
    document.add_heading("Who does what", 1)
    optional(document, "plan_intro")
    paragraph(document, "{%p for p in plans %}")
    paragraph(document, "{{ p.title }}", "Heading 2")
    optional(document, "p.none")
    paragraph(document, "{%p if p.bands %}")
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
        extra._p.getparent().remove(extra._p)
    shade(band, NEEDS[1])
    write(band, "{{ b.title }}", "Table Band")
    _if_there(band, "b.since")
    mark_row(made.rows[2], "cantSplit")
    made.rows[3].cells[0].paragraphs[0].text = "{%tr for a in b.rows %}"
    mark_row(made.rows[4], "cantSplit")
    for cell, name in zip(made.rows[4].cells, ("what", "who", "when", "where", "know"), strict=True):
        write(cell, f"{{{{ a.{name} }}}}")
        if name == "what":
            _if_there(cell, "a.since")
    for row in made.rows[5:]:
        row.cells[0].paragraphs[0].text = "{%tr endfor %}"
    paragraph(document, "{%p endif %}")
    listed(document, "p.contingencies", "If things do not get better", "Contingency")
    listed(document, "p.drafts", "Suggested and not agreed", "List Bullet")
    paragraph(document, "{%p endfor %}")
    texts(document, "plan", 2)


def _if_there(cell: _Cell, value: str) -> None:
    """One more paragraph of a cell, where there is something to say."""
    write(cell, f"{{%p if {value} %}}", first=False)
    write(cell, f"{{{{ {value} }}}}", "Table Text", first=False)
    write(cell, "{%p endif %}", first=False)


def views(document: WordDocument) -> None:
    """Every view on each child, dissent, what each parent said to the decision, and the chair's reason."""
    document.add_heading("What each person thought", 1)
    optional(document, "threshold")
    paragraph(document, "{%p for v in views %}")
    paragraph(document, "{{ v.name }}", "Heading 2")
    paragraph(document, "{{ v.question }}", keep=True)
    optional(document, "v.none")
    rows(
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
    paragraph(document, "{%p if v.dissents or v.no_dissent %}")
    document.add_heading("Dissent from the decision", 3)
    paragraph(document, "{%p for d in v.dissents %}")
    paragraph(document, "{{ d.text }}", "Dissent", keep=True)
    paragraph(document, "{{ d.who }}{% if d.next %}. {{ d.next }}{% endif %}", "Small Print")
    paragraph(document, "{%p endfor %}")
    optional(document, "v.no_dissent")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    _of_each_parent(document, "responses", "What each parent said to the decision and the plan", 2)
    section(document, "chairs_reason", "Why the chair went on all the same")


def parents(document: WordDocument) -> None:
    """Each parent apart."""
    _of_each_parent(document, "parents", "What each parent said", 1)


def _of_each_parent(document: WordDocument, pages: str, title: str, level: int) -> None:
    """What was asked of each parent, with the answers, or that there is nothing."""
    paragraph(document, f"{{%p if {pages} or nothing.{pages} %}}")
    document.add_heading(title, level)
    optional(document, f"nothing.{pages}")
    paragraph(document, f"{{%p for p in {pages} %}}")
    name = "{{ p.name }}{% if p.role %} ({{ p.role }}){% endif %}"
    paragraph(document, name, f"Heading {level + 1}")
    optional(document, "p.none")
    paragraph(document, "{%p for r in p.rows %}")
    paragraph(document, "{{ r.ask }}", "Question")
    paragraph(document, "{{ r.text }}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def people(document: WordDocument) -> None:
    """Who was there, and the reports."""
    document.add_heading("Who was there", 1)
    rows(
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
    paragraph(document, "{%p if reports %}")
    document.add_heading("Reports", 2)
    paragraph(document, "{%p for x in reports %}")
    report = paragraph(document, "", "List Bullet")
    report.add_run("{{ x.who }}: ").bold = True
    report.add_run("{{ x.text }}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def afterwards(document: WordDocument) -> None:
    """Who carries on, who tells whom, and what the chair said last."""
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
        paragraph(document, f"{{%p if {of} %}}")
        document.add_heading(title, 1)
        paragraph(document, "{%p endif %}")
        rows(document, of, "x", columns, title)
    paragraph(document, "{%p if closing or nothing.closing %}")
    document.add_heading("The chair's closing statement", 1)
    optional(document, "closing", "Key Message")
    optional(document, "nothing.closing")
    paragraph(document, "{%p endif %}")
    texts(document, "end", 1)


def for_the_file(document: WordDocument) -> None:
    """What only the chair's own copy holds."""
    paragraph(document, "{%p if file.people or file.notes %}")
    document.add_heading("For the chair's file only", 1)
    paragraph(document, "{%p endif %}")
    rows(
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
    listed(document, "file.notes", "Notes made on the way", "List Bullet")
