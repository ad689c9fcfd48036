"""The scale, sealed and revealed."""
