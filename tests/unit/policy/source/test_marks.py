"""Every character of a scalar knows its line and column."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from thaigovdocs.findings import Finding, Mark
from thaigovdocs.policy import loads
from thaigovdocs.policy.source import yaml_tree
from thaigovdocs.policy.source.words import Words
from thaigovdocs.policy.source.yaml_tree import read_tree


def _words(text: str) -> Words:
    findings: list[Finding] = []
    tree = read_tree(text, "p.yaml", findings)
    assert findings == []
    assert isinstance(tree, dict)
    value = tree["a"]
    assert isinstance(value, Words)
    return value


def _mark(words: Words) -> Mark:
    assert words.mark is not None
    return words.mark


def _written(text: str, words: Words) -> str:
    """Return the characters of the file that the places of *words* point at."""
    lines = text.split("\n")
    found = []
    for offset in range(len(words)):
        line, column = _mark(words).at(offset)
        found.append((lines[line - 1] + "\n" * len(text))[column - 1])
    return "".join(found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: กข ค\n", "กข ค"),
        ("a:   กข   \n", "กข"),
        ("a: 'กข ค'\n", "กข ค"),
        ('a: "กข ค"\n', "กข ค"),
        ("{b: c, a: กข}\n", "กข"),
        ("a: &x กข ค\n", "กข ค"),
        ("a: &x 'กข ค'\n", "กข ค"),
        ('a: !!str &x "กข ค"\n', "กข ค"),
        ("a: &x\n  กข ค\n", "กข ค"),
        ("a: &x # see below\n  # here\n  'กข ค'\n", "กข ค"),
        ("a: &x |\n  กข\n  ค\n", "กข\nค\n"),
        ("a: &x\n  |\n  กข\n  ค\n", "กข\nค\n"),
        ("a: |\n  กข\n  ค\n", "กข\nค\n"),
        ("a: |-\n\n    กข\n\n      ค\n", "\nกข\n\n  ค"),
        ("a: |2\n    กข\n  ค\n", "  กข\nค\n"),
        ("a: |+\n  กข\n\n", "กข\n\n"),
    ],
)
def test_a_scalar_written_as_it_reads_points_at_its_own_characters(text: str, value: str) -> None:
    """Where the file holds the very characters, every place holds the character itself."""
    words = _words(text)
    assert words == value
    assert _written(text, words).rstrip("\n") == value.rstrip("\n")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: >\n  กข\n  ค\n  ง\n", "กข ค ง\n"),
        ("a: >-\n  กข\n\n  ค\n\n\n  ง\n", "กข\nค\n\nง"),
        ("a: >-\n\n  กข\n    มาก\n  ค\n", "\nกข\n  มาก\nค"),
        ("a: >-\n  กข\n\n    มาก\n    อีก\n\n  ค\n", "กข\n\n  มาก\n  อีก\n\nค"),
        ("a: >2-\n    กข\n  ค\n", "  กข\nค"),
        ("a: กข\n  ค\n\n  ง\n", "กข ค\nง"),
        ("a: 'กข ''ค''\n  ง'\n", "กข 'ค' ง"),
        ("a: 'กข\n\n\n  ง '\n", "กข\n\nง "),
        ("a: ' กข  \n  '\n", " กข "),
        ('a: "กข \\"ค\\" \\u0e07จ\n  ฉ"\n', 'กข "ค" งจ ฉ'),
        ('a: "กข \\\n   ค"\n', "กข ค"),
        ('a: "กข\\\n\n   ค"\n', "กข\nค"),
        ('a: "กข\\\\\n   ค"\n', "กข\\ ค"),
        ('a: "\\x41\\U00000e01ข"\n', "Aกข"),
        ('a: "กข\\ \n   ค"\n', "กข  ค"),
        ("a: |+\n\n\nb: x\n", "\n\n"),
        ("a: ''\n", ""),
    ],
)
def test_a_folded_or_quoted_scalar_points_at_its_own_letters(text: str, value: str) -> None:
    """Thai letters that stand in the file unescaped are found where they stand."""
    words = _words(text)
    assert words == value
    written = _written(text, words)
    lines = text.split("\n")
    for offset, character in enumerate(words):
        line, column = _mark(words).at(offset)
        if character in "กขคจฉมาอีก":
            escaped = lines[line - 1][column - 1] == "\\"
            assert escaped or written[offset] == character


def test_an_escape_is_placed_at_its_backslash_and_what_follows_after_it() -> None:
    """An escape is one character; the next one stands after the whole escape."""
    words = _words('a: "ก\\u0e02ค"\n')
    assert [_mark(words).at(offset) for offset in range(3)] == [(1, 5), (1, 6), (1, 12)]


def test_the_place_of_a_fault_in_a_folded_text_is_exact() -> None:
    """An unknown name in the third line of a folded text is told at its own line and column."""
    text = "a: >-\n  หนึ่ง\n  สอง\n  สาม {{ x }}\n"
    words = _words(text)
    assert _mark(words).at(words.index("{{")) == (4, 7)


@given(
    st.lists(st.text("กข ", min_size=1, max_size=6).map(str.strip).filter(bool), min_size=1),
    st.sampled_from(["|", ">", "'", '"', ""]),
    st.lists(st.integers(1, 3), min_size=1),
)
def test_letters_over_several_lines_are_found_in_every_style(
    lines: list[str], style: str, gaps: list[int]
) -> None:
    """However a text is spread over lines, each of its letters points at the same letter."""
    body = ""
    for index, line in enumerate(lines):
        body += ("\n" * gaps[index % len(gaps)] + "  " if index else "") + line
    text = f"a: {style}\n  {body}\n" if style in ("|", ">") else f"a: {style}{body}{style}\n"
    words = _words(text)
    written = _written(text, words)
    assert [w for c, w in zip(words, written, strict=True) if c in "กข"] == [
        c for c in words if c in "กข"
    ]


def test_the_pure_parser_reads_the_same_as_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML has no libyaml, the values and their places are the same."""
    text = (
        "thaigovdocs: 1\nagency:\n  name: >-\n    จังหวัด\n    ธารารมย์\n"
        "  owner: [0017, 'ก ''ข''', \"\\u0e01\", ]\n  code:\n"
    )
    fast = loads(text, name="p.yaml")
    monkeypatch.setattr(yaml_tree, "_PARSER", yaml.SafeLoader)
    slow = loads(text, name="p.yaml")
    assert slow.agency == fast.agency
    assert slow.agency.name.mark == fast.agency.name.mark
    assert [line.mark for line in slow.agency.owner] == [line.mark for line in fast.agency.owner]
