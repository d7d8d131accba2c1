# SPDX-License-Identifier: MIT
"""The peers that are PyTorch programs; importing this fails where PyTorch is not installed."""

from collections.abc import Callable

import torch
from numpy import ndarray

from slice_peers import Rows

torch.set_num_threads(1)


def batched_rows(rows: Rows, s: ndarray, t: ndarray) -> ndarray:
    """The losses of a slice, a row of the picture at once."""
    z0, z1, z2, b = map(torch.from_numpy, (rows.z0, rows.z1, rows.z2, rows.b))
    steps = torch.from_numpy(s)
    losses = torch.empty((len(t), len(s)), dtype=torch.float64)
    for i, q in enumerate(t):
        z = torch.outer(steps, z1).add_(z0 + q * z2)
        u = torch.exp(z).add_(z)
        u.div_(u.sum(dim=1, keepdim=True)).sub_(b)
        losses[i] = 0.5 * u.square_().sum(dim=1)
    return losses.numpy()


def loss_at(A: ndarray, b: ndarray) -> Callable[[torch.Tensor], torch.Tensor]:
    """The softmax loss as a function that PyTorch can differentiate."""
    A_, b_ = torch.from_numpy(A), torch.from_numpy(b)
    return lambda x: 0.5 * (torch.softmax(A_ @ x, dim=0) - b_).square().sum()


def hessian(A: ndarray, b: ndarray, x: ndarray) -> ndarray:
    """The Hessian of the softmax loss by automatic differentiation, all columns at once."""
    at = torch.from_numpy(x)
    return torch.autograd.functional.hessian(loss_at(A, b), at, vectorize=True).numpy()


def hessian_times(A: ndarray, b: ndarray, x: ndarray) -> Callable[[ndarray], ndarray]:
    """h -> H h: forward, backward and backward again for every product."""
    loss, at = loss_at(A, b), torch.from_numpy(x)
    return lambda h: torch.autograd.functional.vhp(loss, at, torch.from_numpy(h))[1].numpy()


def hessian_times_from_graph(A: ndarray, b: ndarray, x: ndarray) -> Callable[[ndarray], ndarray]:
    """h -> H h, with the graph of the gradient kept: only the second backward is repeated."""
    at = torch.from_numpy(x).requires_grad_()
    (gradient,) = torch.autograd.grad(loss_at(A, b)(at), at, create_graph=True)

    def times(h: ndarray) -> ndarray:
        weights = torch.from_numpy(h)
        return torch.autograd.grad(gradient, at, weights, retain_graph=True)[0].numpy()

    return times


def version() -> str:
    """The version of PyTorch."""
    return torch.__version__
