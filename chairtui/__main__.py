"""`python -m chairtui` does what `chairtui` does."""

from __future__ import annotations

import sys

from chairtui.cli import main

if __name__ == "__main__":
    sys.exit(main())
