// SPDX-License-Identifier: MIT
#include "core/plane/choose_plane.h"
#include "core/plane/directions.h"

namespace core {

namespace {

DirectionPair chooseGiven(const DirectionsQuestion& asked)
{
    const Eigen::MatrixXd& given = asked.settings.custom;
    const auto column = [&](Eigen::Index k) {
        return Direction{
            fittedTo(asked.problem.d(), k < given.cols() ? given.col(k) : Eigen::VectorXd()),
            {},
            "given"};
    };
    DirectionPair chosen{column(0), column(1)};
    if (!(chosen.first.vector.stableNorm() > 0)) {
        chosen.first = {asked.random.any(), {}, "random"};
        chosen.remark = "The first direction is random: the given one is zero.";
    }
    if (!orthogonalPart(chosen.second.vector, chosen.first.vector.stableNormalized())) {
        chosen.second = {asked.random.orthogonalTo(chosen.first.vector), {}, "random"};
        if (chosen.remark.empty())
            chosen.remark = "The second direction is random: the given one is zero or parallel to "
                            "the first.";
    }
    return chosen;
}

} // namespace

DirectionsInfo givenDirections()
{
    return {.id = "custom",
            .title = "Given directions",
            .help = "Two vectors of your own; their lengths are the units.",
            .usesGiven = true,
            .choose = chooseGiven};
}

} // namespace core
