"""What is measured: one module per item, each with ``measure(bench)`` giving rows of the table."""
