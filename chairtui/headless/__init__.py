"""The commands that open no screen; each prints what it found and gives its exit code."""
