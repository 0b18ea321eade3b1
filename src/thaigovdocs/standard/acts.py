"""Acts, decrees and rules that official papers cite, by id.

An id is the kebab-case English name; the year is Buddhist era.  Digits stand as
Arabic ones here; the document that prints a name turns them (design 5).
"""

# ruff: noqa: E501 - a row of the table below is one line, however long the name

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.standard.instruments import INSTRUMENTS

_ACT = "พระราชบัญญัติ"
_ORGANIC = "พระราชบัญญัติประกอบรัฐธรรมนูญ"
_EMERGENCY_DECREE = "พระราชกำหนด"
_DECREE = "พระราชกฤษฎีกา"
_RULE = "ระเบียบ"
_ANNOUNCEMENT = "ประกาศ"
_CRITERIA = "หลักเกณฑ์"
_CONSTITUTION = "รัฐธรรมนูญ"
_KINDS = (_ORGANIC, _ACT, _EMERGENCY_DECREE, _DECREE, _CONSTITUTION, _ANNOUNCEMENT, _CRITERIA)
_CLAUSED = frozenset({_RULE, _ANNOUNCEMENT, _CRITERIA})

LISTED = "the Council of State's list of acts, June 2021"
"""The source of an act whose name and year the list has."""
OWN = "as the agency's own file of acts says"
"""The source of an act that an agency brought."""
_SOURCES = {
    "list": LISTED,
    "papers": "as several official papers and guides cite it",
    "common": "as commonly cited; not checked against a list",
}


@dataclass(frozen=True, slots=True)
class Act:
    """An act, decree or rule.

    Attributes:
        id: what a policy file calls it by.
        kind: พระราชบัญญัติ, พระราชกฤษฎีกา, ระเบียบ and so on.
        name: the name without its year, its kind included.
        year: Buddhist year of its name.
        aliases: short names by which people know it.
        era: the words before the year.
        source: where name and year were checked.
    """

    id: str
    kind: str
    name: str
    year: int
    aliases: tuple[str, ...] = ()
    era: str = "พ.ศ."
    source: str = ""

    @property
    def full_name(self) -> str:
        """The name with its year, in Arabic digits.

        Example:
            >>> ACTS["official-information"].full_name
            'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540'
        """
        return f"{self.name} {self.era} {self.year}"

    @property
    def section_word(self) -> str:
        """What its parts are called: มาตรา, or ข้อ in a rule or announcement."""
        return "ข้อ" if self.kind in _CLAUSED else "มาตรา"


# id | name | year | aliases | source; the kind is what the name begins with.
_TABLE = """
official-information | พระราชบัญญัติข้อมูลข่าวสารของราชการ | 2540 | พ.ร.บ. ข้อมูลข่าวสาร | list
state-administration | พระราชบัญญัติระเบียบบริหารราชการแผ่นดิน | 2534 | พ.ร.บ. บริหารราชการแผ่นดิน | list
state-administration-5 | พระราชบัญญัติระเบียบบริหารราชการแผ่นดิน (ฉบับที่ 5) | 2545 | | list
state-administration-7 | พระราชบัญญัติระเบียบบริหารราชการแผ่นดิน (ฉบับที่ 7) | 2550 | | list
ministries-reorganization | พระราชบัญญัติปรับปรุงกระทรวง ทบวง กรม | 2545 | | list
administrative-procedure | พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง | 2539 | พ.ร.บ. วิ.ปกครอง | list
administrative-courts | พระราชบัญญัติจัดตั้งศาลปกครองและวิธีพิจารณาคดีปกครอง | 2542 | | list
tort-liability-of-officials | พระราชบัญญัติความรับผิดทางละเมิดของเจ้าหน้าที่ | 2539 | พ.ร.บ. ละเมิด | list
civil-service | พระราชบัญญัติระเบียบข้าราชการพลเรือน | 2551 | พ.ร.บ. ข้าราชการพลเรือน | list
ethical-standards | พระราชบัญญัติมาตรฐานทางจริยธรรม | 2562 | พ.ร.บ. จริยธรรม | common
licensing-facilitation | พระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ | 2558 | พ.ร.บ. อำนวยความสะดวก | list
public-procurement | พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ | 2560 | พ.ร.บ. จัดซื้อจัดจ้าง | list
fiscal-discipline | พระราชบัญญัติวินัยการเงินการคลังของรัฐ | 2561 | พ.ร.บ. วินัยการเงินการคลัง | list
budget-procedure | พระราชบัญญัติวิธีการงบประมาณ | 2561 | พ.ร.บ. วิธีการงบประมาณ | list
personal-data-protection | พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล | 2562 | พ.ร.บ. ข้อมูลส่วนบุคคล, PDPA | common
electronic-transactions | พระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ | 2544 | พ.ร.บ. ธุรกรรมทางอิเล็กทรอนิกส์ | list
electronic-transactions-2 | พระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ (ฉบับที่ 2) | 2551 | | list
electronic-transactions-3 | พระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ (ฉบับที่ 3) | 2562 | | list
electronic-transactions-4 | พระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ (ฉบับที่ 4) | 2562 | | list
computer-crime | พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ | 2550 | พ.ร.บ. คอมพิวเตอร์ | list
computer-crime-2 | พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ (ฉบับที่ 2) | 2560 | | common
cybersecurity | พระราชบัญญัติการรักษาความมั่นคงปลอดภัยไซเบอร์ | 2562 | พ.ร.บ. ไซเบอร์ | list
digital-government | พระราชบัญญัติการบริหารงานและการให้บริการภาครัฐผ่านระบบดิจิทัล | 2562 | พ.ร.บ. รัฐบาลดิจิทัล | list
electronic-administration | พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ | 2565 | | papers
digital-development | พระราชบัญญัติการพัฒนาดิจิทัลเพื่อเศรษฐกิจและสังคม | 2560 | | list
copyright | พระราชบัญญัติลิขสิทธิ์ | 2537 | พ.ร.บ. ลิขสิทธิ์ | list
national-archives | พระราชบัญญัติจดหมายเหตุแห่งชาติ | 2556 | | list
anti-corruption | พระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต | 2561 | พ.ร.ป. ป.ป.ช. | list
state-audit | พระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการตรวจเงินแผ่นดิน | 2561 | | list
executive-anti-corruption | พระราชบัญญัติมาตรการของฝ่ายบริหารในการป้องกันและปราบปรามการทุจริต | 2551 | พ.ร.บ. ป.ป.ท. | list
fundraising-control | พระราชบัญญัติควบคุมการเรี่ยไร | 2487 | พ.ร.บ. เรี่ยไร | list
provincial-administrative-organization | พระราชบัญญัติองค์การบริหารส่วนจังหวัด | 2540 | พ.ร.บ. อบจ. | list
municipality | พระราชบัญญัติเทศบาล | 2496 | พ.ร.บ. เทศบาล | list
subdistrict-administrative-organization | พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล | 2537 | พ.ร.บ. อบต. | list
bangkok-administration | พระราชบัญญัติระเบียบบริหารราชการกรุงเทพมหานคร | 2528 | | list
pattaya-administration | พระราชบัญญัติระเบียบบริหารราชการเมืองพัทยา | 2542 | | list
local-personnel | พระราชบัญญัติระเบียบบริหารงานบุคคลส่วนท้องถิ่น | 2542 | | list
decentralization | พระราชบัญญัติกำหนดแผนและขั้นตอนการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น | 2542 | | list
local-area-administration | พระราชบัญญัติลักษณะปกครองท้องที่ | 2457 | | list
national-education | พระราชบัญญัติการศึกษาแห่งชาติ | 2542 | พ.ร.บ. การศึกษา | list
public-health | พระราชบัญญัติการสาธารณสุข | 2535 | พ.ร.บ. สาธารณสุข | list
communicable-diseases | พระราชบัญญัติโรคติดต่อ | 2558 | พ.ร.บ. โรคติดต่อ | list
national-health | พระราชบัญญัติสุขภาพแห่งชาติ | 2550 | | list
disaster-prevention | พระราชบัญญัติป้องกันและบรรเทาสาธารณภัย | 2550 | พ.ร.บ. สาธารณภัย | list
building-control | พระราชบัญญัติควบคุมอาคาร | 2522 | | list
environment | พระราชบัญญัติส่งเสริมและรักษาคุณภาพสิ่งแวดล้อมแห่งชาติ | 2535 | | list
persons-with-disabilities | พระราชบัญญัติส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ | 2550 | | list
older-persons | พระราชบัญญัติผู้สูงอายุ | 2546 | | list
good-governance-decree | พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี | 2546 | พ.ร.ฎ. บริหารกิจการบ้านเมืองที่ดี | common
good-governance-decree-2 | พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี (ฉบับที่ 2) | 2562 | | common
saraban | ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ | 2526 | ระเบียบงานสารบรรณ | papers
saraban-2 | ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ (ฉบับที่ 2) | 2548 | | papers
saraban-3 | ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ (ฉบับที่ 3) | 2560 | | papers
saraban-4 | ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ (ฉบับที่ 4) | 2564 | | papers
official-secrets | ระเบียบว่าด้วยการรักษาความลับของทางราชการ | 2544 | ระเบียบความลับทางราชการ | papers
procurement-rule | ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ | 2560 | ระเบียบพัสดุ | common
constitution | รัฐธรรมนูญแห่งราชอาณาจักรไทย | 2560 | รัฐธรรมนูญ | common
"""


def _kind(name: str) -> str:
    return next((kind for kind in _KINDS if name.startswith(kind)), _RULE)


def _entries() -> Iterator[tuple[str, Act]]:
    for line in (_TABLE.strip() + INSTRUMENTS.rstrip()).splitlines():
        key, name, year, aliases, source = (part.strip() for part in line.split("|"))
        kind = _kind(name)
        era = "พุทธศักราช" if kind == _CONSTITUTION else "พ.ศ."
        short = tuple(alias.strip() for alias in aliases.split(",") if alias.strip())
        cited = _SOURCES[source]
        yield key, Act(key, kind, name, int(year), short, era, cited)


_ACTS = dict(_entries())
ACTS: Mapping[str, Act] = MappingProxyType(_ACTS)
"""Every act that a policy file can name, by id.

Hundreds more, by name only, are in :mod:`thaigovdocs.standard.registry`.
"""


def _folded(name: str) -> str:
    return "".join(name.split()).lower().replace("_", "-")


# Of two with the same name the first in the table counts: the one in force.
_BY_NAME: dict[str, str] = {
    _folded(name): act.id
    for act in reversed(tuple(ACTS.values()))
    for name in (act.id, act.name, *act.aliases)
}


def add_act(act: Act) -> None:
    """Make *act* known, as an agency's own rule or ordinance.

    Example:
        >>> add_act(own_act("waste", "เทศบัญญัติเทศบาลตำบลดอนตะวัน เรื่อง มูลฝอย", 2565))
        >>> find_act("waste").full_name
        'เทศบัญญัติเทศบาลตำบลดอนตะวัน เรื่อง มูลฝอย พ.ศ. 2565'
        >>> drop_act("waste")
    """
    _ACTS[act.id] = act
    for name in (act.id, act.name, *act.aliases):
        _BY_NAME.setdefault(_folded(name), act.id)


def drop_act(id_: str) -> None:
    """Forget the act *id_*, which was added."""
    del _ACTS[id_]
    for name in [name for name, known in _BY_NAME.items() if known == id_]:
        del _BY_NAME[name]


def own_act(
    id_: str, name: str, year: int, *, kind: str = "", aliases: tuple[str, ...] = ()
) -> Act:
    """Return an act of an agency's own: a rule, an ordinance, an announcement.

    Args:
        id_: what a policy file calls it by.
        name: without its year, its kind included.
        year: Buddhist year of its name.
        kind: what it is, where its name does not begin with it; its parts are then ข้อ.
        aliases: short names by which people know it.
    """
    return Act(id_, kind or _own_kind(name), name, year, aliases, "พ.ศ.", OWN)


def _own_kind(name: str) -> str:
    known = next((kind for kind in _KINDS if name.startswith(kind)), "")
    return known if known in (_ORGANIC, _ACT, _EMERGENCY_DECREE, _DECREE) else _RULE


def find_act(name: str) -> Act | None:
    """Return the act that *name* stands for: an id, a full name without year, or an alias.

    White space does not count and ``_`` stands for ``-``; ``None`` when no act is known by it.

    Example:
        >>> find_act("พ.ร.บ.ข้อมูลข่าวสาร").year
        2540
    """
    key = _BY_NAME.get(_folded(name))
    return ACTS[key] if key else None


def nearest_act(name: str) -> str | None:
    """Return the id of the act whose id or alias is nearest to *name*, if one is near.

    Example:
        >>> nearest_act("oficial-information")
        'official-information'
    """
    near = get_close_matches(_folded(name)[:100], _BY_NAME, n=1)
    return _BY_NAME[near[0]] if near else None
