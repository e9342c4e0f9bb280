"""Event candidates by rules: triggers, arguments, factuality and sources of German events.

The rules read a lexicon (``annotations/candidates/data/events``), compiled with generated
verb forms into ``tables.json`` by ``python -m annotations.candidates.events.build``.
"""
