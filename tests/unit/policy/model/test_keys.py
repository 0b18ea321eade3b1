"""Every key of the policy file has a Thai name, and says what it is for in two languages."""

from __future__ import annotations

import re

import pytest

from thaigovdocs.errors import UsageError
from thaigovdocs.policy import Key, keys_of
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.keys import models
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.policy.model.references import DocumentRef, PersonRef
from thaigovdocs.policy.model.schema import schema
from thaigovdocs.policy.source.aliases import ALIASES
from thaigovdocs.policy.source.keys import TABLE

ALL = [(model, key) for model in models() for key in keys_of(model)]
THAI = re.compile("[ก-๛]")
ONLY_IN_SOURCES = {"extends", "remove"}  # laid away before the model sees them


def entry_of(model: type[Model], name: str) -> str | None:
    """Return the entry of the table that speaks of a key of *model*."""
    named = [f"{each.__name__}.{name}" for each in model.__mro__]
    return next((each for each in [*named, name] if each in TABLE), None)


@pytest.mark.parametrize(("model", "key"), ALL, ids=lambda each: getattr(each, "name", None))
def test_a_key_is_said_in_thai_and_in_english(model: type[Model], key: Key) -> None:
    """Name and meaning: nothing falls back to the key itself."""
    assert entry_of(model, key.name)
    assert THAI.search(key.thai)
    assert THAI.search(key.meaning_th) or key.meaning_th in {"docx, pdf, txt"}
    assert re.search("[a-z]", key.meaning)
    assert not key.meaning.endswith(".")


def test_no_line_of_the_table_speaks_of_nothing() -> None:
    """A key that is gone takes its line with it."""
    printed = {entry_of(model, key.name) for model, key in ALL}
    hidden = {entry_of(model, name) for model in models() for name in model.model_fields}
    assert set(TABLE) - printed - hidden == ONLY_IN_SOURCES


def test_a_thai_name_that_a_file_may_write_means_the_same_key() -> None:
    """What people read as the name of a key is never the alias of another one."""
    other = {(key.name, key.thai) for _, key in ALL if ALIASES.get(key.thai, key.name) != key.name}
    assert other == set()


def test_a_form_knows_what_each_value_may_be() -> None:
    """Of a kind, and from there of the mappings below it."""
    memo = {key.name: key for key in keys_of("memo")}
    assert memo["submits"].is_list
    assert issubclass(memo["submits"].holds[0], DocumentRef)
    assert memo["secrecy"].choices == ("ลับที่สุด", "ลับมาก", "ลับ")
    (decision,) = memo["decision"].holds
    assert [key.name for key in keys_of(decision) if key.is_required] == ["options", "by"]
    assert keys_of(decision)[1].holds == (PersonRef,)
    assert "title" not in memo
    assert [key.name for key in keys_of() if key.is_required] == ["thaigovdocs", "agency"]


def test_there_are_keys_of_kinds_only() -> None:
    """A kind that nobody knows has none."""
    assert all(keys_of(kind) for kind in ENTRIES)
    with pytest.raises(UsageError, match="expected a kind of document, found 'leter'"):
        keys_of("leter")


def test_editors_show_the_name_and_both_languages() -> None:
    """And no null where one is refused."""
    person = schema()["$defs"]["Person"]
    name = person["properties"]["name"]
    assert name["title"] == "ชื่อ"
    assert name["description"].splitlines() == [
        "ชื่อพร้อมคำนำหน้า ตามที่พิมพ์ในวงเล็บใต้ลายมือชื่อ",
        "with title, as printed in brackets below the signature",
    ]
    assert name["type"] == ["string", "number", "boolean"]
    assert "null" in person["properties"]["rank"]["type"]


def test_editors_are_given_something_to_start_from() -> None:
    """A kind of paper with the parts that it must have; a mapping with what it requires."""
    written = schema()
    documents = written["properties"]["documents"]["anyOf"][0]["items"]
    memo = documents["defaultSnippets"][[*ENTRIES].index("memo")]
    assert memo["label"] == "memo บันทึกข้อความ"
    assert memo["body"]["kind"] == "memo"
    assert memo["body"]["to"] == ["${4:เรียน}"]
    (decision,) = written["$defs"]["Decision"]["defaultSnippets"]
    assert decision["body"] == {"options": ["${1:ตัวเลือก}"], "by": "${2:โดย}"}
