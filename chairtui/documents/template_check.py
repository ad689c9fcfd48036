"""What a template may be: an ordinary Word file that asks for nothing outside itself."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from chairtui.domain.errors import ChairTUIError

if TYPE_CHECKING:
    from jinja2 import TemplateError
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

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

FILLED_IN = re.compile(r"word/(document|header|footer|footnotes)[^/]*\.xml")
"""The parts of a template in which tags are run."""

TAG_OF_A_WHOLE = re.compile(r"\{[%{](?P<of>p|tr|tc) [^}%]*(%\}|\}\})|\{#(?P<note>p|tr|tc) [^}#]*#\}")
"""A tag in whose place a whole paragraph, row or cell is taken away, with all that stands in it."""

WHOLE = {"p": "paragraph", "tr": "row of a table", "tc": "cell of a table"}

NOT_WORDS = {
    f"{W}{name}"
    for name in ("drawing", "pict", "object", "sym", "instrText", "footnoteReference", "endnoteReference")
}
"""What a reader sees beside words."""


class TemplateFaultError(ChairTUIError):
    """The Word template could not be used. No document was written and the record is safe."""

    def __init__(self, fault: str = "it is not a Word file that can be filled in") -> None:
        super().__init__(
            f"The Word template could not be used: {fault}. No document was written and the record is safe. "
            "Mend the template in Word, or use the one that came with ChairTUI."
        )


def check_package(source: bytes) -> None:
    """Refuse a template with macros, embedded objects, links that call out, words that would get lost beside
    a tag, or more inside than fits.

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
                elif FILLED_IN.fullmatch(name):
                    _check_tags(tree)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, RuntimeError, EOFError):
        raise TemplateFaultError from None


def _check_tags(part: _Element) -> None:
    """Refuse a tag that takes its paragraph, row or cell away where anything stands beside it."""
    for paragraph in part.iter(f"{W}p"):
        for tag in TAG_OF_A_WHOLE.finditer(_words(paragraph)):
            kind = tag["of"] or tag["note"]
            whole = paragraph if kind == "p" else next(paragraph.iterancestors(f"{W}{kind}"), None)
            if whole is not None and _holds_more(whole, tag[0]):
                raise TemplateFaultError(
                    f"in a {WHOLE[kind]} something stands beside the tag “{tag[0]}”, and would be lost; "
                    "that tag has to stand there alone"
                )


def _words(element: _Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def _holds_more(whole: _Element, tag: str) -> bool:
    rest = _words(whole).replace(tag, "", 1)
    return bool(rest.strip()) or any(element.tag in NOT_WORDS for element in whole.iter())


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
