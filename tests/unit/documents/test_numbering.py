"""Labels of clauses: any pattern on any level."""

from __future__ import annotations

import pytest

from thaigovdocs.documents.numbering import (
    Pattern,
    body_patterns,
    label,
    label_text,
    read_pattern,
    read_patterns,
    reference,
    references,
    walk,
)
from thaigovdocs.findings import Mark
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.lettering import LIST_LETTERS


def tree(depth: int, *, width: int = 2) -> dict[str, object]:
    """Return a node with *depth* levels of *width* items below it."""
    items = [tree(depth - 1, width=width) for _ in range(width)] if depth else []
    return {"text": "ก", "items": items}


def labels(patterns: list[str], depth: int, numerals: str = "thai") -> list[str]:
    """Return the labels of a regular tree of two top nodes, in printed order."""
    nodes = [Node.model_validate(tree(depth - 1)) for _ in range(2)]
    return [label(each.path, numerals) for each in walk(nodes, read_patterns(patterns))]


def test_letters_run_as_lists_do() -> None:
    """ก ข ค ง จ ฉ: what is out of use, and ฆ, stand in no list, nor in what refers to one."""
    nodes = [Node.model_validate({"text": "ก", "id": f"a{at}"}) for at in range(8)]
    found = [label(each.path) for each in walk(nodes, read_patterns(["(ก)"]))]
    assert found == ["(ก)", "(ข)", "(ค)", "(ง)", "(จ)", "(ฉ)", "(ช)", "(ซ)"]
    assert list(references(nodes, read_patterns(["(ก)"])).values()) == found


def test_a_path_pattern_counts_every_level_above_it() -> None:
    """1.1 and 1.1.1 print the numbers of the clauses that they stand in."""
    found = labels(["1.", "1.1", "1.1.1"], 3)
    assert found[:5] == ["๑.", "๑.๑", "๑.๑.๑", "๑.๑.๒", "๑.๒"]
    assert found[-1] == "๒.๒.๒"


def test_brackets_count_their_own_level_only() -> None:
    """(1) starts again in every clause."""
    assert labels(["ข้อ 1", "(1)"], 2) == ["ข้อ ๑", "(๑)", "(๒)", "ข้อ ๒", "(๑)", "(๒)"]


def test_a_path_pattern_passes_over_levels_without_a_label() -> None:
    """An unlabelled paragraph between two levels is no part of the number."""
    assert labels(["ข้อ 1", "", "1.1"], 3)[:4] == ["ข้อ ๑", "", "๑.๑", "๑.๒"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ก.", ["ก.", "ข."]),
        ("(ก)", ["(ก)", "(ข)"]),
        ("1)", ["๑)", "๒)"]),
        ("หมวด 1", ["หมวด ๑", "หมวด ๒"]),
        ("ส่วนที่ 1", ["ส่วนที่ ๑", "ส่วนที่ ๒"]),
        ("a.", ["a.", "b."]),
        ("A)", ["A)", "B)"]),
        ("(i)", ["(i)", "(ii)"]),
        ("I.", ["I.", "II."]),
        ("-", ["-", "-"]),
        ("กลุ่ม", ["กลุ่ม", "กลุ่ม"]),
        (" 1. ", ["๑.", "๒."]),
    ],
)
def test_a_pattern_prints_what_stands_around_the_count(pattern: str, expected: list[str]) -> None:
    """What counts stands alone; everything else is printed as written."""
    assert labels([pattern], 1) == expected


def test_arabic_numerals_leave_the_count_as_the_pattern_writes_it() -> None:
    """Thai digits of a pattern are never turned back."""
    assert labels(["1.", "๑.๑"], 2, "arabic")[:2] == ["1.", "๑.๑"]


def test_letters_leave_out_those_that_lists_pass_over() -> None:
    """There are 41 letters: ฃ, ฅ and ฆ are not among them."""
    assert len(LIST_LETTERS) == 41
    assert not {"ฃ", "ฅ", "ฆ"} & set(LIST_LETTERS)


def test_letters_go_on_in_pairs_after_the_last() -> None:
    """The item after ฮ is กก."""
    pattern = read_pattern("ก.")
    found = [label(((pattern, count),)) for count in (41, 42, 43, 82, 83)]
    assert found == ["ฮ.", "กก.", "กข.", "กฮ.", "ขก."]


def test_roman_numbers_subtract() -> None:
    """4, 9 and 44 are iv, ix and xliv; every sign has its own value."""
    pattern = read_pattern("i")
    known = {
        **{4: "iv", 9: "ix", 44: "xliv", 50: "l", 90: "xc", 100: "c", 400: "cd", 500: "d"},
        **{900: "cm", 999: "cmxcix", 1000: "m", 1888: "mdccclxxxviii"},
    }
    assert {count: label(((pattern, count),)) for count in known} == known


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [("1.", "๑.๑"), ("1.1", "๑.๑"), ("(1)", "(๑.๑)"), ("ก.", "(๑)"), ("", ""), ("-", "-")],
)
def test_a_level_beyond_the_patterns_follows_from_the_last(pattern: str, expected: str) -> None:
    """A count goes one part deeper, letters are followed by (1), the rest stays."""
    assert labels([pattern], 2)[1] == expected


def test_five_levels_without_a_pattern_follow_the_regulation() -> None:
    """The usual hierarchy is ๑. ๑.๑ ๑.๑.๑ (๑) (๑.๑)."""
    nodes = [Node.model_validate(tree(4, width=1))]
    found = [label(each.path) for each in walk(nodes, read_patterns(None))]
    assert found == ["๑.", "๑.๑", "๑.๑.๑", "(๑)", "(๑.๑)"]


def test_a_node_gives_patterns_to_what_is_below_it() -> None:
    """The override starts with the items of the node, and ends with it."""
    node = {"text": "ก", "numbering": ["ก.", "(1)"], "items": [tree(1, width=1)]}
    nodes = [Node.model_validate(node), Node.model_validate(tree(1, width=1))]
    found = [label(each.path) for each in walk(nodes, read_patterns(["1.", "1.1"]))]
    assert found == ["๑.", "ก.", "(๑)", "๒.", "๒.๑"]


def test_a_path_pattern_prints_as_many_numbers_as_there_are() -> None:
    """1.1 on the first level is the one number that it has."""
    assert labels(["1.1"], 1) == ["๑", "๒"]


def test_levels_count_the_labels_above() -> None:
    """An unlabelled paragraph has the level of the clause that it belongs to."""
    nodes = [Node.model_validate(tree(2, width=1))]
    found = [each.level for each in walk(nodes, read_patterns(["ข้อ 1", "", "(1)"]))]
    assert found == [1, 1, 2]


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        (["ข้อ 1", "(1)"], ["ข้อ ๑", "ข้อ ๑ (๑)"]),
        (["1.", "1.1", "(1)"], ["๑", "๑.๑", "๑.๑ (๑)"]),
        (["ข้อ 1", "", "(1)"], ["ข้อ ๑", "ข้อ ๑", "ข้อ ๑ (๑)"]),
        (["1.", "(1)", "(1.1)"], ["๑", "๑ (๑)", "๑ (๑.๑)"]),
        (["ข้อ 1", "ก.", "(1)"], ["ข้อ ๑", "ข้อ ๑ ก", "ข้อ ๑ ก (๑)"]),
        (["-"], ["-"]),
    ],
)
def test_a_reference_names_the_levels_that_the_label_does_not(
    patterns: list[str], expected: list[str]
) -> None:
    """ref() gives ข้อ ๑ and ๑.๒ (๓): the path, without the full stop of a label."""
    nodes = [Node.model_validate(tree(len(patterns) - 1, width=1))]
    assert [reference(each.path) for each in walk(nodes, read_patterns(patterns))] == expected


def test_references_are_found_by_id_in_the_digits_of_the_paper() -> None:
    """Only clauses with an id can be referred to."""
    nodes = [Node.model_validate({"items": [{"id": "x", "text": "ก"}]})]
    assert references(nodes, read_patterns(["1.", "1.1"]), "arabic") == {"x": "1.1"}


def test_a_label_remembers_its_pattern() -> None:
    """The origin of a label is the pattern, or the regulation where none was written."""
    mark = Mark("policy.yaml", 3, 5)
    pattern = read_pattern(Words("ข้อ 1", mark))
    (span,) = label_text(((pattern, 2),), "thai")
    assert (span.text, span.keep, span.origin.mark) == ("ข้อ ๒", True, mark)
    assert read_pattern("1.").origin.standard == "practice"
    assert label_text(((Pattern(""), 1),), "thai") == ()


@pytest.mark.parametrize(
    ("words", "first"), [(["ข้อ 1", "(1)"], "1."), (["1)"], "1)"), (None, "1.")]
)
def test_the_points_of_a_letter_are_no_clauses(words: list[str] | None, first: str) -> None:
    """A body takes the patterns of the policy unless its clauses are called by a word."""
    patterns = body_patterns(words)
    assert patterns[0].is_empty
    assert patterns[1] == read_pattern(first)


SIX = ("1.", "1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1", "1.1.1.1.1.1")


@pytest.mark.parametrize(
    ("patterns", "labels"),
    [
        (SIX, ["๒.", "๒.๒", "๒.๒.๒", "๒.๒.๒.๒", "๒.๒.๒.๒.๒", "๒.๒.๒.๒.๒.๒"]),
        (("1.",), ["๒.", "๒.๒", "๒.๒.๒", "๒.๒.๒.๒", "๒.๒.๒.๒.๒", "๒.๒.๒.๒.๒.๒"]),
        (("1.", "1.1", "1.1.1", "(1)", "1)", "ก."), ["๒.", "๒.๒", "๒.๒.๒", "(๒)", "๒)", "ข."]),
        (("ข้อ 1", "", "(1)", "(ก)", "-", "1.1"), ["ข้อ ๒", "", "(๒)", "(ข)", "-", "๒.๒"]),
        (("ก.", "1.", "1.1", "a)", "i.", "A"), ["ข.", "๒.", "๒.๒", "b)", "ii.", "B"]),
        (("1)", "1.1)", "", "", "(1)", "(1.1)"), ["๒)", "๒.๒)", "", "", "(๒)", "(๒.๒)"]),
    ],
)
def test_six_levels_of_any_mix_have_their_labels(
    patterns: tuple[str, ...], labels: list[str]
) -> None:
    """The second clause of every level below the second."""
    node = Node(text=Words("ก"))
    for _ in range(5):
        node = Node(text=Words("ก"), items=(Node(text=Words("ก")), node))
    found = [
        label(each.path)
        for each in walk((Node(text=Words("ก")), node), read_patterns(patterns))
        if all(count == 2 for _, count in each.path)
    ]
    assert found == labels


def test_a_node_deep_down_may_change_what_is_below_it() -> None:
    """On any level; what stands beside it keeps its own."""
    deep = Node(text=Words("ก"), items=(Node(text=Words("ก")),))
    other = Node(
        text=Words("ก"), numbering=(Words("ก)"),), items=(Node(text=Words("ก"), items=(deep,)),)
    )
    plain_node = Node(text=Words("ก"), items=(deep,))
    found = [label(each.path) for each in walk((plain_node, other), read_patterns(("ข้อ 1", "1.1")))]
    assert found == ["ข้อ ๑", "๑.๑", "๑.๑.๑", "ข้อ ๒", "ก)", "(๑)", "(๑.๑)"]
