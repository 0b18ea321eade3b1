"""The policy file: its model, reading, expressions."""
