"""A server for programs that write papers with a language model: MCP over stdio.

The tools are plain functions (``answers``); they run in a process of their own that can be
stopped (``worker``, ``desk``), and only ``serving`` knows the SDK of the protocol.
"""

from thaigovdocs.assistants.serving import serve
from thaigovdocs.assistants.skill import skill_text

__all__ = ["serve", "skill_text"]
