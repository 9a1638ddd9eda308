#!/usr/bin/env python3
"""Makes Klarbok Sans from Liberation Sans 2 (Debian: fonts-liberation2, python3-fonttools).

    /usr/bin/python3 make_fonts.py /usr/share/fonts/truetype/liberation2 .

Latin, Greek and Cyrillic stay; hinting, kerning and ligatures go, so that every machine sets a text
alike. The name is our own: the licence reserves the old one, and a font of the same name on the
reader's computer can then never be taken for this one. The dates inside stay as they were, so the
same input gives the same files.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Klarbok Sans"
RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x1FA, 0x21B), (0x2C6, 0x2DD),
    (0x384, 0x3CE), (0x400, 0x45F), (0x490, 0x491), (0x1E80, 0x1E85), (0x1EF2, 0x1EF3),
    (0x2010, 0x2027), (0x2030, 0x203A), (0x20AC, 0x20AC), (0x2116, 0x2122), (0x2190, 0x2193),
    (0x2212, 0x2212), (0x221A, 0x221A), (0x2248, 0x2248), (0x2260, 0x2265), (0x25A0, 0x25CF),
]


def make(source, target, style):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "FFTM"]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[u for low, high in RANGES for u in range(low, high + 1)])
    subsetter.subset(font)
    names = {
        1: FAMILY, 2: style, 3: f"{FAMILY} {style}",
        4: FAMILY if style == "Regular" else f"{FAMILY} {style}",
        6: f"KlarbokSans-{style}",
    }
    table = font["name"]
    for record in list(table.names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID in (16, 17, 18, 21, 22):
            table.names.remove(record)
        elif record.nameID == 7:  # "Liberation is a trademark": this font does not bear the name
            table.names.remove(record)
    font.save(target, reorderTables=True)


if __name__ == "__main__":
    for face in ("Regular", "Bold"):
        make(f"{sys.argv[1]}/LiberationSans-{face}.ttf", f"{sys.argv[2]}/KlarbokSans-{face}.ttf", face)
