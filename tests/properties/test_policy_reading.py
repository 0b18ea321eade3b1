"""No input of the reader raises anything but our own errors."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.policy import PolicyFile, load, loads

pytestmark = pytest.mark.slow

KEY_NAMES = """
thaigovdocs extends fiscal_year issued vars agency name code contact people position acting
signatory policy subject preamble authority sources act sections numbering provisions only id
text items bullets members person role table columns rows total reporting rounds due day
monthly documents kind number circular date to references enclosures document copy body
remove output numerals emblem เรื่อง ข้อ filename title decision by request details
"""
KEYS = st.sampled_from(KEY_NAMES.split())
TEXTS = """
1 letter announcement memo report-form head 2026-11-20 2026-11 {{fiscal_year}} {{ref('a')}}
{{ ` a one.yaml true
"""
SCALARS = st.one_of(
    st.sampled_from([*TEXTS.split(), 1, None, True]),
    st.text(max_size=8),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.dates(),
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda below: st.one_of(
        st.lists(below, max_size=3), st.dictionaries(KEYS | st.text(max_size=4), below, max_size=4)
    ),
    max_leaves=20,
)
POLICIES = st.dictionaries(KEYS, VALUES, max_size=6)
LINES = st.lists(
    st.tuples(
        st.sampled_from(["", "  ", "    ", "- ", "  - ", "\t"]),
        st.one_of(KEYS, st.just("")),
        st.sampled_from(
            [": ", ":\n", " ", ": |\n", ": >\n", ": &a ", ": *a ", ": !!x ", ": {", ": ["]
        ),
        st.one_of(
            KEYS, st.sampled_from(["'", '"', "}", "]", "#x", "{{ x }}", "`", "1", "\\u", ""])
        ),
    ).map("".join),
    max_size=12,
).map("\n".join)


def _check(read: Callable[[], PolicyFile]) -> None:
    """Assert that *read* gives a policy without errors, or an error that says what is wrong."""
    try:
        policy = read()
    except ThaiGovDocsError as error:
        findings = error.findings
        policy = None
    if policy is None:
        assert findings
        assert all(each.format("th") and each.format("en") for each in findings)
    else:
        assert policy.thaigovdocs == "1"
        assert not policy.report.errors


@given(st.one_of(st.text(), LINES, LINES.map("thaigovdocs: 1\nagency: {name: ก}\n".__add__)))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_policy_or_an_error_of_ours(text: str) -> None:
    """Whatever stands in a text, the answer is a policy without errors or findings."""
    _check(lambda: loads(text))


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_policy_or_an_error_of_ours(data: bytes) -> None:
    """Whatever stands in a file, the answer is a policy without errors or findings."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.yaml"
        path.write_bytes(data)
        _check(lambda: load(path))


@given(POLICIES)
@settings(max_examples=300, deadline=None)
def test_any_mapping_gives_a_policy_or_an_error_of_ours(policy: dict[str, Any]) -> None:
    """Whatever an application gives, the answer is a policy without errors or findings."""
    _check(lambda: PolicyFile.from_dict({"thaigovdocs": 1, "agency": {"name": "ก"}, **policy}))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=40))
def test_any_value_arrives_as_it_was_given(text: str) -> None:
    """No character of a text is changed on the way into the model."""
    file = PolicyFile.from_dict({"thaigovdocs": 1, "agency": {"name": "ก"}, "vars": {"a": text}})
    assert file.vars["a"] == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_an_amount_arrives_exactly(amount: Decimal) -> None:
    """Money never passes through a binary float."""
    file = PolicyFile.from_dict({"thaigovdocs": 1, "agency": {"name": "ก"}, "vars": {"a": amount}})
    assert Decimal(file.vars["a"]) == amount
