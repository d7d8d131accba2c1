# SPDX-License-Identifier: MIT
"""The softmax loss |f - b|^2 / 2, f = e^z / <e^z, 1>, z = Ax: derivatives and methods."""

import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import scipy.optimize
from numpy import ndarray


@dataclass(frozen=True)
class Form:
    """H = A^T (diag(D) + U S U^T) A with A of n x d, U of n x 2 and S of 2 x 2."""

    A: ndarray
    D: ndarray
    U: ndarray
    S: ndarray

    def dense(self) -> ndarray:
        """H, d x d."""
        Y = self.A.T @ self.U
        return self.A.T @ (self.D[:, None] * self.A) + Y @ self.S @ Y.T

    def times(self, h: ndarray) -> ndarray:
        """H h, with A^T U known."""
        return self.A.T @ (self.D * (self.A @ h)) + self.Y @ (self.S @ (self.Y.T @ h))

    @functools.cached_property
    def Y(self) -> ndarray:
        """A^T U, d x 2."""
        return self.A.T @ self.U


class Regression:
    """The loss with its derivatives; what all of them need is computed once for a point."""

    def __init__(self, A: ndarray, b: ndarray):
        self.A = A
        self.b = b
        self.scale = 1.0
        self.x: ndarray | None = None

    def visit(self, x: ndarray) -> None:
        """Computes the model f and its error c = f - b at x, unless that has just been done."""
        if self.x is None or not np.array_equal(x, self.x):
            z = self.A @ x
            e = np.exp(z - z.max())
            self.x, self.f = x.copy(), e / e.sum()
            self.c = self.f - self.b
            self.g = self.c - self.c @ self.f

    def value(self, x: ndarray) -> float:
        """The loss."""
        self.visit(x)
        return self.scale * 0.5 * (self.c @ self.c)

    def gradient(self, x: ndarray) -> ndarray:
        """The gradient, size d."""
        self.visit(x)
        return self.scale * (self.A.T @ (self.f * self.g))

    def form(self, x: ndarray) -> Form:
        """The Hessian in its diagonal plus rank two form."""
        self.visit(x)
        f, c, g = self.f, self.c, self.g
        S = np.array([[f @ f + 2 * (c @ f), -1], [-1, 0]])
        return Form(
            self.A, self.scale * f * (g + f), np.column_stack([f, f * (f + c)]), self.scale * S
        )

    def hessian(self, x: ndarray) -> ndarray:
        """The Hessian, d x d."""
        return self.form(x).dense()


def draw(gaussians: Callable[..., ndarray], n: int, d: int, noise: float = 0.3) -> Regression:
    """Gaussian A of deviation 1 / sqrt(d), b planted at a Gaussian x with log-noise.

    With the numbers of mersenne.Source(1) it is Basin's random problem, up to rounding.
    """
    A = gaussians(n, d) / np.sqrt(d)
    b = np.exp(A @ gaussians(d))
    b *= np.exp(noise * gaussians(n))
    return Regression(A, b / b.sum())


class Converged(Exception):
    """Carries the point where the gradient has become small enough."""


def stopping_at(
    gradient_norm: float, regression: Regression
) -> Callable[[ndarray], tuple[float, ndarray]]:
    """Value and gradient together, until |gradient| is small enough: then raises Converged."""

    def evaluate(x: ndarray) -> tuple[float, ndarray]:
        gradient = regression.gradient(x)
        if np.linalg.norm(gradient) <= gradient_norm:
            raise Converged(x.copy())
        return regression.value(x), gradient

    return evaluate


def lbfgs(problem: Regression, tolerance: float) -> ndarray:
    """SciPy's L-BFGS-B from 0 until |gradient| <= tolerance |first gradient|, 20 pairs kept.

    The loss is scaled to a first gradient of norm 1, and SciPy's own stops are switched off.
    """
    start = np.zeros(problem.A.shape[1])
    scaled = Regression(problem.A, problem.b)
    scaled.scale = 1 / float(np.linalg.norm(problem.gradient(start)))
    options = {"maxcor": 20, "ftol": 0, "gtol": 0, "maxiter": 1000}
    try:
        evaluate = stopping_at(tolerance, scaled)
        return scipy.optimize.minimize(
            evaluate, start, jac=True, method="L-BFGS-B", options=options
        ).x
    except Converged as end:
        return end.args[0]


def newton(problem: Regression, tolerance: float) -> ndarray:
    """SciPy's trust-exact (Newton in a trust region), with the same start, scale and stop."""
    start = np.zeros(problem.A.shape[1])
    scaled = Regression(problem.A, problem.b)
    scaled.scale = 1 / float(np.linalg.norm(problem.gradient(start)))
    return scipy.optimize.minimize(
        scaled.value,
        start,
        jac=scaled.gradient,
        hess=scaled.hessian,
        method="trust-exact",
        options={"gtol": tolerance},
    ).x
