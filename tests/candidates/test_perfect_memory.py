"""The bound of the learning benchmark mends what it was told, and only that."""

from tests.helpers.perfect_memory import PerfectMemory

HOMS = ("mentions", "GPE", "homs")
PALM = ("mentions", "GPE", "palme")
DAY = ("mentions", "TIME", "tag")


def test_it_finds_what_was_right_drops_what_was_wrong_and_harms_nothing():
    told = {"a": HOMS}, {"b": PALM}
    memory = PerfectMemory([told])
    right = {1: HOMS, 2: PALM, 3: DAY}
    found = {2: PALM, 4: PALM, 5: DAY}
    assert memory.mended(right, found) == {1: HOMS, 2: PALM, 5: DAY}


def test_without_articles_it_changes_nothing():
    assert PerfectMemory([]).mended({1: HOMS}, {2: PALM}) == {2: PALM}
