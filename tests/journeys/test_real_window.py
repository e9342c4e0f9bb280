"""The real window on an X server: keys and mouse come from outside, as from a person.

What was decided is proved by another process that reads the project, and by the exports.
"""

from __future__ import annotations

import json
import re
import shutil
import sys

import pytest

from annotations.schema_files import read_schema
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
    for number, (item_id, item) in enumerate(onlooker.look()[article]["items"].items()):
        keys, label, outcome = plan(number, item)
        window.press(*keys)
        wait_for(
            lambda it=item_id: onlooker.look()[article]["items"][it]["outcome"],
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
        wait_for(lambda: onlooker.look()[article]["state"] == "finished", "it is finished")
        wait_for(lambda: onlooker.look()[following] != before[following], "it has learnt")
        learnt = onlooker.look()[following]
        window.press("Return")
        wait_for(lambda: onlooker.look()[following]["state"] == "begun", "the next one opens")
        window.press("ctrl+z")
        wait_for(lambda: onlooker.look()[following] == learnt, "undo")
        quit_from(window)
    after = onlooker.look()
    decided = after[article]["items"]
    assert {it: (decided[it]["label"], decided[it]["outcome"]) for it in decided} == wanted
    assert {outcome for _, outcome in wanted.values()} == {"accepted", "corrected", "rejected"}
    gold = exported(project, "gold")
    with opened(screen, home, project) as window:
        window.press("ctrl+z")
        wait_for(lambda: onlooker.look()[article]["state"] == "begun", "finishing is undone")
        window.press("ctrl+shift+z")
        wait_for(lambda: onlooker.look() == after, "finishing is redone")
        quit_from(window)
    assert exported(project, "again") == gold
    assert info(project)["finished"] == 1
    with opened(screen, home, project) as window:
        window.press(*["ctrl+z"] * (len(wanted) + 1))
        wait_for(lambda: onlooker.look()[article] == before[article], "all is undone")
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


def do_from_menu(window, group, action):
    window.click("menu", group)
    window.click("entry", action)


def decide_with_mouse(window, onlooker, article, plans):
    """Decide with clicks on marks, rows, entries of menus and of lists."""
    window.click("article", article)
    wait_for(lambda: window.ask("article_shown") == article, "the article is shown")
    for number, (item_id, (action, label)) in enumerate(plans.items()):
        choose(window, item_id, "row" if number % 3 == 2 else "mark")
        if action == "undone":
            window.click("control", "reject")
            wait_for(lambda it=item_id: outcome(onlooker, article, it), f"{item_id} rejected")
            do_from_menu(window, "edit", "undo")
            wait_for(lambda it=item_id: not outcome(onlooker, article, it), f"{item_id} back")
            wait_for(lambda it=item_id: window.ask("current") == it, f"{item_id} again")
            window.click("control", "accept")
        elif action == "menu":
            do_from_menu(window, "review", "accept")
        else:
            window.click("control", action)
            if action == "change-type":
                window.click("choice", label)
        wait_for(lambda it=item_id: outcome(onlooker, article, it), f"{item_id} is decided")
    do_from_menu(window, "review", "finish")
    wait_for(lambda: onlooker.look()[article]["state"] == "finished", "it is finished")
    do_from_menu(window, "project", "quit")
    assert window.ended() == 0
    assert window.said == ""


def choose(window, item_id, what):
    """Click an item in the article or in the list; the wheel brings it into sight."""
    while not window.ask(what, item_id):
        x, y, button = window.ask("wheel", item_id, what)
        window.screen.do("mousemove", x, y, "click", button)
    window.click(what, item_id)
    wait_for(lambda: window.ask("current") == item_id, f"{item_id} is the current one")


def outcome(onlooker, article, item_id):
    return onlooker.look()[article]["items"][item_id]["outcome"]


KEYS = {"accept": "Return", "menu": "Return", "reject": "BackSpace"}


def decide_with_keys(window, onlooker, article, plans):
    """Decide the same with keys; the open one after the last is the current one."""
    for _ in range(list(onlooker.look()).index(article)):
        window.press("alt+Down")
    for item_id, (action, label) in plans.items():
        if action == "change-type":
            window.press("t", *label.lower(), "Return")
        elif action == "undone":
            window.press("BackSpace", "ctrl+z", "Return")
        else:
            window.press(KEYS[action])
        wait_for(lambda it=item_id: outcome(onlooker, article, it), f"{item_id} is decided")
    window.press("ctrl+Return")
    wait_for(lambda: onlooker.look()[article]["state"] == "finished", "it is finished")
    window.press("ctrl+q")
    assert window.ended() == 0
    assert window.said == ""


def plans_for(items):
    """Return for each candidate what is done with it, by either hand."""
    ways = ("accept", "reject", "accept", "change-type", "menu", "undone")
    return {
        item_id: (ways[number % len(ways)], "Clash" if item["kind"] == "event" else "FAC")
        for number, (item_id, item) in enumerate(items.items())
    }


def test_the_mouse_alone_and_keys_alone_give_the_same_gold(screen, home, tmp_path):
    made = {}
    for hand, decide in (("mouse", decide_with_mouse), ("keys", decide_with_keys)):
        project = make_seed_project(tmp_path / f"{hand}.goldlese")
        with Onlooker(project, "anna") as onlooker:
            articles = onlooker.look()
            article = min(articles, key=lambda each: articles[each]["open"])
            plans = plans_for(articles[article]["items"])
            with opened(screen, home, project, asked=hand == "mouse") as window:
                decide(window, onlooker, article, plans)
        made[hand] = timeless(exported(project, hand, "final"))
    assert made["mouse"] == made["keys"]
    assert {"accepted", "corrected", "rejected"} <= set(made["keys"].decode().split('"'))


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
