"""Reading text: characters, lines, zones, tokens and sentences of an article."""

from __future__ import annotations

from annotations.text.decoding import ASSUMED_ENCODINGS, Decoded, decode
from annotations.text.facts import Facts
from annotations.text.goldtext import GoldText, gold_text
from annotations.text.language import language_of
from annotations.text.making import article_of, make_article
from annotations.text.reading import Reading, folded, reading_text
from annotations.text.sentence_ends import sentence_bounds, sentences
from annotations.text.words import token_bounds, tokens
from annotations.text.zones import zones_of

__all__ = [
    "ASSUMED_ENCODINGS",
    "Decoded",
    "Facts",
    "GoldText",
    "Reading",
    "article_of",
    "decode",
    "folded",
    "gold_text",
    "language_of",
    "make_article",
    "reading_text",
    "sentence_bounds",
    "sentences",
    "token_bounds",
    "tokens",
    "zones_of",
]
