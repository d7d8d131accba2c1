// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QWidget>

#include <memory>

class vtkRenderer;

namespace ui {

/// A widget that shows VTK renderers. The mouse is the parent's business.
///
/// VTK draws out of sight, in an OpenGL context of its own, and the picture is painted like any
/// other. With a QOpenGLWidget instead, OpenGL would put the whole window together at every change
/// of any widget in it: without a graphics card that takes as long as drawing the surface, and a
/// drag changes many widgets. It also keeps the context when the widget moves to another window.
class VtkWidget final : public QWidget {
    Q_OBJECT
public:
    explicit VtkWidget(QWidget* parent = nullptr);
    ~VtkWidget() override;

    /// True if this machine can show OpenGL at all; false on a platform without it.
    static bool isSupported();

    void add(vtkRenderer* renderer);
    void remove(vtkRenderer* renderer);

    /// While something moves, frames that take too long at full size are drawn with fewer pixels
    /// and scaled up. Does not draw.
    void setMoving(bool moving) { m_isMoving = moving; }

    /// Draws the scenes anew when the widget is painted next. update() alone shows the last frame.
    void redraw();
    /// The picture at another size, whatever the size of the widget; null without a context.
    QImage rendered(const QSize& pixels, double pixelRatio);
    /// How long the last frame took, in seconds: to draw it, and to read it back from OpenGL.
    struct FrameTimes {
        double render = 0.0;
        double readBack = 0.0;
    };
    const FrameTimes& lastFrame() const { return m_times; }
    /// Errors that OpenGL reported while drawing, since the widget was made.
    int errorCount() const { return m_errorCount; }

signals:
    /// A frame is about to be drawn, @p pixels in size; lines that are to be one pixel wide on
    /// the screen are @p pixelRatio pixels wide.
    void aboutToRender(const QSize& pixels, double pixelRatio);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Vtk;
    bool makeReady();
    double scaleOfMotion(const QSize& pixels) const;
    QImage drawn(const QSize& pixels, double pixelRatio);

    std::unique_ptr<Vtk> m_vtk;
    QImage m_frame;    ///< As it was drawn last; null when it is out of date.
    QSize m_frameSize; ///< Of the frame on the screen, in pixels.
    double m_frameRatio = 0.0;
    FrameTimes m_times;
    bool m_isMoving = false;
    double m_secondsPerPixel = 0.0; ///< Of the frames so far, while something moved.
    int m_errorCount = 0;
};

} // namespace ui
