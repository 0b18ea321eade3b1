"""Papers that somebody else wrote, as a policy file that prints them again."""

from thaigovdocs.adopting.adopt import adopt
from thaigovdocs.adopting.model import Adopted

__all__ = ["Adopted", "adopt"]
