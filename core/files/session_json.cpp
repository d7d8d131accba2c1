// SPDX-License-Identifier: MIT
#include "core/files/session_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <span>

namespace core {

namespace {

Json toJson(const Eigen::VectorXd& v)
{
    return Json(std::span(v.data(), static_cast<std::size_t>(v.size())));
}

Json toJson(const DesignMatrix& A)
{
    Json rows = Json::array();
    for (Eigen::Index i = 0; i < A.rows(); ++i)
        rows.push_back(toJson(A.row(i)));
    return rows;
}

Json toJson(const Mix& mix)
{
    return {{"s", mix.s}, {"r", mix.r}};
}

Mix mixFrom(const JsonPlace& place)
{
    return {place["s"].number(), place["r"].number()};
}

DesignMatrix matrixFrom(const JsonPlace& place)
{
    const std::vector<JsonPlace> rows = place.items();
    if (rows.empty())
        place.refuse("has no row");
    const Eigen::VectorXd first = rows.front().numbers();
    RowMajorMatrix A(static_cast<Eigen::Index>(rows.size()), first.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        A.row(static_cast<Eigen::Index>(i)) = rows[i].numbers(A.cols());
    return DesignMatrix(A);
}

Names namesFrom(const std::optional<JsonPlace>& place, Eigen::Index count)
{
    if (!place)
        return {};
    auto names = std::make_shared<const std::vector<std::string>>(place->texts());
    if (static_cast<Eigen::Index>(names->size()) != count)
        place->refuse(fmt::format("has {} names where {} are needed", names->size(), count));
    return names;
}

/// What tells column @p j from all others: its name, or its number where the name does not.
Json columnKey(const Problem& problem, Eigen::Index j)
{
    // An axis beyond the last column stands for that, as it does in a plane.
    j = std::min(j, std::max<Eigen::Index>(problem.d() - 1, 1));
    if (problem.columnNames && j < problem.d()) {
        const std::string& name = (*problem.columnNames)[static_cast<std::size_t>(j)];
        if (std::ranges::count(*problem.columnNames, name) == 1)
            return name;
    }
    return j;
}

Eigen::Index columnFrom(const JsonPlace& place, const Problem& problem)
{
    if (!place.isText())
        return place.whole(0, std::max<Eigen::Index>(problem.d() - 1, 1));
    const std::string name = place.text();
    for (Eigen::Index j = 0; j < problem.d(); ++j)
        if (problem.columnName(j) == name)
            return j;
    place.refuse(fmt::format("names a column “{}” that A does not have", name));
}

Json panelToJson(const Panel& panel)
{
    Json json = {{"loss", toJson(panel.mix)}};
    if (panel.frozen)
        json["frozen"] = problemToJson(*panel.frozen);
    return json;
}

Panel panelFrom(const JsonPlace& place)
{
    place.allowOnly({"loss", "frozen"});
    Panel panel{mixFrom(place["loss"]), nullptr};
    if (panel.mix.s < 0 || panel.mix.r < 0 || panel.mix == Mix{0, 0})
        place.refuse("has weights of the branches that are negative, or both 0");
    if (const auto frozen = place.find("frozen"))
        panel.frozen = std::make_shared<const Problem>(problemFromJson(*frozen));
    return panel;
}

/// Choices by their names. These, and what belongs to them, stand there only where they are not
/// standard, so that versions that do not know them read what does not need them.
Json parametersToJson(const MethodChoice& choice)
{
    Json json = Json::object();
    const MethodInfo* info = methodById(choice.id);
    for (const auto& [key, value] : choice.values) {
        const Parameter* parameter = info ? parameterByKey(*info, key) : nullptr;
        const bool isChoice = parameter && !parameter->names.empty();
        if (parameter && (isChoice || !parameter->belongsTo.empty()) &&
            value == parameter->standard)
            continue;
        if (isChoice)
            json[key] = nameOf(*parameter, value);
        else
            json[key] = value;
    }
    return json;
}

double parameterFrom(const JsonPlace& place, const Parameter& parameter)
{
    if (parameter.names.empty())
        return place.numberIn(parameter.minimum, parameter.maximum);
    const auto value = valueNamed(parameter, place.text());
    if (!value)
        place.refuse(
            fmt::format("should be one of {}, not “{}”", namesOf(parameter), place.text()));
    return *value;
}

} // namespace

Json problemToJson(const Problem& problem, const DataReference* data)
{
    Json json = Json::object();
    if (data) {
        json["data"] = dataToJson(*data);
    } else {
        json["A"] = toJson(problem.A);
        json["b"] = toJson(problem.b);
    }
    json["w"] = toJson(problem.w);
    json["x0"] = toJson(problem.x0);
    json["loss"] = toJson(problem.mix);
    if (problem.columnNames && !data)
        json["columnNames"] = *problem.columnNames;
    if (problem.rowNames && !data)
        json["rowNames"] = *problem.rowNames;
    return json;
}

Problem problemFromJson(const JsonPlace& place, const ReadData& readData)
{
    Problem problem;
    if (const auto data = place.find("data")) {
        place.allowOnly({"data", "w", "x0", "loss"});
        if (!readData)
            data->refuse("refers to files, which is not possible here");
        problem = readData(*data);
    } else {
        place.allowOnly({"A", "b", "w", "x0", "loss", "columnNames", "rowNames"});
        problem.A = matrixFrom(place["A"]);
        problem.b = place["b"].numbers(problem.n());
        problem.columnNames = namesFrom(place.find("columnNames"), problem.d());
        problem.rowNames = namesFrom(place.find("rowNames"), problem.n());
    }
    problem.w = place["w"].numbers();
    problem.x0 = place["x0"].numbers(problem.d());
    if (const auto loss = place.find("loss"))
        problem.mix = mixFrom(*loss);
    if (const auto issues = validate(problem); !issues.empty())
        place.refuse("cannot be computed: " + issues.front().message);
    return problem;
}

Json methodToJson(const MethodChoice& choice)
{
    Json json{{"method", choice.id},
              {"parameters", parametersToJson(choice)},
              {"enabled", choice.enabled},
              {"colour", choice.colour}};
    if (choice.scaled) // so that versions that do not know it read what does not need it
        json["scaled"] = true;
    if (choice.start.size() > 0)
        json["start"] = toJson(choice.start);
    if (choice.isBaseline)
        json["baseline"] = true;
    return json;
}

MethodChoice methodFromJson(const JsonPlace& place)
{
    place.allowOnly({"method", "parameters", "enabled", "colour", "scaled", "start", "baseline"});
    const MethodInfo* info = methodById(place["method"].text());
    if (!info)
        place["method"].refuse(
            fmt::format("names a method “{}” that is not known", place["method"].text()));
    MethodChoice choice = standardChoice(*info);
    if (const auto parameters = place.find("parameters")) {
        for (const std::string& key : parameters->keys()) {
            const Parameter* known = parameterByKey(*info, key);
            if (!known)
                parameters->refuse(fmt::format("has “{}”, which {} does not have", key, info->id));
            choice.values[key] = parameterFrom((*parameters)[key], *known);
        }
    }
    if (const auto enabled = place.find("enabled"))
        choice.enabled = enabled->flag();
    if (const auto scaled = place.find("scaled"))
        choice.scaled = scaled->flag();
    if (const auto colour = place.find("colour"))
        choice.colour = static_cast<int>(colour->whole(0, kMostColours));
    if (const auto start = place.find("start"))
        choice.start = start->numbers();
    if (const auto baseline = place.find("baseline"))
        choice.isBaseline = baseline->flag();
    return choice;
}

Json sliceToJson(const Session& session)
{
    const SliceSettings& slice = session.slice;
    const auto through = std::ranges::find(throughChoices(), slice.through, &ThroughInfo::value);
    Json json = {
        {"through", through->id},
        {"directions", slice.directions},
        {"axes",
         {columnKey(session.problem, slice.axis1), columnKey(session.problem, slice.axis2)}},
        {"seed", slice.seed},
        {"range", slice.range},
        {"grid", slice.grid}};
    if (slice.eigen1 != 0 || slice.eigen2 != 1)
        json["eigenvalues"] = {slice.eigen1, slice.eigen2};
    // What was given for another number of columns means nothing any more.
    if (slice.point.size() == session.problem.d())
        json["point"] = toJson(slice.point);
    if (slice.custom.rows() == session.problem.d() && slice.custom.cols() == 2)
        json["given"] = {toJson(Eigen::VectorXd(slice.custom.col(0))),
                         toJson(Eigen::VectorXd(slice.custom.col(1)))};
    return json;
}

SliceSettings sliceFromJson(const JsonPlace& place, const Problem& problem)
{
    place.allowOnly({"through", "directions", "axes", "eigenvalues", "seed", "range", "grid",
                     "point", "given"});
    SliceSettings slice;
    if (const auto through = place.find("through")) {
        const auto known = std::ranges::find(throughChoices(), through->text(), &ThroughInfo::id);
        if (known == throughChoices().end())
            through->refuse(fmt::format("names a point “{}” that is not known", through->text()));
        slice.through = known->value;
    }
    if (const auto directions = place.find("directions")) {
        slice.directions = directions->text();
        if (!directionsById(slice.directions))
            directions->refuse(
                fmt::format("names a choice “{}” that is not known", slice.directions));
    }
    if (const auto axes = place.find("axes")) {
        const std::vector<JsonPlace> columns = axes->items();
        if (columns.size() != 2)
            axes->refuse("must name two columns");
        slice.axis1 = columnFrom(columns[0], problem);
        slice.axis2 = columnFrom(columns[1], problem);
    }
    if (const auto eigenvalues = place.find("eigenvalues")) {
        const std::vector<JsonPlace> ranks = eigenvalues->items();
        if (ranks.size() != 2)
            eigenvalues->refuse("must name two eigenvalues");
        // Columns may have gone since: a rank beyond the last stands for that.
        constexpr std::int64_t kMost = 1'000'000'000;
        slice.eigen1 = ranks[0].whole(0, kMost);
        slice.eigen2 = ranks[1].whole(0, kMost);
    }
    if (const auto seed = place.find("seed"))
        slice.seed = seed->natural();
    if (const auto range = place.find("range"))
        slice.range = range->numberIn(0.0, std::numeric_limits<double>::max());
    if (const auto grid = place.find("grid"))
        slice.grid = static_cast<int>(grid->whole(16, 2048));
    if (const auto point = place.find("point"))
        slice.point = point->numbers(problem.d());
    if (const auto given = place.find("given")) {
        const std::vector<JsonPlace> vectors = given->items();
        if (vectors.size() != 2)
            given->refuse("must hold two directions");
        slice.custom.resize(problem.d(), 2);
        for (Eigen::Index k = 0; k < 2; ++k)
            slice.custom.col(k) = vectors[static_cast<std::size_t>(k)].numbers(problem.d());
    }
    return slice;
}

Json sessionToJson(const Session& session, const DataReference* data)
{
    Json json = {
        {"title", session.title},
        {"problem", problemToJson(session.problem, data)},
        {"slice", sliceToJson(session)},
        {"methods", Json::array()},
        {"stop",
         {{"tolerance", session.stop.tolerance}, {"maxIterations", session.stop.maxIterations}}},
        {"panels", Json::array()}};
    for (MethodChoice choice : session.methods) {
        // What was given for another number of columns means nothing any more.
        if (!hasOwnStart(choice, session.problem))
            choice.start.resize(0);
        json["methods"].push_back(methodToJson(choice));
    }
    for (const Panel& panel : session.panels)
        json["panels"].push_back(panelToJson(panel));
    return json;
}

Session sessionFromJson(const JsonPlace& place, const ReadData& readData)
{
    place.allowOnly({"title", "problem", "slice", "methods", "stop", "panels"});
    Session session;
    session.title = place["title"].text();
    const JsonPlace problem = place["problem"];
    static_cast<void>(problem["loss"]); // must be there
    session.problem = problemFromJson(problem, readData);
    session.slice = sliceFromJson(place["slice"], session.problem);
    for (const JsonPlace& method : place["methods"].items()) {
        session.methods.push_back(methodFromJson(method));
        if (const auto start = method.find("start"))
            static_cast<void>(start->numbers(session.problem.d()));
        if (session.methods.back().isBaseline)
            pinBaseline(session.methods, session.methods.size() - 1);
    }
    const JsonPlace stop = place["stop"];
    stop.allowOnly({"tolerance", "maxIterations"});
    session.stop.tolerance = stop["tolerance"].numberIn(0.0, 1.0);
    session.stop.maxIterations = static_cast<int>(stop["maxIterations"].whole(0, 1'000'000));
    for (const JsonPlace& panel : place["panels"].items())
        session.panels.push_back(panelFrom(panel));
    if (session.panels.size() > kMostPanels)
        place["panels"].refuse(fmt::format("has more than {} losses", kMostPanels));
    return session;
}

} // namespace core
