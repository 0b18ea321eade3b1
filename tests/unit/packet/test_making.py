"""One way to a paper: a packet in memory, and the documents that print as it does."""

from __future__ import annotations

import copy
import io
import pickle
import zipfile
from pathlib import Path
from typing import Any

import pytest

import thaigovdocs as tgd

POLICY: dict[str, Any] = {
    "thaigovdocs": 1,
    "agency": {"name": "จังหวัดธารารมย์", "code": "ธร 0017", "letterhead": ["ศาลากลางจังหวัดธารารมย์"]},
    "people": {"head": {"name": "นายธารา รื่นรมย์", "position": "ผู้ว่าราชการจังหวัดธารารมย์"}},
    "signatory": "head",
    "policy": {"subject": "เวลาทำการ", "provisions": ["ให้ถือปฏิบัติ", "ให้รายงานผล"]},
    "documents": [
        {
            "kind": "letter",
            "number": 5,
            "date": "2026-11-20",
            "to": "นายอำเภอ",
            "enclosures": [{"document": "announcement", "quantity": "auto"}],
            "body": ["จึงเรียนมาเพื่อทราบ"],
        },
        {"kind": "announcement", "date": "2026-11-20"},
    ],
    "output": {"emblem": "none"},
}
SLIP = "ให้แล้วเสร็จภายในวันที่ ๓๑ กุมภาพันธ์ ๒๕๗๐"


def policy(**changes: Any) -> tgd.PolicyFile:
    """Return the policy with some of its top keys changed."""
    return tgd.PolicyFile.from_dict({**POLICY, **changes})


def with_slip() -> tgd.PolicyFile:
    """Return the policy whose announcement names a day that does not exist."""
    return policy(policy={**POLICY["policy"], "provisions": ["ให้ถือปฏิบัติ", SLIP]})


def test_a_packet_is_bytes_by_name() -> None:
    """Nothing is written; the manifest stands among the files."""
    packet = tgd.make(policy(), formats=["docx", "txt"])
    names = ["01-letter.docx", "01-letter.txt", "02-announcement.docx", "02-announcement.txt"]
    assert [*packet.files] == [*names, "manifest.json"]
    assert packet.names == {"letter": tuple(names[:2]), "announcement": tuple(names[2:])}
    assert [each["id"] for each in packet.manifest["documents"]] == ["letter", "announcement"]
    assert packet.files["01-letter.docx"].startswith(b"PK")
    assert "b'PK" not in repr(packet)


def test_a_folder_holds_what_the_packet_holds(tmp_path: Path) -> None:
    """``render`` is ``make``, then ``write``."""
    packet = tgd.make(policy())
    written = packet.write(tmp_path / "a")
    rendered = tgd.render(policy(), tmp_path / "b")
    assert [path.name for path in written.files] == [*packet.files]
    for path, other in zip(written.files, rendered.files, strict=True):
        assert path.read_bytes() == other.read_bytes() == packet.files[path.name]
    assert written.manifest == rendered.manifest == packet.manifest


def test_a_zip_holds_every_file_and_is_the_same_each_time() -> None:
    """Names in Thai letters, no time of the machine."""
    documents = [{**POLICY["documents"][1], "filename": "ประกาศ-๒๕๗๐"}]
    packet = tgd.make(policy(documents=documents), formats=["txt"])
    data = packet.zip()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == packet.files
        assert {each.date_time[:3] for each in archive.infolist()} == {(1980, 1, 1)}
    assert data == tgd.make(policy(documents=documents), formats=["txt"]).zip()


def test_a_packet_and_what_is_composed_are_values() -> None:
    """They cross the border of a process, and are equal there."""
    composed, packet = tgd.compose(policy()), tgd.make(policy(), formats=["txt"])
    for value in (composed, packet):
        for other in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value), copy.copy(value)):
            assert other == value
            assert hash(other) == hash(value)


@pytest.mark.parametrize("id_", ["letter", "announcement"])
def test_a_composed_document_is_printed_as_in_the_packet(id_: str) -> None:
    """In every format, the pages of its enclosures counted."""
    packet = tgd.make(policy(), formats=["docx", "pdf", "txt", "png", "svg"])
    document = tgd.compose(policy(), only=[id_])[id_]
    docx, pdf, txt, png, svg = (packet.files[name] for name in packet.names[id_])
    assert tgd.render_docx(document) == docx
    assert tgd.render_pdf(document) == tgd.render_pdf(document, layout=tgd.lay_out(document)) == pdf
    assert tgd.render_text(document).encode() == txt
    assert tgd.render_png(document) == (png,)
    assert tgd.render_svg(document) == (svg.decode(),)
    assert (" จำนวน ๑ หน้า" in tgd.render_text(document)) is (id_ == "letter")
    assert "......" not in tgd.render_text(document)


@pytest.mark.parametrize(
    "print_", [tgd.render_docx, tgd.render_pdf, tgd.render_text, tgd.render_png, tgd.lay_out]
)
def test_what_render_refuses_no_writer_prints(print_: Any, tmp_path: Path) -> None:
    """A slip of content is a fault of the policy; the paper can be composed and looked at."""
    with pytest.raises(tgd.PolicyError) as refused:
        tgd.render(with_slip(), tmp_path / "out")
    assert "TGD401" in {each.code for each in refused.value.findings}
    composed = tgd.compose(with_slip())
    (fault,) = composed["announcement"].faults
    assert fault.code == "TGD401"
    with pytest.raises(tgd.PolicyError) as error:
        print_(composed["announcement"])
    assert error.value.findings == (fault,)
    assert print_(composed["letter"])


def test_a_slip_in_one_paper_does_not_keep_the_other_from_being_made() -> None:
    """As ``only`` says; ``faults`` of a document are those of its own."""
    assert tgd.make(with_slip(), only=["letter"], formats=["txt"]).names.keys() == {"letter"}
    assert tgd.compose(with_slip())["letter"].faults == ()


def test_an_unknown_paper_is_refused() -> None:
    """By ``compose`` as by ``render``: never an empty answer."""
    for ask in (tgd.compose, tgd.make):
        with pytest.raises(tgd.PolicyError) as error:
            ask(policy(), only=["anouncement"])
        assert [each.code for each in error.value.findings] == ["TGD741"]


def test_what_composing_finds_comes_with_the_documents() -> None:
    """Warnings are there once, and errors are those that are raised."""
    letter, announcement = POLICY["documents"]
    composed = tgd.compose(policy(documents=[{**letter, "preamble": ["ก"]}, announcement]))
    assert [(each.code, each.document) for each in composed.findings] == [("TGD171", "letter")]
    assert [*composed] == ["letter", "announcement"]
    assert composed == {document.id: document for document in composed.documents}
    with pytest.raises(KeyError):
        composed["memo"]
    wrong = [{**POLICY["documents"][0], "to": "หม่อมเจ้าสมมุติ"}, POLICY["documents"][1]]
    with pytest.raises(tgd.PolicyError) as error:
        tgd.compose(policy(documents=wrong))
    assert [each.code for each in error.value.findings] == ["TGD167"]


def test_pages_of_an_enclosure_that_counts_another_are_counted() -> None:
    """However many stand in one another; a long one is laid out as it is printed."""
    letter = {**POLICY["documents"][0], "body": ["จึงเรียนมาเพื่อทราบ"] * 40}
    chain = [
        {**letter, "id": "a", "enclosures": [{"document": "b", "quantity": "auto"}]},
        {**letter, "id": "b", "enclosures": [{"document": "announcement", "quantity": "auto"}]},
        POLICY["documents"][1],
    ]
    file = policy(documents=chain)
    packet = tgd.make(file, formats=["pdf", "txt"])
    pages = packet.manifest["documents"][1]["pages"]
    assert pages > 1
    assert f" จำนวน {tgd.thai.to_thai(str(pages))} หน้า" in packet.files["01-a.txt"].decode()
    assert packet.files["01-a.txt"].decode() == tgd.render_text(tgd.compose(file, only=["a"])["a"])
