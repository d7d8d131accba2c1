// SPDX-License-Identifier: MIT
#pragma once

#include "ui/state/view_state.h"
#include "ui/views/anatomy/anatomy_data.h"
#include "ui/views/anatomy/matrix_plot.h"
#include "ui/views/anatomy/row_values_plot.h"
#include "ui/views/plot_view.h"
#include "ui/views/spectrum/place_menu.h"

#include <vector>

class QComboBox;
class QToolButton;

namespace ui {

/// The Hessian taken apart, at the place whose spectrum is shown: its parts beside the whole, the
/// entries of D, the middle matrix B and the Hessian itself.
class AnatomyView final : public PlotView {
    Q_OBJECT
public:
    /// What of it is shown.
    enum class Page { Parts, Diagonal, Middle, Hessian };

    explicit AnatomyView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    QVariantMap settings() const override;
    void setSettings(const QVariantMap& settings) override;
    QVariantMap viewpoint() const override;
    void setViewpoint(const QVariantMap& viewpoint) override;
    QByteArray exported(const Figure& figure) override;
    /// The parts.
    void resetView() override;

    Page page() const;
    void setPage(Page page);
    bool isLogarithmic() const;
    const AnatomyData& data() const { return m_data; }

protected:
    /// Shows where the row or column at @p pixel stands in the table.
    void clicked(const QPointF& pixel, Qt::KeyboardModifiers keys) override;
    void seenChanged() override;

private:
    void buildHeader();
    void catchUp();
    void fill();
    std::vector<ComparedSpectrum> shownParts() const;
    const Plot& picture() const;

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< The latest; null at first.
    bool m_isBehind = false;      ///< It came while this was hidden.
    AnatomyData m_data;
    ComparedSpectra m_parts;
    RowValuesPlot m_diagonal;
    MatrixPlot m_middle;
    MatrixPlot m_hessian;
    QComboBox* m_pages; ///< Children.
    PlaceMenu* m_menu;
    QToolButton* m_logarithmic = nullptr; ///< Of the parts.
};

} // namespace ui
