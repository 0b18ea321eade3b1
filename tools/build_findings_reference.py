"""Write the page about every finding from the message tables.

python tools/build_findings_reference.py
"""

from __future__ import annotations

import sys
from pathlib import Path

from thaigovdocs.findings.messages import MESSAGES, Message

PAGE = Path(__file__).resolve().parents[1] / "docs/reference/findings.md"
FAMILIES = {
    "1": "The policy file, and what is made of it",
    "2": "One document against the regulation",
    "3": "The documents against one another",
    "4": "Years and dates",
    "5": "Law citations",
    "6": "Writing",
    "7": "Output: fonts, pictures, templates, files",
}
HEAD = (Path(__file__).parent / "pages/findings.md").read_text("utf-8")


class _Named(dict[str, str]):
    """Every name stands for itself."""

    def __missing__(self, name: str) -> str:
        return f"‹{name}›"


def page() -> str:
    """Return the page."""
    text = HEAD
    for digit, title in FAMILIES.items():
        found = [MESSAGES[code] for code in sorted(MESSAGES) if code[3] == digit]
        if found:
            text += f"\n## {digit}xx: {title}\n" + "".join(map(section, found))
    return text


def section(message: Message) -> str:
    """Return what is told about one code."""
    en, th, hint_en, hint_th = (
        shown(text) for text in (message.en, message.th, message.hint_en, message.hint_th)
    )
    reason = f"\nWhy: {message.reason}.\n" if message.reason else ""
    return (
        f"\n### {message.code}\n\n{message.severity}: {en}\n\n{th}\n\n"
        f"- hint: {hint_en}\n- แก้ไข: {hint_th}\n{reason}"
    )


def shown(text: str) -> str:
    """Return the wording *text* with its parameters by name, safe in Markdown."""
    filled = text.format_map(_Named())
    return "".join(f"\\{letter}" if letter in "\\*_`<[|" else letter for letter in filled)


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")


if __name__ == "__main__":
    main()
