"""Single faults of a policy: one mistake, one finding."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from thaigovdocs.errors import PolicyError
from thaigovdocs.policy import PolicyFile, load, loads
from thaigovdocs.policy.source.limits import MAX_DEPTH
from thaigovdocs.thai.dates import OpenDay

HEAD = "thaigovdocs: 1\nagency: {name: ก}\n"


def _lines(read: Callable[[], object]) -> list[str]:
    with pytest.raises(PolicyError) as caught:
        read()
    return [f.format("en").split("\n")[0] for f in caught.value.findings]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "documents: [{kind: letter, references: [{title: ก, copy: maybe}]}]",
            "3:58: error[TGD115] documents[0].references[0].copy: expected true or false,"
            " found 'maybe'",
        ),
        (
            "documents: [{kind: [a]}]",
            "3:20: error[TGD115] documents[0].kind: expected text, found a list of 1",
        ),
        (
            "documents: [{kind: 5}]",
            "3:20: error[TGD116] documents[0].kind: expected letter, memo, announcement, order,"
            " framework, request-form, report-form, publication-log, recipients, stamped-letter,"
            " certificate, minutes, agenda, regulation, statement, news, form, envelope, other,"
            " found '5'",
        ),
        (
            "documents: [{kind: ประกาส}]",
            "3:20: error[TGD117] documents[0].kind: expected a kind of document, found 'ประกาส';"
            " the nearest is 'announcement'",
        ),
        (
            "documents: [{kind: letter, enclosures: [[ก]]}]",
            "3:41: error[TGD115] documents[0].enclosures[0]: expected text or keys with values,"
            " found a list of 1",
        ),
        (
            "documents: [{kind: announcement, provisions: {}}]",
            "3:46: error[TGD115] documents[0].provisions: expected one of the keys 'only' and"
            " 'except', found a mapping (-)",
        ),
        (
            "documents: [{kind: letter, date: [1]}]",
            "3:34: error[TGD115] documents[0].date: expected a date such as 2026-11-20 or"
            " ๒๐ พฤศจิกายน ๒๕๖๙, found a list of 1",
        ),
        (
            "documents: [{kind: letter}]\nissued: {letter: x}",
            "4:18: error[TGD115] issued.letter: expected keys with values, found 'x'",
        ),
        (
            "documents: [{id: x, kind: letter, remove: maybe}]",
            "3:35: error[TGD113] documents[0].remove: expected one of the keys attach, authority,"
            " body, closing, conclusion, copies_to, date, each, effective, enclosures, filename,"
            " fiscal_year, …, found 'remove'",
        ),
        (
            "documents: [{kind: report-form, rows: [{mesure: ก}]}]",
            "3:41: error[TGD112] documents[0].rows[0].mesure: expected a known key,"
            " found 'mesure'; the nearest is 'measure'",
        ),
        (
            "documents: [{kind: report-form, rows: [{measure: ก, don: yes}]}]",
            "3:53: error[TGD112] documents[0].rows[0].don: expected a known key,"
            " found 'don'; the nearest is 'done'",
        ),
        (
            "policy: {reporting: {rounds: [{id: x, due: {monthly: 1, yaer: 1}}]}}",
            "3:57: error[TGD112] policy.reporting.rounds[0].due.yaer: expected a known key,"
            " found 'yaer'; the nearest is 'year'",
        ),
        (
            "{{ a }}: b",
            "3:1: error[TGD130] expected text, found braces that YAML takes for itself;"
            " the line reads: {{ a }}: b",
        ),
        (
            "vars: {a: [",
            "3:12: error[TGD106] expected YAML, found a mistake in its form:"
            " did not find expected node content; the line reads: vars: {a: [",
        ),
        (
            "policy: {subject: 'ก\n\n",
            "3:19: error[TGD106] expected YAML, found a mistake in its form: found unexpected end"
            " of stream; the line reads: policy: {subject: 'ก",
        ),
        (
            "policy:\n  subject: 20%\n  audience: %ก",
            "5:13: error[TGD131] expected text, found '%' as its first character;"
            " the line reads: audience: %ก",
        ),
    ],
)
def test_one_mistake_is_one_finding(text: str, finding: str) -> None:
    """What was expected and what was found stand in one line, at the place of the mistake."""
    assert _lines(lambda: loads(HEAD + text)) == [finding]


@pytest.mark.parametrize(
    "text",
    [
        "policy:\n  subject: 'แนวทาง: การเผยแพร่ #1 {{ fiscal_year }}'\nfiscal_year: 2569",
        "policy:\n  subject: แนวทาง:การเผยแพร่#1",
        "policy:\n  provisions:\n  - text: ก",
        "vars:\n  ชื่อ เล่น: ก\n  a: '`'\n  b: 'ก @ ข'",
        "documents:\n- kind: letter  # หนังสือเวียน\n  date: 2026-11  # เว้นวันที่",
        "documents: [{kind: announcement, provisions: {only: [a]}}]\n"
        "policy: {provisions: [{text: ก, items: [{id: a, text: ข}]}]}",
    ],
)
def test_a_near_miss_is_no_fault(text: str) -> None:
    """Quoted text, glued signs, short comments and keys of one's own are all right."""
    assert list(loads(HEAD + text).report) == []


def test_a_register_number_that_is_no_circular_is_taken_as_it_is() -> None:
    """A number in words of its own replaces the open circular number."""
    text = "documents: [{kind: letter, number: {circular: }}]\nissued: {letter: {number: พิเศษ ๑}}"
    letter: Any = loads(HEAD + text).documents[0]
    assert letter.number == "พิเศษ ๑"


def test_expressions_are_looked_at_beside_a_missing_version() -> None:
    """One pass tells of the key that is missing and of the unknown name."""
    lines = _lines(lambda: loads("agency: {name: ก}\npolicy: {subject: '{{ x }}'}\n"))
    assert [line.split(" ")[1] for line in lines] == ["error[TGD114]", "error[TGD154]"]


def test_expressions_wait_where_a_person_is_faulty() -> None:
    """What a faulty person would have given is not told as a second mistake."""
    text = "people: {a: {name: ก}}\npolicy: {subject: '{{ people.a.position }}'}\n"
    assert _lines(lambda: loads(HEAD + text)) == [
        "3:13: error[TGD114] people.a: expected the key 'position', found none"
    ]


def test_control_characters_beyond_a_hundred_are_counted_no_further() -> None:
    """A file of noise does not give a finding for each of its characters."""
    assert len(_lines(lambda: loads("\x01" * 1000))) < 110


class _Bottomless(Mapping[str, Any]):
    def __getitem__(self, key: str) -> Any:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def items(self) -> ItemsView[str, Any]:
        raise RecursionError


def test_a_mapping_that_has_no_end_is_a_finding() -> None:
    """Python's own limit of recursion is told as ours."""
    assert _lines(lambda: PolicyFile.from_dict(_Bottomless())) == [
        f"error[TGD136] expected at most {MAX_DEPTH} levels of nesting, found more"
    ]


def test_a_root_that_is_a_loop_of_links_is_told(tmp_path: Path) -> None:
    """A link that leads to itself is a file that cannot be read."""
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "p.yaml").write_text("extends: base.yaml\n" + HEAD, "utf-8")
    lines = _lines(lambda: load(tmp_path / "p.yaml", root=tmp_path / "loop"))
    assert len(lines) == 1
    assert "error[TGD724] extends:" in lines[0]


def test_a_file_outside_of_the_root_names_files_of_the_root(tmp_path: Path) -> None:
    """Where root is another folder, names count from there."""
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "base.yaml").write_text(HEAD, "utf-8")
    (tmp_path / "p.yaml").write_text("extends: base.yaml\n", "utf-8")
    assert load(tmp_path / "p.yaml", root=tmp_path / "root").agency.name == "ก"


def test_the_model_takes_values_of_python_too() -> None:
    """A model is built again from its own data: dates, truth values and tuples stay."""
    file = loads(
        HEAD + "documents: [{kind: letter, date: 2026-11, references: [{title: ก, copy: yes}]},"
        " {kind: announcement, date: 2026-11-20}]\n"
        "policy: {reporting: {rounds: [{id: x, due: 2026-01-02}]}}\n"
    )
    letter: dict[str, Any] = {"kind": "letter", "date": OpenDay(2569, 11)}
    letter["references"] = [{"title": "ก", "copy": True}]
    notice = {"kind": "announcement", "date": date(2026, 11, 20)}
    again = PolicyFile.model_validate({**dict(file), "documents": (letter, notice)})
    assert again.model_dump() == file.model_dump()


def test_what_requires_a_faulty_value_is_passed_over_with_it() -> None:
    """The unknown name is told beside the faulty authority, and nothing twice."""
    text = "policy: {authority: {sources: 5}, subject: '{{ x }}'}\n"
    assert _lines(lambda: loads(HEAD + text)) == [
        "3:31: error[TGD115] policy.authority.sources: expected a list, found '5'",
        "3:45: error[TGD154] policy.subject: expected a known name, found 'x'",
    ]


def test_two_documents_of_a_mapping_with_one_id_are_told_by_path() -> None:
    """Where there are no lines, the first one is named by its keys."""
    documents = [{"kind": "letter"}, {"kind": "letter"}]
    policy = {"thaigovdocs": 1, "agency": {"name": "ก"}, "documents": documents}
    assert _lines(lambda: PolicyFile.from_dict(policy)) == [
        "error[TGD125] documents[1].kind: expected another id for each document,"
        " found 'letter' twice (first at documents[0].kind)"
    ]


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    """The package gives its few public names and no others."""
    import thaigovdocs.policy as policy

    with pytest.raises(AttributeError, match="has no attribute 'lod'"):
        _ = policy.lod  # type: ignore[attr-defined]
