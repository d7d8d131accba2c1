// SPDX-License-Identifier: MIT
#include "app/window.h"

#include "ui/look/language.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QHashFunctions>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace {

// QApplication does not return when it finds no display: it reports a fatal error and aborts.
void explainMissingDisplay(QtMsgType type, const QMessageLogContext& /*context*/,
                           const QString& /*message*/)
{
    if (type != QtFatalMsg)
        return;
    std::fputs("basin: no display can be opened; the commands (see basin --help) work without "
               "one.\n",
               stderr);
    std::_Exit(1);
}

} // namespace

int runWindow(int argc, char** argv, const std::string& lesson)
{
    // VTK draws through GLX, which Qt's Wayland platform does not offer.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "xcb");
    // The same session gives the same figures: fonts in a PDF stand in the order of a hash.
    QHashSeed::setDeterministicGlobalSeed();
    const QtMessageHandler usual = qInstallMessageHandler(explainMissingDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QApplication::setApplicationName(QStringLiteral("Basin"));
    QApplication::setOrganizationName(QStringLiteral("Basin"));
    QApplication::setApplicationVersion(QStringLiteral(BASIN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.basin.Basin"));

    ui::speak(application, ui::spokenLanguage(ui::chosenLanguage()));
    ui::MainWindow window;
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1 && lesson.empty())
        window.openFiles({arguments.last()});
    else
        window.openExample(QStringLiteral("three_valleys"));
    window.show();
    if (!lesson.empty())
        // Once the example is there: what is opened ends a lesson.
        QObject::connect(
            &window.document(), &ui::Document::sessionChanged, &window,
            [&window, &lesson] { window.openLesson(QString::fromStdString(lesson)); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    else if (arguments.size() <= 1)
        window.offerTour();
    const int status = QApplication::exec();
    // What cannot be interrupted (a factorisation of LAPACK) ends with the process: nobody waits
    // for it any more, and everything that is to be kept was written when the window was closed.
    if (!window.stopWork(std::chrono::milliseconds(300))) {
        std::fflush(nullptr);
        std::_Exit(status);
    }
    return status;
}
