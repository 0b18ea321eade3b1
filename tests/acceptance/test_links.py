"""The pages lead to pages that are there, and name no place of one machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from places import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "benchmarks/README.md"])
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
PLACES = re.compile(r"(?<![\w.~/-])(?:/(?:work|opt|root|home|tmp|Users|mnt|var)/|[A-Z]:\\)")
ENDS = re.compile(r"(?<![0-9A-Z])(?<!\b[a-z]\.[a-z])[.?!] +[A-Z]")


def prose(page: Path) -> str:
    """Return a page without its code blocks."""
    return FENCE.sub("", page.read_text("utf-8"))


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    found: set[str] = set()
    for heading in re.findall(r"^#+ +(.*)$", prose(page), re.MULTILINE):
        words = re.sub(r"[^\w\- ]", "", heading.lower(), flags=re.UNICODE).replace(" ", "-")
        count = sum(each == words or each.startswith(f"{words}-") for each in found)
        found.add(f"{words}-{count}" if words in found else words)
    return found


def test_there_are_pages_with_links() -> None:
    """A glob that finds nothing would make the tests below pass."""
    names = {str(page.relative_to(ROOT)) for page in PAGES}
    assert {"README.md", "README.th.md", "CHANGELOG.md", "docs/README.md"} <= names
    assert sum(len(LINK.findall(prose(page))) for page in PAGES) > 40


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    """To a file, and to a heading where one is named."""
    for target in LINK.findall(prose(page)):
        if re.match(r"\w+:", target):
            continue
        name, _, anchor = target.partition("#")
        there = (page.parent / name).resolve() if name else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_names_a_place_of_one_machine(page: Path) -> None:
    """Nor in its code."""
    assert PLACES.findall(page.read_text("utf-8")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_has_one_sentence_a_line(page: Path) -> None:
    """Tables and lists apart: changes are then told line by line."""
    lines = [line for line in prose(page).splitlines() if not line.startswith(("|", "-", " "))]
    assert [line for line in lines if ENDS.search(re.sub("`[^`]*`", "x", line))] == []


def test_every_page_is_in_the_index() -> None:
    """A page that nobody is led to is not read."""
    index = prose(ROOT / "docs/README.md")
    pages = [page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")]
    assert [page for page in pages if page != "README.md" and f"({page})" not in index] == []
