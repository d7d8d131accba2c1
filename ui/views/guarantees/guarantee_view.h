// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/guarantees/guarantees.h"
#include "ui/views/view.h"

#include <optional>

class QLabel;
class QTableWidget;

namespace ui {

/// What is guaranteed at the best point of each loss, and what is there.
class GuaranteeView final : public View {
    Q_OBJECT
public:
    explicit GuaranteeView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    void setOutdated(bool outdated) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    void resetView() override;

    const GuaranteeTable& table() const { return m_table; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void showFacts();
    /// The w that line @p row offers, if it does.
    std::optional<double> offeredWeight(int row) const;

    GuaranteeTable m_table;
    QLabel* m_where; ///< Children.
    QTableWidget* m_cells;
    QLabel* m_facts;
};

} // namespace ui
