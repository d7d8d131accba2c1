# SPDX-License-Identifier: MIT
"""Times, rates and the rows they are compared in."""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import numpy as np


class Disagreement(Exception):
    """Two peers computed different answers, so their times mean nothing."""


@dataclass(frozen=True)
class Quantity:
    """A time ("s": the smaller the better) or a rate ("GF/s", "GB/s": the larger the better)."""

    value: float
    unit: str = "s"
    extrapolated: bool = False

    def times_better_than(self, other: "Quantity") -> float:
        """How many times faster this is than `other`, of the same unit."""
        if self.unit == "s":
            return other.value / self.value
        return self.value / other.value

    def __add__(self, other: "Quantity") -> "Quantity":
        return Quantity(
            self.value + other.value, self.unit, self.extrapolated or other.extrapolated
        )

    def __mul__(self, factor: float) -> "Quantity":
        return replace(
            self, value=self.value * factor, extrapolated=self.extrapolated or factor != 1
        )


@dataclass(frozen=True)
class Row:
    """A job on both sides; basin and theirs are missing where they were not measured."""

    job: str
    basin: Quantity | None
    peer: str
    theirs: Quantity | None
    target: float | None = None  # The least ratio wanted.
    why_not: str = "not measured"  # Why theirs is missing.

    @property
    def ratio(self) -> float | None:
        """How many times faster Basin is."""
        if self.basin is None or self.theirs is None:
            return None
        return self.basin.times_better_than(self.theirs)


@dataclass(frozen=True)
class Stopwatch:
    """Measures CPU time, for about `budget` seconds a job."""

    budget: float

    def of(self, job: Callable[[], Any]) -> Quantity:
        """The median time of a call, the first one left out unless it takes all the budget."""
        times = [self.once(job)]
        if times[0] < self.budget:
            times = [self.once(job) for _ in range(2)]
            while sum(times) < self.budget and len(times) < 1000:
                times.append(self.once(job))
        return Quantity(statistics.median(times))

    @staticmethod
    def once(job: Callable[[], Any]) -> float:
        """The CPU seconds of one call."""
        began = time.process_time()
        job()
        return time.process_time() - began


@contextmanager
def pinned_to(cores: set[int]) -> Iterator[None]:
    """Keeps this process, and those that it starts meanwhile, on `cores`."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def check_agreement(what: str, answers: dict[str, Any], tolerance: float = 1e-9) -> None:
    """Raises Disagreement unless every answer is the first one, relative to its largest entry."""
    (first, expected), *others = answers.items()
    for name, answer in others:
        error = np.max(np.abs(np.asarray(answer) - expected)) / np.max(np.abs(expected))
        if not error <= tolerance:
            raise Disagreement(f"{what}: {name} differs from {first} by {error:.1e} (relative)")


def say(what: str) -> None:
    """Tells on the standard error what is being measured."""
    print(f"  {what}", file=sys.stderr, flush=True)
