"""The article view: a page to read, with the marks of a reviewer on it.

Layout and painting are pure modules (geometry in, rectangles out), shared by the screen, by
print and by pictures; ``view`` is the widget. Offsets outside ``text_standin`` are code points
of the article's text wherever nothing else is said.
"""
