"""Oxfordshire's information for parents, carers and family members."""
