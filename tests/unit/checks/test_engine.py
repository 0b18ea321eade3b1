"""The engine around the rules: once each, in order, whatever a rule does."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

import pytest

import thaigovdocs as tgd
from slips import case
from thaigovdocs.checks import engine
from thaigovdocs.checks.case import Case
from thaigovdocs.checks.engine import check_case, check_documents, stopping
from thaigovdocs.checks.rules import Rule
from thaigovdocs.checks.selection import Selection, beginning, nearest
from thaigovdocs.errors import UsageError
from thaigovdocs.findings import MESSAGES, Finding, Mark, Origin, Report, Spot

ORDER = "TGD111"  # any codes do: what is tried is the engine
OTHER = "TGD112"


def use(monkeypatch: pytest.MonkeyPatch, **checks: object) -> None:
    """Let the engine know these rules only."""
    title = {"th": "ก", "en": "a"}
    known = {
        code: Rule(code, title, MESSAGES[code], "", "", check)  # type: ignore[arg-type]
        for code, check in checks.items()
    }
    monkeypatch.setattr(engine, "rules", lambda: MappingProxyType(known))


def every(code: str, **params: str) -> object:
    """Return a rule that finds every passage."""

    def check(tried: Case) -> Iterator[Finding]:
        for passage in reversed(tried.passages):
            yield passage.finding(code, 0, 1, **params)

    return check


PARAMS = {"key": "a", "first": "b", "near": "c"}


def test_findings_stand_in_the_order_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever order a rule has."""
    use(monkeypatch, TGD111=every(ORDER, **PARAMS), TGD112=every(OTHER, **PARAMS))
    found = [(each.origin.position[0], each.code) for each in check_case(case("ก\nข"))]
    assert found == [(1, ORDER), (1, OTHER), (2, ORDER), (2, OTHER)]


def test_a_function_of_several_codes_is_run_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It finds all of them in one pass."""
    runs = []

    def check(tried: Case) -> Iterator[Finding]:
        runs.append(tried)
        yield tried.passages[0].finding(ORDER, 0, 1, **PARAMS)
        yield tried.passages[0].finding(OTHER, 0, 1, **PARAMS)

    use(monkeypatch, TGD111=check, TGD112=check)
    assert [each.code for each in check_case(case("ก"))] == [ORDER, OTHER]
    assert len(runs) == 1


def test_what_was_not_asked_for_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that is left out costs nothing."""
    use(monkeypatch, TGD111=every(ORDER, **PARAMS), TGD112=pytest.fail)
    found = check_case(case("ก"), selection=Selection.of(["TGD111"]))
    assert [each.code for each in found] == [ORDER]


def test_a_rule_that_fails_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it found before, and what the others find, stays."""

    def failing(tried: Case) -> Iterator[Finding]:
        yield tried.passages[0].finding(ORDER, 0, 1, **PARAMS)
        raise ZeroDivisionError("no")

    use(monkeypatch, TGD111=failing, TGD112=every(OTHER, **PARAMS))
    found = {each.code: each for each in check_case(case("ก"))}
    assert set(found) == {ORDER, OTHER, "TGD001"}
    assert found["TGD001"].format("en").splitlines()[0] == (
        "slip.txt:1:1: warning[TGD001] expected the rule TGD111 to end, "
        "found a fault of this program (ZeroDivisionError): no"
    )


def test_a_file_of_nothing_but_slips_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first of a rule are told, and that there are more."""
    monkeypatch.setattr(engine, "_MOST", 2)
    use(monkeypatch, TGD111=every(ORDER, **PARAMS))
    assert [each.code for each in check_case(case("ก\nข"))] == [ORDER, ORDER]
    found = [each.code for each in check_case(case("ก\nข\nค"))]
    assert found == ["TGD010", ORDER, ORDER]


def test_a_finding_that_cannot_be_worded_is_a_fault_of_the_rule(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A parameter that its message names and the rule forgot."""
    use(monkeypatch, TGD111=every(ORDER))
    assert [each.code for each in check_case(case("ก"))] == ["TGD001"]


def test_a_mistake_is_told_once() -> None:
    """The same fact in two papers is one place of the policy file."""
    place = Origin(Mark("p.yaml", 3, 5))
    twice = [Finding.of(ORDER, place, id_, **PARAMS) for id_ in ("letter", "memo")]
    assert [*Report(twice).unique()] == twice[:1]


def test_pages_and_paragraphs_are_in_order() -> None:
    """Those of a foreign file, by page and line, paragraph and run, and offset."""
    spots = [Spot("a.pdf", page=2, line=1), Spot("a.pdf", page=1, line=9)]
    found = [Finding.of(ORDER, Origin(spot=spot), **PARAMS) for spot in spots]
    assert [*Report(found).in_order()] == found[::-1]


def test_the_same_mistake_in_a_header_and_in_the_text_is_two() -> None:
    """Paragraphs of a header are counted from 1, as those of the text are."""
    spots = (Spot("a.docx", part, 1, 1) for part in ("", "header1"))
    findings = [Finding.of(ORDER, Origin(spot=spot)) for spot in spots]
    assert [*Report(findings).in_order()] == findings


def test_a_finding_without_a_place_stands_where_its_paper_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A part that is missing has no characters to point at."""

    def missing(tried: Case) -> Iterator[Finding]:
        yield Finding.of(ORDER, None, tried.papers[0].document.id, **PARAMS)

    use(monkeypatch, TGD111=missing)
    assert [str(each.origin) for each in check_case(case("\nก"))] == ["slip.txt:2:1"]
    assert [str(each.origin) for each in check_case(case(""))] == ["slip.txt:1:1"]


def test_a_paper_of_a_policy_without_a_place_is_found_in_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its entry in the policy file is shown."""

    def missing(tried: Case) -> Iterator[Finding]:
        yield Finding.of(ORDER, None, "announcement", **PARAMS)

    use(monkeypatch, TGD111=missing)
    text = (
        "thaigovdocs: 1\nagency: {name: จังหวัดธารารมย์}\n"
        "people: {head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการ}}\nsignatory: head\n"
        "policy: {subject: ทดลอง, provisions: [ก]}\ndocuments:\n  - {kind: announcement}\n"
    )
    file = tgd.loads(text, name="p.yaml")
    (found,) = check_documents(file, tgd.compose(file))
    assert found.origin.position[0] == 7


def test_an_error_may_let_render_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where its rule says so; every other error stops."""
    title = {"th": "ก", "en": "a"}
    known = {OTHER: Rule(OTHER, title, MESSAGES[OTHER], "", "", every(OTHER), stops=False)}  # type: ignore[arg-type]
    monkeypatch.setattr(engine, "rules", lambda: known)
    found = [Finding.of(code, None, None, **PARAMS) for code in (ORDER, OTHER)]
    assert stopping(found) == (found[0],)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("TGD4", "TGD4"), ("6xx", "TGD6"), ("tgd1", "TGD1"), ("101", "TGD101"), ("10x", "TGD10")],
)
def test_a_family_is_named_in_several_ways(word: str, expected: str) -> None:
    """By its digit, with or without TGD and x."""
    assert beginning(word) == expected


@pytest.mark.parametrize("word", ["", "TGD", "abc", "999", "TGD1000", "x"])
def test_an_unknown_code_is_wrong_use(word: str) -> None:
    """The nearest one is named."""
    with pytest.raises(UsageError) as error:
        Selection.of([word])
    shown = f"expected a code such as {nearest(word)}, found '{word}'"
    assert str(error.value) == shown
