from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

CHECKOUT = Path(__file__).resolve().parent.parent


def wanted(text: str) -> set[str]:
    """The requirements in a file of them, without comments and references to other files."""
    return {line for line in text.splitlines() if line and not line.startswith(("#", "-"))}


def pinned(name: str) -> dict[str, str]:
    """Each package of a pinned list with its version."""
    text = (CHECKOUT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([^\s;\\]+)", text, re.MULTILINE))


def project() -> tuple[list[str], list[str]]:
    """What the project says that it needs to be built, and to run."""
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    return settings["build-system"]["requires"], settings["project"]["dependencies"]


def test_the_wheel_carries_the_templates_the_procedures_and_the_notices(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    shipped = [*(CHECKOUT / "templates").glob("*.docx"), *(CHECKOUT / "data").rglob("*.*")]
    expected = {f"chairtui/_shipped/{file.relative_to(CHECKOUT).as_posix()}" for file in shipped}
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        notices = next(name for name in names if name.endswith("notices.md"))
        assert b"ZETETIC" in archive.read(notices)
    assert {name for name in names if "/_shipped/" in name} == expected
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"chairtui"}


def test_the_list_to_compile_names_what_the_project_needs() -> None:
    build, run = project()
    assert wanted((CHECKOUT / "requirements.in").read_text(encoding="utf-8")) == {*build, *run}


def test_the_tests_run_against_the_versions_that_users_get() -> None:
    assert pinned("requirements.txt").items() <= pinned("requirements-dev.txt").items()


def test_every_pinned_package_has_its_hashes() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (CHECKOUT / name).read_text(encoding="utf-8")
        packages = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]
        assert len(packages) == len(pinned(name)) > 0
        assert all("--hash=sha256:" in package for package in packages)
