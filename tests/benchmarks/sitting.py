"""A long sitting at the real window: does it stay as quick and as small as it was at first?

A trained user brings many different articles to their gold by keys, and between them does all
that annotators do: goes back and forth, searches, orders, looks things up, opens dialogs,
changes the looks, exports; candidates are made and taggers trained meanwhile as in real use.
The same articles come again under other names, so that early and late can be compared: told
are the figures of the first and of the last part of the sitting, and what late is to early.
Times are those of the processor in the window's thread, in milliseconds, unless they are said
to be seconds of the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.helpers.screen import LARGE_SCREEN

ARTICLES = 40


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; exit code 0."""
    parser = argparse.ArgumentParser(prog="dev.py bench sitting", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--grown", action="store_true", help="tell which objects have grown")
    options = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", LARGE_SCREEN)
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    with tempfile.TemporaryDirectory() as home:
        os.environ["GOLDLESE_HOME"] = home
        from tests.helpers.sitting import Sitting

        sitting = Sitting(Path(home), options.articles, traced=options.grown)
        try:
            result = sitting.run()
        finally:
            sitting.end()
    if options.json:
        print(json.dumps(result))
    else:
        _print(result)
    return 0


def _print(result: Mapping[str, Any]) -> None:
    print(f"{'':28} {'early':>12} {'late':>12} {'late/early':>11}")
    for name, row in result["figures"].items():
        print(f"{name:28} {row['early']:12} {row['late']:12} {row['ratio']:11}")
    for name, value in result.items():
        if name != "figures":
            print(f"{name}: {value}")


if __name__ == "__main__":
    sys.exit(main())
