"""Where the files stand that tests read."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests/data"
POLICIES = {path.stem: path for path in sorted((DATA / "papers").glob("*.yaml"))}
"""Complete policies of invented offices, by name."""
UNLIKE = {path.stem: path for path in sorted((DATA / "unlike").glob("*.txt"))}
TYPED = {path.stem: path for path in sorted((DATA / "typed").glob("*.txt"))}
"""Papers as invented offices typed them, slips included, by name."""
