"""Draw the pictures of the studio that the documentation shows.

    python tools/make_studio_pictures.py --chromium /usr/bin/chromium

It needs the extra ``studio`` and playwright.  The folder of the pictures is ``docs/pictures``.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

import thaigovdocs as tgd
from thaigovdocs.starters.presets import preset_text

PICTURES = Path(__file__).parents[1] / "docs/pictures"
SIZE = {"width": 1280, "height": 800}


def draw(page: Page, address: str) -> None:
    """Take the pictures of the main views."""
    page.goto(address)
    page.wait_for_selector("[data-testid='preset:letter']", timeout=60_000)
    page.wait_for_function(
        "() => [...document.images].filter((each) => each.getBoundingClientRect().top < 800)"
        ".every((each) => each.complete && each.naturalWidth)",
        timeout=120_000,
    )
    page.screenshot(path=PICTURES / "studio-start.png")
    page.click("[data-testid='preset:letter']")
    page.wait_for_selector("[data-testid=page] svg", timeout=60_000)
    page.click("[data-testid='field:documents[0].subject']")
    page.wait_for_selector("[data-testid=findings] li", timeout=60_000)
    page.wait_for_timeout(2_000)
    page.screenshot(path=PICTURES / "studio-write.png")
    page.click("[data-testid='calendar:documents[0].date']")
    page.wait_for_selector(".calendar")
    page.wait_for_timeout(1_000)
    page.screenshot(path=PICTURES / "studio-calendar.png")
    page.keyboard.press("Escape")
    page.goto(address.split("?")[0])
    dropped = {"name": "ร่างรายงาน.docx", "mimeType": "application/octet-stream", "buffer": old()}
    page.set_input_files("[data-testid=drop] input[type=file]", [dropped])
    page.wait_for_selector("[data-testid='page:1'] svg", timeout=60_000)
    page.click("[data-testid='show:0']")
    page.wait_for_timeout(1_000)
    page.screenshot(path=PICTURES / "studio-paper.png")


def old() -> bytes:
    """Return a Word file with slips, as somebody typed it."""
    text = preset_text("minutes")
    for right, wrong in (("เห็นชอบตามที่เสนอ", "อนุญาติตามที่เสนอ"), ("ขุดลอกคลองแล้ว", "ขุดลอกคลองเเล้ว")):
        text = text.replace(right, wrong)
    (document,) = tgd.compose(tgd.loads(text)).values()
    return tgd.render_docx(document)


def main() -> None:
    """Run the studio in a folder of its own and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    chromium = parser.parse_args().chromium
    command = [sys.executable, "-m", "thaigovdocs", "studio", "--no-browser", "--lang", "th"]
    with (
        tempfile.TemporaryDirectory(prefix="papers-") as folder,
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server,
    ):
        assert server.stdout is not None
        try:
            address = server.stdout.readline().strip()
            with sync_playwright() as play:
                options = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
                browser = play.chromium.launch(executable_path=chromium, args=options)
                draw(browser.new_page(viewport=SIZE), address)
                browser.close()
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(20)


if __name__ == "__main__":
    main()
