"""Messages about expressions and references (TGD150-TGD169)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = ()
