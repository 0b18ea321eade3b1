"""Break files that other people wrote, and check them: findings or words, never a trace or an hour.

    python tools/fuzz_foreign.py --count 3000 --seed 1 --bound 10 --seconds 240

DOCX and PDF are papers of the examples with bytes changed, with a part changed in a package
that is whole, or with words and numbers of a PDF exchanged; texts come in any encoding; RTF,
HTML, pictures and packages of other programs are broken, too.  Every file follows from the seed
and its number.  Exit code 1 when anything but ``ThaiGovDocsError`` left ``check`` or
``recognize``, a rule failed, or a file took longer than the bound.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import sys
import time
import zipfile
import zlib
from functools import cache, partial

import thaigovdocs as tgd
from fuzz_reader import HOME, Summary, judge
from thaigovdocs.checks.files import check_data
from thaigovdocs.checks.formats import format_json, format_text

EXAMPLES = (
    "examples/committee-order.yaml",
    "examples/hire-memo.yaml",
    "tests/data/papers/province.yaml",
)
TYPED = HOME / "tests/data/typed"
ODD = (
    *(b"", b"\0", b"<", b">", b"&#0;", b"&#xD800;", b"]]>", b"<!--", b"\xff\xfe", b"\xef\xbb\xbf"),
    *(b"<w:p>", b"</w:p>", b"<w:tbl>", b"<w:r><w:t>", b"<w:br/>", b'w:val="-1"', b'r:id="rId999"'),
    *(b" obj", b"endobj", b"stream\r\n", b"<<", b">>", b"[", b"(", b"/Kids", b"/Parent 1 0 R"),
    *(b"0 0 R", b"99999 0 R", b"-1", b"1e999", b" Tf ", b" TJ ", b"/F1 ", b"xref", b"%%EOF"),
)
VALUES = (
    *("", "0", "-1", "1", "9" * 20, "1e308", "NaN", "true", "ก", "ๆ" * 50, "x" * 9000, "left"),
    *("../../x", "word/document.xml", "rId1", "http://example.go.th", "\u202e", "๐๑๒"),
)
HEADS = (
    *(b"{\\rtf1\\ansi ", b"<!DOCTYPE html><html>", b"<?xml version='1.0'?><x>"),
    *(b"PK\x03\x04", b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    *(b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"MZ", b"thaigovdocs: 1\n"),
)
ENCODINGS = ("utf-8", "utf-8-sig", "cp874", "utf-16", "utf-16-le", "latin-1", "utf-7", "koi8-r")
NAMES = ("a.docx", "a.pdf", "a.txt", "a", "a.yaml", "a.rtf", "a.html", "a.doc")


@cache
def sound() -> dict[str, tuple[bytes, ...]]:
    """Return whole files by suffix: papers of the examples, and texts that people typed."""
    files = [tgd.load(HOME / name) for name in EXAMPLES]
    papers = [document for file in files for document in tgd.compose(file).values()]
    texts = tuple(path.read_bytes() for path in sorted(TYPED.glob("*.txt")))
    return {
        "docx": tuple(map(tgd.render_docx, papers)),
        "pdf": tuple(map(tgd.render_pdf, papers)),
        "txt": texts,
    }


def broken(data: bytes, chance: random.Random) -> bytes:
    """Return *data* with some bytes changed, left out, doubled or put in."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 12))):
        at, way = chance.randrange(len(made) + 1), chance.randrange(5)
        if way == 0:
            made[at:at] = chance.choice(ODD)
        elif way == 1:
            del made[at : at + chance.choice((1, 4, 60, 4000))]
        elif way == 2 and at < len(made):
            made[at] = chance.randrange(256)
        elif way == 3:
            made[at:at] = made[at : at + chance.choice((1, 30, 900))]
        else:
            begin = chance.randrange(len(made) + 1)
            made[at:at] = made[begin : begin + chance.choice((5, 200))]
    return bytes(made)


def repacked(package: bytes, chance: random.Random) -> bytes:
    """Return a package that is whole, with one or two of its parts broken or left out."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    names = [*sorted(parts), *["word/document.xml"] * 6]
    for name in {chance.choice(names) for _ in range(chance.choice((1, 2)))}:
        way = chance.randrange(10)
        if way == 0:
            del parts[name]
        elif way == 1:
            parts[name] = parts[chance.choice(sorted(parts))]
        elif way < 5:
            parts[name] = broken(parts[name], chance)
        else:
            parts[name] = revalued(parts[name], chance)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in parts.items():
            out.writestr(name, data)
    return stream.getvalue()


def revalued(xml: bytes, chance: random.Random) -> bytes:
    """Return XML with values, texts or whole elements exchanged, so that it is still XML."""
    pattern = rb'(?<=")[^"<>]*(?=")|(?<=>)[^<>]+(?=<)'
    places = list(re.finditer(pattern, xml))
    for place in sorted(chance.sample(places, min(len(places), 4)), key=lambda m: -m.start()):
        xml = xml[: place.start()] + chance.choice(VALUES).encode() + xml[place.end() :]
    elements = list(re.finditer(rb"<(w:(?:p|r|tbl|tr|tc|t))[ >].*?</\1>", xml, re.DOTALL))
    if elements and chance.random() < 0.5:
        one, other = chance.choice(elements), chance.choice(elements)
        times = chance.choice((0, 1, 2, 300))
        xml = xml[: one.start()] + other[0] * times + xml[one.end() :]
    return xml


def reworked(pdf: bytes, chance: random.Random) -> bytes:
    """Return a PDF whose streams, unpacked, have numbers and operators changed."""

    def stream(found: re.Match[bytes]) -> bytes:
        try:
            content = zlib.decompress(found[1])
        except zlib.error:
            return found[0]
        if chance.random() < 0.6:
            content = re.sub(rb"-?\d+\.?\d*", partial(_number, chance), content, count=200)
            content = broken(content, chance)
        packed = zlib.compress(content, 1)
        return b"stream\n" + packed + b"\nendstream"

    return re.sub(rb"stream\r?\n(.*?)\r?\nendstream", stream, pdf, flags=re.DOTALL)


def _number(chance: random.Random, found: re.Match[bytes]) -> bytes:
    if chance.random() < 0.9:
        return found[0]
    return chance.choice((b"0", b"-1", b"99999999", b"0.0001", b"-0", b"1e9", found[0] * 3))


def one(number: int, seed: int) -> tuple[str, bytes]:
    """Return file *number*: its name and its bytes."""
    chance = random.Random(f"foreign {seed}/{number}")
    base, way = sound(), number % 6
    if way == 0:
        return f"{number}.docx", broken(chance.choice(base["docx"]), chance)
    if way in (1, 2):
        return f"{number}.docx", repacked(chance.choice(base["docx"]), chance)
    if way == 3:
        return f"{number}.pdf", broken(chance.choice(base["pdf"]), chance)
    if way == 4:
        return f"{number}.pdf", reworked(chance.choice(base["pdf"]), chance)
    words = chance.choice(base["txt"]).decode("utf-8").encode(chance.choice(ENCODINGS), "replace")
    head = chance.choice(HEADS) if chance.random() < 0.5 else b""
    return chance.choice(NAMES), head + broken(words[: chance.choice((50, 3000, 99_999))], chance)


def look(name: str, data: bytes) -> None:
    """Check and recognize a file.

    Raises:
        ThaiGovDocsError: it cannot be read.
        RuntimeError: a rule failed.
    """
    checked = check_data(data, name)
    format_text([checked], lang="th")
    format_json([checked])
    if any(finding.code == "TGD001" for finding in checked.report):
        raise RuntimeError("a rule failed: " + checked.report.format("en"))
    if any(finding.severity == "error" and finding.code[3] == "7" for finding in checked.report):
        raise tgd.PolicyError(findings=[each for each in checked.report if each.code[3] == "7"])


def run(count: int, *, seed: int, first: int = 0, bound: float, seconds: float) -> Summary:
    """Look at *count* files, or as many as *seconds* are enough for; say what came of them."""
    sound()
    summary, end = Summary(), time.monotonic() + seconds
    for number in range(first, first + count):
        if time.monotonic() > end:
            break
        name, data = one(number, seed)
        kind = name.rpartition(".")[2] if name[0].isdigit() else "other"
        judge(f"file {number}", partial(look, name, data), bound, summary, way=f"{kind}: ")
    return summary


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--bound", type=float, default=10.0, help="seconds for one file")
    parser.add_argument("--seconds", type=float, default=240.0, help="for all of them")
    given = parser.parse_args()
    summary = run(
        given.count, seed=given.seed, first=given.first, bound=given.bound, seconds=given.seconds
    )
    print("\n".join(summary.lines()).encode("utf-8", "backslashreplace").decode())
    return 1 if summary.faults else 0


if __name__ == "__main__":
    sys.exit(main())
