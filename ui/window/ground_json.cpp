// SPDX-License-Identifier: MIT
#include "ui/window/ground_json.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr QLatin1String kMinima("minima");
constexpr QLatin1String kSaddles("saddles");
constexpr QLatin1String kPlateaus("plateaus");
constexpr QLatin1String kX("x");
constexpr QLatin1String kLimit("limit");
constexpr QLatin1String kReached("reached");
constexpr QLatin1String kStarts("starts");
constexpr QLatin1String kTried("tried");
constexpr QLatin1String kPasses("passes"); ///< Whether they were searched for.
constexpr QLatin1String kComplete("complete");

QJsonArray toJson(const std::vector<GroundMemory::Point>& points)
{
    QJsonArray array;
    for (const GroundMemory::Point& point : points) {
        QJsonArray x;
        for (const double number : point.x)
            x.append(number);
        array.append(QJsonObject{{kX, x}, {kReached, qint64(point.reached)}});
    }
    return array;
}

Eigen::Index countFrom(const QJsonValue& value)
{
    return std::max<Eigen::Index>(0, value.toInteger());
}

std::vector<GroundMemory::Point> pointsFrom(const QJsonArray& array)
{
    std::vector<GroundMemory::Point> points;
    for (const QJsonValue value : array) {
        const QJsonArray numbers = value[kX].toArray();
        GroundMemory::Point point{Eigen::VectorXd(numbers.size()), countFrom(value[kReached])};
        for (qsizetype k = 0; k < numbers.size(); ++k)
            point.x[k] = numbers[k].toDouble(std::nan(""));
        if (point.x.size() > 0 && point.x.allFinite())
            points.push_back(std::move(point));
    }
    return points;
}

} // namespace

QJsonObject toJson(const GroundMemory& memory)
{
    QJsonArray plateaus;
    for (const core::Plateau& plateau : memory.plateaus)
        plateaus.append(QJsonObject{{kLimit, plateau.limit}, {kReached, qint64(plateau.reached)}});
    return {{kMinima, toJson(memory.minima)},
            {kSaddles, toJson(memory.saddles)},
            {kPlateaus, plateaus},
            {kStarts, qint64(memory.starts)},
            {kTried, qint64(memory.tried)},
            {kPasses, memory.hasPasses},
            {kComplete, memory.isComplete}};
}

GroundMemory groundMemoryFrom(const QJsonObject& json)
{
    GroundMemory memory;
    memory.minima = pointsFrom(json.value(kMinima).toArray());
    memory.saddles = pointsFrom(json.value(kSaddles).toArray());
    for (const QJsonValue value : json.value(kPlateaus).toArray())
        if (const double limit = value[kLimit].toDouble(std::nan("")); std::isfinite(limit)) {
            core::Plateau plateau;
            plateau.limit = limit;
            plateau.reached = countFrom(value[kReached]);
            memory.plateaus.push_back(plateau);
        }
    memory.starts = countFrom(json.value(kStarts));
    memory.tried = countFrom(json.value(kTried));
    memory.hasPasses = json.value(kPasses).toBool();
    memory.isComplete = json.value(kComplete).toBool();
    return memory;
}

} // namespace ui
