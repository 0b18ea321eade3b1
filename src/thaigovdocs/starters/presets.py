"""Policy files to start from: one of our own wording for each common family of papers."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import OutputError, UsageError
from thaigovdocs.files.folders import write_file
from thaigovdocs.findings import Finding
from thaigovdocs.resources import templates_folder
from thaigovdocs.standard.kinds import KINDS, Kind
from thaigovdocs.starters.own import own_preset, own_presets

POLICY = "policy.yaml"


@dataclass(frozen=True, slots=True)
class Preset:
    """A policy file to start from.

    Attributes:
        name: what it is asked for by.
        papers: what it prints, in English.
        papers_th: the same in Thai.
    """

    name: str
    papers: str
    papers_th: str


_FAMILIES = (
    Preset(
        "disclosure",
        "web disclosure of a province: circular letter, announcement, recipients, report form",
        "การเปิดเผยข้อมูลทางเว็บไซต์ของจังหวัด: หนังสือเวียน ประกาศ บัญชีรายชื่อ แบบรายงานผล",
    ),
    Preset(
        "moit1",
        "the yearly MOIT 1 set of a hospital or district health office: memo, order, framework, "
        "request form, log; memo, report and request form of the year before",
        "ชุด MOIT 1 ประจำปีของโรงพยาบาลหรือ สสอ.: บันทึกข้อความ คำสั่ง กรอบแนวทาง "
        "แบบฟอร์มการขอเผยแพร่ ทะเบียน และรายงานผลของปีที่ผ่านมา",
    ),
    Preset(
        "meeting",
        "a meeting: invitation, agenda, minutes, extract of a resolution",
        "การประชุม: หนังสือเชิญ ระเบียบวาระ รายงานการประชุม สำเนามติเฉพาะวาระ",
    ),
    Preset(
        "purchase",
        "a purchase: report of eight items, order of the inspector, announcement of the winner",
        "การซื้อ: รายงานขอซื้อแปดข้อ คำสั่งแต่งตั้งผู้ตรวจรับ ประกาศผู้ชนะการเสนอราคา",
    ),
    Preset("leave", "a leave form with its record of leave", "ใบลาพร้อมสถิติการลา"),
    Preset("reply-slip", "an invitation with its reply slip", "หนังสือเชิญพร้อมแบบตอบรับ"),
)


def _of_kind(kind: Kind) -> Preset:
    article = "an" if kind.key[0] in "aeiou" else "a"
    return Preset(kind.key, f"{article} {kind.key}", f"{kind.thai}หนึ่งฉบับ")


PRESETS: Mapping[str, Preset] = MappingProxyType(
    {
        preset.name: preset
        for preset in (*_FAMILIES, *(_of_kind(kind) for kind in KINDS.values() if kind.has_preset))
    }
)
"""Every preset, by name, the families first."""


def presets() -> Mapping[str, Preset]:
    """Return every preset by name, those of the kinds of an agency's own that are known last."""
    own = {key: Preset(key, f"your kind {key}", KINDS[key].thai) for key in own_presets()}
    return {**PRESETS, **own}


def preset_text(name: str) -> str:
    """Return the policy file of the preset *name*, or of a kind of an agency's own that is known.

    YAML with Thai comments.

    Its agencies and people are invented.  What would be composed from its facts stands in
    it as text and expressions, so that nothing is hidden.

    Raises:
        UsageError: there is no such preset.

    Example:
        >>> preset_text("letter").splitlines()[2]
        '# หนังสือภายนอกหนึ่งฉบับ'
    """
    if (own := own_preset(str(name))) is not None:
        return own
    if name not in PRESETS:
        names = tuple(presets())
        near = get_close_matches(str(name)[:100], names, 1) or [names[0]]
        known = ", ".join(names)
        finding = Finding.of("TGD756", found=name, known=known, nearest=near[0])
        raise UsageError(findings=(finding,))
    return (templates_folder() / "presets" / f"{name}.yaml").read_text("utf-8")


def new(name: str, path: Path | str = POLICY, *, force: bool = False) -> Path:
    """Write the policy file of the preset *name* to *path* and return the path.

    Args:
        name: one of :data:`PRESETS`.
        path: the file; its folder is made where it is missing.
        force: replace a file that stands there.

    Raises:
        UsageError: there is no such preset.
        OutputError: a file stands there, or it cannot be written.
    """
    text, target = preset_text(name), Path(path)
    if not force and os.path.lexists(target):
        raise OutputError(findings=(Finding.of("TGD757", path=target),))
    write_file(target, text.encode())
    return target
