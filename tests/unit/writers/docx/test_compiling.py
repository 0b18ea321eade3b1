"""Templates of users: compiled safely, filled, and their faults told with their place."""

from __future__ import annotations

import re
from typing import Any

import pytest

from thaigovdocs.errors import TemplateError
from thaigovdocs.thai.digits import Numerals
from thaigovdocs.thai.filters import jinja_filters
from thaigovdocs.writers.docx.compiling import CompiledTemplate
from thaigovdocs.writers.docx.opc import Member, read_package, write_package
from thaigovdocs.writers.docx.values import FILTERS, OWN_FILTERS, View
from thaigovdocs.writers.docx.views import Line

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


TYPES = Member.pack("[Content_Types].xml", b"<Types/>")


class Doc(View):
    """What these templates know as ``doc``."""

    title: str = "เรื่องหนึ่ง"
    page_numbers: str = "decimal"
    lines: tuple[Line, ...] = (Line("ก", "๑."), Line("ข", "๒."))


class Known(View):
    """The names that these templates begin with."""

    doc: Doc

    def __init__(self, doc: Any = None) -> None:
        self.doc = doc or Doc()


def paragraphs(*texts: str) -> str:
    """Return a paragraph for each of *texts*; one that begins with ``<`` is XML already."""
    return "".join(
        text if text.startswith("<w:p") else f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        for text in texts
    )


def package(*texts: str, **others: str) -> bytes:
    """Return a template of *texts*, with *others* as further parts in ``word/``."""
    document = f"<w:document {W} {MORE}><w:body>{paragraphs(*texts)}</w:body></w:document>"
    parts = {"word/document.xml": document}
    parts["[Content_Types].xml"] = "<Types/>"
    parts |= {f"word/{name}.xml": xml for name, xml in others.items() if name != "rels"}
    if "rels" in others:
        parts["word/_rels/document.xml.rels"] = others["rels"]
    return write_package(Member.pack(name, xml.encode()) for name, xml in parts.items())


def fill(*texts: str, doc: Any = None, **others: str) -> str:
    """Return document.xml of the filled template."""
    template = CompiledTemplate(package(*texts, **others), name="t.docx", context=Known)
    members = read_package(template.fill(Known(doc)), name="filled")
    return members[0].content().decode()


def words(xml: str) -> list[str]:
    """Return the text of each paragraph."""
    return [re.sub("<[^>]+>", "", part) for part in re.split("<w:p(?: [^>]*)?>", xml)[1:]]


def fault(*texts: str, **others: str) -> str:
    """Return what the template's error says, without its hint."""
    with pytest.raises(TemplateError) as raised:
        fill(*texts, **others)
    return str(raised.value).split("\n")[0]


def test_loops_and_conditions_of_docxtpl_are_filled() -> None:
    """A user's template is written in docxtpl's tags."""
    xml = fill(
        "{{ doc.title }}",
        "{%p for x in doc.lines %}",
        "{{ x.label }} {{ x.text }}{% if loop.last %} จบ{% endif %}",
        "{%p endfor %}",
        "{_{ ไม่ใช่คำสั่ง }_}",
    )
    assert words(xml) == ["เรื่องหนึ่ง", "๑. ก", "๒. ข จบ", "{{ ไม่ใช่คำสั่ง }}"]


def test_a_tag_that_word_split_over_runs_is_one_tag() -> None:
    """Word starts a new run wherever it likes."""
    pieces = "</w:t></w:r><w:r><w:t>".join(("{", "{ doc.ti", "tle }}"))
    assert words(fill(f"<w:p><w:r><w:t>{pieces}</w:t></w:r></w:p>")) == ["เรื่องหนึ่ง"]


def test_ids_that_loops_would_double_are_removed() -> None:
    """Two paragraphs with one paraId are a fault in Word."""
    marked = '<w:p w14:paraId="12" w14:textId="1" w:rsidR="00"><w:r><w:t>ก</w:t></w:r></w:p>'
    assert "paraId" not in fill(marked)
    assert "rsid" not in fill(marked)


def test_lines_take_their_place_from_the_document() -> None:
    """A paragraph that prints x.text follows x.keep_next, x.indent, x.hanging and x.tabs."""

    class Placing(Doc):
        placed = Line("ก", keep_next=True, indent=567, hanging=100, tabs=(200, 567))
        lines = (placed, Line("ข"))

    inner = (
        '<w:pStyle w:val="A"/><w:tabs><w:tab w:val="right" w:pos="9"/></w:tabs><w:ind w:left="5"/>'
    )
    for properties, kept in ((f"<w:pPr>{inner}</w:pPr>", inner), ("", ""), ("<w:pPr/>", "")):
        sample = f"<w:p>{properties}<w:r><w:t>{{{{ x.text }}}}</w:t></w:r></w:p>"
        xml = fill("{%p for x in doc.lines %}", sample, "{%p endfor %}", doc=Placing())
        first, second = re.findall("<w:pPr>(.*?)</w:pPr>", xml)
        assert "<w:keepNext/><w:tabs>" in first
        assert '<w:tab w:val="left" w:pos="200"/><w:tab w:val="left" w:pos="567"/>' in first
        assert first.endswith('<w:ind w:left="567" w:right="0" w:hanging="100"/>')
        assert second == kept


def test_a_paragraph_that_holds_several_lines_takes_the_place_of_none() -> None:
    """A loop inside it is one paragraph, whatever its lines say."""
    inside = "{% for x in doc.lines %}{{ x.text }} {% endfor %}"
    assert words(fill(inside, "{% set y = doc.lines[0] %}{{ y.text }}")) == ["ก ข ", "ก"]


def test_a_paragraph_that_keeps_with_the_next_is_left_alone() -> None:
    """What the template says for all is not said twice."""
    sample = "<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>{{ x.text }}</w:t></w:r></w:p>"
    xml = fill("{%p for x in doc.lines %}", sample, "{%p endfor %}")
    assert xml.count("<w:keepNext/>") == 2


def test_the_digits_of_the_page_number_follow_the_document() -> None:
    """Thai digits in the template, decimal ones in a paper with Arabic numerals."""
    xml = fill("<w:p/>", '<w:p><w:pPr><w:sectPr><w:pgNumType w:fmt="thaiNumbers"/>'
               '<w:pgNumType w:fmt="upperRoman"/></w:sectPr></w:pPr></w:p>')  # fmt: skip
    assert '<w:pgNumType w:fmt="decimal"/><w:pgNumType w:fmt="upperRoman"/>' in xml


def drawing(name: str, before: str = "") -> str:
    """Return a paragraph with a picture."""
    return (
        f"<w:p>{before}<w:r><w:drawing><wp:inline><wp:extent cx='20' cy='10'/>"
        f"<wp:docPr id='1' name='{name}'/><a:blip r:embed='rId7'/></wp:inline></w:drawing>"
        "</w:r></w:p>"
    )


def test_a_picture_that_is_named_is_a_slot() -> None:
    """It is drawn as wide as it is told, or not at all."""
    rels = (
        '<Relationships><Relationship Id="rId7" Type="image" Target="media/e.png"/></Relationships>'
    )
    for before in ("", "<w:r><w:t>ก</w:t></w:r>"):
        template = CompiledTemplate(
            package(drawing("my emblem", before), rels=rels), name="t.docx", context=Known
        )
        slot = template.slots["emblem"]
        assert (slot.member, slot.width, slot.height) == ("word/media/e.png", 20, 10)
        without = read_package(template.fill(Known()), name="x")[0].content()
        drawn = read_package(template.fill(Known(), pictures={"emblem": 33}), name="x")[0].content()
        assert b"<w:drawing>" not in without
        assert b'<wp:extent cx="33" cy="10"/>' in drawn


def test_a_slot_without_relationship_and_one_from_the_root() -> None:
    """Whatever a program writes, the member is found or stays."""
    rels = '<Relationship Id="rId7" Target="/word/media/e.png"/>'
    assert CompiledTemplate(package(drawing("qr"), rels=rels), name="t").slots["qr"].member == (
        "word/media/e.png"
    )
    assert CompiledTemplate(package(drawing("qr")), name="t").slots["qr"].member == "word/"


def test_other_pictures_stay_as_they_are() -> None:
    """A logo of the template is nobody's slot."""
    template = CompiledTemplate(package(drawing("logo")), name="t.docx")
    assert template.slots == {}
    odd = "<w:p><w:r><w:drawing/></w:r></w:p>"
    assert "<w:drawing/>" in fill(odd)


def test_members_are_swapped_by_name() -> None:
    """Properties and pictures stand for those of the template."""
    template = CompiledTemplate(package("ก", other="<a/>"), name="t.docx", context=Known)
    swapped = template.fill(
        Known(), members={"word/other.xml": Member.pack("word/other.xml", b"<b/>")}
    )
    assert read_package(swapped, name="x")[2].content() == b"<b/>"
    assert template.member("word/other.xml") is not None
    assert template.member("nothing") is None


def test_an_unknown_name_is_told_with_its_place() -> None:
    """The finding names template, part, paragraph and name."""
    assert fault("ก", "เรื่อง {{ doc.subjekt }} ครับ") == (
        "t.docx, word/document.xml, paragraph 2: error[TGD733] expected a name that the template "
        "context has, found 'subjekt' in «เรื่อง {{ doc.subjekt }} ครับ»"
    )
    assert fault("{{ dok }}").endswith("found 'dok' in «{{ dok }}»")
    assert fault("{%p for x in doc.lines %}", "{{ x.txt }}", "{%p endfor %}").startswith(
        "t.docx, word/document.xml, paragraph 2: error[TGD733]"
    )


@pytest.mark.parametrize(
    ("tags", "why"),
    [
        (
            "".join(f"{{% for a{at} in '{'x' * 99}' %}}" for at in range(6)) + "{% endfor %}" * 6,
            "loops print at most 1,000,000,000 characters",
        ),
        (
            "{% set a = 'xxxxxxxxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
            "text grows to at most 1,000,000 characters",
        ),
        (
            "{% set a = 'xxxxxxxxxxxxxxxx' %}" + "{% set a = a + a %}" * 40 + "{{ a }}",
            "text grows to at most 1,000,000 characters",
        ),
        (
            "{% set a = 'x' %}" + "{% set a = a ~ a %}" * 15 + "{{ a|list|join(a) }}",
            "text grows to at most 1,000,000 characters",
        ),
        (
            "{% set a = 'xy' %}" + "{% set a = a|list|join('--------') %}" * 9 + "{{ a }}",
            "text grows to at most 1,000,000 characters",
        ),
        (
            "{% set a = ['x'] %}" + "{% set a = [a, a] %}" * 40 + "{{ a }}",
            "it is no text: print one of its names, or each of its entries",
        ),
        (
            "{% set a = ['x'] %}" + "{% set a = [a, a] %}" * 40 + "{{ a|join }}",
            "it is no text: print one of its names, or each of its entries",
        ),
        (
            "{% set a, b = ['x'], ['x'] %}"
            + "{% set a, b = [a, a], [b, b] %}" * 40
            + "{% if a == b %}{% endif %}",
            "lists cannot be compared",
        ),
        (
            "{% set a = 'x' %}"
            + "{% set a = a ~ a %}" * 15
            + "{% set b = a|list %}{% for c in b %}{% if 'y' in b %}{% endif %}{% endfor %}",
            "loops print at most 1,000,000,000 characters",
        ),
        (
            "{% set a = '9' %}"
            + "{% set a = a ~ a %}" * 16
            + "{% set n = '0123456789012345678901234567890123456789' %}"
            + "{% for b in n %}{% for c in n %}{{ a|thai_digits }}{% endfor %}{% endfor %}",
            "loops print at most 1,000,000,000 characters",
        ),
    ],
)
@pytest.mark.slow
def test_what_grows_without_end_is_refused(tags: str, why: str) -> None:
    """Loops in loops, and text that doubles with every step."""
    told = fault(tags)
    assert told.startswith("t.docx, word/document.xml, paragraph 1: error[TGD735]")
    assert told.endswith(f"({why})")


def test_text_may_be_put_together() -> None:
    """As long as it stays of a size; loops may be counted."""
    assert words(fill("{{ 'ก' ~ 'ข' }}{{ 'ค' + 'ง' }}{{ 1 + 2 }}{{ -1 }}{{ 5 - 2 }}")) == [
        "กขคง3-13"
    ]
    looped = "{%p for x in doc.lines %}", "{{ loop.index }}{{ loop.last }}", "{%p endfor %}"
    assert words(fill(*looped))[0] == "1False"


def test_a_loop_may_choose_its_values_and_find_none() -> None:
    """As Jinja's own: with a condition, and words for no value at all."""
    chosen = "{% for x in doc.lines if x.label != '๑.' %}{{ x.text }}{{ loop.length }}{% endfor %}"
    assert words(fill(chosen)) == ["ข1"]
    assert words(fill("{% for x in [] %}ก{% else %}ไม่มี{% endfor %}")) == ["ไม่มี"]
    inside = "{% set n = 0 %}{% for x in doc.lines %}{% set n = n + 1 %}{{ n }}{% endfor %}{{ n }}"
    assert words(fill(inside)) == ["110"]


def test_lists_may_be_written_down() -> None:
    """Of words and of pairs, to run over and to join."""
    pairs = "{% for a, b in [('ก', 1), ('ข', 2)] %}{{ a }}{{ b }}{% endfor %}"
    assert words(fill(pairs)) == ["ก1ข2"]
    assert words(fill("{{ ['ก', 'ข']|join('-') }}", "{{ ['ก', 'ข'][1] }}", "{{ 2|string }}")) == [
        *("ก-ข", "ข", "2")
    ]
    assert words(fill("{{ doc.lines|join('/', attribute='text') }}")) == ["ก/ข"]


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("{% set a %}ก{% endset %}{{ a }}", "set … endset"),
        ("{% filter upper %}a{% endfilter %}", "filter … endfilter"),
        ("{% autoescape false %}ก{% endautoescape %}", "autoescape"),
        ("{% macro a() %}ก{% endmacro %}", "macro"),
        ("{% include 'x' %}", "include"),
        ("{% block a %}ก{% endblock %}", "block"),
        ("{{ doc.title.upper() }}", "…(…)"),
        ("{{ {'a': 1} }}", "{…}"),
        ("{{ doc.title[1:] }}", "[…:…]"),
        ("{{ 2 ** 3 }}", "**"),
        ("{{ doc.__class__ }}", "__class__"),
        ("{{ doc['__class__'] }}", "__class__"),
    ],
)
def test_what_is_not_for_templates_is_told_before_it_is_filled(tag: str, shown: str) -> None:
    """By the kind of the tag, whatever it would do."""
    assert fault("ก", tag) == (
        f"t.docx, word/document.xml, paragraph 2: error[TGD735] expected a tag that prints or "
        f"chooses, found «{tag}» ('{shown}' is not for templates)"
    )


@pytest.mark.parametrize(
    "name",
    ["safe", "date", "replace('a', 'b')", "map('x')", "format", "tojson", "attr('x')", "title"],
)
def test_an_unknown_filter_is_told_with_its_place(name: str) -> None:
    """The likeliest slip of who comes from docxtpl; the filters that there are are named."""
    told = fault("ก", f"{{{{ doc.title|{name} }}}}")
    assert told.startswith(
        f"t.docx, word/document.xml, paragraph 2: error[TGD734] expected a tag that can be read, "
        f"found «{{{{ doc.title|{name} }}}}» (no filter is called '{name.partition('(')[0]}'; "
        "there are arabic_digits, baht_text, "
    )


def test_all_faults_of_a_part_are_told_at_once() -> None:
    """A filter, a test and a name, each with its paragraph; in Thai, too."""
    with pytest.raises(TemplateError) as raised:
        fill("{{ doc.title|thai_dat }}", "{% if doc.title is foo %}{% endif %}", "{{ doc.titel }}")
    assert [each.code for each in raised.value.findings] == ["TGD734", "TGD734", "TGD733"]
    assert "ไม่มีตัวกรองชื่อ 'thai_dat' ที่ใช้ได้คือ arabic_digits" in raised.value.format("th")


def test_what_is_no_text_is_not_printed() -> None:
    """No 'None' and no name of a Python class in a signed paper."""
    assert fault("{{ none }}").endswith("found «{{ none }}» (nothing is there to print)")
    assert "it is no text" in fault("{{ doc.lines }}")
    assert "it is no text" in fault("{{ doc.lines[0] }}")


def test_names_that_may_be_missing_are_asked_for() -> None:
    """By default and defined; nothing else of them is excused."""
    assert words(fill("{{ doc.none_such|default('-') }}{{ x|default }}")) == ["-"]
    assert words(fill("{% if doc.none_such is defined %}ก{% else %}ข{% endif %}")) == ["ข"]
    assert words(fill("{% if doc.title is undefined %}ก{% else %}ข{% endif %}")) == ["ข"]
    assert "found 'y'" in fault("{{ x|default(y) }}")


def test_raw_braces_are_text() -> None:
    """Whatever stands between raw and endraw, in one paragraph or over several."""
    assert words(fill("{% raw %}{{ x }} {% if %} {# a #}{% endraw %}ก")) == [
        "{{ x }} {% if %} {# a #}ก"
    ]
    assert words(fill("{%p raw %}", "{{ x }}", "{%p endraw %}")) == ["{{ x }}"]


def test_a_negative_number_keeps_its_sign() -> None:
    """Only what stands at the braces themselves is Jinja's sign for white space."""
    assert words(fill("{{ -1 }}", "{{- 2 -}}", "{{-3}}")) == ["-1", "2", "3"]


def test_numbers_are_printed_in_the_digits_of_the_paper() -> None:
    """Those that are worked out, too; but for numbers inside tags of Word."""
    template = CompiledTemplate(package("{{ 1 + 1 }} {{ 'a 2' }}"), name="t", context=Known)
    made = template.fill(Known(), numerals=Numerals.THAI)
    assert words(read_package(made, name="x")[0].content().decode()) == ["๒ a 2"]


def test_a_field_that_tags_put_together_is_refused() -> None:
    """What fetches a file is looked for in the filled paper, too."""
    code = "<w:r><w:instrText>{{ 'D' ~ 'DE' }} cmd</w:instrText></w:r>"
    document = f"<w:document {W}><w:body><w:p>{code}</w:p></w:body></w:document>"
    made = write_package([Member.pack("word/document.xml", document.encode()), TYPES])
    with pytest.raises(TemplateError, match="its field DDE starts a program"):
        CompiledTemplate(made, name="t.docx", context=Known).fill(Known())


def test_a_name_of_a_header_is_told_with_its_part() -> None:
    """Every part of the template is looked at."""
    header = f"<w:hdr {W}>{paragraphs('{{ doc.secrecyy }}')}</w:hdr>"
    assert fault("ก", header1=header).startswith("t.docx, word/header1.xml, paragraph 1: error")


@pytest.mark.parametrize(
    ("texts", "place", "shown", "reason"),
    [
        (("ก", "{%p for x in doc %}", "ข"), 2, "{% for x in doc %}", "for has no endfor"),
        (("{%p if doc %}", "{%p for x in doc %}", "ก", "{%p endif %}"), 2, "{% for x in doc %}",
         "for is closed by endif"),
        (("ก", "{%p endif %}"), 2, "{% endif %}", "endif without its beginning"),
        (("ก", "{{ doc. }}"), 2, "{{ doc. }}", "expected name or number"),
        (("{%p if doc %}", "{{ doc.x ", "{{ doc.y }}", "{%p endif %}"), 2, "{{ doc.x ",
         "{{ without }} in its paragraph"),
        (("ก", "{%p for x in doc"), 2, "{%p for x in doc", "{% without %} in its paragraph"),
        (("ก", "ข", "{% if %}ก{% endif %}"), 3, "{% if %}ก{% endif %}",
         "Expected an expression, got 'end of statement block'"),
        (("ก", "{{ ) }}"), 2, "{{ ) }}", "unexpected ')'"),
    ],
)  # fmt: skip
def test_a_tag_that_cannot_be_read_is_told_with_its_place(
    texts: tuple[str, ...], place: int, shown: str, reason: str
) -> None:
    """Jinja itself names only the end of the file for a tag that is left open."""
    assert fault(*texts) == (
        f"t.docx, word/document.xml, paragraph {place}: error[TGD734] "
        f"expected a tag that can be read, found «{shown}» ({reason})"
    )


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ 'a' * 1000000000 }}",
        "{{ '%99999999d' % 1 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 9 ** 99 }}",
        "{{ doc.title.upper() }}",
        "{{ doc.__class__ }}",
        "{{ doc.title.format }}{{ doc.title.__init__ }}",
        "{{ range(9) }}",
        "{% include 'x' %}",
        "{{ 1 // 0 }}",
        "{{ 'a' - 1 }}",
        "{{ doc.title|_run_xml }}",
    ],
)
def test_a_template_can_do_no_harm(tag: str) -> None:
    """No internals, no calls, no memory, no files; each is an error of ours with its place."""
    assert fault("ก", tag).startswith("t.docx, word/document.xml, paragraph 2: error[TGD73")


def test_what_a_template_needs_is_allowed() -> None:
    """Small arithmetic, loop.cycle, the filters that print."""
    loop = "{% for x in doc.lines %}{{ loop.cycle('ก', 'ข') }}{% endfor %}"
    assert words(fill("{{ 2 * 3 }}" + loop + "{{ none|default('-', true) }}")) == ["6กข-"]
    assert set(OWN_FILTERS) == {
        "default", "first", "join", "last", "length", "list", "lower", "string", "trim", "upper",
    }  # fmt: skip
    assert set(FILTERS) == {*OWN_FILTERS, *jinja_filters()}


def test_an_expression_outside_a_run_is_escaped() -> None:
    """Only what a run's filter wrote is XML."""

    class Hostile(Doc):
        page_numbers = '"/><w:x'

    xml = fill('<w:p><w:pPr><w:sectPr><w:pgNumType w:fmt="thaiNumbers"/></w:sectPr></w:pPr></w:p>',
               doc=Hostile())  # fmt: skip
    assert "&#34;/&gt;&lt;w:x" in xml


def test_a_package_without_document_is_refused() -> None:
    """A spreadsheet with another suffix is no template."""
    blob = write_package([Member.pack("xl/workbook.xml", b"<a/>")])
    with pytest.raises(TemplateError) as raised:
        CompiledTemplate(blob, name="t.docx")
    assert "found something else (it has no word/document.xml)" in str(raised.value)


def test_xml_that_is_not_well_formed_is_refused() -> None:
    """The part is named."""
    blob = write_package([Member.pack("word/document.xml", b"<a>"), TYPES])
    with pytest.raises(TemplateError) as raised:
        CompiledTemplate(blob, name="t.docx")
    assert str(raised.value).startswith(
        "t.docx: error[TGD737] expected well-formed XML in word/document.xml, found a fault ("
    )
