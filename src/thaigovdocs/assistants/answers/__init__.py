"""The tools themselves: plain functions from arguments to an answer."""
