"""Messages about composing documents (TGD170-TGD199)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = ()
