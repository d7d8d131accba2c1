// SPDX-License-Identifier: MIT
#include "ui/panels/formula/problem_latex.h"

#include <QLocale>

#include <cmath>

namespace ui {

namespace {

constexpr Eigen::Index kMost = 10; ///< Columns of a matrix of amsmath, unless it is told otherwise.

/// In math mode: "0.25", "-1.5 \cdot 10^{-7}".
QString mathNumber(double value)
{
    const QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
    const qsizetype e = text.indexOf(u'e');
    if (e < 0)
        return text;
    const QString power = QStringLiteral("10^{%1}").arg(text.mid(e + 1).toInt());
    const QString digits = text.left(e);
    return digits == QLatin1String("1") ? power : digits + QStringLiteral(" \\cdot ") + power;
}

QString matrix(const Eigen::MatrixXd& values)
{
    QStringList rows;
    for (Eigen::Index i = 0; i < values.rows(); ++i) {
        QStringList cells;
        for (Eigen::Index j = 0; j < values.cols(); ++j)
            cells += mathNumber(values(i, j));
        rows += QStringLiteral("  ") + cells.join(QStringLiteral(" & "));
    }
    return QStringLiteral("\\begin{pmatrix}\n%1\n\\end{pmatrix}")
        .arg(rows.join(QStringLiteral(" \\\\\n")));
}

/// `s \exp(Ax) + r\, Ax` without what is 0, and without a factor of 1.
QString branches(const core::Mix& mix)
{
    const auto term = [](double weight, const QString& branch) {
        return weight == 1.0 ? branch : mathNumber(weight) + QStringLiteral("\\, ") + branch;
    };
    QStringList terms;
    if (mix.s != 0.0)
        terms += term(mix.s, QStringLiteral("\\exp(Ax)"));
    if (mix.r != 0.0)
        terms += term(mix.r, QStringLiteral("Ax"));
    return terms.join(QStringLiteral(" + "));
}

} // namespace

QString problemLatex(const core::Session& session)
{
    const core::Problem& problem = session.problem;
    const bool isFree = problem.w.isZero(0);
    const bool isSmall = problem.n() <= kMost && problem.d() <= kMost;
    // A name may have any letters, which only a comment is sure to take.
    const QString title = QString::fromStdString(session.title).simplified();
    QString text = QStringLiteral("% By Basin%1. Needs \\usepackage{amsmath}.\n"
                                  "\\begin{equation*}\n  L(x) = \\tfrac12 \\Bigl\\| "
                                  "\\frac{u}{\\langle u, \\mathbf{1} \\rangle} - b \\Bigr\\|^2")
                       .arg(title.isEmpty() ? QString() : QStringLiteral(": ") + title);
    if (!isFree)
        text += QStringLiteral("\n    + \\tfrac12 \\bigl\\| \\operatorname{diag}(w)\\, A x "
                               "\\bigr\\|^2");
    text += QStringLiteral(",\n  \\qquad u = %1,\n\\end{equation*}\n").arg(branches(problem.mix));
    text += QStringLiteral("where $A \\in \\mathbf{R}^{n \\times d}$, $b \\in \\mathbf{R}^n$, "
                           "$x \\in \\mathbf{R}^d$, with $n = %1$, $d = %2$, $s = %3$, $r = %4$")
                .arg(QString::number(problem.n()), QString::number(problem.d()),
                     mathNumber(problem.mix.s), mathNumber(problem.mix.r));
    if (isFree)
        text += QStringLiteral(", $w = 0$");
    else if (problem.w.size() == 1)
        text += QStringLiteral(", $w_i = %1$ for all rows").arg(mathNumber(problem.w[0]));
    else if (!isSmall)
        text += QStringLiteral(", $w_i$ from $%1$ to $%2$")
                    .arg(mathNumber(problem.w.minCoeff()), mathNumber(problem.w.maxCoeff()));
    if (!isSmall)
        return text + QStringLiteral(", $\\sum_i b_i = %1$.\n").arg(mathNumber(problem.b.sum()));
    text += QStringLiteral(", and\n\\begin{equation*}\n  A = %1, \\qquad\n  b = %2")
                .arg(matrix(problem.A.dense()), matrix(problem.b));
    if (!isFree && problem.w.size() > 1)
        text += QStringLiteral(", \\qquad\n  w = %1").arg(matrix(problem.w));
    return text + QStringLiteral(".\n\\end{equation*}\n");
}

} // namespace ui
