"""How large a policy may be; each limit has a finding of its own."""

from __future__ import annotations

MAX_FILE_BYTES = 2_000_000
MAX_DEPTH = 64
MAX_NODES = 100_000
MAX_ALIAS_NODES = 10_000
MAX_TEXT_LENGTH = 100_000
MAX_BASES = 16
MAX_SAME_FAULTS = 100
MAX_REFERENCE_FAULTS = 500
