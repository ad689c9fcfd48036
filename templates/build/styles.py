"""The look of a document: page, paragraph styles and tables, in the order that the Word schema asks for.

Used by the scripts that build templates, never by the program.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

TEXT_WIDTH = 17.0
"""Centimetres between the margins of an A4 page."""

NAVY, INK, GREY, RULE = "1F3A5F", "222222", "595959", "B8C2CC"
WORRY, WELL, NEEDS = ("A8481F", "FCEFE8"), ("2A6546", "E9F4ED"), ("1F4E85", "E8F0F9")
CHILD, WARN, KEY = ("6B4E9B", "F2EDF9"), ("8A5A00", "FFF6DF"), (NAVY, "EEF2F6")
"""A dark colour and its tint; white on each dark and ink on each tint have a contrast of 5.8 or more."""

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
    "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing "
    "jc hidden",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
    "hideMark",
}
"""What may stand in these elements, in the order of the schema: Word repairs a file that has another one."""


def element(tag: str, **values: object) -> Any:
    """An element of WordprocessingML with its attributes."""
    made = OxmlElement(f"w:{tag}")
    for name, value in values.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def put(parent: Any, child: Any) -> None:
    """Put `child` where the schema wants it, in the place of one of its kind."""
    order = ORDER[parent.tag.split("}")[1]].split()
    for old in parent.findall(child.tag):
        parent.remove(old)
    later = {qn(f"w:{name}") for name in order[order.index(child.tag.split("}")[1]) + 1 :]}
    follower = next((other for other in parent if other.tag in later), None)
    if follower is None:
        parent.append(child)
    else:
        follower.addprevious(child)


def new_document() -> WordDocument:
    """An empty A4 document in Arial and British English, without what python-docx brings along."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2)
    section.header_distance, section.footer_distance = Cm(1), Cm(0.9)
    _defaults(document)
    _styles(document)
    _without_leftovers(document)
    core = document.core_properties
    core.author = core.comments = core.last_modified_by = core.keywords = core.category = ""
    core.title, core.language = "Conference summary", "en-GB"
    return document


def _defaults(document: WordDocument) -> None:
    properties = document.styles.element.find(f".//{qn('w:rPrDefault')}").find(qn("w:rPr"))
    for old in list(properties):
        properties.remove(old)
    properties.append(element("rFonts", ascii="Arial", hAnsi="Arial", cs="Arial", eastAsia="Arial"))
    properties.append(element("color", val=INK))
    properties.append(element("sz", val=23))
    properties.append(element("szCs", val=23))
    properties.append(element("lang", val="en-GB", eastAsia="en-GB", bidi="ar-SA"))
    for setting in document.settings.element.iter():
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
        if setting.tag == qn("w:themeFontLang"):
            setting.set(qn("w:val"), "en-GB")


def _styles(document: WordDocument) -> None:
    normal = style(document, "Normal", size=11.5, after=6, line=1.12)
    normal.font.name = "Arial"
    band(style(document, "Title", size=24, bold=True, colour="FFFFFF"), NAVY, pad=10)
    band(style(document, "Subtitle", size=14, bold=True, colour=NAVY, after=10), "DCE5EE", pad=5)
    style(document, "Heading 1", size=17, bold=True, colour=NAVY, before=18, after=5, keep=True)
    style(document, "Heading 2", size=13, bold=True, colour=NAVY, before=12, after=4, keep=True)
    style(document, "Heading 3", size=11.5, bold=True, colour=INK, before=8, after=3, keep=True)
    for name, colours in (("Worry", WORRY), ("Well", WELL), ("Needs", NEEDS), ("Child", CHILD)):
        heading = style(
            document, f"Heading {name}", "Heading 2", size=13, bold=True, colour="FFFFFF", keep=True
        )
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(12), Pt(6)
        band(heading, colours[0], pad=3)
    style(document, "Table Text", size=10.5, before=2, after=2, line=1.08)
    style(
        document,
        "Table Head",
        "Table Text",
        size=10.5,
        bold=True,
        colour="FFFFFF",
        before=3,
        after=3,
        keep=True,
    )
    style(document, "Table Label", "Table Text", size=10.5, bold=True, colour=NAVY, before=2, after=1)
    style(document, "Table Band", "Table Text", size=11, bold=True, colour=NAVY, before=3, after=3, keep=True)
    style(document, "Decision", "Table Text", size=13, bold=True, colour=NAVY, before=2, after=1)
    style(document, "Question", bold=True, colour=NAVY, before=6, after=1, keep=True)
    style(document, "Small Print", size=10, colour=GREY, after=5)
    style(document, "Below Table", "Small Print", size=10, colour=GREY, before=5, after=5)
    style(document, "Scale End", after=3, line=1.12, keep=True)
    style(document, "List Bullet", size=11.5, after=4, line=1.12, indent=0.6, hanging=0.6)
    for name, colours in (
        ("Child Words", CHILD),
        ("Danger Statement", WORRY),
        ("Safety Goal", WELL),
        ("Contingency", WARN),
        ("Dissent", WARN),
        ("Key Message", KEY),
    ):
        callout(style(document, name, size=11.5, before=4, after=6, indent=0.35, line=1.15), colours)
    style(document, "Header", size=9, colour=GREY)
    style(document, "Footer", size=9, colour=GREY)
    band(
        style(document, "Page Mark", "Header", size=10.5, bold=True, colour=WORRY[0], before=5, after=10),
        WORRY[1],
        pad=2,
    )
    source = document.styles.add_style("Source", WD_STYLE_TYPE.CHARACTER)
    source.font.size, source.font.color.rgb, source.font.italic = Pt(10), RGBColor.from_string(GREY), True
    mark = document.styles.add_style("Mark", WD_STYLE_TYPE.CHARACTER)
    mark.font.size, mark.font.color.rgb, mark.font.bold = Pt(10), RGBColor.from_string(WORRY[0]), True


def style(
    document: WordDocument,
    name: str,
    base: str = "Normal",
    *,
    size: float | None = None,
    bold: bool | None = None,
    colour: str = "",
    before: float = 0,
    after: float = 0,
    line: float | None = None,
    keep: bool = False,
    indent: float | None = None,
    hanging: float = 0,
) -> ParagraphStyle:
    """A paragraph style, made or changed; lengths in points, indents in centimetres."""
    known = name in [each.name for each in document.styles]
    made: Any = document.styles[name] if known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not known:
        made.base_style = document.styles[base]
    _without_theme(made)
    made.font.size = Pt(size) if size else None
    made.font.bold, made.font.italic = bold, None
    if colour:
        made.font.color.rgb = RGBColor.from_string(colour)
    layout = made.paragraph_format
    layout.space_before, layout.space_after, layout.keep_with_next = Pt(before), Pt(after), keep
    layout.line_spacing = line
    layout.left_indent = Cm(indent) if indent is not None else None
    layout.first_line_indent = Cm(-hanging) if hanging else None
    layout.widow_control = True
    made.quick_style = True
    return made  # type: ignore[no-any-return]  # python-docx finds styles by name


def _without_theme(made: Any) -> None:
    """Drop the theme's fonts, spacing and borders, which would override ours."""
    run, paragraph = made.element.find(qn("w:rPr")), made.element.find(qn("w:pPr"))
    for parent, names in (
        (run, ("rFonts", "spacing", "kern")),
        (paragraph, ("pBdr", "contextualSpacing", "tabs")),
    ):
        for name in names if parent is not None else ():
            for old in parent.findall(qn(f"w:{name}")):
                parent.remove(old)


def band(made: ParagraphStyle, fill: str, pad: int) -> None:
    """A full bar of colour behind a paragraph; a paragraph, not a table, so that it is read in its place."""
    made.paragraph_format.left_indent = made.paragraph_format.right_indent = Cm(0.3)
    sides = [("top", fill, 4, pad), ("left", fill, 4, 8), ("bottom", fill, 4, pad), ("right", fill, 4, 8)]
    _bordered(made.element.get_or_add_pPr(), sides, fill)


def callout(made: ParagraphStyle, colours: tuple[str, str]) -> None:
    """A tinted paragraph with a bar at its left."""
    dark, tint = colours
    made.paragraph_format.right_indent = Cm(0.3)
    sides = [("top", tint, 4, 4), ("left", dark, 24, 8), ("bottom", tint, 4, 4), ("right", tint, 4, 8)]
    _bordered(made.element.get_or_add_pPr(), sides, tint)


def _bordered(properties: Any, sides: Sequence[tuple[str, str, int, int]], fill: str) -> None:
    borders = element("pBdr")
    for side, colour, width, space in sides:
        borders.append(element(side, val="single", sz=width, space=space, color=colour))
    put(properties, borders)
    put(properties, element("shd", val="clear", color="auto", fill=fill))


def _without_leftovers(document: WordDocument) -> None:
    unwanted = ("customXml", "stylesWithEffects", "thumbnail", "printerSettings")
    for rels in (document.part.rels, document.part.package.rels):
        for rel_id, rel in list(rels.items()):
            if any(word in rel.reltype for word in unwanted):
                del rels[rel_id]
    for made in list(document.styles.element.findall(qn("w:style"))):
        if made.get(qn("w:type")) == "table" and made.find(qn("w:name")).get(qn("w:val")) != "Normal Table":
            document.styles.element.remove(made)
    for fonts in document.styles.element.findall(f".//{qn('w:rFonts')}"):
        if fonts.get(qn("w:asciiTheme")):
            fonts.getparent().remove(fonts)
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/docProps/app.xml":
            part._blob = APPLICATION


APPLICATION = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<Properties xmlns="
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"></Properties>'
)


def line_to_right(paragraph: Paragraph, side: str) -> None:
    """A rule above or below a header or footer, whose second part stands at the right margin."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    borders = element("pBdr")
    borders.append(element(side, val="single", sz=8, space=4, color=NAVY))
    put(paragraph._p.get_or_add_pPr(), borders)


def field(paragraph: Paragraph, code: str) -> None:
    """A field that Word fills in, such as the number of the page."""
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = paragraph.add_run("1" if kind == "shown" else "")
        if kind == "code":
            instruction = element("instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            run._r.append(instruction)
        elif kind != "shown":
            run._r.append(element("fldChar", fldCharType=kind))
