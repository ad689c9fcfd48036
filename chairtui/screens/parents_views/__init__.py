"""Each parent's own views."""
