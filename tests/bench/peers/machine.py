# SPDX-License-Identifier: MIT
"""What the times were measured on."""

import ctypes
import os
import platform
import re
from datetime import datetime, timezone
from pathlib import Path
from types import ModuleType

import numpy
import scipy


def cpu_field(name: str) -> str:
    """A line of /proc/cpuinfo, of the first core."""
    found = re.search(rf"^{name}\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return found[1] if found else "unknown"


def has_avx512() -> bool:
    """Whether the vectors may be 512 bits wide."""
    return "avx512f" in cpu_field("flags").split()


def blas() -> str:
    """Which BLAS NumPy has loaded and, for OpenBLAS, the core it was made for."""
    paths = re.findall(r"/\S*(?:blas|mkl)\S*", Path("/proc/self/maps").read_text())
    for path in sorted(set(paths)):
        library = ctypes.CDLL(path)
        if hasattr(library, "openblas_get_config"):
            library.openblas_get_config.restype = ctypes.c_char_p
            library.openblas_get_corename.restype = ctypes.c_char_p
            version = library.openblas_get_config().decode().split()[1]
            return f"OpenBLAS {version} ({library.openblas_get_corename().decode()})"
    return "BLAS unknown"


def describe(torch: ModuleType | None) -> str:
    """One line about the machine, the libraries and the time."""
    vectors = "AVX-512" if has_avx512() else "AVX2" if "avx2" in cpu_field("flags") else "SSE"
    peers = f"PyTorch {torch.version()}" if torch else "PyTorch not installed"
    return ", ".join(
        [
            f"{cpu_field('model name')} (family {cpu_field('cpu family')}, {vectors})",
            f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}",
            f"Python {platform.python_version()}, NumPy {numpy.__version__}",
            f"SciPy {scipy.__version__}, {peers}, {blas()}",
            datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        ]
    )
