"""Lines of a foreign file: joined to paragraphs, freed of page furniture."""
