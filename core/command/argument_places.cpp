// SPDX-License-Identifier: MIT
#include "core/command/argument_places.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace core {

namespace {

/// The place of a name among @p count; nothing where none has it.
template <typename NameOf>
std::optional<Eigen::Index> named(const std::string& name, Eigen::Index count, const NameOf& nameOf)
{
    for (Eigen::Index k = 0; k < count; ++k)
        if (nameOf(k) == name)
            return k;
    return {};
}

template <typename PlaceOf>
std::vector<Eigen::Index> sorted(const JsonPlace& place, const PlaceOf& placeOf)
{
    std::vector<Eigen::Index> places;
    if (place.json().is_array())
        for (const JsonPlace& item : place.items())
            places.push_back(placeOf(item));
    else
        places.push_back(placeOf(place));
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace

Eigen::Index placeAt(const JsonPlace& place, Eigen::Index count)
{
    return place.whole(1, count) - 1;
}

Eigen::Index rowAt(const JsonPlace& place, const Problem& problem)
{
    if (!place.isText())
        return placeAt(place, problem.n());
    const std::string name = place.text();
    if (const auto row = named(name, problem.n(), [&](auto i) { return problem.rowName(i); }))
        return *row;
    place.refuse(fmt::format("names a row “{}” that A does not have", name));
}

Eigen::Index columnAt(const JsonPlace& place, const Problem& problem)
{
    if (!place.isText())
        return placeAt(place, problem.d());
    const std::string name = place.text();
    if (const auto column = named(name, problem.d(), [&](auto j) { return problem.columnName(j); }))
        return *column;
    place.refuse(fmt::format("names a column “{}” that A does not have", name));
}

Eigen::Index tableColumnAt(const JsonPlace& place, const Problem& problem)
{
    if (!place.isText())
        return placeAt(place, problem.d() + 1);
    const std::string name = place.text();
    if (name == "b" && !named(name, problem.d(), [&](auto j) { return problem.columnName(j); }))
        return problem.d();
    return columnAt(place, problem);
}

std::vector<Eigen::Index> rowsAt(const JsonPlace& place, const Problem& problem)
{
    return sorted(place, [&](const JsonPlace& item) { return rowAt(item, problem); });
}

std::vector<Eigen::Index> columnsAt(const JsonPlace& place, const Problem& problem)
{
    return sorted(place, [&](const JsonPlace& item) { return columnAt(item, problem); });
}

double amountAt(const JsonPlace& place)
{
    const double amount = place.number();
    if (amount < 0.0)
        place.refuse("must be 0 or more");
    return amount;
}

RowMajorMatrix blockAt(const JsonPlace& place)
{
    const std::vector<JsonPlace> rows = place.items();
    if (rows.empty())
        place.refuse("has no row");
    const Eigen::VectorXd first = rows.front().numbers();
    if (first.size() == 0)
        place.refuse("has an empty row");
    RowMajorMatrix block(static_cast<Eigen::Index>(rows.size()), first.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        block.row(static_cast<Eigen::Index>(i)) = rows[i].numbers(block.cols());
    return block;
}

} // namespace core
