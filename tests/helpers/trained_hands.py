"""A reviewer at the keys of the real window, who knows what is right and all the keys.

Nothing is done but by pressing keys; looking is free. Each decision takes the fewest keys that
the window offers for it, and how many is written down by its kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotations.model import Argument, Content, Event, Item, ItemId, Mention, Span
from annotations.text.words import tokens
from gui.actions import LABEL_KEYS
from gui.article.hints import hint_labels
from gui.program import Program
from gui.review import flow, reshape, roles
from tests.helpers.gold_goals import Goals, edge_keys, goals, place_of

SCREENS = 30
"""So many pages nobody scrolls."""

Kinds = dict[str, list[int]]
"""How many keys each decision took, by its kind."""


class Hands:
    """Reviews one article after the other in a program that has a project open."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.kinds: Kinds = defaultdict(list)
        self.pressed = 0
        self._is_counting = False

    # -- what is seen

    @property
    def review(self):
        return self._program.desk.review

    @property
    def _view(self):
        return self._program.place.view

    @property
    def options(self) -> Sequence[str]:
        """The letters that the strip at the bottom of the article offers."""
        return tuple(self._program.place.strip.options)

    def item(self, item_id: ItemId) -> Item:
        return next(item for item in self.review.items if item.id == item_id)

    # -- keys

    def press(self, *keys: str) -> None:
        """Press keys where the focus is, and let the window do what it then does."""
        for key in keys:
            combination = QKeySequence(key)[0]
            target = QApplication.activePopupWidget() or QApplication.focusWidget()
            inner = target.focusWidget() if isinstance(target, QWidget) else None
            widget = inner or target
            assert widget is not None, "nothing has the focus"
            QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())
            self.pressed += 1
            if self._program.desk is not None:
                self.review.learning.now()
            QApplication.processEvents()

    @contextmanager
    def counted(self, kind: str) -> Iterator[None]:
        """Count what is pressed within as one decision of a kind; the outermost counts."""
        if self._is_counting:
            yield
            return
        self._is_counting, pressed = True, self.pressed
        yield
        self._is_counting = False
        if self.pressed > pressed:
            self.kinds[kind].append(self.pressed - pressed)

    def pick(self, target: object) -> None:
        """Type the hint letters of a target, scrolling to where it is if need be."""
        for _ in range(SCREENS):
            hints = self._view.hints
            assert hints is not None, "no hints are shown"
            label = next((hint.label for hint in hints.hints if hint.target == target), None)
            if label is not None:
                self.press(*label.upper())
                return
            self.press("PgDown" if self._is_below(target) else "PgUp")
        raise AssertionError(f"no hint is ever shown for {target}")

    def _is_below(self, target: object) -> bool:
        if isinstance(target, Span):
            start = target.start
        else:
            start = self.item(ItemId(str(target))).content.fragments[0].start
        words = self._view.visible_words()
        return not words or start > words[0][1].start

    def free(self, key: str) -> None:
        """Leave the roles where they wait for the letter that is to be pressed."""
        if key.lower() in self.options:
            with self.counted("navigation"):
                self.press("Escape")

    # -- going about

    def go_to(self, item_id: ItemId) -> None:
        """Go to an item by the fewest keys."""
        with self.counted("navigation"):
            while self.review.current != item_id:
                keys = min(self._ways(item_id), key=len)
                if keys[0] == "G":
                    self.free("G")
                self.press(*keys)

    def _ways(self, item_id: ItemId) -> Iterator[Sequence[str]]:
        review = self.review
        here = review.current
        if flow.next_open(review.items, here) == item_id:
            yield ("Tab",)
        if flow.previous_open(review.items, here) == item_id:
            yield ("Shift+Tab",)
        shown = [item.id for item in review.items if item.is_open or item.is_gold]
        if here in shown and item_id in shown:
            by = shown.index(item_id) - shown.index(here)
            yield ("Down" if by > 0 else "Up",) * abs(by)
        seen = self._view.visible_items()
        near = self.item(here).content.fragments[0].start if here else 0
        order = reshape.nearest_first([span for _, span in seen], near)
        for label, place in zip(hint_labels(len(order)), order, strict=False):
            if seen[place][0] == item_id:
                yield ("G", *label.upper())

    # -- one article

    def review_article(self, gold: Mapping[ItemId, Content]) -> None:
        """Bring the article under review to ``gold`` and finish it; the next one opens."""
        Pass(self, self.review.article.text, gold).run()
        with self.counted("finish"):
            self.press("Ctrl+Return")


class Pass:
    """One article from its first candidate to its last.

    Candidates may come and go meanwhile, as the program learns from what is decided.
    """

    def __init__(self, hands: Hands, text: str, gold: Mapping[ItemId, Content]) -> None:
        self._hands = hands
        self._text = text
        self._gold = gold
        self._made: dict[ItemId, ItemId] = {}
        self._late: list[ItemId] = []
        self._seen: frozenset[Item] = frozenset()
        self._aims = Goals({}, ())

    def run(self) -> None:
        """Decide everything, in the order of the text."""
        here = (0, 0)
        while works := self._works():
            place, name, is_new = min(works, key=lambda work: (work[0] < here, work[0]))
            (self._add if is_new else self._decide)(name)
            self._catch_up()
            here = place
        for name in self._events():
            self._fix_roles(self._made[name], self._gold[name])

    def _events(self) -> Iterator[ItemId]:
        return (name for name, content in self._gold.items() if isinstance(content, Event))

    def _works(self) -> list[tuple[tuple[int, int], ItemId, bool]]:
        """Return what is left to do: candidates, and gold that nobody proposes."""
        items = [item for item in self._hands.review.items if item.is_open]
        if frozenset(items) != self._seen:
            left = {name: self._gold[name] for name in self._gold if name not in self._made}
            self._seen, self._aims = frozenset(items), goals(self._text, items, left)
        return [
            *((place_of(item.content), item.id, False) for item in items),
            *(
                (place_of(self._gold[name]), name, True)
                for name in self._aims.added
                if name not in self._made
            ),
        ]

    def _item_of(self, name: ItemId) -> ItemId | None:
        """Return the item that is some gold, or is to become it."""
        if name in self._made:
            return self._made[name]
        return next((i for i, wanted in self._aims.wanted.items() if wanted == name), None)

    def _catch_up(self) -> None:
        """Fill the roles that had to wait for what has been added or relabelled meanwhile."""
        for name in list(self._late):
            goal = self._gold[name]
            assert isinstance(goal, Event)
            if self._is_ready(goal):
                self._late.remove(name)
                self._fix_roles(self._made[name], goal)

    # -- candidates

    def _decide(self, item_id: ItemId) -> None:
        hands = self._hands
        name = self._aims.wanted[item_id]
        if name is None:
            hands.go_to(item_id)
            with hands.counted("reject"):
                hands.press("Backspace")
            return
        goal = self._gold[name]
        self._made[name] = item_id
        self._fix_attributes(item_id, goal)
        self._fix_place(item_id, goal)
        self._fix_label(item_id, goal)
        if isinstance(goal, Event):
            self._fix_roles(item_id, goal)
            self._remember(name, goal)
        if hands.item(item_id).is_open:
            hands.go_to(item_id)
            with hands.counted("accept"):
                hands.press("Return")

    def _remember(self, name: ItemId, goal: Event) -> None:
        if not self._is_ready(goal):
            self._late.append(name)

    def _is_ready(self, goal: Event) -> bool:
        """Say whether all that is to take part is there, with a label that may."""
        return all(self._filler(goal, each) for each in goal.arguments)

    def _filler(self, goal: Event, argument: Argument) -> ItemId | None:
        ref = self._item_of(argument.ref)
        type_ = self._hands.review.schema.event_type(goal.type)
        role = type_.role(argument.role) if type_ else None
        if ref is None or role is None:
            return None
        content = self._hands.item(ref).content
        return ref if role.allows(content.kind, content.label) else None

    def _fix_attributes(self, item_id: ItemId, goal: Content) -> None:
        hands = self._hands
        given = dict(hands.item(item_id).content.attributes)
        for attribute in hands.review.schema.attributes_of(goal.kind):
            value = attribute.value(dict(goal.attributes).get(attribute.name, ""))
            if value is not None and given.get(attribute.name) != value.name:
                hands.go_to(item_id)
                hands.free("A")
                with hands.counted("attribute"):
                    hands.press("A", value.key.upper())

    def _fix_place(self, item_id: ItemId, goal: Content) -> None:
        hands = self._hands
        spans = hands.item(item_id).content.fragments
        keys = edge_keys(self._text, spans, goal.fragments)
        assert keys is not None, "such a pair is none"
        if not keys:
            return
        hands.go_to(item_id)
        if keys[0] == "+":
            self._add_fragments(goal, spans)
            return
        with hands.counted(_kind_of(keys)):
            hands.press(*keys)

    def _add_fragments(self, goal: Content, spans: Sequence[Span]) -> None:
        hands = self._hands
        for span in goal.fragments:
            if span in spans:
                continue
            with hands.counted("fragment"):
                if self._word_at(span) == span:
                    hands.press("+")
                    hands.pick(span)
                else:
                    self._select(span)
                    hands.press("+")

    def _fix_label(self, item_id: ItemId, goal: Content) -> None:
        hands = self._hands
        if hands.item(item_id).content.label == goal.label:
            return
        hands.go_to(item_id)
        if isinstance(goal, Mention):
            with hands.counted("relabel"):
                hands.press(*self._label_keys(goal.label))
            return
        hands.free("T")
        with hands.counted("relabel"):
            hands.press("T", self._type_key(goal.label))

    def _label_keys(self, label: str) -> Sequence[str]:
        names = [each.name for each in self._hands.review.schema.labels]
        place = names.index(label)
        if place < len(LABEL_KEYS):
            return (LABEL_KEYS[place],)
        return ("T", *label.upper(), "Return")

    def _type_key(self, name: str) -> str:
        types = self._hands.review.schema.event_types
        place = [each.name for each in types].index(name)
        if place < len(LABEL_KEYS):
            return LABEL_KEYS[place]
        return f"Alt+{types[place].key.upper()}"

    # -- roles

    def _fix_roles(self, item_id: ItemId, goal: Event) -> None:
        """Fill the roles as far as their fillers are there; what is doomed goes by itself."""
        content = self._hands.item(item_id).content
        assert isinstance(content, Event)
        wanted = [
            Argument(each.role, ref)
            for each in goal.arguments
            if (ref := self._filler(goal, each)) is not None
        ]
        for role in roles.roles_of(self._hands.review.schema, goal):
            have = [ref for ref in roles.fillers(content, role.name) if self._lives(ref)]
            want = [each.ref for each in wanted if each.role == role.name]
            if set(have) != set(want):
                self._fix_role(item_id, role.key, have, want)

    def _lives(self, ref: ItemId) -> bool:
        return ref in self._made.values() or self._aims.wanted.get(ref) is not None

    def _fix_role(
        self, item_id: ItemId, letter: str, have: Sequence[ItemId], want: Sequence[ItemId]
    ) -> None:
        more = [ref for ref in want if ref not in have]
        less = [ref for ref in have if ref not in want]
        if not want:
            self._role(item_id, letter, "Backspace")
            return
        if len(have) == len(less) == 1:
            self._role(item_id, letter, more[0])
            more, less, have = more[1:], [], want
        for ref in less:
            self._role(item_id, letter, ref)
        for ref in more:
            self._role(item_id, letter, ref, beside=bool(have))
            have = want

    def _role(
        self, item_id: ItemId, letter: str, ref: ItemId | str, *, beside: bool = False
    ) -> None:
        hands = self._hands
        hands.go_to(item_id)
        waits = letter in hands.options
        with hands.counted("role"):
            hands.press(*(() if waits else ("R",)), letter.upper())
            if ref == "Backspace":
                hands.press(ref)
                return
            if beside:
                hands.press("+")
            hands.pick(ref)

    # -- what nobody proposes

    def _add(self, name: ItemId) -> None:
        goal = self._gold[name]
        if isinstance(goal, Event):
            self._add_event(name, goal)
        else:
            with self._hands.counted("add_mention"):
                self._select(goal.fragments[0])
                self._hands.press(*self._label_keys(goal.label))
            self._take(name)
            self._add_fragments(goal, goal.fragments[:1])
        self._fix_attributes(self._made[name], goal)

    def _take(self, name: ItemId) -> None:
        made = self._hands.review.current_item
        assert made is not None
        assert made.content.fragments[0] == self._gold[name].fragments[0]
        self._made[name] = made.id

    def _select(self, span: Span) -> None:
        """Pick the first word and move the edges of the selection."""
        hands = self._hands
        hands.free("M")
        word = self._word_at(span)
        hands.press("M")
        hands.pick(word)
        keys = edge_keys(self._text, (word,), (span,))
        assert keys is not None
        hands.press(*keys)

    def _word_at(self, span: Span) -> Span:
        """Return the first token of a stretch that hint letters stand over."""
        text = self._text
        begin = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        for token in tokens(text[begin : end if end >= 0 else len(text)]):
            word = Span(begin + token.start, begin + token.end)
            if word.overlaps(span) and any(map(str.isalnum, text[word.start : word.end])):
                return word
        raise AssertionError(f"no word stands at {span}")

    def _add_event(self, name: ItemId, goal: Event) -> None:
        hands = self._hands
        count = len(goal.arguments)
        is_counted = count == 2 and self._is_ready(goal)
        first = goal.fragments[0]
        kind = "add_event_two_arguments" if is_counted else "add_event_other"
        with hands.counted(kind):
            if self._word_at(first) == first:
                hands.free("E")
                hands.press("E")
                hands.pick(first)
            else:
                self._select(first)
                hands.press("E")
            hands.press(self._type_key(goal.type))
            self._take(name)
            self._fix_roles(self._made[name], goal)
        self._remember(name, goal)
        self._add_fragments(goal, goal.fragments[:1])


def _kind_of(keys: Sequence[str]) -> str:
    if keys[0] == "-":
        return "fragment"
    return "boundary" if len(keys) == 1 and not keys[0].startswith("Ctrl") else "boundary_far"
