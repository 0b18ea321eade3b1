"""Everything public that is a value or an error crosses the border of a process."""

from __future__ import annotations

import copy
import inspect
import pickle
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import FrozenInstanceError, fields, is_dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

import thaigovdocs as tgd
from thaigovdocs.errors import ThaiGovDocsError

POLICY = """thaigovdocs: 1
fiscal_year: 2569
agency: {name: จังหวัดธารารมย์, code: ธร 0017, letterhead: [ศาลากลางจังหวัดธารารมย์]}
people: {head: {name: นายธารา รื่นรมย์, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: head
vars: {site: www.thararom.example}
policy: {subject: เวลาทำการประจำปี 2569, provisions: [ให้ถือปฏิบัติ, "ดู {{ vars.site }}"]}
documents:
- kind: letter
  number: 5
  date: 2026-11-20
  to: นายอำเภอ
  enclosures: [{document: announcement, quantity: auto}]
  body: [จึงเรียนมาเพื่อทราบ]
- {kind: announcement, date: 2026-11-20}
"""
WRONG = POLICY.replace("signatory: head", "signatory: chef")
FAULT = tgd.Finding.of("TGD114", tgd.Origin(tgd.Mark("p.yaml", 2, 1, "agency")), key="agency")


def examples(folder: Path) -> Iterator[Any]:
    """Yield a value of every public type, as the public functions give it."""
    path = folder / "p.yaml"
    path.write_text(POLICY, "utf-8")
    file = tgd.load(path)
    composed = tgd.compose(file)
    letter = composed["letter"]
    layout = tgd.lay_out(letter)
    printed = tgd.render_text(letter).replace("ทราบ", "ทราบและถือปฏิบัติ").encode()
    yield from (file, composed, letter, layout, layout.anchors["signature"], layout.pages[0])
    yield from (tgd.Fonts(), tgd.Fonts([folder], system=False), tgd.Length(5), layout.family)
    yield from (FAULT, FAULT.origin, FAULT.origin.mark, tgd.Report([FAULT]), tgd.Severity.NOTE)
    yield from (tgd.findings.Fix("ก", "ข"), tgd.Spot("a.docx", paragraph=3))
    yield tgd.Attachment("p.yaml", b"x")
    yield tgd.Picture("e.svg", "svg", b"<svg/>", 3.0, 4.0)
    packet = tgd.make(file, formats=["txt"])
    yield from (packet, packet.write(folder / "out"), tgd.check(file))
    yield tgd.compare(file, tgd.load(path, fiscal_year=2570))
    yield from (tgd.compare_edited(file, printed, name="a.txt"), tgd.recognize(printed))
    yield from (tgd.mend(path), tgd.demo(folder / "demo"))
    yield tgd.roll(path, folder / "2570.yaml", fiscal_year=2570)
    yield tgd.adopt(printed, names=["a.txt"])
    yield tgd.together(printed, names=["a.txt"])
    yield from tgd.jinja_filters().values()
    rows = [{"agency.name": "จังหวัดดอนตะวัน"}, {"fiscal_year": "x"}]
    yield from tgd.batch(file, rows, folder / "many", formats=["txt"], jobs=1)
    yield from (tgd.thai.FiscalYear(2570), tgd.thai.OpenDay(2569, 11), tgd.thai.Numerals.THAI)


@pytest.fixture(scope="module")
def values(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """Return the examples, made once."""
    return list(examples(tmp_path_factory.mktemp("values")))


WAYS: dict[str, Callable[[Any], Any]] = {
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}


def test_every_public_type_has_an_example(values: list[Any]) -> None:
    """A new type is put into the list; errors have a test of their own, executors are none."""
    classes = {name for name in tgd.__all__ if inspect.isclass(getattr(tgd, name))}
    classes -= {"Batch", "RayExecutor"}
    errors = {name for name in classes if issubclass(getattr(tgd, name), Exception)}
    shown = {kind.__name__ for value in values for kind in type(value).__mro__}
    assert classes - errors - shown == set()


@pytest.mark.parametrize("way", WAYS)
def test_values_come_over_equal(values: list[Any], way: str) -> None:
    """Equal, and the same key of a mapping where they can be one; nothing holds the process."""
    for value in values:
        other = WAYS[way](value)
        if type(value).__name__ != "partial":  # functions say nothing of being equal
            assert other == value, type(value)
            assert hash(other) == hash(value), type(value)


def test_values_do_not_change(values: list[Any]) -> None:
    """No attribute of them can be set."""
    for value in values:
        names = getattr(type(value), "__dataclass_fields__", {})
        for name in names:
            with pytest.raises((FrozenInstanceError, AttributeError)):
                setattr(value, name, None)


def parts(value: Any) -> Iterator[Any]:
    """Yield what a value is made of, as far as it shows it."""
    if isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, (tuple, frozenset, tgd.Report)):
        yield from value
    elif isinstance(value, BaseModel):
        yield from (getattr(value, name) for name in type(value).model_fields)
    elif is_dataclass(value):
        yield from (getattr(value, each.name) for each in fields(value))
    if isinstance(value, tgd.PolicyFile):
        yield from (value.rows, value.sources, value.templates, value.logos, value.report)


def test_nothing_in_a_value_can_be_changed(tmp_path: Path, values: list[Any]) -> None:
    """However deep: no list, dict or set is handed out."""
    rows = "recipients: r.csv}"
    text = POLICY + "- {kind: recipients, for: letter, " + rows
    listed = tgd.loads(text, files={"r.csv": "ชื่อ\nนายอำเภอดอนตะวัน\n"})
    waiting, seen = [listed, tgd.compose(listed), *values], set()
    while waiting:
        value = waiting.pop()
        assert not isinstance(value, (dict, list, set, bytearray)), value
        if id(value) not in seen:
            seen.add(id(value))
            waiting += parts(value)


def error_classes() -> list[type[ThaiGovDocsError]]:
    """Return every error of the package, those too that are not named at the top."""
    found, waiting = [], [ThaiGovDocsError]
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += kind.__subclasses__()
    return found


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", error_classes(), ids=lambda kind: kind.__name__)
def test_errors_come_over_with_their_findings(kind: type[Any], way: str) -> None:
    """However the class is made."""
    error = kind(FAULT) if kind is tgd.FileRefused else kind(findings=[FAULT])
    error.row = 7  # what a caller noted on it
    other = WAYS[way](error)
    assert (type(other), str(other), other.findings) == (kind, str(error), (FAULT,))
    assert other.row == 7


def work(text: str) -> tuple[Any, ...]:
    """Make papers in another process."""
    file = tgd.loads(text)
    composed = tgd.compose(file)
    report = tgd.check(file)
    return file, composed, tgd.lay_out(composed["letter"]), tgd.make(file, formats=["docx"]), report


@pytest.mark.slow
@pytest.mark.parametrize("start", ["spawn", "fork"])
def test_papers_are_made_in_pools(start: str) -> None:
    """What a pool gives is what this process makes; a fault is a fault, not a TypeError."""
    if start == "fork" and sys.platform == "win32":
        pytest.skip("Windows does not fork")
    with ProcessPoolExecutor(1, mp_context=get_context(start)) as pool:
        assert pool.submit(work, POLICY).result() == work(POLICY)
        with pytest.raises(tgd.PolicyError) as error:
            pool.submit(work, WRONG).result()
        with pytest.raises(tgd.CalendarError) as dated:
            pool.submit(tgd.thai.parse_date, "๓๑ กุมภาพันธ์ ๒๕๖๙").result()
    assert [each.code for each in error.value.findings] == ["TGD121"]
    assert [each.code for each in dated.value.findings] == ["TGD034"]
