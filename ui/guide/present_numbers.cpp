// SPDX-License-Identifier: MIT
#include "ui/guide/present_numbers.h"

#include "core/model/loss.h"
#include "core/plane/directions.h"
#include "core/solve/outcome.h"
#include "ui/look/core_text.h"
#include "ui/look/number_text.h"
#include "ui/look/translated.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Numbers = QMap<QString, QString>;

void put(Numbers& numbers, const char* name, double value, int digits = 4)
{
    numbers.insert(QString::fromLatin1(name), numberText(value, digits));
}

void put(Numbers& numbers, const char* name, const QString& text)
{
    numbers.insert(QString::fromLatin1(name), text);
}

QString pointText(const Eigen::VectorXd& x)
{
    constexpr Eigen::Index kMost = 4;
    QStringList parts;
    for (Eigen::Index k = 0; k < std::min(x.size(), kMost); ++k)
        parts += numberText(x[k], 3);
    if (x.size() > kMost)
        parts += QStringLiteral("…");
    return QStringLiteral("(%1)").arg(parts.join(QStringLiteral(", ")));
}

void addProblem(Numbers& numbers, const core::Session& session)
{
    const core::Problem& problem = session.problem;
    put(numbers, "n", double(problem.n()), 9);
    put(numbers, "d", double(problem.d()), 9);
    put(numbers, "s", problem.mix.s);
    put(numbers, "r", problem.mix.r);
    put(numbers, "bsum", problem.b.sum(), 6);
    put(numbers, "x0", pointText(problem.x0));
    if (problem.w.size() > 0) {
        const double least = problem.w.minCoeff();
        const double most = problem.w.maxCoeff();
        put(numbers, "w",
            least == most ? translated("%1 in all rows").arg(numberText(least))
                          : translated("from %1 to %2").arg(numberText(least), numberText(most)));
        put(numbers, "w2", problem.w.cwiseAbs2().minCoeff());
    }
    if (const core::DirectionsInfo* way = core::directionsById(session.slice.directions))
        put(numbers, "plane", coreText(way->title));
    put(numbers, "grid", double(session.slice.grid), 9);
    put(numbers, "tolerance", session.stop.tolerance);
    put(numbers, "most", double(session.stop.maxIterations), 9);
}

void addAnalysis(Numbers& numbers, const core::Analysis& analysis, int iteration)
{
    const core::Session& session = *analysis.request.session;
    const core::Window window = analysis.request.window.value_or(analysis.home());
    put(numbers, "range", 0.5 * window.width(), 3);
    if (const auto& slice = analysis.slice()) {
        put(numbers, "least", slice->minimum);
        put(numbers, "hole", 100.0 * double(slice->masked) / double(slice->loss.size()), 3);
    }
    if (const auto& picture = analysis.picture()) {
        put(numbers, "low", picture->scale.loss(picture->scale.low));
        put(numbers, "high", picture->scale.loss(picture->scale.high));
    }
    put(numbers, "minima", double(analysis.minima().size()), 9);
    int longest = 0;
    QStringList outcomes;
    for (const core::WalkedPath& walked : analysis.paths()) {
        longest = std::max(longest, walked.path->iterations());
        const std::string_view outcome = core::outcomeText(walked.path->outcome);
        outcomes += QStringLiteral("%1: %2").arg(
            coreText(core::methodTitle(session.methods[walked.method])), coreText(outcome));
        if (!walked.path->points.empty())
            put(numbers, "start", walked.path->points.front().loss);
    }
    put(numbers, "iterations", double(longest), 9);
    put(numbers, "iteration", double(iteration < 0 ? longest : iteration), 9);
    if (!outcomes.isEmpty())
        put(numbers, "outcomes", outcomes.join(QStringLiteral("; ")));
    if (const core::WalkedPath* lowest = core::lowestEnd(analysis.paths()))
        put(numbers, "lstar", lowest->path->points.back().loss);
}

void addSpectrum(Numbers& numbers, const core::Spectrum& spectrum)
{
    if (spectrum.values.size() == 0)
        return;
    const double least = spectrum.values[0];
    const double most = spectrum.values[spectrum.values.size() - 1];
    put(numbers, "lmin", least, 3);
    put(numbers, "lmax", most, 3);
    if (most > 0.0)
        put(numbers, "steplimit", 2.0 / most, 3);
    put(numbers, "kappa",
        spectrum.positive == spectrum.values.size() ? numberText(most / least, 3)
                                                    : translated("none, as λ min is not positive"));
    put(numbers, "definite",
        spectrum.negative == 0
            ? translated("positive semidefinite")
            : translated("not positive semidefinite, %1 of %2 eigenvalues are negative")
                  .arg(spectrum.negative)
                  .arg(spectrum.values.size()));
}

void addProbe(Numbers& numbers, const core::Probe& probe, const core::Problem& problem)
{
    put(numbers, "x", pointText(probe.x));
    put(numbers, "loss", probe.loss, 6);
    put(numbers, "gradient", probe.gradientNorm, 3);
    put(numbers, "alpha", probe.alpha);
    put(numbers, "lost", std::min(16.0, std::log10(probe.condition)), 2);
    if (probe.x.size() == problem.d()) {
        const core::LossAt at(problem, probe.x);
        if (at.domain() != core::Domain::Wall) {
            const double misfit = 0.5 * (at.f() - problem.b).squaredNorm();
            put(numbers, "misfit", misfit);
            put(numbers, "residual", std::sqrt(2.0 * misfit));
            put(numbers, "regulariser",
                0.5 * problem.rowWeights().cwiseProduct(at.z()).squaredNorm());
        }
    }
    if (probe.spectrum)
        addSpectrum(numbers, *probe.spectrum);
    if (probe.curvature) {
        put(numbers, "sufficient", probe.curvature->sufficientWeight, 3);
        put(numbers, "lipbound", probe.curvature->lipschitzBound, 3);
        put(numbers, "lipseen", probe.curvature->lipschitzSeen, 3);
    }
}

} // namespace

QMap<QString, QString> numbersOf(const Present& present)
{
    Numbers numbers;
    addProblem(numbers, *present.session);
    if (present.analysis && present.analysis->place)
        addAnalysis(numbers, *present.analysis, present.iteration);
    if (present.probe) {
        addProbe(numbers, *present.probe, present.session->problem);
        put(numbers, "place",
            present.place.isEmpty() ? translated("at this point") : present.place);
    }
    return numbers;
}

QString withNumbers(const QString& formula, const QMap<QString, QString>& numbers)
{
    QString text;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = formula.indexOf(QLatin1Char('{'), from);
        const qsizetype close = open < 0 ? -1 : formula.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            return text + formula.mid(from);
        text += formula.mid(from, open - from) +
                numbers.value(formula.mid(open + 1, close - open - 1), QStringLiteral("…"));
        from = close + 1;
    }
}

} // namespace ui
