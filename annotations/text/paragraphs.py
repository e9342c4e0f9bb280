"""The lines of a reading text as the zone rules look at them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.model import Span, ZoneKind
from annotations.text.cues import LONGEST_CUE, Cues, plain
from annotations.text.dates import TIME, Found, find_dates

_SENTENCE_END = re.compile(r"[.!?。！？؟۔।][\"'“”„»«’‘)\]›‹」』]*(?:\s\([^()]{2,60}\))?\Z")
_BEFORE_TITLE = re.compile(
    r"(?:#{1,6}\s+|date\s?:?\s\d{4}-\d{2}(?:-\d{2})?(?:T\S{4,20})?\s+)?"
    r"(?:[\w-]+\.(?:de|at|ch|com|org|net|info|eu|tv|co\.uk|fr)\s(?:--|[-–—|:])\s+)?"
)
_PROSE_WORDS = 6
_PROSE_CHARACTERS = 200
_CALL_WORDS = 14
_CALL = re.compile(r"[^.!?]+[!?][\"'“”„»«’‘)]*")
_TITLE_WORDS = 25
_TITLE_CHARACTERS = 220
_SEPARATOR = re.compile(r"\s[-–—]\s|[|,;•·/():–—]")
_AUTHOR_CODE = re.compile(r"\(?[a-zäöü]{2,4}(?:\s?[/,.-]\s?[a-zäöüA-Z]{2,4}){0,5}\)?")
_WORD = re.compile(r"[^\W\d_](?:[\w.'’-]*\w)?")


@dataclass(slots=True)
class Line:
    """One line that is not blank.

    ``start`` and ``end`` are those of the line without its line end; ``text`` is what the rules
    look at, without white space around it and without marks before a title; ``ink`` is where
    it begins, ``is_marked`` whether there were such marks. ``kind`` is filled by the rules;
    ``cuts`` are starts of other zones inside the line, in order.
    """

    start: int
    end: int
    ink: int
    text: str
    gap: bool
    quoted: bool
    kind: ZoneKind | None = None
    cuts: list[tuple[int, ZoneKind]] = field(default_factory=list)
    is_credit: bool = False
    is_date: bool = False
    is_marked: bool = False

    @property
    def parts(self) -> list[tuple[int, int, ZoneKind]]:
        """The zones in the line: start, end and kind, in order."""
        starts = [(self.start, self.kind or ZoneKind.BODY), *self.cuts]
        ends = [start for start, _ in self.cuts] + [self.end]
        return [(start, end, kind) for (start, kind), end in zip(starts, ends, strict=True)]

    @property
    def is_prose(self) -> bool:
        """Whether the line is one sentence or more, rather than a title or a label.

        A single short question or exclamation is no prose: titles are often of this kind.
        """
        if len(self.text) >= _PROSE_CHARACTERS:
            return True
        if not self.ends_sentence:
            return False
        words = len(self.text.split())
        if words <= _CALL_WORDS and _CALL.fullmatch(self.text):
            return False
        return words >= _PROSE_WORDS or _is_dense(self.text)

    @property
    def ends_sentence(self) -> bool:
        return bool(_SENTENCE_END.search(self.text[-72:]))

    @property
    def could_be_title(self) -> bool:
        """Whether the line has the length of a title and does not end as other lines do."""
        if len(self.text) > _TITLE_CHARACTERS or len(self.text.split()) > _TITLE_WORDS:
            return False
        bare = self.text.rstrip("\"'“”„»«’‘)]")
        return bool(bare) and bare[-1] not in ".,;:。|" and not self.text[0].islower()


def lines_of(text: str, quoted: Sequence[Span]) -> list[Line]:
    """Return the lines of ``text`` that are not blank, in order."""
    made: list[Line] = []
    quotes = {span.start for span in quoted}
    start, gap = 0, False
    for raw in text.split("\n"):
        end = start + len(raw)
        inked = raw.strip()
        if inked:
            ink = start + len(raw) - len(raw.lstrip())
            before = _BEFORE_TITLE.match(inked)
            if before and before.end() < len(inked):
                ink, inked = ink + before.end(), inked[before.end() :]
            line = Line(start, end, ink, inked, gap, start in quotes)
            line.is_marked = before is not None and before.end() > 0
            made.append(line)
        gap = not inked
        start = end + 1
    return made


def _is_dense(text: str) -> bool:
    """Say whether ``text`` is long for its spaces, as in scripts without them."""
    return len(text) >= 20 and text.count(" ") * 12 < len(text)


def is_furniture(line: Line, cues: Cues) -> bool:
    """Say whether the line as a whole is page furniture wherever it stands."""
    if len(line.text) > LONGEST_CUE:
        return False
    bare = plain(line.text)
    return not bare or bare in cues.furniture_lines or bool(cues.furniture.fullmatch(line.text))


def is_tail_mark(line: Line, cues: Cues) -> bool:
    """Say whether such a line may begin what follows an article on a page."""
    if len(line.text) > 120 or line.ends_sentence:
        return False
    bare = plain(line.text)
    return bare in cues.tail_lines or bool(cues.tail.fullmatch(bare))


def is_section(line: Line, cues: Cues) -> bool:
    """Say whether the line names a section of the paper, or the path to one."""
    parts = [plain(part) for part in re.split(r"\s[>›»|/•]\s?", line.text[:LONGEST_CUE])]
    if len(parts) == 1:
        return parts[0] in cues.sections
    return parts[0] in cues.sections or parts[0] in cues.furniture_lines


def is_byline(line: Line, cues: Cues) -> bool:
    """Say whether the line names authors or agencies."""
    text = line.text
    if len(text) > 160:
        return False
    lead = cues.byline_lead.fullmatch(text)
    if lead and _named(lead[1], cues) >= 2:
        return True
    return bool(cues.byline.fullmatch(text)) or _is_agency_line(text, cues)


def date_in(line: Line, cues: Cues) -> Found | None:
    """Return the date of a line that says a date and hardly more, else ``None``."""
    if len(line.text) > 160:
        return None
    found = find_dates(line.text)
    if not found:
        return None
    rest = line.text
    for one in reversed(found):
        rest = f"{rest[: one.start]}\0{rest[one.end :]}"
    for part in _SEPARATOR.split(TIME.sub("\0", rest)):
        words = [word for word in _WORD.findall(part) if word.lower() not in cues.date_cues]
        if "\0" not in part and all(word.islower() and len(word) <= 4 for word in words):
            continue
        if words and ("\0" in part or len(words) > 3 or not are_names(words, cues)):
            return None
    return found[0]


def are_names(words: Sequence[str], cues: Cues) -> bool:
    """Say whether all words could be parts of names: capitals, particles, agencies."""
    return all(
        word[0].isupper()
        or word.startswith(("al-", "el-", "d'", "d’"))
        or word.lower() in cues.particles
        or word.lower() in cues.agencies
        for word in words
    )


def _named(text: str, cues: Cues) -> int:
    """Return how many capital words a text of names holds, 0 if it is none."""
    words = _WORD.findall(text)
    if not 1 <= len(words) <= 14 or re.search(r"[?!„“\"]|\d{3}", text):
        return 0
    return sum(word[0].isupper() for word in words) if are_names(words, cues) else 0


def is_author_code(text: str) -> bool:
    """Say whether ``text`` is like ``kbh/ans``: how authors sign below an article."""
    return bool(_AUTHOR_CODE.fullmatch(text))


def _is_agency_line(text: str, cues: Cues) -> bool:
    """Say whether agencies stand here with nothing but names, places and short author codes."""
    words = _WORD.findall(text)
    if not words or len(words) > 8 or len(text) > 80 or text[-1] in "?!:":
        return False
    known = cues.agencies | cues.houses if len(words) <= 4 else cues.agencies
    agencies = [word for word in words if word.lower() in known]
    rest = [word for word in words if word.lower() not in known]
    codes = [word for word in rest if word.islower() and len(word) <= 4]
    names = [word for word in rest if word not in codes]
    if not agencies or len(names) > 3 or (names and not are_names(names, cues)):
        return False
    return not codes or not names or len(agencies) + len(codes) > len(names)
