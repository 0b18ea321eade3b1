"""Limits: what is larger than any sensible policy is refused, and fast."""

from __future__ import annotations

import pytest
import yaml

from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding
from thaigovdocs.policy import PolicyFile, loads
from thaigovdocs.policy.source import yaml_tree
from thaigovdocs.policy.source.limits import MAX_DEPTH, MAX_NODES, MAX_TEXT_LENGTH
from thaigovdocs.policy.source.yaml_tree import read_tree

HEAD = "thaigovdocs: 1\nagency: {name: จังหวัดธารารมย์}\n"
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}]\n"
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
DEEP = "a0: &a0 [x]\n" + "".join(
    f"a{n}: &a{n} {'[' * 30}*a{n - 1}{']' * 30}\n" for n in range(1, 100)
)


def _codes(text: str) -> list[str]:
    with pytest.raises(PolicyError) as caught:
        loads(text)
    return [finding.code for finding in caught.value.findings]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[" * 100_000, f"expected at most {MAX_DEPTH} levels of nesting, found more"),
        ("{" * 100_000, f"expected at most {MAX_DEPTH} levels of nesting, found more"),
        ("- " * 100_000, f"expected at most {MAX_DEPTH} levels of nesting, found more"),
        ("? " * 100_000, f"expected at most {MAX_DEPTH} levels of nesting, found more"),
        (DEEP, f"expected at most {MAX_DEPTH} levels of nesting, found more"),
        (LAUGHS, "expected aliases to add at most 10000 values, found more"),
        (
            "[" + "a," * 200_000 + "]",
            f"expected at most {MAX_NODES} values in the file, found more",
        ),
    ],
    ids=["lists", "mappings", "entries", "keys", "aliases", "laughs", "values"],
)
def test_a_bomb_is_refused_with_its_limit(text: str, message: str) -> None:
    """Nesting, number of values and what aliases add are bounded."""
    with pytest.raises(PolicyError) as caught:
        loads(text)
    assert [
        f.format("en").split("\n")[0].rpartition(": ")[2].partition("] ")[2]
        or f.format("en").split("\n")[0].rpartition(": ")[2]
        for f in caught.value.findings
    ] == [message]


@pytest.mark.parametrize("parser", ["SafeLoader", "CSafeLoader"])
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 100, "1:65"),
        ("[" * 1200, "1:65"),
        ("a:\n  - b: " + "[" * 1200, "2:69"),
        ("a: " + "[x, " * 1200, "1:256"),
        ("a: ['[[[', # [[[\n" + "[\n" * 1200, "64:1"),
    ],
    ids=["few", "many", "in blocks", "after values", "quoted"],
)
def test_the_place_is_where_the_level_too_many_begins(
    text: str, place: str, parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With any parser: some versions of libyaml stop in the middle of brackets themselves."""
    monkeypatch.setattr(yaml_tree, "_PARSER", getattr(yaml, parser))
    findings: list[Finding] = []
    read_tree(text, "p.yaml", findings)
    assert [(each.code, "{}:{}".format(*each.origin.position)) for each in findings] == [
        ("TGD136", place)
    ]


def test_brackets_that_do_not_close_are_no_deep_nesting() -> None:
    """What is told then is what YAML says."""
    assert _codes(HEAD + "vars: {a: ['[[[[', \"]]]\"\n") == ["TGD106"]


def test_a_text_that_is_too_long_is_told_and_the_rest_is_read_on() -> None:
    """The other faults come in the same pass."""
    text = f"{HEAD}vars: {{a: {'ก' * (MAX_TEXT_LENGTH + 1)}}}\nwrong: 1\n"
    assert _codes(text) == ["TGD140", "TGD113"]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "".join(f"k{n}: 1\n" for n in range(20_000)),
        HEAD + "documents:\n" + "- {kind: letter, enclosures: [{document: x}]}\n" * 8_000,
        HEAD + "documents:\n" + "".join(f"- {{kind: leter, id: a{n}}}\n" for n in range(3_000)),
        HEAD + "issued: {" + ", ".join(f"a{n}: {{number: 1}}" for n in range(20_000)) + "}\n",
        HEAD + "vars: [" + "{{x}}, " * 10_000 + "]\n",
        HEAD + "".join(f"k{n}:\n" for n in range(20_000)),
        HEAD + "a" * 1_000_000,
        HEAD + "a: 'x\n" + "\n" * 500_000,
        HEAD + "vars: {" + "&a " * 100_000,
    ],
    ids=["keys", "references", "kinds", "issued", "braces", "empty", "word", "lines", "anchors"],
)
@pytest.mark.slow
def test_many_faults_are_told_without_slowing_down(text: str) -> None:
    """Each of these took minutes with a quadratic reader; all are refused in a moment."""
    assert _codes(text)


def test_a_deep_mapping_of_an_application_is_refused() -> None:
    """The limit of nesting holds for mappings too."""
    value: object = "x"
    for _ in range(2000):
        value = [value]
    with pytest.raises(PolicyError) as caught:
        PolicyFile.from_dict({"thaigovdocs": 1, "agency": value})
    assert [finding.code for finding in caught.value.findings] == ["TGD136"]


def test_a_large_mapping_of_an_application_is_refused() -> None:
    """The limit of values holds for mappings too."""
    with pytest.raises(PolicyError) as caught:
        PolicyFile.from_dict({"thaigovdocs": 1, "vars": ["x"] * (MAX_NODES + 1)})
    assert [finding.code for finding in caught.value.findings] == ["TGD137"]
