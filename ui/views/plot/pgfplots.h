// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/figure.h"

#include <QByteArray>

class QCustomPlot;

namespace ui {

/// The curves of @p plot as a picture for LaTeX: a tikzpicture with an axis of pgfplots, the
/// numbers of every curve in it, and the ticks, colours and dashes that the plot has. It needs the
/// packages pgfplots (compat 1.9 or later) and amsmath, and stands in a text as \input{FILE}.
QByteArray pgfplotsOf(QCustomPlot& plot, const Figure& figure);

/// @p text for LaTeX: its special characters escaped; Greek letters, indices and signs of
/// mathematics in math mode.
QString latexText(const QString& text);

} // namespace ui
