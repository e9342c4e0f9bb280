"""The real window on an X server: keys and mouse come from outside, as from a person.

What was decided is proved by another process that reads the project, and by the exports.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from dataclasses import dataclass
from itertools import pairwise

import pytest

from annotations.model import Span, ZoneKind
from annotations.reader import Reader
from annotations.schema_files import read_schema
from annotations.text.words import tokens
from tests.helpers.command_line import goldlese_here
from tests.helpers.onlooker import Onlooker
from tests.helpers.real_window import RealWindow, Screen, wait_for
from tests.helpers.seed_project import make_seed_project

MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]

pytestmark = [
    pytest.mark.xdotool,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.skipif(sys.platform != "linux", reason="X is not the screen of this system"),
]

LABELS = [label.name for label in read_schema("conflict-news").labels]


@pytest.fixture(scope="module")
def screen():
    with Screen() as made:
        yield made


@pytest.fixture
def project(tmp_path):
    return make_seed_project(tmp_path / "seeds.goldlese")


@pytest.fixture
def onlooker(project):
    with Onlooker(project, "anna") as made:
        yield made


def opened(screen, home, project, **more):
    words = ("--annotator", "anna", "--language", "en")
    return RealWindow(screen, home, project, *words, title=f"{project.stem} ", **more)


def exported(project, name, state="all"):
    """Return the bytes of an export, made by the command line in this process."""
    target = project.with_name(name)
    words = ("export", project, target, "--annotator", "anna", "--state", state)
    done = goldlese_here(*words, cwd=project.parent)
    assert done.code == 0, done
    return (target / "gold.jsonl").read_bytes()


def quit_from(window):
    """End the program by its key; it has nothing to say."""
    window.press("ctrl+q")
    assert window.ended() == 0
    assert window.said == ""


# Keys only --------------------------------------------------------------------------------


def plan(number, item):
    """Return the keys for the n-th candidate, and what is to come of them."""
    label, kind = item["label"], item["kind"]
    if number % 4 == 1:
        return ("BackSpace",), label, "rejected"
    if number % 4 == 2 and kind == "mention":
        other = LABELS[(LABELS.index(label) + 1) % len(LABELS)]
        return (str((LABELS.index(other) + 1) % 10),), other, "corrected"
    if number % 4 == 3:
        other = "Statement" if kind == "event" else "PER"
        keys = ("t", *other.lower(), "Return")
        return keys, other, "accepted" if other == label else "corrected"
    return ("Return",), label, "accepted"


def decide_all(window, onlooker, article):
    """Decide every open candidate by keys, in the order of the text; return the outcomes."""
    wanted = {}
    for number, (item_id, item) in enumerate(onlooker.look(article)[article]["items"].items()):
        keys, label, outcome = plan(number, item)
        window.press(*keys)
        wait_for(
            lambda it=item_id: onlooker.look(article)[article]["items"][it]["outcome"],
            f"{item_id} is decided after {keys}",
        )
        wanted[item_id] = (label, outcome)
    return wanted


def test_a_seed_is_decided_by_keys_and_is_there_again_with_its_undo(
    screen, home, project, onlooker
):
    before = onlooker.look()
    proposed = exported(project, "before", "candidates")
    article, following = list(before)[:2]
    with opened(screen, home, project) as window:
        wanted = decide_all(window, onlooker, article)
        window.press("ctrl+Return")
        wait_for(
            lambda: onlooker.look(article)[article]["state"] == "finished", "it is finished"
        )
        wait_for(
            lambda: onlooker.look(following)[following] != before[following], "it has learnt"
        )
        learnt = onlooker.look(following)[following]
        window.press("Return")
        wait_for(
            lambda: onlooker.look(following)[following]["state"] == "begun",
            "the next one opens",
        )
        window.press("ctrl+z")
        wait_for(lambda: onlooker.look(following)[following] == learnt, "undo")
        quit_from(window)
    after = onlooker.look()
    decided = after[article]["items"]
    assert {it: (decided[it]["label"], decided[it]["outcome"]) for it in decided} == wanted
    assert {outcome for _, outcome in wanted.values()} == {"accepted", "corrected", "rejected"}
    gold = exported(project, "gold")
    with opened(screen, home, project) as window:
        window.press("ctrl+z")
        wait_for(
            lambda: onlooker.look(article)[article]["state"] == "begun", "finishing is undone"
        )
        window.press("ctrl+shift+z")
        wait_for(
            lambda: onlooker.look(article)[article] == after[article], "finishing is redone"
        )
        window.press("alt+Down")
        wait_for(
            lambda: unnumbered(onlooker.look()) == unnumbered(after), "it has learnt again"
        )
        quit_from(window)
    assert exported(project, "again") == gold
    assert info(project)["finished"] == 1
    with opened(screen, home, project) as window:
        window.press(*["ctrl+z"] * (len(wanted) + 1))
        wait_for(lambda: onlooker.look(article)[article] == before[article], "all is undone")
        window.press("alt+Down")
        wait_for(lambda: unnumbered(onlooker.look()) == unnumbered(before), "it is unlearnt")
        quit_from(window)
    assert unnumbered(exported(project, "undone", "candidates")) == unnumbered(proposed)
    assert (info(project)["finished"], info(project)["decided"]) == (0, 0)


def unnumbered(seen):
    """Return what is seen without the ids: a candidate that comes again has a new one."""
    if isinstance(seen, bytes):
        return re.sub(rb'"(id|ref)": "[mv][0-9]+"', b"", seen)
    return {
        name: sorted(
            re.sub('"[mv][0-9]+"', "", json.dumps(item, sort_keys=True))
            for item in article["items"].values()
        )
        for name, article in seen.items()
    }


# The mouse only, and keys only ------------------------------------------------------------


@dataclass(frozen=True)
class Deed:
    """What is done with one item, by either hand, and what is to come of it."""

    item: str
    way: str
    label: str = ""
    value: tuple[str, str, str] = ("", "", "")
    is_mark: bool = False
    last: int = 0
    """The last character of the token that a moved end takes in."""

    @property
    def aim(self):
        """What a hand aims at: the token's last letter, behind it where it is but a mark."""
        return "after" if self.is_mark else "character"


@dataclass(frozen=True)
class Made:
    """What nobody proposes: a mention, and an event with two arguments."""

    mention: Span
    trigger: Span
    type: str
    arguments: tuple[tuple[str, str], tuple[str, str]]


WAYS = ("accept", "reject", "accept", "change-type", "move", "menu", "undone", "attribute")
VALUES = {"mention": ("mention", "pronoun", "p"), "event": ("factuality", "denied", "d")}
OTHER = {"mention": "FAC", "event": "Clash"}


def deeds(items, text):
    """Return what is done with each candidate, in the order of the text."""
    starts = [item["fragments"][0][0] for item in items.values()]
    for number, (item_id, item) in enumerate(items.items()):
        way, kind = WAYS[number % len(WAYS)], item["kind"]
        start, end = item["fragments"][0][0], item["fragments"][-1][1]
        target = next((t.end for t in tokens(text[end:]) if t.end), 0) + end
        apart = starts.count(start) == 1 and "\n" not in text[end:target]
        if way == "move" and not (apart and kind == "mention"):
            way = "accept"
        yield Deed(item_id, way, OTHER[kind], VALUES[kind], target - end == 1, target - 1)


def made_for(items, article, schema):
    """Return what is added near the end of the article, of words that belong to nothing."""
    text = article.text
    taken = [Span(*span) for item in items.values() for span in item["fragments"]]
    free = [
        word
        for word in tokens(text)
        if word.end - word.start > 4
        and text.count(text[word.start : word.end]) == 1
        and word.end < taken[-1].end
        and not any(word.overlaps(span) for span in taken)
        and not is_furniture(article, word.start)
    ]
    alive = [
        (name, item["label"])
        for name, item in items.items()
        if item["outcome"] != "rejected" and not is_furniture(article, item["fragments"][0][0])
    ]
    for type_ in schema.event_types[:10]:
        for first, second in pairwise(type_.roles):
            one = next((n for n, label in reversed(alive) if label in first.labels), None)
            two = next((n for n, label in reversed(alive) if label in second.labels), None)
            if one and two and one != two:
                filled = ((first.key, one), (second.key, two))
                return Made(free[-1], free[-2], type_.name, filled)
    raise AssertionError("no event can be made of these")


def is_furniture(article, place):
    return article.zone_at(place).kind is ZoneKind.FURNITURE


def do_from_menu(window, group, action):
    window.click("menu", group)
    window.click("entry", action)


class Mouse:
    """Does everything with the mouse."""

    def __init__(self, window, onlooker, article):
        self.window, self.onlooker, self.article = window, onlooker, article

    def open(self):
        self.window.click("article", self.article)
        wait_for(lambda: self.window.ask("article_shown") == self.article, "it is shown")

    def do(self, number, deed):
        window, item_id = self.window, deed.item
        choose(window, item_id, "row" if number % 3 == 2 else "mark")
        if deed.way == "undone":
            window.click("control", "reject")
            wait_for(lambda: self.outcome(item_id), f"{item_id} rejected")
            do_from_menu(window, "edit", "undo")
            wait_for(lambda: not self.outcome(item_id), f"{item_id} back")
            wait_for(lambda: window.ask("current") == item_id, f"{item_id} again")
            window.click("control", "accept")
        elif deed.way == "menu":
            do_from_menu(window, "review", "accept")
        elif deed.way == "attribute":
            window.click("value", *deed.value[:2])
        elif deed.way == "move":
            bring_into_sight(window, item_id, "mark")
            window.drag(("handle", "end"), (deed.aim, deed.last))
        else:
            window.click("control", deed.way)
            if deed.way == "change-type":
                window.click("choice", deed.label)

    def add(self, made):
        window = self.window
        last = list(self.onlooker.look(self.article)[self.article]["items"])[-1]
        bring_into_sight(window, last, "mark")
        window.click("character", made.mention.start + 1, times=2)
        window.click("control", "change-type")
        window.click("choice", "LOC")
        self.wait_for_added(1)
        window.click("character", made.trigger.start + 1, times=2)
        window.click("control", "add-event")
        window.click("choice", made.type)
        self.wait_for_added(2)
        for key, filler in made.arguments:
            window.click("option", key)
            bring_into_sight(window, filler, "mark")
            window.click("mark", filler)
            wait_for(lambda it=filler: it in self.arguments(), f"{filler} takes part")

    def finish(self):
        do_from_menu(self.window, "review", "finish")
        wait_for(
            lambda: self.onlooker.look(self.article)[self.article]["state"] == "finished",
            "the end",
        )
        do_from_menu(self.window, "project", "quit")

    def outcome(self, item_id):
        return self.onlooker.look(self.article)[self.article]["items"][item_id]["outcome"]

    def added(self):
        items = self.onlooker.look(self.article)[self.article]["items"]
        return {name: item for name, item in items.items() if item["outcome"] == "added"}

    def wait_for_added(self, count):
        wait_for(lambda: len(self.added()) == count, f"{count} added")

    def arguments(self):
        return [ref for item in self.added().values() for _, ref in item["arguments"]]


def bring_into_sight(window, item_id, what):
    """Turn the wheel until an item shows."""
    while not window.ask(what, item_id):
        x, y, button = window.ask("wheel", item_id, what)
        window.screen.do("mousemove", x, y, "click", button)


def choose(window, item_id, what):
    """Click an item in the article or in the list; the wheel brings it into sight."""
    bring_into_sight(window, item_id, what)
    window.click(what, item_id)
    wait_for(lambda: window.ask("current") == item_id, f"{item_id} is the current one")


class Keys(Mouse):
    """Does the same with keys; the open one after the last is the current one."""

    def open(self):
        for _ in range(list(self.onlooker.look()).index(self.article)):
            self.window.press("alt+Down")

    def do(self, number, deed):
        wait_for(lambda: self.window.ask("current") == deed.item, f"{deed.item} is current")
        self.window.press(
            *{
                "accept": ("Return",),
                "menu": ("Return",),
                "reject": ("BackSpace",),
                "undone": ("BackSpace", "ctrl+z", "Return"),
                "change-type": ("t", *deed.label.lower(), "Return"),
                "attribute": ("a", deed.value[2], "Return"),
                "move": ("shift+Right", "Return"),
            }[deed.way]
        )

    def add(self, made):
        self.window.press("m")
        self.pick(made.mention.start, made.mention.end)
        self.window.press("5")
        self.wait_for_added(1)
        self.window.press("e")
        self.pick(made.trigger.start, made.trigger.end)
        self.window.press(*made.type.lower(), "Return")
        self.wait_for_added(2)
        for key, filler in made.arguments:
            self.window.press(key)
            self.pick(filler)
            wait_for(lambda it=filler: it in self.arguments(), f"{filler} takes part")

    def pick(self, *target):
        wait_for(lambda: self.window.ask("hinting"), "hints")
        for _ in range(20):
            letters = self.window.ask("letters", *target)
            if letters:
                break
            self.window.press("Prior")
        self.window.press(*letters)

    def finish(self):
        self.window.press("Escape", "ctrl+Return")
        wait_for(
            lambda: self.onlooker.look(self.article)[self.article]["state"] == "finished",
            "the end",
        )
        self.window.press("ctrl+q")


def review_whole(hand, article):
    """Do everything that can be done with an article."""
    items = hand.onlooker.look(hand.article)[hand.article]["items"]
    hand.open()
    for number, deed in enumerate(deeds(items, article.text)):
        hand.do(number, deed)
        wait_for(lambda it=deed.item: hand.outcome(it), f"{deed.item} is decided")
    now = hand.onlooker.look(hand.article)[hand.article]["items"]
    hand.add(made_for(now, article, read_schema("conflict-news")))
    hand.finish()
    assert hand.window.ended() == 0
    assert hand.window.said == ""


def test_the_mouse_alone_and_keys_alone_give_the_same_gold(screen, home, tmp_path):
    made = {}
    for name, hands in (("mouse", Mouse), ("keys", Keys)):
        project = make_seed_project(tmp_path / f"{name}.goldlese")
        with Onlooker(project, "anna") as onlooker:
            articles = onlooker.look()
            article = min(articles, key=lambda each: articles[each]["open"])
            with Reader(project, "anna") as reader:
                shown = reader.article(article)
            with opened(screen, home, project, asked=True) as window:
                review_whole(hands(window, onlooker, article), shown)
        made[name] = timeless(exported(project, name, "final"))
    assert json.loads(made["mouse"]) == json.loads(made["keys"])
    assert made["mouse"] == made["keys"]
    record = json.loads(made["keys"])
    done = {each["provenance"]["decision"] for each in record["entities"] + record["events"]}
    assert done == {"accepted", "corrected", "added"}
    assert record["rejected"]
    (event,) = (e for e in record["events"] if e["provenance"]["decision"] == "added")
    assert len(event["arguments"]) == 2


def timeless(data):
    """Return gold without what a clock says."""
    data = re.sub(rb'"(at|finished)": "[^"]*"', rb'"\1": ""', data)
    return re.sub(rb'"seconds": [0-9.]+', b'"seconds": 0', data)


def info(project):
    """Return how far anna is, as the command line says it."""
    done = goldlese_here("info", project, "--json", cwd=project.parent)
    (row,) = json.loads(done.out)["annotators"]
    assert row["name"] == "anna"
    return row
