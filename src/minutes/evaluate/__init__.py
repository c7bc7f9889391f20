"""Records against gold, runs against runs, records against their documents."""
