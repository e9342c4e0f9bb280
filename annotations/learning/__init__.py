"""What a project learns from its decisions: at once by memory, and from finished articles."""
