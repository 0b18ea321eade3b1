"""The pages lead to pages that are there, and name no place of one machine."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from places import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "benchmarks/README.md"])
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
PLACES = re.compile(r"(?<![\w.~/-])(?:/(?:work|opt|root|home|tmp|Users|mnt|var)/|[A-Z]:\\)")
ENDS = re.compile(r"(?<![0-9A-Z])(?<!\b[a-z]\.[a-z])[.?!] +[A-Z]")


def prose(page: Path) -> str:
    """Return a page without its code blocks."""
    return FENCE.sub("", page.read_text("utf-8"))


def is_kept(letter: str) -> bool:
    """Whether a page keeps *letter* in the anchor of a heading: vowels and tone marks, too."""
    return letter.isalnum() or letter in "_- " or unicodedata.category(letter) in ("Mn", "Mc")


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    found: set[str] = set()
    for heading in re.findall(r"^#+ +(.*)$", prose(page), re.MULTILINE):
        words = "".join(filter(is_kept, heading.lower())).replace(" ", "-")
        count = sum(each == words or each.startswith(f"{words}-") for each in found)
        found.add(f"{words}-{count}" if words in found else words)
    return found


def test_there_are_pages_with_links() -> None:
    """A glob that finds nothing would make the tests below pass."""
    names = {str(page.relative_to(ROOT)) for page in PAGES}
    assert {"README.md", "README.th.md", "CHANGELOG.md", "docs/README.md"} <= names
    assert sum(len(LINK.findall(prose(page))) for page in PAGES) > 40


def leads(page: Path, target: str) -> bool:
    """Whether a link leads to a file that is there, and to a heading where one is named."""
    name, _, anchor = target.partition("#")
    there = (page.parent / name).resolve() if name else page
    return there.exists() and (not anchor or anchor in anchors(there))


def test_every_link_leads_somewhere() -> None:
    """To a file, and to a heading where one is named; what lies elsewhere is not asked for."""
    assert [
        f"{page.relative_to(ROOT)}: {target}"
        for page in PAGES
        for target in LINK.findall(prose(page))
        if not re.match(r"\w+:", target) and not leads(page, target)
    ] == []


def test_no_page_names_a_place_of_one_machine() -> None:
    """Nor in its code."""
    assert [
        f"{page.relative_to(ROOT)}: {place}"
        for page in PAGES
        for place in PLACES.findall(page.read_text("utf-8"))
    ] == []


def test_a_page_has_one_sentence_a_line() -> None:
    """Tables and lists apart: changes are then told line by line."""
    assert [
        f"{page.relative_to(ROOT)}: {line}"
        for page in PAGES
        for line in prose(page).splitlines()
        if not line.startswith(("|", "-", " ")) and ENDS.search(re.sub("`[^`]*`", "x", line))
    ] == []


def test_every_page_is_in_the_index() -> None:
    """A page that nobody is led to is not read."""
    index = prose(ROOT / "docs/README.md")
    pages = [page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")]
    assert [page for page in pages if page != "README.md" and f"({page})" not in index] == []
