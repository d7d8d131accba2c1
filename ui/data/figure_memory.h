// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>

class QPdfWriter;

namespace ui {

/// Figures that remember the session that they show: it is the content of a session file, kept as
/// a text of a PNG, as metadata of an SVG, and as an attachment of a PDF.
namespace FigureMemory {

/// Sessions that are larger than this, in bytes, are not kept.
constexpr qsizetype kMostBytes = 16 * 1024 * 1024;

/// Each does nothing where @p session is empty or too large.
void keepIn(QImage& image, const QByteArray& session);
void keepIn(QPdfWriter& writer, const QByteArray& session);
/// @param svg  the content of a file, to be changed.
void keepInSvg(QByteArray& svg, const QByteArray& session);

/// True if @p start, the first bytes of a file, are those of a PNG, an SVG or a PDF.
bool looksLikeFigure(const QByteArray& start);
/// The session that the file of a figure remembers; nothing where there is none. Whether it is
/// undamaged its own checksums say.
std::optional<QByteArray> sessionIn(const QByteArray& file);

} // namespace FigureMemory

} // namespace ui
