"""Papers of no kind of their own: certificates, stamped letters, minutes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.errors import PolicyError
from thaigovdocs.files.template import TEMPLATE_BYTES
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load
from thaigovdocs.thai.spans import plain

Compose = Callable[[str], Document]
TEXT = """
policy: {subject: ก, preamble: [ข], effective: ค, conclusion: [ง], provisions: [{id: a, text: จ}]}
documents: [{kind: other%s}]
"""


def titles(paper: Document) -> list[str]:
    """Return the title lines of *paper*."""
    assert isinstance(paper.head, TitleHead)
    return [plain(line) for line in paper.head.titles]


def words(paper: Document) -> list[tuple[str, str]]:
    """Return label and words of every block of *paper*."""
    return [(plain(block.label), plain(block.text)) for block in paper.body]


def test_the_subject_is_the_title_where_there_is_none(composed: Compose) -> None:
    """An own title goes before it; a paper with a number or a sender needs none."""
    assert titles(composed(TEXT % "")) == ["ก"]
    assert titles(composed(TEXT % ", title: [ฉ, ช 1]")) == ["ฉ", "ช ๑"]
    for keys in (", number: 1/2569", ", letterhead: ซ"):
        paper = composed(TEXT % keys)
        assert titles(paper) == []
        assert paper.meta.title == "ก"


def test_nothing_comes_from_the_policy_but_the_subject(composed: Compose) -> None:
    """Clauses, paragraphs and signer are those of the entry itself."""
    paper = composed(TEXT % "")
    assert (paper.body, paper.signatures, paper.dated, paper.meta.draft) == ((), (), (), False)


def test_paragraphs_stand_before_clauses(composed: Compose) -> None:
    """Paragraphs are plain, their items and the clauses numbered; a clause may be chosen."""
    own = ", body: [{text: ฉ, items: [ช]}], provisions: %s, conclusion: [ซ], signatory: governor"
    paper = composed(TEXT % (own % "[ฌ]"))
    assert words(paper) == [("", "ฉ"), ("๑.", "ช"), ("๑.", "ฌ"), ("", "ซ")]
    assert len(paper.signatures) == 1
    assert words(composed(TEXT % (own % "{only: a}")))[2] == ("๑.", "จ")


def test_clauses_may_refer_to_one_another_and_to_paragraphs(composed: Compose) -> None:
    """Each by the labels of its own list."""
    keys = (
        ", body: [{text: ฉ, items: [{id: b, text: ช}]}],"
        ' provisions: [ซ, {id: c, text: \'{{ ref("b") }} {{ ref("c") }}\'}]'
    )
    assert words(composed(TEXT % keys))[-1] == ("๒.", "๑ ๒")


@pytest.mark.parametrize(
    ("number", "said", "noted"),
    [
        ("12", "เลขที่ ๑๒/๒๕๖๙", "๑๒/๒๕๖๙"),
        ("12/2568", "เลขที่ ๑๒/๒๕๖๘", "๑๒/๒๕๖๘"),
        ("ที่ ธร 1/2", "ที่ ธร ๑/๒", "ที่ ธร ๑/๒"),
    ],
)
def test_number_and_sender_stand_beside_one_another(
    composed: Compose, number: str, said: str, noted: str
) -> None:
    """As a certificate has them; what says that it is a number needs no label."""
    paper = composed(TEXT % f", number: {number}, date: 2026-11-20, letterhead: [ฉ 1, ช]")
    table = paper.body[0].table
    assert table is not None
    assert (table.ruled, table.indent, table.is_headed) == (False, False, False)
    assert [[plain(text) for text in row.texts] for row in table.rows] == [[said, "ฉ ๑"], ["", "ช"]]
    assert [row.continues for row in table.rows] == [False, True]
    assert paper.meta.number == noted


def test_a_number_whose_year_is_open_is_told_in_the_registry(composed: Compose) -> None:
    """A day that is open makes a draft, as everywhere."""
    assert composed(TEXT % ", number: 12, date: 2026-11").meta.draft
    assert not composed(TEXT % ", number: 12, date: 2026-11-20").meta.draft


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (", date: 2026-11-20", "ให้ไว้ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙"),
        (", date: 2026-11-20, dated: ประกาศ", "ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙"),
        (", date: 2026-11-20, dated: none", ""),
        (", dated: สั่ง", ""),
    ],
)
def test_the_dated_line_stands_where_there_is_a_date(
    composed: Compose, keys: str, line: str
) -> None:
    """In the words of a certificate, in others, or not at all."""
    assert plain(composed(TEXT % keys).dated) == line


def test_the_emblem_may_be_left_out(composed: Compose) -> None:
    """Minutes have none."""
    for keys, stands in (("", True), (", emblem: no", False)):
        head = composed(TEXT % keys).head
        assert isinstance(head, TitleHead)
        assert head.emblem is stands


POLICY = """thaigovdocs: 1
agency: {name: ก}
documents:
- {kind: other, title: ข, template: %s}
"""


def test_a_template_is_read_with_the_policy(tmp_path: Path) -> None:
    """Its bytes go to the writer as they are."""
    (tmp_path / "own.docx").write_bytes(b"PK\x03\x04 and so on")
    (tmp_path / "p.yaml").write_text(POLICY % "own.docx", "utf-8")
    file = load(tmp_path / "p.yaml")
    assert compose(file)["other"].template == b"PK\x03\x04 and so on"
    assert dict(file.templates) == {"own.docx": b"PK\x03\x04 and so on"}


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("none.docx", b"", "error[TGD721] documents[0].template: expected a file that is there"),
        ("../a.docx", b"", "error[TGD720] documents[0].template: expected a file below the folder"),
        ("a.docx", b"no zip", "error[TGD731] documents[0].template: expected a DOCX file, found "),
        ("a.docx", b"PK\x03\x04" + bytes(TEMPLATE_BYTES), "(a.docx: more than 8 MB)"),
    ],
)
def test_what_is_no_template_is_refused(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    """Where the policy names it."""
    (tmp_path / "a.docx").write_bytes(data)
    (tmp_path / "p.yaml").write_text(POLICY % name, "utf-8")
    with pytest.raises(PolicyError) as caught:
        load(tmp_path / "p.yaml")
    assert said in str(caught.value)
    assert "p.yaml:4:" in str(caught.value)


def test_a_template_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the words of the system."""
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "p.yaml").write_text(POLICY % "a.docx", "utf-8")
    opened = Path.open

    def refuse(self: Path, *args: str) -> object:
        if self.suffix == ".docx":
            raise PermissionError(13, "Permission denied")
        return opened(self, *args)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(PolicyError) as caught:
        load(tmp_path / "p.yaml")
    assert "TGD724" in str(caught.value)


def test_faults_of_its_tables_and_days_are_told(
    policy_file: Callable[[str], PolicyFile],
) -> None:
    """As in every other kind."""
    keys = ", body: [{table: {columns: []}}], effective: 2569-10-01"
    with pytest.raises(PolicyError) as caught:
        compose(policy_file(TEXT % keys))
    assert [found.code for found in caught.value.findings] == ["TGD193", "TGD172"]
