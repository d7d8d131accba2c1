// SPDX-License-Identifier: MIT
#include "core/session_edits.h"

#include "core/problem/edits.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// For each column that there will be the column that it was, or -1 for a new one.
using Origins = std::vector<Eigen::Index>;

/// Where column @p old went; -1 if it is gone.
Eigen::Index placeOf(const Origins& origins, Eigen::Index old)
{
    const auto found = std::ranges::find(origins, old);
    return found == origins.end() ? -1 : found - origins.begin();
}

template <typename Matrix>
Matrix moved(const Matrix& given, const Origins& origins)
{
    if (given.size() == 0)
        return given;
    Matrix result = Matrix::Zero(static_cast<Eigen::Index>(origins.size()), given.cols());
    for (std::size_t j = 0; j < origins.size(); ++j)
        if (origins[j] >= 0 && origins[j] < given.rows())
            result.row(static_cast<Eigen::Index>(j)) = given.row(origins[j]);
    return result;
}

void follow(SliceSettings& slice, const Origins& origins)
{
    slice.point = moved(slice.point, origins);
    slice.custom = moved(slice.custom, origins);
    slice.axis1 = placeOf(origins, slice.axis1);
    slice.axis2 = placeOf(origins, slice.axis2);
    const auto replaceIfGone = [](Eigen::Index& axis, Eigen::Index other) {
        if (axis < 0)
            axis = other == 0 ? 1 : 0;
    };
    replaceIfGone(slice.axis1, slice.axis2);
    replaceIfGone(slice.axis2, slice.axis1);
}

/// @param before  columns that there were; a start of another size belongs to another table.
void follow(Session& session, const Origins& origins, Eigen::Index before)
{
    follow(session.slice, origins);
    for (MethodChoice& method : session.methods)
        method.start =
            method.start.size() == before ? moved(method.start, origins) : Eigen::VectorXd();
}

} // namespace

void insertColumns(Session& session, Eigen::Index at, Eigen::Index count)
{
    Origins origins;
    for (Eigen::Index j = 0; j < session.problem.d(); ++j)
        origins.push_back(j);
    origins.insert(origins.begin() + at, static_cast<std::size_t>(count), -1);
    const Eigen::Index before = session.problem.d();
    session.problem = withColumnsInserted(std::move(session.problem), at, count);
    follow(session, origins, before);
}

void removeColumns(Session& session, const std::vector<Eigen::Index>& columns)
{
    Origins origins;
    for (Eigen::Index j = 0; j < session.problem.d(); ++j)
        if (!std::ranges::binary_search(columns, j))
            origins.push_back(j);
    const Eigen::Index before = session.problem.d();
    session.problem = withColumnsRemoved(std::move(session.problem), columns);
    follow(session, origins, before);
}

void editColumnsOf(Session& session, const std::function<Problem(Problem)>& edit)
{
    // A start of its own goes where x0 would go.
    for (MethodChoice& method : session.methods) {
        if (!hasOwnStart(method, session.problem))
            continue;
        Problem problem = session.problem;
        problem.x0 = method.start;
        method.start = edit(std::move(problem)).x0;
    }
    session.problem = edit(std::move(session.problem));
}

} // namespace core
