// SPDX-License-Identifier: MIT
// What the window writes down of the work: data that stay in their file, and views in a script.
#include "core/command/script.h"
#include "core/files/open.h"
#include "core/files/session_file.h"
#include "ui/window/main_window.h"
#include "ui/window/session_keeper.h"

#include <QAction>
#include <QClipboard>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <memory>

namespace {

constexpr int kPatience = 60'000; // ms

std::string textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

void write(const QString& path, const std::string& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        qFatal("cannot write");
}

/// Whether the session file @p path refers to the files of its data.
bool refers(const QString& path)
{
    return nlohmann::json::parse(textOf(path))["session"]["problem"].contains("data");
}

} // namespace

class TestKeptWork final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    /// A session that refers to a table beside it, as a file.
    void writeReferring()
    {
        write(path("data.csv"), "u,v,b\n1,0.5,0.2\n-1,2,0.5\n0.3,-0.7,0.3\n");
        core::SessionFile file;
        file.data = core::referenceTo({path("data.csv").toStdString()}, {}).value();
        file.session.problem = core::openProblem(path("data.csv").toStdString()).value();
        file.session.title = "data";
        file.data = core::relativeTo(*file.data, m_folder->path().toStdString());
        write(path("s.basin"), core::writeSession(file));
    }

    /// A window that shows it.
    std::unique_ptr<ui::MainWindow> opened()
    {
        writeReferring();
        auto window = std::make_unique<ui::MainWindow>();
        window->show();
        window->openFiles({path("s.basin")});
        const auto isOpen = [&] {
            return window->document().session()->title == "data" && window->flow().analysis() &&
                   window->flow().analysis()->complete;
        };
        if (!QTest::qWaitFor(isOpen, kPatience))
            return nullptr;
        return window;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("BasinKeptWorkTest"));
    }

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void dataStayInTheirFileAsLongAsTheyAreThose()
    {
        const auto window = opened();
        QVERIFY(window);
        auto& keeper = *window->findChild<ui::SessionKeeper*>();
        ui::Document& document = window->document();
        QVERIFY(!keeper.embedsData());
        document.run({}, core::Command("set-w").with("value", 0.5));
        QVERIFY(keeper.save());
        QVERIFY(refers(path("s.basin")));
        const auto read = core::openSession(path("s.basin").toStdString());
        QVERIFY(read.ok());
        QVERIFY(read.value().session == *document.session());
        // A changed number is in no file but the session.
        document.run({},
                     core::Command("set-cell").with("row", 1).with("column", 1).with("value", 7.0));
        QVERIFY(keeper.embedsData());
        QVERIFY(keeper.save());
        QVERIFY(!refers(path("s.basin")));
        QCOMPARE(core::openSession(path("s.basin").toStdString()).value().session.problem.A(0, 0),
                 7.0);
        document.undoStack().undo();
        QVERIFY(keeper.save());
        QVERIFY(refers(path("s.basin")));
        // As the user wants it.
        auto* inside = window->findChild<QAction*>(QStringLiteral("dataInside"));
        QVERIFY(inside);
        keeper.setEmbedsData(true);
        QVERIFY(keeper.save());
        QVERIFY(!refers(path("s.basin")));
    }

    void aChangedFileIsNotReferredTo()
    {
        const auto window = opened();
        QVERIFY(window);
        auto& keeper = *window->findChild<ui::SessionKeeper*>();
        const QSignalSpy warned(&keeper, &ui::SessionKeeper::warned);
        write(path("data.csv"), "u,v,b\n9,9,1\n");
        window->document().run({}, core::Command("set-w").with("value", 0.5));
        QVERIFY(keeper.save());
        QVERIFY(!refers(path("s.basin")));
        QCOMPARE(warned.size(), 1);
        QVERIFY(warned[0][0].toString().contains(QStringLiteral("not as it was opened")));
        QVERIFY(core::openSession(path("s.basin").toStdString()).ok());
    }

    void aScriptHasTheViewsAmongTheEdits()
    {
        const auto window = opened();
        QVERIFY(window);
        ui::Document& document = window->document();
        window->viewState().setTurn(0.25);
        document.run({}, core::Command("set-w").with("value", 0.5));
        window->viewState().setTurn(0.5);
        document.run({}, core::Command("set-w").with("value", 0.75));
        document.run({}, core::Command("set-w").with("value", 1.0));
        document.undoStack().undo();
        window->viewState().setTurn(0.125);
        window->findChild<QAction*>(QStringLiteral("copyAsScript"))->trigger();
        const QString script = QGuiApplication::clipboard()->text();
        QStringList lines;
        for (const QString& line : script.split(u'\n'))
            if (line.startsWith(QStringLiteral("turn ")) ||
                line.startsWith(QStringLiteral("set-w ")))
                lines += line;
        QCOMPARE(lines,
                 (QStringList{QStringLiteral("turn angle=0.25"), QStringLiteral("set-w value=0.5"),
                              QStringLiteral("turn angle=0.5"), QStringLiteral("set-w value=0.75"),
                              QStringLiteral("turn angle=0.125")}));
        // It makes the session, and what it looks like.
        const auto commands = core::readScript(script.toStdString());
        QVERIFY2(commands.ok(), commands.ok() ? "" : commands.error().message.c_str());
        const auto made = core::afterScript({}, commands.value(), {});
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().message.c_str());
        QVERIFY(made.value().session == *document.session());
        QCOMPARE(nlohmann::json::parse(made.value().view)["turn"].get<double>(), 0.125);
    }
};

QTEST_MAIN(TestKeptWork)
#include "tst_kept_work.moc"
