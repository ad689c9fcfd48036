from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGE = CHECKOUT / "chairtui"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300  # lines
HEADLESS = ("domain", "store", "documents", "interchange", "plain_text", "procedure_files", "config")
BUILT = {"build", "dist"}  # top folders that a build leaves behind
REGISTRY = re.compile(
    r"--(?:extra-)?index[-]url|^(?:-i|--find[-]links) |https?://[^\s)\"']+/simple\b|py[p]i\.org/|python[h]osted\.org",
    re.MULTILINE,
)

ONE_BY_ONE = """
import importlib, sys

for name in sys.argv[1:]:
    for known in [one for one in sys.modules if one.partition(".")[0] in ("chairtui", "textual", "rich")]:
        del sys.modules[known]
    try:
        importlib.import_module(name)
    except Exception as error:
        print(name, repr(error))
    else:
        print(name, *({"textual", "rich"}.intersection(sys.modules) or ["alone"]))
"""
"""Imports each module anew, as the first of the package; an interpreter for each takes five times as long."""


def dotted(module: Path) -> str:
    """The name that a module of the package is imported by."""
    parts = module.relative_to(CHECKOUT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def headless_modules() -> list[str]:
    """Every module that works without a terminal; alembic alone can load the migrations."""
    names = [dotted(module) for module in MODULES if "migrations" not in module.parts]
    return [name for name in names if name.split(".")[1:2] and name.split(".")[1] in HEADLESS]


def loaded_by(name: str) -> set[str]:
    """The modules that are loaded when a new interpreter has imported the module `name`."""
    program = f"import sys, {name}; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    return set(
        subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True, text=True).stdout.split()
    )


def source_files() -> list[Path]:
    """The files of the project, without what builds and runs leave behind."""
    tops = [path for path in CHECKOUT.iterdir() if not path.name.startswith(".") or path.name == ".ci"]
    found = [top for top in tops if top.is_file()]
    for top in tops:
        if top.name not in BUILT:
            found += [file for file in top.rglob("*") if file.is_file() and file.suffix != ".pyc"]
    return sorted(found)


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_a_module_is_short_enough_to_be_read_at_one_go(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("module", sorted((PACKAGE / "domain").rglob("*.py")), ids=dotted)
def test_the_domain_imports_only_the_standard_library_and_itself(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    foreign = {name for name in names if name.partition(".")[0] not in sys.stdlib_module_names}
    assert all(f"{name}.".startswith("chairtui.domain.") for name in foreign)


def test_each_headless_module_loads_by_itself_and_without_a_terminal() -> None:
    command = [sys.executable, "-c", ONE_BY_ONE, *headless_modules()]
    done = subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == [f"{name} alone" for name in headless_modules()]


@pytest.mark.parametrize("name", ["chairtui.cli", "chairtui.app"])
def test_the_first_paint_waits_for_no_database_document_or_migration(name: str) -> None:
    assert not loaded_by(name) & {"sqlmodel", "sqlalchemy", "pydantic", "docxtpl", "docx", "alembic"}


@pytest.mark.parametrize("name", ["chairtui.cli", "chairtui.app"])
def test_the_first_paint_waits_for_no_record_procedure_or_command(name: str) -> None:
    late = {"chairtui.domain.records", "chairtui.domain.procedures", "chairtui.headless.conferences"}
    assert not loaded_by(name) & late


@pytest.mark.parametrize("file", source_files(), ids=lambda file: file.relative_to(CHECKOUT).as_posix())
def test_no_file_names_a_package_registry(file: Path) -> None:
    assert not REGISTRY.search(file.read_text(encoding="utf-8", errors="ignore"))
