// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/probe.h"
#include "ui/state/view_state.h"
#include "ui/views/plot_view.h"
#include "ui/views/spectrum/compared_spectra.h"
#include "ui/views/spectrum/density_plot.h"
#include "ui/views/spectrum/eigen_choice.h"
#include "ui/views/spectrum/histogram_plot.h"
#include "ui/views/spectrum/path_heat_plot.h"
#include "ui/views/spectrum/path_spectra_plot.h"
#include "ui/views/spectrum/place_menu.h"
#include "ui/views/spectrum/spectrum_mode.h"
#include "ui/views/spectrum/spectrum_plot.h"

#include <optional>
#include <vector>

class QComboBox;
class QToolButton;

namespace ui {

/// All eigenvalues of the Hessian at the start, at the end of a path or where the cursor or the
/// timeline is: is the loss convex there, how badly scaled is it, and what does the low-rank part
/// do to A^T D A? Two of them can be chosen, so that the slice lies along their eigenvectors. Or
/// the spectra along a path, or an estimate of how the eigenvalues of a large Hessian are spread.
class SpectrumView final : public PlotView {
    Q_OBJECT
public:
    using Mode = SpectrumMode;

    explicit SpectrumView(ViewState& state, QWidget* parent = nullptr);

    void present(const core::AnalysisPtr& analysis) override;
    QVariantMap settings() const override;
    void setSettings(const QVariantMap& settings) override;
    QVariantMap viewpoint() const override;
    void setViewpoint(const QVariantMap& viewpoint) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    /// The start, on a linear scale.
    void resetView() override;

    /// What is known at the point of probePlace(), computed elsewhere.
    void presentProbe(const core::Probe& probe) override;

    /// The place that is shown.
    const SpectrumPlace& place() const;
    /// The places on offer, in the order of the menu.
    const std::vector<SpectrumPlace>& places() const { return m_menu->places(); }
    void setPlace(const SpectrumPlace& place);
    Mode mode() const;
    void setMode(Mode mode);
    bool isLogarithmic() const;
    void setLogarithmic(bool logarithmic);

    /// What is drawn.
    const SpectrumData& data() const { return m_data; }
    const SpectrumPlot& plot() const { return m_plot; }
    /// What is drawn while losses are compared.
    const std::vector<ComparedSpectrum>& comparedData() const { return m_compared.spectra(); }
    const PathSpectraPlot& pathPlot() const { return m_path; }
    const PathHeatPlot& heatPlot() const { return m_heat; }
    const HistogramPlot& histogramPlot() const { return m_histogram; }
    const DensityPlot& densityPlot() const { return m_density; }
    /// The eigenvalues that are chosen, two at most, counted from 0 for the largest.
    const std::vector<std::size_t>& chosen() const { return m_choice->chosen(); }
    /// Which point the place "Cursor" is now; empty at the other places.
    QString whereText() const;

protected:
    bool isDraggable() const override;
    /// Leads the timeline along the path.
    void dragTo(const QPointF& pixel, bool finished) override;
    /// Chooses an eigenvalue, or with Ctrl another one beside it.
    void clicked(const QPointF& pixel, Qt::KeyboardModifiers keys) override;
    QString spokenAt(const QPointF& pixel) const override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void seenChanged() override;

private:
    /// The path whose spectra are shown, or null.
    const core::Path* studiedPath() const;
    /// Where the timeline stands on the path whose spectra are shown.
    int iterationOfPath() const;
    void buildHeader();
    void nameCursor();
    void update();
    void updatePoint();
    void describePoint();
    SpectrumShape shape() const { return shapeOf(mode()); }
    bool isCompared() const { return m_analysis && m_analysis->panels.size() > 1; }
    /// True if single eigenvalues are seen, and can be chosen.
    bool canChoose() const;
    /// The eigenvectors of what is drawn, or null while they are not known.
    const core::PointSpectrum* eigenvectors() const;
    void describeChosen();
    /// Asks for what is seen and only for that.
    void wish();
    /// The picture that is shown.
    const Plot& picture() const;

    core::AnalysisPtr m_analysis; ///< Null at first.
    ViewState& m_state;
    std::optional<core::Probe> m_probe; ///< At the point of probePlace().
    SpectrumData m_data;
    SpectrumPlot m_plot;
    ComparedSpectra m_compared; ///< In its place while losses are compared.
    HistogramPlot m_histogram;
    PathSpectraPlot m_path;
    PathHeatPlot m_heat;
    DensityPlot m_density;
    bool m_isPointedAt = false; ///< The mouse was in a picture since this was shown.
    PlaceMenu* m_menu;          ///< Children.
    QComboBox* m_modes;
    EigenChoice* m_choice;
    QToolButton* m_logarithmic = nullptr;
};

} // namespace ui
