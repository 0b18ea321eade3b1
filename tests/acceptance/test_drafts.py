"""Drafts: print with number and day open, sign, fill in what the registry gave, print again."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

import thaigovdocs as tgd
from thaigovdocs.cli import main
from thaigovdocs.packet.making import Written
from thaigovdocs.starters.demo import demo_policy

Word = tuple[int, str, float, float]  # page, word, left edge and baseline in points

POLICY = demo_policy().replace("circular: 4821", "circular: ").replace("2026-11-20", "2026-11")
LETTER_CITES = "      - document: announcement\n"
MEMO = """
  - kind: memo
    unit: สำนักงานจังหวัด โทร. 0 2000 0199
    date: 2026-11
    subject: ขออนุมัติออกประกาศ
    to: ผู้ว่าราชการจังหวัดธารารมย์
    body: [ด้วยได้จัดทำประกาศเรียบร้อยแล้ว, จึงเรียนมาเพื่อโปรดพิจารณา]
"""
GIVEN = {
    "letter": ("4821", "20 พฤศจิกายน 2569"),
    "announcement": ("", "2026-11-20"),
    "memo": ("77", "18 พฤศจิกายน 2569"),
}
# What the registry gives, and what stands in the same piece of the line and moves with it.
PIECES = {
    "letter": (["พฤศจิกายน", "๒๕๖๙"], ["๔๘๒๑", "๒๐", "พฤศจิกายน", "๒๕๖๙"]),
    "announcement": (["พฤศจิกายน", "พ.ศ.", "๒๕๖๙"], ["๒๐", "พฤศจิกายน", "พ.ศ.", "๒๕๖๙"]),
    "memo": (["๐๐๑๗.๓/", "พฤศจิกายน", "๒๕๖๙"], ["๐๐๑๗.๓/๗๗", "๑๘", "พฤศจิกายน", "๒๕๖๙"]),
}
IDS = [*GIVEN]


def policy_text() -> str:
    """Return a draft of several pages; its letter cites no paper that is open."""
    cited = LETTER_CITES.replace("document: announcement", "title: ประกาศจังหวัดธารารมย์")
    text = POLICY.replace(LETTER_CITES, cited).replace("\noutput:", f"{MEMO}\noutput:")
    assert text.count("2026-11\n") == 3
    assert cited in text
    return text


def register(path: Path, heads: tuple[str, str, str]) -> Path:
    """Write what the registry gave as a CSV file with *heads*."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(heads)
        rows.writerows((key, *GIVEN[key]) for key in IDS)
    return path


def words(path: Path) -> Iterator[Word]:
    """Yield every word of a PDF with its place; words end at white space."""
    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, 1):
            text = page.get_textpage()
            letters, start = "", (0.0, 0.0)
            for index in range(text.count_chars()):
                letter = chr(pdfium.FPDFText_GetUnicode(text, index))
                if letter.isspace():
                    if letters:
                        yield (number, letters, *start)
                    letters = ""
                    continue
                if not letters:
                    start = place(text, index)
                letters += letter
            if letters:
                yield (number, letters, *start)
            text.close()
            page.close()


def place(text: pypdfium2.PdfTextPage, index: int) -> tuple[float, float]:
    """Return the origin of a letter, in hundredths of a millimetre and a bit."""
    from ctypes import byref, c_double

    x, y = c_double(), c_double()
    assert pdfium.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
    return round(x.value, 2), round(y.value, 2)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the draft, the registers and the papers before and after."""
    top = tmp_path_factory.mktemp("drafts")
    (top / "policy.yaml").write_text(policy_text(), "utf-8")
    register(top / "english.csv", ("id", "number", "date"))
    register(top / "thai.csv", ("รหัส", "เลขที่", "วันที่"))
    issued = "".join(
        f"  {key}: {{{f'number: {number}, ' if number else ''}date: {day}}}\n"
        for key, (number, day) in GIVEN.items()
        if key in IDS
    )
    (top / "issued.yaml").write_text(f"extends: policy.yaml\nissued:\n{issued}", "utf-8")
    return top


def rendered(folder: Path, name: str, out: str, issued: str | None = None) -> Written:
    """Render a policy of the folder as far as its kinds are built."""
    file = tgd.load(folder / name, issued=folder / issued if issued else None)
    return tgd.render(file, folder / out, only=IDS, formats=["pdf", "txt"])


@pytest.fixture(scope="module")
def printed(folder: Path) -> dict[str, Written]:
    """Return the packets: the draft, and the papers filled in three ways."""
    return {
        "draft": rendered(folder, "policy.yaml", "draft"),
        "issued": rendered(folder, "issued.yaml", "issued"),
        "english": rendered(folder, "policy.yaml", "english", "english.csv"),
        "thai": rendered(folder, "policy.yaml", "thai", "thai.csv"),
    }


def pdf(packet: Written, id_: str) -> Path:
    """Return the PDF of one paper of a packet."""
    return next(path for path in packet.files if path.name.endswith(f"-{id_}.pdf"))


@pytest.mark.parametrize("id_", IDS)
def test_nothing_moves_but_the_number_and_the_day(printed: dict[str, Written], id_: str) -> None:
    """Every other word of every page stands where it stood, to a hundredth of a point."""
    draft = Counter(words(pdf(printed["draft"], id_)))
    final = Counter(words(pdf(printed["issued"], id_)))
    gone, come = list((draft - final).elements()), list((final - draft).elements())
    before, after = PIECES[id_]
    assert sorted(word for _, word, *_ in gone) == sorted(before)
    assert len(gone) + sum((draft & final).values()) == sum(draft.values())
    assert sorted(word for _, word, *_ in come) == sorted(after)
    rows = {(page, y) for page, _, _, y in gone}
    assert len(rows) == 1, "what moved stands in the one line of the date"
    numbers = [word for word in come if (word[0], word[3]) not in rows]
    assert len(numbers) <= 1, "beside it, one number came"
    assert len(draft) > 20


def test_the_announcement_has_several_pages(printed: dict[str, Written]) -> None:
    """Else the test above would say little about pages."""
    pages = {entry["id"]: entry["pages"] for entry in printed["draft"].manifest["documents"]}
    assert pages["announcement"] == 3
    assert pages == {e["id"]: e["pages"] for e in printed["issued"].manifest["documents"]}


@pytest.mark.parametrize("way", ["english", "thai"])
def test_a_register_fills_what_the_file_itself_would(printed: dict[str, Written], way: str) -> None:
    """The same bytes from ``issued:`` and from CSV with English or Thai heads."""
    for path in printed["issued"].files:
        if path.suffix in {".pdf", ".txt"}:
            assert (printed[way].folder / path.name).read_bytes() == path.read_bytes()


def test_the_manifest_tells_drafts(printed: dict[str, Written]) -> None:
    """All before, none after; number and date are there for the registry to check."""
    before = {e["id"]: e["draft"] for e in printed["draft"].manifest["documents"]}
    assert before == dict.fromkeys(before, True)
    after = {e["id"]: e for e in printed["issued"].manifest["documents"]}
    assert [entry["draft"] for entry in after.values()] == [False] * len(after)
    assert after["letter"]["number"] == "ธร ๐๐๑๗.๓/ว ๔๘๒๑"
    assert after["letter"]["date"] == "2026-11-20"


def test_a_register_may_give_a_part(folder: Path) -> None:
    """An empty cell leaves open what is open; the number alone does not make a final paper."""
    part = folder / "part.csv"
    part.write_text("id,number,date\nletter,4821,\n", "utf-8")
    letter = tgd.compose(tgd.load(folder / "policy.yaml", issued=part))["letter"]
    assert letter.meta.number == "ธร ๐๐๑๗.๓/ว ๔๘๒๑"
    assert letter.meta.draft
    assert letter.meta.date is None


def test_a_citation_waits_for_the_day_of_what_it_cites(folder: Path) -> None:
    """Its open parts are left out of the draft and stand in the final print."""
    (folder / "citing.yaml").write_text(POLICY, "utf-8")
    texts = []
    for issued in (None, folder / "english.csv"):
        text = (folder / "english.csv").read_text("utf-8-sig") if issued else ""
        known = folder / "known.csv"
        lines = [line for line in text.splitlines() if not line.startswith("memo")]
        known.write_text("\n".join(lines), "utf-8")
        file = tgd.load(folder / "citing.yaml", issued=known if issued else None)
        texts.append(tgd.compose(file)["letter"].meta.enclosures[0])
    assert "ลงวันที่" not in texts[0]
    assert texts[1].endswith("พ.ศ. ๒๕๗๐ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙ จำนวน ๑ ฉบับ")


def test_the_command_line_takes_the_register(folder: Path) -> None:
    """``render --issued`` is the same call."""
    out = folder / "command"
    arguments = ["render", str(folder / "policy.yaml"), "-o", str(out), "--format", "pdf"]
    arguments += ["--issued", str(folder / "thai.csv")]
    arguments += [part for id_ in IDS for part in ("--only", id_)]
    with pytest.raises(SystemExit) as ending:
        main(arguments)
    assert ending.value.code == 0
    for id_ in IDS:
        name = next(path.name for path in out.iterdir() if path.name.endswith(f"-{id_}.pdf"))
        twin = rendered(folder, "issued.yaml", "twin")
        assert (out / name).read_bytes() == (twin.folder / name).read_bytes()
