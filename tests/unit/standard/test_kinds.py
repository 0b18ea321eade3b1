"""What a kind of paper is stands once, in its row."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import thaigovdocs
from thaigovdocs.documents.kinds import COMPOSERS
from thaigovdocs.errors import UsageError
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.standard.kinds import KINDS, LETTER, OTHER, Kind, add_kind, drop_kind, kind_of

SOURCE = Path(thaigovdocs.__file__).parent


def test_every_kind_has_a_row_a_model_and_a_composer() -> None:
    """The three tables name the same kinds, in one order."""
    assert [*KINDS] == [*ENTRIES] == [*COMPOSERS]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_row_of_a_kind_agrees_with_its_model(kind: Kind) -> None:
    """A kind that is numbered has a number to write; one that is cited has a name for it."""
    assert (kind.numbering != "none") == ("number" in ENTRIES[kind.key].model_fields)
    assert kind.is_issued == bool(kind.cited_as)
    assert not kind.must_have("number") or kind.numbering != "none"
    assert kind.must_have("signature") == (kind.signer != "entry")


def test_an_unknown_kind_is_refused() -> None:
    """Nothing passes over a kind that it does not know."""
    with pytest.raises(UsageError, match=r"expected one of the kinds letter, .*, found 'circular'"):
        kind_of("circular")


def test_a_kind_is_added_before_the_last() -> None:
    """Papers that have no kind of their own are told apart last; a key is taken once."""
    kind = Kind(key="petition", thai="คำร้อง")
    add_kind(kind)
    try:
        assert [*KINDS][-2:] == ["petition", OTHER.key]
        with pytest.raises(UsageError, match="found 'petition', which is taken"):
            add_kind(kind)
    finally:
        drop_kind("petition")
    assert "petition" not in KINDS


def asked(path: Path) -> Iterator[str]:
    """Yield where a module compares a kind with the key of one."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Compare) and getattr(node.left, "attr", "") == "kind":
            said = {each.value for each in ast.walk(node) if isinstance(each, ast.Constant)}
            if said & {*KINDS}:
                yield f"{path.name}:{node.lineno}"


def test_no_module_asks_for_a_kind_by_its_key() -> None:
    """What differs by kind is asked of its row, so that the next kind is asked for it too."""
    modules = sorted(SOURCE.rglob("*.py"))
    assert len(modules) > 300
    assert [place for path in modules for place in asked(path)] == []


def test_a_row_is_one_value() -> None:
    """Rows are compared and kept in sets like any value."""
    assert kind_of("letter") == LETTER
    assert LETTER in {LETTER}
