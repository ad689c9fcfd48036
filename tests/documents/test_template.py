from __future__ import annotations

import io
import zipfile

from docx.oxml.ns import qn
from lxml import etree

from templates.build.build_summary import TEMPLATE, build


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return {
            name: etree.tostring(etree.fromstring(file.read(name)), method="c14n") for name in file.namelist()
        }


def test_the_template_that_ships_is_the_one_that_the_script_builds() -> None:
    built = io.BytesIO()
    build().save(built)
    shipped, fresh = parts(TEMPLATE.read_bytes()), parts(built.getvalue())
    assert shipped.keys() == fresh.keys()
    for name in shipped:
        if name != "docProps/core.xml":
            assert shipped[name] == fresh[name], name


def test_every_table_can_be_read_out_and_repeats_its_heading() -> None:
    document = build()
    assert document.tables
    for table in document.tables:
        properties = table._tbl.tblPr
        assert properties.find(qn("w:tblCaption")) is not None
        assert properties.find(qn("w:tblDescription")) is not None
    headed = [table for table in document.tables if table._tbl.findall(f".//{qn('w:tblHeader')}")]
    assert len(headed) == len(document.tables) - 1


def test_it_is_a4_in_arial_and_british_english_and_names_nobody() -> None:
    document = build()
    section = document.sections[0]
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210
    styles = etree.tostring(document.styles.element).decode()
    assert 'w:val="en-GB"' in styles
    assert 'asciiTheme="' not in styles
    assert document.core_properties.author == ""
