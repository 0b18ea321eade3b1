"""Messages about fonts, glyphs and pages (TGD700-TGD719)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = ()
