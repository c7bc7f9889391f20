"""Findings about minutes, for a CI job: what is missing, contradicts itself or cannot be relied on."""
