"""The parts of the article view that need no screen: text, heights, lanes, hints, words."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from annotations.candidates.dissent import with_extent, with_labels
from annotations.model import Item, Span, ZoneKind, fragments
from gui.article.folding import folds_of, kinds_of
from gui.article.handles import moved
from gui.article.heights import Heights
from gui.article.hints import hint_labels
from gui.article.lanes import MANY, Stretch, assign
from gui.article.mark_index import MarkIndex
from gui.article.marks import disputed, mark_of
from gui.article.text_standin import StandIn, snapped_to_graphemes, visible
from gui.article.words import Words
from tests.helpers.article_samples import Marker, an_article, an_item
from tests.helpers.article_samples import conflict_news as schema

ODD = "\x00\x07\r\n\x0b\x0c\x7f\x85\u00a0\u00ad\u200b\u2028\u2029\ufdd0\ufeff\ufffc\ufffe\uffff"
TEXTS = st.text(
    st.one_of(
        st.sampled_from(ODD),
        st.sampled_from("ab \n😀👩\u200d🇩🇪e\u0301شא"),
        st.characters(codec=None),
    ),
    max_size=120,
)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_the_stand_in_moves_no_offset(text):
    stand_in = StandIn(text)
    assert len(visible(text)) == len(text)
    assert utf16(stand_in.display) == stand_in.to16(len(text))
    for position in range(len(text) + 1):
        assert stand_in.to16(position) == utf16(text[:position])
        assert stand_in.to_cp(stand_in.to16(position)) == position


@given(TEXTS)
def test_the_stand_in_holds_nothing_that_qt_would_change(text):
    shown = visible(text)
    assert not set(shown) & set("\r\u2029\ufdd0\ufdd1\ufeff\ufffe\ufffc\x00")
    assert not any("\ud800" <= character <= "\udfff" for character in shown)


@given(TEXTS)
def test_paragraphs_cover_the_text(text):
    stand_in = StandIn(text)
    shown = stand_in.display.split("\n")
    assert len(shown) == len(stand_in.starts)
    for number, paragraph in enumerate(shown):
        start, end = stand_in.starts[number], stand_in.end(number)
        assert visible(text[start:end]).replace("\n", "") == paragraph.replace(
            "\u200b", ""
        ) or (len(paragraph) == end - start)
        assert stand_in.end16(end) - stand_in.start16(number) == utf16(paragraph)
    for position in range(len(text)):
        number = stand_in.paragraph_at(position)
        assert stand_in.starts[number] <= position


@given(st.integers(0, 9000), st.sampled_from(["x", "漢", "e\u0301", "😀", "word "]))
def test_a_very_long_paragraph_is_divided_without_moving_offsets(repeats, piece):
    text = "A\n" + piece * repeats + "\nend"
    stand_in = StandIn(text)
    lengths = [stand_in.end(n) - stand_in.starts[n] for n in range(len(stand_in.starts))]
    assert max(lengths) <= 3000
    assert sum(lengths) <= len(text)
    for position in (0, 1, 2, 1399, 1400, 1401, 2800, len(text) - 1, len(text)):
        if position <= len(text):
            assert stand_in.to_cp(stand_in.to16(position)) == position
    for number, start in enumerate(stand_in.starts):
        shown = stand_in.display.split("\n")[number]
        assert utf16(shown) == stand_in.end16(stand_in.end(number)) - stand_in.start16(number)
        if start < len(text):
            assert unicodedata.category(text[start])[0] != "M"


@given(TEXTS, st.data())
def test_snapping_takes_combined_characters_whole(text, data):
    position = data.draw(st.integers(0, len(text)))
    start = snapped_to_graphemes(text, position, outward_end=False)
    end = snapped_to_graphemes(text, position, outward_end=True)
    assert start <= position <= end
    for place in (start, end):
        if 0 < place < len(text):
            assert unicodedata.category(text[place])[0] != "M"


@given(st.lists(st.integers(0, 50)), st.data())
def test_heights_are_those_of_a_plain_list(numbers, data):
    heights = Heights(map(float, numbers))
    plain = list(map(float, numbers))
    for _ in range(data.draw(st.integers(0, 5)) if plain else 0):
        index = data.draw(st.integers(0, len(plain) - 1))
        plain[index] = float(data.draw(st.integers(0, 50)))
        heights.change(index, plain[index])
    assert heights.total == sum(plain)
    for index in range(len(plain) + 1):
        assert heights.above(index) == sum(plain[:index])
    for y in range(-2, int(sum(plain)) + 2) if plain else ():
        found = heights.at(y)
        if 0 <= y < sum(plain):
            assert sum(plain[:found]) <= y < sum(plain[: found + 1])


@st.composite
def stretches(draw, count=12):
    found = []
    for _ in range(draw(st.integers(0, count))):
        left = draw(st.integers(0, 100))
        right = left + draw(st.integers(1, 60))
        near = left - draw(st.integers(0, 10))
        found.append(Stretch(left, right, near, right + draw(st.integers(0, 30))))
    return found


@given(stretches())
def test_lanes_never_collide_and_the_shorter_lies_within(given_stretches):
    lanes = assign(given_stretches)
    for i, a in enumerate(given_stretches):
        for j, b in enumerate(given_stretches[:i]):
            if a.near < b.reach and b.near < a.reach:
                assert lanes[i] != lanes[j]
            if a.left < b.right and b.left < a.right and a.width > b.width:
                assert lanes[i] > lanes[j]


@given(stretches(count=3), st.integers(0, 5))
def test_many_stretches_do_not_collide_either(few, gap):
    many = [
        Stretch(s.left + k * gap, s.right + k * gap, s.near + k * gap, s.reach + k * gap)
        for k in range(MANY)
        for s in few
    ][: MANY + 50]
    lanes = assign(many)
    busy: dict[int, float] = {}
    for lane, stretch in sorted(zip(lanes, many, strict=True), key=lambda each: each[1].near):
        assert busy.get(lane, -1000.0) <= stretch.near + 0.02 or len(many) <= MANY
        busy[lane] = max(busy.get(lane, 0.0), stretch.reach)


@given(st.integers(0, 900))
def test_no_hint_is_the_beginning_of_another(count):
    labels = hint_labels(count)
    assert len(set(labels)) == len(labels) == min(count, 26 * 26)
    singles = {label for label in labels if len(label) == 1}
    assert not any(label[0] in singles for label in labels if len(label) == 2)


def test_a_dragged_border_drops_the_fragments_it_passes():
    spans = fragments([(2, 5), (8, 10), (12, 15)])
    assert moved(spans, "end", 9) == fragments([(2, 5), (8, 9)])
    assert moved(spans, "end", 18) == fragments([(2, 5), (8, 10), (12, 18)])
    assert moved(spans, "start", 9) == fragments([(9, 10), (12, 15)])
    assert moved(spans, "start", 0) == fragments([(0, 5), (8, 10), (12, 15)])
    assert moved(spans, "start", 15) is None
    assert moved(spans, "end", 2) is None


def test_words_are_found_and_stepped_over():
    text = "Die US-Allianz,\n\nsagt er."
    words = Words(text, StandIn(text))
    assert words.at(5) == Span(4, 14)
    assert words.at(3) is None
    assert words.snapped(6, 19) == Span(4, 21)
    assert words.snapped(3, 4) is None
    assert words.after(4) == 14
    assert words.next_start(4) == 14
    assert words.next_start(14) == 17
    assert words.before(17) == 14
    assert words.previous_end(17) == 15
    assert words.border(6, is_end=True) == 14
    assert words.border(3, is_end=True) == 3
    assert words.border(3, is_end=False) == 4


def test_words_snap_across_many_paragraphs():
    text = "eins zwei\ndrei vier\nfünf sechs"
    words = Words(text, StandIn(text))
    assert words.snapped(7, 23) == Span(5, 24)


def test_furniture_is_folded_run_by_run():
    text = "Zum Inhalt\nSuche\n\nTitel\n\nText.\n\nMehr zum Thema"
    article = an_article(
        text,
        [
            ("Zum Inhalt", ZoneKind.FURNITURE),
            ("Titel", ZoneKind.HEADING),
            ("Text", ZoneKind.BODY),
            ("Mehr", ZoneKind.FURNITURE),
        ],
    )
    stand_in = StandIn(text)
    kinds = kinds_of(text, stand_in, article.zones)
    folds = folds_of(text, stand_in, kinds)
    assert [(fold.first, fold.last, fold.lines) for fold in folds] == [(0, 2, 2), (7, 7, 1)]
    assert folds[0].beginning == "Zum Inhalt"
    assert kinds[3] is ZoneKind.HEADING


def test_the_index_says_what_changed_and_where():
    text = "Homs fällt.\n\nAuch Deraa fällt, sagt Homs."
    marker = Marker(text)
    homs = marker.mark("Homs", "GPE")
    deraa = marker.mark("Deraa", "GPE")
    fall = marker.event("fällt", "TerritoryChange", after="Deraa", roles=[("territory", deraa)])
    index = MarkIndex(StandIn(text))
    assert index.set_items(marker.sorted) == {0, 2}
    assert index.set_items(marker.sorted) == set()
    assert [item.id for item in index.in_paragraph(2)] == [deraa, fall]
    assert [item.id for item in index.users(deraa)] == [fall]
    decided = tuple(
        an_item(item.id, item.content, "accepted") if item.id == homs else item
        for item in marker.sorted
    )
    assert index.set_items(decided) == {0}
    assert dict(index.counts())[0] == [0, 1]
    without = tuple(item for item in decided if item.id != fall)
    assert index.set_items(without) == {2}
    assert index.users(deraa) == ()
    added = (*without, an_item("m9", marker.items[0].content, "added"))
    assert index.set_items(added) == {0}
    assert index.place("m9") == 2


def test_equal_items_made_anew_change_nothing():
    text = "Homs und Deraa und Rakka"
    one, two = Marker(text), Marker(text)
    for marker in (one, two):
        for name in ("Homs", "Deraa", "Rakka"):
            marker.mark(name, "GPE")
    index = MarkIndex(StandIn(text))
    index.set_items(one.sorted)
    assert index.set_items(two.sorted) == set()


def test_the_forms_of_a_chip_get_shorter():
    text = "Die Truppen eroberten Homs"
    marker = Marker(text)
    marker.mark("Truppen", "MIL", score=0.3, mention="nominal", form="plain")
    marker.event("eroberten", "TerritoryChange", factuality="reported")
    forms = [mark_of(item, schema()).forms for item in marker.sorted]
    assert forms[0] == ("MIL nominal ?", "MIL ?")
    assert forms[1] == ("Territory change reported", "Territory change", "Territory…")
    german = mark_of(marker.sorted[1], schema(), "de")
    assert german.forms == ("Gebietswechsel berichtet", "Gebietswechsel", "Gebietsw…")


def test_two_labels_over_the_same_words_are_a_dispute():
    text = "Taliban und Homs"
    marker = Marker(text)
    ids = [marker.mark("Taliban", "MIL"), marker.mark("Taliban", "ORG")]
    marker.mark("Homs", "GPE")
    assert disputed(marker.items) == frozenset(ids)
    marker.items[1] = an_item(ids[1], marker.items[1].content, "rejected")
    assert disputed(marker.items) == frozenset()


def test_another_extent_is_a_dispute_but_not_a_part_of_a_name():
    marker = Marker("Terrormiliz Islamischer Staat der syrischen Armee rief ein Kalifat aus")
    whole = marker.mark("Terrormiliz Islamischer Staat", "MIL")
    name = marker.mark("Islamischer Staat", "MIL", state="accepted")
    marker.mark("syrischen Armee", "MIL")
    marker.mark("syrischen", "GPE", form="deriv")
    crossing = marker.mark("Staat der", "LOC")
    called = marker.event("rief|aus", "Governance")
    short = marker.event("rief", "Statement")
    marker.event("Kalifat", "Governance")
    assert disputed(marker.sorted) == {whole, crossing, called, short}
    assert name not in disputed(marker.sorted)


def test_what_the_sources_did_not_agree_on_shows_in_the_mark():
    marker = Marker("Homs")
    marker.mark("Homs", "GPE", score=0.3)
    candidate = marker.items[0].candidate
    plain = mark_of(marker.items[0], schema())
    marks = [
        mark_of(Item(candidate.id, made), schema())
        for made in (with_labels(candidate, ["GPE", "PER"]), with_extent(candidate))
    ]
    assert (plain.is_disputed, plain.forms) == (False, ("GPE ?",))
    assert [mark.is_disputed for mark in marks] == [True, True]
    assert marks[0].forms == ("GPE ≠?",)
    assert with_labels(candidate, ["GPE"]) is candidate
