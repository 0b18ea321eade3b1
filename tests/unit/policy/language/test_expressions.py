"""Expressions and backticks in one text."""

from __future__ import annotations

from typing import Any

import pytest

from thaigovdocs.errors import UsageError
from thaigovdocs.findings import Mark, Origin
from thaigovdocs.policy.language.expressions import ExpressionFault, check_expressions, expand
from thaigovdocs.policy.language.grammar import Refusal, parse
from thaigovdocs.policy.language.scope import Scope
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.measures import OPEN_DAY
from thaigovdocs.thai.spans import Blank, Span, plain

MARK = Mark("policy.yaml", 3, 5, "policy.subject")
MODEL: dict[str, Any] = {
    "thaigovdocs": "1",
    "fiscal_year": "2568",
    "vars": {
        "budget": "150000.50",
        "rounds": "๕",
        "raw": "{{ x }} `๑`",
        "day": "๒๐ พฤศจิกายน ๒๕๖๙",
        "empty": "",
    },
    "agency": {"name": "จังหวัดธารารมย์", "code": "ธร 0017.2", "owner": ["สำนักงาน", "กลุ่มงาน"]},
    "people": {"head-1": {"name": "นายวิชัย ใจสุจริต", "position": "ผู้ว่าราชการจังหวัดธารารมย์"}},
    "policy": {
        "subject": "แนวทาง ปี {{ fiscal_year }} `๑ a`",
        "provisions": [{"id": "web", "text": "เว็บไซต์"}, "ข้ออื่น"],
        "supersedes": {"title": "ประกาศเดิม", "date": "2017-05-04"},
        "basis": [{"id": "guide", "title": "แนวทางกลาง"}],
        "reporting": {"rounds": [{"id": "half", "due": {"day": "31 มีนาคม"}}]},
    },
    "documents": [
        {"kind": "letter", "number": {"circular": "9513"}, "date": "2018-04-20", "fiscal_year": -1},
        {"kind": "announcement", "date": "2018-04"},
        {"kind": "framework"},
    ],
}


def scope(key: str | None = None, model: dict[str, Any] = MODEL) -> Scope:
    """Return the scope of a document of *model*, or that of the file."""
    whole = PolicyModel.model_validate(model)
    return Scope.for_document(whole, key) if key else Scope(whole)


def printed(text: str, key: str | None = None) -> str:
    """Return what *text* prints."""
    return plain(expand(Words(text, MARK), scope(key)))


def faults(text: str, key: str | None = None) -> list[str]:
    """Return the faults of *text*: place, message and hint."""
    return [
        finding.format().rpartition("\n")[0].removeprefix("policy.yaml:")
        for finding in check_expressions(Words(text, MARK), scope(key))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ fiscal_year }}", "2568"),
        ("{{fiscal_year}}", "2568"),
        ("ปี {{ fiscal_year - 1 }} ถึง {{ fiscal_year + 1 }}", "ปี 2567 ถึง 2569"),
        ("{{ fiscal_year - ๑ }}", "2567"),
        ("{{ (1 + 2) - 5 }}", "-2"),
        ("{{ vars.rounds + 1 }}", "6"),
        ("{{ vars['rounds'] }}", "๕"),
        ("{{ vars.raw }}", "{{ x }} `๑`"),
        ("{{ vars.empty }}", ""),
        ("{{ 'ข้อ ๑ }}' }}", "ข้อ ๑ }}"),
        ("{{ agency.name }} {{ agency.issuer }}", "จังหวัดธารารมย์ จังหวัดธารารมย์"),
        ("{{ agency.owner }}/{{ agency.owner[1] }}", "สำนักงาน กลุ่มงาน/กลุ่มงาน"),
        ("{{ people.head_1.name }}", "นายวิชัย ใจสุจริต"),
        ("{{ people['head-1'].position }}", "ผู้ว่าราชการจังหวัดธารารมย์"),
        ("{{ policy.subject }}", "แนวทาง ปี 2568 ๑ a"),
        ("{{ policy.supersedes.date }}", "4 พฤษภาคม 2560"),
        ("{{ policy.basis.guide.title }}", "แนวทางกลาง"),
        ("{{ documents.letter.number }}", "ธร 0017.2/ว 9513"),
        ("{{ documents.letter.date }}", "20 เมษายน 2561"),
        ("{{ documents.letter.subject }}", "แนวทาง ปี 2567 ๑ a"),
        ("{{ documents.announcement.citation }}", "ประกาศจังหวัดธารารมย์ เรื่อง แนวทาง ปี 2568 ๑ a"),
        ("{{ reporting.half.due }}", "31 มีนาคม 2568"),
        ("{{ policy.reporting.half.due }}", "31 มีนาคม 2568"),
        ("{{ act('official-information') }}", "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540"),
        ("{{ vars.budget | money }}", "150,000.50 บาท (หนึ่งแสนห้าหมื่นบาทห้าสิบสตางค์)"),
        ("{{ 21 | baht_text }}", "ยี่สิบเอ็ดบาทถ้วน"),
        ("{{ 1500 | number }}", "1,500"),
        ("{{ (1 + 20) | words }}", "ยี่สิบเอ็ด"),
        ("{{ vars.day | date }}", "20 พฤศจิกายน 2569"),
        ("{{ '2026-11-20' | short_date }}", "20 พ.ย. 2569"),
        ("{{ '2026-11-20' | weekday_date }}", "วันศุกร์ที่ 20 พฤศจิกายน 2569"),
        ("{{ '2026-11-20' | announcement_date }}", "20 พฤศจิกายน พ.ศ. 2569"),
        ("{{ documents.letter.date | cited_date }}", "ลงวันที่ 20 เมษายน 2561"),
        ("{{ documents.announcement.date | month_year }}", "เมษายน 2561"),
        ("{{ documents.announcement.date | year }} {{ vars.day | year }}", "2561 2569"),
        ("`{{ x }}` `", "{{ x }} `"),
        ("{% if", "{% if"),
        ("``", ""),
        ("", ""),
    ],
)
def test_an_expression_prints_its_value(text: str, expected: str) -> None:
    """Names, sums, acts, filters and literal text print what they stand for."""
    assert printed(text) == expected


def test_a_document_has_the_fiscal_year_that_it_says() -> None:
    """A year of its own, or one relative to the file's, goes before the file's."""
    own = {**MODEL, "documents": [{"kind": "letter", "fiscal_year": "2560"}]}
    assert printed("{{ fiscal_year }}", "letter") == "2567"
    assert printed("{{ fiscal_year }}", "announcement") == "2568"
    assert plain(expand(Words("{{ fiscal_year }}"), scope("letter", own))) == "2560"


def test_a_relative_year_without_a_year_of_the_file_is_no_value() -> None:
    """-1 of nothing is nothing."""
    bare = {"thaigovdocs": "1", "agency": {"name": "ก"}, "documents": MODEL["documents"]}
    assert scope("letter", bare).fiscal_year is None


def test_every_span_says_where_it_came_from() -> None:
    """Plain and literal words give their own place, values that of the expression."""
    text = expand(Words("ปี {{ fiscal_year }} `ก๑` ข", MARK), scope())
    assert text == (
        Span("ปี ", Origin(MARK, 0)),
        Span("2568", Origin(MARK, 3, "fiscal_year")),
        Span(" ", Origin(MARK, 20)),
        Span("ก๑", Origin(MARK, 22), literal=True),
        Span(" ข", Origin(MARK, 25)),
    )


def test_the_literal_words_of_a_value_stay_literal() -> None:
    """What stood between backticks in the subject keeps its digits where it is printed."""
    origin = Origin(MARK, 0, "policy.subject")
    assert expand(Words("{{ policy.subject }}", MARK), scope()) == (
        Span("แนวทาง ปี 2568 ", origin),
        Span("๑ a", origin, literal=True),
    )


def test_an_open_day_leaves_a_gap() -> None:
    """A month without a day prints room for the day."""
    origin = Origin(MARK, 0, "documents.announcement.date")
    assert expand(Words("{{ documents.announcement.date }}", MARK), scope()) == (
        Blank(OPEN_DAY, dotted=False),
        Span(" เมษายน 2561", origin),
    )


def test_a_clause_is_referred_to_by_the_label_that_its_document_gives() -> None:
    """Labels come from a mapping or a function, for this document and its peers."""
    model = PolicyModel.model_validate(
        {
            **MODEL,
            "documents": [
                {"kind": "announcement", "subject": "ตาม {{ ref('web') }}"},
                {"kind": "letter"},
            ],
        }
    )
    label = (Span("ข้อ 1"),)
    own = Scope.for_document(model, "announcement", labels={"web": label})
    peer = Scope.for_document(model, "letter", labels={}, peers=lambda _: {"web": label}.get)
    words = Words("{{ documents.announcement.subject }}")
    assert plain(expand(words, own)) == "ตาม ข้อ 1"
    assert plain(expand(words, peer)) == "ตาม ข้อ 1"
    assert plain(expand(words, Scope(model))) == "ตาม web"


def test_a_scope_is_of_a_document_that_is_there() -> None:
    """Asking for another one is a wrong use."""
    with pytest.raises(UsageError, match=r"^expected the id of a document, found 'memo'$"):
        scope("memo")


def test_expand_raises_all_faults_of_a_text_at_once() -> None:
    """The error carries one finding for each expression that fails."""
    with pytest.raises(ExpressionFault) as caught:
        expand(Words("{{ fiscal_yar }} {{ a", MARK), scope())
    assert [finding.code for finding in caught.value.findings] == ["TGD154", "TGD150"]


_ALLOWED = (
    "expected a name, ref, act, a whole number, '+', '-' or a filter, found {}\n"
    "  hint: write only what an expression may hold, or put text that is printed as it stands "
    "between backticks"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{{ "ก" * 200000000 }}', "*"),
        ("{{ 2 ** 9 }}", "**"),
        ("{{ 1 ~ 2 }}", "~"),
        ("{{ 1 / 2 }}", "/"),
        ("{{ 1 // 2 }}", "//"),
        ("{{ 1 % 2 }}", "%"),
        ("{{ 1 < 2 }}", "==, <, >, in"),
        ("{{ a and b }}", "and"),
        ("{{ a or b }}", "or"),
        ("{{ not a }}", "not"),
        ("{{ -1 }}", "-…"),
        ("{{- fiscal_year }}", "-…"),
        ("{{ a if b else c }}", "if … else"),
        ("{{ a is defined }}", "is"),
        ("{{ [1] }}", "[…]"),
        ("{{ 1, 2 }}", "…, …"),
        ("{{ {} }}", "{…}"),
        ("{{ range(9) }}", "range(…)"),
        ("{{ a.b() }}", "…(…)"),
        ("{{ agency.owner[0:1] }}", "[…:…]"),
        ("{{ agency[fiscal_year] }}", "Name"),
        ("{{ agency.__class__ }}", "__class__"),
        ("{{ ''.join }}", "'…'"),
        ("{{ (1|date).x }}", "|"),
        ("{{ (1 + 1).x }}", "+"),
        ("{{ (1 - 1).x }}", "-"),
        ("{{ true }}", "true"),
        ("{{ none }}", "none"),
        ("{{ 1.5 }}", "1.5"),
        (r"{{ '\ud800' }}", "\\"),
        ("{{ 1 | number(x=1) }}", "…=…"),
        ("{{ 1 | number(*a) }}", "*"),
        ("{{ 1 | number(a + 1) }}", "+"),
        ("{% for a in b %}", "{% … %}"),
        ("{# ก #}", "{# … #}"),
    ],
)
def test_what_else_jinja_could_read_is_refused(text: str, found: str) -> None:
    """Nothing runs that the format does not name; the place is that of the braces."""
    assert faults(text) == [f"3:5: error[TGD151] policy.subject: {_ALLOWED.format(found)}"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "ก {{ a",
            "3:7: error[TGD150] policy.subject: expected '}}' after '{{', found none in the rest "
            "of the text\n  hint: close the expression with '}}', or put text that is printed as "
            "it stands between backticks",
        ),
        (
            "{{ a b }}",
            "3:5: error[TGD152] policy.subject: expected an expression such as "
            "'{{ fiscal_year }}', found 'a b'\n  hint: correct what stands between the braces",
        ),
        (
            "{{ }}",
            "3:5: error[TGD152] policy.subject: expected an expression such as "
            "'{{ fiscal_year }}', found ''\n  hint: correct what stands between the braces",
        ),
        (
            "{{ " + "a" * 400 + " }}",
            "3:5: error[TGD153] policy.subject: expected an expression of at most 300 characters, "
            "found a longer one\n  hint: shorten the expression, or close it where it ends",
        ),
        (
            "{{ fiscal_yaer }}",
            "3:5: error[TGD154] policy.subject: expected a known name, found 'fiscal_yaer'\n"
            "  hint: write 'fiscal_year'",
        ),
        (
            "{{ people.head }}",
            "3:5: error[TGD154] policy.subject: expected a known name, found 'people.head'\n"
            "  hint: write 'people.head_1'",
        ),
        (
            "{{ fiscal_year.x }}",
            "3:5: error[TGD154] policy.subject: expected a known name, found 'fiscal_year.x'\n"
            "  hint: write 'fiscal_year'",
        ),
        (
            "{{ policy.responsible.unit }}",
            "3:5: error[TGD155] policy.subject: expected a value of 'policy.responsible', found "
            "none in the file\n  hint: give 'policy.responsible' in the file, or take the "
            "expression out",
        ),
        (
            "{{ documents.framework.date }}",
            "3:5: error[TGD155] policy.subject: expected a value of 'documents.framework.date', "
            "found none in the file\n  hint: give 'documents.framework.date' in the file, or take "
            "the expression out",
        ),
        (
            "{{ documents.letter }}",
            "3:5: error[TGD156] policy.subject: expected the name of one value, found the group "
            "'documents.letter'\n  hint: name one value of it: 'documents.letter.citation', "
            "'documents.letter.date', 'documents.letter.name', 'documents.letter.number', "
            "'documents.letter.subject'",
        ),
        (
            "{{ ref('wep') }}",
            "3:5: error[TGD157] policy.subject: expected the id of a clause, found 'wep'\n"
            "  hint: give the clause that id, or write one that is there: 'web'",
        ),
        (
            "{{ act('oficial-information') }}",
            "3:5: error[TGD158] policy.subject: expected the id of a known act, found "
            "'oficial-information'\n  hint: write 'official-information', or cite the act by its "
            "full name in the text",
        ),
        (
            "{{ fiscal_year | mony }}",
            "3:5: error[TGD159] policy.subject: expected a known filter, found 'mony'\n"
            "  hint: write 'money'",
        ),
        (
            "{{ agency.name + 1 }}",
            "3:5: error[TGD160] policy.subject: '+': expected a whole number, found "
            "'จังหวัดธารารมย์'\n  hint: give '+' what it works on",
        ),
        (
            "{{ fiscal_year - vars.day }}",
            "3:5: error[TGD160] policy.subject: '-': expected a whole number, found "
            "'๒๐ พฤศจิกายน ๒๕๖๙'\n  hint: give '-' what it works on",
        ),
        (
            "{{ agency.name | money }}",
            "3:5: error[TGD160] policy.subject: 'money': expected a number such as 1234.50, found "
            "'จังหวัดธารารมย์'\n  hint: give 'money' what it works on",
        ),
        (
            "{{ documents.letter.date | words }}",
            "3:5: error[TGD160] policy.subject: 'words': expected a number such as 1234.50, found "
            "'2018-04-20'\n  hint: give 'words' what it works on",
        ),
        (
            "{{ fiscal_year | date }}",
            "3:5: error[TGD160] policy.subject: 'date': expected a date such as '2026-11-20', "
            "found '2568'\n  hint: give 'date' what it works on",
        ),
        (
            "{{ policy.subject | date }}",
            "3:5: error[TGD160] policy.subject: 'date': expected a date such as '2026-11-20', "
            "found 'แนวทาง ปี 2568 ๑ a'\n  hint: give 'date' what it works on",
        ),
        (
            "{{ documents.announcement.date | short_date }}",
            "3:5: error[TGD160] policy.subject: 'short_date': expected a date with its day, found "
            "'เมษายน 2561'\n  hint: give 'short_date' what it works on",
        ),
        (
            "{{ 1 | number(2) }}",
            "3:5: error[TGD160] policy.subject: 'number': expected no argument, found '2'\n"
            "  hint: give 'number' what it works on",
        ),
        (
            "{{ ref(1) }}",
            "3:5: error[TGD160] policy.subject: 'ref': expected one id in quotes, found '1'\n"
            "  hint: give 'ref' what it works on",
        ),
        (
            "{{ act() }}",
            "3:5: error[TGD160] policy.subject: 'act': expected one id in quotes, found '()'\n"
            "  hint: give 'act' what it works on",
        ),
        (
            "{{ " + "(" * 17 + "1" + ")" * 17 + " }}",
            "3:5: error[TGD162] policy.subject: expected at most 16 levels, found more\n"
            "  hint: write the value out instead of going through further texts or brackets",
        ),
        (
            "{{ a" + ".a" * 20 + " }}",
            "3:5: error[TGD162] policy.subject: expected at most 16 levels, found more\n"
            "  hint: write the value out instead of going through further texts or brackets",
        ),
        (
            "{{ 1" + " + 1" * 20 + " }}",
            "3:5: error[TGD162] policy.subject: expected at most 16 levels, found more\n"
            "  hint: write the value out instead of going through further texts or brackets",
        ),
        (
            "{{ 1000000000 }}",
            "3:5: error[TGD165] policy.subject: expected a whole number of at most 9 digits, found "
            "a larger one\n  hint: write the number as text outside the expression",
        ),
        (
            "{{ 999999999 + 1 }}",
            "3:5: error[TGD165] policy.subject: expected a whole number of at most 9 digits, found "
            "a larger one\n  hint: write the number as text outside the expression",
        ),
    ],
)
def test_a_faulty_expression_is_told_with_its_place(text: str, fault: str) -> None:
    """Each fault says where it is, what is wrong and what to do."""
    assert faults(text) == [fault]


def test_a_long_value_is_shown_in_part() -> None:
    """A message does not repeat a whole paragraph."""
    assert faults(f"{{{{ '{'ก' * 90}' | date }}}}") == [
        "3:5: error[TGD160] policy.subject: 'date': expected a date such as '2026-11-20', found "
        f"'{'ก' * 60}…'\n  hint: give 'date' what it works on"
    ]


def test_a_text_holds_a_limited_number_of_expressions() -> None:
    """200 are worked out, one more is a fault."""
    assert printed("{{ 1 }}" * 200) == "1" * 200
    assert faults("{{ 1 }}" * 201) == [
        "3:1405: error[TGD164] policy.subject: expected at most 200 expressions in one text, found "
        "more\n  hint: split the text into paragraphs"
    ]


def test_a_text_of_many_refused_signs_is_not_told_for_ever() -> None:
    """What is refused counts as an expression."""
    codes = [fault.split(" ")[1] for fault in faults("{# #}" * 5000)]
    assert codes == ["error[TGD151]"] * 201 + ["error[TGD164]"]


def test_a_clause_that_the_document_leaves_out_is_a_fault() -> None:
    """A letter does not print the clauses of the policy."""
    assert faults("{{ ref('web') }}", "letter") == [
        "3:5: error[TGD169] policy.subject: expected a clause that this document prints, found "
        "'web', which it leaves out\n"
        "  hint: refer to a clause that this document prints, or let it print 'web'"
    ]


def test_the_thai_wording_says_the_same() -> None:
    """A finding reads in Thai too."""
    (finding,) = check_expressions(Words("{{ fiscal_yaer }}", MARK), scope())
    assert finding.format("th") == (
        "policy.yaml:3:5: ข้อผิดพลาด[TGD154] policy.subject: ไม่รู้จักชื่อ 'fiscal_yaer'\n"
        "  แก้ไข: เขียน 'fiscal_year'\n  hint: write 'fiscal_year'"
    )


def test_a_place_that_a_list_lacks_is_an_unknown_name() -> None:
    """The places that are there are shown."""
    assert faults("{{ agency.owner[9] }}") == [
        "3:5: error[TGD154] policy.subject: expected a known name, found 'agency.owner.9'\n"
        "  hint: write 'agency.owner.0', 'agency.owner.1'"
    ]


def test_a_list_without_entries_has_no_value() -> None:
    """What the file leaves out is told as such."""
    assert faults("{{ agency.logos }}") == [
        "3:5: error[TGD155] policy.subject: expected a value of 'agency.logos', found none in the "
        "file\n  hint: give 'agency.logos' in the file, or take the expression out"
    ]


def test_the_grammar_reads_one_expression_and_no_more() -> None:
    """Braces that close early do not smuggle in a second one."""
    with pytest.raises(Refusal) as caught:
        parse("a }} b {{ c")
    assert (caught.value.code, caught.value.params) == ("TGD152", {"found": "a }} b {{ c"})
