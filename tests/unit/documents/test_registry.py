"""A kind of paper is one row, one model of keys and one composer: nothing else knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Literal

import pytest

import thaigovdocs as tgd
from thaigovdocs.checks.files import check_data
from thaigovdocs.documents.blocks import body
from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.documents.papers import meta_of, paper_of
from thaigovdocs.documents.registry import registered
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.wording.days import dated_line
from thaigovdocs.documents.wording.enacting import titles
from thaigovdocs.editions.decisions import decisions
from thaigovdocs.layout.furniture import has_catchwords
from thaigovdocs.policy.language.facts import number_text
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Node, NodeOrText
from thaigovdocs.policy.model.schema import schema as json_schema
from thaigovdocs.policy.source.words import Words
from thaigovdocs.recognition import read_foreign
from thaigovdocs.standard.kinds import KINDS, Kind
from thaigovdocs.thai.spans import plain, standard
from thaigovdocs.writers.text import render_text

ROW = Kind(
    key="petition",
    thai="คำร้อง",
    named_by="issuer",
    cited_as="คำร้อง",
    numbering="yearly",
    parts=("number", "subject", "body", "date", "signature"),
    signer="file",
    is_dated=True,
    has_emblem=True,
    has_catchwords=True,
    begins="คำร้อง",
)


class Petition(Entry):
    """A petition, which no regulation knows."""

    kind: Literal["petition"]
    number: Words | None = None
    body: tuple[NodeOrText, ...] | None = None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of its body."""
        return self.body or ()

    @property
    def written_number(self) -> Words | None:
        """Its number as it is written."""
        return self.number


def compose(setting: Setting[Petition]) -> Document:
    """Return the petition: titles with its number, the body, the dated line."""
    writer = setting.writer
    number = writer.finish(number_text(setting.file, setting.entry, writer))
    line = ((*standard("ที่ ", "practice"), *number),) if number else ()
    head = TitleHead(titles(setting, *line))
    meta = meta_of(
        setting,
        title=" ".join(map(plain, head.titles)),
        number=plain(number),
        draft=not (number and isinstance(setting.date, date)),
    )
    blocks = tuple(body(setting.entry.nodes, setting.numbering, writer))
    paper = paper_of(setting, head, blocks, meta)
    return replace(paper, dated=dated_line("ยื่น", setting.date, writer))


ENTRY: dict[str, Any] = {
    "kind": "petition",
    "number": 5,
    "date": "2026-11-20",
    "subject": "ขอใช้สถานที่",
    "body": ["ขอใช้ห้องประชุม", {"text": "เพื่อการต่อไปนี้", "items": ["ประชุม", "อบรม"]}],
}


@pytest.fixture(autouse=True)
def _known() -> Iterator[None]:
    with registered(ROW, Petition, compose):
        yield


def policy(*others: dict[str, Any], without: tuple[str, ...] = (), **keys: Any) -> tgd.PolicyFile:
    """Return a policy of one petition and of *others*, without some of its keys."""
    entry = {key: value for key, value in ENTRY.items() if key not in without}
    top = {
        "thaigovdocs": 1,
        "agency": {"name": "จังหวัดธารารมย์", "code": "ธร 0017"},
        "people": {"head": {"name": "นายธาร ใจเย็น", "position": "ผู้ว่าราชการจังหวัดธารารมย์"}},
        "signatory": "head",
        "documents": [{**entry, **keys}, *others],
        "output": {"emblem": "none"},
    }
    return tgd.PolicyFile.from_dict({key: top[key] for key in top if key not in without})


def codes(report: tgd.Report) -> list[str]:
    """Return the codes of a report."""
    return [found.code for found in report]


def test_it_prints_in_every_format() -> None:
    """The same words in each, numbered by its year, signed by the signatory of the file."""
    packet = tgd.make(policy(), formats=["docx", "pdf", "txt"])
    assert packet.names == {"petition": ("01-petition.docx", "01-petition.pdf", "01-petition.txt")}
    text = packet.files["01-petition.txt"].decode()
    assert text.startswith("คำร้องจังหวัดธารารมย์\nที่ ๕/๒๕๖๙\nเรื่อง ขอใช้สถานที่\n")
    assert "ยื่น ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙" in text
    assert "(นายธาร ใจเย็น)" in text
    words = "".join(text.split())
    for name in packet.names["petition"][:2]:
        (read,) = read_foreign(packet.files[name], name).documents
        assert "".join(render_text(read).split()) == words, name


@pytest.mark.parametrize(
    ("without", "code"),
    [("signatory", "TGD175"), ("body", "TGD176"), ("subject", "TGD174")],
)
def test_a_part_that_is_missing_stops_it(without: str, code: str) -> None:
    """As its row says, though no module names the kind."""
    file = policy(without=(without,))
    assert code in codes(tgd.check(file))
    with pytest.raises(tgd.PolicyError, match=code):
        tgd.make(file, formats=["txt"])


@pytest.mark.parametrize("without", ["number", "date"])
def test_what_the_registry_gives_may_be_open(without: str) -> None:
    """A draft, which check tells and roll asks for."""
    file = policy(without=(without,))
    assert codes(tgd.check(file)) == ["TGD220"]
    assert tgd.make(file, formats=["txt"]).manifest["documents"][0]["draft"]
    assert [each.kind for each in decisions(file) if each.document] == ["number", "date"]


def test_it_has_catchwords_and_a_place_in_the_schema() -> None:
    """Its pages go on with a word; editors know its keys."""
    assert has_catchwords(tgd.compose(policy())["petition"])
    schema = json_schema()
    assert "body" in schema["$defs"]["Petition"]["properties"]
    (entries, _) = schema["properties"]["documents"]["anyOf"]
    assert "petition" in entries["items"]["properties"]["kind"]["enum"]


def test_other_papers_cite_and_submit_it() -> None:
    """By its name, its number and its day."""
    cited = {"kind": "letter", "to": "ก", "body": ["ข"], "references": [{"document": "petition"}]}
    memo = {"kind": "memo", "to": "ก", "submits": ["petition"], "signatory": "head"}
    papers = tgd.compose(policy({**cited, "subject": "ค"}, memo))
    name = "คำร้องจังหวัดธารารมย์ ที่ ๕/๒๕๖๙ เรื่อง ขอใช้สถานที่ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙"
    assert papers["letter"].meta.references == (name,)
    assert papers["memo"].meta.subject.startswith("ขอให้พิจารณาลงนามในคำร้องจังหวัดธารารมย์ เรื่อง")


def test_one_that_somebody_else_wrote_is_recognized_and_checked() -> None:
    """By how its title begins; what its row asks for is missed."""
    text = "คำร้องอำเภอดอนตะวัน\nเรื่อง ขอใช้สถานที่\nขอใช้ห้องประชุม\n"
    report = check_data(text.encode(), "a.txt")
    assert [paper.document.kind for paper in report.papers] == ["petition"]
    told = [each.message("th") for each in report.report if each.code in {"TGD200", "TGD201"}]
    assert told == [
        "คำร้องต้องมีเลขที่หนังสือ แต่ไม่พบ",
        "คำร้องต้องมีวันที่ แต่ไม่พบ",
        "ท้ายคำร้องต้องมีชื่อผู้ลงนาม แต่ไม่พบ",
    ]


def test_its_keys_are_checked_like_those_of_every_kind() -> None:
    """An unknown one is told with the nearest; its Thai name stands for its key."""
    with pytest.raises(tgd.PolicyError, match=r"TGD112.*'bodi'; the nearest is 'body'"):
        policy(bodi=["ก"])
    assert [entry.kind for entry in policy(kind="คำร้อง").documents] == ["petition"]


def test_it_is_gone_afterwards() -> None:
    """A kind is known as long as it is registered."""
    assert [*KINDS][-2] == "petition"
    with pytest.raises(tgd.UsageError), registered(ROW, Petition, compose):
        pass
