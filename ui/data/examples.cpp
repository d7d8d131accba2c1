// SPDX-License-Identifier: MIT
#include "ui/data/examples.h"

#include "core/files/csv.h"
#include "ui/data/resource_path.h"

#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace ui {

namespace {

using Json = nlohmann::json;

/// Entries of A from which on a method takes longer than one likes to wait for a first picture.
constexpr Eigen::Index kLarge = 5'000'000;

const Json& entries()
{
    static const Json list = [] {
        QFile file(resourcePath(QStringLiteral("examples/examples.json")));
        if (!file.open(QIODevice::ReadOnly))
            return Json::array();
        const QByteArray text = file.readAll();
        return Json::parse(text.begin(), text.end());
    }();
    return list;
}

QString textOf(const Json& entry, const char* key)
{
    return QString::fromStdString(entry.value(key, std::string()));
}

core::MethodChoice methodOf(const Json& entry)
{
    const core::MethodInfo* info = core::methodById(entry.at("id").get<std::string>());
    assert(info);
    core::MethodChoice choice = core::standardChoice(*info);
    if (entry.contains("set"))
        for (auto& [key, value] : choice.values)
            value = entry["set"].value(key, value);
    return choice;
}

void readSlice(const Json& entry, core::SliceSettings& slice)
{
    slice.directions = entry.value("directions", slice.directions);
    const std::string through = entry.value("through", std::string());
    for (const core::ThroughInfo& choice : core::throughChoices())
        if (choice.id == through)
            slice.through = choice.value;
    slice.range = entry.value("range", slice.range);
}

} // namespace

const std::vector<Example>& examples()
{
    static const std::vector<Example> all = [] {
        std::vector<Example> list;
        for (const Json& entry : entries()) {
            const QString id = textOf(entry, "id");
            list.push_back({id, textOf(entry, "title"), textOf(entry, "summary"),
                            textOf(entry, "credit"),
                            resourcePath(QStringLiteral("examples/%1.csv").arg(id))});
        }
        return list;
    }();
    return all;
}

const Example* exampleById(const QString& id)
{
    const auto found = std::ranges::find(examples(), id, &Example::id);
    return found == examples().end() ? nullptr : &*found;
}

core::Session standardSession(core::Problem problem, const std::string& title)
{
    core::Session session;
    session.title = title;
    session.problem = std::move(problem);
    for (const char* id : {"backtracking", "newton"})
        core::insertMethod(session.methods, session.methods.size(),
                           core::standardChoice(*core::methodById(id)));
    if (session.problem.d() > 2) {
        // The plane through start and optimum has to wait for the optimum.
        const bool isLarge = session.problem.n() * session.problem.d() > kLarge;
        session.slice.directions = isLarge ? "random" : "paths";
        session.slice.through = core::Through::Start;
    }
    return session;
}

core::Result<core::Session> openExample(const Example& example)
{
    auto problem = core::readCsv(QFile::encodeName(example.path).toStdString());
    if (!problem)
        return problem.error();
    core::Session session = standardSession(problem.take(), example.title.toStdString());
    const auto entry = std::ranges::find_if(
        entries(), [&](const Json& e) { return textOf(e, "id") == example.id; });
    if (entry == entries().end())
        return session;
    if (const auto loss = core::lossById(entry->value("loss", std::string("combined"))))
        session.problem.mix = loss->mix;
    if (entry->contains("x0")) {
        const auto x0 = entry->at("x0").get<std::vector<double>>();
        if (static_cast<Eigen::Index>(x0.size()) == session.problem.d())
            session.problem.x0 =
                Eigen::Map<const Eigen::VectorXd>(x0.data(), static_cast<Eigen::Index>(x0.size()));
    }
    if (entry->contains("methods")) {
        session.methods.clear();
        for (const Json& method : entry->at("methods"))
            core::insertMethod(session.methods, session.methods.size(), methodOf(method));
    }
    session.stop.maxIterations = entry->value("maxIterations", session.stop.maxIterations);
    readSlice(*entry, session.slice);
    return session;
}

} // namespace ui
