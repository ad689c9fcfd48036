"""Since last time: what a review looks back on."""
