"""The panels of the window, one per module."""
