"""The other bound of the learning benchmark: the best rule for each word, seen afterwards."""

from annotations.model import Span
from tests.helpers.best_rules import Read, ruled
from tests.helpers.builders import an_article

HOMS = ("mentions", "GPE", "homs")
PALM = ("mentions", "GPE", "palme")
STRUCK = ("triggers", "Attack", "traf")
TARGET = ("arguments", "Attack", "traf", "target", "GPE")


def mention(article, word, at=0):
    start = [i for i in range(len(article.text)) if article.text.startswith(word, i)][at]
    return "mention", (Span(start, start + len(word)),), "GPE"


def test_a_word_is_marked_everywhere_or_nowhere_whatever_is_better():
    article = an_article("Homs, Homs, Palme, Palme und Homs").article
    homs = [mention(article, "Homs", at) for at in range(3)]
    palms = [mention(article, "Palme", at) for at in range(2)]
    right = {homs[0]: HOMS, homs[1]: HOMS, palms[0]: PALM}
    found = dict.fromkeys(palms, PALM)
    (made,) = ruled([({1: HOMS}, {2: PALM})], [Read(article, right, found)])
    assert made == {**dict.fromkeys(homs, HOMS), **dict.fromkeys(palms, PALM)}
    (made,) = ruled([({}, {2: PALM})], [Read(article, {}, found)])
    assert made == {}


def test_a_word_that_was_never_met_is_left():
    article = an_article("Homs und Palme").article
    read = Read(article, {mention(article, "Homs"): HOMS}, {mention(article, "Palme"): PALM})
    assert ruled([], [read]) == [read.found]


def test_a_trigger_brings_its_right_arguments():
    article = an_article("Sie traf Homs").article
    trigger = ("event", (Span(4, 8),), "Attack")
    argument = (*trigger, "target", (Span(9, 13),))
    right = {trigger: STRUCK, argument: TARGET}
    (made,) = ruled([({1: STRUCK}, {})], [Read(article, right, {})])
    assert made == right
