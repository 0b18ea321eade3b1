"""From a policy file to a folder: what is written, what is refused, and what is said."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import thaigovdocs as tgd
from thaigovdocs.documents.page_counts import counted, fill_page_counts
from thaigovdocs.findings import Finding
from thaigovdocs.packet.manifest import base_name
from thaigovdocs.packet.names import file_stems, is_file_stem
from thaigovdocs.packet.outputs import Faults
from thaigovdocs.resources import templates_folder
from thaigovdocs.thai.spans import PageCount, plain

POLICY: dict[str, Any] = {
    "thaigovdocs": 1,
    "agency": {
        "name": "จังหวัดธารารมย์",
        "code": "ธร 0017.3",
        "letterhead": ["ศาลากลางจังหวัดธารารมย์"],
        "owner": ["สำนักงานจังหวัด"],
    },
    "people": {"governor": {"name": "นายธารา รื่นรมย์สกุล", "position": "ผู้ว่าราชการจังหวัด"}},
    "signatory": "governor",
    "policy": {
        "subject": "หลักเกณฑ์การเปิดเผยข้อมูล",
        "audience": "หัวหน้าส่วนราชการ",
        "provisions": ["ให้ส่วนราชการเปิดเผยข้อมูล", "ให้รายงานผลต่อจังหวัด"],
        "numbering": ["ข้อ 1"],
    },
    "documents": [
        {
            "kind": "letter",
            "number": {"circular": 7},
            "date": "2026-11-20",
            "urgency": "ด่วนที่สุด",
            "body": ["จึงเรียนมาเพื่อทราบ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย"],
            "enclosures": [{"document": "announcement", "quantity": "1 ชุด"}],
        },
        {"kind": "announcement", "date": "2026-11-20"},
    ],
    "output": {"emblem": "none"},
}


def policy(**changes: Any) -> tgd.PolicyFile:
    """Return the policy with some of its top keys changed."""
    return tgd.PolicyFile.from_dict({**POLICY, **changes})


def documents(*changes: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the documents of the policy with changes laid over them in order."""
    return [
        {**document, **change}
        for document, change in zip(POLICY["documents"], changes, strict=True)
    ]


def first_line(error: pytest.ExceptionInfo[tgd.ThaiGovDocsError]) -> str:
    """Return the first line of what is said."""
    return str(error.value).splitlines()[0]


def test_a_packet_holds_every_paper_once(tmp_path: Path) -> None:
    """Papers in the order of the file, then all of them in one PDF, then the manifest."""
    packet = tgd.render(policy(), tmp_path / "out")
    assert [path.name for path in packet.files] == [
        "01-letter.docx",
        "01-letter.pdf",
        "02-announcement.docx",
        "02-announcement.pdf",
        "packet.pdf",
        "manifest.json",
    ]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        path.name for path in packet.files
    )
    assert packet.folder == tmp_path / "out"
    assert len(packet.report) == 0


def test_the_manifest_says_what_a_registry_asks(tmp_path: Path) -> None:
    """Number, date and signatures with their places, checksums, and nothing of the machine."""
    packet = tgd.render(policy(), tmp_path / "out")
    text = (tmp_path / "out/manifest.json").read_text("utf-8")
    manifest = json.loads(text)
    assert manifest == packet.manifest
    letter, announcement = manifest["documents"]
    assert list(letter) == [
        "id", "kind", "title", "number", "date", "subject", "urgency", "secrecy", "addressee",
        "signers", "references", "enclosures", "draft", "pages", "anchors", "files",
    ]  # fmt: skip
    assert letter["number"] == "ธร ๐๐๑๗.๓/ว ๗"
    assert letter["date"] == "2026-11-20"
    assert letter["urgency"] == "ด่วนที่สุด"
    assert letter["secrecy"] is None
    assert letter["addressee"] == "หัวหน้าส่วนราชการ"
    assert letter["signers"] == [{"name": "นายธารา รื่นรมย์สกุล", "position": "ผู้ว่าราชการจังหวัด"}]
    assert len(letter["enclosures"]) == 1
    assert (letter["draft"], letter["pages"]) == (False, 1)
    assert {"number", "date", "signature"} <= {anchor["name"] for anchor in letter["anchors"]}
    for anchor in letter["anchors"] + announcement["anchors"]:
        assert anchor["page"] == 1
        assert 0 < anchor["x"] < anchor["x"] + anchor["width"] <= 210
        assert 0 < anchor["y"] < anchor["y"] + anchor["height"] <= 297
    for output in manifest["outputs"]:
        data = (tmp_path / "out" / output["file"]).read_bytes()
        assert (output["sha256"], output["bytes"]) == (sha256(data).hexdigest(), len(data))
    assert str(tmp_path) not in text
    assert manifest["inputs"] == []


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    """Twice into different folders: every file is equal, the manifest included."""
    one, other = tgd.render(policy(), tmp_path / "a"), tgd.render(policy(), tmp_path / "b")
    for path, again in zip(one.files, other.files, strict=True):
        assert path.read_bytes() == again.read_bytes(), path.name


def test_the_merged_pdf_leads_to_each_paper(tmp_path: Path) -> None:
    """Outline, page labels, language and properties; no claim to PDF/A."""
    tgd.render(policy(), tmp_path / "out")
    data = (tmp_path / "out/packet.pdf").read_bytes()
    reader = PdfReader(BytesIO(data))
    titles = [item.title for item in reader.outline if not isinstance(item, list)]
    assert titles == [
        "หนังสือจังหวัดธารารมย์ เรื่อง หลักเกณฑ์การเปิดเผยข้อมูล",
        "ประกาศจังหวัดธารารมย์ เรื่อง หลักเกณฑ์การเปิดเผยข้อมูล",
    ]
    assert reader.page_labels == ["1-1", "2-1"]
    assert reader.root_object["/Lang"] == "th-TH"
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == (titles[0], "จังหวัดธารารมย์")
    assert b"pdfaid" not in data
    assert "/CreationDate" not in reader.metadata


@pytest.mark.parametrize(
    ("formats", "names"),
    [
        (["txt"], ["01-letter.txt", "02-announcement.txt", "manifest.json"]),
        (["docx"], ["01-letter.docx", "02-announcement.docx", "manifest.json"]),
    ],
)
def test_only_the_formats_that_are_asked_for(
    tmp_path: Path, formats: list[str], names: list[str]
) -> None:
    """Without PDF there are no pages, so the manifest names none."""
    packet = tgd.render(policy(), tmp_path / "out", formats=formats)
    assert [path.name for path in packet.files] == names
    assert [entry["pages"] for entry in packet.manifest["documents"]] == [None, None]
    assert packet.manifest["fonts"] == []


def test_only_some_documents_keep_their_numbers(tmp_path: Path) -> None:
    """The second paper is 02, alone, too; without merging there is no packet.pdf."""
    packet = tgd.render(
        policy(), tmp_path / "o", only=["announcement"], formats=["pdf"], merge=False
    )
    assert [path.name for path in packet.files] == ["02-announcement.pdf", "manifest.json"]


def test_an_unknown_id_suggests_the_nearest(tmp_path: Path) -> None:
    """A slip in --only is no reason to print nothing in silence."""
    with pytest.raises(tgd.PolicyError) as error:
        tgd.render(policy(), tmp_path / "out", only=["anouncement"])
    assert str(error.value) == (
        "error[TGD741] expected the id of a document of this file (letter, announcement), found "
        "'anouncement'\n"
        "  hint: write 'announcement'\n"
        "  แก้ไข: เขียนว่า 'announcement'"
    )


def test_a_file_without_documents_is_told(tmp_path: Path) -> None:
    """An empty packet helps nobody."""
    with pytest.raises(tgd.PolicyError) as error:
        tgd.render(policy(documents=[]), tmp_path / "out")
    assert first_line(error).endswith("error[TGD750] expected a document to print, found none")


def test_wrong_arguments_are_told(tmp_path: Path) -> None:
    """Formats, standards and engines are named, in both languages."""
    wrong: list[dict[str, Any]] = [
        {"formats": ["odt"]},
        {"pdf_standard": "x"},
        {"pdf_engine": "word"},
        {"font": 5},
        {"fonts": "/usr/share/fonts"},
        {"progress": True},
    ]
    told = []
    for options in wrong:
        with pytest.raises(tgd.UsageError) as error:
            tgd.render(policy(), tmp_path / "out", **options)
        (finding,) = error.value.findings
        assert str(error.value) == finding.message("en")
        told.append((finding.code, finding.message("en"), finding.message("th")))
    assert told == [
        (
            "TGD754",
            "expected a format of docx, pdf, txt, png, svg, found 'odt'",
            "รูปแบบแฟ้มต้องเป็น docx, pdf, txt, png, svg แต่พบ 'odt'",
        ),
        (
            "TGD755",
            "expected a PDF standard of a-2a, a-2b, a-3a, a-3b, found 'x'",
            "มาตรฐาน PDF ต้องเป็น a-2a, a-2b, a-3a, a-3b แต่พบ 'x'",
        ),
        (
            "TGD022",
            "expected typst, libreoffice as pdf_engine, found 'word'",
            "pdf_engine ต้องเป็น typst, libreoffice แต่พบ 'word'",
        ),
        ("TGD020", "expected str as font, found int", "font ต้องเป็น str แต่พบ int"),
        ("TGD020", "expected Fonts as fonts, found str", "fonts ต้องเป็น Fonts แต่พบ str"),
        (
            "TGD020",
            "expected a function as progress, found bool",
            "progress ต้องเป็น a function แต่พบ bool",
        ),
    ]
    assert not (tmp_path / "out").exists()


def test_strict_stops_at_warnings(tmp_path: Path) -> None:
    """Without it the warning is in the report and in the manifest."""
    warned = policy(output={})
    packet = tgd.render(warned, tmp_path / "out", formats=["txt"])
    assert [found.code for found in packet.report] == ["TGD752"]
    assert packet.manifest["findings"][0]["message"]["en"] == (
        "expected an emblem, found none: a box holds its place"
    )
    with pytest.raises(tgd.PolicyError) as error:
        tgd.render(warned, tmp_path / "strict", formats=["txt"], strict=True)
    assert [found.code for found in error.value.findings] == ["TGD752", "TGD749"]
    assert error.value.findings[-1].format() == (
        "error[TGD749] expected no warning, as --strict asks, found 1\n"
        "  hint: mend what is reported above, or leave --strict out\n"
        "  แก้ไข: แก้ไขตามที่แจ้งข้างต้น หรือไม่ต้องใช้ --strict"
    )
    assert not (tmp_path / "strict").exists()


def test_a_font_that_is_not_there_stops_before_anything_is_written(tmp_path: Path) -> None:
    """The name is given back; it is said once, not once a paper."""
    with pytest.raises(tgd.MissingToolError) as error:
        tgd.render(policy(), tmp_path / "out", font="No Such Font")
    assert [found.code for found in error.value.findings] == ["TGD700"]
    assert not (tmp_path / "out").exists()


def test_a_character_that_no_font_has_stops_with_its_place(tmp_path: Path) -> None:
    """Faults of several papers come in one pass."""
    emoji = policy(agency={**POLICY["agency"], "name": "จังหวัด😀"})
    with pytest.raises(tgd.RenderError) as error:
        tgd.render(emoji, tmp_path / "out")
    assert {found.code for found in error.value.findings} == {"TGD702"}
    assert not (tmp_path / "out").exists()


def test_errors_of_the_layout_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A finding of severity error that travels with a layout is not printed over."""
    from thaigovdocs import layout

    original = layout.lay_out
    finding = Finding.of("TGD750")
    monkeypatch.setattr(
        layout, "lay_out", lambda document, fonts: replace(original(document), findings=(finding,))
    )
    with pytest.raises(tgd.RenderError) as error:
        tgd.render(policy(), tmp_path / "out")
    assert [found.code for found in error.value.findings] == ["TGD750", "TGD750"]


def test_an_error_of_a_rule_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A paper that a registry would send back is not printed."""
    from thaigovdocs.checks import engine
    from thaigovdocs.checks.rules import Rule
    from thaigovdocs.findings import MESSAGES

    def check(case: object) -> list[Finding]:
        return [Finding.of("TGD114", None, "letter", key="x")]

    rule = Rule("TGD114", {"th": "ก", "en": "a"}, MESSAGES["TGD114"], "", "", check)
    monkeypatch.setattr(engine, "rules", lambda: {"TGD114": rule})
    with pytest.raises(tgd.PolicyError) as error:
        tgd.render(policy(), tmp_path / "out", formats=["txt"])
    assert [each.code for each in error.value.findings] == ["TGD114"]
    assert not (tmp_path / "out").exists()


def test_an_error_that_may_be_a_quotation_is_printed(tmp_path: Path) -> None:
    """It stands in the report and in the manifest."""
    act = "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๕๐"
    slip = {**POLICY["policy"], "provisions": [f"ให้เปิดเผยตาม{act}", "ให้รายงานผล"]}
    packet = tgd.render(policy(policy=slip), tmp_path / "out", formats=["txt"])
    assert [each.code for each in packet.report.errors] == ["TGD501"]
    assert [each["code"] for each in packet.manifest["findings"]] == ["TGD501"]


def test_a_fault_of_our_own_is_not_swallowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only errors of the library are collected."""
    from thaigovdocs import layout

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(layout, "lay_out", broken)
    with pytest.raises(ZeroDivisionError):
        tgd.render(policy(), tmp_path / "out")


def test_progress_names_each_paper(tmp_path: Path) -> None:
    """The caller hears of each paper before it is laid out."""
    heard: list[str] = []
    tgd.render(policy(), tmp_path / "out", progress=heard.append)
    assert heard == ["letter", "announcement"]


def test_a_path_is_read_and_named_in_the_manifest(tmp_path: Path) -> None:
    """The file's name and checksum, without its folder; a-3b carries the file inside."""
    source = tmp_path / "p.yaml"
    source.write_text(json.dumps(POLICY, ensure_ascii=False), "utf-8")
    packet = tgd.render(str(source), tmp_path / "out", pdf_standard="a-3b")
    digest = sha256(source.read_bytes()).hexdigest()
    assert packet.manifest["inputs"] == [
        {"file": "p.yaml", "sha256": digest, "bytes": source.stat().st_size}
    ]
    reader = PdfReader(tmp_path / "out/01-letter.pdf")
    assert reader.attachments["p.yaml"] == [source.read_bytes()]


def test_an_emblem_is_an_input(tmp_path: Path) -> None:
    """Its bytes are part of what was printed."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 4"><path d="M0 0h3v4z"/></svg>'
    (tmp_path / "e.svg").write_text(svg)
    source = tmp_path / "p.yaml"
    source.write_text(json.dumps({**POLICY, "output": {"emblem": "e.svg"}}), "utf-8")
    file = tgd.load(source)
    source.unlink()
    packet = tgd.render(file, tmp_path / "out", formats=["txt"])
    assert [entry["file"] for entry in packet.manifest["inputs"]] == ["e.svg", "p.yaml"]


def test_what_a_file_extends_is_an_input(tmp_path: Path) -> None:
    """The file it starts from and the register are named with their checksums, too."""
    (tmp_path / "base.yaml").write_text(json.dumps(POLICY, ensure_ascii=False), "utf-8")
    (tmp_path / "p.yaml").write_text("extends: base.yaml\nfiscal_year: 2570\n", "utf-8")
    (tmp_path / "register.csv").write_text("id,number\nletter,ธร 1/2\n", "utf-8")
    file = tgd.load(tmp_path / "p.yaml", issued=tmp_path / "register.csv")
    inputs = tgd.render(file, tmp_path / "out", formats=["txt"]).manifest["inputs"]
    names = ["base.yaml", "p.yaml", "register.csv"]
    assert [entry["file"] for entry in inputs] == names
    assert [entry["sha256"] for entry in inputs] == [
        sha256((tmp_path / name).read_bytes()).hexdigest() for name in names
    ]


def test_pages_of_an_enclosure_are_counted(tmp_path: Path) -> None:
    """``quantity: auto`` prints the number of pages, though only the letter is printed."""
    counting = policy(
        documents=documents({"enclosures": [{"document": "announcement", "quantity": "auto"}]}, {})
    )
    packet = tgd.render(counting, tmp_path / "out", only=["letter"], formats=["txt"])
    assert " จำนวน ๑ หน้า\n" in packet.files[0].read_text("utf-8")
    assert packet.manifest["documents"][0]["enclosures"][0].endswith(" จำนวน ๑ หน้า")


def test_a_count_that_is_not_known_stays_open() -> None:
    """Arabic numerals where the paper has them; other counts are left."""
    letter = tgd.compose(policy(output={"numerals": "arabic"}))["letter"]
    letter = replace(letter, closing=(PageCount("a"), PageCount("b")))
    assert counted(letter) == {"a", "b"}
    filled = fill_page_counts(letter, {"a": 12})
    assert (plain(filled.closing), counted(filled)) == ("12 ", {"b"})
    assert fill_page_counts(filled, {}) == filled
    uncounted = replace(letter, closing=())
    assert fill_page_counts(uncounted, {"a": 12}) is uncounted


def test_a_filename_replaces_the_usual_name(tmp_path: Path) -> None:
    """It is one name without suffix."""
    named = policy(documents=documents({"filename": "หนังสือเวียน"}, {}))
    packet = tgd.render(named, tmp_path / "out", formats=["txt"])
    assert packet.files[0].name == "หนังสือเวียน.txt"


@pytest.mark.parametrize(
    "name", ["a/b", "a\\b", "C:x", "CON", "nul.x", ".a", "a.", " a", "ก" * 41, "a\u0007", "\ud800"]
)
def test_a_filename_that_some_system_refuses_is_refused(name: str) -> None:
    """The same names are refused everywhere, so that packets can travel."""
    assert not is_file_stem(name)
    with pytest.raises(tgd.PolicyError) as error:
        file_stems({"letter": name}, {"letter": 1})
    assert first_line(error).startswith(
        "error[TGD747] expected one name that every system takes, at most 120 bytes, found '"
    )


@pytest.mark.parametrize("name", ["02-ANNOUNCEMENT", "packet", "manifest"])
def test_two_files_of_one_name_are_refused(name: str) -> None:
    """Capitals do not make another name on Windows and macOS."""
    with pytest.raises(tgd.PolicyError) as error:
        file_stems({"letter": name, "announcement": None}, {"letter": 1, "announcement": 2})
    assert [found.code for found in error.value.findings] == ["TGD748"]
    assert "expected a name of its own for each document, found '" in first_line(error)


def test_base_names_are_found_in_paths_of_any_system() -> None:
    """A manifest holds no folder of the machine it was made on."""
    assert [base_name(name) for name in ("/a/b.yaml", "C:\\a\\b.yaml", "b.yaml")] == ["b.yaml"] * 3


def test_faults_of_one_kind_are_said_once() -> None:
    """One error goes on as it is; several become one."""
    faults, alone = Faults(), tgd.RenderError("alone")
    with faults:
        raise alone
    with pytest.raises(tgd.RenderError) as error:
        faults.stop()
    assert error.value is alone
    for code in ("TGD750", "TGD750", "TGD752"):
        with faults:
            raise tgd.RenderError(findings=[Finding.of(code)])
    with pytest.raises(tgd.RenderError) as error:
        faults.stop()
    assert [found.code for found in error.value.findings] == ["TGD706", "TGD750", "TGD752"]
    assert error.value.findings[0].format().splitlines() == [
        "error[TGD706] expected a paper that can be printed, found a fault: alone",
        "  hint: mend what the reason names; where it names nothing of yours, report it",
        "  แก้ไข: แก้ไขตามเหตุที่แจ้ง หากไม่เกี่ยวกับข้อมูลของท่าน โปรดแจ้งผู้พัฒนา",
    ]


BARE = """thaigovdocs: 1
agency: {name: จังหวัดธารารมย์}
documents:
- {kind: %s, title: กรอบแนวทาง, provisions: [ให้ถือปฏิบัติ, ให้รายงานผล]%s}
"""


@pytest.mark.parametrize(
    ("kind", "more", "codes"),
    [
        ("framework", "", []),
        ("other", ", emblem: no", []),
        ("other", "", ["TGD752"]),
    ],
)
def test_only_a_paper_with_an_emblem_misses_one(
    tmp_path: Path, kind: str, more: str, codes: list[str]
) -> None:
    """A framework and minutes have no place for it."""
    packet = tgd.render(tgd.loads(BARE % (kind, more)), tmp_path / "out", formats=["txt"])
    assert [found.code for found in packet.report] == codes


def test_a_template_of_a_paper_is_an_input_and_fills_it(tmp_path: Path) -> None:
    """The manifest names its bytes; the words stand in the file that is made from it."""
    own = (templates_folder() / "docx/title.docx").read_bytes()
    (tmp_path / "own.docx").write_bytes(own)
    (tmp_path / "p.yaml").write_text(BARE % ("other", ", template: own.docx"), "utf-8")
    packet = tgd.render(tmp_path / "p.yaml", tmp_path / "out", formats=["docx"])
    inputs = {entry["file"]: entry["sha256"] for entry in packet.manifest["inputs"]}
    assert inputs["own.docx"] == sha256(own).hexdigest()
    assert (tmp_path / "out/01-other.docx").is_file()
