// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QColor>
#include <QFont>
#include <QString>

namespace ui {

/// Which of the two looks is wanted; System follows the desktop.
enum class ThemeChoice { System, Light, Dark };

/// The colours of the frame. The data has the colour, the frame has none, but for one accent.
struct Theme {
    bool dark = false;
    QColor window;  ///< Behind panels.
    QColor base;    ///< Behind tables, plots and the 3D view.
    QColor baseEnd; ///< Lower end of the 3D view's soft gradient.
    QColor raised;  ///< Chips and buttons.
    QColor border;  ///< Hairlines.
    QColor grid;    ///< Grid lines of plots.
    QColor text;
    QColor mutedText; ///< Captions, axis numbers.
    QColor accent;
    QColor accentText; ///< On the accent.
    QColor good;       ///< "yes, positive semidefinite".
    QColor bad;        ///< Errors, negative eigenvalues.
};

/// The theme in use.
const Theme& theme();
/// While it lives, theme() is the light or the dark one, for a picture that is drawn for a file.
/// Widgets and palettes stay as they are.
class ThemeForFigure {
public:
    explicit ThemeForFigure(bool dark);
    ~ThemeForFigure();
    ThemeForFigure(const ThemeForFigure&) = delete;
    ThemeForFigure& operator=(const ThemeForFigure&) = delete;

private:
    Theme m_before;
};

/// Sets palette, fonts and style sheet of the application. Existing widgets repaint; those that
/// keep colours of their own do so on QEvent::PaletteChange.
/// @param desktopPrefersDark  what ThemeChoice::System follows.
void applyTheme(QApplication& application, ThemeChoice choice, bool desktopPrefersDark = false);

/// Colour number @p colour of those of methods (core::MethodChoice::colour), the same in every
/// view and theme; they repeat after the last.
QColor methodColour(int colour);

/// The colour of compared loss number @p index where its methods are told apart by dashes; they
/// repeat after the last.
QColor comparedColour(std::size_t index);

/// The application's font with tabular figures at @p points (0: standard size).
QFont tabularFont(qreal points = 0);

} // namespace ui
