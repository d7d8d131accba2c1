// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <vector>

/// A NumPy file of version 1.0 with float64 in C order. @p shape is what stands between the
/// parentheses: "3, 2", or "3," for one dimension.
inline QByteArray npy(const QByteArray& shape, const std::vector<double>& values)
{
    const QByteArray header =
        "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + "), }";
    // With 10 bytes before it, a multiple of 64.
    return QByteArray("\x93NUMPY\x01\x00\x76\x00", 10) + header.leftJustified(117) + "\n" +
           QByteArray(reinterpret_cast<const char*>(values.data()),
                      static_cast<qsizetype>(values.size() * sizeof(double)));
}
