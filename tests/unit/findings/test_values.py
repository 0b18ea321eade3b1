"""Findings, reports and errors are values: equal, hashable, and they cross a process border."""

from __future__ import annotations

import copy
import pickle

import pytest

from thaigovdocs._frozen import FrozenMap
from thaigovdocs.errors import PolicyError, ThaiGovDocsError
from thaigovdocs.files import FileRefused
from thaigovdocs.findings import Finding, Mark, Origin, Report, Spot
from thaigovdocs.policy.language.expressions import ExpressionFault

FINDING = Finding.of("TGD114", Origin(Mark("p.yaml", 2, 1, "agency")), "letter", key="agency")
WAYS = {
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}


@pytest.mark.parametrize("way", WAYS)
def test_a_finding_and_a_report_come_over_equal(way: str) -> None:
    """Nothing of them is bound to the process; both can be keys."""
    finding, report = (WAYS[way](value) for value in (FINDING, Report([FINDING])))
    assert (finding, hash(finding)) == (FINDING, hash(FINDING))
    assert (report, hash(report)) == (Report([FINDING]), hash(Report([FINDING])))
    assert finding.format() == FINDING.format()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "error",
    [PolicyError(findings=[FINDING]), ExpressionFault(findings=[FINDING]), FileRefused(FINDING)],
    ids=lambda error: type(error).__name__,
)
def test_an_error_comes_over_with_its_findings(error: ThaiGovDocsError, way: str) -> None:
    """Also one whose class is made from other arguments than its message."""
    other = WAYS[way](error)
    assert (type(other), str(other), other.findings) == (type(error), str(error), (FINDING,))


def test_an_error_says_what_it_holds_in_either_language() -> None:
    """Its findings, else its message."""
    assert PolicyError(findings=[FINDING]).format("th") == FINDING.format("th")
    assert PolicyError("expected a file").format("th") == "expected a file"


def test_parameters_of_a_finding_cannot_be_changed() -> None:
    """A mapping that was handed over is copied."""
    params = {"key": "agency"}
    finding = Finding("TGD114", Origin(), params)
    params["key"] = "people"
    assert finding.params == FrozenMap({"key": "agency"})
    assert not hasattr(finding.params, "__setitem__")


def test_the_same_mistake_is_told_once() -> None:
    """By code, place and words; two papers that print one fact are no two mistakes."""
    other = Finding.of("TGD114", FINDING.origin, "memo", key="agency")
    moved = Finding.of("TGD114", Origin(Mark("p.yaml", 3, 1)), key="agency")
    assert Report([FINDING, other, moved]).unique() == Report([FINDING, moved])


def test_mistakes_of_a_mapping_are_told_apart_by_their_paths() -> None:
    """A policy from an application has no lines."""
    places = (Origin(Mark(path=path)) for path in ("documents[0].to", "documents[1].to"))
    found = Report(Finding.of("TGD173", place) for place in places)
    assert found.unique() == found


def test_every_character_of_a_cell_has_the_place_of_the_cell() -> None:
    """Two mistakes in it are two."""
    first, second = (Origin(Mark.of_cell("rows.csv", 2, 3), offset) for offset in (0, 40))
    assert str(first) == str(second) == "rows.csv:2:3"
    assert first.key != second.key


def test_findings_stand_in_the_order_of_the_file() -> None:
    """Those of the file itself and of no file first; without lines they keep their order."""
    base = Finding.of("TGD114", Origin(Mark("base.yaml", 1, 1)), key="a")
    late, early = (Finding.of("TGD114", Origin(Mark("p.yaml", n, 1)), key="a") for n in (9, 2))
    paths = [Finding.of("TGD114", Origin(Mark(path=path)), key="a") for path in ("b", "a")]
    page = Finding.of("TGD114", Origin(spot=Spot("p.yaml", page=1)), key="a")
    found = Report([base, late, *paths, page, early]).in_order("p.yaml")
    assert [*found] == [*paths, early, late, page, base]
