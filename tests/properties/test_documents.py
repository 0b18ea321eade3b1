"""Composition of any text and any tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policies import unchecked
from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.numbering import label, read_patterns, references, walk
from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import is_blank
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import plain
from thaigovdocs.writers.text import render_text

pytestmark = pytest.mark.slow

LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="`{}")
THAI = st.sampled_from([*"กขค งำๆฯ่้ัิ ๑2๓4.()/-“”", "มาตรา 9", "พ.ศ. 2561", "COVID-19", "\n"])
WORDS = st.lists(st.one_of(LETTERS, THAI), min_size=1, max_size=40).map("".join)
ANY = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
PATTERNS = st.lists(
    st.sampled_from(["1.", "1.1", "1.1.1", "(1)", "ข้อ 1", "ก.", "(ก)", "1)", "", "-", "i.", "A"]),
    min_size=1,
    max_size=5,
)


def trees(depth: int = 4) -> st.SearchStrategy[dict[str, Any]]:
    """Return nodes with up to *depth* levels below them."""
    leaf = st.just({"text": "ก"})
    return st.recursive(
        leaf,
        lambda below: st.builds(
            lambda items, own: {"text": "ก", "items": items, **({"numbering": own} if own else {})},
            st.lists(below, max_size=3),
            st.one_of(st.none(), PATTERNS),
        ),
        max_leaves=4 * depth,
    )


def file_of(words: str, **extra: Any) -> PolicyFile:
    """Return a policy whose texts are all *words*."""
    return unchecked(data_of(words, **extra))


def data_of(words: str, **extra: Any) -> dict[str, Any]:
    """Return what such a policy file says."""
    return {
        "thaigovdocs": "1",
        "agency": {"name": "ก", "owner": [words]},
        "people": {"a": {"name": "ข", "position": "ค"}},
        "signatory": "a",
        "policy": {
            "subject": "ง",
            "preamble": [words],
            "provisions": [{"text": words, "bullets": [words], "items": [words]}],
        },
        "documents": [
            {"kind": "letter", "to": "จ", "body": [words], "references": [words]},
            {"kind": "announcement"},
        ],
        **extra,
    }


def squeezed(text: str) -> str:
    """Return *text* in Arabic digits and without white space."""
    return to_arabic("".join(text.split()))


@given(WORDS)
@settings(max_examples=100, deadline=None)
def test_any_text_survives_in_committees_frameworks_and_certificates(words: str) -> None:
    """As a name, a position, a role, a clause, a number, a line of the sender."""
    assume(not is_blank(words))
    member = {"name": words, "position": words, "role": words}
    node = {"text": words, "members": [member, member]}
    entry = {"signatory": "a", "subject": "ง", "conclusion": [words]}
    more = {"number": words, "letterhead": [words], "body": [node], "provisions": [node]}
    papers = compose(
        file_of(
            words,
            policy={"subject": "ง", "provisions": [node]},
            documents=[
                {"kind": "order", "number": words, **entry},
                {"kind": "framework", **entry},
                {"kind": "other", **entry, **more},
            ],
        )
    )
    for key, times in (("order", 9), ("framework", 8), ("other", 17)):
        printed = squeezed(render_text(papers[key]))
        if words.strip():
            assert printed.count(squeezed(words)) >= times


@given(WORDS)
@settings(max_examples=150, deadline=None)
def test_any_text_survives_unchanged_but_for_digits_and_line_breaks(words: str) -> None:
    """What the author wrote is what is printed, in every place it can stand."""
    assume(not is_blank(words))
    documents = compose(file_of(words))
    letter, announcement = documents["letter"], documents["announcement"]
    printed = [
        *(plain(block.text) for block in (*letter.body, *announcement.body)),
        "".join(map(plain, letter.owner)),
        plain(letter.head.rows[2].entries[0].text) if len(letter.head.rows) > 2 else "",
    ]
    for text in filter(None, printed):
        assert squeezed(text) == squeezed(words)
    if words.strip():
        assert len(letter.body) == 1
    assert squeezed(render_text(announcement)).count(squeezed(words)) >= (words.strip() != "") * 4


@given(WORDS)
@settings(max_examples=60, deadline=None)
def test_composing_is_a_function_of_the_file(words: str) -> None:
    """The same file gives equal documents."""
    assume(not is_blank(words))
    assert dict(compose(file_of(words))) == dict(compose(file_of(words)))


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_no_text_raises_anything_but_our_own_error(words: str) -> None:
    """Expressions, backticks and control characters included."""
    faults: tuple[object, ...] = ()
    documents: Mapping[str, object] = {}
    try:
        documents = compose(PolicyFile.from_dict(data_of(words)))
    except ThaiGovDocsError as error:
        faults = error.findings
    assert bool(faults) != (set(documents) == {"letter", "announcement"})


@given(st.lists(trees(), min_size=1, max_size=4), PATTERNS)
@settings(max_examples=150, deadline=None)
def test_siblings_are_numbered_in_one_pattern_and_never_alike(
    values: list[dict[str, Any]], patterns: list[str]
) -> None:
    """A label that counts is different for every sibling, at any depth."""
    nodes = [Node.model_validate(value) for value in values]
    seen: dict[object, set[str]] = {}
    for each in walk(nodes, read_patterns(patterns)):
        pattern = each.path[-1][0]
        if pattern.signs:
            labels = seen.setdefault(each.path[:-1], set())
            text = label(each.path)
            assert text not in labels
            labels.add(text)
        assert each.level == sum(not step.is_empty for step, _ in each.path)


@given(trees(), PATTERNS)
@settings(max_examples=60, deadline=None)
def test_every_clause_can_be_referred_to(value: dict[str, Any], patterns: list[str]) -> None:
    """A clause below a label has a path that is not empty."""
    node = Node.model_validate({"text": "ก", "items": [{**value, "id": "x"}]})
    found = references([node], read_patterns(["ข้อ 1", *patterns]))
    assert found["x"] != ""
