"""What a newcomer starts from: presets, templates to change, and a worked example."""
