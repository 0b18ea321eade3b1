"""Whatever stands in a text, it is printed or refused by an error of ours."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thaigovdocs.policy.language.expressions import ExpressionFault, check_expressions, expand
from thaigovdocs.policy.language.scanning import literal
from thaigovdocs.policy.language.scope import Scope
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.spans import plain

SCOPE = Scope(
    PolicyModel.model_validate(
        {
            "thaigovdocs": "1",
            "fiscal_year": "2568",
            "vars": {"a": "๑", "b": "{{ x }}"},
            "agency": {"name": "จังหวัดธารารมย์"},
            "policy": {"subject": "ก {{ policy.subject }}"},
            "documents": [{"kind": "letter"}],
        }
    )
)
TOKENS = st.sampled_from(
    [
        *["{{", "}}", "`", "{%", "%}", "{#", "#}", "{", "}", "[", "]", "(", ")", "'x'", '"', "\\"],
        *["+", "-", "*", "**", "~", "|", ",", ":", ".", "if", "is", "not", "1", "๒", "99999"],
        *["fiscal_year", "agency", "name", "vars", "a", "b", "policy.subject", "documents"],
        *["letter", "ref", "act", "date", "money", "words", "__class__", "ก", "\n"],
    ]
)


@given(st.one_of(st.text(), st.lists(TOKENS).map("".join)), st.text(max_size=3))
@example("`{{" * 400, "")
@example("{", "{ fiscal_year }}")
@example("{{ agency.name }}", "`")
def test_text_of_users_is_printed_letter_for_letter(text: str, before: str) -> None:
    """However many signs stand in it, and whatever text it is joined to."""
    words = Words(literal(before) + literal(text))
    assert plain(expand(words, SCOPE)) == before + text


SIGNS = ("{", "`", "**", "__", "\\")  # with which data and markup begin


@given(st.text().filter(lambda text: not any(sign in text for sign in SIGNS)))
def test_text_without_signs_expands_to_itself(text: str) -> None:
    """No character of the author is lost or changed."""
    assert plain(expand(Words(text), SCOPE)) == text


@given(st.lists(TOKENS).map("".join) | st.lists(TOKENS).map(" ".join) | st.text())
def test_any_text_is_expanded_or_refused(text: str) -> None:
    """Nothing but our own error leaves; what is checked without a fault is expanded."""
    words = Words(text)
    findings = check_expressions(words, SCOPE)
    if not findings:
        expand(words, SCOPE)
        return
    with pytest.raises(ExpressionFault) as caught:
        expand(words, SCOPE)
    assert caught.value.findings == tuple(findings)


@given(st.lists(TOKENS).map(" ".join))
def test_any_expression_is_worked_out_or_refused(text: str) -> None:
    """The same between braces."""
    for finding in check_expressions(Words(f"{{{{ {text} }}}}"), SCOPE):
        assert finding.format("th")
        assert finding.format("en")


@given(st.text().filter(lambda text: "`" not in text))
def test_text_between_backticks_is_printed_as_it_stands(text: str) -> None:
    """Braces are characters there."""
    assert plain(expand(Words(f"ก`{text}`ข"), SCOPE)) == f"ก{text}ข"
