from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest

from chairtui.documents.release_check import NotReleasedError, check, check_addresses
from chairtui.domain.addresses import sought
from chairtui.domain.timeline import FILE_COPY
from tests.documents.family import DORIAN_LIVES, DORIAN_RINGS, family
from tests.documents.reading import summary

LINE = "Officers hold a sealed complaint about the flat."


@pytest.fixture(scope="module")
def package() -> bytes:
    return summary(family(), "marged")


def changed(package: bytes, part: str, change: Callable[[str], str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            new.writestr(name, change(content) if name == part else content)
    return made.getvalue()


def in_body(words: str) -> Callable[[str], str]:
    return lambda xml: xml.replace("<w:sectPr", f"<w:p><w:r>{words}</w:r></w:p><w:sectPr", 1)


def test_a_whole_file_passes(package: bytes) -> None:
    check(package, ["Wren Penhallow"], [LINE], [])
    check_addresses(package, sought([DORIAN_LIVES, DORIAN_RINGS]))


def test_a_text_that_got_lost_is_found(package: bytes) -> None:
    with pytest.raises(NotReleasedError, match="missing"):
        check(package, ["This was never printed."], [], [])


@pytest.mark.parametrize(
    "words",
    [
        f"<w:t>{LINE}</w:t>",
        "<w:t>Officers hold a </w:t><w:t>sealed complaint about the flat.</w:t>",
        "<w:t>Note: OFFICERS HOLD a sealed complaint about the flat</w:t>",
    ],
)
def test_a_withheld_line_is_found_however_it_is_cut(package: bytes, words: str) -> None:
    leaking = changed(package, "word/document.xml", in_body(words))
    with pytest.raises(NotReleasedError, match="withheld") as refused:
        check(leaking, [], [LINE], [])
    assert "Officers" not in str(refused.value)
    check(leaking, [], [LINE], [f"Mum: {LINE}"])


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("docProps/core.xml", lambda xml: xml.replace("Conference summary", LINE)),
        ("word/footer1.xml", lambda xml: xml.replace("Copy for", LINE)),
        ("word/document.xml", lambda xml: xml.replace("About this conference", LINE)),
    ],
)
def test_a_withheld_line_is_found_in_every_part(
    package: bytes, part: str, change: Callable[[str], str]
) -> None:
    with pytest.raises(NotReleasedError):
        check(changed(package, part, change), [], [LINE], [])


def test_a_short_withheld_line_counts_only_where_it_stands_alone(package: bytes) -> None:
    check(package, [], ["Yes", "sleeps on her desk"], [])
    leaking = changed(package, "word/document.xml", in_body("<w:t>Nan saw the boat.</w:t>"))
    with pytest.raises(NotReleasedError):
        check(leaking, [], ["Nan saw the boat"], [])


@pytest.mark.parametrize("words", ["14  Saltpan row", "mb47qx", "07700900461", "call 07700 900 461 now"])
def test_an_address_is_found_however_it_is_spaced(package: bytes, words: str) -> None:
    leaking = changed(package, "word/document.xml", in_body(f"<w:t>{words}</w:t>"))
    with pytest.raises(NotReleasedError, match="address"):
        check_addresses(leaking, sought([DORIAN_LIVES, DORIAN_RINGS]))


def test_the_file_copy_does_hold_addresses() -> None:
    with pytest.raises(NotReleasedError):
        check_addresses(summary(family(), FILE_COPY), sought([DORIAN_LIVES]))


@pytest.mark.parametrize(
    ("fault", "change"),
    [
        ("end is missing", lambda xml: re.sub(r"<w:sectPr.*?</w:sectPr>", "", xml, flags=re.DOTALL)),
        ("outside its paragraph", lambda xml: xml.replace("<w:sectPr", "stray<w:sectPr", 1)),
        ("outside its paragraph", lambda xml: xml.replace("<w:tblPr>", "stray<w:tblPr>", 1)),
        ("within text", in_body("<w:t>a<w:b/></w:t>")),
        ("without a paragraph", lambda xml: re.sub(r"(</w:tcPr>)<w:p>.*?</w:p>", r"\1", xml, count=1)),
        ("different width", lambda xml: xml.replace("<w:tr>", "<w:tr/><w:tr>", 1)),
        ("no rows", lambda xml: xml.replace("<w:sectPr", "<w:tbl/><w:p/><w:sectPr", 1)),
    ],
)
def test_a_fault_of_structure_is_found(package: bytes, fault: str, change: Callable[[str], str]) -> None:
    broken = changed(package, "word/document.xml", change)
    with pytest.raises(NotReleasedError, match=fault):
        check(broken, [], [], [])
