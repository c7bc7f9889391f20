"""Reads meeting minutes into validated records."""
