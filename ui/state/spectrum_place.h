// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstddef>

namespace ui {

/// A place whose spectrum can be shown.
struct SpectrumPlace {
    enum class Kind {
        Start,
        PathEnd,
        Cursor, ///< The point of probePlace(): cursor, else iterate of the timeline, else start.
    };
    Kind kind = Kind::Start;
    std::size_t method = 0; ///< Index in Session::methods, of PathEnd.
    QString title;          ///< "Start", "End of Newton", "Cursor".

    /// Titles do not count: the same place may be renamed.
    friend bool operator==(const SpectrumPlace& a, const SpectrumPlace& b)
    {
        return a.kind == b.kind && (a.kind != Kind::PathEnd || a.method == b.method);
    }
};

} // namespace ui
