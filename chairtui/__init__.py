"""ChairTUI: for the chair of a child protection conference, live in the meeting."""
