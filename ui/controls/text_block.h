// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// Cuts the text of a spreadsheet or a file into cells. The separator is the tab if there is
/// one, else the semicolon, else the comma, else runs of spaces; quotes around cells are taken
/// off (doubled quotes inside stand for one), empty lines at the end are dropped. Lines may be of
/// different length.
std::vector<QStringList> textBlock(const QString& text);

/// Joins cells with tabs and lines with newlines, as spreadsheets read them.
QString tabbedText(const std::vector<QStringList>& block);

/// The same as comma separated values; cells are quoted where they need it.
QString commaText(const std::vector<QStringList>& block);

} // namespace ui
