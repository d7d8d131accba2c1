// SPDX-License-Identifier: MIT
#pragma once

#include <QPoint>
#include <QString>

#include <optional>

namespace ui {

/// Something that is painted in a picture, and has no widget of its own.
struct PaintedMark {
    /// As the glossary or a method knows it: "term:pass", "colour2".
    QString name;
    QString now =
        {}; ///< What is known of this one at present: "Pass 1 – 3: L = 0.12"; may be empty.
};

/// A widget that paints what can be explained: marks, curves, entries of a legend.
class Painted {
public:
    virtual ~Painted() = default;

    /// What is painted at @p at of the widget; nothing where there is only the picture itself.
    virtual std::optional<PaintedMark> markAt(const QPoint& at) const = 0;

protected:
    Painted() = default;
    Painted(const Painted&) = default;
    Painted& operator=(const Painted&) = default;
};

} // namespace ui
