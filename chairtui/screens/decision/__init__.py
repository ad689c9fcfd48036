"""Views, decision and dissent."""
