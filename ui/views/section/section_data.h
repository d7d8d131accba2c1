// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"

#include <QByteArray>
#include <QColor>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// A loss along the line.
struct SectionCurve {
    QString title; ///< Of its panel.
    QColor colour;
    std::shared_ptr<const core::Section> section; ///< Never null.
};

/// The compared losses along one line of the plane.
struct SectionData {
    std::vector<SectionCurve> curves; ///< At least one unless emptyText says why there is none.
    bool logarithmic = false;         ///< Heights are log10 L.
    /// Of the axis of heights; low < high. What lies above, as beside the wall, leaves the picture.
    double low = 0.0;
    double high = 1.0;
    QString emptyText;

    const core::Segment& line() const { return curves.front().section->segment; }
    double length() const { return curves.front().section->length; }
    double height(double loss) const;
};

SectionData sectionData(const core::Analysis& analysis, bool logarithmic);

/// The part of the line, in [0, 1], that lies nearest to (p, q) in the space of x; nothing where
/// its ends are one point.
std::optional<double> footOn(const core::Plane& plane, const core::Segment& line, double p,
                             double q);

/// What the curves are at part @p t of the line, a line of text each.
QString sectionText(const SectionData& data, double t);

/// Columns panel, t, distance, p, q, loss, alpha; loss is empty where it is not defined. Numbers
/// read back to the same double.
QByteArray sectionCsv(const SectionData& data);

} // namespace ui
