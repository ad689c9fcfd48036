"""Reading a finished Word file with nothing but zip and lxml, as somebody who distrusts the program would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from chairtui.documents.summary import make_summary
from chairtui.domain.conference import Conference
from chairtui.domain.procedures import Procedure
from tests.documents.borough import PROCEDURE

TEMPLATE = Path(__file__).parents[2] / "templates" / "summary.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def summary(conference: Conference, recipient_id: str, procedure: Procedure = PROCEDURE) -> bytes:
    """One recipient's finished summary from the template that ships."""
    return make_summary(conference, procedure, recipient_id, template=TEMPLATE).content


def text(package: bytes, part: str = "word/document.xml") -> str:
    """The words of one part, a paragraph a line."""
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        tree = etree.fromstring(file.read(part))
    return "\n".join("".join(_words(paragraph)) for paragraph in tree.iter(f"{W}p"))


def everything(package: bytes) -> str:
    """All text, attributes and names of all parts, for finding what must not be there."""
    found = []
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        for name in file.namelist():
            found.append(name)
            tree = etree.fromstring(file.read(name))
            found += ["".join(str(part) for part in element.itertext()) for element in tree.iter(f"{W}p")]
            for element in tree.iter("{*}*"):
                found += [element.text or "", *(str(value) for value in element.attrib.values())]
    return "\n".join(found)


def headers(package: bytes) -> str:
    """The words of headers and footers."""
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        names = [name for name in file.namelist() if "/header" in name or "/footer" in name]
    return "\n".join(text(package, name) for name in names)


def _words(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab"):
        kind = etree.QName(element).localname
        yield {"br": "\n", "tab": "\t"}.get(kind, element.text or "")
