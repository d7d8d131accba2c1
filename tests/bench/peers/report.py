# SPDX-License-Identifier: MIT
"""The whole run, and its tables in Markdown."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import derivatives
import machine
import slices
import solvers
from basin import Programs
from bench import Bench
from measure import Disagreement, Quantity, Row, Stopwatch, pinned_to


def measure_and_print(programs: Path, quick: bool) -> int:
    """Prints both tables; returns the exit status."""
    cores = sorted(os.sched_getaffinity(0))
    torch = torch_peers()
    bench = Bench(Programs(programs, quick), Stopwatch(0.5 if quick else 2), torch, quick)
    print(machine.describe(torch), flush=True)
    try:
        with pinned_to({cores[0]}):
            rows = [
                row for section in (slices, derivatives, solvers) for row in section.all_rows(bench)
            ]
    except Disagreement as difference:
        print(f"The peers disagree, so their times mean nothing: {difference}", file=sys.stderr)
        return 1
    print_table("One thread on both sides, CPU time", rows)
    if len(cores) > 1:
        print_table("Two cores for Basin, real time", slices.two_cores(bench, cores))
    if all(row.ratio is None for row in rows):
        print(
            f"No ratio could be measured: build the target benchmarks in {programs.parent}",
            file=sys.stderr,
        )
        return 1
    return 0


def torch_peers() -> ModuleType | None:
    """The peers that need PyTorch, where it is installed."""
    try:
        import torch_peers
    except ImportError:
        return None
    return torch_peers


def print_table(title: str, rows: Iterable[Row]) -> None:
    """A title and the rows in Markdown."""
    print(f"\n{title}\n")
    print("| job | Basin | peer | peer's time | ratio | target | met |")
    print("|---|---:|---|---:|---:|---:|---|")
    for row in rows:
        print("| " + " | ".join(cells_of(row)) + " |", flush=True)


def cells_of(row: Row) -> list[str]:
    """The cells of a row; a bar in a job's name would end its cell."""
    met = (
        ""
        if row.target is None or row.ratio is None
        else "yes"
        if row.ratio >= row.target
        else "NO"
    )
    return [
        row.job.replace("|", "\\|"),
        in_words(row.basin, "not measured"),
        row.peer,
        in_words(row.theirs, row.why_not),
        "" if row.ratio is None else f"{three_digits(row.ratio)}x",
        "" if row.target is None else f">= {three_digits(row.target)}x",
        met,
    ]


def in_words(quantity: Quantity | None, missing: str) -> str:
    """A time in a unit that suits it, or a rate; (x) marks an extrapolated one."""
    if quantity is None:
        return missing
    mark = " (x)" if quantity.extrapolated else ""
    value, unit = quantity.value, quantity.unit
    if unit == "s" and value < 1:
        value, unit = (value * 1e3, "ms") if value >= 1e-3 else (value * 1e6, "µs")
    return f"{three_digits(value)} {unit}{mark}"


def three_digits(value: float) -> str:
    """Three significant digits, never with an exponent."""
    decimals = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 1 else 3
    return f"{value:,.{decimals}f}"
