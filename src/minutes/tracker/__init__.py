"""Action items in a tracker: created once, updated, never duplicated."""
