"""The pages of a text, what is wrong with it, and the way from words to fields and back."""

from __future__ import annotations

from pathlib import Path

from thaigovdocs.starters.presets import preset_text
from thaigovdocs.studio.desk import look
from thaigovdocs.studio.papers import areas_of, field_of, path_at, printed_on

LETTER = preset_text("letter")


def test_a_page_is_shown_with_the_number_of_pages(tmp_path: Path) -> None:
    """As a picture that a browser draws."""
    shown = look(LETTER, "policy.yaml", tmp_path, paper="", page=7)
    assert shown.view is not None
    assert (shown.view.paper, shown.view.page, shown.view.pages) == ("letter", 1, 1)
    assert shown.view.svg.startswith("<svg")
    assert dict(shown.papers.titles) == {"letter": "หนังสือภายนอก"}


def test_words_on_the_page_lead_to_their_field_and_back(tmp_path: Path) -> None:
    """The middle of each place where a field is printed leads to that field."""
    layout = look(LETTER, "policy.yaml", tmp_path, paper="letter", page=1).layout
    assert layout is not None
    for path in ("documents[0].subject", "documents[0].to", "agency.contact.phone"):
        places = areas_of(layout, path)
        assert places
        page, area = places[0]
        found = path_at(layout, page, area.x + area.width / 2, area.y + area.height / 2)
        assert found == path


def test_a_fault_is_told_and_no_page_is_shown(tmp_path: Path) -> None:
    """Nothing that stands in a text raises."""
    for text in ("", "documents: [", "thaigovdocs: 1\n", LETTER.replace("kind: letter", "kind: x")):
        shown = look(text, "policy.yaml", tmp_path, paper="", page=1)
        assert shown.view is None
        assert shown.papers.findings() or shown.faults


def test_findings_are_told_at_their_fields(tmp_path: Path) -> None:
    """The innermost field that a form shows."""
    text = LETTER.replace("พฤศจิกายน 2569", "31 พฤศจิกายน 2569")
    shown = look(text, "policy.yaml", tmp_path, paper="", page=1)
    (finding,) = [each for each in shown.papers.findings() if each.severity == "error"]
    paths = ["documents[0]", "documents[0].date", "documents[0].subject"]
    assert field_of(finding, paths) == "documents[0].date"


def test_a_slip_is_marked_on_the_page(tmp_path: Path) -> None:
    """Where its words are printed."""
    text = LETTER.replace("มีความรู้ความเชี่ยวชาญ", "มีความรู้เเละความเชี่ยวชาญ")
    shown = look(text, "policy.yaml", tmp_path, paper="", page=1)
    assert shown.layout is not None
    found = [each for each in shown.papers.findings() if each.fix]
    assert found
    words = printed_on(shown.layout, 1)
    assert all(any(word.is_at(each.origin) for word in words) for each in found)
    assert any(word.is_of("documents[0].subject") for word in words)


def test_a_paragraph_that_is_still_empty_leaves_the_page_alive(tmp_path: Path) -> None:
    """Its place is shown; what was found is told all the same."""
    text = preset_text("letter").replace("    body:\n", "    body:\n      - ''\n      -\n", 1)
    shown = look(text, "a.yaml", tmp_path, paper="letter", page=1)
    assert shown.view is not None
    assert shown.layout is not None
    assert sum("…" in each.text for each in shown.layout.sources()) == 2
    assert len([*shown.papers.findings().errors]) == 2


def test_other_faults_still_stop_the_page(tmp_path: Path) -> None:
    """A sign in the place of words would hide them."""
    text = preset_text("letter").replace("kind: letter", "kind: lettre")
    assert look(text, "a.yaml", tmp_path, paper="letter", page=1).view is None
    assert look("a: [", "a.yaml", tmp_path, paper="", page=1).view is None
