// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_view.h"

#include "ui/views/plane/place_menu.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/plot/slice_words.h"
#include "ui/views/surface/surface_framing.h"
#include "ui/views/surface/surface_view_parts.h"
#include "ui/views/view_actions.h"

#include <QAction>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int kSettleMilliseconds = 150;

// Keys of the viewpoint.
const QString kAzimuth = QStringLiteral("azimuth");
const QString kElevation = QStringLiteral("elevation");
const QString kDistance = QStringLiteral("distance");
const QString kFocus = QStringLiteral("focus");
const QString kParallel = QStringLiteral("parallel");

/// True if the camera may stay where it is.
bool isSameProblem(const core::Session& a, const core::Session& b)
{
    return a.title == b.title && a.problem.d() == b.problem.d();
}

/// @p camera where @p viewpoint says something else; unchanged where that cannot be.
OrbitCamera cameraOf(const QVariantMap& viewpoint, const OrbitCamera& camera)
{
    const auto number = [&viewpoint](const QString& key, double standard) {
        return viewpoint.value(key, standard).toDouble();
    };
    OrbitCamera wanted = camera;
    wanted.azimuth = number(kAzimuth, camera.azimuth);
    wanted.elevation = number(kElevation, camera.elevation);
    wanted.distance = number(kDistance, camera.distance);
    wanted.isParallel = viewpoint.value(kParallel, camera.isParallel).toBool();
    const QVariantList focus = viewpoint.value(kFocus).toList();
    for (int i = 0; i < 3 && focus.size() == 3; ++i)
        wanted.focus(i) = focus[i].toDouble();
    const bool isUsable = std::isfinite(wanted.azimuth) && std::abs(wanted.elevation) <= 90.0 &&
                          wanted.distance > 0.0 && wanted.focus.allFinite();
    return isUsable ? wanted : camera;
}

} // namespace

SurfaceView::SurfaceView(ViewState& state, QWidget* parent)
    : View(parent)
    , m_state(state)
    , m_parts(std::make_unique<Parts>())
{
    setObjectName(QStringLiteral("surfaceView"));
    setAccessibleName(tr("Loss surface"));
    setAccessibleDescription(
        tr("The loss over the plane of the slice as a surface in space. Arrow keys rotate, plus "
           "and minus zoom, 1, 2 and 3 show front, side and top with parallel lines, 0 goes "
           "back to the perspective."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    if (VtkWidget::isSupported())
        m_parts->canvas = new VtkWidget(this);
    m_parts->overlay = new SurfaceOverlay(
        this, [this](QPainter& painter) { paintOver(painter, size()); },
        [this](QPainter& painter) { paintCursors(painter, size()); });
    m_parts->chips = new SurfaceChips(this);
    m_parts->centre = addCentreAction(*this, m_state);
    addPlaceActions(*this, m_state,
                    [this](const std::optional<QPoint>& at) { return placeAt(at); });
    addViewActions(*this);
    m_parts->settle.setSingleShot(true);
    m_parts->settle.setInterval(kSettleMilliseconds);
    setPaneCount(1);
    connectParts();
    updateMessage();
}

SurfaceView::~SurfaceView()
{
    // The canvas frees OpenGL's objects of the scenes, so it goes first.
    delete m_parts->canvas;
    m_parts->canvas = nullptr;
}

void SurfaceView::connectParts()
{
    connect(&m_state, &ViewState::settingsChanged, this, &SurfaceView::applySettings);
    connect(&m_state, &ViewState::iterationChanged, this, &SurfaceView::updatePaths);
    connect(&m_state, &ViewState::landmarksChanged, this, &SurfaceView::updatePaths);
    connect(&m_state.ground(), &GroundState::foundChanged, this, &SurfaceView::updatePaths);
    connect(&m_state.ground(), &GroundState::floodChanged, this, [this] {
        updateFlood();
        moveStarted();
    });
    connect(&m_state, &ViewState::aloneChanged, this, [this] {
        layOut(size());
        refine();
    });
    connect(&m_state, &ViewState::hiddenMethodsChanged, this, [this] {
        presentChips();
        updatePaths();
    });
    connect(m_parts->chips, &SurfaceChips::centringWanted, &m_state, &ViewState::centringWanted);
    connect(&m_state, &ViewState::cursorChanged, m_parts->overlay, qOverload<>(&QWidget::update));
    connect(&m_state, &ViewState::pointedNumberChanged, m_parts->overlay,
            qOverload<>(&QWidget::update));
    connect(&m_parts->settle, &QTimer::timeout, this, &SurfaceView::refine);
    connect(&m_parts->control, &CameraControl::cameraChanged, this, &SurfaceView::moveStarted);
    if (m_parts->canvas)
        connect(m_parts->canvas, &VtkWidget::aboutToRender, this, &SurfaceView::setCameras);
}

void SurfaceView::present(const core::AnalysisPtr& analysis)
{
    Parts& p = *m_parts;
    if (p.analysis && !isSameProblem(*p.analysis->request.session, *analysis->request.session))
        p.framed.reset();
    p.analysis = analysis;
    rebuildSurfaces();
    presentChips();
    p.centre->setVisible(analysis->slice() && hasHole(*analysis->slice()));
    updatePaths();
    updateFlood();
    updateMessage();
}

void SurfaceView::presentChips()
{
    Parts& p = *m_parts;
    if (p.analysis)
        p.chips->present(*p.analysis, paneCount() > 1, m_state.hiddenMethods());
    layOut(size());
}

void SurfaceView::rebuildSurfaces()
{
    Parts& p = *m_parts;
    std::vector<PicturePtr> pictures;
    for (const core::PanelAnalysis& panel : p.analysis->panels)
        pictures.push_back(panel.picture.value);
    const bool isNew = pictures != p.pictures;
    bool isRefined = false; // the mesh at full detail may have come
    p.pictures = std::move(pictures);
    setPaneCount(p.pictures.size());
    for (std::size_t k = 0; k < p.panes.size(); ++k) {
        const core::PanelAnalysis& panel = p.analysis->panels[k];
        isRefined = p.panes[k]->setPicture(panel) || isRefined;
        p.panes[k]->setTitle(p.panes.size() > 1 ? panelTitle(panel.panel) : QString(),
                             panel.difference ? differenceTitle(*p.analysis, k)
                                              : panelRemark(*p.analysis, k));
    }
    if (!isNew) {
        if (p.wantedViewpoint) {
            frameIfNew();
            refine();
        } else if (isRefined) {
            redraw();
        }
        return;
    }
    frameIfNew();
    // What follows a picture may be an edit of many: it is drawn quickly, and finely when it stays.
    if (std::exchange(p.hasShown, p.hasPicture()))
        moveStarted();
    else
        refine();
}

void SurfaceView::frameIfNew()
{
    Parts& p = *m_parts;
    // Of the compared losses the session's own decides.
    const auto own = std::ranges::find_if(p.panes, [&](const auto& pane) {
        return pane->field() &&
               pane->field()->slice().mix == p.analysis->request.session->problem.mix;
    });
    const core::HeightField* field = (own == p.panes.end() ? p.panes.front() : *own)->field();
    if (!field || p.framed == field->isRibbon())
        return;
    p.framed = field->isRibbon();
    p.control.setHome(ui::framed(*field));
    p.control.reset(false);
    if (const auto wanted = std::exchange(p.wantedViewpoint, std::nullopt))
        p.control.setCamera(cameraOf(*wanted, p.control.camera()));
}

QVariantMap SurfaceView::viewpoint() const
{
    const OrbitCamera& camera = m_parts->control.camera();
    return {{kAzimuth, camera.azimuth},
            {kElevation, camera.elevation},
            {kDistance, camera.distance},
            {kFocus, QVariantList{camera.focus.x(), camera.focus.y(), camera.focus.z()}},
            {kParallel, camera.isParallel}};
}

void SurfaceView::setViewpoint(const QVariantMap& viewpoint)
{
    if (viewpoint.isEmpty())
        return;
    m_parts->wantedViewpoint = viewpoint;
    m_parts->framed.reset();
}

void SurfaceView::setPaneCount(std::size_t count)
{
    Parts& p = *m_parts;
    while (p.panes.size() > count) {
        if (p.canvas)
            p.canvas->remove(p.panes.back()->scene().renderer());
        p.panes.pop_back();
    }
    while (p.panes.size() < count) {
        p.panes.push_back(std::make_unique<SurfacePane>());
        if (p.canvas)
            p.canvas->add(p.panes.back()->scene().renderer());
    }
    layOut(size());
    applyLook();
}

QRectF SurfaceView::paneRectangle(std::size_t index, const QSizeF& size) const
{
    if (paneCount() < 2)
        return {QPointF(), size};
    const double head = std::min<double>(m_parts->chips->headHeight(), 0.5 * size.height());
    if (const auto only = alone())
        return *only == index ? QRectF(0.0, head, size.width(), size.height() - head) : QRectF();
    return gridRectangle(index, paneCount(), {size.width(), size.height() - head})
        .translated(0.0, head);
}

std::optional<std::size_t> SurfaceView::alone() const
{
    const core::AnalysisPtr& analysis = m_parts->analysis;
    if (!analysis)
        return std::nullopt;
    const auto only = shownAlone(core::panelsOf(*analysis->request.session), m_state);
    return only && *only < paneCount() ? only : std::nullopt;
}

void SurfaceView::layOut(const QSize& size)
{
    m_parts->chips->layOut(size);
    const QSizeF all = size;
    const auto& panes = m_parts->panes;
    for (std::size_t k = 0; k < panes.size() && !all.isEmpty(); ++k) {
        const QRectF part = paneRectangle(k, all);
        panes[k]->scene().setDrawn(!part.isEmpty());
        if (part.isEmpty())
            continue;
        panes[k]->scene().setExtent({part.left() / all.width(), part.top() / all.height(),
                                     part.width() / all.width(), part.height() / all.height()});
    }
}

void SurfaceView::applyLook()
{
    const ViewState::Settings& settings = m_state.settings();
    for (const auto& pane : m_parts->panes) {
        pane->setColourMap(colourMapById(settings.colourMap));
        pane->scene().setShown(settings.showContours, settings.showWall);
    }
}

void SurfaceView::applySettings()
{
    applyLook();
    if (m_parts->analysis)
        present(m_parts->analysis);
    redraw();
}

void SurfaceView::updatePaths()
{
    const Parts& p = *m_parts;
    bool isNew = false;
    for (std::size_t k = 0; p.analysis && k < p.panes.size(); ++k)
        if (k < p.analysis->panels.size())
            for (const bool isChanged :
                 {p.panes[k]->setPaths(*p.analysis, k, m_state),
                  p.panes[k]->setOutlines(planeOutlines(*p.analysis, p.analysis->panels[k],
                                                        m_state.settings().showDiscs))})
                isNew = isNew || isChanged;
    if (updateBasins())
        redraw();
    else if (isNew)
        p.overlay->redraw();
}

bool SurfaceView::updateBasins()
{
    const Parts& p = *m_parts;
    const bool isWanted = !basinMethodOf(m_state.settings()).isEmpty();
    bool isNew = false;
    for (std::size_t k = 0; p.analysis && k < std::min(p.panes.size(), p.analysis->panels.size());
         ++k) {
        const auto& basins = p.analysis->panels[k].basins.value;
        const bool isOwn = k == p.analysis->lead;
        isNew = p.panes[k]->setBasins(isWanted ? basins : nullptr,
                                      isOwn ? m_state.ground().found() : nullptr) ||
                isNew;
    }
    return isNew;
}

void SurfaceView::presentProbe(const core::Probe& probe)
{
    const Parts& p = *m_parts;
    bool isNew = false;
    for (std::size_t k = 0; p.analysis && k < p.panes.size(); ++k) {
        const bool isOwn = k == p.analysis->lead;
        isNew = p.panes[k]->setSteps(isOwn ? probe.steps : std::vector<core::StepStudy>()) || isNew;
    }
    if (isNew)
        p.overlay->redraw();
}

void SurfaceView::updateFlood()
{
    const Parts& p = *m_parts;
    for (std::size_t k = 0; p.analysis && k < p.panes.size(); ++k)
        p.panes[k]->setFlood(k == p.analysis->lead ? m_state.ground().flood() : std::nullopt);
}

void SurfaceView::updateMessage()
{
    const Parts& p = *m_parts;
    QString message;
    if (!p.canvas)
        message = tr("<b>No OpenGL here</b><br>The surface needs it; the other views do not.");
    else if (!p.hasPicture())
        message = tr("<b>No surface yet</b><br>Open a data set or an example to see its loss.");
    else if (std::ranges::all_of(p.pictures, [](const PicturePtr& picture) {
                 return !picture || picture->slice->masked == picture->slice->loss.size();
             }))
        message = tr("<b>Nothing but hole</b><br>α = ⟨u,1⟩ ≤ 0 everywhere in this window. Move "
                     "the slice, widen its range, or centre the columns of A.");
    else if (std::ranges::all_of(p.pictures, [](const PicturePtr& picture) {
                 return !picture || picture->scale.isConstant;
             }))
        message = tr("<b>L is constant</b><br>%1")
                      .arg(constantLossText(p.analysis->request.session->problem));
    p.chips->setMessage(message);
    layOut(size());
}

} // namespace ui
