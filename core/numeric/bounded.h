// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

/// Unit roundoff of double: an operation is right to this part of its result.
inline constexpr double kUnitRoundoff = std::numeric_limits<double>::epsilon() / 2;

/// The relative error that k roundings can add up to, k u / (1 - k u); infinite beyond that.
/// Source: N. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., lemma 3.1.
inline double roundings(double k)
{
    const double error = k * kUnitRoundoff;
    return error < 1 ? error / (1 - error) : std::numeric_limits<double>::infinity();
}

/// A number that is known to lie within @p error of @p value: what was computed in double, and a
/// bound of everything that rounding has done to it. An operation on two of them bounds the exact
/// result for every pair of numbers that they may be. The bounds hold where double is that of IEEE
/// 754, rounded to nearest, and exp errs by two units in the last place at most.
struct Bounded {
    double value = 0.0;
    double error = 0.0; ///< Not negative; infinite where nothing is known.

    /// The largest that its size can be.
    double largest() const { return std::abs(value) + error; }
    /// The smallest that its size can be; 0 where the sign is not known.
    double smallest() const { return std::max(0.0, std::abs(value) - error); }

    /// @p value with the rounding of one operation, and its own, added to an error: a few units
    /// more than needed, and more than the smallest normal number where results underflow.
    static Bounded rounded(double value, double error)
    {
        const double all = error + kUnitRoundoff * std::abs(value);
        return {value, all * (1 + 8 * kUnitRoundoff) + std::numeric_limits<double>::min()};
    }

    friend Bounded operator+(const Bounded& p, const Bounded& q)
    {
        return rounded(p.value + q.value, p.error + q.error);
    }
    friend Bounded operator-(const Bounded& p, const Bounded& q)
    {
        return rounded(p.value - q.value, p.error + q.error);
    }
    friend Bounded operator*(const Bounded& p, const Bounded& q)
    {
        return rounded(p.value * q.value, std::abs(p.value) * q.error +
                                              std::abs(q.value) * p.error + p.error * q.error);
    }
    /// Nothing is known of the quotient where the divisor may be 0.
    friend Bounded operator/(const Bounded& p, const Bounded& q)
    {
        const double quotient = p.value / q.value;
        const double least = q.smallest() * (1 - 4 * kUnitRoundoff);
        if (!(least > 0))
            return {quotient, std::numeric_limits<double>::infinity()};
        return rounded(quotient, (p.error + std::abs(quotient) * q.error) / least);
    }
};

/// e^x.
inline Bounded exp(const Bounded& x)
{
    const double value = std::exp(x.value);
    const double relative = std::expm1(x.error) * (1 + 8 * kUnitRoundoff) + 4 * kUnitRoundoff;
    return Bounded::rounded(value, value * relative);
}

} // namespace core
