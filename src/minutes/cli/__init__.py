"""The command line. Modules here are light to import; what is heavy is imported where a command runs."""
