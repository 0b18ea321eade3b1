"""How long a keystroke in the studio takes to a new page, and what its server remembers.

A real Chromium types into a field of the form, a letter at a time.  What is measured is the
time in the browser between the keystroke and the page that shows it: server, network, and
the browser's own work included.

    pip install 'thaigovdocs[studio]' playwright
    python benchmarks/studio.py --chromium /usr/bin/chromium

Prints the median of 50 keystrokes for an announcement of three pages and one of twenty, and
the memory of the server after 1,000 edits.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

KEYSTROKES = 50
EDITS = 1_000
PAGES = (3, 20)
SENTENCE = (
    "ให้ส่วนราชการในสังกัดจัดทำทะเบียนพัสดุและรายงานผลการตรวจสอบตามแบบที่กำหนด "
    "พร้อมทั้งเผยแพร่ข้อมูลให้ประชาชนทราบทางเว็บไซต์ของหน่วยงานภายในเวลาที่กำหนด"
)
# Gives the milliseconds between a keystroke in the field and the next picture of the page.
WATCH = """
() => new Promise((done) => {
  const sheet = document.querySelector('.sheet');
  const isPage = (each) => each.tagName === 'svg' || each.querySelector?.('svg');
  const seen = new MutationObserver((changes) => {
    if (!changes.some((change) => [...change.addedNodes].some(isPage))) return;
    seen.disconnect();
    requestAnimationFrame(() => done(performance.now() - window.began));
  });
  seen.observe(sheet, { childList: true, subtree: true });
  setTimeout(() => done(-1), 8000);
})
"""
BEGAN = """
document.addEventListener('keydown', () => { window.began = performance.now() }, true)
"""


def announcement(clauses: int) -> str:
    """Return the policy file of an announcement of so many clauses."""
    lines = "\n".join(f"    - {SENTENCE} ครั้งที่ {number}" for number in range(1, clauses + 1))
    return (
        "thaigovdocs: 1\nagency: {name: อำเภอดอนตะวัน}\n"
        "people: {head: {name: นายตะวัน รุ่งเรือง, position: นายอำเภอดอนตะวัน}}\n"
        f"signatory: head\npolicy:\n  subject: การจัดทำทะเบียนพัสดุ\n  provisions:\n{lines}\n"
        "documents:\n  - kind: announcement\n    date: 2026-11-20\noutput: {emblem: none}\n"
    )


@contextmanager
def studio(folder: Path, name: str) -> Iterator[tuple[str, int]]:
    """Run the studio with a file of *folder*; give its address and its process."""
    command = [sys.executable, "-m", "thaigovdocs", "studio", name, "--no-browser"]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip(), server.pid
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(20)


def pages_of(page: Any) -> int:
    """Return how many pages the paper has, as the page says."""
    words = page.inner_text("[data-testid=page-number]")
    return int(re.findall(r"[0-9]+", words)[-1])


def typed(page: Any, count: int) -> list[float]:
    """Type *count* letters into the subject; return the milliseconds of each."""
    page.evaluate(BEGAN)
    page.click("[data-testid='field:policy.subject']")
    times = []
    for number in range(count):
        if not number % 10:
            page.keyboard.press("Space")  # which alone changes no page
            page.wait_for_timeout(400)
        waiting = page.evaluate_handle(f"() => {{ window.waiting = ({WATCH})() }}")
        page.keyboard.press("a")
        times.append(page.evaluate("() => window.waiting"))
        waiting.dispose()
        page.wait_for_timeout(40)
    return [each for each in times if each >= 0]


def processor(process: int) -> float:
    """Return how long a process has worked, in milliseconds of a processor."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return 1_000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process: int) -> float:
    """Return what a process holds, in MiB."""
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    return int(re.findall(r"VmRSS:\s+([0-9]+)", status)[0]) / 1024


def measure(chromium: str, clauses: int) -> None:
    """Print the figures of an announcement of so many clauses."""
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as play,
    ):
        (Path(folder) / "policy.yaml").write_text(announcement(clauses), "utf-8")
        with studio(Path(folder), "policy.yaml") as (address, process):
            options = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
            browser = play.chromium.launch(executable_path=chromium, args=options)
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.goto(address)
            page.wait_for_selector("[data-testid=page] svg", timeout=60_000)
            page.click("[data-testid='section:policy']")
            page.wait_for_timeout(1_000)
            typed(page, 5)
            used = processor(process)
            times = typed(page, KEYSTROKES)
            pages = pages_of(page)
            print(
                f"{pages} pages: median {statistics.median(times):.0f} ms of {len(times)} "
                f"keystrokes, 9 in 10 below {sorted(times)[len(times) * 9 // 10]:.0f} ms, "
                f"of which the server worked {(processor(process) - used) / KEYSTROKES:.0f} ms; "
                f"server {memory(process):.0f} MiB"
            )
            if clauses == CLAUSES[0]:
                for _ in range(EDITS // 50):
                    page.keyboard.type("a" * 25)
                    for _ in range(25):
                        page.keyboard.press("Backspace")
                page.wait_for_timeout(2_000)
                print(f"after {EDITS} edits: server {memory(process):.0f} MiB")
            browser.close()


CLAUSES = (45, 320)  # three pages, and twenty


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    for clauses in CLAUSES:
        measure(options.chromium, clauses)


if __name__ == "__main__":
    main()
