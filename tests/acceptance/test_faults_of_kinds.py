"""Each rule of the new kinds: its fault found in a policy file, in text, in DOCX and in PDF."""

from __future__ import annotations

from dataclasses import replace

import pytest

import thaigovdocs as tgd
from thaigovdocs.checks.files import check_data

HEAD = """thaigovdocs: 1
agency:
  name: องค์การบริหารส่วนตำบลบึงกว้าง
  code: บก 7201
  letterhead: [ที่ทำการองค์การบริหารส่วนตำบลบึงกว้าง, ตำบลบึงกว้าง บก 98000]
  owner: [สำนักปลัด]
  contact: {phone: 0 9911 2233}
people:
  head: {name: นางอรุณี แสงเดือน, position: นายกองค์การบริหารส่วนตำบลบึงกว้าง}
  clerk: {name: นายภูผา มั่นคง, position: ปลัดองค์การบริหารส่วนตำบล}
  member: {name: นางสาวลำดวน หอมไกล, position: ผู้ใหญ่บ้าน หมู่ที่ 4}
signatory: head
output: {emblem: preprinted}
documents:
"""
STAMPED = """  - kind: stamped-letter
    number: 44
    date: 2026-08-17
    to: โรงเรียนบึงกว้างวิทยา
    body:
      - ตามที่โรงเรียนได้ขอทราบกำหนดการเปิดสนามเด็กเล่น นั้น จึงขอส่งกำหนดการมาเพื่อทราบ
"""
CERTIFICATE = """  - kind: certificate
    number: 9
    date: 2026-08-17
    body:
      - หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า {{ people.clerk.name }} เป็นข้าราชการขององค์การบริหารส่วนตำบลบึงกว้างจริง
"""
MINUTES = """  - kind: minutes
    meeting:
      name: คณะกรรมการสนามเด็กเล่น
      number: 4/2569
      date: 2026-08-17
      start: '09.00'
      end: '11.30'
      place: ห้องประชุมบึงบัว
    present:
      - {person: head, role: ประธานกรรมการ}
      - {person: clerk, role: กรรมการและเลขานุการ}
    absent:
      - {person: member, role: กรรมการ, reason: ลากิจ}
    opening: ประธานกล่าวเปิดประชุมและดำเนินการตามระเบียบวาระ ดังนี้
    agenda:
      - title: เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ
        text: ประธานแจ้งว่าสนามเด็กเล่นสร้างเสร็จแล้ว
        resolution: ที่ประชุมรับทราบ
      - title: เรื่องรับรองรายงานการประชุม
        text: ฝ่ายเลขานุการเสนอรายงานการประชุม ครั้งที่ 3/2569
        resolution: ที่ประชุมมีมติรับรองรายงานการประชุม
      - title: เรื่องเสนอให้ที่ประชุมพิจารณา
        text: ฝ่ายเลขานุการเสนอเวลาเปิดสนามเด็กเล่น
        resolution: ที่ประชุมมีมติเห็นชอบ
    recorder: clerk
    reviewer: head
"""
REGULATION = """  - kind: regulation
    made: none
    type: ระเบียบ
    about: การใช้สนามเด็กเล่น
    year: 2569
    date: 2026-08-17
    preamble: [โดยที่เป็นการสมควรกำหนดการใช้สนามเด็กเล่น]
    authority: จึงวางระเบียบไว้ ดังต่อไปนี้
    provisions:
      - ระเบียบนี้เรียกว่า “ระเบียบองค์การบริหารส่วนตำบลบึงกว้าง ว่าด้วยการใช้สนามเด็กเล่น พ.ศ. 2569”
      - ระเบียบนี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศเป็นต้นไป
      - ผู้ใช้ต้องรักษาความสะอาด
      - ให้ปลัดองค์การบริหารส่วนตำบลเป็นผู้รักษาการตามระเบียบนี้
"""
CHARGE = "      - ให้ปลัดองค์การบริหารส่วนตำบลเป็นผู้รักษาการตามระเบียบนี้\n"
CLEAN = "      - ผู้ใช้ต้องรักษาความสะอาด\n"
BASES = {
    "stamped-letter": STAMPED,
    "certificate": CERTIFICATE,
    "minutes": MINUTES,
    "regulation": REGULATION,
}
FAULTS = [
    ("TGD260", "stamped-letter", "      - ตามที่", "      - 'เรื่อง สนามเด็กเล่น'\n      - ตามที่"),
    ("TGD261", "stamped-letter", "ขอทราบกำหนดการเปิดสนามเด็กเล่น", "ขออนุมัติเบิกจ่ายค่าสนามเด็กเล่น"),
    ("TGD262", "certificate", "หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า", "ขอรับรองว่า"),
    ("TGD263", "minutes", "ประธานกล่าวเปิดประชุม", "เปิดประชุมเวลา 09.00 น. ประธานกล่าวเปิดประชุม"),
    (
        "TGD264",
        "minutes",
        "{person: member, role: กรรมการ, reason",
        "{person: clerk, role: กรรมการ, reason",
    ),
    ("TGD265", "minutes", "end: '11.30'", "end: '08.30'"),
    ("TGD267", "minutes", "ครั้งที่ 3/2569", "ครั้งที่ 5/2569"),
    ("TGD268", "minutes", "        resolution: ที่ประชุมมีมติเห็นชอบ\n", ""),
    ("TGD270", "regulation", "ว่าด้วยการใช้สนามเด็กเล่น พ.ศ. 2569”", "ว่าด้วยการใช้สนามกีฬา พ.ศ. 2569”"),
    ("TGD272", "regulation", CHARGE, ""),
    ("TGD273", "regulation", CLEAN + CHARGE, CHARGE + CLEAN),
    ("TGD274", "regulation", "    year: 2569\n", "    year: 2569\n    edition: 2\n"),
]
SUFFIXES = ("txt", "docx", "pdf")


def codes(report: tgd.Report, kind: str) -> set[str]:
    """Return the codes of the rules of *kind*."""
    own = {"stamped-letter": "26", "certificate": "26", "minutes": "26", "regulation": "27"}[kind]
    return {each.code for each in report if each.code.startswith(f"TGD{own}")}


def printed(file: str, suffix: str) -> bytes:
    """Return the paper of the policy *file* in a format, though a rule would stop its packet."""
    (composed,) = tgd.compose(tgd.loads(file)).values()
    document = replace(composed, faults=())
    if suffix == "txt":
        return tgd.render_text(document).encode()
    return tgd.render_docx(document) if suffix == "docx" else tgd.render_pdf(document)


def report_of(file: str, place: str) -> tgd.Report:
    """Return what ``check`` finds in a policy file, or in its paper in a format."""
    if place == "policy":
        return tgd.check(tgd.loads(file))
    return check_data(printed(file, place), f"paper.{place}").report


@pytest.mark.parametrize("place", ["policy", *SUFFIXES])
@pytest.mark.parametrize(("code", "kind", "right", "wrong"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_fault_is_found_wherever_it_stands(
    code: str, kind: str, right: str, wrong: str, place: str
) -> None:
    """In the file that prints the paper, and in the paper that somebody else sends."""
    assert right in BASES[kind]
    entry = BASES[kind].replace(right, wrong, 1)
    report = report_of(HEAD + entry, place)
    assert code in codes(report, kind)


@pytest.mark.parametrize("place", ["policy", *SUFFIXES])
@pytest.mark.parametrize("kind", BASES)
def test_a_sound_paper_is_told_of_nothing(kind: str, place: str) -> None:
    """The same papers without the fault, by no rule of theirs."""
    assert codes(report_of(HEAD + BASES[kind], place), kind) == set()


TYPED = """  - kind: form
    title:
      - ระเบียบองค์การบริหารส่วนตำบลบึงกว้าง
      - ว่าด้วยการใช้สนามเด็กเล่น
      - พ.ศ. 2569
    body:
      - โดยที่เป็นการสมควรกำหนดการใช้สนามเด็กเล่น จึงวางระเบียบไว้ ดังต่อไปนี้
      - ข้อ 1 ระเบียบนี้เรียกว่า “ระเบียบองค์การบริหารส่วนตำบลบึงกว้าง ว่าด้วยการใช้สนามเด็กเล่น พ.ศ. 2569”
      - ข้อ 2 ระเบียบนี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศเป็นต้นไป
      - ข้อ 3 ให้ปลัดองค์การบริหารส่วนตำบลเป็นผู้รักษาการตามระเบียบนี้
      - หมวด 1
      - การขอใช้
      - ข้อ 4 ผู้ใดจะใช้สนามให้ยื่นคำขอ
      - หมวด 2
      - การดูแล
      - ข้อ {next} ผู้ใช้ต้องรักษาความสะอาด
      - ประกาศ ณ วันที่ 17 สิงหาคม พ.ศ. 2569
      - (นางอรุณี แสงเดือน)
      - นายกองค์การบริหารส่วนตำบลบึงกว้าง
"""


@pytest.mark.parametrize("place", SUFFIXES)
@pytest.mark.parametrize(("number", "told"), [("1", {"TGD271"}), ("5", set())])
def test_clauses_that_begin_anew_are_found_in_papers_of_others(
    number: str, told: set[str], place: str
) -> None:
    """No policy file can hold them: its clauses are numbered by the program."""
    report = report_of(HEAD + TYPED.format(next=number), place)
    assert codes(report, "regulation") == told
