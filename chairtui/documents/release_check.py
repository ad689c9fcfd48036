"""The finished file is read back before anybody gets it: whole, every word in it, and nothing withheld."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from chairtui.domain.addresses import Sought
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.street_words import squeezed
from chairtui.domain.text import clean

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = {f"{W}t", f"{W}instrText", f"{W}delText"}
READ_OUT = {f"{W}tblCaption", f"{W}tblDescription"}
SHORT, SHORTEST = 20, 12
"""Letters and digits up to which a withheld line must stand alone to count, and below which it tells nothing:
“Yes.” may be anybody's.
"""


class NotReleasedError(ChairTUIError):
    """The finished document did not pass its check, so it was not written. The record is safe."""

    def __init__(self, fault: str) -> None:
        super().__init__(
            f"The finished document did not pass its check, so it was not written: {fault}. "
            "The record is safe. If the template was edited, use the one that came with ChairTUI."
        )


def check(package: bytes, printed: Iterable[str], withheld: Iterable[str], allowed: Iterable[str]) -> None:
    """Refuse a file that lost a text, tells one that is withheld, or is not whole.

    `printed` are the texts that it must hold, `withheld` those that it must not hold unless one of the
    `allowed` texts has the same words.

    Raises:
        NotReleasedError: it is one of these. It names no word of the record.
    """
    parts = _parts(package)
    body = parts["word/document.xml"]
    for fault in _faults(body):
        raise NotReleasedError(fault)
    shown = "\n".join(_paragraphs(parts))
    if any(clean(text) not in shown for text in printed if text.strip()):
        raise NotReleasedError("a text of the record is missing from it")
    _check_withheld(list(_everything(parts)), withheld, allowed)


def check_addresses(package: bytes, addresses: Sought) -> None:
    """Refuse a file that plainly holds an address or contact, however it is written, in any part of it.

    Raises:
        NotReleasedError: it does.
    """
    if any(map(addresses.is_told, _everything(_parts(package)))):
        raise NotReleasedError("it holds an address or contact that is withheld from this person")


def texts_in(context: Any) -> Iterator[str]:
    """Every text of a context, those within a table made by the app one by one."""
    from lxml import etree
    from markupsafe import Markup

    if isinstance(context, Markup):
        table = etree.fromstring(str(context))
        yield from ("".join(_words(paragraph)) for paragraph in table.iter(f"{W}p"))
    elif isinstance(context, str):
        yield context
    elif isinstance(context, dict | list):
        for part in context.values() if isinstance(context, dict) else context:
            yield from texts_in(part)


def _check_withheld(everything: list[str], withheld: Iterable[str], allowed: Iterable[str]) -> None:
    shown = {squeezed(text) for text in everything}
    all_shown = "\n".join(shown)
    needles = {needle for text in withheld if len(needle := squeezed(text)) >= SHORTEST}
    found = {needle for needle in needles if needle in (shown if len(needle) <= SHORT else all_shown)}
    if found:  # seldom, and what is allowed takes as long to say as the document itself
        all_allowed = "".join(map(squeezed, allowed))
        if any(needle not in all_allowed for needle in found):
            raise NotReleasedError("it holds a line that is withheld from this person")


def _parts(package: bytes) -> dict[str, _Element]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        names = [name for name in file.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(file.read(name), parser) for name in names}


def _paragraphs(parts: dict[str, _Element]) -> Iterator[str]:
    for name, part in parts.items():
        if name.startswith("word/"):
            yield from ("".join(_words(paragraph)) for paragraph in part.iter(f"{W}p"))


def _everything(parts: dict[str, _Element]) -> Iterator[str]:
    """Each paragraph, each piece of text, and what is read out of pictures and tables instead of them."""
    yield from _paragraphs(parts)
    for part in parts.values():
        for element in part.iter("{*}*"):
            if element.text and element.text.strip():
                yield element.text
            for name, value in element.attrib.items():
                if element.tag in READ_OUT or name in {"descr", "title"}:
                    yield str(value)


def _words(paragraph: _Element) -> Iterator[str]:
    for element in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab"):
        if element.tag == f"{W}t":
            yield element.text or ""
        elif element.tag == f"{W}br":
            yield "\n"
        elif (run := element.getparent()) is not None and run.tag == f"{W}r":
            yield "\t"


def _faults(document: _Element) -> Iterator[str]:
    """Faults of structure that Word mends by dropping words, or does not open at all."""
    body = document[0]
    if not len(body) or body[-1].tag != f"{W}sectPr":
        yield "its end is missing"
    for element in body.iter("{*}*"):
        is_text = element.tag in TEXT
        if not is_text and element.tag.startswith(W) and (element.text or "").strip():
            yield "text stands outside its paragraph"
        if (element.tail or "").strip():
            yield "text stands outside its paragraph"
        if is_text and len(element):
            yield "an element stands within text"
        yield from _table_faults(element)


def _table_faults(element: _Element) -> Iterator[str]:
    if element.tag == f"{W}tc" and (not len(element) or element[-1].tag != f"{W}p"):
        yield "a cell ends without a paragraph"
    if element.tag == f"{W}tbl":
        widths = {sum(map(_span, row.iterfind(f"{W}tc"))) for row in element.iterfind(f"{W}tr")}
        if len(widths) != 1 or 0 in widths:
            yield "a table has no rows, or rows of different width"


def _span(cell: _Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if span is None else int(str(span.get(f"{W}val")))
