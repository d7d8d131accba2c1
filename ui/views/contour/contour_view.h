// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/probe.h"
#include "ui/guide/painted.h"
#include "ui/state/view_state.h"
#include "ui/views/contour/contour_content.h"
#include "ui/views/view.h"

#include <memory>
#include <optional>
#include <vector>

class QAction;
class QGridLayout;
class QLabel;

namespace ui {

class ContourScene;
class PointReadOut;

/// The slice from above: loss as colour with labelled contour lines, the paths, the minima and the
/// hole alpha <= 0. Reads values under the cursor, places the start of the methods, and zooms and
/// pans; each move asks for a slice of exactly what is seen, so it is sharp at any depth.
/// With one parameter it is the curve of L.
///
/// The picture has the shape of its window, with room beside or above it, so that circles of
/// parameter space stay circles when both directions are of like length.
///
/// Where losses are compared there is a map for each, all with one window, one cursor and one
/// start; what is said below of "the" map is said of that of the session's own loss.
class ContourView final : public View, public Painted {
    Q_OBJECT
public:
    explicit ContourView(ViewState& state, QWidget* parent = nullptr);
    ~ContourView() override;

    void present(const core::AnalysisPtr& analysis) override;
    void setOutdated(bool outdated) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    void resetView() override;

    /// What is known at the cursor, computed elsewhere; ignored when the cursor has moved on.
    void presentProbe(const core::Probe& probe) override;

    /// One, or as many as there are losses that are compared.
    std::size_t mapCount() const { return m_maps.size(); }
    /// What is drawn on map @p index, in plane coordinates.
    const ContourContent& contentOf(std::size_t index) const;
    /// What is said above map @p index: its loss and its colours; empty where there is only one.
    QString titleOf(std::size_t index) const;
    /// What is drawn, in plane coordinates.
    const ContourContent& content() const;
    /// The part of the plane that is seen; on a line q is the height of the loss.
    core::Window visibleWindow() const;
    /// Where a point of the plane is on this widget.
    QPoint pixelOf(double p, double q) const;
    /// The values at the cursor as text, a line each.
    QString readOut() const;
    /// What is said about a place of this widget when the mouse rests there; see ContourScene.
    QString textAt(const QPoint& at) const;
    std::optional<PaintedMark> markAt(const QPoint& at) const override;
    /// The steps whose inside is shown on the map of the session's own loss.
    const std::vector<core::StepStudy>& steps() const;
    /// What the picture says about itself, such as the limit of double precision; often empty.
    QString message() const;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    struct Map {
        std::unique_ptr<ContourScene> scene;
        QLabel* title;                    ///< A child.
        std::optional<core::Panel> shown; ///< Whose picture is on it; nothing at first.
    };
    ContourScene& lead() const { return *m_maps[m_lead].scene; }
    Map makeMap();
    static void removeMap(Map& map);
    void setMapCount(std::size_t count);
    /// A map shows what it has shown while something new is computed, but nothing of another loss.
    void forgetOtherPanels();
    /// Puts the maps into rows and columns that suit the shape of the view, or shows one alone.
    void arrange();
    std::optional<std::size_t> alone() const;
    void showCursor();
    std::optional<ChosenPlace> placeAt(const std::optional<QPoint>& at) const;
    /// What is said of the colours of map @p index where there are several.
    QString remarkOf(std::size_t index) const;

    ViewState& m_state;
    core::AnalysisPtr m_analysis; ///< Null at first.
    std::vector<Map> m_maps;      ///< At least one.
    std::size_t m_lead = 0;       ///< That of the session's own loss.
    QGridLayout* m_grid;          ///< Of the maps.
    PointReadOut* m_readOut;      ///< A child.
    QAction* m_centre;            ///< Of the context menu; shown where there is a hole.
};

} // namespace ui
