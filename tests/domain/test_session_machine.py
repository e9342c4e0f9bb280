"""A reviewer who does anything at any time: what holds must hold after every step.

The journal replayed gives what is stored, what is held in memory is what is in the file, no
decided event refers to nothing, and undoing all gives the start byte for byte.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotations.changes import (
    accept,
    accept_all,
    add,
    correct,
    finish,
    reject,
    remove,
    reopen,
    set_language,
    set_zone,
)
from annotations.errors import AnnotationError
from annotations.model import (
    Argument,
    Event,
    Mention,
    ReviewState,
    Span,
    ZoneKind,
    attributes,
)
from annotations.reader import Reader
from annotations.session import ReviewSession
from tests.helpers.builders import SCHEMA, a_capture, a_clock, a_project, an_article

ARTICLES = ("a1", "a2", "a3")
LABELS = [label.name for label in SCHEMA.labels]
TYPES = [type_.name for type_ in SCHEMA.event_types]
BROKEN = {"outside-text", "argument-missing", "argument-rejected", "argument-self"}

numbers = st.integers(0, 10_000)
articles = st.sampled_from(("a1", "a1", "a1", "a2", "a3"))
people = st.sampled_from(["anna", "ben"])


@cache
def template() -> bytes:
    """Return a project file with three articles, made once."""
    built = [
        a_capture("a1"),
        a_capture("a2", place="Homs"),
        an_article("Nichts ist hier zu sehen.", "a3").with_mention("hier", "LOC"),
    ]
    with tempfile.TemporaryDirectory() as folder:
        with a_project(Path(folder), *built) as session:
            path = session.path
        return path.read_bytes()


class Reviewer(RuleBasedStateMachine):
    """Random decisions by two people, one at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="goldlese-machine-"))
        self.path = self.folder / "p.goldlese"
        self.path.write_bytes(template())
        self.clock = a_clock()
        self.refreshed = False
        self.session = ReviewSession.open(self.path, "anna", clock=self.clock)
        self.languages = self.languages_now()
        self.start = {name: self.session.items(name) for name in ARTICLES}

    def teardown(self) -> None:
        try:
            for name in ("anna", "ben"):
                self.open_as(name)
                self.undo_all()
            assert self.session.state() == b""
            assert self.languages == self.languages_now()
            assert self.refreshed or self.start == {
                name: self.session.items(name) for name in ARTICLES
            }
        finally:
            self.session.close()
            shutil.rmtree(self.folder)

    def languages_now(self) -> list[str]:
        return [self.session.article(name).language for name in ARTICLES]

    def undo_all(self) -> None:
        while self.session.undo():
            pass

    def open_as(self, annotator: str) -> None:
        self.session.close()
        self.session = ReviewSession.open(self.path, annotator, clock=self.clock)

    def pick(self, article: str, number: int):
        items = self.session.items(article)
        return items[number % len(items)] if items else None

    def decide(self, builder, article: str, number: int) -> None:
        item = self.pick(article, number)
        if item:
            stamp = self.session.stamp(number % 90 / 10)
            self.session.apply(builder(self.session.items(article), item.id, stamp, article))

    def change_content(self, article: str, number: int, verb: str, content) -> None:
        item = self.pick(article, number)
        if item:
            items, stamp = self.session.items(article), self.session.stamp(1)
            made = correct(items, item.id, content(item.content), stamp, article, verb)
            self.session.apply(made)

    def try_to(self, act) -> None:
        """A refusal changes nothing."""
        before = self.session.state(), len(self.session.journal())
        try:
            act()
        except AnnotationError:
            assert (self.session.state(), len(self.session.journal())) == before

    @rule(article=articles, number=numbers)
    def accept(self, article, number):
        self.decide(accept, article, number)

    @rule(article=articles, number=numbers)
    def reject(self, article, number):
        self.decide(reject, article, number)

    @rule(article=articles, number=numbers)
    def remove(self, article, number):
        self.decide(remove, article, number)

    @rule(article=articles, number=numbers, which=numbers)
    def relabel(self, article, number, which):
        def content(old):
            if isinstance(old, Mention):
                return replace(old, label=LABELS[which % len(LABELS)])
            return replace(old, type=TYPES[which % len(TYPES)])

        self.change_content(article, number, "relabel", content)

    @rule(article=articles, number=numbers, start=st.integers(0, 16), length=st.integers(1, 5))
    def move(self, article, number, start, length):
        spans = (Span(start, start + length),)
        if number % 3 == 0:
            spans = (*spans, Span(start + length + 1, start + length + 3))
        self.change_content(article, number, "move", lambda old: replace(old, fragments=spans))

    @rule(article=articles, number=numbers, value=st.sampled_from(["", "a", "ü"]))
    def set_attribute(self, article, number, value):
        def content(old):
            return replace(old, attributes=attributes({**dict(old.attributes), "x": value}))

        self.change_content(article, number, "set-attribute", content)

    @rule(article=articles, number=numbers, which=numbers, role=st.sampled_from("rst"))
    def set_role(self, article, number, which, role):
        item, other = self.pick(article, number), self.pick(article, which)
        if item and isinstance(item.content, Event) and other.id != item.id:
            others = [arg for arg in item.content.arguments if arg.role != role]
            made = (*others, Argument(role, other.id))
            self.change_content(
                article, number, "set-role", lambda old: replace(old, arguments=made)
            )

    @rule(article=articles, start=st.integers(0, 20), label=st.sampled_from(LABELS))
    def add_mention(self, article, start, label):
        content = Mention((Span(start, start + 3),), label)
        items = self.session.items(article)
        self.session.apply(add(items, content, self.session.stamp(2), article))

    @rule(article=articles, start=st.integers(0, 20), which=numbers)
    def add_event(self, article, start, which):
        filler = self.pick(article, which)
        filled = (Argument("place", filler.id),) if filler else ()
        content = Event((Span(start, start + 3),), "Clash", filled)
        items = self.session.items(article)
        change = add(items, content, self.session.stamp(2), article)
        self.try_to(lambda: self.session.apply(change))

    @rule(article=articles, least=st.sampled_from([0.0, 0.5, 0.85]))
    def accept_all(self, article, least):
        items = self.session.items(article)
        self.session.apply(accept_all(items, self.session.stamp(1), article, least))

    @rule(article=articles)
    def finish_or_reopen(self, article):
        review = self.session.review(article)
        change = reopen(review) if review.finished else finish(review, self.session.stamp(0).at)
        self.try_to(lambda: self.session.apply(change))

    @rule(
        article=articles,
        start=st.integers(0, 20),
        length=st.integers(1, 5),
        kind=st.sampled_from(ZoneKind),
    )
    def set_zone(self, article, start, length, kind):
        shown = self.session.article(article)
        self.session.apply(set_zone(shown, Span(start, start + length), kind))

    @rule(article=articles, language=st.sampled_from(["", "de", "tr"]))
    def set_language(self, article, language):
        self.session.apply(set_language(self.session.article(article), language))

    @rule(seed=numbers)
    def draw_blind(self, seed):
        self.session.draw_blind(0.5, seed)

    @rule(times=st.integers(1, 4))
    def undo(self, times):
        for _ in range(times):
            self.session.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times):
        for _ in range(times):
            self.try_to(self.session.redo)

    @rule(number=numbers)
    def undo_one(self, number):
        steps = self.session.journal()
        if steps:
            step = steps[number % len(steps)]
            self.try_to(lambda: self.session.undo_one(step.id))

    @rule(number=numbers)
    def undo_to(self, number):
        steps = self.session.journal()
        step_id = ([0] + [step.id for step in steps])[number % (len(steps) + 1)]
        self.try_to(lambda: self.session.undo_to(step_id))

    @rule(name=people)
    def reopen(self, name):
        self.open_as(name)

    @precondition(lambda self: self.session.undo_step)
    @rule()
    def there_and_back(self):
        before, step = self.session.state(), self.session.undo_step
        self.session.undo_to(0)
        self.session.undo_to(step.id)
        assert self.session.state() == before

    @rule(article=articles, label=st.sampled_from(LABELS), least=st.sampled_from([0, 0.6, 1]))
    def propose_again(self, article, label, least):
        """Fewer candidates than at the start, and one more."""
        self.refreshed = True
        first = next(iter(self.session.article(article).text.split()))
        more = an_article(self.session.article(article).text).with_mention(first, label)
        made = [replace(candidate, id="m9") for candidate in more.candidates]
        made += [
            candidate
            for candidate in (a_capture("a1").candidates if article == "a1" else ())
            if candidate.score >= least and candidate.id[0] == "m"
        ]
        decided = {
            item.id: item for item in self.session.items(article) if item.decision is not None
        }
        self.try_to(lambda: self.session.set_candidates(article, made))
        now = {item.id: item for item in self.session.items(article)}
        assert {name: now.get(name) for name in decided} == decided

    @invariant()
    def the_journal_leads_to_what_is_stored(self):
        assert self.session.verify_journal() == ()

    @invariant()
    def memory_and_file_agree(self):
        with Reader(self.path, self.session.annotator) as reader:
            for article in ARTICLES:
                assert reader.items(article) == self.session.items(article)
                assert reader.review(article) == self.session.review(article)
                assert reader.article(article) == self.session.article(article)

    @invariant()
    def the_queue_counts_right(self):
        for row in self.session.articles():
            items = self.session.items(row.id)
            assert row.open == sum(item.is_open for item in items)
            assert row.decided == sum(not item.is_open for item in items)
            review = self.session.review(row.id)
            assert (row.state is ReviewState.FINISHED) == bool(review.finished)
            assert row.blind == review.blind
            assert not (review.finished and row.open)

    @invariant()
    def the_checks_hold(self):
        for article in ARTICLES:
            codes = {problem.code for problem in self.session.problems(article)}
            assert not codes & BROKEN

    @invariant()
    def ids_are_unique_and_in_order(self):
        for article in ARTICLES:
            items = self.session.items(article)
            assert len({item.id for item in items}) == len(items)
            assert list(items) == sorted(items, key=lambda item: item.sort_key)


TestReviewer = Reviewer.TestCase
TestReviewer.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
