"""The list of conferences."""
