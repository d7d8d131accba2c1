// SPDX-License-Identifier: MIT
#include "ui/views/contour/basin_picture.h"

#include "ui/look/ground_colours.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"
#include "ui/views/plot/plot_frame.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace ui {

namespace {

using Eigen::Index;

constexpr int kShades = 64;

/// @p colour where @p t = 0, paler up to @p t = 1.
QColor shaded(const QColor& colour, double t)
{
    constexpr double kDark = 0.22; // the deepest shade is so much of black
    constexpr double kPale = 0.62; // the palest so much of white
    const auto mixed = [](double from, double to, double share) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    const double middle = kDark / (kDark + kPale); // where the colour is itself
    const double share =
        t < middle ? kDark * (1.0 - t / middle) : kPale * (t - middle) / (1.0 - middle);
    const double to = t < middle ? 0.0 : 255.0;
    return {mixed(colour.red(), to, share), mixed(colour.green(), to, share),
            mixed(colour.blue(), to, share)};
}

using Shades = std::array<QRgb, kShades>;

Shades shadesOf(const QColor& colour)
{
    Shades shades{};
    for (int k = 0; k < kShades; ++k)
        shades[static_cast<std::size_t>(k)] = shaded(colour, double(k) / (kShades - 1)).rgb();
    return shades;
}

/// The range of iterations that the shades tell apart: a few very long walks do not make all others
/// look alike.
void setIterations(BasinPicture& picture, const core::BasinMap& map)
{
    constexpr double kMost = 0.97; // of the walks that lead to a minimum
    std::map<int, Index> counts;
    Index all = 0;
    for (Index i = 0; i < map.grid.rows; i += map.stride)
        for (Index j = 0; j < map.grid.columns; j += map.stride)
            if (map.minimum(i, j) != core::BasinMap::kNoMinimum) {
                ++counts[map.iterations(i, j)];
                ++all;
            }
    if (counts.empty())
        return;
    picture.fewest = counts.begin()->first;
    Index soFar = 0;
    for (const auto& [iterations, count] : counts) {
        picture.many = iterations;
        soFar += count;
        if (static_cast<double>(soFar) >= kMost * static_cast<double>(all))
            break;
    }
}

QString fateMark(Fate fate)
{
    switch (fate) {
    case Fate::ToInfinity:
        return QStringLiteral("∞");
    case Fate::AtWall:
        return QStringLiteral("α=0");
    case Fate::Unfinished:
        return QStringLiteral("…");
    }
    return {};
}

QString fateText(Fate fate)
{
    switch (fate) {
    case Fate::ToInfinity:
        return translated("The walk runs away to infinity.");
    case Fate::AtWall:
        return translated("The walk is stopped by α = 0, or cannot begin there.");
    case Fate::Unfinished:
        return translated(
            "The walk came to no minimum: it was not finished, or rests at a saddle.");
    }
    return {};
}

void setEntries(BasinPicture& picture, const core::BasinMap& map,
                std::span<const std::size_t> numbers)
{
    std::map<std::size_t, Index> reached;
    std::map<Fate, Index> fates;
    Index all = 0;
    for (Index i = 0; i < map.grid.rows; i += map.stride)
        for (Index j = 0; j < map.grid.columns; j += map.stride) {
            ++all;
            if (const int minimum = map.minimum(i, j); minimum != core::BasinMap::kNoMinimum)
                ++reached[numbers[static_cast<std::size_t>(minimum)]];
            else
                ++fates[fateOf(map.outcome(i, j))];
        }
    const auto share = [all](Index count) {
        return static_cast<double>(count) / static_cast<double>(all);
    };
    for (const auto& [number, count] : reached)
        picture.entries.push_back({minimumColour(number), QString::number(number + 1), share(count),
                                   translated("Starts that lead to minimum %1.").arg(number + 1)});
    for (const auto& [fate, count] : fates)
        picture.entries.push_back({fateColour(fate), fateMark(fate), share(count), fateText(fate)});
}

QString shareText(double share)
{
    const double percent = 100.0 * share;
    return percent > 0.0 && percent < 0.1 ? QStringLiteral("<0.1 %")
           : percent < 9.95               ? QStringLiteral("%1 %").arg(decimalText(percent, 1))
                                          : QStringLiteral("%1 %").arg(decimalText(percent, 0));
}

/// Which start stands for (p, q); nothing outside of the map.
std::optional<std::pair<Index, Index>> startAt(const core::Grid& grid, double p, double q)
{
    const core::Window& window = grid.window;
    const auto place = [](double at, double low, double high, Index count) {
        return std::lround((at - low) / (high - low) * static_cast<double>(count - 1));
    };
    if (!(p >= window.pMin && p <= window.pMax && q >= window.qMin && q <= window.qMax))
        return std::nullopt;
    return std::pair<Index, Index>(place(q, window.qMin, window.qMax, grid.rows),
                                   place(p, window.pMin, window.pMax, grid.columns));
}

} // namespace

BasinPicture basinPicture(const core::BasinMap& map, std::span<const std::size_t> numbers)
{
    BasinPicture picture;
    if (map.stride == 0)
        return picture;
    picture.window = map.grid.window;
    setIterations(picture, map);
    setEntries(picture, map, numbers);
    std::vector<Shades> shades;
    for (const std::size_t number : numbers)
        shades.push_back(shadesOf(minimumColour(number)));
    const double range = std::max(1, picture.many - picture.fewest);
    picture.image = QImage(static_cast<int>(map.grid.columns), static_cast<int>(map.grid.rows),
                           QImage::Format_RGB32);
    for (Index i = 0; i < map.grid.rows; ++i) {
        auto* line = reinterpret_cast<QRgb*>(
            picture.image.scanLine(static_cast<int>(map.grid.rows - 1 - i)));
        for (Index j = 0; j < map.grid.columns; ++j) {
            const int minimum = map.minimum(i, j);
            if (minimum == core::BasinMap::kNoMinimum) {
                line[j] = fateColour(fateOf(map.outcome(i, j))).rgb();
                continue;
            }
            const double t = (map.iterations(i, j) - picture.fewest) / range;
            const auto shade =
                static_cast<std::size_t>(std::lround(std::clamp(t, 0.0, 1.0) * (kShades - 1)));
            line[j] = shades[static_cast<std::size_t>(minimum)][shade];
        }
    }
    return picture;
}

QString basinText(const core::BasinMap& map, std::span<const std::size_t> numbers, double p,
                  double q)
{
    const auto start = startAt(map.grid, p, q);
    if (!start || map.stride == 0)
        return {};
    const auto& [i, j] = *start;
    const int minimum = map.minimum(i, j);
    if (minimum == core::BasinMap::kNoMinimum)
        return fateText(fateOf(map.outcome(i, j)));
    const auto place = static_cast<std::size_t>(minimum);
    return translated("From here to minimum %1, L = %2, in %3 iterations.")
        .arg(numbers[place] + 1)
        .arg(numberText(map.minima[place].at.loss))
        .arg(map.iterations(i, j));
}

void paintBasins(QPainter& painter, const PlotFrame& frame, const BasinPicture& picture)
{
    if (picture.isEmpty())
        return;
    // A start is the middle of its rectangle.
    const core::Window& window = picture.window;
    const double p = 0.5 * window.width() / std::max(1, picture.image.width() - 1);
    const double q = 0.5 * window.height() / std::max(1, picture.image.height() - 1);
    const QRectF place(frame.pixel(window.pMin - p, window.qMax + q),
                       frame.pixel(window.pMax + p, window.qMin - q));
    painter.save();
    painter.setClipRect(frame.rect);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(place, picture.image);
    painter.restore();
}

void paintBasinLegend(QPainter& painter, const QRectF& room, const BasinPicture& picture)
{
    constexpr double kSquare = 9.0;
    painter.setFont(tabularFont(8.0));
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.height() + 3.0;
    const double shade = 2.0 * metrics.height() + 16.0; // of what is said of the iterations
    double y = room.top();
    for (const BasinEntry& entry : picture.entries) {
        if (y + height > room.bottom() - shade && &entry != &picture.entries.front())
            break;
        const QRectF square(room.left(), y + 0.5 * (height - kSquare), kSquare, kSquare);
        painter.setPen(QPen(theme().border, 1.0));
        painter.setBrush(entry.colour);
        painter.drawRoundedRect(square, 2.0, 2.0);
        const QRectF text(square.right() + 4.0, y, room.right() - square.right() - 4.0, height);
        painter.setPen(theme().text);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, entry.mark);
        painter.setPen(theme().mutedText);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, shareText(entry.share));
        y += height;
    }
    y += 5.0;
    if (picture.many <= picture.fewest || y + shade > room.bottom() + 6.0)
        return;
    painter.setPen(theme().mutedText);
    painter.drawText(QRectF(room.left(), y, room.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, translated("iterations"));
    y += metrics.height() + 2.0;
    const QColor grey(0x70, 0x78, 0x84);
    QLinearGradient gradient(room.left(), 0.0, room.right(), 0.0);
    for (int k = 0; k <= 8; ++k)
        gradient.setColorAt(k / 8.0, shaded(grey, k / 8.0));
    painter.setPen(QPen(theme().border, 1.0));
    painter.setBrush(gradient);
    painter.drawRect(QRectF(room.left(), y, room.width(), 6.0));
    y += 8.0;
    painter.setPen(theme().mutedText);
    const QRectF numbers(room.left(), y, room.width(), metrics.height());
    painter.drawText(numbers, Qt::AlignLeft, QString::number(picture.fewest));
    painter.drawText(numbers, Qt::AlignRight, QStringLiteral("%1+").arg(picture.many));
}

} // namespace ui
