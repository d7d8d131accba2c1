// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/compared/compared_table.h"
#include "ui/views/values_view.h"

class QLabel;
class QTableWidget;

namespace ui {

/// The compared losses side by side in numbers.
class ComparedView final : public ValuesView {
    Q_OBJECT
public:
    explicit ComparedView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;

    const ComparedTable& table() const { return m_table; }

private:
    void fill();

    ComparedTable m_table;
    QTableWidget* m_cells; ///< Children.
    QLabel* m_empty;
};

} // namespace ui
