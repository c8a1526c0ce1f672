#!/usr/bin/env python3
"""Writes ../folding.tsv: what a letter outside ASCII becomes in a lookup key.

Source: Unicode character data of this Python's `unicodedata` (canonical decomposition, marks dropped), a few letters
that do not decompose, and for Cyrillic the usual English press transliteration (close to BGN/PCGN, without marks).
"""
import os, unicodedata

SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ĸ": "k",
           "ł": "l", "ŋ": "ng", "ŧ": "t", "ə": "e", "ſ": "s"}
CYRILLIC = dict(zip("абвгдежзийклмнопрстуфхцчшщыэюяєіїґўёқғүұһәө",
                    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya ye i yi g u e k g u u h a o".split()))

rows = {}
for point in list(range(0xC0, 0x250)) + list(range(0x1E00, 0x1F00)) + list(range(0x400, 0x500)):
    letter = chr(point)
    low = letter.lower()[:1]
    if low in SPECIAL:
        rows[letter] = SPECIAL[low]
    elif low in CYRILLIC:
        rows[letter] = CYRILLIC[low]
    elif point < 0x400 or point >= 0x1E00:
        base = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
        if base and base.isascii() and base.isalpha():
            rows[letter] = base

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "..", "folding.tsv"), "w", encoding="utf-8") as out:
    out.write("character\tfolded\n")
    for letter in sorted(rows):
        out.write(f"{letter}\t{rows[letter]}\n")
