"""Mark every text of random policies and look for each mark in what is printed.

    python tools/marked_strings.py --count 1000 --seed 1 --seconds 240

A policy has papers of every kind (``fuzz_papers``); each of its texts ends with a mark of its
own.  Every mark of a paper's own keys must stand in the plain text, the DOCX and (one policy in
five) the PDF of that paper, unless a finding says that its kind does not print the key; a mark
of ``policy`` that any paper prints stands in all outputs.  What is refused is counted apart.
Exit code 1 when a mark is lost.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

import pypdfium2

import thaigovdocs as tgd
from fuzz_papers import policy
from thaigovdocs.documents import Document
from thaigovdocs.writers.text import render_text

UNPRINTED = "TGD171"  # a kind that does not print a key
PDFS = 5  # one policy in so many is printed as PDF, too
# Keys whose words are printed as they stand, whatever the kind; values of other keys choose
# something, name something, or are dates and numbers.
PRINTED = frozenset(
    {
        *("subject", "title", "preamble", "authority", "enacts", "conclusion", "text", "heading"),
        *("bullets", "paragraphs", "after", "items", "body", "provisions", "references"),
        *("enclosures", "copies_to", "unit", "through", "options", "letterhead", "role", "note"),
        *("topic", "links", "details", "label", "hint", "measure", "activities"),
        *("respondent", "enquiries", "rows", "total", "recipients", "blanks", "questions"),
        *("position", "name"),
    }
)
# Words that stand for others, in some papers only, or are printed where somebody asks for them.
ELSEWHERE = frozenset({"short", "evidence", "qr", "reporting", "workflow", "responsible", "basis"})
PARTS = ("agency", "people", "policy", "documents")
_LETTERS = "bcdfghjklmnpqrstvwxz"
_MARK = re.compile(f"q[{_LETTERS}]{{6}}q")


@dataclass
class Outcome:
    """What came of the policies."""

    policies: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    papers: Counter[str] = field(default_factory=Counter)
    sought: int = 0
    pdfs: int = 0
    lost: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Yield the outcome as it is printed."""
        yield f"{self.policies} policies printed, {sum(self.refused.values())} refused"
        yield f"  {sum(self.papers.values())} papers: {dict(sorted(self.papers.items()))}"
        yield f"  {self.sought} marks sought, {self.pdfs} of the policies as PDF, too"
        yield f"  {len(self.lost)} lost"
        yield from self.lost[:40]


class Marker:
    """Gives each text a mark, and remembers where it stood."""

    def __init__(self) -> None:
        self.places: dict[str, str] = {}

    def mark(self, path: str) -> str:
        """Return the next mark, for the text at *path*."""
        number, letters = len(self.places), ""
        for _ in range(6):
            number, digit = divmod(number, len(_LETTERS))
            letters += _LETTERS[digit]
        made = f"q{letters}q"
        self.places[made] = path
        return made

    def marked(self, value: Any, path: str, key: str = "") -> Any:
        """Return *value* with marks in the texts of keys that are printed."""
        if key in ELSEWHERE:
            return value
        if isinstance(value, dict) and value.get("kind") == "request-form":
            summed_up = {"provisions": value["provisions"]} if "provisions" in value else {}
            rest = {name: below for name, below in value.items() if name not in summed_up}
            return self.marked({**rest, "kind": ""}, path) | summed_up | {"kind": "request-form"}
        if isinstance(value, dict) and "short" in value:
            return value  # in a form the short words stand for all of it
        if isinstance(value, dict):
            return {
                name: below
                if name in ELSEWHERE
                else self.marked(below, f"{path}.{name}", _key(name, key))
                for name, below in value.items()
            }
        if isinstance(value, list):
            return [self.marked(each, f"{path}[{at}]", key) for at, each in enumerate(value)]
        if isinstance(value, str) and key in PRINTED and value.strip() and _is_words(value):
            return f"{value} {self.mark(path)}"
        return value


def _key(name: str, above: str) -> str:
    """Return the key that decides about a value: cells of a row are words of the row."""
    return above if above in ("rows", "total") else name


def _is_words(value: str) -> bool:
    """Whether *value* is a sentence or name: no number, id, choice, expression or code."""
    return bool(re.search("[ก-๙]{2}", value)) and not value.startswith(("{{", "`"))


def in_docx(data: bytes) -> str:
    """Return the words of all parts of a DOCX."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(name) for name in package.namelist() if name.startswith("word/")]
    texts = (
        re.findall(r"<w:t[ >][^<]*|<w:t>[^<]*", part.decode("utf-8", "replace")) for part in parts
    )
    return unescape("".join(text.partition(">")[2] for part in texts for text in part))


def in_pdf(data: bytes) -> str:
    """Return the words of a PDF without its spaces and line ends."""
    with pypdfium2.PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return re.sub(r"\s", "", "".join(pages))


def outputs(document: Document, *, pdf: bool) -> dict[str, str]:
    """Return what each output of a paper says."""
    found = {"txt": render_text(document), "docx": in_docx(tgd.render_docx(document))}
    if pdf:
        found["pdf"] = in_pdf(tgd.render_pdf(document))
    return found


def seek(tree: Mapping[str, Any], marker: Marker, outcome: Outcome, *, pdf: bool) -> None:
    """Print the policy *tree* and look for its marks.

    Raises:
        ThaiGovDocsError: it is refused.
    """
    documents = tgd.compose(tgd.PolicyFile.from_dict(tree))
    findings = (found for found in documents.findings if found.code == UNPRINTED)
    told = tuple(found.origin.mark.path for found in findings if found.origin.mark)
    said = {key: outputs(document, pdf=pdf) for key, document in documents.items()}
    anywhere = {mark for texts in said.values() for mark in _MARK.findall(texts["txt"])}
    for mark, path in marker.places.items():
        own = re.match(r"documents\[(\d+)\](?!\.subject$)", path)  # a subject may be others'
        names = [tree["documents"][int(own[1])]["id"]] if own else list(said)
        if path.startswith(told) or (not own and mark not in anywhere):
            continue  # told, or of an office, person or clause that no paper of this file names
        for kind in next(iter(said.values())):
            outcome.sought += 1
            if not any(_stands(mark, said[name][kind], kind) for name in names):
                outcome.lost.append(f"{path}: not in the {kind} of {', '.join(names)}")
    outcome.papers.update(document.kind for document in documents.values())
    outcome.policies += 1
    outcome.pdfs += pdf


def _stands(mark: str, words: str, output: str) -> bool:
    """Whether *mark* stands in *words*; of a PDF also in two or three lines of a narrow column."""
    if mark in words or output != "pdf":
        return mark in words
    ends = range(1, len(mark))
    parts = ((mark[:at], mark[at:to], mark[to:]) for at in ends for to in ends if at <= to)
    return any(re.search(".{0,300}".join(map(re.escape, filter(None, p))), words) for p in parts)


def run(count: int, *, seed: int, first: int = 0, seconds: float) -> Outcome:
    """Print policies until *count* of them are printed, or *seconds* are over."""
    outcome, end, number = Outcome(), time.monotonic() + seconds, first
    while outcome.policies < count and time.monotonic() < end:
        rng, marker = random.Random(f"marks {seed}/{number}"), Marker()
        plain = policy(rng, oddness=0)
        tree = {
            key: marker.marked(value, key)
            if key in ("agency", "people", "policy", "documents")
            else value
            for key, value in plain.items()
        }
        before = len(outcome.lost)
        try:
            seek(tree, marker, outcome, pdf=number % PDFS == 0)
        except tgd.ThaiGovDocsError as error:
            outcome.refused.update({finding.code for finding in error.findings})
        outcome.lost[before:] = [f"policy {number}: {each}" for each in outcome.lost[before:]]
        number += 1
    return outcome


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000, help="how many policies are printed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=240.0, help="for all of them")
    given = parser.parse_args()
    outcome = run(given.count, seed=given.seed, first=given.first, seconds=given.seconds)
    print("\n".join(outcome.lines()))
    return 1 if outcome.lost else 0


if __name__ == "__main__":
    sys.exit(main())
