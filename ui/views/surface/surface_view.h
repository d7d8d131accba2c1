// SPDX-License-Identifier: MIT
#pragma once

#include "ui/guide/painted.h"
#include "ui/state/view_state.h"
#include "ui/views/view.h"

#include <memory>
#include <optional>

namespace core {
class HeightField;
}

namespace ui {

struct OrbitCamera;
class SurfacePane;
class VtkWidget;

/// The loss over the plane as a surface in space, with the paths of the methods on it.
///
/// Shows one surface, or one for each of the losses that are compared, with linked cameras. VTK
/// draws the surface, its contour lines and the rim of the hole; everything with text or outlines
/// is painted over it by Qt, which has the fonts.
class SurfaceView final : public View, public Painted {
    Q_OBJECT
public:
    explicit SurfaceView(ViewState& state, QWidget* parent = nullptr);
    ~SurfaceView() override;

    void present(const core::AnalysisPtr& analysis) override;
    void presentProbe(const core::Probe& probe) override;
    void setOutdated(bool outdated) override;
    QVariantMap viewpoint() const override;
    void setViewpoint(const QVariantMap& viewpoint) override;
    std::vector<ExportFormat> exportFormats() const override;
    QByteArray exported(const Figure& figure) override;
    void resetView() override;

    QSize sizeHint() const override { return {900, 700}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

    const OrbitCamera& camera() const;
    void setCamera(const OrbitCamera& camera);
    /// One, or as many as there are losses that are compared.
    std::size_t paneCount() const;
    /// @pre index < paneCount().
    const SurfacePane& pane(std::size_t index) const;
    /// The point of the plane whose place on a surface is seen at @p position of this widget.
    std::optional<core::PlanePoint> planePointAt(const QPointF& position) const;
    /// What is said about a place of this widget when the mouse rests there: the whole title of an
    /// axis, or what the hole is; often empty.
    QString textAt(const QPointF& position) const;
    std::optional<PaintedMark> markAt(const QPoint& at) const override;
    /// Null where there is no OpenGL.
    const VtkWidget* canvas() const;

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Parts;
    /// The surface of the pane at a position, and its point there, if any.
    struct Under {
        const core::HeightField* field = nullptr;
        std::optional<Eigen::Vector3d> point;
    };
    Under surfaceUnder(const QPointF& position) const;
    /// The point of parameter space that is seen at @p at, or at the cursor.
    std::optional<ChosenPlace> placeAt(const std::optional<QPoint>& at) const;
    void connectParts();
    void presentChips();
    void rebuildSurfaces();
    void frameIfNew();
    void setPaneCount(std::size_t count);
    /// The pane that is shown alone; nothing: all are.
    std::optional<std::size_t> alone() const;
    /// Lays chips and panes out for a view of @p size.
    void layOut(const QSize& size);
    /// The part of a view of @p size that pane @p index takes; below the chips where there are
    /// several.
    QRectF paneRectangle(std::size_t index, const QSizeF& size) const;
    void updatePaths();
    void updateFlood();
    /// True if other colours are drawn now.
    bool updateBasins();
    void updateMessage();
    void applyLook();
    void applySettings();
    void moveStarted();
    void refine();
    void redraw();
    /// The part of a view of @p size that no pane takes: VTK does not draw there.
    QRegion besidePanes(const QSizeF& size) const;
    /// @param isTransparent  without a ground where there is no surface.
    void paintOver(QPainter& painter, const QSizeF& size, bool isTransparent = false) const;
    void paintCursors(QPainter& painter, const QSizeF& size) const;
    void setCameras(const QSize& pixels, double pixelRatio);
    /// The surface of the session's own loss as triangles, for other programs.
    QByteArray surfaceFile(const QString& suffix) const;
    QByteArray picture(const Figure& figure);
    /// What VTK draws, without what is painted over it: @p pixels, each @p pixelRatio to a unit.
    QImage drawnByVtk(const QSize& pixels, double pixelRatio, bool isTransparent);
    /// The same as "pdf" or "svg", the surface as triangles; needs no OpenGL.
    QByteArray vectors(const Figure& figure);

    ViewState& m_state;
    std::unique_ptr<Parts> m_parts;
};

} // namespace ui
