"""Dates, who tells whom, sign-off."""
