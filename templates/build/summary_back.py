"""The section of the summary's template that looks back: only a review has it."""

from __future__ import annotations

from docx.document import Document as WordDocument

from templates.build.blocks import led, optional, paragraph
from templates.build.tables import Words, rows


def back(document: WordDocument) -> None:
    """Where each plan stands, what became of what was agreed, and of each danger statement."""
    paragraph(document, "{%p if back %}")
    document.add_heading("Since last time", 1)
    paragraph(document, "{%p for c in back.children %}")
    paragraph(document, "{{ c.name }}", "Heading 2")
    paragraph(document, "{%p for f in c.facts %}")
    fact = paragraph(document, "")
    fact.add_run("{{ f.label }}").bold = True
    fact.add_run(" {{ f.text }}")
    paragraph(document, "{%p endfor %}")
    rows(
        document,
        "c.rows",
        "r",
        [
            (
                "What was agreed",
                6.4,
                (Words("what", "Table Label"), Words("kind"), Words("since", may_be_missing=True)),
            ),
            ("What became of it", 3.2, (Words("became", "Table Label"),)),
            (
                "What shows it, and the difference for the child",
                7.4,
                (Words("evidence"), Words("difference", may_be_missing=True)),
            ),
        ],
        "What became of the last plan of one child",
    )
    optional(document, "c.none")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p if back.dangers %}")
    document.add_heading("Danger statements of last time", 2)
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p for d in back.dangers %}")
    danger = paragraph(document, "", "Danger Statement")
    danger.add_run("{{ d.standing }}").bold = True
    danger.add_run("{{ d.text }}")
    optional(document, "d.was", "Danger Statement")
    paragraph(document, "{%p if d.why %}")
    led(document, "What shows it. ", "{{ d.why }}", "Normal")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{{ d.about }}", "Small Print")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")
