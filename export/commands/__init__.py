"""One module per subcommand; each has ``run(options)`` and is imported when it is called."""
