"""What a file name may not be on any of the systems that a file may travel to."""

from __future__ import annotations

NAME_BYTES = 255  # the longest name of one file on ext4, APFS and NTFS
PATH_BYTES = 1024  # longer than any path in use; macOS allows no more

_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"} | {
    f"{device}{number}" for device in ("COM", "LPT") for number in "0123456789¹²³"
}


def is_device_name(name: str) -> bool:
    """Tell whether Windows takes *name* for a device, whatever follows its first dot.

    Example:
        >>> is_device_name("con.pdf"), is_device_name("console.pdf")
        (True, False)
    """
    return name.partition(".")[0].rstrip(" ").upper() in _DEVICES


def is_writable_text(name: str) -> bool:
    """Tell whether every character of *name* may stand in the name of a file."""
    return all(character.isprintable() or character in "\u200b\u200c\u200d" for character in name)
