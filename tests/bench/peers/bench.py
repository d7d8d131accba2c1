# SPDX-License-Identifier: MIT
"""What every section of the table measures with."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from basin import Programs
from measure import Quantity, Row, Stopwatch, say

# The peers' names, and how their times are measured: None where they are not installed.
Measurement = Callable[[], Quantity]
Peers = Mapping[str, Measurement | None]


@dataclass(frozen=True)
class Bench:
    """Both sides, and how thoroughly they are measured."""

    programs: Programs
    stopwatch: Stopwatch
    torch: ModuleType | None  # The module torch_peers.
    quick: bool

    def timed(self, job: Callable[..., Any], *arguments: Any) -> Measurement | None:
        """How to measure the time of a call."""
        return lambda: self.stopwatch.of(lambda: job(*arguments))

    def compare(
        self, job: str, basin: Quantity | None, peers: Peers, targets: Mapping[str, float]
    ) -> Iterator[Row]:
        """A row for each peer; `targets` has the least ratios wanted, where there are any."""
        for peer, measure in peers.items():
            if measure is None:
                yield Row(job, basin, peer, None, targets.get(peer), "not installed")
                continue
            say(f"{job}: {peer}")
            yield Row(job, basin, peer, measure(), targets.get(peer))
