// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/number_table_view.h"

namespace ui {

class HeaderEditor;
class ProblemTableModel;

/// The table of A and b: besides its numbers, rows and columns can be inserted, deleted and
/// renamed, by menu and by keyboard.
class ProblemTableView final : public NumberTableView {
    Q_OBJECT
public:
    ProblemTableView(Document& document, ProblemTableModel& model, QWidget* parent = nullptr);

    /// As many rows as are selected, before the first of them.
    void insertRows();
    /// One row below the last selected one.
    void appendRow();
    void removeRows();
    void insertColumns();
    void removeColumns();

private:
    void addTableCommands();
    void restoreAfterReset();

    ProblemTableModel& m_table;
    HeaderEditor* m_rowNames;    ///< Owned by the vertical header.
    HeaderEditor* m_columnNames; ///< Owned by the horizontal header.
    int m_row = 0;               ///< Of the current cell before a reset.
    int m_column = 0;
};

} // namespace ui
