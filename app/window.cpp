// SPDX-License-Identifier: MIT
#include "app/window.h"

#include "ui/main_window.h"

#include <QApplication>
#include <QSurfaceFormat>

#include <cstdio>
#include <cstdlib>

namespace {

// QApplication does not return when it finds no display: it reports a fatal error and aborts.
void explainMissingDisplay(QtMsgType type, const QMessageLogContext& /*context*/,
                           const QString& /*message*/)
{
    if (type != QtFatalMsg)
        return;
    std::fputs("basin: no display can be opened; the commands evaluate, slice, spectrum and solve "
               "work without one.\n",
               stderr);
    std::_Exit(1);
}

QSurfaceFormat surfaceFormat()
{
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setAlphaBufferSize(8);
    format.setSamples(0); // multisampling turns the window black with some Mesa drivers
    return format;
}

} // namespace

int runWindow(int argc, char** argv)
{
    // VTK draws through GLX, which Qt's Wayland platform does not offer.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "xcb");
    // Docking and floating must not give the surface a new context, which would lose its buffers.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QSurfaceFormat::setDefaultFormat(surfaceFormat());
    const QtMessageHandler usual = qInstallMessageHandler(explainMissingDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QApplication::setApplicationName(QStringLiteral("Basin"));
    QApplication::setOrganizationName(QStringLiteral("Basin"));
    QApplication::setApplicationVersion(QStringLiteral(BASIN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.basin.Basin"));

    ui::MainWindow window;
    if (const QStringList arguments = QApplication::arguments(); arguments.size() > 1)
        window.openFiles({arguments.last()});
    else
        window.openExample(QStringLiteral("three_valleys"));
    window.show();
    return QApplication::exec();
}
