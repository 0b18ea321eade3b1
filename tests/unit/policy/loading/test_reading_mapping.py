"""Policies that an application gives as a mapping."""

from __future__ import annotations

from collections import UserDict
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any
from uuid import UUID

import numpy
import pytest
from pydantic import BaseModel

from places import POLICIES
from thaigovdocs.errors import PolicyError
from thaigovdocs.policy import PolicyFile, load, loads

GOOD: dict[str, Any] = {"thaigovdocs": 1, "agency": {"name": "จังหวัดธารารมย์"}}


def _refused(**keys: Any) -> str:
    with pytest.raises(PolicyError) as caught:
        PolicyFile.from_dict({**GOOD, **keys})
    return "\n".join(f.format("en").split("\n")[0] for f in caught.value.findings)


def test_a_mapping_gives_the_same_model_as_the_file() -> None:
    """Whole numbers, Decimals, dates, truth values and tuples are read as their text."""
    file = PolicyFile.from_dict(
        MappingProxyType(
            {
                **GOOD,
                "fiscal_year": 2569,
                "vars": UserDict({"amount": Decimal("150000.50"), "day": date(2026, 11, 20)}),
                "documents": (
                    {
                        "kind": "letter",
                        "number": {"circular": None},
                        "date": date(2026, 11, 20),
                        "enclosures": [{"document": "announcement", "copy": True}],
                        "references": [{"title": "ก", "copy": False}],
                        "to": None,
                    },
                    {"kind": "announcement"},
                ),
            }
        )
    )
    written = loads(
        "thaigovdocs: 1\nagency: {name: จังหวัดธารารมย์}\nfiscal_year: 2569\n"
        "vars: {amount: 150000.50, day: 2026-11-20}\ndocuments:\n"
        "- {kind: letter, number: {circular: }, date: 2026-11-20, to: ,\n"
        "   enclosures: [{document: announcement, copy: true}],\n"
        "   references: [{title: ก, copy: no}]}\n- kind: announcement\n"
    )
    assert file.model_dump() == written.model_dump()
    assert file.vars["amount"].mark is not None
    assert (file.vars["amount"].mark.path, file.vars["amount"].mark.line) == ("vars.amount", 0)


def test_an_empty_value_counts_as_left_out_but_a_wrong_key_is_told() -> None:
    """None is nothing; an unknown key is told though nothing follows it."""
    assert PolicyFile.from_dict({**GOOD, "fiscal_year": None, "documents": None}).documents == ()
    assert _refused(fiscal=None) == (
        "error[TGD112] fiscal: expected a known key, found 'fiscal'; the nearest is 'fiscal_year'"
    )
    assert PolicyFile.from_dict({**GOOD, "vars": {"x": None}}).vars == {}


def test_an_empty_cell_keeps_its_column() -> None:
    """A row is not shortened by a cell without a value."""
    table = {"columns": ["a", "b"], "rows": [[None, "x"]]}
    file = PolicyFile.from_dict({**GOOD, "policy": {"provisions": [{"table": table}]}})
    shown = file.policy.provisions[0].table
    assert shown is not None
    assert shown.rows == (("", "x"),)


class _Thing:
    pass


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.5, "error[TGD143] vars.a: expected an exact number, found the binary float 1.5"),
        (
            float("nan"),
            "error[TGD143] vars.a: expected an exact number, found the binary float nan",
        ),
        (
            _Thing(),
            "error[TGD144] vars.a: expected text, a whole number, Decimal, date, list or mapping,"
            " found _Thing",
        ),
        (
            datetime(2026, 11, 20, 8),
            "error[TGD144] vars.a: expected text, a whole number, Decimal, date, list or mapping,"
            " found datetime",
        ),
        (
            Decimal("NaN"),
            "error[TGD144] vars.a: expected text, a whole number, Decimal, date, list or mapping,"
            " found Decimal",
        ),
        (
            Decimal("1e999999"),
            "error[TGD144] vars.a: expected text, a whole number, Decimal, date, list or mapping,"
            " found Decimal",
        ),
        pytest.param(
            1 << 100_000,
            "error[TGD144] vars.a: expected text, a whole number, Decimal, date, list or mapping,"
            " found int",
            id="huge",
        ),
        (
            b"x",
            "error[TGD144] vars.a: expected text, a whole number, Decimal, date, list or mapping,"
            " found bytes",
        ),
        ("a\x00", "error[TGD109] vars.a: expected text, found the control character U+0000"),
        (
            "a\ud800",
            "error[TGD110] vars.a: expected whole characters, found half a surrogate pair U+D800",
        ),
    ],
)
def test_a_value_that_no_file_holds_is_refused(value: object, text: str) -> None:
    """Floats, other objects and broken characters each have a finding."""
    assert _refused(vars={"a": value}) == text


class _Shade(Enum):
    RED = "r"


class _Form(BaseModel):
    name: str = "ก"


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        (datetime(2026, 11, 20, 8), "value.date()"),
        (
            datetime(2026, 11, 20, 8, tzinfo=UTC),
            "value.astimezone(ZoneInfo('Asia/Bangkok')).date()",
        ),
        (numpy.int64(5), "int(value)"),
        (_Shade.RED, "value.value"),
        (_Form(), "value.model_dump()"),
        ({"ก"}, "list(value)"),
        (iter("ก"), "list(value)"),
        (UUID(int=1), "str(value)"),
        (_Thing(), "str(value)"),
        (1 << 100_000, "the amount itself, in at most 1,000 digits"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_what_to_write_instead_is_told(value: object, advice: str) -> None:
    """The call that makes a value of a program one of a policy, in both languages."""
    with pytest.raises(PolicyError) as error:
        PolicyFile.from_dict({**GOOD, "vars": {"a": value}})
    (finding,) = error.value.findings
    assert finding.code == "TGD144"
    assert finding.hint("en") == f"write {advice}"
    assert finding.hint("th") == f"เขียนว่า {advice}"


def test_a_structure_that_holds_itself_is_refused() -> None:
    """A cycle is told where it closes."""
    loop: list[Any] = ["x"]
    loop.append(loop)
    assert _refused(vars={"a": {"b": loop}}).split("\n")[0] == (
        "error[TGD145] vars.a.b[1]: expected values that end, found one that holds itself"
    )


def test_the_same_value_in_two_places_is_no_loop() -> None:
    """Sharing is not holding oneself."""
    lines = ["ก", "ข"]
    agency = {"name": "ก", "owner": lines, "letterhead": lines}
    assert PolicyFile.from_dict({**GOOD, "agency": agency}).agency.owner == ("ก", "ข")


def test_keys_are_text_and_stand_once() -> None:
    """A number as key, and a key under both its names, are refused."""
    assert _refused(vars={1: "x"}) == "error[TGD142] vars: expected text as a key, found 'int 1'"
    assert _refused(policy={"subject": "ก", "เรื่อง": "ข"}) == (
        "error[TGD111] policy.subject: expected the key 'subject' once, found it again"
        " (first at policy.subject)"
    )


def test_a_policy_can_be_sent_to_another_process() -> None:
    """What a file gives can be pickled, places included."""
    import pickle

    file = load(POLICIES["province"])
    again = pickle.loads(pickle.dumps(file))
    assert again.model_dump() == file.model_dump()
    assert again.agency.name.mark == file.agency.name.mark
