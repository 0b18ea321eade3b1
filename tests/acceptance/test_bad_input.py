"""Everything done wrong: each fault is told in whole words, and nothing is half-written or lost.

The words stand in ``tests/golden/bad-input``, one file a case: exit code, then what the command
says in English and in Thai.  ``--update-goldens`` rewrites them.
"""

from __future__ import annotations

import errno
import os
import re
import resource
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree

import thaigovdocs as tgd
from places import ROOT
from thaigovdocs.cli import main

GOLDENS = ROOT / "tests/golden/bad-input"
COMMAND = [sys.executable, "-c", "from thaigovdocs.cli import main; main()"]

HEAD = "thaigovdocs: 1\nagency: {name: จังหวัดธารารมย์}\n"
DOCUMENTS = (
    "documents:\n- {kind: announcement, date: 2025-01-02, subject: เรื่อง, provisions: [ข้อความ]}\n"
)
SIGNED = "people: {head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}}\nsignatory: head\n"
SOUND = HEAD + DOCUMENTS + SIGNED


def output(settings: str) -> str:
    """Return a sound policy with *settings* of its output."""
    return f"{HEAD}output: {{{settings}}}\n{DOCUMENTS}{SIGNED}"


def text(words: str) -> str:
    """Return a policy that prints *words* as a clause."""
    return HEAD + (
        "documents:\n- kind: announcement\n  date: 2025-01-02\n  subject: เรื่อง\n"
        f"  provisions:\n  - {words}\n{SIGNED}"
    )


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return one chunk of a PNG."""
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def png(width: int, height: int, pixels: bytes | None = None) -> bytes:
    """Return a grey PNG."""
    rows = bytes(height * (1 + width)) if pixels is None else pixels
    header = chunk(b"IHDR", struct.pack(">II", width, height) + b"\x08\0\0\0\0")
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def jpeg(components: int) -> bytes:
    """Return the skeleton of a JPEG of so many colour components."""
    frame = struct.pack(">HBHHB", 8, 8, 2, 3, components)
    return b"\xff\xd8\xff\xc0" + frame + b"\xff\xda\0\x02data\xff\xd9"


@dataclass(frozen=True)
class Case:
    """One thing done wrong.

    Attributes:
        name: of the case and its golden file.
        policy: what stands in ``policy.yaml``; ``None`` for no such file.
        files: what stands beside it.
        options: of the command.
        out: the folder to write.
    """

    name: str
    policy: str | bytes | None = SOUND
    files: dict[str, str | bytes | None] = field(default_factory=dict)
    options: tuple[str, ...] = ("--format", "txt")
    out: str = "out"

    def prepare(self, folder: Path) -> None:
        """Write the files of the case into *folder*; ``None`` makes a folder."""
        for name, content in {"policy.yaml": self.policy, **self.files}.items():
            path = folder / name
            if name == "policy.yaml" and content is None:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.mkdir()
            else:
                path.write_bytes(content.encode() if isinstance(content, str) else content)


def emblem(name: str, content: str | bytes | None) -> Case:
    """Return the case of an emblem with *content*."""
    return Case(f"emblem-{name}", output("emblem: e.png"), {"e.png": content})


def expression(name: str, inside: str) -> Case:
    """Return the case of a clause with an expression."""
    return Case(f"expression-{name}", text(f"'ก {{{{ {inside} }}}}'"))


def register(name: str, content: str | bytes) -> Case:
    """Return the case of a register."""
    options = ("--format", "txt", "--issued", "r.csv")
    return Case(f"register-{name}", files={"r.csv": content}, options=options)


def wrong(name: str, *options: str) -> Case:
    """Return the case of wrong options."""
    return Case(f"option-{name}", options=options)


CASES = (
    Case("missing", None),
    Case("folder", None, {"policy.yaml/x": "x"}),
    Case("not-utf-8", HEAD.encode() + "vars: {a: จังหวัด}".encode("cp874")),
    Case("utf-16", SOUND.encode("utf-16")),
    Case("syntax", HEAD + "people: {a: [}\n"),
    Case("empty", ""),
    Case("spaces", " \n\n"),
    Case("list", "- thaigovdocs: 1\n"),
    Case("no-documents", HEAD),
    Case("documents-empty", HEAD + "documents: []\n"),
    Case("control-characters", text("'ก\x07ข\x00ค'")),
    Case("control-escape", text('"ก\\x07ข"')),
    Case("half-surrogate", text('"ก\\ud800ข"')),
    Case("half-surrogate-bytes", text("กX").encode().replace(b"X", b"\xed\xa0\x80")),
    Case("emoji", text("สวัสดี 😀"), options=("--format", "pdf")),
    Case("missing-glyph", text("中"), options=("--format", "docx,pdf")),
    Case("bidi-override", text('"ก\\u202eข"'), options=("--format", "pdf")),
    expression("internals", '"".__class__.__mro__'),
    expression("internals-by-bracket", 'agency["__init__"]'),
    expression("time", '"ก" * 200000000'),
    expression("power", "9 ** 999999999"),
    expression("call", "range(999999999)"),
    expression("number-of-two-scripts", "1e๒"),
    Case("expression-open", text("'ก {{ fiscal_year'")),
    Case("statement", text("'{% for a in b %}'")),
    Case("extends-outside", "extends: ../base.yaml\n" + SOUND, {"../base.yaml": SOUND}),
    Case("extends-absolute", "extends: /etc/passwd\n" + SOUND),
    Case("emblem-outside", output("emblem: ../e.png"), {"../e.png": png(3, 4)}),
    Case("emblem-by-a-name-of-windows", output("emblem: 'C:\\e.png'")),
    Case("emblem-absent", output("emblem: e.png")),
    emblem("folder", None),
    emblem("no-picture", "GIF89a"),
    emblem("cut-off", png(3, 4)[:-9]),
    emblem("bomb-in-the-header", png(100_000, 100_000, b"")),
    emblem("bomb-in-the-pixels", png(3, 4, bytes(50_000_000))),
    emblem("bomb-of-entities", "<!DOCTYPE svg [<!ENTITY a 'ha'>]><svg>&a;</svg>"),
    emblem("too-wide", png(5000, 1)),
    emblem("too-tall", png(1, 11)),
    emblem("cmyk", jpeg(4)),
    Case("font-absent", output("font: No Such Font"), options=("--format", "pdf")),
    Case("filename-device", SOUND.replace("subject:", "filename: CON, subject:")),
    Case("filename-outside", SOUND.replace("subject:", "filename: ../x, subject:")),
    Case("out-is-a-file", out="policy.yaml"),
    Case("out-below-a-file", out="policy.yaml/out"),
    Case("out-is-the-folder-of-the-policy", out="."),
    Case("out-holds-something-else", files={"out/photo.jpg": "x"}),
    Case("out-name-too-long", out="x" * 300),
    register("empty", ""),
    register("without-heads", "announcement,5\n"),
    register("twice", "id,number\nannouncement,5\nannouncement,6\n"),
    register("dates", "id,date\nannouncement,2025-13-01\nletter,2568-01-01\n"),
    register("no-text", "รหัส,ที่\n".encode("cp874") + b"\xff"),
    wrong("format", "--format", "docx,odt"),
    wrong("only", "--format", "txt", "--only", "letter"),
    wrong("only-empty", "--format", "txt", "--only", ""),
    wrong("pdf-standard", "--pdf-standard", "a-4"),
    wrong("font-path", "--font-path", "nowhere"),
    wrong("font-path-is-a-file", "--font-path", "policy.yaml"),
    wrong("font", "--format", "pdf", "--font", "No Such Font"),
    wrong("fiscal-year", "--fiscal-year", "2025"),
    wrong("fiscal-year-no-number", "--fiscal-year", "next"),
    wrong("issued-absent", "--issued", "r.csv"),
)


def state(folder: Path) -> dict[str, bytes | None]:
    """Return everything that stands below *folder*."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the commands run in."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_wrong_is_told_whole_and_nothing_changes(
    case: Case,
    place: Path,
    capsys: pytest.CaptureFixture[str],
    same_as_golden: Callable[[Path, str], None],
) -> None:
    """The command ends with its code, says it in two languages, and leaves the folder alone."""
    case.prepare(place)
    before = state(place.parent)
    said = []
    for lang in ("en", "th"):
        with pytest.raises(SystemExit) as end:
            main(["render", "policy.yaml", "-o", case.out, *case.options, "--lang", lang])
        captured = capsys.readouterr()
        assert captured.out == ""
        said.append(f"exit {end.value.code}\n{captured.err}")
    assert state(place.parent) == before
    same_as_golden(GOLDENS / f"{case.name}.txt", "\n".join(said))


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.options == ("--format", "txt")], ids=lambda c: c.name
)
def test_the_library_says_the_same_as_the_command(case: Case, place: Path) -> None:
    """``render`` raises our error with the very words, and leaves the folder alone."""
    case.prepare(place)
    before = state(place.parent)
    with pytest.raises(tgd.ThaiGovDocsError) as error:
        tgd.render("policy.yaml", case.out, formats=["txt"])
    golden = (GOLDENS / f"{case.name}.txt").read_text("utf-8")
    assert golden.partition("\n")[2].partition("\n\nexit")[0] == str(error.value)
    assert state(place.parent) == before


def test_every_golden_has_its_case() -> None:
    """No words are kept of a case that is gone."""
    assert {path.stem for path in GOLDENS.glob("*.txt")} == {case.name for case in CASES}


MARKUP = (
    "<b>&amp;</b> </w:t> ]]> <!-- -->",
    '#read("/etc/passwd") #import "x" #eval',
    "$x^2$ *ก* _ข_ = ค @label <label> // \\ ~ [ ]",
    "{ } }} %} #} {p",
)


def test_markup_of_other_programs_is_plain_text(tmp_path: Path) -> None:
    """What XML, Typst or Jinja would take for a command comes out as it was written."""
    file = tgd.loads(text("|-\n    X"), name="p")
    assert file.documents[0].kind == "announcement"
    clauses = "".join(f"  - '{line}'\n" for line in MARKUP)
    policy = (
        text("X").replace("  - X\n", clauses).replace("subject: เรื่อง", f"subject: '{MARKUP[0]}'")
    )
    packet = tgd.render(tgd.loads(policy), tmp_path / "out", formats=["docx", "pdf", "txt"])
    plain = (tmp_path / "out/01-announcement.txt").read_text("utf-8")
    for found in (plain, docx_text(packet.folder), pdf_text(packet.folder)):
        squeezed = "".join(found.split())
        for line in MARKUP:
            assert "".join(line.split()).replace("2", "๒") in squeezed


def docx_text(folder: Path) -> str:
    """Return the words of the DOCX in *folder*."""
    with ZipFile(BytesIO((folder / "01-announcement.docx").read_bytes())) as package:
        return "".join(etree.fromstring(package.read("word/document.xml")).itertext())


def pdf_text(folder: Path, name: str = "01-announcement.pdf") -> str:
    """Return the words of the PDF in *folder*."""
    document = pypdfium2.PdfDocument(folder / name)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_a_subject_of_200_lines_is_printed_whole(tmp_path: Path) -> None:
    """It takes its pages; no line is lost and nothing is cut."""
    lines = "\n".join(f"    บรรทัดที่ {number} ของเรื่อง" for number in range(1, 201))
    policy = HEAD + (
        f"documents:\n- kind: letter\n  date: 2025-01-02\n  to: นายอำเภอ\n  body: [ทราบ]\n"
        f"  subject: |\n{lines}\n{SIGNED}"
    )
    packet = tgd.render(tgd.loads(policy), tmp_path / "out", formats=["pdf", "txt"])
    plain = packet.folder.joinpath("01-letter.txt").read_text("utf-8")
    expected = "".join(lines.split()).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    assert expected in "".join(plain.split())
    assert packet.manifest["documents"][0]["pages"] > 1


def test_a_subject_of_200_full_lines_is_printed_in_every_kind(tmp_path: Path) -> None:
    """The properties and bookmarks of a PDF/A cannot hold so much; its pages do."""
    subject = "แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน " * 330
    policy = HEAD + (
        "output: {catchwords: {on: none}}\n"
        f"policy: {{subject: '{subject.strip()}'}}\ndocuments:\n"
        "- {kind: letter, to: นายอำเภอ, date: 2025-01-02, body: [ทราบ]}\n"
        "- {kind: announcement, date: 2025-01-02, provisions: [ทราบ]}\n"
        f"- {{kind: memo, to: นายอำเภอ, date: 2025-01-02, signatory: head, body: [ทราบ]}}\n{SIGNED}"
    )
    packet = tgd.render(tgd.loads(policy), tmp_path / "out", formats=["pdf"], merge=False)
    for path in packet.files[:-1]:
        text = re.sub(r"-\s*[๐-๙]+\s*-|\s", "", pdf_text(packet.folder, path.name))
        assert "".join(subject.split()) in text, path.name


def run(*arguments: str, size: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own; *size* is the largest file it may write."""

    def limit() -> None:  # pragma: no cover - in the child
        if size is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
    if size is not None:  # what is measured is written to a file, too
        environment = {k: v for k, v in environment.items() if "COVERAGE" not in k}
    return subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        preexec_fn=limit,
        env=environment,
        check=False,
    )


def test_a_disk_that_fills_up_leaves_the_former_packet(place: Path) -> None:
    """The system stops a file after 2,000 bytes; the packet that stood there still stands."""
    place.joinpath("policy.yaml").write_text(SOUND, "utf-8")
    tgd.render("policy.yaml", "out", formats=["txt"])
    before = state(place)
    ended = run("render", "policy.yaml", "-o", "out", "--lang", "en", size=2000)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == (
        "error[TGD746] expected a folder that can be written, found 'out': File too large\n"
        "  hint: free some space or ask for the right to write, then run it again: "
        "nothing was changed\n"
        "  แก้ไข: เพิ่มเนื้อที่ว่างหรือขอสิทธิ์เขียน แล้วสั่งใหม่อีกครั้ง แฟ้มเดิมยังอยู่ครบ\n"
    )
    assert state(place) == before


def test_a_full_disk_leaves_a_new_folder_unmade(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full at the second file; neither the folder nor its parents stay."""
    place.joinpath("policy.yaml").write_text(SOUND, "utf-8")
    before, synced = state(place), []

    def full(handle: int) -> None:
        synced.append(handle)
        if len(synced) > 1:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(tgd.OutputError) as error:
        tgd.render("policy.yaml", "new/deep/out", formats=["txt"])
    assert str(error.value) == (
        "error[TGD746] expected a folder that can be written, found 'new/deep/out': "
        "No space left on device\n"
        "  hint: free some space or ask for the right to write, then run it again: "
        "nothing was changed\n"
        "  แก้ไข: เพิ่มเนื้อที่ว่างหรือขอสิทธิ์เขียน แล้วสั่งใหม่อีกครั้ง แฟ้มเดิมยังอยู่ครบ"
    )
    assert state(place) == before


def test_a_reader_that_stops_reading_is_no_fault() -> None:
    """``thaigovdocs schema | head`` ends without a traceback."""
    process = subprocess.Popen(
        [*COMMAND, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), said) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_standard_output_that_is_full_is_told() -> None:
    """It is a fault of the place that the output goes to, and is told as one."""
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [*COMMAND, "fonts", "--lang", "en"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert ended.returncode == 1
    assert ended.stderr == (
        "error[TGD753] expected a standard output that can be written, "
        "found: No space left on device\n"
        "  hint: free some space, or send the output elsewhere\n"
        "  แก้ไข: เพิ่มเนื้อที่ว่าง หรือส่งผลลัพธ์ไปที่อื่น\n"
    )


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_register_is_read_as_spreadsheets_save_it(
    tmp_path: Path, separator: str, mark: str
) -> None:
    """Commas, semicolons and tabs part the cells; a byte order mark and CRLF do no harm."""
    path = tmp_path / "r.csv"
    rows = (("id", "number", "date"), ("letter", "5", "2025-03-04"))
    path.write_bytes((mark + "\r\n".join(map(separator.join, rows))).encode())
    policy = HEAD + "documents:\n- {kind: letter, subject: ก, to: ข, body: [ค]}\n" + SIGNED
    letter = tgd.compose(tgd.loads(policy, issued=path))["letter"]
    words = tgd.render_text(letter)
    assert ("ที่ ๕" in words, "๔ มีนาคม ๒๕๖๘" in words) == (True, True)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system does not fork")
def test_a_fork_of_a_process_that_has_drawn_refuses_to_draw() -> None:
    """It would wait for ever for threads that it does not have; DOCX and text still come."""
    program = (
        "import os, sys, thaigovdocs as tgd\n"
        "paper = tgd.compose(tgd.loads(sys.stdin.read()))['announcement']\n"
        "tgd.render_pdf(paper)\n"
        "if os.fork():\n"
        "    os.wait()\n"
        "else:\n"
        "    tgd.render_docx(paper)\n"
        "    try:\n"
        "        tgd.render_pdf(paper)\n"
        "    except tgd.RenderError as error:\n"
        "        os.write(1, str(error).encode())\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], input=SOUND.encode(), capture_output=True, timeout=60
    )
    assert ended.stdout.decode() == (
        "error[TGD705] expected a process that can draw, "
        "found one that was forked after its parent had drawn\n"
        "  hint: start worker processes with 'spawn', or draw nothing before they are forked\n"
        "  แก้ไข: เริ่มกระบวนการย่อยด้วย 'spawn' หรืออย่าวาดเอกสารก่อนแยกกระบวนการ"
    )


def test_ids_may_be_parted_by_commas_as_formats_are(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Repeated, parted by commas, or the same id twice: each paper comes once."""
    letter = "- {kind: letter, subject: ก, to: ข, body: [ค]}\n"
    place.joinpath("policy.yaml").write_text(HEAD + DOCUMENTS + letter + SIGNED, "utf-8")
    ids = ["--only", "letter, announcement", "--only", "letter"]
    with pytest.raises(SystemExit) as end:
        main(["render", "policy.yaml", "-o", "out", "--format", "txt", *ids])
    files = ["01-announcement.txt", "02-letter.txt", "manifest.json"]
    expected = "".join(f"{Path('out', name)}\n" for name in files)
    assert (end.value.code, capsys.readouterr().out) == (0, expected)
