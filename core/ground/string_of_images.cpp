// SPDX-License-Identifier: MIT
#include "core/ground/string_of_images.h"

#include "core/ground/stationary_point.h"
#include "core/problem/column_units.h"
#include "core/solve/wall.h"
#include "core/spectrum/spectrum.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using Images = std::vector<VectorXd>;

constexpr int kRounds = 40;
constexpr double kLongestMove = 0.3; ///< Of the change of a score in one step.
constexpr double kSettled = 0.03;    ///< The climb to a pass from there is short.
constexpr double kLeastCurvature =
    1e-6; ///< Curvatures are no smaller than this part of the largest.

/// The string in coordinates y = units x.
class String {
public:
    String(const Problem& problem, Images images)
        : m_problem(problem)
        , m_units(columnUnits(problem))
        , m_images(std::move(images))
    {
    }

    /// One step of every image but the ends, across the string. Returns the largest change of a
    /// score.
    double sink()
    {
        double largest = 0.0;
        for (std::size_t k = 1; k + 1 < m_images.size(); ++k) {
            const auto here = iterateAt(m_problem, m_images[k]);
            if (!here)
                continue;
            const VectorXd next = sunk(*here, tangent(k));
            largest = std::max(largest,
                               (m_problem.A.times(next) - here->at.z()).lpNorm<Eigen::Infinity>());
            m_images[k] = next;
        }
        return largest;
    }

    /// Moves the images along the string until they are equally far apart. One that would come
    /// upon the hole stays where it is.
    void spread()
    {
        std::vector<double> place{0.0};
        for (std::size_t k = 1; k < m_images.size(); ++k)
            place.push_back(place.back() +
                            m_units.cwiseProduct(m_images[k] - m_images[k - 1]).norm());
        Images spread = m_images;
        std::size_t before = 0;
        for (std::size_t k = 1; k + 1 < m_images.size(); ++k) {
            const double wanted =
                place.back() * static_cast<double>(k) / static_cast<double>(m_images.size() - 1);
            while (before + 2 < place.size() && place[before + 1] < wanted)
                ++before;
            const double width = place[before + 1] - place[before];
            const double t = width > 0 ? (wanted - place[before]) / width : 0.0;
            const VectorXd x = (1 - t) * m_images[before] + t * m_images[before + 1];
            if (iterateAt(m_problem, x))
                spread[k] = x;
        }
        m_images = std::move(spread);
    }

    std::vector<Crest> crests() const
    {
        std::vector<double> loss;
        for (const VectorXd& x : m_images) {
            const auto at = iterateAt(m_problem, x);
            loss.push_back(at ? at->at.loss() : std::numeric_limits<double>::infinity());
        }
        std::vector<Crest> found;
        for (std::size_t k = 1; k + 1 < m_images.size(); ++k)
            if (std::isfinite(loss[k]) && loss[k] > loss[k - 1] && loss[k] >= loss[k + 1])
                found.push_back({m_images[k], tangent(k).cwiseQuotient(m_units)});
        return found;
    }

private:
    /// Of unit length, at image @p k.
    VectorXd tangent(std::size_t k) const
    {
        const VectorXd across = m_units.cwiseProduct(m_images[k + 1] - m_images[k - 1]);
        const double length = across.norm();
        return length > 0 ? VectorXd(across / length) : across;
    }

    /// Where @p here sinks to by Newton's step in the space across @p along, cut to a length at
    /// which the parabola still means something; where it is if the loss would rise.
    VectorXd sunk(const Iterate& here, const VectorXd& along) const
    {
        const VectorXd inverse = m_units.cwiseInverse();
        const MatrixXd across =
            MatrixXd::Identity(along.size(), along.size()) - along * along.transpose();
        const MatrixXd H = across * inverse.asDiagonal() * here.at.hessian().dense() *
                           inverse.asDiagonal() * across;
        const VectorXd g = across * inverse.cwiseProduct(here.gradient);
        const Spectrum spectrum = denseSpectrum(H, Eigenvectors::Yes);
        if (spectrum.values.size() == 0)
            return here.x;
        const double largest = spectrum.values.lpNorm<Eigen::Infinity>();
        const VectorXd divisors =
            spectrum.values.cwiseAbs().cwiseMax(std::max(kLeastCurvature * largest, 1e-300));
        const VectorXd components = (spectrum.vectors.transpose() * g).cwiseQuotient(divisors);
        const VectorXd step = -inverse.cwiseProduct(across * (spectrum.vectors * components));
        const double length = m_problem.A.times(step).lpNorm<Eigen::Infinity>();
        double t = length > kLongestMove ? kLongestMove / length : 1.0;
        for (int k = 0; k < 4; ++k, t /= 4)
            if (const auto next = iterateAt(m_problem, here.x + t * step);
                next && next->at.loss() < here.at.loss() &&
                !crossesWall(m_problem.mix, here.at, next->at))
                return next->x;
        return here.x;
    }

    const Problem& m_problem;
    VectorXd m_units;
    Images m_images;
};

} // namespace

std::optional<Images> stretch(const Problem& problem, const VectorXd& from, const VectorXd& to,
                              const VectorXd& bend, Index count)
{
    Images images;
    std::optional<Iterate> last;
    for (Index k = 0; k < count; ++k) {
        const double t = static_cast<double>(k) / static_cast<double>(count - 1);
        images.push_back((1 - t) * from + t * to + 4 * t * (1 - t) * bend);
        std::optional<Iterate> here = iterateAt(problem, images.back());
        if (!here || (last && crossesWall(problem.mix, last->at, here->at)))
            return std::nullopt;
        last = std::move(here);
    }
    return images;
}

std::vector<Crest> sinkToCrests(const Problem& problem, Images images, const std::stop_token& stop)
{
    String string(problem, std::move(images));
    double change = 1.0;
    for (int round = 0; round < kRounds && change > kSettled && !stop.stop_requested(); ++round) {
        change = string.sink();
        string.spread();
    }
    return string.crests();
}

} // namespace core
