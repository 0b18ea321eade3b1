"""Fonts, page numbers and the emblem."""

from __future__ import annotations

from dataclasses import replace

import pytest

from slips import case, found
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.families import output_fonts
from thaigovdocs.documents.model import HeadField, Look, MemoHead, TitleHead
from thaigovdocs.errors import MissingToolError
from thaigovdocs.files import Picture
from thaigovdocs.findings import Origin, Spot
from thaigovdocs.recognition.model import FontUse, PageNumber

PSK, IT9 = "TH SarabunPSK", "TH SarabunIT๙"
PLACE = Origin(spot=Spot("a.docx", paragraph=1, run=1))


def foreign(*uses: FontUse, text: str = "ให้รายงานภายใน ๓๐ วัน", **changes: object) -> Case:
    """Return a case of a DOCX with *uses*."""
    return replace(case(text), source="docx", fonts=uses, **changes)  # type: ignore[arg-type]


def use(text: str, thai: str | None = PSK, **changes: object) -> FontUse:
    """Return a run, set rightly but for *changes*."""
    made = FontUse(text, PLACE, PSK, thai, 16, 16)
    return replace(made, **changes)  # type: ignore[arg-type]


def policy(look: Look, head: object = None) -> Case:
    """Return a case of a policy file with one paper that looks so."""
    made = case("ให้รายงาน")
    document = replace(made.papers[0].document, look=look)
    document = replace(document, head=head) if head is not None else document  # type: ignore[arg-type]
    return Case((Paper(document),), "policy", name="p.yaml")


def picture(height: float, form: str = "png") -> Look:
    """Return a look with an emblem of *height* pixels."""
    return Look("picture", Picture("e.png", form, b"", height, height))  # type: ignore[arg-type]


def test_each_wrong_font_of_thai_text_is_told_once_with_its_count() -> None:
    """At the first run; Latin text and official fonts are right."""
    odd = [use("ก", "Angsana New"), use("ข", "Angsana New"), use("ค", "Tahoma")]
    findings = found("TGD793", foreign(use("ถูก"), use("Latin", "Arial"), *odd, use("ก", None)))
    assert [(each.params["font"], each.params["count"]) for each in findings] == [
        ("Angsana New", "2"),
        ("Tahoma", "1"),
    ]
    assert findings[0].origin == PLACE


def test_fonts_that_nobody_chose_are_a_note() -> None:
    """Those of Word's theme."""
    case_ = foreign(use("ก", "Cordia New", font="Calibri"))
    assert not found("TGD793", case_)
    assert found("TGD797", case_)


def test_a_size_without_its_complex_script_twin_is_told() -> None:
    """Word would print Thai letters in another size."""
    odd = foreign(use("ก", thai_size=None), use("ข", thai_size=None), use("ค", thai_size=10.0))
    assert [each.params["thai"] for each in found("TGD794", odd)] == ["none", "10 pt"]
    assert not found("TGD794", foreign(use("ก"), use("A", thai_size=None), use("ก", size=None)))


def test_fonts_of_other_files_are_not_judged() -> None:
    """A PDF holds what somebody's program put there."""
    pdf = replace(foreign(use("ก", "Tahoma", thai_size=None)), source="pdf")
    assert not found("TGD793", pdf)
    assert not found("TGD794", pdf)


@pytest.mark.parametrize(
    ("run", "count"),
    [
        (use("30 วัน", IT9), 1),
        (use("30", font=IT9), 1),
        (use("๓๐ วัน", IT9), 0),
        (use("30", IT9), 0),
        (use("30 วัน"), 0),
    ],
)
def test_digits_that_a_font_hides_are_noted(run: FontUse, count: int) -> None:
    """Arabic ones in an IT๙ font."""
    assert len(found("TGD795", foreign(run))) == count


def test_arabic_page_numbers_of_a_paper_in_thai_digits_are_found() -> None:
    """The first of them; a paper in Arabic digits may have them."""
    numbers = (PageNumber("- ๒ -", PLACE, True), PageNumber("PAGE", PLACE, False))
    [finding] = found("TGD796", foreign(page_numbers=numbers))
    assert finding.params["found"] == "PAGE"
    assert not found("TGD796", foreign(page_numbers=numbers[:1]))
    assert not found("TGD796", foreign(text="ภายใน 30 วัน", page_numbers=numbers))


def test_a_missing_emblem_is_noted_once() -> None:
    """For papers that have one, in a policy file."""
    assert len(found("TGD791", policy(Look()))) == 1
    assert not found("TGD791", policy(Look("preprinted")))
    assert not found("TGD791", policy(Look(), TitleHead((), emblem=False)))
    assert not found("TGD791", case("ก"))


def test_a_coarse_emblem_is_found() -> None:
    """Fewer than 150 dots an inch at three centimetres; half as many do for a memo."""
    [finding] = found("TGD792", policy(picture(177)))
    assert (finding.params["least"], finding.params["millimetres"]) == ("178", "30")
    assert not found("TGD792", policy(picture(178)))
    assert not found("TGD792", policy(picture(10, "svg")))
    assert not found("TGD792", policy(Look()))
    blank = HeadField((), ())
    memo = MemoHead((), blank, blank, blank, blank, ())
    assert not found("TGD792", policy(picture(100), memo))
    assert found("TGD792", policy(picture(88), memo))
    assert not found("TGD792", policy(picture(10), TitleHead((), emblem=False)))
    assert not found("TGD792", case("ก"))


def test_a_letter_that_the_font_lacks_is_found_at_its_place() -> None:
    """Only what is beyond the usual letters makes the font be read."""
    look = Look("preprinted", font="Sarabun")
    made = case("เลือกช่อง ☑ ก่อนส่ง")
    document = replace(made.papers[0].document, look=look)
    [finding] = found("TGD790", Case((Paper(document),), "policy"))
    assert (finding.params["found"], finding.params["name"]) == ("☑", "U+2611")
    assert not found("TGD790", policy(look))
    assert not found("TGD790", made)


def test_a_font_that_is_not_here_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing with it says so."""

    def choose(self: object, name: str | None = None) -> object:
        raise MissingToolError("not here")

    monkeypatch.setattr(output_fonts.Fonts, "choose", choose)
    document = replace(case("☑").papers[0].document, look=Look("none", font="No Such Font"))
    assert not found("TGD790", Case((Paper(document),), "policy"))
