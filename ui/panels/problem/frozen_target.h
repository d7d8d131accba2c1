// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/number_table_view.h"

namespace ui {

class ProblemTableView;

/// The column b of a table that is wider than its place, kept in sight at the right edge while the
/// columns of A scroll. It is a second view of the whole table, scrolled to its end, with the
/// selection of the first; the keyboard stays with that one.
class FrozenTarget final : public NumberTableView {
    Q_OBJECT
public:
    /// @param table  of which it shows b; its parent.
    FrozenTarget(Document& document, NumberTableModel& model, ProblemTableView& table);

    /// Covers the right edge of the table if its columns do not fit, else hides.
    void place();
    bool editHere(const QModelIndex& index, EditTrigger trigger, QEvent* event);

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void refuse(const QModelIndex& index, const QString& reason) override;
    void fitColumns() override;
    void fitHeight() override {}

private:
    bool isTarget(const QModelIndex& index) const;

    ProblemTableView& m_table;
};

} // namespace ui
