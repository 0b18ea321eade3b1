"""The regulation as data: measures, phrases, salutations, office codes, acts."""
