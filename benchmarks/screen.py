"""What the weekly screen of a team misses and raises wrongly, on simulated people.

The bounds of the screen were chosen on the first set of people; the second was not looked at.
"""

from __future__ import annotations

from tests.support.screened import judged

CHOSEN_ON, JUDGED_ON = range(200), range(1000, 1300)
MARGINS = (0.0, 0.5)


def main() -> None:
    print("\nThe weekly screen of a team: missed of those over a line, raised of those short of it")
    for name, seeds in (("chosen on", CHOSEN_ON), ("judged on", JUDGED_ON)):
        for margin in MARGINS:
            print(f"  {name} {len(seeds)} people, lines by a margin of {margin:g}")
            for what, one in judged(seeds, margin).items():
                print(
                    f"    {what:8} missed {one.missed}/{one.over}, raised wrongly "
                    f"{one.wrong}/{one.clear}, could not tell {one.cannot_tell}"
                )


if __name__ == "__main__":
    main()
