"""Write the page about every finding from the message tables and the rules.

python tools/build_findings_reference.py
"""

from __future__ import annotations

import sys
from pathlib import Path

from thaigovdocs.checks.rules import Rule, rules
from thaigovdocs.findings.messages import MESSAGES, Message
from thaigovdocs.sources import cited

PAGE = Path(__file__).resolve().parents[1] / "docs/reference/findings.md"
FAMILIES = {
    "0": "The checking itself",
    "1": "The policy file, and what is made of it",
    "2": "One document against the regulation",
    "3": "The documents against one another",
    "4": "Years and dates",
    "5": "Law citations",
    "6": "Writing",
    "7": "Output: fonts, pictures, templates, files",
    "8": "Many papers, and papers taken over",
    "9": "Calls of the server for assistants",
}
HEAD = (Path(__file__).parent / "pages/findings.md").read_text("utf-8")


def page() -> str:
    """Return the page."""
    text = HEAD
    known = rules()  # the rules put their messages into the tables
    for digit, title in FAMILIES.items():
        found = [MESSAGES[code] for code in sorted(MESSAGES) if code[3] == digit]
        if found:
            sections = (section(message, known.get(message.code)) for message in found)
            text += f"\n## {digit}xx: {title}\n" + "".join(sections)
    return text


def section(message: Message, rule: Rule | None = None) -> str:
    """Return what is told about one code; a rule has a title and an example."""
    en, th, hint_en, hint_th = (
        shown(text)
        for text in (
            *(message.general_text(lang) for lang in ("en", "th")),
            *(message.general_hint(lang) for lang in ("en", "th")),
        )
    )
    reason = f"\nWhy: {message.reason}.\n" if message.reason else ""
    if message.reason:
        reason += f"\nเหตุผล: {message.why('th')}\n"
    if message.sources:
        th, en = (cited(message.sources, lang) for lang in ("th", "en"))
        reason += f"\nSource: {en}.\n\nที่มา: {th}\n"
    titles = f"**{shown(rule.title['en'])}** · {shown(rule.title['th'])}\n\n" if rule else ""
    severity = message.severity + ("" if rule is None or rule.stops else ", render goes on")
    shows = example(rule) if rule and rule.wrong else ""
    return (
        f"\n### {message.code}\n\n{titles}{severity}: {en}\n\n{th}\n\n"
        f"- hint: {hint_en}\n- แก้ไข: {hint_th}\n{reason}{shows}"
    )


def example(rule: Rule) -> str:
    """Return the example of *rule*: what fails, and the same repaired."""
    wrong, right = (fenced(text) for text in (rule.wrong, rule.right))
    return f"\nWrong:\n\n{wrong}\nRight:\n\n{right}"


def fenced(text: str) -> str:
    """Return *text* as a block of Markdown that nothing inside can end."""
    fence = "```"
    while fence in text:
        fence += "`"
    language = "yaml" if text.startswith("thaigovdocs: 1") else "text"
    return f"{fence}{language}\n{text.strip(chr(10))}\n{fence}\n"


def shown(text: str) -> str:
    """Return the wording *text*, safe in Markdown."""
    return "".join(f"\\{letter}" if letter in "\\*_`<[|" else letter for letter in text)


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")


if __name__ == "__main__":
    main()
