# SPDX-License-Identifier: MIT
"""Rows about slices: Basin's bench_slice against NumPy and PyTorch."""

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy import ndarray

import slice_peers as peers
from bench import Bench, Peers
from machine import has_avx512
from measure import Quantity, Row, Stopwatch, check_agreement


@dataclass(frozen=True)
class Variant:
    """A peer's way to compute a picture."""

    losses: Callable[[ndarray, ndarray], ndarray]  # For the columns s and the rows t.
    begin: Quantity = Quantity(0)  # The time of what it takes as known.
    row_by_row: bool = True  # A part of the rows takes that part of the time.

    def time(self, stopwatch: Stopwatch, axis: ndarray) -> Quantity:
        """The time of the picture; of a slow one only evenly spread rows are computed."""
        count = len(axis)
        if self.row_by_row:
            row = stopwatch.once(lambda: self.losses(axis, axis[:1]))
            count = min(max(int(stopwatch.budget / 2 / row), 1), count)
        part = axis[np.linspace(0, len(axis) - 1, count).round().astype(int)]
        return self.begin + stopwatch.of(lambda: self.losses(axis, part)) * (len(axis) / count)


@dataclass(frozen=True)
class Scene:
    """A job with the axis of both directions: the largest |z| on the grid is as asked for."""

    job: peers.Job
    rows: peers.Rows
    axis: ndarray

    @staticmethod
    def draw(n: int, d: int, size: int, largest: float = 8) -> "Scene":
        """Draws the data and finds the range."""
        job = peers.draw(n, d)
        rows = peers.products(job)
        reach = peers.range_for(rows, largest)
        return Scene(job, rows, np.linspace(-reach, reach, size))

    def variants(self, bench: Bench, begin: Quantity = Quantity(0)) -> dict[str, Variant | None]:
        """The peers that take the products A x as known, which takes the time `begin`."""
        torch, affine = bench.torch, peers.affine_per_point
        variant = lambda f, **how: Variant(functools.partial(f, self.rows), begin, **how)
        with_loss = lambda loss: variant(functools.partial(affine, loss=loss))
        return {
            "NumPy, affine z per point": with_loss(peers.loss_as_written),
            "NumPy, affine z, in place": with_loss(peers.loss_in_place),
            "NumPy, batched rows": variant(peers.batched_rows),
            "PyTorch, batched rows": variant(torch.batched_rows) if torch else None,
            "NumPy, five matrix products": variant(peers.expert, row_by_row=False),
        }

    def timed(self, bench: Bench, variants: Mapping[str, Variant | None]) -> Peers:
        """How to measure them, once they have agreed on a coarse grid over the same range."""
        s, t = self.axis[:: len(self.axis) // 4], self.axis[1 :: len(self.axis) // 3]
        check_agreement("slice", {name: v.losses(s, t) for name, v in variants.items() if v})
        measure = lambda variant: functools.partial(variant.time, bench.stopwatch, self.axis)
        return {name: measure(variant) if variant else None for name, variant in variants.items()}


def all_rows(bench: Bench) -> Iterator[Row]:
    """Every job about slices."""
    yield from slices(bench, 1000, 50, 128, {"NumPy, batched rows": 200})
    targets = affine_targets(700) | {"PyTorch, batched rows": 1000.0}
    yield from slices(bench, 10_000, 100, 256, targets)
    targets = affine_targets(1000) | {"NumPy, five matrix products": 35.0}
    if not bench.quick:
        yield from slices(bench, 100_000, 100, 256, targets)
    yield from products(bench, 100_000, 100)
    yield from wide_slice(bench, 10_000, 256)
    yield from direct_slice(bench, 1000, 128)
    yield from direct_slice(bench, 10_000, 256)
    yield from edits(bench, [1000, 100_000, 1_000_000], 256)
    yield from change_of_mix(bench, 100_000, 256)


def affine_targets(target: float) -> dict[str, float]:
    """The same target for both ways to write that peer, so that neither is chosen to suit."""
    return {"NumPy, affine z per point": target, "NumPy, affine z, in place": target}


def slices(bench: Bench, n: int, d: int, size: int, targets: Mapping[str, float]) -> Iterator[Row]:
    """From A, x0, d1 and d2 to the losses."""
    name = f"slice/{n}/{d}/{size}"
    basin = bench.programs.run("bench_slice", [name]).time(name)
    scene = Scene.draw(n, d, size)
    variants: dict[str, Variant | None] = {
        "NumPy, A @ x per point": Variant(functools.partial(peers.product_per_point, scene.job)),
        **scene.variants(bench, bench.stopwatch.of(lambda: peers.products(scene.job))),
    }
    title = f"{size} x {size} slice, n = {n:,}, |z| <= 8"
    yield from bench.compare(title, basin, scene.timed(bench, variants), targets)


def products(bench: Bench, n: int, d: int) -> Iterator[Row]:
    """A x0, A d1 and A d2 alone."""
    name = f"slice_products/{n}/{d}"
    basin = bench.programs.run("bench_slice", [name]).time(name)
    job = peers.draw(n, d)
    theirs = {
        "NumPy, A @ [x0 d1 d2]": bench.timed(peers.products, job),
        "NumPy, A @ x three times": bench.timed(
            lambda: [job.A @ x for x in (job.x0, job.d1, job.d2)]
        ),
    }
    yield from bench.compare(f"products A x of a slice, n = {n:,}, d = {d}", basin, theirs, {})


def wide_slice(bench: Bench, n: int, size: int) -> Iterator[Row]:
    """A range so wide that every pixel is computed; the products A x are known."""
    name = f"slice_wide/{n}/{size}"
    results = bench.programs.run("bench_slice", [name, "dgemm"])
    scene = Scene.draw(n, 20, size, 140)
    title = f"wide {size} x {size} slice, n = {n:,}, |z| <= 140"
    theirs = scene.timed(bench, scene.variants(bench))
    yield from bench.compare(title, results.time(name), theirs, affine_targets(20))
    rate = results.rate(name, "GF/s")
    peak, target = results.rate("dgemm", "GF/s"), 0.9 if has_avx512() else None
    yield Row(title, rate, "dgemm, same run", peak, target)
    if not has_avx512():
        yield Row(title, rate, "wanted of AVX2", Quantity(30, "GF/s"), 1)


def direct_slice(bench: Bench, n: int, size: int) -> Iterator[Row]:
    """Every pixel by the definition, the products A x known."""
    name = f"direct/{n}/{size}"
    basin = bench.programs.run("bench_slice", [name]).time(name)
    scene = Scene.draw(n, 20, size)
    variants = scene.variants(bench)
    del variants["NumPy, five matrix products"]
    title = f"direct {size} x {size} slice, n = {n:,}"
    yield from bench.compare(title, basin, scene.timed(bench, variants), {})


def edits(bench: Bench, sizes: list[int], size: int) -> Iterator[Row]:
    """One cell of A changed: the next picture should take the time of its pixels, whatever n."""
    names = {n: f"edit_cell/{n}/{size}" for n in sizes}
    results = bench.programs.run("bench_slice", list(names.values()))
    limit = Quantity(2e-3)
    for n, name in names.items():
        yield Row(f"cell of A edited, n = {n:,}", results.time(name), "limit", limit, 1)
    small, *_, large = sizes
    title = f"cell of A edited, n = {large:,}"
    fewest = results.time(names[small])
    yield Row(title, results.time(names[large]), f"Basin, n = {small:,}", fewest, 0.8)

    n = sizes[0] if bench.quick else sizes[1]
    name = f"edit_cell/{n}/{size}"
    theirs = edited(bench, Scene.draw(n, 20, size))
    yield from bench.compare(f"cell of A edited, n = {n:,}", results.time(name), theirs, {})


def edited(bench: Bench, scene: Scene) -> Peers:
    """NumPy after an edit: all anew, or from the moments that were kept."""
    rows, axis = scene.rows, scene.axis
    after = peers.Rows(rows.z0 + 0.0, rows.z1 + 0.0, rows.z2 + 0.0, rows.b)
    after.z1[0] += 0.1
    one = slice(0, 1)
    kept = peers.moments(rows, axis, axis)
    anew = lambda: peers.expert(after, axis, axis)
    update = lambda: peers.after_edit(kept, rows.part(one), after.part(one), rows.b, axis, axis)
    check_agreement("edit", {"anew": anew(), "updated": update()})
    return {
        "NumPy, five matrix products": bench.timed(anew),
        "NumPy, kept sums updated": bench.timed(update),
    }


def change_of_mix(bench: Bench, n: int, size: int) -> Iterator[Row]:
    """Other weights of softmax and ResNet: no pass over the data."""
    name = f"mix/{n}/{size}"
    basin = bench.programs.run("bench_slice", [name]).time(name)
    scene = Scene.draw(n, 100, size)
    kept = peers.moments(scene.rows, scene.axis, scene.axis)
    theirs = {
        "NumPy, from kept sums": bench.timed(peers.losses_of, kept, scene.rows.b, 0.25, 1.5),
        "NumPy, reading A once": bench.timed(scene.job.A.sum),
    }
    yield from bench.compare(f"mix changed, n = {n:,}", basin, theirs, {"NumPy, reading A once": 1})


def two_cores(bench: Bench, cores: list[int]) -> Iterator[Row]:
    """Basin on two cores against Basin on one, in real time."""
    jobs = {
        "slice_wide/10000/256": ("wide 256 x 256 slice, n = 10,000", 1.9),
        "slice/100000/100/256": ("256 x 256 slice, n = 100,000, |z| <= 8", None),
    }
    for name, (title, target) in jobs.items():
        one = bench.programs.run("bench_slice", [name], {cores[0]})
        two = bench.programs.run("bench_slice", [name], set(cores[:2]))
        slower = one.time(name, "real_time")
        yield Row(title, two.time(name, "real_time"), "Basin, one core", slower, target)
