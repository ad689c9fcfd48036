"""Gwent's guide for parents and carers."""
