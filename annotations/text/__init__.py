"""Reading text: characters, lines, zones, tokens and sentences of an article."""

from __future__ import annotations

from annotations.text.decoding import ASSUMED_ENCODINGS, Decoded, decode
from annotations.text.reading import Reading, folded, reading_text
from annotations.text.sentence_ends import sentences
from annotations.text.words import tokens

__all__ = [
    "ASSUMED_ENCODINGS",
    "Decoded",
    "Reading",
    "decode",
    "folded",
    "reading_text",
    "sentences",
    "tokens",
]
