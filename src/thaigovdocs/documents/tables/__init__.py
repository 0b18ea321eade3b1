"""Tables: cells, sums, members, widths."""
