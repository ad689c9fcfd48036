"""Word documents, made with no terminal."""
