from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement

from chairtui.documents.release_check import NotReleasedError, check
from chairtui.documents.template_check import TemplateFaultError
from chairtui.documents.word import Properties, cleaned, rendered
from chairtui.domain.errors import ChairTUIError
from tests.documents.reading import text

PROPERTIES = Properties(title="A title & more", author="Marrowby", moment=datetime(2026, 5, 12, tzinfo=UTC))


@pytest.fixture
def template(tmp_path: Path) -> Path:
    return tmp_path / "template.docx"


def write(template: Path, paragraphs: Sequence[str] = (), row: Sequence[str] = ()) -> Path:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    if row:
        table = document.add_table(rows=2, cols=len(row))
        for cell, words in zip(table.rows[1].cells, row, strict=True):
            cell.text = words
        document.add_paragraph("END")
    document.save(str(template))
    return template


def render(template: Path, **context: Any) -> bytes:
    return rendered(template, context, PROPERTIES)


@pytest.mark.parametrize(
    "words",
    [
        "Rhys & Carys",
        "a < b > c",
        "<w:p>x</w:p> <!-- --> ]]>",
        "{{ 7*7 }} {% if %} }}",
        "{_{ x }_} {_% %_} _ __",
        "two\nlines\tand a tab  and spaces",
        "Siân ŵ ŷ é e\u0301",
        "👩‍👩‍👧‍👦 ‌ ‍",
        "قالت الأم: أريد أن يكون أطفالي بأمان.",
        'האם אמרה שהיא "דואגת".',
        "“quotes” – ‘and’ …",
    ],
)
def test_text_is_in_the_file_to_the_letter(template: Path, words: str) -> None:
    made = render(write(template, ["{{ x }}", "END"]), x=words)
    assert text(made) == f"{words}\nEND"


@pytest.mark.parametrize("character", ["\0", "\x07", "\x0e", "\x1b", "\ufffe", "\ud800", "\u202e"])
def test_what_is_not_text_becomes_one_sign_and_nothing_after_it_is_lost(
    template: Path, character: str
) -> None:
    made = render(write(template, ["{{ x }}", "END"]), x=f"a{character}b")
    assert text(made) == "a\ufffdb\nEND"


def test_right_to_left_text_gets_a_right_to_left_paragraph(template: Path) -> None:
    write(template, ["{{ x }}", "{{ y }}"])
    made = render(template, x="1. قالت الأم.", y="Mum said قالت.")
    document = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    assert document.count("<w:bidi/>") == 1
    assert document.index("<w:bidi/>") < document.index("Mum said")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["{{ missing }}"],
        ["{%p for x in xs %}", "{{ x }}", "{% endfor %}", "END"],
        ["{%p for x in xs %}", "{{ x }}"],
        ["{%pfor x in xs %}", "{{ x }}", "{%p endfor %}"],
        ["{{ x|safe }}"],
        ["{{ x|nothing }}"],
        ["{{ x }"],
    ],
)
def test_a_template_with_a_mistake_is_refused_in_a_sentence(template: Path, paragraphs: list[str]) -> None:
    write(template, paragraphs)
    with pytest.raises(ChairTUIError, match=r"No document was written|it was not written") as refused:
        check(render(template, x="a & b", xs=["one", "two"]), ["a & b", "one", "two"], [], [])
    assert "a & b" not in str(refused.value)


def test_a_loop_across_cells_and_a_lost_text_are_found_when_the_file_is_read_back(template: Path) -> None:
    made = render(write(template, row=["{% for x in xs %}{{ x }}", "c{% endfor %}"]), xs=["a", "b"])
    with pytest.raises(NotReleasedError, match="width"):
        check(made, [], [], [])
    made = render(write(template, ["{{p x }}", "END"]), x="statement")
    with pytest.raises(NotReleasedError):
        check(made, ["statement"], [], [])


@pytest.mark.parametrize(
    "beside",
    [
        "Keep this apart. {%p if x %}",
        "{%p if x %} {{ lipsum }}",
        "{%p if x %}{%p if x %}",
        "{#p a note #} Keep this apart.",
    ],
)
@pytest.mark.parametrize("runs", [1, 3], ids=["in one run", "cut into runs"])
def test_what_would_be_lost_beside_a_tag_is_refused(template: Path, beside: str, runs: int) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    length = -(-len(beside) // runs)
    for start in range(0, len(beside), length):
        paragraph.add_run(beside[start : start + length])
    document.add_paragraph("END")
    document.add_paragraph("{%p endif %}")
    document.save(str(template))
    with pytest.raises(TemplateFaultError, match=r"in a paragraph something stands beside the tag “\{[%#]p"):
        render(template, x="text")


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        (["{%tr for x in xs %}", "Keep this apart."], "a row of a table"),
        (["{%tc for x in xs %} Keep this apart.", ""], "a cell of a table"),
    ],
)
def test_what_would_be_lost_in_a_table_is_refused(template: Path, row: list[str], whole: str) -> None:
    with pytest.raises(TemplateFaultError, match=f"in {whole} something stands beside the tag"):
        render(write(template, row=row), xs=["a"])


def test_a_picture_beside_a_tag_and_words_in_a_header_are_not_lost_either(template: Path) -> None:
    document = docx.Document()
    document.add_paragraph("{%p if x %}").add_run()._r.append(OxmlElement("w:drawing"))
    document.add_paragraph("{%p endif %}")
    document.save(str(template))
    with pytest.raises(TemplateFaultError, match="beside"):
        render(template, x="text")
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Our office {%p if x %}"
    document.save(str(template))
    with pytest.raises(TemplateFaultError, match="beside"):
        render(template, x="text")


def test_a_tag_alone_in_its_row_and_words_beside_a_tag_of_a_run_are_kept(template: Path) -> None:
    document = docx.Document()
    document.add_paragraph("A {%r if x %}B{%r endif %} C")
    table = document.add_table(rows=3, cols=2)
    for row, words in zip(table.rows, ("{%tr if x %}", "D", "{%tr endif %}"), strict=True):
        row.cells[0].text = words
    document.save(str(template))
    assert [line for line in text(render(template, x="text")).split("\n") if line] == ["A B C", "D"]


@pytest.mark.parametrize(
    "attack",
    [
        '{{ cycler.__init__.__globals__.os.popen("id").read() }}',
        "{{ x.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ x.upper() }}",
        '{{ "%s" % x }}',
        '{{ "x" * 200000000 }}',
        "{{ 10 ** 1000000 }}",
        "{{ range(10) }}",
        "{{ lipsum }}",
        '{{ x|attr("upper") }}',
        "{{ xs.append(1) }}",
        '{{ x|format("a") }}',
        "{{ x|center(100000000) }}",
        "{{ self._TemplateReference__context }}",
        '{% include "/etc/passwd" %}',
        '{% import "os" as os %}',
    ],
)
def test_a_template_that_tries_more_than_printing_is_refused(template: Path, attack: str) -> None:
    write(template, [attack])
    with pytest.raises(TemplateFaultError):
        render(template, x="text", xs=["one"])


def test_a_title_of_a_template_is_not_run(template: Path) -> None:
    document = docx.Document()
    document.core_properties.title = '{{ cycler.__init__.__globals__.os.popen("id").read() }}'
    document.add_paragraph("END")
    document.save(str(template))
    made = render(template)
    core = zipfile.ZipFile(io.BytesIO(made)).read("docProps/core.xml").decode()
    assert "A title &amp; more" in core
    assert "cycler" not in core
    assert "uid=" not in core


def test_a_template_that_calls_out_is_refused(template: Path) -> None:
    document = docx.Document()
    document.part.relate_to("https://invented.example/x.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    document.save(str(template))
    with pytest.raises(TemplateFaultError, match="outside"):
        render(template)


@pytest.mark.parametrize("part", ["word/vbaProject.bin", "word/embeddings/oleObject1.bin"])
def test_a_template_with_a_macro_or_an_object_is_refused(template: Path, part: str) -> None:
    write(template, ["END"])
    with zipfile.ZipFile(template, "a") as package:
        package.writestr(part, b"x")
    with pytest.raises(TemplateFaultError, match="macro"):
        render(template)


def test_a_template_with_a_document_type_is_refused(template: Path) -> None:
    write(template, ["END"])
    with zipfile.ZipFile(template, "a") as package:
        package.writestr("word/extra.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    with pytest.raises(TemplateFaultError, match="document type"):
        render(template)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 broken"])
def test_what_is_no_word_file_is_refused(template: Path, content: bytes) -> None:
    template.write_bytes(content)
    with pytest.raises(TemplateFaultError):
        render(template)


def test_a_template_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateFaultError):
        render(tmp_path / "none.docx")


def test_a_template_never_gets_an_object_in_its_hands() -> None:
    with pytest.raises(TypeError):
        cleaned({"x": [object()]})


def test_the_same_words_give_the_same_bytes(template: Path) -> None:
    write(template, ["{{ x }}"])
    assert render(template, x="one") == render(template, x="one") != render(template, x="two")
