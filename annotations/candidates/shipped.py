"""The sources that come with the program, in the order in which they run."""

from __future__ import annotations

from annotations.candidates.base import Source
from annotations.candidates.events.source import EventSource
from annotations.candidates.rules import rule_sources
from annotations.candidates.scores import Scores
from annotations.candidates.tagging import TaggerSource


def shipped_sources() -> tuple[Source, ...]:
    """Return all shipped sources: those of mentions, that of events, and what scores both."""
    return (TaggerSource(), *rule_sources(), EventSource(), Scores())
