"""The wording of every finding, by code, in Thai and English.

One module a topic; each holds a tuple ``MESSAGES``.
A code is stable for ever: it may be retired, never reused.
"""

from __future__ import annotations

from thaigovdocs.findings.messages import (
    adopting,
    assistants,
    batches,
    checking,
    composing,
    expressions,
    foreign,
    kinds,
    layout,
    marking,
    output,
    pictures,
    presets,
    reading,
    rolling,
    rows,
    tables,
    templates,
    values,
    words,
)
from thaigovdocs.findings.messages.message import Message

MESSAGES: dict[str, Message] = {
    message.code: message
    for module in (
        checking,
        reading,
        expressions,
        foreign,
        composing,
        kinds,
        layout,
        pictures,
        templates,
        output,
        presets,
        rolling,
        rows,
        tables,
        values,
        words,
        batches,
        adopting,
        marking,
        assistants,
    )
    for message in module.MESSAGES
}


def register(message: Message) -> Message:
    """Add the message of a rule to the tables; a code stands for one message only."""
    if MESSAGES.setdefault(message.code, message) != message:
        raise ValueError(f"{message.code} is taken")
    return message


__all__ = ["MESSAGES", "Message", "register"]
