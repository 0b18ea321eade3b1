"""Whole papers as text: every case is a folder with a policy and the text of its papers.

``--update-goldens`` rewrites the texts; read the difference before committing it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.policy.loading.reading import load
from thaigovdocs.writers.text import render_text

CASES = sorted(Path(__file__).parent.glob("documents/*/policy.yaml"))


def test_there_are_cases() -> None:
    """The folder holds the four invented agencies at least."""
    assert len(CASES) >= 4


@pytest.mark.parametrize("policy", CASES, ids=lambda path: path.parent.name)
def test_the_papers_of_a_case_read_as_they_were_approved(
    policy: Path, request: pytest.FixtureRequest
) -> None:
    """Every paper gives exactly the approved text, and nothing is left to tell."""
    file = load(policy)
    papers = {id_: render_text(document) for id_, document in compose(file).items()}
    if request.config.getoption("--update-goldens"):
        for id_, text in papers.items():
            policy.with_name(f"{id_}.txt").write_text(text, encoding="utf-8")
    approved = {path.stem: path.read_text(encoding="utf-8") for path in policy.parent.glob("*.txt")}
    assert papers == approved
    assert unprintable(file) == []
