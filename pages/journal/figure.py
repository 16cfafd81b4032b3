"""The body of a week as two outlines, front and back, each muscle filled by its step.

The paths are of one side of a figure 120 wide and 250 high; the other is its mirror. The number of
sets stands on each muscle, so that colour says nothing that is not written.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import NamedTuple

from calc.show.journal.training.body import Body, Part
from pages.common.style import draw

WIDTH, TALL = 120, 252
# The left half of the outline, from the crown down, along the arm, the leg, and up to the middle.
OUTLINE = (
    "M60 4 C50 4 46 12 47 21 C47.500 28 50 32 53 34 L53 40 C48 44 40 45 33 47 C25 49 22 56 22 65 "
    "C21 78 18 90 15 102 C13 112 9 122 8 132 C8 137 13 139 16 135 C20 127 23 117 26 108 "
    "C29 98 31 88 32 80 C34 92 37 102 37 110 C34 120 32 130 32 142 C32 158 35 170 37 182 "
    "C36 194 37 206 40 218 C41 226 41 234 39 241 C41 246 50 246 52 242 C53 230 54 216 54 204 "
    "C54 196 55 188 56 180 C57 166 59 152 60 138"
)


class Shape(NamedTuple):
    """A muscle's path on the left half, and where its number stands."""

    path: str
    x: float
    y: float


FRONT: Mapping[str, tuple[Shape, ...]] = {
    "neck": (Shape("M54 34 L60 37 L60 44 L53 41 Z", 60, 42),),
    "traps": (Shape("M52 41 C47 44 43 45 39 46 L53 48 L58 45 Z", 46, 47),),
    "front_delts": (Shape("M38 48 C31 49 27 53 26 60 C31 60 36 57 40 52 Z", 33, 55.5),),
    "side_delts": (Shape("M25 56 C22 60 22 66 22.500 72 C25 70 27 65 26.500 59 Z", 17, 62),),
    "chest": (Shape("M41 50 L59 49 L59 69 C52 73 43 72 37 65 C36 60 38 54 41 50 Z", 48, 62),),
    "biceps": (
        Shape("M27 63 C32 64 34 68 33 76 C32 82 30 87 27 88 C24 82 24 72 27 63 Z", 28.5, 78),
    ),
    "forearms": (
        Shape(
            "M23 90 C27 91 29 94 28 99 C26 107 22 116 18 124 L14 121 C16 110 18 99 23 90 Z", 21, 106
        ),
    ),
    "abdominals": (
        Shape(
            "M47 74 C51 76 55 76 59 74 L59 116 C52 114 47 108 46 100 C45 91 45 82 47 74 Z", 53, 96
        ),
    ),
    "abductors": (Shape("M38 108 C35 114 33 122 33 131 C37 128 40 119 41 111 Z", 29, 122),),
    "quadriceps": (
        Shape(
            "M42 113 C48 118 51 126 51 138 C50 152 47 166 44 178 C40 178 38 174 37 166 "
            "C34 152 34 140 36 133 C40 128 42 121 42 113 Z",
            43,
            148,
        ),
    ),
    "adductors": (
        Shape(
            "M46 114 C51 118 56 120 59 121 L58 140 C56 148 54 152 52 154 C53 140 52 124 46 114 Z",
            56,
            133,
        ),
    ),
    "calves": (
        Shape(
            "M38 186 C36 196 37 208 40 220 C42 222 44 220 45 216 C46 206 45 194 43 186 Z", 41.5, 203
        ),
    ),
}
BACK: Mapping[str, tuple[Shape, ...]] = {
    "neck": (Shape("M54 30 L60 30 L60 38 L54 38 Z", 60, 37),),
    "traps": (Shape("M54 40 L60 38 L60 72 C56 64 52 56 41 47 C46 46 51 44 54 40 Z", 56, 51),),
    "rear_delts": (Shape("M39 48 C31 49 26 53 25 61 C31 61 37 58 43 52 Z", 33, 56),),
    "side_delts": (Shape("M24 57 C22 61 22 67 22.500 73 C25 70 26 66 25.500 61 Z", 17, 63),),
    "upper_back": (Shape("M44 53 C51 57 55 64 58 73 L49 74 C45 68 42 62 40 57 Z", 49, 66),),
    "lats": (
        Shape(
            "M38 60 C41 66 45 72 49 77 L58 77 L58 86 C53 94 47 99 41 101 C38 90 36 74 38 60 Z",
            46,
            87,
        ),
    ),
    "triceps": (
        Shape("M26 64 C31 63 34 67 33 75 C32 82 30 87 27 89 C24 82 23 72 26 64 Z", 28.5, 78),
    ),
    "forearms": (
        Shape(
            "M23 91 C27 92 29 95 28 100 C26 108 22 117 18 124 L14 121 C16 110 18 100 23 91 Z",
            21,
            107,
        ),
    ),
    "lower_back": (Shape("M59 89 L59 111 C53 110 47 108 42 105 C49 102 55 96 59 89 Z", 54, 105),),
    "abductors": (Shape("M40 108 C36 112 34 119 33 126 C37 124 41 118 44 110 Z", 29, 118),),
    "glutes": (
        Shape(
            "M45 111 C50 113 55 114 59 114 L59 134 C52 139 42 138 35 132 C37 124 41 117 45 111 Z",
            48,
            127,
        ),
    ),
    "adductors": (
        Shape(
            "M54 140 C56 140 58 139 59 138 C58 147 57 155 55 163 C53 156 53 147 54 140 Z", 62, 156
        ),
    ),
    "hamstrings": (
        Shape(
            "M36 138 C41 141 47 142 52 140 C52 152 51 166 47 180 C43 181 39 179 38 172 "
            "C35 160 34 148 36 138 Z",
            43.500,
            161,
        ),
    ),
    "calves": (
        Shape(
            "M39 186 C43 190 48 190 52 186 C54 196 52 208 48 219 "
            "C45 222 42 221 40 218 C37 207 37 196 39 186 Z",
            45.500,
            204,
        ),
    ),
}


def draw_body(found: Body) -> None:
    """Draw a week's body with its finding and what the steps of its colour are."""
    draw(body_html(found))


def body_html(found: Body) -> str:
    """The finding, both figures side by side, and the key of the steps."""
    keys = "".join(
        f'<li><span class="tp-step l{level}"></span>{escape(words)}</li>'
        for level, words in enumerate(found.levels)
    )
    figures = "".join(
        figure_svg(name, shapes, found.parts) for name, shapes in (("Front", FRONT), ("Back", BACK))
    )
    return (
        f'<h3 class="tp-close">{escape(found.title)}</h3>'
        f'<ul class="tp-key">{keys}</ul>'
        f'<div class="tp-body" role="img" aria-label="{escape(found.alt)}">{figures}</div>'
        '<p class="faint">Numbers are fractional sets of the week: a set counts half for a muscle '
        "that helps. The steps are where trials could tell more growth.</p>"
    )


def figure_svg(
    name: str, shapes: Mapping[str, tuple[Shape, ...]], parts: Mapping[str, Part]
) -> str:
    """One outline with its muscles, each with its number."""
    mirror = f'transform="matrix(-1 0 0 1 {WIDTH} 0)"'
    drawn, numbers = [], []
    for muscle, own in shapes.items():
        part = parts[muscle]
        for shape in own:
            title = f"<title>{escape(part.words)}</title>"
            for turn in ("", mirror):
                drawn.append(f'<path class="l{part.level}" {turn} d="{shape.path}">{title}</path>')
            numbers.append(
                f'<text x="{shape.x}" y="{shape.y}" text-anchor="middle">{escape(part.text)}</text>'
            )
    outline = f'<path class="o" d="{OUTLINE}"/><path class="o" {mirror} d="{OUTLINE}"/>'
    return (
        f'<figure><svg viewBox="0 0 {WIDTH} {TALL}" aria-hidden="true">{outline}{"".join(drawn)}'
        f"{''.join(numbers)}</svg><figcaption>{escape(name)}</figcaption></figure>"
    )
