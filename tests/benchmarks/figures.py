"""Figures of a series of measurements."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that ``share`` (0..1) of ``values`` do not exceed."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def figures(ours: Sequence[float], bare: Sequence[float]) -> dict[str, float]:
    """Return ratio, median, p99 and baseline; times in milliseconds."""
    median, baseline = statistics.median(ours), statistics.median(bare)
    return {
        "ratio": round(median / baseline, 2),
        "median_ms": round(median, 2),
        "p99_ms": round(percentile(ours, 0.99), 2),
        "baseline_ms": round(baseline, 2),
    }


def show(result: dict[str, object], *, as_json: bool) -> None:
    """Print a result as one JSON object, or for people."""
    if as_json:
        print(json.dumps(result))
        return
    for name, value in result.items():
        print(f"{name:12} {value}")
