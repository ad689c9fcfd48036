"""Danger statements and safety goals."""
