# SPDX-License-Identifier: MIT
"""Rows about the Hessian and its spectrum: Basin's bench_hessian against NumPy and PyTorch."""

import functools
from collections.abc import Callable, Iterator

import numpy as np
import scipy.linalg
from numpy import ndarray

import softmax_peers as peers
from bench import Bench
from measure import Row, check_agreement


def all_rows(bench: Bench) -> Iterator[Row]:
    """Every job about second derivatives."""
    yield from hessian(bench, 1000, 100, {})
    target = {"NumPy, A.T @ (D * A)": 1.9}
    yield from hessian(bench, 10_000, 500, target, 0.92)
    if not bench.quick:
        yield from hessian(bench, 20_000, 1000, target, 0.92)
    yield from hessian_times_vector(bench, 20_000, 1000)
    for d in [500] if bench.quick else [500, 1000]:
        yield from eigenvalues(bench, d)


def draw(n: int, d: int) -> peers.Regression:
    """A random problem, the same on every call."""
    random = np.random.default_rng(1)
    return peers.draw(lambda *shape: random.standard_normal(shape), n, d)


def hessian(
    bench: Bench, n: int, d: int, targets: dict[str, float], share: float | None = None
) -> Iterator[Row]:
    """The whole Hessian; `share` of the rate of dgemm is wanted."""
    name, peak = f"denseHessian/{n}/{d}", "dgemm"
    results = bench.programs.run("bench_hessian", [name, peak])
    problem = draw(n, d)
    x = np.full(d, 0.1)
    form = problem.form(x)
    theirs = {"NumPy, A.T @ (D * A)": bench.timed(form.dense)}
    if n * d <= 5_000_000:
        theirs["PyTorch, autograd, vectorised"] = None
        if torch := bench.torch:
            automatic = functools.partial(torch.hessian, problem.A, problem.b, x)
            check_agreement("Hessian", {"NumPy": form.dense(), "PyTorch": automatic()})
            theirs["PyTorch, autograd, vectorised"] = bench.timed(automatic)
    title = f"Hessian, n = {n:,}, d = {d:,}"
    yield from bench.compare(title, results.time(name), theirs, targets)
    if share:
        rate, limit = results.rate(name, "GF/s"), results.rate(peak, "GF/s")
        yield Row(title, rate, "dgemm, same run", limit, share)


def hessian_times_vector(bench: Bench, n: int, d: int) -> Iterator[Row]:
    """One of many products at the same point."""
    name, reading = f"hessianProduct/{n}/{d}", f"readMatrix/{n}/{d}"
    results = bench.programs.run("bench_hessian", [name, reading])
    problem = draw(n, d)
    x, h = np.random.default_rng(2).standard_normal((2, d))
    products: dict[str, Callable[[ndarray], ndarray] | None] = {
        "NumPy": problem.form(x).times,
        "PyTorch, double backward": None,
        "PyTorch, second backward only": None,
    }
    if torch := bench.torch:
        products["PyTorch, double backward"] = torch.hessian_times(problem.A, problem.b, x)
        kept = torch.hessian_times_from_graph(problem.A, problem.b, x)
        products["PyTorch, second backward only"] = kept
    check_agreement("H h", {name: times(h) for name, times in products.items() if times})
    theirs = {peer: times and bench.timed(times, h) for peer, times in products.items()}
    targets = {"NumPy": 1.7, "PyTorch, double backward": 3.5}
    title = f"Hessian times vector, n = {n:,}, d = {d:,}"
    yield from bench.compare(title, results.time(name), theirs, targets)
    read = results.rate(reading, "GB/s")
    yield Row(title, results.rate(name, "GB/s"), "reading A", read, 0.85)


def eigenvalues(bench: Bench, d: int) -> Iterator[Row]:
    """All eigenvalues of a symmetric matrix, without vectors."""
    name = f"eigenvalues/{d}"
    basin = bench.programs.run("bench_hessian", [name]).time(name)
    M = np.random.default_rng(1).standard_normal((d, d))
    H = M + M.T
    solvers = {
        "NumPy, eigvalsh (dsyevd)": np.linalg.eigvalsh,
        "SciPy, eigvalsh (dsyevr)": scipy.linalg.eigvalsh,
    }
    check_agreement("eigenvalues", {name: solve(H) for name, solve in solvers.items()})
    theirs = {peer: bench.timed(solve, H) for peer, solve in solvers.items()}
    targets = {"NumPy, eigvalsh (dsyevd)": 1 / 1.05}
    yield from bench.compare(f"eigenvalues, d = {d:,}", basin, theirs, targets)
