"""Every rule: its examples, its wording, and that it takes any input in linear time."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from types import ModuleType

import pytest

from slips import case, docx_of
from thaigovdocs.checks import families
from thaigovdocs.checks import rules as module
from thaigovdocs.checks.case import Case
from thaigovdocs.checks.files import check_data
from thaigovdocs.checks.rules import rule, rules
from thaigovdocs.findings import Finding
from thaigovdocs.findings import messages as tables

THAI = re.compile("[ก-ฮ]")
# what is wrong with the fonts of a DOCX cannot be shown as a text
EXAMPLES = [code for code, rule_ in rules().items() if rule_.wrong]
FUNCTIONS = sorted({rule_.check: code for code, rule_ in rules().items()}.values())
PIECES = (" ", "ก", "๑", "(", "เ", "ที่ ", "๑.", "พ.ศ. ", "“", "วันที่ ๑ ", "ก ๑(เ/\u0e4d")


PICTURED = {"TGD792"}  # needs a picture beside the file


def found(code: str, text: str) -> list[Finding]:
    """Return what ``check`` finds of *code* in an example: a policy, a DOCX, or a text file."""
    if text.startswith("<w:p>"):
        report = check_data(docx_of(text), "example.docx").report
        return [each for each in report if each.code == code]
    name = "example.yaml" if text.startswith("thaigovdocs: 1") else "example.txt"
    report = check_data(text.encode(), name).report
    assert [each.format("en") for each in report if each.code == "TGD001"] == []
    return [each for each in report if each.code == code]


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_wrong_example_of_a_rule_fails(code: str) -> None:
    """What `explain` shows as wrong is found."""
    if code in PICTURED:
        pytest.skip("its example names a picture: test_output_rules.py has one")
    assert found(code, rules()[code].wrong)


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_right_example_of_a_rule_passes(code: str) -> None:
    """What `explain` shows as right is not."""
    assert not found(code, rules()[code].right)


@pytest.mark.parametrize("code", rules())
def test_a_rule_speaks_both_languages(code: str) -> None:
    """Title, message and hint are Thai and English, and a reason is given."""
    rule_ = rules()[code]
    message = rule_.message
    for thai in (rule_.title["th"], message.th, message.hint_th):
        assert THAI.search(thai)
    for english in (rule_.title["en"], message.en, message.hint_en):
        assert english
    assert message.reason or message.sources
    assert code == message.code
    assert re.fullmatch("TGD[2-7][0-9]{2}", code)


def test_a_code_is_given_once() -> None:
    """A second rule of the same code is refused when it is read."""
    tables.register(tables.MESSAGES["TGD100"])
    with pytest.raises(ValueError, match="TGD100 is taken"):
        rule(
            "TGD100", "note", title_en="a", title_th="ก", en="a", th="ก", hint_en="a",
            hint_th="ก", reason="a", wrong="a", right="a",
        )  # fmt: skip


MODULE = '''"""A family of one rule."""

from collections.abc import Iterator

from thaigovdocs.checks.case import Case
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding


@rule(
    "TGD299", "note", title_en="a word", title_th="คำ", en="expected none, found {found}",
    th="พบ {found}", hint_en="delete it", hint_th="ลบออก", reason="a test", wrong="กขค",
    right="ก",
)
def words(case: Case) -> Iterator[Finding]:
    for passage in case.passages:
        yield passage.finding("TGD299", 0, len(passage.text))
'''


@pytest.fixture
def dropped_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put a module into the folder of the families for the time of a test."""
    (tmp_path / "dropped_in.py").write_text(MODULE, "utf-8")
    monkeypatch.setattr(families, "__path__", [*families.__path__, str(tmp_path)])
    known = dict(module._RULES)
    rules.cache_clear()
    yield
    module._RULES.clear()
    module._RULES.update(known)
    tables.MESSAGES.pop("TGD299", None)
    sys.modules.pop("thaigovdocs.checks.families.dropped_in", None)
    rules.cache_clear()


def test_a_module_in_the_folder_is_a_family(dropped_in: ModuleType) -> None:
    """Adding a rule touches nothing else."""
    assert [each.params["found"] for each in found("TGD299", "กขค")] == ["กขค"]


def seconds(check: object, tried: Case) -> float:
    """Return how long a rule takes; the processor's time, not the clock's."""
    assert callable(check)
    tried.passages[0].text, tried.passages[0].arabic
    start = process_time()
    for _ in check(tried):
        pass
    return process_time() - start


@pytest.mark.parametrize("code", FUNCTIONS)
@pytest.mark.slow
def test_a_rule_is_linear(code: str) -> None:
    """Four times the hostile text takes no more than some four times as long.

    Expressions do their work outside Python's steps: only the processor's time shows it. A
    quadratic rule takes sixteen times as long, a quick one is too quick to measure, and a
    machine that was busy elsewhere is asked again.
    """
    check = rules()[code].check
    for piece in PIECES:
        small, large = (case(piece * (size // len(piece))) for size in (8_000, 32_000))
        if not small.passages:
            continue
        assert any(seconds(check, large) < 10 * seconds(check, small) + 0.05 for _ in range(3)), (
            code,
            piece,
        )
