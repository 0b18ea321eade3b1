"""Many packets from one policy and a table of rows: checked first, resumable, on any executor."""
