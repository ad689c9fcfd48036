"""Faults name the right line only if each key is found wherever TOML lets it stand."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chairtui.procedure_files.key_lines import key_lines

DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("\ntitle = 'x'", "title", 2),
        ("[roles.gp]\nmay_scale = true", "roles.gp.may_scale", 2),
        ("# one\n[ roles . gp ] # two\n\nmay_scale = true", "roles.gp.may_scale", 4),
        ("\n[roles.gp]", "roles", 2),
        ("[roles]\n\ngp.may_scale = true", "roles.gp.may_scale", 3),
        ("[roles]\n\ngp.may_scale = true", "roles.gp", 3),
        ("[roles]\ngp = { may_scale = true, source = 'x' }", "roles.gp.source", 2),
        ("[roles]\ngp = { a.b = 1 }\nnurse = { title = 'x' }", "roles.nurse.title", 3),
        ("[roles]\ngp = { a.b = 1 }", "roles.gp.a.b", 2),
        ('[roles]\ngp = { source = """\n\nx""", title = 3 }', "roles.gp.title", 4),
        ("[roles]\ngp = { kinds = [\n'a',\n'b',\n], title = 3 }", "roles.gp.title", 5),
        ("[roles]\norder = [\n 'a', # = [x]\n 'b = c',\n]\ngp = 1", "roles.gp", 6),
        ("closed = [\n 2026-12-24,\n '2026-12-29',\n]", "closed.1", 3),
        ('words = """\n[limbs]\ntitle = 1\n"""\ntitle = 2', "title", 5),
        ("words = '''\n\"\"\"\n'''\ntitle = 2", "title", 4),
        ('words = """a \\""" b"""\ntitle = 2', "title", 2),
        ('words = """ends in quotes"""""\ntitle = 2', "title", 2),
        ("words = 'a \\'\ntitle = 2", "title", 2),
        ('words = "a # \\" b" # "\ntitle = 2', "title", 2),
        ("'a.b' . \"c\\u0064\" = 1", "a.b|cd", 1),
        ("on = 2026-05-12 09:30:00\nby = 1.5e3\ntitle = 2", "title", 3),
        ("[a]\n[[a.b]]\nc = 1", "a.b.c", 3),
        ("a = 1\r\nb = 2".replace("\r\n", "\n"), "b", 2),
    ],
)
def test_each_key_has_its_line(text: str, path: str, line: int) -> None:
    tomllib.loads(text)

    parts = path.split("|") if "|" in path else path.split(".")
    assert key_lines(text)[tuple(parts)] == line


@pytest.mark.parametrize("path", sorted(DATA.glob("[fp]r*/*.toml")), ids=lambda path: path.stem)
def test_every_key_of_a_shipped_file_is_found_on_a_line_that_holds_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = key_lines(text)

    for where in _keys(tomllib.loads(text), ()):
        assert where[-1] in text.split("\n")[lines[where] - 1]


def _keys(table: dict[str, Any], where: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for key, value in table.items():
        yield (*where, key)
        if isinstance(value, dict):
            yield from _keys(value, (*where, key))
