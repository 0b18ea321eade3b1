"""Write the page about the sources: the instruments that rules, measures and words rest on.

python tools/build_sources_reference.py
"""

from __future__ import annotations

import sys
from pathlib import Path

from thaigovdocs.sources import SOURCES

PAGE = Path(__file__).resolve().parents[1] / "docs/reference/sources.md"
HEAD = (Path(__file__).parent / "pages/sources.md").read_text("utf-8")


def page() -> str:
    """Return the whole page."""
    rows = [f"| `{each.key}` | {each.th} | {each.en} |" for each in SOURCES.values()]
    return HEAD + "\n".join(["| key | Thai | English |", "|---|---|---|", *rows]) + "\n"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{PAGE}\n")


if __name__ == "__main__":
    main()
