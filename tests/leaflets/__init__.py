"""Every rule of the five leaflets, each with a check of its own that reads what a chair reads."""
