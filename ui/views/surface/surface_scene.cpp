// SPDX-License-Identifier: MIT
#include "ui/views/surface/surface_scene.h"

#include "ui/look/ground_colours.h"
#include "ui/look/theme.h"
#include "ui/views/surface/surface_poly_data.h"

#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkCullerCollection.h>
#include <vtkLight.h>
#include <vtkLookupTable.h>
#include <vtkNew.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace ui {

namespace {

constexpr int kTableSize = 256;

/// Widths on the screen, in pixels.
constexpr double kContourWidth = 1.3;
constexpr double kRimWidth = 3.0;
constexpr double kGridWidth = 1.2;

std::array<double, 3> rgb(const QColor& colour)
{
    return {colour.redF(), colour.greenF(), colour.blueF()};
}

/// An actor with a mapper of its own.
struct Drawn {
    vtkNew<vtkPolyDataMapper> mapper;
    vtkNew<vtkActor> actor;

    Drawn()
    {
        actor->SetMapper(mapper);
        mapper->ScalarVisibilityOff();
        mapper->SetInputData(vtkNew<vtkPolyData>());
    }
    void setColour(const QColor& colour) { actor->GetProperty()->SetColor(rgb(colour).data()); }
    void colourByHeight(vtkLookupTable* table)
    {
        mapper->ScalarVisibilityOn();
        mapper->SetLookupTable(table);
        mapper->UseLookupTableScalarRangeOn();
        mapper->InterpolateScalarsBeforeMappingOn();
    }
};

/// A surface with the lines on it, at one level of detail.
struct Level {
    Drawn surface;
    Drawn rim;

    explicit Level(vtkLookupTable* colours)
    {
        surface.colourByHeight(colours);
        rim.actor->GetProperty()->LightingOff();
        // The surface steps back a little, so that the lines on it are drawn whole.
        surface.mapper->SetResolveCoincidentTopologyToPolygonOffset();
        surface.mapper->SetRelativeCoincidentTopologyPolygonOffsetParameters(2.0, 8.0);
        rim.mapper->SetRelativeCoincidentTopologyLineOffsetParameters(-2.0, -80.0);
        vtkProperty* material = surface.actor->GetProperty();
        material->SetInterpolationToPhong();
        material->SetAmbient(0.42);
        material->SetDiffuse(0.68);
        material->SetSpecular(0.06);
        material->SetSpecularPower(24.0);
    }
};

} // namespace

struct SurfaceScene::Vtk {
    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkLookupTable> colours;
    /// Of contour lines. Opaque: translucent actors would need a pass of their own, which is slow
    /// without a graphics card and leaves wrong alpha in the framebuffer.
    vtkNew<vtkLookupTable> darkColours;
    std::array<Level, 2> levels{Level(colours), Level(colours)};
    Drawn contours;
    std::array<Drawn, 5> faces;
    std::array<BoxFace, 5> places;
    std::optional<Detail> detail;
    ColourMap map;
    ColourMap lineMap;
    bool isByHeight = true; ///< The surface too has the colours of losses, not of something else.
    std::optional<double> flood; ///< On the scale of losses.
    bool showContours = true;
    bool showRim = true;
    bool showBox = true;

    void light(double x, double y, double strength)
    {
        vtkNew<vtkLight> light;
        light->SetLightTypeToCameraLight();
        light->SetPosition(x, y, 1.0);
        light->SetFocalPoint(0.0, 0.0, 0.0);
        light->SetIntensity(strength);
        renderer->AddLight(light);
    }
};

SurfaceScene::SurfaceScene()
    : m_vtk(std::make_unique<Vtk>())
{
    Vtk& v = *m_vtk;
    v.renderer->SetBackgroundAlpha(1.0); // otherwise grabbed pictures are black
    v.renderer->GradientBackgroundOn();
    // Little lies outside of the picture, and finding out what does takes a pass over all cells.
    v.renderer->GetCullers()->RemoveAllItems();
    v.renderer->AutomaticLightCreationOff();
    v.light(-0.7, 0.9, 0.85);
    v.light(0.9, 0.1, 0.25);
    for (Drawn& face : v.faces) {
        face.actor->GetProperty()->LightingOff();
        v.renderer->AddActor(face.actor);
    }
    v.contours.colourByHeight(v.darkColours);
    v.contours.actor->GetProperty()->LightingOff();
    v.contours.mapper->SetRelativeCoincidentTopologyLineOffsetParameters(-2.0, -40.0);
    v.renderer->AddActor(v.contours.actor);
    for (Level& level : v.levels)
        for (Drawn* drawn : {&level.surface, &level.rim})
            v.renderer->AddActor(drawn->actor);
    applyTheme();
}

SurfaceScene::~SurfaceScene() = default;

vtkRenderer* SurfaceScene::renderer() const
{
    return m_vtk->renderer;
}

void SurfaceScene::setExtent(const QRectF& part)
{
    // VTK counts upwards.
    m_vtk->renderer->SetViewport(part.left(), 1.0 - part.bottom(), part.right(), 1.0 - part.top());
}

void SurfaceScene::setDrawn(bool drawn)
{
    m_vtk->renderer->SetDraw(drawn);
}

void SurfaceScene::setMesh(Detail detail, const core::SurfaceMesh& mesh,
                           const std::vector<float>& shades,
                           const std::vector<std::uint8_t>& colours)
{
    Level& level = m_vtk->levels[static_cast<std::size_t>(detail)];
    level.surface.mapper->SetInputData(surfaceOf(mesh, shades, colours));
    // What is no number cannot be looked up after it was interpolated.
    level.surface.mapper->SetInterpolateScalarsBeforeMapping(colours.empty());
    level.rim.mapper->SetInputData(rimOf(mesh));
}

void SurfaceScene::setLines(const std::vector<float>& segments)
{
    m_vtk->contours.mapper->SetInputData(segmentsOf(segments));
}

void SurfaceScene::setDetail(std::optional<Detail> detail)
{
    m_vtk->detail = detail;
    updateVisibility();
}

void SurfaceScene::setSmooth(bool smooth)
{
    m_vtk->renderer->SetUseFXAA(smooth);
}

void SurfaceScene::setBox(const BoxTicks& ticks)
{
    m_vtk->places = boxFaces(ticks);
    for (std::size_t k = 0; k < m_vtk->faces.size(); ++k) {
        std::vector<float> points;
        for (const Eigen::Vector3d& point : gridLines(m_vtk->places[k], ticks))
            for (const double coordinate : point)
                points.push_back(static_cast<float>(coordinate));
        m_vtk->faces[k].mapper->SetInputData(segmentsOf(points));
    }
}

void SurfaceScene::setBoxShown(bool shown)
{
    m_vtk->showBox = shown;
}

void SurfaceScene::setColourMap(const ColourMap& surface, const ColourMap& lines)
{
    m_vtk->map = surface;
    m_vtk->lineMap = lines;
    m_vtk->isByHeight = &surface == &lines;
    fillTables();
}

void SurfaceScene::setFlood(const std::optional<double>& position)
{
    if (position == m_vtk->flood)
        return;
    m_vtk->flood = position;
    fillTables();
}

void SurfaceScene::fillTables()
{
    constexpr double kDark = 0.62;
    constexpr double kNothing = 0.62; // grey, where there is no number
    constexpr double kWater = 0.68;   // of the colour under water
    const std::array<double, 3> water = rgb(waterColour());
    for (const auto& [table, map, factor, isFlooded] :
         {std::tuple(m_vtk->colours.Get(), &m_vtk->map, 1.0, m_vtk->isByHeight),
          std::tuple(m_vtk->darkColours.Get(), &m_vtk->lineMap, kDark, true)}) {
        table->SetNumberOfTableValues(kTableSize);
        table->SetRange(0.0, 1.0);
        table->SetNanColor(kNothing, kNothing, kNothing, 1.0);
        for (int k = 0; k < kTableSize; ++k) {
            const double at = static_cast<double>(k) / (kTableSize - 1);
            std::array<double, 3> colour = rgb(map->at(at));
            for (std::size_t i = 0; i < 3 && isFlooded && m_vtk->flood && at <= *m_vtk->flood; ++i)
                colour[i] += kWater * (water[i] - colour[i]);
            table->SetTableValue(k, factor * colour[0], factor * colour[1], factor * colour[2]);
        }
    }
}

void SurfaceScene::setShown(bool contours, bool rim)
{
    m_vtk->showContours = contours;
    m_vtk->showRim = rim;
    updateVisibility();
}

void SurfaceScene::updateVisibility()
{
    for (const Detail detail : {Detail::Coarse, Detail::Full}) {
        Level& level = m_vtk->levels[static_cast<std::size_t>(detail)];
        const bool shown = m_vtk->detail == detail;
        level.surface.actor->SetVisibility(shown);
        level.rim.actor->SetVisibility(shown && m_vtk->showRim);
    }
    m_vtk->contours.actor->SetVisibility(m_vtk->detail && m_vtk->showContours);
}

void SurfaceScene::applyTheme()
{
    const Theme& colours = theme();
    setBackground(std::nullopt);
    for (Level& level : m_vtk->levels)
        level.rim.setColour(colours.text);
    for (Drawn& face : m_vtk->faces)
        face.setColour(colours.border);
}

void SurfaceScene::setBackground(const std::optional<QColor>& colour)
{
    const Theme& colours = theme();
    m_vtk->renderer->SetBackground(rgb(colour.value_or(colours.baseEnd)).data()); // the lower end
    m_vtk->renderer->SetBackground2(rgb(colour.value_or(colours.base)).data());
}

std::vector<SceneShape> SurfaceScene::shapes() const
{
    std::vector<SceneShape> shapes;
    const auto add = [&shapes](const Drawn& drawn, double width, bool isBack = false) {
        if (!drawn.actor->GetVisibility())
            return;
        std::array<double, 3> colour{};
        drawn.actor->GetProperty()->GetColor(colour.data());
        shapes.push_back(
            {.data = drawn.mapper->GetInput(),
             .colours =
                 drawn.mapper->GetScalarVisibility() ? drawn.mapper->GetLookupTable() : nullptr,
             .colour = QColor::fromRgbF(float(colour[0]), float(colour[1]), float(colour[2])),
             .width = width,
             .isBack = isBack});
    };
    for (const Drawn& face : m_vtk->faces)
        add(face, kGridWidth, true);
    for (const Level& level : m_vtk->levels) {
        add(level.surface, 0.0);
        add(level.rim, kRimWidth);
    }
    add(m_vtk->contours, kContourWidth);
    return shapes;
}

void SurfaceScene::setCamera(const OrbitCamera& camera, const QSizeF& size, double pixelRatio)
{
    vtkCamera* view = m_vtk->renderer->GetActiveCamera();
    const Projector projector(camera, QRectF(QPointF(), size));
    const Eigen::Vector3d eye = projector.eye();
    const Eigen::Vector3d up = camera.up();
    view->SetPosition(eye.data());
    view->SetFocalPoint(camera.focus.data());
    view->SetViewUp(up.data());
    view->SetViewAngle(camera.viewAngle(size));
    view->SetParallelProjection(camera.isParallel);
    view->SetParallelScale(camera.halfHeight(size));
    // The box lies within 2 of the origin; a near plane as far as possible saves depth digits.
    constexpr double kReach = 2.0;
    const double far = eye.norm() + kReach;
    view->SetClippingRange(std::max(eye.norm() - kReach, 0.002 * far), far);

    for (std::size_t k = 0; k < m_vtk->faces.size(); ++k)
        m_vtk->faces[k].actor->SetVisibility(m_vtk->showBox && m_vtk->places[k].isBehind(eye));
    const auto setWidth = [pixelRatio](Drawn& drawn, double width) {
        drawn.actor->GetProperty()->SetLineWidth(static_cast<float>(width * pixelRatio));
    };
    for (Level& level : m_vtk->levels) {
        setWidth(level.rim, kRimWidth);
    }
    setWidth(m_vtk->contours, kContourWidth);
    for (Drawn& face : m_vtk->faces)
        setWidth(face, kGridWidth);
}

} // namespace ui
