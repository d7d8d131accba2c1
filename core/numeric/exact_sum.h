// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

namespace core {

/// A running sum in about twice the precision of double: the rounding error of each operation is
/// found exactly (Knuth's two-sum, and a fused multiply-add for products) and summed beside it.
struct ExactSum {
    double value = 0.0;
    double error = 0.0;

    void add(double term)
    {
        const double sum = value + term;
        const double part = sum - value;
        error += (value - (sum - part)) + (term - part);
        value = sum;
    }
    void addProduct(double a, double b)
    {
        const double product = a * b;
        error += std::fma(a, b, -product);
        add(product);
    }
    void add(const ExactSum& other)
    {
        add(other.value);
        error += other.error;
    }
    /// The sum, rounded once.
    double rounded() const { return value + error; }
};

} // namespace core
