"""The middle of the summary's template: what was said, the dangers and their goals, and the scales."""

from __future__ import annotations

from docx.document import Document as WordDocument

from templates.build.blocks import led, optional, paragraph


def why(document: WordDocument) -> None:
    """What was said, heading by heading, and the children's own views."""
    document.add_heading("What we talked about", 1)
    paragraph(
        document,
        "Each line ends with who said it, and whether it is a fact, seen, an allegation or an opinion.",
        keep=True,
    )
    paragraph(document, "{%p for h in headings %}")
    for test, style in (
        ("if h.is_worry", "Heading Worry"),
        ("elif h.is_well", "Heading Well"),
        ("elif h.is_child", "Heading Child"),
    ):
        paragraph(document, f"{{%p {test} %}}")
        paragraph(document, "{{ h.title }}", style)
    paragraph(document, "{%p else %}")
    paragraph(document, "{{ h.title }}", "Heading Needs")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p for g in h.groups %}")
    optional(document, "g.title", "Heading 3")
    paragraph(document, "{%p for l in g.lines %}")
    line = paragraph(document, "", "List Bullet")
    line.add_run("{{ l.about }}").bold = True
    line.add_run("{{ l.text }}")
    line.add_run(" \N{EN DASH} {{ l.source }}", style="Source")
    line.add_run("{{ l.marks }}", style="Mark")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endfor %}")
    _children(document)
    optional(document, "h.none")
    paragraph(document, "{%p endfor %}")


def _children(document: WordDocument) -> None:
    paragraph(document, "{%p for c in h.children %}")
    paragraph(document, "{{ c.name }}", "Heading 3")
    _said(document, "c.own", "Child Words")
    optional(document, "c.told_title", "Question")
    _said(document, "c.told", "Normal")
    optional(document, "c.none")
    paragraph(document, "{%p endfor %}")


def _said(document: WordDocument, of: str, style: str) -> None:
    """Words, and below them who heard or saw it, when, and for whom alone it is."""
    paragraph(document, f"{{%p for v in {of} %}}")
    paragraph(document, "{{ v.text }}", style, keep=True)
    below = paragraph(document, "{{ v.source }}", "Small Print")
    below.add_run("{{ v.marks }}", style="Mark")
    paragraph(document, "{%p endfor %}")


def dangers(document: WordDocument) -> None:
    """Danger statements, each with its safety goals."""
    paragraph(document, "{%p if dangers or nothing.dangers %}")
    document.add_heading("Danger statements and safety goals", 1)
    optional(document, "nothing.dangers")
    paragraph(document, "{%p for d in dangers %}")
    paragraph(document, "{{ d.title }}", "Heading 2")
    led(document, "Danger statement. ", "{{ d.text }}", "Danger Statement")
    optional(document, "d.worried", "Danger Statement")
    paragraph(document, "{%p for g in d.goals %}")
    led(document, "Safety goal. ", "{{ g.text }}", "Safety Goal")
    optional(document, "g.more", "Safety Goal")
    optional(document, "g.said", "Small Print")
    paragraph(document, "{%p endfor %}")
    optional(document, "d.no_goal")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def scales(document: WordDocument) -> None:
    """Each child's scale."""
    document.add_heading("How safe is it today?", 1)
    paragraph(document, "{%p for s in scales %}")
    paragraph(document, "{{ s.name }}", "Heading 2")
    optional(document, "s.none")
    paragraph(document, "{%p if s.question %}")
    paragraph(document, "{{ s.question }}", keep=True)
    _ends(document, "s")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p if s.picture %}")
    paragraph(document, "{{p s.picture }}")
    paragraph(document, "{%p endif %}")
    optional(document, "s.last", "Below Table")
    optional(document, "s.without", "Below Table")
    paragraph(document, "{%p if s.tonight %}")
    led(document, "What happens tonight. ", "{{ s.tonight }}", "Contingency")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
    _trends(document)


def _ends(document: WordDocument, scale: str) -> None:
    """What the two ends mean, the safe one first."""
    paragraph(document, f"{{%p for e in {scale}.ends %}}")
    end = paragraph(document, "", "Scale End")
    end.add_run("{{ e.number }}").bold = True
    end.add_run(" means: {{ e.means }}")
    paragraph(document, "{%p endfor %}")


def _trends(document: WordDocument) -> None:
    """Each child's marks and plan from conference to conference, where there are some of more than one."""
    paragraph(document, "{%p if trends %}")
    document.add_heading("From conference to conference", 2)
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p for t in trends %}")
    paragraph(document, "{{ t.name }}", "Heading 3")
    paragraph(document, "{%p for r in t.runs %}")
    optional(document, "r.note")
    _ends(document, "r")
    paragraph(document, "{{p r.picture }}")
    paragraph(document, "{%p for l in r.legend %}")
    paragraph(document, "{{ l }}", "Below Table")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p if t.plan %}")
    paragraph(document, "{{p t.plan }}")
    paragraph(document, "{%p endif %}")
    paragraph(document, "{%p endfor %}")
