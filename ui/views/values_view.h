// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/view.h"

class QLabel;
class QTableView;
class QVBoxLayout;

namespace ui {

/// What views of numbers have in common: a line that says which point they speak of, above a table
/// of values.
class ValuesView : public View {
    Q_OBJECT
public:
    void setOutdated(bool outdated) override;
    std::vector<ExportFormat> exportFormats() const override;
    void resetView() override;

    /// What the line says: "At the end of Newton, L = 0.035".
    QString whereText() const;

protected:
    /// @param cells      becomes a child.
    /// @param id         of objects: "fitted" gives "fittedWhere" and "fittedTable".
    /// @param nameWidth  see lookLikeValues().
    ValuesView(QTableView* cells, const QString& id, int nameWidth, QWidget* parent);

    /// An empty text hides the line.
    void setWhereText(const QString& text);
    /// Of the line and the table, for what else there is.
    QVBoxLayout& column() const { return *m_column; }

private:
    QTableView* m_cells; ///< Children.
    QLabel* m_where;
    QVBoxLayout* m_column;
};

} // namespace ui
