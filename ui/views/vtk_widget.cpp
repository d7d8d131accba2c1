// SPDX-License-Identifier: MIT
#include "ui/views/vtk_widget.h"

#include "ui/views/vtk_threads.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>

#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

namespace ui {

struct VtkWidget::Vtk {
    vtkNew<vtkGenericOpenGLRenderWindow> window;
    QMetaObject::Connection contextEnds;
    bool ready = false;
};

bool VtkWidget::isSupported()
{
    static const bool supported = [] {
        QOpenGLContext context;
        return context.create();
    }();
    return supported;
}

VtkWidget::VtkWidget(QWidget* parent)
    : QOpenGLWidget(parent)
    , m_vtk(std::make_unique<Vtk>())
{
    keepVtkOnOneThread();
    // Multisampling gives black windows on some drivers; FXAA of the renderers smooths instead.
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setSamples(0);
    setFormat(format);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_vtk->window->SetMultiSamples(0);
    // A core profile refuses wide lines; told so, VTK makes them of triangles.
    m_vtk->window->SetForceMaximumHardwareLineWidth(1.0F);
}

VtkWidget::~VtkWidget()
{
    release();
}

void VtkWidget::release()
{
    disconnect(m_vtk->contextEnds);
    if (!m_vtk->ready)
        return;
    makeCurrent(); // VTK frees its buffers here
    m_vtk->window->Finalize();
    doneCurrent();
    m_vtk->ready = false;
}

void VtkWidget::add(vtkRenderer* renderer)
{
    m_vtk->window->AddRenderer(renderer);
}

void VtkWidget::remove(vtkRenderer* renderer)
{
    if (m_vtk->ready)
        makeCurrent();
    m_vtk->window->RemoveRenderer(renderer);
    if (m_vtk->ready)
        doneCurrent();
}

void VtkWidget::initializeGL()
{
    vtkGenericOpenGLRenderWindow* window = m_vtk->window;
    window->SetReadyForRendering(true);
    window->SetOwnContext(0); // the context is Qt's
    window->SetIsCurrent(true);
    window->SetFrameBlitModeToBlitToCurrent();
    window->OpenGLInitContext();
    m_vtk->ready = true;
    disconnect(m_vtk->contextEnds);
    m_vtk->contextEnds = connect(context(), &QOpenGLContext::aboutToBeDestroyed, this,
                                 &VtkWidget::release, Qt::DirectConnection);
}

void VtkWidget::draw(const QSize& pixels, double pixelRatio, unsigned int framebuffer)
{
    emit aboutToRender(pixels, pixelRatio);
    vtkGenericOpenGLRenderWindow* window = m_vtk->window;
    window->SetSize(pixels.width(), pixels.height());

    // Qt has changed OpenGL's state behind VTK's cache: forget the cache, then draw into Qt's
    // framebuffer.
    QOpenGLFunctions* gl = context()->functions();
    gl->glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    vtkOpenGLState* state = window->GetState();
    state->Reset();
    state->Push();
    state->ResetFramebufferBindings();
    window->Render();
    state->Pop();
    for (int k = 0; k < 16 && gl->glGetError() != GL_NO_ERROR; ++k)
        ++m_errorCount;
}

void VtkWidget::paintGL()
{
    // Rounded as Qt rounds the size of its framebuffer: truncating leaves a seam at 125 %.
    const double ratio = devicePixelRatioF();
    draw({qRound(width() * ratio), qRound(height() * ratio)}, ratio, defaultFramebufferObject());
}

QImage VtkWidget::rendered(const QSize& pixels, double pixelRatio)
{
    if (!m_vtk->ready)
        grabFramebuffer(); // makes the context of a widget that was never shown
    if (!m_vtk->ready || pixels.isEmpty())
        return {};
    makeCurrent();
    vtkGenericOpenGLRenderWindow* window = m_vtk->window;
    window->SetFrameBlitModeToNoBlit();
    draw(pixels, pixelRatio, defaultFramebufferObject());
    const vtkNew<vtkUnsignedCharArray> colours;
    window->GetPixelData(0, 0, pixels.width() - 1, pixels.height() - 1, 0, colours.Get(), 0);
    window->SetFrameBlitModeToBlitToCurrent();
    doneCurrent();
    update();
    // OpenGL counts rows from below.
    return QImage(colours->GetPointer(0), pixels.width(), pixels.height(), 3 * pixels.width(),
                  QImage::Format_RGB888)
        .mirrored();
}

} // namespace ui
