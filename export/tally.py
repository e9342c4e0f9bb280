"""Counting what an export holds, for the manifest and the dataset card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Tally:
    """Counts over gold records.

    ``seconds`` is the time that the decisions took; ``instant`` counts those that took none,
    as when a script or one key accepts all that remain.
    """

    articles: int = 0
    characters: int = 0
    final: int = 0
    blind: int = 0
    seconds: float = 0.0
    labels: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    decisions: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    outlets: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    dates: set[str] = field(default_factory=set)
    annotators: set[str] = field(default_factory=set)
    discontinuous: int = 0
    instant: int = 0

    def add(self, record: Mapping[str, Any]) -> None:
        """Count one record."""
        self.articles += 1
        self.characters += len(record["text"])
        self.final += record["review"]["state"] == "final"
        self.blind += record["review"]["blind"]
        self.annotators.update(record["review"]["annotators"])
        self.outlets.update([record["meta"]["outlet"]] if record["meta"]["outlet"] else [])
        self.languages.update([record["language"]] if record["language"] else [])
        self.dates.update([record["meta"]["date"]] if record["meta"]["date"] else [])
        self.labels.update(mention["label"] for mention in record["entities"])
        self.types.update(event["type"] for event in record["events"])
        places = (*record["entities"], *(event["trigger"] for event in record["events"]))
        self.discontinuous += sum(len(place["fragments"]) > 1 for place in places)
        for event in record["events"]:
            self.roles.update(argument["role"] for argument in event["arguments"])
        for item in (*record["entities"], *record["events"], *record["rejected"]):
            self._provenance(item["provenance"])

    def _provenance(self, provenance: Mapping[str, Any]) -> None:
        self.decisions[provenance["decision"]] += 1
        self.seconds += provenance["seconds"] or 0.0
        self.instant += provenance["seconds"] == 0
        if provenance["candidate"]:
            self.sources[provenance["candidate"]] += 1

    def counts(self) -> dict[str, object]:
        """Return the counts for the manifest, names in alphabetical order."""
        return {
            "articles": self.articles,
            "final": self.final,
            "blind": self.blind,
            "characters": self.characters,
            "entities": self.labels.total(),
            "events": self.types.total(),
            "arguments": self.roles.total(),
            "rejected": self.decisions["rejected"],
            "discontinuous": self.discontinuous,
            "decisions": _sorted(self.decisions),
            "labels": _sorted(self.labels),
            "types": _sorted(self.types),
            "roles": _sorted(self.roles),
        }


def _sorted(counter: Counter[str]) -> dict[str, int]:
    return {name: counter[name] for name in sorted(counter) if counter[name]}
