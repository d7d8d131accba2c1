// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QOpenGLWidget>

#include <memory>

class vtkRenderer;

namespace ui {

/// A Qt widget that shows VTK renderers: an OpenGL widget that lends its context and framebuffer
/// to a VTK render window. The mouse is the parent's business.
///
/// The context is made anew when the widget moves to another window; what VTK keeps in it is
/// released before and built again after.
class VtkWidget final : public QOpenGLWidget {
    Q_OBJECT
public:
    explicit VtkWidget(QWidget* parent = nullptr);
    ~VtkWidget() override;

    /// True if this machine can show OpenGL at all; false on a platform without it.
    static bool isSupported();

    void add(vtkRenderer* renderer);
    void remove(vtkRenderer* renderer);

    /// The picture at another size, whatever the size of the widget; null without a context.
    QImage rendered(const QSize& pixels, double pixelRatio);
    /// Errors that OpenGL reported while drawing, since the widget was made.
    int errorCount() const { return m_errorCount; }

signals:
    /// A frame is about to be drawn, @p pixels in size; lines that are to be one pixel wide on
    /// the screen are @p pixelRatio pixels wide.
    void aboutToRender(const QSize& pixels, double pixelRatio);

protected:
    void initializeGL() override;
    void paintGL() override;

private:
    struct Vtk;
    void release();
    void draw(const QSize& pixels, double pixelRatio, unsigned int framebuffer);

    std::unique_ptr<Vtk> m_vtk;
    int m_errorCount = 0;
};

} // namespace ui
