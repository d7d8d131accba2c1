# SPDX-License-Identifier: MIT
"""Basin's own times, from its Google Benchmark programs."""

import json
import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from measure import Quantity, say


@dataclass(frozen=True)
class Results:
    """What one run of a benchmark program reported: the medians, by the benchmarks' names."""

    medians: dict[str, dict[str, Any]] = field(default_factory=dict)

    def find(self, name: str) -> dict[str, Any] | None:
        """The benchmark of this name, or of this name and options such as /process_time."""
        for key, median in self.medians.items():
            if key == name or key.startswith(name + "/"):
                return median
        return None

    def time(self, name: str, clock: str = "cpu_time") -> Quantity | None:
        """The time of a benchmark: "cpu_time" or "real_time"."""
        median = self.find(name)
        if median is None or not median.get(clock, 0) > 0:
            return None
        return Quantity(
            median[clock] * {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1}[median["time_unit"]]
        )

    def rate(self, name: str, counter: str) -> Quantity | None:
        """The rate of a benchmark: its counter "GF/s", or "GB/s" from the bytes it processed."""
        median = self.find(name)
        key, unit = ("bytes_per_second", 1e-9) if counter == "GB/s" else (counter, 1.0)
        if median is None or not median.get(key, 0) > 0:
            return None
        return Quantity(median[key] * unit, counter)


@dataclass(frozen=True)
class Programs:
    """The folder of the benchmark programs, and how long they measure."""

    folder: Path
    quick: bool

    def run(self, program: str, names: list[str], cores: set[int] | None = None) -> Results:
        """Runs the named benchmarks of a program; empty results where that is impossible.

        On one thread and this process's cores, or on those given with a thread for each.
        """
        say(f"Basin: {program}")
        try:
            run = subprocess.run(
                [self.folder / program, *self.options(names)],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "BASIN_THREADS": str(len(cores) if cores else 1)},
                preexec_fn=lambda: os.sched_setaffinity(0, cores or os.sched_getaffinity(0)),
                timeout=1200,
                check=True,
            )
            return Results(medians_of(json.loads(run.stdout)))
        except (OSError, subprocess.SubprocessError, ValueError) as problem:
            say(f"not measured: {problem}")
            return Results()

    def options(self, names: list[str]) -> list[str]:
        """The options of Google Benchmark."""
        pattern = "|".join(map(re.escape, names))
        options = [f"--benchmark_filter=^({pattern})(/|$)", "--benchmark_format=json"]
        options += ["--benchmark_report_aggregates_only=true"]
        if self.quick:
            return [*options, "--benchmark_repetitions=3", "--benchmark_min_time=0.1"]
        return [*options, "--benchmark_repetitions=5"]


def medians_of(report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The medians in the JSON of Google Benchmark, without those that failed."""
    return {
        entry["run_name"]: entry
        for entry in report.get("benchmarks", [])
        if entry.get("aggregate_name") == "median" and not entry.get("error_occurred")
    }
