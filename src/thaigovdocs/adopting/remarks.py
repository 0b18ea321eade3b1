"""Remarks in Thai: what an adopted policy file is, and what is left to decide."""

from __future__ import annotations

from collections.abc import Sequence

from thaigovdocs.adopting.assembling import Draft
from thaigovdocs.adopting.wording import Keys, Value
from thaigovdocs.policy.source.writing import MARK
from thaigovdocs.standard.kinds import kind_of

_UNKNOWN = "…"
_ORDER = (
    "thaigovdocs",
    "fiscal_year",
    "agency",
    "people",
    "signatory",
    "policy",
    "documents",
    "output",
)
_AGENCY = ("name", "issuer", "letterhead", "code", "owner", "contact")
_ASKED = ("number", "date")
_ENTRY = ("kind", "id", "number", "date", "urgency", "secrecy", "sets")


def headed(names: Sequence[str]) -> list[str]:
    """Return the lines above the policy: where it came from and what to do with it."""
    files = ", ".join(dict.fromkeys(name.rpartition("/")[2] for name in names if name))
    return [
        *([f"รับเข้าจาก {files}"] if files else ["รับเข้าจากเอกสารเดิม"]),
        "พิมพ์ข้อความเดิมทุกตัวอักษร ตรวจทานแล้วสั่ง thaigovdocs render หรือ thaigovdocs roll",
        "บรรทัดที่มีคำว่า 'ต้องระบุ' คือสิ่งที่ต้องตัดสินใจก่อนใช้",
    ]


def remarked(draft: Draft) -> Keys:
    """Return the policy of *draft* in the usual order of keys, with remarks."""
    policy = draft.policy
    made: Keys = {}
    if "fiscal_year" not in policy:
        made["#fiscal_year"] = f"{MARK} ปีงบประมาณ (fiscal_year) เพราะเอกสารไม่ได้บอกไว้"
    for key in (*_ORDER, *(key for key in policy if key not in _ORDER)):
        if key in policy:
            made[key] = policy[key]
    agency = draft.agency
    known = {key: agency[key] for key in _AGENCY if key in agency}
    if known.get("issuer") == known.get("name"):
        known.pop("issuer", None)
    if known.get("name") == _UNKNOWN:
        known = {"#name": f"{MARK} ชื่อส่วนราชการ เพราะเอกสารไม่ได้บอกไว้", **known}
    made["agency"] = known
    if not made.get("people"):
        made.pop("people", None)
    is_signed = bool(made.get("signatory"))
    made["documents"] = [_entry(each, is_signed=is_signed) for each in draft.documents]
    return made


def _entry(entry: Keys, *, is_signed: bool) -> Value:
    """Return an entry with its first keys first, and what it lacks as remarks.

    Args:
        entry: its keys.
        is_signed: the file says who signs its papers.
    """
    kind = kind_of(str(entry["kind"]))
    if kind.must_have("signature") and entry.get("signatory") == [] and not is_signed:
        word = f"{MARK} ผู้ลงนาม (signatory และ people) เพราะเอกสารไม่ได้บอกไว้"
        rest = {key: value for key, value in entry.items() if key != "signatory"}
        entry = {"#signatory": word, **rest}
    made: Keys = {"kind": entry["kind"]}
    if entry["kind"] == "other" and "title" in entry:
        made = {"#kind": f"{MARK} ชนิดของเอกสาร (kind) หากมีชนิดที่ตรงกว่า other", **made}
    for key in (*_ENTRY[1:], *(key for key in entry if key not in _ENTRY)):
        if key in entry:
            made[key] = entry[key]
        elif key in kind.parts and key in _ASKED:
            word = "เลขที่" if key == "number" else "วันที่"
            last = [*made][-1]
            made[f"#{key}"] = f"{MARK} {word} ({key}) เพราะเอกสารเว้นไว้หรืออ่านไม่ได้"
            if last.startswith("#"):
                made[last] = made[last]
    return made
