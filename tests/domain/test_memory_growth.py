"""The memory of a project holds what is decided now, however often it was decided anew."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from annotations.candidates.evidence import EVERY, Evidence, Taught, Trace, evidence_of
from annotations.candidates.memory import Memory, memory_of, normal
from annotations.model import Event, Mention, Outcome, Span, attributes

SURFACES = ("Homs", "Hamdoks", "Hamdok", "die Armee", "deutsche", EVERY)
NOT_HELD = frozenset({"_sum", "changes"})
"""What counts is looked at by itself, and how often it changed says nothing of it."""

traces = st.builds(
    Trace,
    st.just("mention"),
    st.sampled_from(SURFACES),
    st.sampled_from(("GPE", "PER")),
    st.sampled_from(("name/plain", "name/deriv", "nominal/plain")),
)


def counts(keys):
    return st.lists(keys, max_size=5).map(Counter)


evidence = st.builds(
    Evidence,
    counts(traces),
    counts(traces),
    counts(st.tuples(traces, st.sampled_from(("ORG", "LOC")))),
    counts(st.sampled_from(SURFACES)),
    counts(st.sampled_from(SURFACES)),
)


def held(memory: Memory) -> dict[str, object]:
    """Return all tables of a memory."""
    tables = {name: value for name, value in vars(memory).items() if name not in NOT_HELD}
    return {**tables, **{name: getattr(memory._sum, name) for name in Evidence.__slots__}}


@given(st.lists(evidence, max_size=6), st.data())
def test_what_is_taken_back_leaves_nothing(articles, data):
    memory = memory_of(articles)
    left = list(articles)
    for _ in range(data.draw(st.integers(0, len(articles)))):
        gone = left.pop(data.draw(st.integers(0, len(left) - 1)))
        memory.take_away(gone)
    fresh = Memory()
    for one in left:
        fresh.add(one)
    assert held(memory_of(left)) == held(fresh)
    assert held(memory) == held(fresh)
    assert memory.entries() == fresh.entries()
    known = {normal(trace) for one in articles for trace, _ in one.became}
    assert all(memory.became(trace) == fresh.became(trace) for trace in known)


@given(evidence)
def test_deciding_anew_a_hundred_times_leaves_what_the_last_time_says(once):
    memory = Memory()
    for _ in range(100):
        memory.add(once)
        memory.take_away(once)
    assert not any(table for table in held(memory).values())


def test_what_articles_say_alike_is_held_once():
    text = "Homs und Hama liegen hier. Homs ist eine Stadt."
    mention = Mention((Span(0, 4),), "GPE", attributes({"mention": "name", "form": "plain"}))
    event = Event((Span(14, 20),), "Movement", (), attributes({}))

    def article():
        decided = [
            Taught(Outcome.ACCEPTED, mention, "".join(("Ho", "ms"))),
            Taught(Outcome.REJECTED, event, "".join(("lie", "gen"))),
        ]
        return evidence_of(decided, "".join(text.split(" ", 0)))

    first, second = article(), article()
    for name in ("kept", "denied", "unmarked", "untriggered"):
        ours, theirs = getattr(first, name), getattr(second, name)
        assert ours
        assert {id(key) for key in ours} == {id(key) for key in theirs}
