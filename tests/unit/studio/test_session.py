"""A file is written from its form and as text, and every step can be taken back."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd
from thaigovdocs.starters.presets import PRESETS, preset_text
from thaigovdocs.studio.fields import Field
from thaigovdocs.studio.session import Writing


def field(writing: Writing, path: str) -> Field:
    """Return the field of the form at *path*."""
    return next(each for top in writing.form for each in top.walk() if each.path == path)


@pytest.fixture
def letter() -> Writing:
    """A letter from the preset."""
    return Writing(preset_text("letter"))


def test_the_form_says_what_the_file_says(letter: Writing) -> None:
    """Papers first, then what they share."""
    assert [each.path for each in letter.form] == ["documents[0]", "agency", "people", ""]
    assert field(letter, "documents[0].to").text == "อธิการบดีมหาวิทยาลัยธารารมย์"
    assert field(letter, "documents[0].date").shape == "date"
    assert field(letter, "documents[0].body[1]").text.startswith("ในการนี้")
    assert field(letter, "people.head.name").thai == "ชื่อ"


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_has_a_form(name: str) -> None:
    """Each with fields whose values stand in the file, and nothing that is told twice."""
    writing = Writing(preset_text(name))
    source = writing.source
    assert source is not None
    fields = [each for top in writing.form for each in top.walk()]
    assert len(fields) > 15
    for each in fields:
        if each.shape in ("line", "text", "date") and each.value is not None:
            assert source.plain(each.keys) == each.value
    shown = [each.path for each in fields if each.shape not in ("clause", "group", "text")]
    assert len(shown) == len(set(shown))


def test_a_field_changes_the_text(letter: Writing) -> None:
    """And the comments around it stay."""
    letter.put(field(letter, "documents[0].subject"), "ขอเชิญ: ประชุม", at=0)
    assert "    subject: 'ขอเชิญ: ประชุม'\n" in letter.text
    assert letter.text.count("#") == preset_text("letter").count("#")


def test_typing_without_a_pause_is_one_step(letter: Writing) -> None:
    """Undo takes back words, not letters; redo brings them again."""
    first = letter.text
    subject = field(letter, "documents[0].subject")
    for at, words in enumerate(("ก", "กา", "การ")):
        letter.put(subject, words, at=at / 10)
    letter.put(subject, "การประชุม", at=60)
    assert len(letter.done) == 2
    assert letter.undo()
    assert field(letter, "documents[0].subject").text == "การ"
    assert letter.undo()
    assert letter.text == first
    assert not letter.undo()
    assert letter.redo()
    assert letter.redo()
    assert not letter.redo()
    assert field(letter, "documents[0].subject").text == "การประชุม"


def test_what_is_written_after_an_undo_ends_the_redo(letter: Writing) -> None:
    """There is one line of steps."""
    letter.put(field(letter, "documents[0].subject"), "ก", at=0)
    letter.undo()
    letter.write(letter.text + "# ท้าย\n", at=1)
    assert not letter.redo()


def test_lines_become_entries_and_keep_those_that_stay(letter: Writing) -> None:
    """One line is written as text, several as a list."""
    letter.put(field(letter, "documents[0].to"), "นายอำเภอดอนตะวัน\nผู้กำกับการ", at=0)
    assert letter.source is not None
    assert letter.source.plain(["documents", 0, "to"]) == ["นายอำเภอดอนตะวัน", "ผู้กำกับการ"]
    letter.put(field(letter, "documents[0].to"), "ผู้กำกับการ", at=9)
    assert letter.source.plain(["documents", 0, "to"]) == ["ผู้กำกับการ"]
    letter.put(field(letter, "documents[0].to"), "", at=19)
    assert letter.source.plain(["documents", 0, "to"]) is None


def test_clauses_go_below_one_another_and_out_again(letter: Writing) -> None:
    """A clause that is text alone gets its text under a key."""
    body = letter.source.plain(["documents", 0, "body"]) if letter.source else None
    assert isinstance(body, list)
    letter.nest(["documents", 0, "body", 1], at=0)
    assert letter.source is not None
    assert letter.source.plain(["documents", 0, "body", 0]) == {
        "text": body[0],
        "items": [body[1]],
    }
    letter.nest(["documents", 0, "body", 1], at=1)
    letter.lift(["documents", 0, "body", 0, "items", 0], at=2)
    letter.lift(["documents", 0, "body", 0, "items", 0], at=3)
    found = letter.source.plain(["documents", 0, "body"])
    assert found == [{"text": body[0]}, body[2], body[1]]


def test_the_first_clause_has_none_before_it(letter: Writing) -> None:
    """It is refused, and nothing changes."""
    before = letter.text
    with pytest.raises(tgd.UsageError):
        letter.nest(["documents", 0, "body", 0], at=0)
    with pytest.raises(tgd.UsageError):
        letter.lift(["documents", 0, "body", 0], at=0)
    assert letter.text == before


def test_numbers_are_text_or_circular(letter: Writing) -> None:
    """As the file writes them."""
    letter.put_number(field(letter, "documents[0].number"), "214", circular=True, at=0)
    held = field(letter, "documents[0].number")
    assert (held.number, held.is_circular) == ("214", True)
    letter.put_number(held, "215", circular=False, at=9)
    assert "    number: 215\n" in letter.text


def test_a_group_gets_the_keys_that_are_offered(letter: Writing) -> None:
    """They stand where they are read."""
    group = field(letter, "documents[0]")
    assert "salutation" in [each.name for each in group.addable]
    letter.add_key(group, "salutation", "เรียน", at=0)
    order = [line.split(":")[0].strip() for line in letter.text.splitlines() if ":" in line]
    assert order.index("to") < order.index("salutation") < order.index("enclosures")


def test_text_that_is_no_yaml_is_kept_and_has_no_form(letter: Writing) -> None:
    """It is what somebody types; a field cannot be changed in it."""
    subject = field(letter, "documents[0].subject")
    letter.write("documents: [", at=0)
    assert letter.form == ()
    assert letter.source is None
    with pytest.raises(tgd.UsageError):
        letter.put(subject, "ก", at=1)
    assert letter.undo()
    assert letter.form
