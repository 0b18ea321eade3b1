"""Policies with papers of every kind and every key, sound at heart and odd in places.

A library for the tests: every policy follows from its random numbers alone.  ``oddness`` is
the chance of a value to be something that an application might hand over by mistake; with 0
every policy is one that can be read, or nearly so.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

Maker = Callable[["Author"], Any]

TEXTS = (
    *("ก", "ให้หน่วยงานเผยแพร่ข้อมูลต่อสาธารณะ", "ลำดับที่ 1 ของปีงบประมาณ {{ fiscal_year }}"),
    *("มาตรา 9 แห่งพระราชบัญญัติ พ.ศ. 2540", "กลุ่มงานยุทธศาสตร์ (กลุ่มย่อย) ๆ ฯลฯ", "COVID-19"),
    *("ติดต่อ example@example.go.th โทร. 0 2000 0199", "ข้อความ\nหลายบรรทัด\n\nเว้นบรรทัด"),
    *("รายงานผลการดำเนินการภายในวันที่ 31 มีนาคม 2568 ทุกปี " * 3, "- ", "a" * 90),
    *("คำนำหน้าที่ยาว" * 40, "`พิมพ์ตามนี้ 123 {{ ไม่ใช่ตัวแปร }}`", "1,234.50", "https://example.go.th/a/b"),
)
ODD_TEXTS = (
    *(
        "",
        " ",
        "\n",
        "\t",
        "\u00a0",
        "\u200b",
        "\u2066rtl\u2069",
        "שלום عربي",
        "😀👨‍👩‍👧",
        "\ufeff",
    ),
    *("\x00", "\x07", "\x1b[31m", "\ud800", "\udfff", "\ufffe", "\U0010ffff", "\u2028", "\x85"),
    *(
        "{{",
        "}}",
        "{{ ''.__class__ }}",
        "{% for a in b %}",
        "{#",
        "{{ 'ก' * 999999999 }}",
        "`",
        "``",
    ),
    *(
        "<w:p/>",
        "&amp;",
        "]]>",
        "#let x",
        "$x$",
        "\\",
        "@ref",
        "*_~",
        "// x",
        "=1+1",
        "่้๊๋",
        "ำ",
        "เเ",
    ),
    *(
        "☐☑",
        "ก" * 3000,
        "่" * 300,
        "a " * 400,
        "=" * 500,
        "2567-13-40",
        "๓๑ กุมภาพันธ์ ๒๕๖๘",
        "2026-11",
    ),
)
ODD_VALUES: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        10**12,
        1.5,
        float("nan"),
        b"x",
        [],
        {},
        (),
        [[]],
        [None],
        {"": ""},
    ),
    *(
        {"text": {}},
        [{}],
        {"document": "nobody"},
        {"a": {"b": {"c": []}}},
        object,
        "letter",
        "none",
    ),
)
PATTERNS = (
    *(
        "1.",
        "1.1",
        "1.1.1",
        "(1)",
        "ข้อ 1",
        "ก.",
        "(ก)",
        "1)",
        "",
        "-",
        "A",
        "i.",
        "1/1",
        "ข้อ",
        "1.1.",
    ),
    *("ส่วนที่ 1 ", "๑.", "1.1.1.1.1.1", "(1.1)", "ภาคผนวก ก", "ฮ."),
)
PEOPLE = ("head", "deputy", "clerk", "rank", "acting")
IDS = ("letter", "order", "log", "list", "form", "report", "plain", "framework", "notice", "memo")
WIDTHS = ("10%", "101%", "1 mm", "500 mm", "2", "99", "1.5 ซม.", "0.1mm", "999999999")
COLUMN_KEYS = (
    "date",
    "topic",
    "name",
    "note",
    "measure",
    "done",
    "activities",
    "x",
    "ลำดับ",
    "order",
)


class Author:
    """Makes one policy; every choice comes from *rng*."""

    def __init__(self, rng: random.Random, *, oddness: float = 0.02) -> None:
        self.rng = rng
        self.oddness = oddness

    def maybe(self, chance: float) -> bool:
        """Tell whether to, with a *chance* between 0 and 1."""
        return self.rng.random() < chance

    def pick(self, values: Any) -> Any:
        """Return one of *values*."""
        return self.rng.choice(values)

    def some(self, maker: Maker, most: int = 3, *, least: int = 0) -> list[Any]:
        """Return from *least* to *most* values of *maker*, now and then very many."""
        count = self.rng.randint(least, most)
        if self.maybe(self.oddness / 10):
            count *= 12
        return [maker(self) for _ in range(count)]

    def keys(self, makers: Mapping[str, Maker], *, chance: float = 0.5) -> dict[str, Any]:
        """Return some of the keys of *makers*, each with a value of its maker or an odd one."""
        return {
            key: self.pick(ODD_VALUES) if self.maybe(self.oddness / 3) else maker(self)
            for key, maker in makers.items()
            if self.maybe(chance)
        }


def words(author: Author) -> Any:
    """Return a text."""
    if author.maybe(author.oddness):
        return author.pick(ODD_TEXTS)
    count = author.pick((1, 1, 1, 2))
    return " ".join(author.pick(TEXTS) for _ in range(count))


def lines(author: Author) -> Any:
    """Return one text or several."""
    return words(author) if author.maybe(0.3) else author.some(words)


def one_of(*values: Any) -> Maker:
    """Return a maker of one of *values*."""
    return lambda author: author.pick(values)


def listed(maker: Maker, most: int = 3) -> Maker:
    """Return a maker of a list of what *maker* makes."""
    return lambda author: author.some(maker, most)


def whole(author: Author) -> Any:
    """Return a small whole number, seldom a large or negative one."""
    return author.pick((0, 1, 2, 5, "๓", 40, -1) if author.maybe(0.3) else (1, 2, 3))


day = one_of("2025-01-31", "๒๐ มกราคม ๒๕๖๘", "2025-02", "กุมภาพันธ์ 2568", "2024-11-09")
full_day = one_of("2025-01-31", "๒๐ มกราคม ๒๕๖๘", "2024-11-09")
flag = one_of(True, False, "yes", "no")
patterns = listed(lambda author: author.pick(PATTERNS), 5)


def person(author: Author) -> Any:
    """Return what names a person: an id, seldom anything."""
    return words(author) if author.maybe(author.oddness) else author.pick(PEOPLE)


def signers(author: Author) -> Any:
    """Return one signer, or as many as twelve."""
    count = author.pick((0, 1, 1, 2, 3, 4, 5, 12))
    return person(author) if count == 1 else [person(author) for _ in range(count)]


def member(author: Author) -> Any:
    """Return a member of a committee."""
    named = {"person": person(author)} if author.maybe(0.4) else {"name": words(author)}
    return named | author.keys({"position": words}) | {"role": words(author)}


def column(key: str) -> Maker:
    """Return a maker of the column *key* of a table."""

    def made(author: Author) -> Any:
        if author.maybe(0.3):
            return key
        own = words(author) if author.maybe(author.oddness) else key
        return {"key": own, "heading": words(author)} | author.keys({"width": one_of(*WIDTHS)})

    return made


def columns(author: Author) -> Any:
    """Return the columns of a table; with some oddness none."""
    least = 0 if author.maybe(author.oddness) else 1
    keys = author.rng.sample(COLUMN_KEYS, author.rng.randint(least, 5))
    return [column(key)(author) for key in keys]


def keys_of(made: Any) -> list[Any]:
    """Return the keys of the columns *made*."""
    keys = [each.get("key") if isinstance(each, dict) else each for each in made]
    return [key if isinstance(key, str) else "x" for key in keys]


def row_of(keys: Any) -> Maker:
    """Return a maker of a row with cells by some of *keys*."""
    return lambda author: author.keys(dict.fromkeys(keys, words)) or {keys[0]: words(author)}


def cells_of(keys: Any) -> Maker:
    """Return a maker of a row: cells by key, or in order."""
    by_key = row_of(keys)
    return lambda author: by_key(author) if author.maybe(0.5) else author.some(words, len(keys))


def own_rows(author: Author, made: dict[str, Any]) -> None:
    """Give *made*, an entry with columns of its own, rows that fit them."""
    keys = keys_of(made["columns"])
    rows = author.some(row_of(keys), 6) if keys else []
    made["recipients" if made["kind"] == "recipients" else "rows"] = rows


def table(author: Author) -> Any:
    """Return a table."""
    made = columns(author)
    keys = keys_of(made) or ["x"]
    row = cells_of(keys)
    total = (words, row, one_of("100", "1,500.25"))
    return {"columns": made, "rows": author.some(row, 6)} | author.keys(
        {"total": author.pick(total)}, chance=0.3
    )


def node(author: Author, depth: int = 0) -> Any:
    """Return a paragraph or a clause with what hangs below it, at most 5 levels deep."""
    if depth > 4 or author.maybe(0.4):
        return words(author)
    below: Maker = lambda author: node(author, depth + 1)  # noqa: E731 - one more level
    made = author.keys({"text": words}, chance=0.9) | author.keys(
        {
            **{"heading": words, "bullets": lines, "paragraphs": lines, "after": lines},
            **{"members": listed(member, 4), "table": table, "items": listed(below)},
            **{"numbering": patterns, "short": words, "evidence": lines},
        },
        chance=0.15,
    )
    return made or {"text": words(author)}


nodes = listed(node)


def cited(author: Author) -> Any:
    """Return a paper that is cited."""
    if author.maybe(0.3):
        return words(author)
    if author.maybe(0.5):
        made = {"document": author.pick(IDS[1:2] if author.maybe(0.9) else IDS)}
    else:
        made = {"title": words(author)} | author.keys(
            {"number": words, "date": full_day, "subject": words}
        )
    return made | author.keys({"copy": flag, "quantity": one_of("1 ชุด", "auto", "๒ แผ่น")})


def number(author: Author) -> Any:
    """Return the number of a paper."""
    return author.pick((words(author), 17, {"circular": 9513}, {"circular": None}, "ธร 0017.2/ว 9"))


blank: Maker = lambda author: (  # noqa: E731 - one line says it
    words(author) if author.maybe(0.5) else {"label": words(author)} | author.keys({"value": words})
)


def measure_row(author: Author) -> Any:
    """Return a row of a report."""
    return {"measure": node(author, 3)} | author.keys(
        {"done": flag, "activities": lines, "evidence": lines, "note": words}
    )


def recipient(author: Author) -> Any:
    """Return somebody who gets the letter."""
    if author.maybe(0.5):
        return words(author)
    return {"name": words(author)} | author.keys({"note": words})


question: Maker = lambda author: (  # noqa: E731 - one line says it
    {"heading": words(author)} | author.keys({"hint": words, "lines": whole})
)
authority: Maker = lambda author: (  # noqa: E731 - one line says it
    words(author)
    if author.maybe(0.5)
    else {"sources": [{"act": "official-information", "sections": ["9"]}]}
    | author.keys({"enacts": words})
)
selected = one_of({"only": ["a"]}, {"except": ["a"]}, {"only": []})

EVERY: Mapping[str, Maker] = {
    **{"date": day, "subject": words, "signatory": signers, "title": lines, "preamble": lines},
    **{"filename": one_of("ก", "a.b", "x" * 60), "fiscal_year": one_of(2567, -1, 2600)},
    **{"urgency": one_of("ด่วนที่สุด", "ด่วนมาก", "ด่วน"), "secrecy": one_of("ลับที่สุด", "ลับมาก", "ลับ")},
    **{"authority": authority, "numbering": patterns, "effective": words, "conclusion": lines},
    "provisions": lambda author: nodes(author) if author.maybe(0.7) else selected(author),
}
OWN: Mapping[str, Mapping[str, Maker]] = {
    "letter": {
        **{"number": number, "to": words, "salutation": words, "references": listed(cited)},
        **{"enclosures": listed(cited), "body": nodes, "copies_to": lines},
        "closing": one_of("ขอแสดงความนับถือ"),
        "qr": one_of(
            "none", "https://example.go.th/a", {"url": "https://example.go.th", "caption": "ก"}
        ),
    },
    "memo": {
        **{"unit": words, "number": number, "to": words, "salutation": words, "through": lines},
        **{"submits": listed(one_of("letter", "order")), "body": nodes},
        "decision": lambda author: (
            {"options": author.some(words), "by": person(author)} | author.keys({"date": day})
        ),
        "endorsements": listed(
            lambda author: (
                {"text": words(author), "by": person(author)}
                | author.keys({"to": words, "date": day})
            )
        ),
    },
    "announcement": {},
    "order": {"number": words},
    "framework": {},
    "request-form": {
        "request": lambda author: author.keys(
            {
                **{"unit": words, "date": day, "topic": words, "links": lines, "note": words},
                "details": nodes,
            }
        ),
        **{"requester": person, "approver": person, "publisher": person},
    },
    "report-form": {
        **{"blanks": listed(blank), "columns": columns, "questions": listed(question)},
        "rows": lambda author: (
            {"from": "provisions"} | author.keys({"depth": whole})
            if author.maybe(0.3)
            else author.some(measure_row)
        ),
        **{"respondent": words, "enquiries": lines},
        "orientation": one_of("portrait", "landscape"),
    },
    "publication-log": {
        **{"blanks": listed(blank), "columns": columns, "blank_rows": whole},
        "rows": listed(row_of(("date", "topic", "details", "published", "acknowledged")), 6),
    },
    "recipients": {"columns": columns, "recipients": listed(recipient, 6)},
    "other": {
        **{"number": words, "letterhead": lines, "body": nodes, "emblem": flag},
        "dated": one_of("ให้ไว้", "ประกาศ", "สั่ง", "none"),
    },
}
OWN_IDS = {
    **{"letter": "letter", "order": "order", "memo": "memo", "publication-log": "log"},
    **{"recipients": "list", "request-form": "form", "report-form": "report", "other": "plain"},
    **{"framework": "framework", "announcement": "notice"},
}
NEEDED: Mapping[str, Mapping[str, Any]] = {
    "recipients": {"for": "letter"},
    "letter": {"to": "ผู้ว่าราชการจังหวัด"},
}


def paper(author: Author, kind: str) -> dict[str, Any]:
    """Return an entry of ``documents`` of *kind*."""
    made = {"kind": kind, "id": OWN_IDS[kind], **NEEDED.get(kind, {})}
    made |= author.keys(EVERY, chance=0.2) | author.keys(OWN[kind], chance=0.6)
    if isinstance(made.get("columns"), list):
        own_rows(author, made)
    if author.maybe(author.oddness):
        made |= author.keys(OWN[author.pick(tuple(OWN))], chance=0.3)
    return made


def policy(rng: random.Random, *, oddness: float = 0.02) -> dict[str, Any]:
    """Return a policy with papers of one kind and more."""
    author = Author(rng, oddness=oddness)
    kinds = rng.sample(sorted(OWN), rng.randint(1, 3))
    kinds += [kind for kind in ("letter", "order") if kind not in kinds]
    facts: Mapping[str, Maker] = {
        **{"subject": words, "preamble": lines, "authority": authority, "numbering": patterns},
        **{"audience": words, "effective": words, "conclusion": lines},
        "workflow": lambda author: author.keys(dict.fromkeys(("requester", "approver"), person)),
        "responsible": lambda author: author.keys({"unit": words, "contact": person}),
        "reporting": one_of(
            {"channel": "example.go.th", "rounds": [{"id": "half", "due": {"day": "31 มีนาคม"}}]},
            {"rounds": [{"id": "m", "name": "ก", "due": {"monthly": 28}}]},
            {"rounds": [{"id": "m", "due": {"day": "last", "month": "กุมภาพันธ์", "year": 1}}]},
        ),
        "basis": listed(
            lambda author: (
                {"title": words(author)} | author.keys({"subject": words, "date": full_day})
            )
        ),
        "supersedes": lambda author: {"title": words(author)} | author.keys({"number": words}),
    }
    agency: Mapping[str, Maker] = {
        **{
            "issuer": words,
            "letterhead": lines,
            "code": one_of("ธร 0017.2", "x", ""),
            "owner": lines,
        },
        "contact": one_of(["ก", "ข"], {"phone": "0 2000 0199", "email": "a@example.go.th"}),
    }
    shape = {"numerals": one_of("thai", "arabic"), "emblem": one_of("none", "preprinted")}
    return {
        "thaigovdocs": 1,
        "fiscal_year": 2568,
        "agency": {"name": "จังหวัดธารารมย์"} | author.keys(agency),
        "people": {
            "head": {"name": "นายธารา รื่นรมย์สกุล", "position": "ผู้ว่าราชการจังหวัดธารารมย์"},
            "deputy": {"name": words(author), "position": lines(author) or "รองผู้ว่าราชการจังหวัด"},
            "clerk": {"name": "นายอนุชา ขยันงาน", "position": ["เจ้าพนักงานธุรการ", words(author)]},
            "rank": {"name": "ใบบุญ มั่นคง", "position": "ผู้กำกับการ", "rank": "พันตำรวจเอกหญิง"},
            "acting": {
                **{"name": "นายสมชาย ใจดี", "position": "รองผู้ว่าราชการจังหวัด"},
                "acting": {"as": "รักษาราชการแทน", "for": "ผู้ว่าราชการจังหวัดธารารมย์"},
            },
        },
        "signatory": "head",
        "policy": {
            "subject": "มาตรการเปิดเผยข้อมูลต่อสาธารณะ",
            "provisions": [{"id": "a", "text": words(author)}, *nodes(author)],
        }
        | author.keys(facts),
        "documents": [paper(author, kind) for kind in kinds],
        "output": author.keys(shape) | author.keys({"catchwords": one_of({"on": "all"})}),
    }
