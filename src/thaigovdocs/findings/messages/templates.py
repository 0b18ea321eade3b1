"""Messages about DOCX templates (TGD730-TGD739)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = ()
