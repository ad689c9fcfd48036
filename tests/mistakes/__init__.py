"""Ten mistakes that an experienced chair sees at once, each made on purpose by somebody in a hurry."""
