# SPDX-License-Identifier: MIT
"""Rows about the methods: Basin's bench_solve against SciPy, at the same problem."""

from collections.abc import Iterator

import numpy as np
from numpy import ndarray

import softmax_peers as peers
from bench import Bench
from measure import Disagreement, Row, check_agreement
from mersenne import Source


def all_rows(bench: Bench) -> Iterator[Row]:
    """From 0 until the gradient is 1e-8 of the first one, the default of Basin's StopRule."""
    n, d, tolerance = 10_000, 200, 1e-8
    results = bench.programs.run("bench_solve", [f"lbfgs/{n}/{d}", f"newton/{n}/{d}"])
    problem = peers.draw(Source(1).gaussians, n, d)
    jobs = {
        "lbfgs": ("L-BFGS", "SciPy, L-BFGS-B", peers.lbfgs, 1.7),
        "newton": ("Newton", "SciPy, trust-exact", peers.newton, 3),
    }
    ends = {peer: solve(problem, tolerance) for _, peer, solve, _ in jobs.values()}
    check_agreement("minimum", ends, 1e-4)
    for name, (method, peer, solve, target) in jobs.items():
        basin = results.time(f"{name}/{n}/{d}")
        title = f"{method} to 1e-8 of the first gradient, n = {n:,}, d = {d}"
        label = peer + shortfall(problem, ends[peer], tolerance)
        yield from bench.compare(
            title, basin, {label: bench.timed(solve, problem, tolerance)}, {label: target}
        )


def shortfall(problem: peers.Regression, end: ndarray, tolerance: float) -> str:
    """Says so where a method of SciPy stopped a little early, at the limit of rounding."""
    first = np.linalg.norm(problem.gradient(np.zeros_like(end)))
    reached = np.linalg.norm(problem.gradient(end)) / first
    if not reached <= 10 * tolerance:
        raise Disagreement(f"a method of SciPy stopped at {reached:.1e} of the first gradient")
    return "" if reached <= tolerance else f", stopped at {reached:.1e}"
