"""Who gets which copy."""
