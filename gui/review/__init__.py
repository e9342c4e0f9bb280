"""The review flow: what the keys do, without widgets."""
