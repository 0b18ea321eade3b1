"""Messages about folders and files that are written (TGD740-TGD759)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = ()
