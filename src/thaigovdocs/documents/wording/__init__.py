"""Standard paragraphs, citations and dated lines of a paper."""
