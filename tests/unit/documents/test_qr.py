"""The QR code at the end of a letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.qr import QR_BYTES, draw_qr
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.files.png import measure
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.spans import plain

Compose = Callable[[str], Document]
Read = Callable[[str], PolicyFile]
TEXT = "policy: {subject: ก%s}\ndocuments: [{kind: letter, to: ข%s}]"
URL = "https://www.thararom.example/2569"


def printed(paper: Document) -> tuple[str, str] | None:
    """Return caption and address of *paper*."""
    return (plain(paper.qr.caption), plain(paper.qr.url)) if paper.qr else None


@pytest.mark.parametrize(
    ("policy", "letter", "wanted"),
    [
        ("", f", qr: '{URL}', enclosures: [ค]", ("สิ่งที่ส่งมาด้วย", URL)),
        ("", f", qr: '{URL}'", ("รายละเอียดเพิ่มเติม", URL)),
        ("", f", qr: {{url: '{URL}', caption: แบบ 1}}", ("แบบ ๑", URL)),
        (f", reporting: {{channel: '{URL}'}}", "", ("ช่องทางรายงานผล", URL)),
        (f", reporting: {{channel: '{URL}'}}", ", enclosures: [ค]", ("ช่องทางรายงานผล", URL)),
        (", reporting: {channel: www.a.th}", "", ("ช่องทางรายงานผล", "www.a.th")),
        (", reporting: {channel: ระบบรายงาน}", "", None),
        (", reporting: {to: ใคร}", "", None),
        (f", reporting: {{channel: '{URL}'}}", ", qr: none", None),
        ("", "", None),
    ],
)
def test_a_letter_has_the_code_of_its_own_or_of_the_channel(
    composed: Compose, policy: str, letter: str, wanted: tuple[str, str] | None
) -> None:
    """With a caption, and the address in print: no digit of it is changed."""
    assert printed(composed(TEXT % (policy, letter))) == wanted


def test_an_expression_may_give_the_address(composed: Compose) -> None:
    """It is printed as the code holds it."""
    text = TEXT % ("", ", qr: '{{ vars.url }}'") + f"\nvars: {{url: '{URL}'}}"
    assert printed(composed(text)) == ("รายละเอียดเพิ่มเติม", URL)


def test_the_same_address_gives_the_same_square() -> None:
    """A PNG that the reader of pictures accepts, with its white border."""
    first, second = draw_qr(URL), draw_qr(URL)
    assert first == second
    assert first.format == "png"
    assert measure(first.data) == (first.width, first.height)
    assert first.width == first.height
    assert draw_qr("https://a.example/1").data != first.data


def test_the_longest_address_has_modules_that_a_telephone_reads() -> None:
    """65 with the border at most: a third of a millimetre each at 22 mm."""
    assert draw_qr("https://a.example/" + "a" * (QR_BYTES - 18)).width <= 65 * 10


@pytest.mark.parametrize("words", ["ระบบรายงาน", "http://", "https://a.th/ก", "a b"])
def test_what_is_no_address_is_told(policy_file: Read, words: str) -> None:
    """A telephone would search for it, or do nothing."""
    (found,) = unprintable(policy_file(TEXT % ("", f", qr: {words}")))
    assert (found.code, found.origin.mark.path if found.origin.mark else "") == (
        "TGD197",
        "documents[0].qr",
    )
    assert found.message("en") == (f"expected a web address for the QR code, found '{words}'")


@pytest.mark.parametrize(("more", "codes"), [(1, ["TGD198"]), (0, [])])
def test_an_address_that_is_too_long_is_told(
    policy_file: Read, more: int, codes: list[str]
) -> None:
    """The one that just goes in is not."""
    address = "https://a.example/" + "a" * (QR_BYTES - 18 + more)
    for text in (f", qr: {address}", ""), ("", f", reporting: {{channel: {address}}}"):
        letter, policy = text
        found = unprintable(policy_file(TEXT % (policy, letter)))
        assert [each.code for each in found] == codes
        if found:
            assert found[0].message("en") == (
                "expected an address of at most 213 bytes for a QR code, found 214"
            )


def test_an_expression_that_fails_is_told_once(policy_file: Read) -> None:
    """Where the letter is composed."""
    file = policy_file(TEXT % ("", ", qr: '{{ nobody }}'"))
    assert unprintable(file) == []
    with pytest.raises(Exception, match="TGD154"):
        compose(file)
