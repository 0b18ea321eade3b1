"""Messages about reading a policy file (TGD100-TGD149)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = ()
