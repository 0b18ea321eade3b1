"""The studio in a real browser: a field changes the page and the file, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import thaigovdocs as tgd
from thaigovdocs.starters.presets import preset_text

pytest.importorskip("nicegui")
play = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium"),
]
PATIENCE = 90_000  # milliseconds: a machine may do other work
SUBJECT = "[data-testid='field:documents[0].subject']"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Run the studio with a letter; give its address."""
    (tmp_path / "letter.yaml").write_text(preset_text("letter"), "utf-8")
    command = [sys.executable, "-m", "thaigovdocs", "studio", "letter.yaml", "--no-browser"]
    # NiceGUI behaves otherwise where it takes itself to be tested.
    around = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=around,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.send_signal(signal.SIGINT)
        server.wait(60)


@pytest.fixture
def window() -> Iterator[Any]:
    """A window of Chromium."""
    with play.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        context.set_default_timeout(PATIENCE)
        yield context
        browser.close()


def test_a_letter_is_written_kept_and_taken_away(address: str, window: Any, tmp_path: Path) -> None:
    """Form to page, file and paper; a second tab takes over; no other machine is asked."""
    asked: set[str] = set()
    window.on("request", lambda request: asked.add(request.url.split("/")[2]))
    page = window.new_page()
    page.goto(address)
    page.wait_for_selector("[data-testid=page] svg")
    before = page.inner_html("[data-testid=page]")
    page.fill(SUBJECT, "ขอเชิญประชุมประจำเดือน")
    page.wait_for_function(
        "(old) => document.querySelector('[data-testid=page]').innerHTML !== old", arg=before
    )
    page.wait_for_function(
        "() => ['Saved', 'บันทึกแล้ว'].includes("
        "document.querySelector('[data-testid=state]').innerText)"
    )
    file = tmp_path / "letter.yaml"
    assert "    subject: ขอเชิญประชุมประจำเดือน\n" in file.read_text("utf-8")
    with page.expect_download() as taken:
        page.click("[data-testid=take]")
        page.click("[data-testid='take:pdf']")
    assert Path(taken.value.path()).read_bytes() == tgd.make(file).files["01-letter.pdf"]
    second = window.new_page()
    second.goto(page.url)
    second.wait_for_selector("[data-testid=page] svg")
    assert second.input_value(SUBJECT) == "ขอเชิญประชุมประจำเดือน"
    page.wait_for_selector("[data-testid=moved]", state="visible")
    assert asked == {address.split("/")[2]}


def test_who_does_not_know_the_token_stays_outside(address: str, window: Any) -> None:
    """He is told in words what to do."""
    page = window.new_page()
    answer = page.goto(address.partition("?")[0])
    assert answer.status == 403
    assert "thaigovdocs studio" in page.inner_text("body")
