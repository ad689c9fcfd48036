"""Pieces of a template: paragraphs that are there only when there is something to say.

Used by the scripts that build templates, never by the program.
"""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph


def paragraph(document: WordDocument, text: str, style: str = "Normal", *, keep: bool = False) -> Paragraph:
    """A paragraph; `keep` holds it on the page of the next one."""
    made = document.add_paragraph(text, style=style)
    if keep:
        made.paragraph_format.keep_with_next = True
    return made


def optional(document: WordDocument, value: str, style: str = "Normal") -> None:
    """A paragraph that is there only when there is something to say."""
    paragraph(document, f"{{%p if {value} %}}")
    paragraph(document, f"{{{{ {value} }}}}", style)
    paragraph(document, "{%p endif %}")


def listed(document: WordDocument, of: str, title: str, style: str) -> None:
    """A heading and its texts, both left out when there are none."""
    paragraph(document, f"{{%p if {of} %}}")
    document.add_heading(title, 3)
    paragraph(document, f"{{%p for text in {of} %}}")
    paragraph(document, "{{ text }}", style)
    paragraph(document, "{%p endfor %}")
    paragraph(document, "{%p endif %}")


def texts(document: WordDocument, place: str, level: int) -> None:
    """The procedure's own texts at one place, each under its title."""
    paragraph(document, f"{{%p for t in texts.{place} %}}")
    paragraph(document, "{{ t.title }}", f"Heading {level}")
    paragraph(document, "{{ t.words }}")
    paragraph(document, "{%p endfor %}")


def led(document: WordDocument, lead: str, text: str, style: str) -> None:
    """A paragraph that begins with bold words."""
    made = paragraph(document, "", style)
    made.add_run(lead).bold = True
    made.add_run(text)


def section(document: WordDocument, value: str, title: str, style: str = "Normal") -> None:
    """A heading with one text, both left out when there is none."""
    paragraph(document, f"{{%p if {value} %}}")
    document.add_heading(title, 1)
    paragraph(document, f"{{{{ {value} }}}}", style)
    paragraph(document, "{%p endif %}")
