"""Values are changed in the text of a policy file, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import thaigovdocs as tgd
from thaigovdocs.policy.source.editing import SourceText, drop, insert, move, put
from thaigovdocs.starters.presets import PRESETS, preset_text

TEXT = """\
# หัวแฟ้ม
agency:
  name: ก  # ชื่อ
  code: 'ดต 0118'
  owner: [หนึ่ง, สอง]
  contact:
    phone: "0 2000"
documents:
  - kind: letter
    # เลขที่
    number:
    body:
      # ข้อแรก
      - หนึ่ง  # ที่หนึ่ง
      - |-
        สอง
        บรรทัด
      - text: สาม
        items: [ย่อย]
"""


def changed(old: str, new: str) -> list[tuple[str, str]]:
    """Return the lines that differ, those of the old text and of the new."""
    pairs = zip(old.splitlines(), new.splitlines(), strict=True)
    return [pair for pair in pairs if pair[0] != pair[1]]


@pytest.mark.parametrize(
    ("keys", "value", "line"),
    [
        (["agency", "name"], "จังหวัดธารารมย์", "  name: จังหวัดธารารมย์  # ชื่อ"),
        (["agency", "name"], "ก: ข", "  name: 'ก: ข'  # ชื่อ"),
        (["agency", "name"], "", "  name:  # ชื่อ"),
        (["agency", "code"], "it's", "  code: 'it''s'"),
        (["agency", "owner", 1], "สาม, สี่", "  owner: [หนึ่ง, 'สาม, สี่']"),
        (["agency", "contact", "phone"], 'a"b', '    phone: "a\\"b"'),
        (["documents", 0, "number"], "12", "    number: 12"),
        (["documents", 0, "body", 0], "# ใหม่", "      - '# ใหม่'  # ที่หนึ่ง"),
    ],
)
def test_one_line_changes(keys: list[str | int], value: str, line: str) -> None:
    """Quotes stay as they were, and come where the words need them; comments stay."""
    made = put(SourceText.of(TEXT), keys, value)
    assert [new for _, new in changed(TEXT, made.text)] == [line]
    assert (made.plain(keys) or "") == value


def test_words_of_several_lines_become_a_block_and_the_comment_stays() -> None:
    """The comment goes behind the sign that opens the block."""
    made = put(SourceText.of(TEXT), ["documents", 0, "body", 0], "ก\n# ข")
    assert "      - |-  # ที่หนึ่ง\n        ก\n        # ข\n" in made.text


def test_a_block_becomes_a_line() -> None:
    """Nothing of the block stays."""
    made = put(SourceText.of(TEXT), ["documents", 0, "body", 1], "สอง")
    assert "      - สอง\n      - text: สาม\n" in made.text


def test_a_new_key_stands_behind_those_before_it_in_the_order() -> None:
    """Comments of the next key stay above that one."""
    order = ("kind", "subject", "number", "body")
    made = put(SourceText.of(TEXT), ["documents", 0, "subject"], "เรื่อง", order=order)
    assert "  - kind: letter\n    subject: เรื่อง\n    # เลขที่\n    number:\n" in made.text


def test_what_is_above_a_new_key_is_made() -> None:
    """A mapping that is not there comes with its first key."""
    made = put(SourceText.of("thaigovdocs: 1\n"), ["agency", "name"], "ก")
    assert made.text == "thaigovdocs: 1\nagency:\n  name: ก\n"


def test_entries_are_added_moved_and_removed_with_their_comments() -> None:
    """The lines of an entry go together."""
    source = insert(SourceText.of(TEXT), ["documents", 0, "body"], 1, {"text": "ใหม่", "id": "x"})
    assert "# ที่หนึ่ง\n      - text: ใหม่\n        id: x\n      - |-\n" in source.text
    source = move(source, ["documents", 0, "body"], 0, 1)
    assert "      - text: ใหม่\n        id: x\n      - หนึ่ง  # ที่หนึ่ง\n" in source.text
    source = drop(source, ["documents", 0, "body", 2])
    assert source.text.endswith("# ที่หนึ่ง\n      - text: สาม\n        items: [ย่อย]\n")


def test_the_last_entry_leaves_its_key() -> None:
    """An empty list is a key without a value, whose comments stay."""
    assert drop(SourceText.of("body:  # ว่าง\n  - ก\n"), ["body", 0]).text == "body:  # ว่าง\n"
    assert drop(SourceText.of("a: {b: [c]}\n"), ["a", "b", 0]).plain(["a", "b"]) in (None, "")


@pytest.mark.parametrize("keys", [["nothing", 3], [], ["agency", "name", "x"], ["documents", 9]])
def test_a_place_that_is_none_is_refused(keys: list[str | int]) -> None:
    """Nothing is guessed."""
    with pytest.raises(tgd.UsageError):
        put(SourceText.of(TEXT), keys, "x")


def test_what_cannot_be_read_cannot_be_changed() -> None:
    """Half a text has no places."""
    with pytest.raises(tgd.UsageError, match="can be read"):
        SourceText.of("a: [")


def test_an_alias_is_changed_alone_or_not_at_all() -> None:
    """What an anchor names stands in two places; only one of them may change."""
    source = SourceText.of("a: &x ก\nb: *x\n")
    assert put(source, ["b"], "ข").text == "a: &x ก\nb: ข\n"
    with pytest.raises(tgd.UsageError):
        put(source, ["a"], "ข")
    shared = SourceText.of("a: &x {n: ก}\nb: *x\n")
    with pytest.raises(tgd.UsageError):
        put(shared, ["b", "n"], "ข")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]) | st.just("\n"))


@given(value=WORDS, place=st.sampled_from([0, 1, 2]))
def test_any_words_survive(value: str, place: int) -> None:
    """They are read as they were written, or refused; the other values stay."""
    keys = ["documents", 0, "body", place, *(["text"] if place == 2 else [])]
    source = SourceText.of(TEXT)
    try:
        made = put(source, keys, value)
    except tgd.UsageError:
        return
    assert (made.plain(keys) or "") == value
    assert made.plain(["agency"]) == source.plain(["agency"])


@pytest.mark.parametrize("name", PRESETS)
def test_every_value_of_every_preset_can_be_changed(name: str) -> None:
    """One after the other; the comments of the file are those it had."""
    text = preset_text(name)
    source = SourceText.of(text)
    for keys in scalars(source.top.plain()):
        made = put(source, keys, "เปลี่ยน")
        assert made.plain(keys) == "เปลี่ยน"
        assert comments(made.text) == comments(text)


def scalars(value: object, keys: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the way to each text of *value*."""
    if isinstance(value, dict):
        return [way for key, each in value.items() for way in scalars(each, (*keys, key))]
    if isinstance(value, list):
        return [way for at, each in enumerate(value) for way in scalars(each, (*keys, at))]
    return [keys]


def comments(text: str) -> list[str]:
    """Return the comments of *text* that stand on lines of their own."""
    return [line for line in text.splitlines() if line.lstrip().startswith("#")]
