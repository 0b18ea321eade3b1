"""What an edition opens again: numbers, dates and the register of its base."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.policy.language.facts import issued_date
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.leaves import leaves
from thaigovdocs.policy.loading.reading import load, loads
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.writers.text import render_text

BASE = """\
thaigovdocs: 1
agency: {name: จังหวัดธารารมย์, code: ธร 0017.3}
people: {governor: {name: นาย ก, position: [ผู้ว่าราชการ, จังหวัด]}}
signatory: governor
policy:
  subject: แผน
  supersedes: {title: คำสั่งจังหวัด, number: 1/2568, subject: งาน, date: 2025-01-02}
  reporting: {rounds: [{id: half, due: {monthly: 25}}]}
documents:
- {kind: letter, number: {circular: 5}, date: 2025-11-20}
- {kind: order, number: 7, date: 2025-11-20}
issued: {letter: {number: 6}}
"""

Edit = Callable[[str], PolicyFile]


@pytest.fixture
def edition(tmp_path: Path) -> Edit:
    """Return a function that reads an edition of the base from its own lines."""
    (tmp_path / "base.yaml").write_text(BASE, "utf-8")

    def read(lines: str) -> PolicyFile:
        path = tmp_path / "edition.yaml"
        path.write_text(f"extends: base.yaml\n{lines}", "utf-8")
        return load(path)

    return read


def numbers(file: PolicyFile) -> list[str]:
    """Return the numbers of the papers as they are printed."""
    return [to_arabic(document.meta.number) for document in compose(file).values()]


def test_an_empty_number_or_date_is_open_again(edition: Edit) -> None:
    """The base's old ones are not printed for this year's; what is not named stays."""
    file = edition("documents:\n- {kind: order, number: , date: }\n")
    assert numbers(file) == ["ธร 0017.3/ว 6", ""]
    assert [issued_date(file, entry) for entry in file.documents] == [date(2025, 11, 20), None]
    file = edition("policy: {supersedes: {number: , date: }}\n")
    assert file.policy.supersedes is not None
    assert (file.policy.supersedes.number, file.policy.supersedes.date) == (None, None)
    assert edition("signatory:\n").signatory == ("governor",)


def test_an_empty_register_is_one_without_entries(edition: Edit) -> None:
    """What the registry gave last year is gone; elsewhere an empty value is no value."""
    assert numbers(edition("issued:\n")) == ["ธร 0017.3/ว 5", "7/2568"]
    assert numbers(edition("vars: {issued: }\n")) == ["ธร 0017.3/ว 6", "7/2568"]


def test_an_empty_entry_of_the_register_leaves_the_document_as_it_is(edition: Edit) -> None:
    """Blanks to be filled do not open what the document itself says."""
    file = edition("issued: {letter: {number: , date: }, order: {number: , date: }}\n")
    assert numbers(file) == ["ธร 0017.3/ว 5", "7/2568"]
    assert [entry.date for entry in file.documents] == [date(2025, 11, 20)] * 2


def test_a_bare_number_of_a_circular_letter_is_printed_as_one() -> None:
    """In ``issued`` as in a register; a number that is written out is printed as it is."""
    assert numbers(loads(BASE))[0] == "ธร 0017.3/ว 6"
    text = BASE.replace("{circular: 5}", "{circular: }")
    assert numbers(loads(text))[0] == "ธร 0017.3/ว 6"
    assert numbers(loads(text.replace("number: 6", "number: ธร 1/ว 6")))[0] == "ธร 1/ว 6"


def test_a_register_goes_before_the_files_own(tmp_path: Path) -> None:
    """What was given last counts, and what it does not give stays."""
    register = tmp_path / "register.csv"
    register.write_text("id,number,date\nletter,8,2025-12-01\n", "utf-8")
    file = loads(BASE.replace("{number: 6}", "{number: 6, date: 2025-11-30}"), issued=register)
    assert numbers(file)[0] == "ธร 0017.3/ว 8"
    assert issued_date(file, file.documents[0]) == date(2025, 12, 1)


def test_a_superseded_paper_is_cited_in_the_order_of_the_form() -> None:
    """Kind and issuer, number, subject, date."""
    letter = render_text(compose(loads(BASE))["letter"])
    assert "อ้างถึง คำสั่งจังหวัด ที่ ๑/๒๕๖๘ เรื่อง งาน ลงวันที่ ๒ มกราคม ๒๕๖๘" in letter


def test_each_value_has_the_path_that_names_it_best() -> None:
    """Documents and rounds by id, lines by place, one alone without; text with its mark."""
    found = {leaf.path: leaf for leaf in leaves(loads(BASE))}
    assert list(found) == [
        "agency.name",
        "agency.code",
        "people.governor.name",
        "people.governor.position[0]",
        "people.governor.position[1]",
        "signatory",
        "policy.subject",
        "policy.supersedes.title",
        "policy.supersedes.number",
        "policy.supersedes.subject",
        "policy.supersedes.date",
        "policy.reporting.rounds.half.due.monthly",
        "documents.letter.date",
        "documents.letter.number.circular",
        "documents.order.date",
        "documents.order.number",
    ]
    assert found["policy.subject"].mark is not None
    assert found["policy.subject"].mark.line == 6
    assert found["documents.letter.number.circular"].value == 6
