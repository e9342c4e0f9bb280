"""Write the project file that is kept for the present format: once, when a format is new.

``python -P tests/helpers/keep_project.py`` from the root of the project. A file that is there
already is never written again: it must stay as the released program wrote it.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from annotations.changes import accept, accept_all, correct, finish, reject, set_zone
from annotations.model import Span, ZoneKind
from annotations.store.connection import FORMAT_VERSION
from tests.helpers.builders import a_project


def main() -> None:
    """Decide a little of everything."""
    folder = Path(__file__).parents[1] / "data" / "projects"
    with a_project(folder, name=f"format-{FORMAT_VERSION}.goldlese") as session:

        def items():
            return session.items("a1")

        stamp = session.stamp(1.5)
        session.apply(accept(items(), "m1", stamp, "a1"))
        session.apply(reject(items(), "v1", stamp, "a1"))
        other = replace(session.item("a1", "m3").content, label="LOC")
        session.apply(correct(items(), "m3", other, stamp, "a1"))
        session.apply(accept_all(items(), stamp, "a1"))
        session.apply(set_zone(session.article("a1"), Span(0, 2), ZoneKind.HEADING))
        session.apply(finish(session.review("a1"), stamp.at))


if __name__ == "__main__":
    main()
