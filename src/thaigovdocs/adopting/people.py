"""The persons of a set of papers, each once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import thaigovdocs._regex as re
from thaigovdocs.adopting.wording import Keys, NumeralsOf, Value, folded, words_of
from thaigovdocs.documents.model import Signature

_BRACKETED = re.compile(r"(?P<before>.*?)[.…_\s]*\((?P<name>[^()]*)\)[\s.]*")
_OPEN = re.compile(r"[.…_\s]*")
_ACTS = re.compile(r"(?P<post>.*\S)\s+(?P<as>(?:รักษาราชการ|ปฏิบัติราชการ|รักษาการ|ทำการ|ปฏิบัติหน้าที่)\S*)")

# what a position begins with, and what its holder is called in a policy file
_ROLES = (
    ("ผู้ว่าราชการจังหวัด", "governor"),
    ("รองผู้ว่าราชการจังหวัด", "vice-governor"),
    ("ปลัดจังหวัด", "provincial-clerk"),
    ("นายอำเภอ", "district-chief"),
    ("ปลัดอำเภอ", "district-clerk"),
    ("สาธารณสุขอำเภอ", "health-chief"),
    ("นายแพทย์สาธารณสุขจังหวัด", "provincial-doctor"),
    ("นายกเทศมนตรี", "mayor"),
    ("นายกองค์การ", "president"),
    ("ปลัดเทศบาล", "municipal-clerk"),
    ("ปลัดองค์การ", "clerk"),
    ("ปลัดกระทรวง", "permanent-secretary"),
    ("อธิบดี", "director-general"),
    ("เลขาธิการ", "secretary-general"),
    ("เลขานุการ", "secretary"),
    ("อธิการบดี", "rector"),
    ("คณบดี", "dean"),
    ("รองผู้อำนวยการ", "deputy-director"),
    ("ผู้อำนวยการ", "director"),
    ("หัวหน้าสำนักงาน", "office-head"),
    ("หัวหน้ากลุ่ม", "group-head"),
    ("หัวหน้า", "head"),
    ("ประธาน", "chair"),
    ("นักวิชาการ", "officer"),
    ("นักวิเคราะห์", "analyst"),
    ("นักจัดการ", "manager"),
    ("เจ้าพนักงาน", "official"),
    ("ครู", "teacher"),
)


@dataclass
class People:
    """Persons by the id that a policy file calls them by.

    Attributes:
        numerals: the digits of the policy.
        held: name, position and rank by id.
    """

    numerals: NumeralsOf
    held: dict[str, Keys] = field(default_factory=dict)

    def sign(self, signature: Signature, known: Mapping[str, str] | None = None) -> str | None:
        """Return the id of who signs; ``None`` where no name stands there.

        Args:
            signature: name and position.
            known: the positions that the paper says elsewhere, by name.
        """
        name, rank = self._name(signature)
        if not name:
            return None
        said = (known or {}).get(name)
        position = [words_of(line, self.numerals) for line in signature.position]
        position = [said] if said else position
        keys: Keys = {"name": name, "position": _one(position), **_acting(position)}
        if rank:
            keys["rank"] = rank
        return self._id(keys, position[0] if position else "")

    def _name(self, signature: Signature) -> tuple[str, str]:
        """Return the name without brackets, and what stands before the room to sign."""
        written = folded(signature.name)
        found = _BRACKETED.fullmatch(written)
        before = found["before"].strip() if found else ""
        name = (found["name"] if found else written).strip()
        if _OPEN.fullmatch(name):
            return "", ""
        rank = " ".join(filter(None, (before, folded(signature.rank))))
        return words_of(name, self.numerals), words_of(rank, self.numerals) if rank else ""

    def _id(self, keys: Keys, position: str) -> str:
        """Return the id of the person *keys*, who is new or known."""
        for id_, known in self.held.items():
            if known == keys:
                return id_
        role = next((name for word, name in _ROLES if position.startswith(word)), "person")
        taken = [id_ for id_ in self.held if id_ == role or id_.startswith(f"{role}-")]
        id_ = f"{role}-{len(taken) + 1}" if taken else role
        self.held[id_] = keys
        return id_


def _acting(lines: list[str]) -> Keys:
    """Return the position of who acts for another, and for whom; nothing for others."""
    found = _ACTS.fullmatch(lines[-2]) if len(lines) > 1 else None
    if found is None:
        return {}
    position = _one([*lines[:-2], found["post"]])
    return {"position": position, "acting": {"as": found["as"], "for": lines[-1]}}


def _one(lines: list[str]) -> Value:
    """Return *lines* as text where there is one."""
    return lines[0] if len(lines) == 1 else [*lines]
