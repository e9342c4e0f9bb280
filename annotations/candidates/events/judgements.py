"""The values of factuality, and what a judgement is."""

from __future__ import annotations

ASSERTED, REPORTED, POSSIBLE = "asserted", "reported", "possible"
PLANNED, DENIED = "planned", "denied"

Judged = tuple[str, str]
"""A factuality and the reason for it in a few words."""
