"""Messages about emblem and other pictures (TGD720-TGD729)."""

from thaigovdocs.findings.messages.message import Message

MESSAGES: tuple[Message, ...] = ()
