"""What is committed survives the end of the process, however it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotations.session import ReviewSession
from tests.helpers.builders import a_project, an_article

ROOT = Path(__file__).parents[2]

DECIDE = """
import sys
from annotations.changes import accept, reject
from annotations.session import ReviewSession

session = ReviewSession.open(sys.argv[1], "anna")
for number, item in enumerate(session.items("a1")):
    builder = reject if number % 3 else accept
    session.apply(builder(session.items("a1"), item.id, session.stamp(1), "a1"))
    if number % 5 == 4:
        session.undo()
        session.redo()
    print(item.id, flush=True)
"""


@pytest.mark.parametrize("until", [1, 40, 150])
def test_every_decision_that_was_told_is_there_after_a_kill(folder, until):
    built = an_article(" ".join(f"Wort{number}." for number in range(400)))
    for number in range(400):
        built.with_mention(f"Wort{number}.", "MISC")
    with a_project(folder, built) as session:
        pass
    process = subprocess.Popen(
        [sys.executable, "-c", DECIDE, str(session.path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        told = [process.stdout.readline().strip() for _ in range(until)]
        process.kill()
        told += process.stdout.read().split()
    with ReviewSession.open(session.path, "anna") as again:
        decided = [item.id for item in again.items("a1") if not item.is_open]
        assert set(told) <= set(decided)
        assert len(decided) - len(told) <= 1
        assert again.verify_journal() == ()
        assert again.verify_file() == ()
        assert again.articles()[0].decided == len(decided)
        again.undo_to(0)
        assert again.state() == b""
