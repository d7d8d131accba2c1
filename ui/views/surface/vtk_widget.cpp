// SPDX-License-Identifier: MIT
#include "ui/views/surface/vtk_widget.h"

#include "ui/controls/enlarged.h"
#include "ui/views/surface/vtk_threads.h"

#include <QElapsedTimer>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QPaintEvent>
#include <QPainter>

#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLFramebufferObject.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

QSurfaceFormat contextFormat()
{
    // Multisampling gives black windows on some drivers; FXAA of the renderers smooths instead.
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setSamples(0);
    return format;
}

} // namespace

struct VtkWidget::Vtk {
    QOpenGLContext context;
    QOffscreenSurface surface; ///< Only there to make the context current.
    vtkNew<vtkGenericOpenGLRenderWindow> window;
    bool tried = false; ///< To make the context.
    bool ready = false;

    bool makeCurrent() { return context.makeCurrent(&surface); }
};

bool VtkWidget::isSupported()
{
    static const bool supported = [] {
        QOpenGLContext context;
        context.setFormat(contextFormat());
        return context.create();
    }();
    return supported;
}

VtkWidget::VtkWidget(QWidget* parent)
    : QWidget(parent)
    , m_vtk(std::make_unique<Vtk>())
{
    keepVtkOnOneThread();
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    vtkGenericOpenGLRenderWindow* window = m_vtk->window;
    window->SetMultiSamples(0);
    // A core profile refuses wide lines; told so, VTK makes them of triangles.
    window->SetForceMaximumHardwareLineWidth(1.0F);
    window->SetFrameBlitModeToNoBlit(); // the frame is read, never shown by OpenGL
}

VtkWidget::~VtkWidget()
{
    if (!m_vtk->ready)
        return;
    m_vtk->makeCurrent(); // VTK frees its buffers here
    m_vtk->window->Finalize();
    m_vtk->context.doneCurrent();
}

void VtkWidget::add(vtkRenderer* renderer)
{
    m_vtk->window->AddRenderer(renderer);
    redraw();
}

void VtkWidget::remove(vtkRenderer* renderer)
{
    if (m_vtk->ready)
        m_vtk->makeCurrent();
    m_vtk->window->RemoveRenderer(renderer);
    if (m_vtk->ready)
        m_vtk->context.doneCurrent();
    redraw();
}

void VtkWidget::redraw()
{
    m_frame = {};
    update();
}

/// Makes the context at the first use. False where there is none.
bool VtkWidget::makeReady()
{
    Vtk& v = *m_vtk;
    if (std::exchange(v.tried, true))
        return v.ready;
    v.context.setFormat(contextFormat());
    if (!v.context.create())
        return false;
    v.surface.setFormat(v.context.format());
    v.surface.create();
    if (!v.context.makeCurrent(&v.surface))
        return false;
    v.window->SetReadyForRendering(true);
    v.window->SetOwnContext(0); // the context is ours
    v.window->SetIsCurrent(true);
    v.window->OpenGLInitContext();
    v.context.doneCurrent();
    v.ready = true;
    return true;
}

QImage VtkWidget::drawn(const QSize& pixels, double pixelRatio)
{
    if (pixels.isEmpty() || !makeReady())
        return {};
    emit aboutToRender(pixels, pixelRatio);
    if (!m_vtk->makeCurrent()) // a context may be lost, with its driver or display
        return {};
    vtkGenericOpenGLRenderWindow* window = m_vtk->window;
    window->SetSize(pixels.width(), pixels.height());
    QElapsedTimer clock;
    clock.start();
    window->Render();
    m_times.render = 1e-9 * double(clock.nsecsElapsed());

    QImage image(pixels, QImage::Format_RGB32);
    QOpenGLFunctions* gl = m_vtk->context.functions();
    vtkOpenGLState* state = window->GetState();
    vtkOpenGLFramebufferObject* frame = window->GetDisplayFramebuffer();
    state->PushReadFramebufferBinding();
    frame->Bind(GL_READ_FRAMEBUFFER);
    frame->ActivateReadBuffer(0);
    // The order of bytes of Qt's format, so that nothing need be converted.
    gl->glReadPixels(0, 0, pixels.width(), pixels.height(), GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
                     image.bits());
    state->PopReadFramebufferBinding();
    m_times.readBack = 1e-9 * double(clock.nsecsElapsed()) - m_times.render;
    for (int k = 0; k < 16 && gl->glGetError() != GL_NO_ERROR; ++k)
        ++m_errorCount;
    m_vtk->context.doneCurrent();
    image.mirror(); // OpenGL counts rows from below
    return image;
}

/// The part of the pixels along each side of a frame of @p pixels that can be drawn in time.
double VtkWidget::scaleOfMotion(const QSize& pixels) const
{
    constexpr double kTime = 0.009; // of the 33 ms of a frame, the larger part is not for this
    constexpr double kLeast = 0.5;
    constexpr double kSteps = 16.0; // few, for each needs new buffers on the graphics card
    const double time = m_secondsPerPixel * pixels.width() * pixels.height();
    if (time <= kTime)
        return 1.0;
    return std::max(kLeast, std::floor(kSteps * std::sqrt(kTime / time)) / kSteps);
}

void VtkWidget::paintEvent(QPaintEvent* event)
{
    // Rounded as Qt rounds the size of its windows: truncating leaves a seam at 125 %.
    const double ratio = devicePixelRatioF() * enlargementOf(*this);
    const QSize pixels(qRound(width() * ratio), qRound(height() * ratio));
    if (m_frame.isNull() || m_frameSize != pixels || m_frameRatio != ratio) {
        const double scale = m_isMoving ? scaleOfMotion(pixels) : 1.0;
        const QSize fewer(qRound(scale * pixels.width()), qRound(scale * pixels.height()));
        m_frame = drawn(fewer, scale * ratio);
        m_frameSize = pixels;
        m_frameRatio = ratio;
        if (m_isMoving && !fewer.isEmpty())
            m_secondsPerPixel = 0.5 * (m_secondsPerPixel +
                                       m_times.render / (double(fewer.width()) * fewer.height()));
    }
    QPainter painter(this);
    if (m_frame.isNull()) {
        painter.fillRect(event->rect(), palette().base());
        return;
    }
    painter.setClipRegion(event->region());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_frame.size() != pixels);
    painter.drawImage(QRectF(QPointF(), QSizeF(pixels) / ratio), m_frame);
}

QImage VtkWidget::rendered(const QSize& pixels, double pixelRatio)
{
    return drawn(pixels, pixelRatio);
}

} // namespace ui
