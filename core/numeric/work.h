// SPDX-License-Identifier: MIT
#pragma once

namespace core {

/// What a computation costs on any machine: the common clock of all methods.
///
/// Work of order n or d beside (the functions of the scores, sums of vectors) is left out.
struct Work {
    /// How often the rows of A were read, those of a batch or a sample by their share: a product
    /// with a vector, one there and back, or A^T diag(.) A are one each.
    double passes = 0.0;
    /// Multiplications with an addition: n d for a product with a vector, n d (d + 1) / 2 for
    /// A^T diag(.) A, and those of factorisations by the counts below.
    double multiplyAdds = 0.0;

    Work& operator+=(const Work& more)
    {
        passes += more.passes;
        multiplyAdds += more.multiplyAdds;
        return *this;
    }
    friend Work operator-(const Work& p, const Work& q)
    {
        return {p.passes - q.passes, p.multiplyAdds - q.multiplyAdds};
    }
    friend bool operator==(const Work&, const Work&) = default;
};

/// Counts the work that its own thread is charged with while it lives, whatever threads that is
/// shared among; one within another takes its place meanwhile. It never changes what is computed.
class WorkMeter {
public:
    WorkMeter();
    ~WorkMeter();
    WorkMeter(const WorkMeter&) = delete;
    WorkMeter& operator=(const WorkMeter&) = delete;

    const Work& read() const { return m_work; }

private:
    friend void chargeWork(double passes, double multiplyAdds);

    Work m_work;
    WorkMeter* m_outer; ///< Of the same thread; null as a rule.
};

/// Tells the meter of this thread, if there is one, of what is about to be done.
void chargeWork(double passes, double multiplyAdds);

// Multiply-adds of dense factorisations of d x d matrices, in leading order.
// Source: G. Golub, C. Van Loan, Matrix Computations, 4th ed., sections 4.2, 5.2 and 8.3 (half of
// their flops).

/// Cholesky, and about the symmetric indefinite one.
constexpr double choleskyWork(double d)
{
    return d * d * d / 6;
}
/// All eigenvalues with eigenvectors of a symmetric matrix.
constexpr double eigenWork(double d)
{
    return 4.5 * d * d * d;
}
/// Householder's QR of a matrix with @p rows >= @p columns.
constexpr double qrWork(double rows, double columns)
{
    return columns * columns * (rows - columns / 3);
}

} // namespace core
