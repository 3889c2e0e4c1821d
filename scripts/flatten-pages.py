#!/usr/bin/env python3
"""flatten-pages.py FROM TO: each FROM/ID.html as TO/ID.txt, all that it shows, a line a block, as text that was copied from a browser."""
import pathlib
import sys
from html.parser import HTMLParser

BLOCKS = set("""address article aside blockquote br button center dd details dialog div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul""".split())
UNSEEN = {"script", "style", "template", "noscript", "svg", "title", "textarea", "iframe", "select"}


class Flattener(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.words, self.unseen = [], [], []

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.end_line()
        if tag in UNSEEN:
            self.unseen.append(tag)

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.end_line()
        if tag in self.unseen:
            del self.unseen[self.unseen.index(tag):]

    def handle_data(self, data):
        if not self.unseen:
            self.words.append(data)

    def end_line(self):
        line = " ".join("".join(self.words).split())
        if line:
            self.lines.append(line)
        self.words = []


for page in sorted(pathlib.Path(sys.argv[1]).glob("*.html")):
    flattener = Flattener()
    flattener.feed(page.read_text(encoding="utf-8", errors="replace"))
    flattener.end_line()
    text = pathlib.Path(sys.argv[2]) / (page.stem + ".txt")
    text.write_text("\n\n".join(flattener.lines) + "\n", encoding="utf-8")
