"""The regulation as data: measures, phrases, salutations, codes and acts, each with its source."""
