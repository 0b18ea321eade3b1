"""Twice the text is at most 2.3 times the work: composing, printing, recognizing and checking."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

import thaigovdocs as tgd
from operations import count_operations
from thaigovdocs.checks.files import check_data
from thaigovdocs.checks.mending import mend_file
from thaigovdocs.recognition import read_foreign
from thaigovdocs.writers.text import render_text

pytestmark = pytest.mark.slow

LETTERS = 3_000
MOST = 2.3
PATTERNS = {
    "cells": "ก\t",
    "brackets": "(",
    "pairs": "()",
    "digits": "1",
    "quotes": "“",
    "labels": "1. ก\n",
    "lines": "ก\n",
    "words": "การ",
    "repeats": "ๆ ",
    "names": "(นายก ข)\n",
    "heads": "เรื่อง ก\nเรียน ข\n\n",
    "laws": "พ.ศ. 2540 ",
    "amounts": "1 บาท (หนึ่งบาทถ้วน) ",
    "addresses": "www.example.go.th/",
    "doubled": "และ",
}


_NEW = count(1)


def of(pattern: str, times: int) -> str:
    """Return the pattern, so many times as many letters, and an end that no other text has."""
    return pattern * (times * LETTERS // len(pattern)) + "ก" * (next(_NEW) % 50) + " ข"


def grows(work: Callable[[int], Callable[[], object]]) -> float:
    """Return how many times as much work twice the input is, in a process that is warm."""
    work(2)()
    once, twice = (count_operations(work(times)) for times in (1, 2))
    return twice / once


def policy(text: str) -> tgd.PolicyFile:
    """Return a policy of one announcement that says *text*."""
    return tgd.PolicyFile.from_dict(
        {
            "thaigovdocs": 1,
            "agency": {"name": "จังหวัดสายธาร"},
            "people": {"head": {"name": "นายธารา รื่นรมย์", "position": "ผู้ว่าราชการจังหวัด"}},
            "signatory": "head",
            "output": {"emblem": "none"},
            "policy": {"subject": "แนวทาง", "provisions": [text]},
            "documents": [{"kind": "announcement", "date": "2026-11-20"}],
        }
    )


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_checking_a_text_grows_with_it(pattern: str) -> None:
    """Reading, recognizing and every rule."""

    def work(times: int) -> Callable[[], object]:
        data = of(pattern, times).encode()
        return lambda: check_data(data, "a.txt")

    assert grows(work) <= MOST


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_recognizing_a_text_grows_with_it(pattern: str) -> None:
    """Heads, bodies and endings are looked for once."""

    def work(times: int) -> Callable[[], object]:
        data = of(pattern, times).encode()
        return lambda: read_foreign(data, "a.txt")

    assert grows(work) <= MOST


@pytest.mark.parametrize("pattern", ["1", "ก ", "การ", "“", "ๆ ", "www.example.go.th/", "`ก` "])
def test_composing_a_policy_grows_with_its_text(pattern: str) -> None:
    """Expressions, digits, kept units, and the plain text."""

    def work(times: int) -> Callable[[], object]:
        file = policy(of(pattern, times))
        return lambda: [render_text(each) for each in tgd.compose(file).values()]

    assert grows(work) <= MOST


def test_reading_and_composing_grow_with_the_number_of_papers() -> None:
    """Each paper is looked up by its id, never looked for among the others."""
    head = "\n".join(
        (
            "thaigovdocs: 1",
            "agency: {name: จังหวัดสายธาร}",
            "people: {head: {name: นายธารา รื่นรมย์, position: ผู้ว่าราชการจังหวัด}}",
            "signatory: head",
            "policy: {subject: แนวทาง}",
            "documents:",
        )
    )
    fact = "ด้วย {{ agency.name }}"

    def work(times: int) -> Callable[[], object]:
        papers = (
            f"- {{kind: letter, id: a{n}, to: ข, date: 2026-11-20, body: ['{fact}'], closing: ค}}"
            for n in range(100 * times)
        )
        text = "\n".join((head, *papers))
        return lambda: tgd.compose(tgd.loads(text))

    assert grows(work) <= 2.1


@pytest.mark.parametrize("pattern", ["1", "ก ", "การ", "น้ำ", "ที่ ", "ab"])
def test_printing_a_paper_grows_with_its_text(pattern: str) -> None:
    """Its lines and pages, and the repair of what its PDF says."""

    def work(times: int) -> Callable[[], object]:
        papers = tgd.compose(policy(of(pattern, times)))
        return lambda: [tgd.render_pdf(each) for each in papers.values()]

    assert grows(work) <= MOST


def test_mending_a_policy_grows_with_its_slips(tmp_path: Path) -> None:
    """Each is mended once."""
    head = "thaigovdocs: 1\nagency: {name: ก}\npolicy:\n  provisions:\n"

    def work(times: int) -> Callable[[], object]:
        path = tmp_path / f"{next(_NEW)}.yaml"
        path.write_text(head + "  - เเละ ๒5๖๘\n" * (60 * times), encoding="utf-8")
        return lambda: mend_file(path)

    assert grows(work) <= MOST
