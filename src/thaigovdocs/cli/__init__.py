"""The command line: one module a command, each a thin caller of one public function."""

from thaigovdocs.cli.main import main

__all__ = ["main"]
