"""Whatever reviewers do, what is exported proves; taking all back gives the first export."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from export.gold import Reviewed, State, line, make_record
from export.proof import prove_record
from export.reading import ReadRecord
from export.record_schema import prove_shape
from tests.domain.test_session_machine import ARTICLES, Reviewer
from tests.helpers.builders import SCHEMA


class Exporter(Reviewer):
    """A random reviewer whose state is exported after each step."""

    propose_again = None  # new candidates would make another first export

    def __init__(self) -> None:
        super().__init__()
        self.first = self.exported(State.CANDIDATES)

    def exported(self, state: State) -> bytes:
        return b"".join(line(self.made(name, state).record) for name in ARTICLES)

    def made(self, name, state):
        session = self.session
        seen = Reviewed(session.article(name), session.items(name), session.review(name))
        return make_record(seen, SCHEMA, state)

    def teardown(self) -> None:
        for name in ("anna", "ben"):
            self.open_as(name)
            self.undo_all()
        for name in ("anna", "ben"):  # the language is everybody's
            self.open_as(name)
            assert self.exported(State.CANDIDATES) == self.first
        super().teardown()

    @invariant()
    def every_offset_proves(self):
        for name in ARTICLES:
            source = self.session.source_bytes(name).decode()
            for state in (State.ALL, State.CANDIDATES):
                data = line(self.made(name, state).record)
                read = ReadRecord(name, prove_shape(json.loads(data), name))
                prove_record(read, source)

    @invariant()
    def nothing_is_lost_in_silence(self):
        for name in ARTICLES:
            for state in (State.ALL, State.CANDIDATES):
                made = self.made(name, state)
                wanted = [
                    item
                    for item in self.session.items(name)
                    if item.is_open == (state is State.CANDIDATES)
                ]
                held = [made.record[key] for key in ("entities", "events", "rejected")]
                lost = [one for one in made.lost if not one.role]
                assert sum(map(len, held)) + len(lost) == len(wanted)


TestExporter = Exporter.TestCase
TestExporter.settings = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
