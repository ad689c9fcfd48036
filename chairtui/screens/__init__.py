"""The screens, one for each step of a conference."""
