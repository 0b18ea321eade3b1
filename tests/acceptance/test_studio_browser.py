"""The studio in a real Chromium: what a person does, and what must not be lost."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("nicegui", reason="the extra studio is not installed")
pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

from playwright import sync_api

import thaigovdocs as tgd

CHROMIUM = Path("/usr/bin/chromium")
PATIENCE = 60_000  # milliseconds: the machine may be busy with other tests
SUBJECT = "[data-testid='field:documents[0].subject']"
PAGE = "[data-testid=page] svg"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="chromium is not installed"),
]
LETTER = """\
# หนังสือของกลุ่มงาน
thaigovdocs: 1
agency:
  name: สำนักงานเกษตรจังหวัดธารารมย์
  letterhead: [สำนักงานเกษตรจังหวัดธารารมย์, ถนนสายน้ำเย็น ธร 99000]
  code: ธร 0009
  owner: กลุ่มส่งเสริมเกษตรกร
people:
  head: {name: นางสาวรวงทอง นาดี, position: เกษตรจังหวัดธารารมย์}
signatory: head
documents:
  - kind: letter
    number: 214 # จากงานสารบรรณ
    date: 2026-11-20
    subject: ขอเชิญเป็นวิทยากร
    to: อธิการบดีมหาวิทยาลัยธารารมย์
    body:
      - ด้วยสำนักงานเกษตรจังหวัดธารารมย์กำหนดจัดอบรมเกษตรกร จำนวน 40 คน
      - จึงเรียนมาเพื่อโปรดพิจารณา
output: {emblem: preprinted}
"""
TABLE = LETTER.replace(
    "      - จึงเรียนมาเพื่อโปรดพิจารณา\n",
    """\
      - text: ค่าใช้จ่ายมีดังนี้
        table:
          columns: [รายการ, ราคา]
          rows:
            - [ค่าวิทยากร, '600.00']  # ต่อวัน
      - จึงเรียนมาเพื่อโปรดพิจารณา
""",
)
GRID = "grid:documents[0].body[1].table.rows"
PASTE = """(text) => { const clip = new DataTransfer(); clip.setData("text/plain", text);
document.activeElement.dispatchEvent(new ClipboardEvent("paste",
  { clipboardData: clip, bubbles: true, cancelable: true })) }"""


class Studio:
    """A studio in a process of its own, and its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        command = [sys.executable, "-m", "thaigovdocs", "studio", "--no-browser", "--lang", "th"]
        # NiceGUI serves nothing where it sees a test run.
        kept = {name: value for name, value in os.environ.items() if "PYTEST" not in name}
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env=kept,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()

    def stop(self) -> None:
        """End it as Ctrl+C does, where it still runs."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """One studio for the tests of this module."""
    folder = tmp_path_factory.mktemp("studio")
    for name in (
        "letter",
        "typed",
        "year",
        "tabs",
        "narrow",
        "taken",
        "text",
        "day",
        "rows",
        "law",
    ):
        (folder / f"{name}.yaml").write_text(LETTER, "utf-8")
    (folder / "table.yaml").write_text(TABLE, "utf-8")
    made = Studio(folder)
    yield made
    made.stop()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One Chromium for the tests of this module."""
    options = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
    with sync_api.sync_playwright() as play:
        made = play.chromium.launch(executable_path=CHROMIUM, args=options)
        yield made
        made.close()


@pytest.fixture
def page(browser: Any, studio: Studio) -> Iterator[Any]:
    """A tab at the first page that knows the token and asks no other address."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    tab = context.new_page()
    tab.goto(studio.address)
    tab.wait_for_selector("[data-testid='preset:letter']")
    yield tab
    context.close()
    here = studio.address.split("/?")[0]
    strange = [url for url in asked if not url.startswith((here, "data:", "blob:", "about:"))]
    assert strange == []


def opened(page: Any, name: str) -> Any:
    """Open a file of the folder and wait for its page."""
    page.click(f"[data-testid='open:{name}.yaml']")
    page.wait_for_selector(PAGE)
    return page


def until(holds: Callable[[], bool]) -> None:
    """Wait until *holds*, for the patience of this module."""
    end = time.monotonic() + PATIENCE / 1000
    while not holds():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)


def picture(page: Any) -> str:
    """Return the picture of the page."""
    return str(page.inner_html("[data-testid=page]"))


def test_a_new_paper_begins_from_a_picture(page: Any, studio: Studio) -> None:
    """A press makes a file and shows its form and its page."""
    before = {path.name for path in studio.folder.glob("*.yaml")}
    page.click("[data-testid='preset:announcement']")
    page.wait_for_selector(PAGE)
    (made,) = {path.name for path in studio.folder.glob("*.yaml")} - before
    assert page.inner_text("[data-testid=file-name]") == made


def test_who_reads_nothing_makes_a_circular_letter(
    page: Any, studio: Studio, tmp_path: Path
) -> None:
    """A press at the start, three fields, and the Word file; nothing is left to mend."""
    page.click("[data-testid='preset:circular']")
    page.wait_for_selector(PAGE)
    page.fill("[data-testid='field:documents[0].number']", "12")
    page.fill("[data-testid='field:documents[0].date']", "20 พฤศจิกายน 2569")
    page.fill(SUBJECT, "การประหยัดพลังงาน")
    page.wait_for_function("at => document.querySelector(at).innerText === 'บันทึกแล้ว'",
                           arg="[data-testid=state]")  # fmt: skip
    page.click("[data-testid=take]")
    with page.expect_download() as waited:
        page.click("[data-testid='take:docx']")
    path = tmp_path / "circular.docx"
    path.write_bytes(Path(waited.value.path()).read_bytes())
    found = tgd.check(path)
    assert not found.errors
    name = page.inner_text("[data-testid=file-name]")
    words = tgd.render_text(tgd.compose(tgd.load(studio.folder / name))["letter"])
    assert "ธร ๐๐๐๙/ว ๑๒" in words
    assert "การประหยัดพลังงาน" in words


def test_what_is_typed_is_on_the_page_and_in_the_file(page: Any, studio: Studio) -> None:
    """Comments and the order of the keys are kept."""
    opened(page, "typed")
    before = picture(page)
    page.fill(SUBJECT, "ขอเชิญประชุมเกษตรกร")
    page.wait_for_function(
        "before => document.querySelector('[data-testid=page]').innerHTML !== before", arg=before
    )
    path = studio.folder / "typed.yaml"
    until(lambda: "ขอเชิญประชุมเกษตรกร" in path.read_text("utf-8"))
    assert path.read_text("utf-8") == LETTER.replace("ขอเชิญเป็นวิทยากร", "ขอเชิญประชุมเกษตรกร")
    page.click("[data-testid=undo]")
    until(lambda: path.read_text("utf-8") == LETTER)


def test_the_text_of_the_file_changes_the_form(page: Any) -> None:
    """The second tab is the same file."""
    opened(page, "text")
    page.click("[data-testid=tab-yaml]")
    editor = page.locator("[data-testid=yaml] .cm-content")
    line = editor.locator(".cm-line", has_text="subject:")
    line.click()
    page.keyboard.press("End")
    page.keyboard.type("การตลาด")
    page.click("[data-testid=tab-form]")
    page.wait_for_function(
        "at => document.querySelector(at).value === 'ขอเชิญเป็นวิทยากรการตลาด'", arg=SUBJECT
    )


def test_what_was_found_leads_to_its_field_and_the_page_to_its_field(page: Any) -> None:
    """A date that there is not is told at the right, and a press goes there; and from the page."""
    opened(page, "letter")
    date = "[data-testid='field:documents[0].date']"
    good = page.input_value(date)
    page.fill(date, "31 พฤศจิกายน 2569")
    page.wait_for_selector("[data-testid=findings] li")
    page.click("[data-testid='show:0']")
    page.wait_for_function("at => document.activeElement === document.querySelector(at)", arg=date)
    page.fill(date, good)
    page.wait_for_function("() => !document.querySelector('[data-testid=findings] .is-error')")
    box = page.locator("[data-testid=page]").bounding_box()
    page.focus(SUBJECT)
    page.wait_for_selector("[data-testid=marks] .here")
    here = page.locator("[data-testid=marks] .here").first.bounding_box()
    assert box["y"] <= here["y"] <= box["y"] + box["height"]
    page.focus(date)
    page.mouse.click(here["x"] + 5, here["y"] + here["height"] / 2)
    page.wait_for_function(
        "at => document.activeElement === document.querySelector(at)", arg=SUBJECT
    )


def test_a_word_file_that_is_dropped_is_checked_and_taken_over(page: Any, studio: Studio) -> None:
    """Its slip is shown, its marked copy is a DOCX, and it becomes a policy file."""
    spoiled = LETTER.replace("โปรดพิจารณา", "โปรดพิจารณาอนุญาติ")
    data = tgd.render_docx(tgd.compose(tgd.loads(spoiled))["letter"])
    page.set_input_files("[data-testid=drop] input[type=file]", [
        {"name": "old.docx", "mimeType": "application/octet-stream", "buffer": data},
    ])  # fmt: skip
    page.wait_for_selector("[data-testid='page:1'] svg")
    page.click("[data-testid='show:0']")
    slip = page.locator(".slip-0.slip-now").bounding_box()
    sheet = page.locator("[data-testid='page:1']").bounding_box()
    assert sheet["y"] < slip["y"] < sheet["y"] + sheet["height"]
    assert 10 < slip["width"] < sheet["width"] / 4
    with page.expect_download() as waited:
        page.click("[data-testid=marked]")
    marked = Path(waited.value.path()).read_bytes()
    assert "word/comments.xml" in zipfile.ZipFile(io.BytesIO(marked)).namelist()
    page.click("[data-testid=adopt]")
    page.wait_for_selector(PAGE)
    name = page.inner_text("[data-testid=file-name]")
    assert "ขอเชิญเป็นวิทยากร" in (studio.folder / name).read_text("utf-8")


def test_the_next_year_is_written_beside_the_file(page: Any, studio: Studio) -> None:
    """With what it prints otherwise."""
    path = studio.folder / "year.yaml"
    path.write_text(LETTER.replace("agency:\n", "fiscal_year: 2570\nagency:\n", 1), "utf-8")
    opened(page, "year")
    before = {each.name for each in studio.folder.glob("*.yaml")}
    page.click("[data-testid=more]")
    page.click("[data-testid=next_year]")
    page.click("[data-testid=make-year]")
    page.wait_for_selector("[data-testid=differences]")
    (made,) = {each.name for each in studio.folder.glob("*.yaml")} - before
    assert "fiscal_year: 2571" in (studio.folder / made).read_text("utf-8")


@pytest.mark.parametrize("suffix", ["docx", "pdf", "zip"])
def test_what_is_taken_away_are_the_bytes_of_render(
    suffix: str, page: Any, studio: Studio, tmp_path: Path
) -> None:
    """The paper alone, or all of them as ZIP."""
    opened(page, "taken")
    page.click("[data-testid=take]")
    with page.expect_download() as waited:
        page.click(f"[data-testid='take:{suffix}']")
    data = Path(waited.value.path()).read_bytes()
    packet = tgd.render(studio.folder / "taken.yaml", tmp_path / "out")
    made = {path.name: path.read_bytes() for path in packet.files}
    if suffix != "zip":
        assert data == made[f"01-letter.{suffix}"]
        return
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert {name: archive.read(name) for name in archive.namelist()} == made


def test_a_second_tab_takes_over(page: Any) -> None:
    """The first one says so, and does not write any more."""
    opened(page, "tabs")
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector(PAGE)
    page.wait_for_selector("[data-testid=write-here]")
    assert page.locator("[data-testid=moved]").count() == 1
    assert other.locator("[data-testid=write-here]:visible").count() == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_no_part_runs_out_of_the_window(width: int, page: Any) -> None:
    """On a phone and on a desk, at the start and while one writes."""
    page.set_viewport_size({"width": width, "height": 844})
    assert fits(page)
    opened(page, "narrow")
    assert fits(page)


def fits(page: Any) -> bool:
    """Whether nothing is wider than the window."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def at(mark: str) -> str:
    """Return what finds the part of a page that *mark* marks."""
    return f"[data-testid='{mark}']"


def test_a_table_is_written_with_the_keyboard_and_the_clipboard(page: Any, studio: Studio) -> None:
    """Cells, rows and a heading; the remark in the file stays."""
    opened(page, "table")
    page.click(at(f"{GRID}:0:0"))
    page.keyboard.press("End")
    page.keyboard.type("พิเศษ")
    page.keyboard.press("Enter")
    page.wait_for_selector(at(f"{GRID}:1:0") + ":focus")
    page.keyboard.type("ค่าอาหาร")
    page.keyboard.press("ArrowRight")
    page.keyboard.type("900.00")
    page.keyboard.press("Enter")
    page.wait_for_selector(at(f"{GRID}:2:0") + ":focus")
    page.evaluate(PASTE, 'ค่าเอกสาร\t"50.00"\r\nค่ารถ\t70.00\r\n')
    page.wait_for_selector(at(f"{GRID}:3:1"))
    page.click(at(f"{GRID}:3:0"))
    page.keyboard.press("Alt+ArrowUp")
    page.wait_for_function(
        "at => document.querySelector(at).value === 'ค่ารถ'", arg=at(f"{GRID}:2:0")
    )
    rows = """\
            - [ค่าวิทยากรพิเศษ, '600.00']  # ต่อวัน
            - [ค่าอาหาร, '900.00']
            - [ค่ารถ, '70.00']
            - [ค่าเอกสาร, '50.00']
"""
    path = studio.folder / "table.yaml"
    until(lambda: rows in path.read_text("utf-8"))
    page.wait_for_function(
        "at => document.querySelectorAll(at + ' .here').length > 0", arg="[data-testid=marks]"
    )


def test_a_slip_in_a_table_stands_at_its_cell(page: Any) -> None:
    """And a press leads to the cell."""
    opened(page, "table")
    page.fill(at(f"{GRID}:0:0"), "ค่าอนุญาติ")
    page.wait_for_selector(f"td.is-warning {at(f'{GRID}:0:0')}")
    page.focus(SUBJECT)
    page.click("[data-testid='show:0']")
    page.wait_for_selector(at(f"{GRID}:0:0") + ":focus")


def test_a_day_is_chosen_from_a_month_with_the_keyboard(page: Any) -> None:
    """A screen reader hears the weekday and the Buddhist year; typing goes on working."""
    opened(page, "day")
    date = "[data-testid='field:documents[0].date']"
    page.click(at("calendar:documents[0].date"))
    page.wait_for_selector(".calendar [data-day='20']:focus")
    for key in ("ArrowDown", "ArrowDown", "ArrowLeft"):
        page.keyboard.press(key)
    page.wait_for_selector("[aria-label='วันพฤหัสบดี 3 ธันวาคม 2569']:focus")
    page.keyboard.press("PageDown")
    page.wait_for_selector("[aria-label='วันอาทิตย์ 3 มกราคม 2570']:focus")
    page.keyboard.press("Enter")
    page.wait_for_function("at => document.querySelector(at).value === '3 มกราคม 2570'", arg=date)
    page.wait_for_selector(".calendar", state="detached")


def test_the_name_of_a_law_is_looked_for_and_inserted(page: Any) -> None:
    """Where the cursor stood."""
    opened(page, "law")
    text = "field:documents[0].body[1]"
    page.click(at(text))
    page.keyboard.press("Home")
    page.click(at(f"law:{text}"))
    page.wait_for_selector(at(f"law:{text}:find") + ":focus")
    page.keyboard.type("พรบ ข่าวสาร")
    page.wait_for_selector(".laws li")
    page.keyboard.press("Enter")
    page.wait_for_function(
        "at => document.querySelector(at).value.startsWith("
        "'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540จึงเรียน')",
        arg=at(text),
    )


def test_the_text_offers_what_can_be_written(page: Any, studio: Studio) -> None:
    """A key of the paper, and a word for it, with the keyboard alone."""
    opened(page, "text")
    page.click("[data-testid=tab-yaml]")
    page.locator("[data-testid=yaml] .cm-line", has_text="to: อธิการ").click()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.keyboard.type("คำลง")  # its Thai name leads to the key
    page.wait_for_selector(".cm-tooltip-autocomplete li:has-text('closing')")
    page.keyboard.press("Escape")
    for _ in "คำลง":
        page.keyboard.press("Backspace")
    page.keyboard.type("clos")
    page.wait_for_selector(".cm-tooltip-autocomplete li:has-text('คำลงท้าย')")
    page.wait_for_timeout(200)  # in which the editor takes no Enter for a choice
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Space")
    page.wait_for_selector(".cm-tooltip-autocomplete li:has-text('ขอแสดงความนับถือ')")
    page.wait_for_timeout(200)
    page.keyboard.press("Enter")
    path = studio.folder / "text.yaml"
    until(lambda: "\n    closing: ขอแสดงความนับถือ\n" in path.read_text("utf-8"))


def test_a_table_of_rows_is_printed_and_taken_away(page: Any) -> None:
    """A packet for every row, in one archive."""
    opened(page, "rows")
    page.click("[data-testid=more]")
    page.click("[data-testid=batch]")
    table = "agency.name\nสำนักงานหนึ่ง\nสำนักงานสอง\n".encode()
    page.set_input_files("[data-testid=rows] input[type=file]", [
        {"name": "rows.csv", "mimeType": "text/csv", "buffer": table},
    ])  # fmt: skip
    page.wait_for_selector("[data-testid=batch-done]")
    with page.expect_download() as waited:
        page.click("[data-testid=take-packets]")
    names = zipfile.ZipFile(io.BytesIO(Path(waited.value.path()).read_bytes())).namelist()
    assert sum(name.endswith("01-letter.pdf") for name in names) == 2


@pytest.mark.parametrize("width", [1280, 390])
def test_a_screen_reader_is_told_the_name_and_place_of_everything(width: int, page: Any) -> None:
    """Axe finds nothing in any view: start, form, calendar, laws, text, year, rows, old paper."""
    program = Path(os.environ["THAIGOVDOCS_NODE_MODULES"]) / "axe-core/axe.min.js"
    if not program.exists():
        pytest.skip("axe-core is absent: tools/test.sh installs it")
    page.set_viewport_size({"width": width, "height": 800})
    found = {"start": violations(page, program)}
    opened(page, "table")
    page.focus(at(f"{GRID}:0:0"))
    found["form"] = violations(page, program)
    for mark, seen in (("calendar:documents[0].date", ".calendar"),
                       ("law:field:documents[0].body[0]", ".laws")):  # fmt: skip
        page.click(at(mark))
        page.wait_for_selector(seen)
        page.wait_for_timeout(400)  # while it fades in its colours are paler
        found[seen] = violations(page, program)
        page.keyboard.press("Escape")
        page.wait_for_selector(seen, state="detached")
    for name, seen in (("next_year", "year"), ("batch", "rows")):
        page.click("[data-testid=more]")
        page.click(at(name))
        page.wait_for_selector(at(seen))
        page.wait_for_timeout(400)
        found[name] = violations(page, program)
        page.keyboard.press("Escape")
        page.wait_for_selector(at(seen), state="detached")
    page.click("[data-testid=tab-yaml]")
    page.locator("[data-testid=yaml] .cm-line", has_text="kind:").click()
    page.keyboard.press("End")
    page.keyboard.press("Control+Space")
    page.wait_for_selector(".cm-tooltip-autocomplete")
    found["text"] = violations(page, program)
    page.goto(page.url.split("/write")[0])
    data = tgd.render_docx(tgd.compose(tgd.loads(LETTER.replace("โปรด", "โปรดอนุญาติ")))["letter"])
    page.set_input_files("[data-testid=drop] input[type=file]", [
        {"name": "seen.docx", "mimeType": "application/octet-stream", "buffer": data},
    ])  # fmt: skip
    page.wait_for_selector(at("page:1"))
    found["paper"] = violations(page, program)
    assert not any(found.values()), found


def violations(page: Any, program: Path) -> list[tuple[str, list[str]]]:
    """Return the rules of axe that *page* breaks, with the parts that break them."""
    page.evaluate(program.read_text("utf-8"))
    found = page.evaluate("axe.run().then(each => each.violations)")
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]


def test_a_studio_that_is_killed_loses_nothing(browser: Any, tmp_path: Path) -> None:
    """The page says that it is gone; what was typed before is in the file."""
    path = tmp_path / "policy.yaml"
    path.write_text(LETTER, "utf-8")
    studio = Studio(tmp_path)
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    try:
        page = context.new_page()
        page.goto(studio.address)
        opened(page, "policy")
        page.fill(SUBJECT, "ขอเชิญประชุม")
        until(lambda: "ขอเชิญประชุม" in path.read_text("utf-8"))
        studio.process.kill()
        studio.process.wait(30)
        page.wait_for_function(
            "() => getComputedStyle(document.querySelector('#popup')).opacity > 0"
        )
        assert re.search("[ก-๙]", page.inner_text("#popup"))
        assert path.read_text("utf-8") == LETTER.replace("ขอเชิญเป็นวิทยากร", "ขอเชิญประชุม")
    finally:
        context.close()
        studio.stop()


def test_another_machine_and_a_wrong_token_are_refused(browser: Any, studio: Studio) -> None:
    """Who does not know the address sees nothing."""
    context = browser.new_context()
    try:
        page = context.new_page()
        answer = page.goto(re.sub(r"=[\w-]+$", "=wrong", studio.address))
        assert answer.status in {401, 403, 404}
    finally:
        context.close()
