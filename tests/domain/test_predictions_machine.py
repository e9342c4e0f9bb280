"""Whatever comes in whichever order: every voice for an open candidate is heard."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from annotations.changes import accept, reject
from annotations.errors import AnnotationError
from annotations.learning.predicted import take_in
from annotations.model import Argument, Candidate, Event, ItemId, Mention, Span
from annotations.session import Coming
from tests.helpers.builders import a_project, an_article

TEXT = "Die Armee nahm Homs ein, sagte Assad in Rakka, und floh nach Idlib.\n"
NAMES = ("Armee", "Homs", "Assad", "Rakka", "Idlib")
TRIGGERS = ("nahm", "floh", "sagte")
STEPS = ("program", "a", "a", "b", "again", "decide", "undo", "redo")


@pytest.mark.parametrize("seed", range(12))
def test_no_voice_is_lost(tmp_path, seed):
    dice = random.Random(seed)  # noqa: S311 - it is only dice
    with a_project(tmp_path, an_article(TEXT)) as session:
        hands = Hands(session, dice)
        for _ in range(25):
            hands.do(dice.choice(STEPS))
            hands.prove()


class Hands:
    """Predictions, refreshes, decisions and undo, in any order."""

    def __init__(self, session, dice):
        self.session = session
        self.dice = dice
        self.said: dict[str, list[Candidate]] = {}
        self.settled: set[object] = set()

    def do(self, step):
        if step in {"program", "a", "b"}:
            self.said[step] = self._candidates(f"{step}@1")
            self._say(step)
        elif step == "again" and self.said:
            before = self.session.items("a1")
            self._say(self.dice.choice(list(self.said)))
            assert self.settled or self.session.items("a1") == before
        elif step == "decide":
            self._decide()
        elif step in {"undo", "redo"}:
            getattr(self.session, step)()

    def prove(self):
        """Prove that references hold, and each source is heard where nothing is settled."""
        items = self.session.items("a1")
        ids = {item.id for item in items}
        open_ones: dict[object, list[Candidate]] = {}
        for item in items:
            assert {each.ref for each in getattr(item.content, "arguments", ())} <= ids
            if item.is_open:
                open_ones.setdefault(place(item.content), []).append(item.candidate)
        assert self.session.verify_journal() == ()
        for name, said in self.said.items():
            for one in said:
                if place(one.content) in self.settled:
                    continue
                (joined,) = open_ones[place(one.content)]
                agrees = joined.content.label == one.content.label
                assert (name in joined.source) >= agrees
                assert one.reason in joined.reason if agrees else "others say" in joined.reason

    def _say(self, name):
        coming = Coming(self.said[name], [name])
        if name == "program":
            self.session.set_candidates("a1", coming.candidates, coming.sources)
        else:
            take_in(self.session, "a1", coming)

    def _decide(self):
        open_ones = [item for item in self.session.items("a1") if item.is_open]
        if not open_ones:
            return
        item = self.dice.choice(open_ones)
        refs = [each.ref for each in getattr(item.content, "arguments", ())]
        settled = [item, *(self.session.item("a1", ref) for ref in refs)]
        self.settled |= {place(each.content) for each in settled}
        do, items = self.dice.choice((accept, reject)), self.session.items("a1")
        with suppress(AnnotationError):  # it fills a role of something decided
            self.session.apply(do(items, item.id, self.session.stamp(1), "a1"))

    def _candidates(self, source):
        chance = self.dice.random
        ids = {
            words: ItemId(f"m{number}")
            for number, words in enumerate(NAMES, 1)
            if chance() < 0.6
        }
        contents = {
            name: Mention((span(words),), self.dice.choice(("GPE", "GPE", "LOC", "PER")))
            for words, name in ids.items()
        }
        for number, words in enumerate(TRIGGERS, 1):
            if chance() < 0.6:
                filled = tuple(
                    Argument(self.dice.choice(("agent", "place", "mover")), name)
                    for name in ids.values()
                    if chance() < 0.4
                )
                kind = self.dice.choice(("Movement", "Attack"))
                contents[ItemId(f"v{number}")] = Event((span(words),), kind, filled)
        return [
            Candidate(name, content, source, round(chance(), 2), f"as {source} says")
            for name, content in contents.items()
        ]


def place(content):
    return content.kind, content.fragments


def span(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))
