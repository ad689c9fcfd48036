"""Word files from templates, guarded: no template runs code, and no word is lost.

docxtpl lays out; its defaults lose text silently and run what a template says, so they are replaced here.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chairtui.documents.template_check import TemplateFaultError, check_package, fault_in
from chairtui.domain.text import clean

if TYPE_CHECKING:
    from docxtpl import DocxTemplate
    from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS_REFUSED = (
    *("format", "center", "indent", "wordwrap", "xmlattr", "map", "attr", "safe", "forceescape"),
    *("urlize", "pprint", "tojson", "replace", "truncate", "striptags"),
)
"""Filters that reach for attributes, grow text without bounds, or print it other than as it is."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself. Nothing in it may name a person."""

    title: str
    author: str
    moment: datetime
    """Stands for when it was made, so that the same record gives the same file."""


def rendered(template: Path, context: Mapping[str, Any], properties: Properties) -> bytes:
    """The finished file: `context` (dicts, lists, text and truth values only) laid out by `template`.

    Raises:
        TemplateFaultError: the template cannot be read, has a mistake, or does what no template may do.
    """
    from jinja2 import TemplateError
    from lxml import etree

    try:
        source = template.read_bytes()
        check_package(source)
        document = _guarded(source)
        document.render(cleaned(context), _environment())
    except TemplateFaultError:
        raise
    except TemplateError as fault:
        raise TemplateFaultError(fault_in(fault)) from None
    except (OSError, KeyError, ValueError, TypeError, etree.XMLSyntaxError, zipfile.BadZipFile):
        raise TemplateFaultError from None
    _set_properties(document.docx.core_properties, properties)
    _turn_right_to_left(document.docx)
    raw = io.BytesIO()
    document.docx.save(raw)
    return repacked(raw.getvalue())


def cleaned(value: Any) -> Any:
    """`value` with every text clean, and nothing in it but dicts, lists, text and truth values.

    Raises:
        TypeError: it holds anything else; an object in the hands of a template is a way out of the sandbox.
    """
    from markupsafe import Markup

    if isinstance(value, Markup) or value is None or isinstance(value, bool):
        return value
    if type(value) is str:
        return clean(value)
    if isinstance(value, Mapping):
        return {key: cleaned(part) for key, part in value.items()}
    if isinstance(value, list):
        return [cleaned(part) for part in value]
    raise TypeError(type(value).__name__)


def repacked(package: bytes) -> bytes:
    """The same package without clock times and systems in it: the same words give the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            new.writestr(entry, old.read(name), compresslevel=6)
    return made.getvalue()


def _guarded(source: bytes) -> DocxTemplate:
    from docxtpl import DocxTemplate
    from lxml import etree

    class Guarded(DocxTemplate):  # type: ignore[misc]  # docxtpl comes without types
        """docxtpl that never mends broken XML by dropping words, and leaves the properties alone."""

        def fix_tables(self, xml: str) -> Any:
            etree.fromstring(xml)  # the base class parses with recover=True and drops what it cannot read
            return super().fix_tables(xml)

        def render_properties(self, context: Any, jinja_env: Any = None) -> None:
            """Nothing: the base class escapes twice there, and a title is no place for a template."""

    return Guarded(io.BytesIO(source))


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup, escape

    class DataOnly(ImmutableSandboxedEnvironment):
        """A template may print, repeat and choose; it may not call, compute or look around."""

        intercepted_binops = frozenset({"*", "**", "%", "//"})

        def is_safe_callable(self, obj: object) -> bool:  # noqa: ARG002 - nothing is
            return False

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002 - none is
            raise SecurityError(f"“{operator}” is not allowed in a template")

    def printed(value: Any) -> Any:
        """Text as XML; underscores as references, since docxtpl takes `{_{` for a bracket of its own."""
        return "" if value is None else Markup(str(escape(value)).replace("_", "&#95;"))  # noqa: S704

    environment = DataOnly(autoescape=True, undefined=StrictUndefined, finalize=printed)
    environment.globals.clear()
    for name in FILTERS_REFUSED:
        environment.filters.pop(name, None)
    # the copies of one conference are laid out by one template, which is compiled for the first of them
    environment.from_string = lru_cache(maxsize=16)(environment.from_string)  # type: ignore[assignment, method-assign]
    return environment


def _set_properties(core: Any, properties: Properties) -> None:
    moment = properties.moment.astimezone(UTC).replace(tzinfo=None)
    core.title, core.author = clean(properties.title)[:255], clean(properties.author)[:255]
    core.created = core.modified = moment
    core.last_printed = moment
    core.language = "en-GB"
    core.last_modified_by = core.subject = core.comments = core.keywords = core.category = ""
    core.identifier = core.content_status = core.version = ""
    core.revision = 1


def _turn_right_to_left(document: Any) -> None:
    """Paragraphs that begin in Arabic or Hebrew run right to left, so that their full stops come last."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for paragraph in document.element.body.iter(qn("w:p")):
        words = "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        if not _begins_right_to_left(words):
            continue
        properties = paragraph.get_or_add_pPr()
        bidi = OxmlElement("w:bidi")
        later = {qn(f"w:{name}") for name in AFTER_BIDI}
        follower = next((part for part in properties if part.tag in later), None)
        properties.append(bidi) if follower is None else follower.addprevious(bidi)
        for run in paragraph.iter(qn("w:r")):
            if _begins_right_to_left("".join(text.text or "" for text in run.iter(qn("w:t")))):
                run.get_or_add_rPr().append(OxmlElement("w:rtl"))


AFTER_BIDI = (
    *(
        "adjustRightInd",
        "snapToGrid",
        "spacing",
        "ind",
        "contextualSpacing",
        "mirrorIndents",
        "suppressOverlap",
    ),
    *("jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr"),
    *("sectPr", "pPrChange"),
)
"""What the schema puts after `w:bidi` in a paragraph's properties."""


def _begins_right_to_left(text: str) -> bool:
    import unicodedata

    strong = (kind for c in text if (kind := unicodedata.bidirectional(c)) in {"L", "R", "AL"})
    return next(strong, "L") != "L"
