"""Labels of lists that run on inside a paragraph: ๑) … ๒) … ๓) …, (ก) … (ข) … (ค) …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Passage

_NUMBERS = re.compile(r"(?<![0-9.,/])(?P<open>\(?)(?P<value>[0-9]{1,2})\)(?![0-9])")
_LETTERS = re.compile(
    r"(?P<open>\()(?P<value>[ก-ฮ])\)|(?<!\S)(?P<bare>(?P<letter>[ก-ฮ])(?P<close>[.)]))(?=[ \u00a0])"
)
# What a label stands behind that is cited: ตาม (๑), ข้อ ๕ (๒), (๑) และ (๓), (๒) หรือ (๔).
_CITED = re.compile(
    r"(?:ตาม|ใน|ของ|มาตรา|ข้อ|วรรค|และ|หรือ|ถึง|กับ|แห่ง|[0-9)])[ \u00a0]{0,2}[0-9]{0,3}[ \u00a0]{0,2}$"
)
_WORDS = re.compile(r"[ก-๎A-Za-z]{6}")  # of an item, between two labels
_FEWEST = 3  # labels of a list whose order is told


def misplaced(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield the labels inside *passage* that are out of order: where, and what is expected.

    A list begins with its first label and has words behind each; labels that are cited
    make none.
    """
    text = passage.arabic
    for numbers in _lists(list(_NUMBERS.finditer(text))):
        yield from _out_of_order(passage, numbers)
    letters = list(_LETTERS.finditer(text))
    for found, after in pairwise(letters):
        if (_letter(found), _letter(after)) == ("ค", "ฆ") and _shape(found) == _shape(after):
            yield *after.span(), after[0].replace("ฆ", "ง")


def _letter(found: re.Match[str]) -> str:
    return found["value"] or found["letter"]


def _shape(found: re.Match[str]) -> tuple[str, str]:
    return found["open"] or "", found["close"] or ""


def _lists(found: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the lists among labels: those of one shape, each from a first label on."""
    for opened in ("", "("):
        at: list[re.Match[str]] = []
        for label in (each for each in found if each["open"] == opened):
            if label["value"] == "1":
                yield at
                at = []
            at.append(label)
        yield at


def _out_of_order(
    passage: Passage, labels: Sequence[re.Match[str]]
) -> Iterator[tuple[int, int, str]]:
    text = passage.arabic
    if len(labels) < _FEWEST or labels[0]["value"] != "1":
        return
    ends = [*(label.start() for label in labels[1:]), len(text)]
    if not all(
        _WORDS.search(text, label.end(), end) for label, end in zip(labels, ends, strict=True)
    ):
        return
    if any(_CITED.search(text, max(0, each.start() - 12), each.start()) for each in labels):
        return
    values = [int(label["value"]) for label in labels]
    wrong = [at for at in range(1, len(values)) if values[at] != values[at - 1] + 1]
    if len(wrong) == 1 and values[wrong[0]] == values[wrong[0] - 1] + 2:
        label = labels[wrong[0]]
        expected = str(values[wrong[0] - 1] + 1)
        yield *label.span(), label[0].replace(label["value"], expected)
