// SPDX-License-Identifier: MIT
#include "core/analysis/eigen_plane.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// The command with the point that the slice is to go through.
std::optional<Command> throughPlace(Command command, const Analysis& analysis,
                                    const StudiedPoint& place)
{
    const auto throughPoint = [&](const Eigen::VectorXd& x) {
        return std::move(command).with("through", "point").with("point", x);
    };
    const Eigen::VectorXd& x0 = analysis.request.session->problem.x0;
    switch (place.kind) {
    case StudiedPoint::Kind::Start:
        return std::move(command).with("through", "start");
    case StudiedPoint::Kind::At:
        if (place.at.x.size() != x0.size())
            return std::nullopt;
        // Without a cursor and a timeline the point looked at is the start.
        return place.at.x == x0 ? std::move(command).with("through", "start")
                                : throughPoint(place.at.x);
    case StudiedPoint::Kind::PathEnd:
        break;
    }
    const Paths& paths = analysis.paths();
    const auto walked = std::ranges::find(paths, place.method, &WalkedPath::method);
    if (walked == paths.end() || walked->path->points.empty())
        return std::nullopt;
    return &*walked == lowestEnd(paths) ? std::move(command).with("through", "optimum")
                                        : throughPoint(walked->path->points.back().x);
}

} // namespace

std::optional<Command> eigenPlaneCommand(const Analysis& analysis, const StudiedPoint& place,
                                         Eigen::Index first, Eigen::Index second)
{
    return throughPlace(Command("plane")
                            .with("directions", "eigen_pair")
                            .withPlaces("eigenvalues", {first, second}),
                        analysis, place);
}

} // namespace core
