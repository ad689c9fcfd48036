"""What a template may be: an ordinary Word file that asks for nothing outside itself."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from chairtui.domain.errors import ChairTUIError

if TYPE_CHECKING:
    from jinja2 import TemplateError

LARGEST = 50 * 1024 * 1024
"""Bytes of a template unpacked; far above any real one."""

REFUSED_PARTS = (
    "vbaproject",
    "vbadata",
    "oleobject",
    "activex",
    "embeddings/",
    "afchunk",
    "attachedtoolbars",
)
"""Macros, embedded objects and foreign text have no place in a record."""


class TemplateFaultError(ChairTUIError):
    """The Word template could not be used. No document was written and the record is safe."""

    def __init__(self, fault: str = "it is not a Word file that can be filled in") -> None:
        super().__init__(
            f"The Word template could not be used: {fault}. No document was written and the record is safe. "
            "Mend the template in Word, or use the one that came with ChairTUI."
        )


def check_package(source: bytes) -> None:
    """Refuse a template with macros, embedded objects, links that call out, or more inside than fits.

    Raises:
        TemplateFaultError: it is one of these, or no Word file at all.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as package:
            if sum(entry.file_size for entry in package.infolist()) > LARGEST:
                raise TemplateFaultError("it is far too large")
            for name in package.namelist():
                if any(part in name.lower() for part in REFUSED_PARTS):
                    raise TemplateFaultError("it holds a macro or an embedded object")
                if not name.endswith((".xml", ".rels")):
                    continue
                tree = etree.fromstring(package.read(name), parser)
                if tree.getroottree().docinfo.internalDTD is not None:
                    raise TemplateFaultError("it declares a document type, which no Word file does")
                if name.endswith(".rels"):
                    _check_links(tree)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, RuntimeError, EOFError):
        raise TemplateFaultError from None


def _check_links(relationships: object) -> None:
    for link in relationships:  # type: ignore[attr-defined]  # an lxml element
        outside = link.get("TargetMode") == "External"
        if outside and not link.get("Type", "").endswith("/hyperlink"):
            raise TemplateFaultError(
                "it fetches something from outside, such as a picture or another template"
            )


def fault_in(fault: TemplateError) -> str:
    """What is wrong in the template, in the words of whoever wrote it; never in those of the record."""
    from jinja2 import TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError

    if isinstance(fault, UndefinedError):
        return f"it asks for something that is not there ({fault.message})"
    if isinstance(fault, TemplateSyntaxError):
        return f"a tag in it is wrong ({fault.message})"
    if isinstance(fault, SecurityError):
        return "it tries to do more than print what it is given"
    return "a tag in it is wrong"
