"""Draws the rooms of Lectern and what each may import, from Package.swift: `make docs` writes docs/dev/rooms.svg.

    swift package dump-package | python3 docs/dev/rooms.py [--check]

A room is above all that it may import. A line that follows from two others is left out. With --check nothing is
written, and a picture that is not what Package.swift says is an error.
"""

import json
import os
import sys

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rooms.svg")
LETTER, HEIGHT, GAP, ROW, WIDTH = 7.3, 30, 14, 84, 1180
STYLE = """
  text { font: 13px system-ui, sans-serif; text-anchor: middle; fill: #1d2b2a; }
  rect { fill: #e8f1ef; stroke: #14605f; }
  .engine rect { fill: #fbf1dc; stroke: #9a6a00; }
  .library rect { fill: none; stroke: #8a9694; stroke-dasharray: 4 3; }
  path { fill: none; stroke: #14605f; stroke-opacity: .35; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6efed; }
    rect { fill: #163534; stroke: #6fc2bd; }
    .engine rect { fill: #3a2d10; stroke: #e0b455; }
    path { stroke: #9fd8d3; }
  }
"""


def rooms(package):
    """What each room may import of ours, by name; rooms that are only for tests are left out."""
    kinds = {target["name"]: target["type"] for target in package["targets"]}
    names = {name for name, kind in kinds.items() if kind != "test"} - {"TestKit", "fuzzer"}
    graph = {}
    for target in package["targets"]:
        if target["name"] not in names:
            continue
        named = [part for entry in target["dependencies"] for part in entry.get("byName", [None])[:1]]
        graph[target["name"]] = sorted(name for name in named if name in names)
    return graph, {name for name in names if kinds[name] == "system"}


def reach(graph):
    """All rooms below each room."""
    below = {}

    def visit(name):
        if name not in below:
            below[name] = set()
            for lower in graph[name]:
                below[name] |= {lower} | visit(lower)
        return below[name]

    for name in sorted(graph):
        visit(name)
    return below


def rows(graph, lines):
    """The rooms by how many rooms are on the longest way down, each row in an order that keeps lines short."""
    depth = {}

    def visit(name):
        if name not in depth:
            depth[name] = 1 + max((visit(lower) for lower in graph[name]), default=-1)
        return depth[name]

    for name in graph:
        visit(name)
    result = [sorted(name for name in graph if depth[name] == level) for level in range(max(depth.values()) + 1)]
    place = {name: (index + 0.5) / len(row) for row in result for index, name in enumerate(row)}
    for _ in range(12):
        for row in result:
            def middle(name):
                others = [place[other] for other in lines[name]] + [
                    place[other] for other in sorted(graph) if name in lines[other]]
                return sum(others) / len(others) if others else place[name]

            row.sort(key=lambda name: (round(middle(name), 6), name))
            for index, name in enumerate(row):
                place[name] = (index + 0.5) / len(row)
    return result


def wrapped(row):
    """A row in as many lines as it needs."""
    lines, width = [[]], 0
    for name in row:
        box = len(name) * LETTER + 20
        if lines[-1] and width + box + GAP > WIDTH - 20:
            lines.append([])
            width = 0
        lines[-1].append((name, box))
        width += box + GAP
    return lines


def picture(graph, libraries):
    below = reach(graph)
    lines = {name: [lower for lower in graph[name] if not any(lower in below[other] for other in graph[name])]
             for name in graph}
    engines = {name for name in graph if name == "ProcessKit" or "ProcessKit" in graph[name] and name.endswith("Kit")}
    boxes, y = {}, 16
    for row in reversed(rows(graph, lines)):
        for line in wrapped(row):
            used = sum(box for _, box in line) + GAP * (len(line) - 1)
            x = (WIDTH - used) / 2
            for name, box in line:
                boxes[name] = (x, y, box)
                x += box + GAP
            y += HEIGHT + 12
        y += ROW - HEIGHT - 12
    height = y - ROW + HEIGHT + 28
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
           "<title>The rooms of Lectern, each above what it may import</title>", f"<style>{STYLE}</style>"]
    for name in sorted(boxes):
        x, y, box = boxes[name]
        for lower in lines[name]:
            left, top, width = boxes[lower]
            start, end, from_y = x + box / 2, left + width / 2, y + HEIGHT
            bend = (top - from_y) / 2
            out.append(f'<path d="M{start:.1f} {from_y} C{start:.1f} {from_y + bend:.1f} '
                       f'{end:.1f} {top - bend:.1f} {end:.1f} {top}"/>')
    for name in sorted(boxes):
        x, y, box = boxes[name]
        kind = ' class="library"' if name in libraries else ' class="engine"' if name in engines else ""
        out.append(f'<g{kind}><rect x="{x:.1f}" y="{y}" width="{box:.1f}" height="{HEIGHT}" rx="5"/>'
                   f'<text x="{x + box / 2:.1f}" y="{y + 20}">{name}</text></g>')
    return "\n".join(out) + "\n</svg>\n"


def main():
    new = picture(*rooms(json.load(sys.stdin)))
    if "--check" not in sys.argv:
        with open(FILE, "w", encoding="utf-8") as file:
            file.write(new)
        return
    old = open(FILE, encoding="utf-8").read() if os.path.exists(FILE) else ""
    if old != new:
        sys.exit("docs/dev/rooms.svg is not what Package.swift says: write it with `make rooms`, and look at it")


if __name__ == "__main__":
    main()
