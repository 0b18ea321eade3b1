"""What a code stands for, in words."""

from __future__ import annotations

from thaigovdocs._arguments import check_type
from thaigovdocs.checks.rules import rules
from thaigovdocs.checks.selection import known_codes, nearest
from thaigovdocs.errors import UsageError
from thaigovdocs.findings import MESSAGES, Severity
from thaigovdocs.findings.messages import Message
from thaigovdocs.sources import cited

_SAID = {
    "th": {
        "message": "ข้อความ",
        "hint": "แก้ไข",
        "reason": "เหตุผล",
        "sources": "ที่มา",
        "wrong": "ตัวอย่างที่ผิด",
        "right": "ตัวอย่างที่ถูก",
        "goes_on": "render แจ้งแล้วพิมพ์ต่อ",
    },
    "en": {
        "message": "message",
        "hint": "hint",
        "reason": "reason",
        "sources": "source",
        "wrong": "wrong",
        "right": "right",
        "goes_on": "render tells it and goes on",
    },
}


def explain(code: str | None = None, *, lang: str = "th") -> str:
    """Return what the finding *code* is about, why it is given and what to do.

    Args:
        code: such as ``TGD401``, or its digits alone; ``None`` for every code, one a line.
        lang: ``th`` or ``en``.

    Raises:
        UsageError: there is no such code; the nearest one is named.

    Example:
        >>> print(explain("TGD749", lang="en").splitlines()[0])
        TGD749 (error)
    """
    if code is None:
        return listed(lang=lang)
    check_type(code, str, "code")
    wanted = code.strip().upper()
    if wanted not in known_codes():
        wanted = f"TGD{wanted.removeprefix('TGD')}"
    if wanted not in known_codes():
        raise UsageError.of("TGD016", near=nearest(code), found=code)
    said, message, rule = _SAID[lang], MESSAGES[wanted], rules().get(wanted)
    title = f": {rule.title[lang]}" if rule else ""
    goes_on = f", {said['goes_on']}" if rule and not rule.stops else ""
    lines = [
        f"{wanted} ({_severity(message, lang)}{goes_on}){title}",
        "",
        f"{said['message']}: {message.general_text(lang)}",
        f"{said['hint']}: {message.general_hint(lang)}",
    ]
    if message.reason:
        lines.append(f"{said['reason']}: {message.why(lang)}")
    if message.sources:
        lines.append(f"{said['sources']}: {cited(message.sources, lang)}")
    if rule and rule.wrong:
        for name, example in (("wrong", rule.wrong), ("right", rule.right)):
            lines += ["", f"{said[name]}:", *_indented(example)]
    return "\n".join(lines)


def listed(*, lang: str = "th") -> str:
    """Return every code with what it is about, one a line.

    Args:
        lang: ``th`` or ``en``.
    """
    return "\n".join(
        f"{code}  {_severity(MESSAGES[code], lang):10}  {_about(MESSAGES[code], lang)}"
        for code in known_codes()
    )


def _severity(message: Message, lang: str) -> str:
    return Severity(message.severity).word(lang)


def _about(message: Message, lang: str) -> str:
    rule = rules().get(message.code)
    return rule.title[lang] if rule else message.general_text(lang)


def _indented(example: str) -> list[str]:
    return [f"    {line}" if line else "" for line in example.strip("\n").splitlines()]
