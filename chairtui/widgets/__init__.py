"""Widgets that any screen may use; told by attributes, speaking by messages."""
