"""Findings about a record, for whoever lets minutes in: a reviewer or a CI job."""
