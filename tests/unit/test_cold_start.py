"""What a process loads: counted, because a slow start comes in one import at a time."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from places import ROOT

HEAVY = (
    "anyio", "asyncio", "docx", "docxtpl", "holidays", "http", "lxml", "mcp", "multiprocessing",
    "openpyxl", "pypdf", "pypdfium2", "pythaidate", "ruamel", "segno", "typst", "urllib.request",
    "thaigovdocs.files.xlsx", "thaigovdocs.recognition", "xml.sax",
)  # fmt: skip


DRAWN = """
import thaigovdocs as tgd
file = tgd.loads("thaigovdocs: 1\\nagency: {name: ก}\\npolicy: {subject: ข, provisions: [ค]}\\n"
                 "people: {a: {name: นายดี ใจดี, position: นายก}}\\nsignatory: a\\n"
                 "documents: [{kind: announcement, date: 2026-11-20}]")
tgd.render_docx(tgd.compose(file)["announcement"])
"""


def loaded(code: str) -> set[str]:
    """Return the modules that a process has loaded after *code*."""
    path = os.pathsep.join([str(ROOT / "tests"), os.environ.get("PYTHONPATH", "")])
    kept = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    told = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"],
        env={**kept, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(told.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("code", "most", "allowed"),
    [
        ("import thaigovdocs", 80, ()),
        ("import thaigovdocs as tgd; tgd.thai.format_date", 200, ()),
        (DRAWN, 620, ()),
    ],
)
def test_little_is_loaded_for_little(code: str, most: int, allowed: tuple[str, ...]) -> None:
    """No library that is not asked for, and not many modules."""
    modules = loaded(code)
    assert [name for name in HEAVY if name in modules and name not in allowed] == []
    assert len(modules) <= most


def test_help_loads_no_policy() -> None:
    """The first thing that a user types."""
    modules = loaded(
        "import contextlib, io\nfrom thaigovdocs.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
        "    sys.argv = ['thaigovdocs', '--help']\n    main()"
    )
    assert not [name for name in ("yaml", "pydantic", "jinja2", "typst") if name in modules]
    assert len(modules) <= 260
