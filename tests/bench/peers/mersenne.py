# SPDX-License-Identifier: MIT
"""The random numbers of Basin's core/problem/random_problem.cpp, to draw the same problems."""

import numpy as np
from numpy import ndarray


class Source:
    """The numbers of std::mt19937_64, as NumPy's own generators do not give them.

    Source: M. Matsumoto and T. Nishimura, mt19937-64.c, 2004; parameters as in the C++ standard.
    """

    def __init__(self, seed: int):
        words = [seed]
        for i in range(1, 312):
            last = words[-1]
            words.append((6364136223846793005 * (last ^ (last >> 62)) + i) % 2**64)
        self.state = np.array(words, dtype=np.uint64)
        self.unused = np.empty(0, dtype=np.uint64)

    def bits(self, count: int) -> ndarray:
        """The next `count` numbers of 64 bits."""
        blocks = [self.unused]
        blocks += [self.next_block() for _ in range(-(-(count - len(self.unused)) // 312))]
        numbers = np.concatenate(blocks)
        self.unused = numbers[count:]
        return numbers[:count]

    def next_block(self) -> ndarray:
        """The next 312 numbers."""
        state, u64 = self.state, np.uint64
        for here, there in ((slice(0, 156), slice(156, 312)), (slice(156, 312), slice(0, 156))):
            following = np.roll(state, -1)[here]
            x = (state[here] & u64(0xFFFFFFFF80000000)) | (following & u64(0x7FFFFFFF))
            state[here] = state[there] ^ (x >> u64(1)) ^ (x & u64(1)) * u64(0xB5026F5AA96619E9)
        y = state ^ ((state >> u64(29)) & u64(0x5555555555555555))
        y ^= (y << u64(17)) & u64(0x71D67FFFEDA60000)
        y ^= (y << u64(37)) & u64(0xFFF7EEE000000000)
        return y ^ (y >> u64(43))

    def gaussians(self, *shape: int) -> ndarray:
        """Standard Gaussian numbers, two of the uniform ones for each."""
        uniform = ((self.bits(2 * int(np.prod(shape))) >> np.uint64(12)) + 0.5) * 2.0**-52
        radius = np.sqrt(-2 * np.log(uniform[0::2]))
        return (radius * np.cos(2 * np.pi * uniform[1::2])).reshape(shape)
