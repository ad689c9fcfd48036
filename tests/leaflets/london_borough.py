"""A London borough's guide for professionals."""
