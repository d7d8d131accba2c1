// SPDX-License-Identifier: MIT
#include "app/window.h"

#include <QApplication>
#include <QMainWindow>

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

} // namespace

int runWindow(int argc, char** argv)
{
    // VTK draws through GLX, which Qt's Wayland platform does not offer.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "xcb");
    const QtMessageHandler usual = qInstallMessageHandler(explainMissingDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);

    QMainWindow window;
    window.show();
    return QApplication::exec();
}
