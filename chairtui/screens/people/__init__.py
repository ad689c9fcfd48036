"""Who is in the family and who is here."""
