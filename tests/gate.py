"""The gate: everything that has to hold before a change lands, in one command.

    python tests/gate.py              format, lint, types, imports, and the tests with branch coverage
    python tests/gate.py --no-tests   the same without the tests

Each check runs even if one before it failed, so that one run tells all. The status is 0 only if all passed.
"""

from __future__ import annotations

import argparse
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


def tool(name: str) -> str:
    """The command of a tool that was installed beside this interpreter."""
    found = shutil.which(name, path=BIN)
    if found is None:
        sys.exit(f"{name} is not installed here: install requirements-dev.txt first, as README.md says.")
    return found


def checks(*, with_tests: bool) -> list[list[str]]:
    """The commands of the gate, the quickest first."""
    commands = [
        [tool("ruff"), "format", "--check", "."],
        [tool("ruff"), "check", "."],
        [tool("lint-imports")],
        [tool("mypy")],
    ]
    if with_tests:
        commands.append([sys.executable, "-m", "pytest", "-n", "3", "--cov"])
    return commands


def passes(command: list[str]) -> bool:
    """Run one check, saying which; true if it passed."""
    words = [Path(command[0]).stem, *command[1:]]
    print(f"\n== {shlex.join(words)}", flush=True)
    return subprocess.run(command, cwd=CHECKOUT, check=False).returncode == 0


def main() -> int:
    """Run the gate; 0 if all passed, 1 otherwise."""
    parser = argparse.ArgumentParser(description="Run every check that a change has to pass.")
    parser.add_argument("--no-tests", action="store_true", help="leave the tests out")
    arguments = parser.parse_args()
    results = [passes(command) for command in checks(with_tests=not arguments.no_tests)]
    failed = results.count(False)
    print(f"\nThe gate: {f'{failed} of {len(results)} checks failed' if failed else 'all passed'}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
