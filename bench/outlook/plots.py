#!/usr/bin/env python3
"""The plots of docs/outlook.md, as SVG, from the files that outlook_calibration writes.

    plots.py FOLDER DOCS

FOLDER holds calibration.csv, pit.csv and odds.csv; DOCS gets coverage.svg, pit.svg and odds.svg.
No library is needed.
"""
import csv
import sys
from pathlib import Path

KINDS = {"monthly": ("months", "#1f5fa8"), "mixed": ("months and sums", "#c0612b"),
         "yearly": ("years", "#3a7d44")}
SIZE, EDGE = 300, 44


class Plot:
    """A frame of SIZE by SIZE / 1.25 with ticks; x and y in units of the data."""

    def __init__(self, title, xs, ys, xticks, yticks, xname, yname):
        self.xs, self.ys = xs, ys
        self.width, self.height = SIZE, SIZE * 0.8
        self.parts = [f'<text x="{EDGE}" y="18" font-weight="bold">{title}</text>',
                      f'<rect x="{EDGE}" y="28" width="{self.width}" height="{self.height}" '
                      'fill="none" stroke="#888"/>']
        for t in xticks:
            self.parts.append(f'<text x="{self.x(t):.1f}" y="{self.height + 43:.1f}" '
                              f'text-anchor="middle">{t}</text>')
        for t in yticks:
            y = self.y(t)
            self.parts.append(f'<line x1="{EDGE}" x2="{EDGE + self.width}" y1="{y:.1f}" '
                              f'y2="{y:.1f}" stroke="#ddd"/>')
            self.parts.append(f'<text x="{EDGE - 6}" y="{y + 4:.1f}" text-anchor="end">{t}</text>')
        self.parts.append(f'<text x="{EDGE + self.width / 2}" y="{self.height + 60:.1f}" '
                          f'text-anchor="middle">{xname}</text>')
        self.parts.append(f'<text x="12" y="{28 + self.height / 2:.1f}" text-anchor="middle" '
                          f'transform="rotate(-90 12 {28 + self.height / 2:.1f})">{yname}</text>')

    def x(self, v):
        return EDGE + (v - self.xs[0]) / (self.xs[1] - self.xs[0]) * self.width

    def y(self, v):
        return 28 + self.height - (v - self.ys[0]) / (self.ys[1] - self.ys[0]) * self.height

    def line(self, points, colour, dash=""):
        at = " ".join(f"{self.x(a):.1f},{self.y(b):.1f}" for a, b in points)
        self.parts.append(f'<polyline points="{at}" fill="none" stroke="{colour}" '
                          f'stroke-width="1.6" stroke-dasharray="{dash}"/>')

    def dot(self, a, b, radius, colour):
        self.parts.append(f'<circle cx="{self.x(a):.1f}" cy="{self.y(b):.1f}" r="{radius:.1f}" '
                          f'fill="{colour}" fill-opacity="0.75"/>')

    def bar(self, a, b, top, colour):
        self.parts.append(f'<rect x="{self.x(a):.1f}" y="{self.y(top):.1f}" '
                          f'width="{self.x(b) - self.x(a) - 1:.1f}" '
                          f'height="{self.y(self.ys[0]) - self.y(top):.1f}" fill="{colour}"/>')

    def label(self, a, b, text, colour):
        self.parts.append(f'<text x="{self.x(a):.1f}" y="{self.y(b):.1f}" fill="{colour}">{text}</text>')


def sheet(plots, path):
    width = len(plots) * (SIZE + EDGE + 16)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{SIZE * 0.8 + 70:.0f}" '
           'font-family="sans-serif" font-size="11">',
           '<rect width="100%" height="100%" fill="#fff"/>']
    for i, plot in enumerate(plots):
        out += [f'<g transform="translate({i * (SIZE + EDGE + 16)} 0)">', *plot.parts, "</g>"]
    Path(path).write_text("\n".join(out + ["</svg>"]) + "\n")


def rows_of(path):
    with open(path) as f:
        return list(csv.DictReader(f))


def coverage(rows):
    plots = []
    for kind, (name, colour) in KINDS.items():
        mine = [r for r in rows if r["kind"] == kind]
        far = max(int(r["horizon"]) for r in mine)
        plot = Plot(f"Coverage, {name}", (1, far), (40, 100),
                    range(1, far + 1, 1 if far < 8 else 4), range(40, 101, 10),
                    "years ahead" if kind == "yearly" else "months ahead", "came inside, %")
        for level in (50, 80, 95):
            plot.line([(1, level), (far, level)], "#999", "4 3")
            plot.line([(int(r["horizon"]), float(r[f"covers_{level}"])) for r in mine], colour)
        plots.append(plot)
    return plots


def pit(rows):
    plots = []
    for kind, (name, colour) in KINDS.items():
        plot = Plot(f"Place in the distribution, {name}", (0, 10), (0, 16), range(0, 11, 2),
                    range(0, 17, 4), "tenth of the distribution", "of what came, %")
        for r in rows:
            if r["kind"] == kind:
                plot.bar(int(r["tenth"]) - 1, int(r["tenth"]), float(r["share"]), colour)
        plot.line([(0, 10), (10, 10)], "#333", "4 3")
        plots.append(plot)
    return plots


def odds(rows):
    plots = []
    for kind in ("monthly", "yearly"):
        name, colour = KINDS[kind]
        plot = Plot(f"Odds of made-up targets, {name}", (0, 100), (0, 100), range(0, 101, 20),
                    range(0, 101, 20), "odds named, %", "came true, %")
        plot.line([(0, 0), (100, 100)], "#999", "4 3")
        for r in rows:
            if r["kind"] == kind:
                n = int(r["targets"])
                plot.dot(float(r["odds"]), float(r["came"]), 2 + 1.2 * n ** 0.25, colour)
                plot.label(float(r["odds"]) + 2, max(2, float(r["came"]) - 6), str(n), "#555")
        plots.append(plot)
    return plots


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, docs = Path(sys.argv[1]), Path(sys.argv[2])
    sheet(coverage(rows_of(folder / "calibration.csv")), docs / "coverage.svg")
    sheet(pit(rows_of(folder / "pit.csv")), docs / "pit.svg")
    sheet(odds(rows_of(folder / "odds.csv")), docs / "odds.svg")


if __name__ == "__main__":
    main()
