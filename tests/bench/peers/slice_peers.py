# SPDX-License-Identifier: MIT
"""The combined loss |u / <u,1> - b|^2 / 2, u = exp(Ax) + Ax, over a plane, with NumPy.

Every function returns the losses at x0 + s d1 + t d2: a row for each t, a column for each s.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy import ndarray


@dataclass(frozen=True)
class Job:
    """A slice to compute: A is n x d, b has size n, the rest size d."""

    A: ndarray
    b: ndarray
    x0: ndarray
    d1: ndarray
    d2: ndarray


@dataclass(frozen=True)
class Rows:
    """The rows of A as seen from the plane: z = z0 + s z1 + t z2."""

    z0: ndarray
    z1: ndarray
    z2: ndarray
    b: ndarray

    def part(self, which: slice) -> "Rows":
        """Some of the rows."""
        return Rows(self.z0[which], self.z1[which], self.z2[which], self.b[which])


def draw(n: int, d: int) -> Job:
    """The kind of problem that bench_slice draws: Gaussian A, unit x0 and directions."""
    random = np.random.default_rng(1)
    A = random.standard_normal((n, d))
    b = np.abs(random.standard_normal(n))
    x0, d1, d2 = (x / np.linalg.norm(x) for x in random.standard_normal((3, d)))
    return Job(A, b / b.sum(), x0, d1, d2)


def products(job: Job) -> Rows:
    """The three products that all but the plainest peer begin with: one pass over A."""
    z0, z1, z2 = (job.A @ np.column_stack([job.x0, job.d1, job.d2])).T.copy()
    return Rows(z0, z1, z2, job.b)


def range_for(rows: Rows, largest: float) -> float:
    """The range |s|, |t| <= r in which the largest |z| is as given: it occurs in a corner."""
    return np.min((largest - np.abs(rows.z0)) / (np.abs(rows.z1) + np.abs(rows.z2)))


def loss_as_written(z: ndarray, b: ndarray) -> float:
    """The loss at one point, as the formula says it."""
    u = np.exp(z) + z
    return 0.5 * np.sum((u / u.sum() - b) ** 2)


def loss_in_place(z: ndarray, b: ndarray) -> float:
    """The loss at one point, without a new array for each operation."""
    u = np.exp(z)
    u += z
    u /= u.sum()
    u -= b
    return 0.5 * (u @ u)


def product_per_point(job: Job, s: ndarray, t: ndarray) -> ndarray:
    """A @ x at every point: the definition."""
    x = lambda p, q: job.x0 + p * job.d1 + q * job.d2
    return np.array([[loss_in_place(job.A @ x(p, q), job.b) for p in s] for q in t])


def affine_per_point(
    rows: Rows, s: ndarray, t: ndarray, loss: Callable[[ndarray, ndarray], float]
) -> ndarray:
    """z is affine in s and t, so A is not needed any more."""
    losses = np.empty((len(t), len(s)))
    for i, q in enumerate(t):
        start = rows.z0 + q * rows.z2
        for j, p in enumerate(s):
            losses[i, j] = loss(start + p * rows.z1, rows.b)
    return losses


def batched_rows(rows: Rows, s: ndarray, t: ndarray) -> ndarray:
    """A row of the picture at once: whole arrays, no loop over its points."""
    losses = np.empty((len(t), len(s)))
    for i, q in enumerate(t):
        z = np.outer(s, rows.z1)
        z += rows.z0 + q * rows.z2
        u = np.exp(z)
        u += z
        u /= u.sum(axis=1, keepdims=True)
        u -= rows.b
        losses[i] = 0.5 * np.einsum("ij,ij->i", u, u)
    return losses


def moments(rows: Rows, s: ndarray, t: ndarray) -> ndarray:
    """Sums over the rows: e^z, b e^z, e^2z, z e^z, z, b z, z^2, each a picture.

    e^z is a product of a function of s and one of t, so the sums are products of matrices; they
    are taken over blocks of rows that fit into the cache.
    """
    sums = np.zeros((7, len(t), len(s)))
    for begin in range(0, len(rows.b), 1024):
        add_products(sums[:4], rows.part(slice(begin, begin + 1024)), s, t)
    add_polynomials(sums[4:], rows, s, t)
    return sums


def add_products(sums: ndarray, rows: Rows, s: ndarray, t: ndarray) -> None:
    """The four sums with exponentials, by five matrix products."""
    zs = rows.z0 + np.multiply.outer(s, rows.z1)
    zt = np.multiply.outer(t, rows.z2)
    P, Q = np.exp(zs), np.exp(zt)
    sums[0] += Q @ P.T
    sums[1] += (rows.b * Q) @ P.T
    sums[2] += (Q * Q) @ (P * P).T
    sums[3] += Q @ (zs * P).T
    sums[3] += (zt * Q) @ P.T


def add_polynomials(sums: ndarray, rows: Rows, s: ndarray, t: ndarray) -> None:
    """The sums of z, b z and z^2: polynomials of s and t."""
    z = np.array([rows.z0, rows.z1, rows.z2])
    affine = lambda c: c[0] + c[1] * s + c[2] * t[:, None]
    gram = z @ z.T
    sums[0] += affine(z.sum(axis=1))
    sums[1] += affine(z @ rows.b)
    sums[2] += affine(gram[0]) + s * affine(gram[1]) + t[:, None] * affine(gram[2])


def losses_of(sums: ndarray, b: ndarray, exponential: float = 1, linear: float = 1) -> ndarray:
    """The losses of a mix u = exponential e^z + linear z from the moments."""
    e, be, ee, ze, z, bz, zz = sums
    alpha = exponential * e + linear * z
    uu = exponential**2 * ee + 2 * exponential * linear * ze + linear**2 * zz
    ub = exponential * be + linear * bz
    return 0.5 * (uu / alpha**2 - 2 * ub / alpha + b @ b)


def expert(rows: Rows, s: ndarray, t: ndarray) -> ndarray:
    """Five matrix products over the whole picture."""
    return losses_of(moments(rows, s, t), rows.b)


def after_edit(
    kept: ndarray, before: Rows, after: Rows, b: ndarray, s: ndarray, t: ndarray
) -> ndarray:
    """The losses when one row has changed and the moments of all rows were kept."""
    return losses_of(kept - moments(before, s, t) + moments(after, s, t), b)
