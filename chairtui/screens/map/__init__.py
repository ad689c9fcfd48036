"""The map: what is said, under its headings."""
