"""Facts of the policy file in templates of users: names, filters, digits."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

import thaigovdocs as tgd
from thaigovdocs.writers.docx.opc import Member, read_package, write_package

POLICY = """
thaigovdocs: 1
fiscal_year: 2570
vars: {start-date: 2026-11-20, budget: '150000.50', website: www.thararom.example, clause: 9}
agency:
  name: เทศบาลตำบลธารารมย์
  code: ธร 52001
  owner: [สำนักปลัดเทศบาล, โทร. 0 2123 4567]
  contact: {phone: 0 2123 4567}
people:
  town-clerk:
    name: นายวิชัย ใจสุจริต
    position: ปลัดเทศบาล
    acting: {as: รักษาราชการแทน, for: นายกเทศมนตรี}
  open: {name: นางสาวกานดา มีสุข, position: "ตาม{{ ref('a') }}"}
policy: {provisions: [{id: a, text: ก}, {id: b, text: ข}]}
documents:
- {kind: other, title: [แบบคำขอ], body: [จึงเรียนมาเพื่อโปรดทราบ]}
"""


def filled(*texts: str, policy: str = POLICY) -> list[str]:
    """Return the paragraphs that a user's template of *texts* prints."""
    document = tgd.compose(tgd.loads(policy))["other"]
    needed = ("{{ doc.titles[0].text }}", "{{ doc.body[0].text }}")
    inner = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in (*texts, *needed))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {space}><w:body>{inner}</w:body></w:document>",
    }
    blob = write_package(Member.pack(name, xml.encode()) for name, xml in parts.items())
    made = read_package(tgd.render_docx(replace(document, template=blob)), name="made")
    xml = made[1].content().decode()
    return [re.sub("<[^>]+>", "", each) for each in re.split("<w:p>", xml)[1 : len(texts) + 1]]


def fault(text: str) -> str:
    """Return what a template of *text* is refused with."""
    with pytest.raises(tgd.TemplateError) as raised:
        filled(text)
    return str(raised.value)


def test_a_template_prints_facts_of_the_policy_in_the_digits_of_the_paper() -> None:
    """Web addresses stay; filters take the values as they are written."""
    assert filled(
        "{{ vars.start_date | thai_date }}",
        "{{ vars.budget | money }}",
        "ข้อ {{ vars.clause }} {{ vars.website }}",
        "{{ fiscal_year }} {{ fiscal_year - 1 }}",
        "{{ agency.name }} {{ agency.code }} {{ agency.owner }} {{ agency.contact.phone }}",
        "{% set p = people.town_clerk %}{{ p.name }} {{ p.position }} {{ p.acting }}",
        "{% if agency.letterhead %}ก{% else %}ไม่มีหัวหนังสือ{% endif %}{{ people.town_clerk.rank }}",
    ) == [
        "๒๐ พฤศจิกายน ๒๕๖๙",
        "๑๕๐,๐๐๐.๕๐ บาท (หนึ่งแสนห้าหมื่นบาทห้าสิบสตางค์)",
        "ข้อ ๙ www.thararom.example",
        "๒๕๗๐ ๒๕๖๙",
        "เทศบาลตำบลธารารมย์ ธร ๕๒๐๐๑ สำนักปลัดเทศบาล โทร. ๐ ๒๑๒๓ ๔๕๖๗ ๐ ๒๑๒๓ ๔๕๖๗",
        "นายวิชัย ใจสุจริต ปลัดเทศบาล รักษาราชการแทนนายกเทศมนตรี",
        "ไม่มีหัวหนังสือ",
    ]


def test_a_fact_that_is_not_there_is_told_with_those_that_are() -> None:
    """A name that nobody gave, and one that this paper cannot say."""
    told = fault("{{ vars.end_date }}")
    assert "paragraph 1: error[TGD733] expected a name that the template context has" in told
    assert "found 'end_date' in «{{ vars.end_date }}»" in told
    assert "budget, clause, start_date, website" in told
    assert "found 'position'" in fault("{{ people.open.position }}")
    assert "found 'vice'" in fault("{{ people.vice.name }}")
    assert "acting, name, position, rank" in fault("{{ people.town_clerk.nam }}")


def test_a_value_that_a_filter_refuses_is_told_with_its_paragraph() -> None:
    """With what the filter says of it."""
    told = fault("{{ vars.website | thai_date }}")
    assert "error[TGD735]" in told
    assert "«{{ vars.website | thai_date }}»" in told
    assert "found 'www.thararom.example'" in told


def test_papers_in_arabic_digits_print_facts_in_them() -> None:
    """As everything else."""
    arabic = POLICY + "output: {numerals: arabic}\n"
    assert filled("{{ vars.start_date | thai_date }} {{ fiscal_year + 1 }}", policy=arabic) == [
        "20 พฤศจิกายน 2569 2571"
    ]


def test_facts_are_values(tmp_path: Path) -> None:
    """A document with them crosses to another process, and a folder of templates sees them."""
    import pickle

    document = tgd.compose(tgd.loads(POLICY))["other"]
    assert pickle.loads(pickle.dumps(document)) == document
    tgd.templates(tmp_path, ["other"])
    with zipfile.ZipFile(tmp_path / "other.docx") as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    body = members["word/document.xml"].replace(b"{{ doc.dated }}", b"{{ vars.website }}")
    members["word/document.xml"] = body.replace(b"if doc.dated", b"if vars.website")
    made = write_package(Member.pack(name, content) for name, content in members.items())
    (tmp_path / "other.docx").write_bytes(made)
    with zipfile.ZipFile(BytesIO(tgd.render_docx(document, templates=tmp_path))) as archive:
        assert b"www.thararom.example" in archive.read("word/document.xml")
