"""(j) A large Apple Health export straight out of its zip: how fast, and in how much memory."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter
from xml.parsers.expat import ParserCreate

import numpy as np

from benchmarks.report import verdict
from calc import journal

MEGABYTE = 1_000_000
SIZE = 300 * MEGABYTE
FASTEST = 50.0  # MB/s of XML
LARGEST = 200.0  # MB of memory more than before
HEART_OF_A_DAY = 250
KIND = "HKQuantityTypeIdentifier"
DEVICE = (
    "&lt;&lt;HKDevice: 0x1&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, "
    "hardware:Watch5,3, software:7.2&gt;"
)


def records() -> Iterator[str]:
    """Day after day: heart rates, the food of five meals, a weight, the stages of a night."""
    chance = np.random.default_rng(0)
    number = 0
    while True:
        day = date(2016, 1, 1) + timedelta(number % 3650)
        number += 1
        for beat in range(HEART_OF_A_DAY):
            when = f"{day} {beat % 24:02}:{beat % 60:02}:07 +0100"
            yield (
                f' <Record type="{KIND}HeartRate" sourceName="Watch" sourceVersion="7.2" '
                f'device="{DEVICE}" unit="count/min" creationDate="{when}" startDate="{when}" '
                f'endDate="{when}" value="{chance.integers(50, 180)}">\n'
                '  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="0"/>\n'
                " </Record>\n"
            )
        for name, unit in (
            *[("DietaryEnergyConsumed", "kcal"), ("DietaryProtein", "g")] * 5,
            ("BodyMass", "kg"),
        ):
            when = f"{day} 07:30:00 +0100"
            yield (
                f' <Record type="{KIND}{name}" sourceName="App" unit="{unit}" '
                f'creationDate="{when}" startDate="{when}" endDate="{when}" '
                f'value="{80 + chance.random():.2f}"/>\n'
            )
        for hour in range(7):
            yield (
                ' <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Watch" '
                f'startDate="{day} 0{hour}:00:00 +0100" endDate="{day} 0{hour + 1}:00:00 +0100" '
                'value="HKCategoryValueSleepAnalysisAsleepCore"/>\n'
            )


def write(path: Path, size: int) -> int:
    """Write a zip with an export of about so many bytes; return how many it is."""
    written = 0
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as zipped,
        zipped.open("apple_health_export/export.xml", "w") as member,
    ):
        written += member.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<HealthData>\n')
        every = records()
        while written < size:
            written += member.write("".join(islice(every, 1000)).encode())
        written += member.write(b"</HealthData>\n")
    return written


def measure(path: Path) -> None:
    """Print the days, the seconds, the megabytes more than before, and a bare parser's seconds."""
    small = b"Date,Weight\n2026-03-01,80\n"
    journal.read(small, "warm.csv", weight_unit="kg")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = perf_counter()
    with path.open("rb") as file:
        found = journal.read(file, path.name)
    seconds = perf_counter() - began
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    began = perf_counter()
    parser = ParserCreate()
    with zipfile.ZipFile(path) as zipped, zipped.open(zipped.filelist[0]) as member:
        while piece := member.read(1 << 18):
            parser.Parse(piece, False)
    bare = perf_counter() - began
    print(len(found.days), seconds, more * 1024 / MEGABYTE, bare)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.zip"
        size = write(path, SIZE)
        packed = path.stat().st_size
        # A process of its own, whose memory nothing else has used.
        run = subprocess.run(
            [sys.executable, "-m", "benchmarks.apple_health", str(path)],
            capture_output=True,
            text=True,
            check=True,
        )
    days, seconds, more, bare = map(float, run.stdout.split())
    print(f"\nApple Health: {size / MEGABYTE:.0f} MB of XML in a zip of {packed / MEGABYTE:.0f} MB")
    print(f"  {days:.0f} days in {seconds:.1f} s")
    verdict("MB of XML a second", size / MEGABYTE / seconds, FASTEST, at_least=True)
    print(f"  a parser that looks at nothing: {bare:.1f} s, {seconds / bare:.1f} times")
    verdict("MB of memory more", more, LARGEST)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
    else:
        main()
