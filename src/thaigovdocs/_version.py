"""The version of the package, and where it is kept."""

__version__ = "0.1.0"
HOMEPAGE = "https://example.org/thaigovdocs"
