"""The papers of this project are sound in every file that they are printed to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

import thaigovdocs as tgd
from office import convert
from places import DATA, ROOT

BASE = "disclosure-base"  # says nothing of a year: its editions do
POLICIES = sorted(
    path
    for folder, names in (
        (ROOT / "examples", "*.yaml"),
        (ROOT / "templates/presets", "*.yaml"),
        (ROOT / "tests/golden/documents", "*/policy.yaml"),
        (DATA / "papers", "*.yaml"),
    )
    for path in folder.glob(names)
    if path.stem != BASE
)
# A policy that is wrong on purpose prints papers that are: these say so by themselves.
BY_PAPER = {"forms": {"TGD410"}}  # of a fiscal year that was over on the day of the paper
# LibreOffice counts pages in Arabic digits whatever the field of the DOCX asks for.
BY_LIBREOFFICE = {"TGD796"}


def name_of(path: Path) -> str:
    """Return what a policy file is called among the others."""
    return path.parent.name if path.stem == "policy" else path.stem


def wrong(paths: Iterable[Path]) -> set[str]:
    """Return the codes of the errors and warnings in *paths*."""
    found = (each for path in paths for each in tgd.check(path))
    return {each.code for each in found if each.severity != "note"}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """Return the folders of the papers that were printed so far."""
    return {ROOT: tmp_path_factory.mktemp("printed")}


def papers_of(policy: Path, printed: dict[Path, Path]) -> Path:
    """Return the folder of the papers of a *policy*; a preset and a golden may have one name."""
    if policy not in printed:
        printed[policy] = printed[ROOT] / str(len(printed))
        tgd.render(tgd.load(policy), printed[policy], formats=["docx", "pdf"])
    return printed[policy]


@pytest.mark.parametrize("policy", POLICIES, ids=name_of)
def test_papers_are_as_sound_as_their_policy(policy: Path, printed: dict[Path, Path]) -> None:
    """As DOCX, PDF and packet nothing is found that is not in the policy file, mostly nothing."""
    folder = papers_of(policy, printed)
    owed = wrong([policy]) | BY_PAPER.get(name_of(policy), set())
    assert wrong([*folder.glob("*.docx"), *folder.glob("*.pdf")]) <= owed


@pytest.mark.slow
@pytest.mark.parametrize("policy", POLICIES, ids=name_of)
def test_papers_that_libreoffice_printed_are_sound(
    policy: Path, printed: dict[Path, Path], tmp_path: Path
) -> None:
    """From the DOCX, as anybody does who has no Word."""
    folder = papers_of(policy, printed)
    convert(sorted(folder.glob("*.docx")), tmp_path, "pdf")
    owed = wrong([policy]) | BY_PAPER.get(name_of(policy), set()) | BY_LIBREOFFICE
    assert wrong(tmp_path.glob("*.pdf")) <= owed


def test_most_policies_are_sound() -> None:
    """Or the tests above would compare nothing with nothing."""
    assert sum(not wrong([policy]) for policy in POLICIES) >= len(POLICIES) - 6
