#!/usr/bin/env python3
"""Makes data/places/lines.bin, the coastlines and borders of the map, of Natural Earth's countries.

coastlines.py SHAPES >data/places/lines.bin
  SHAPES  ne_10m_admin_0_countries*.zip of Natural Earth

A segment that two countries have in common is a border, any other one coast. Segments are joined to lines that end
where lines meet, and a line keeps the points without which it would run more than a few kilometres beside itself.
The file holds line after line: a byte, 0 for coast and 1 for a border; the number of its points; the first point
and for each other one the way from the point before, longitude and latitude in hundredths of a degree. All numbers
but the first byte are variable-length: seven bits a byte, the lowest first; ways have their sign in the lowest bit.
"""

import struct
import sys
import zipfile
from collections import defaultdict

# In hundredths of a degree: about three kilometres.
TOLERANCE = 3.0
# Islands whose extent is less than this many hundredths of a degree are left out.
SMALLEST = 8


def rings(path):
    """The outlines of all countries, in hundredths of a degree, each with the number of its country."""
    with zipfile.ZipFile(path) as archive:
        data = archive.read(next(n for n in archive.namelist() if n.endswith(".shp")))
    place, country = 100, 0
    while place < len(data):
        length = struct.unpack_from(">i", data, place + 4)[0] * 2
        record = place + 8
        if struct.unpack_from("<i", data, record)[0] == 5:
            parts, points = struct.unpack_from("<ii", data, record + 36)
            starts = list(struct.unpack_from(f"<{parts}i", data, record + 44)) + [points]
            values = struct.unpack_from(f"<{points * 2}d", data, record + 44 + parts * 4)
            for start, end in zip(starts, starts[1:]):
                ring = []
                for index in range(start, end):
                    point = (round(values[index * 2] * 100), round(values[index * 2 + 1] * 100))
                    if not ring or ring[-1] != point:
                        ring.append(point)
                if len(ring) > 2:
                    yield country, ring
        place, country = record + length, country + 1


def simplified(line):
    """The line without the points that are not needed (Douglas and Peucker)."""
    keep = [False] * len(line)
    keep[0] = keep[-1] = True
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        (ax, ay), (bx, by) = line[first], line[last]
        dx, dy = bx - ax, by - ay
        length = (dx * dx + dy * dy) ** 0.5
        farthest, most = None, TOLERANCE
        for index in range(first + 1, last):
            px, py = line[index]
            away = (abs(dx * (py - ay) - dy * (px - ax)) / length if length
                    else ((px - ax) ** 2 + (py - ay) ** 2) ** 0.5)
            if away > most:
                farthest, most = index, away
        if farthest is not None:
            keep[farthest] = True
            stack += [(first, farthest), (farthest, last)]
    return [point for point, kept in zip(line, keep) if kept]


def joined(segments):
    """Segments of one kind as lines, each from one meeting point to the next, or once around."""
    ways = defaultdict(set)
    for a, b in segments:
        ways[a].add(b)
        ways[b].add(a)
    meetings = {point for point, others in ways.items() if len(others) != 2}
    for start in sorted(meetings) + sorted(ways):
        while ways[start]:
            line = [start]
            while ways[line[-1]] and (len(line) == 1 or line[-1] not in meetings):
                here, there = line[-1], min(ways[line[-1]])
                ways[here].discard(there)
                ways[there].discard(here)
                line.append(there)
            yield line


def number(value):
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value):
    return number(value << 1 if value >= 0 else (-value << 1) - 1)


def packed(kind, line):
    out = bytes([kind]) + number(len(line))
    before = (0, 0)
    for point in line:
        out += signed(point[0] - before[0]) + signed(point[1] - before[1])
        before = point
    return out


def is_seen(line):
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return max(max(xs) - min(xs), max(ys) - min(ys)) >= SMALLEST


def main():
    countries = defaultdict(set)
    for country, ring in rings(sys.argv[1]):
        for a, b in zip(ring, ring[1:] + ring[:1]):
            if a != b:
                countries[min(a, b), max(a, b)].add(country)
    lines = []
    for kind in (0, 1):
        segments = [s for s, owners in countries.items() if (len(owners) > 1) == bool(kind)]
        for line in joined(segments):
            line = simplified(line)
            # The edge at which the map is cut is no coast.
            if is_seen(line) and not all(abs(x) >= 17999 for x, _ in line):
                lines.append((min(line), kind, line))
    for _, kind, line in sorted(lines):
        sys.stdout.buffer.write(packed(kind, line))
    print(f"{len(lines)} lines, {sum(len(line) for _, _, line in lines)} points", file=sys.stderr)


if __name__ == "__main__":
    main()
