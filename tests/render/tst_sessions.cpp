// SPDX-License-Identifier: MIT
#include "core/files/session_file.h"
#include "ui/data/recovery.h"
#include "ui/panels/notes/notes_panel.h"
#include "ui/views/spectrum/spectrum_view.h"
#include "ui/views/surface/orbit_camera.h"
#include "ui/views/surface/surface_view.h"
#include "ui/window/main_window.h"
#include "ui/window/session_keeper.h"

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QLockFile>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QTimer>
#include <QWidget>

#include <cmath>
#include <functional>
#include <memory>

namespace {

/// The latest analysis of a window.
class Latest final : public QObject {
public:
    explicit Latest(ui::MainWindow& window)
        : m_window(window)
    {
        connect(&window.flow(), &ui::AnalysisFlow::analysisChanged, this,
                [this](const core::AnalysisPtr& next) { analysis = next; });
    }
    bool isComplete() const
    {
        return analysis && analysis->complete && !m_window.flow().isBusy() &&
               analysis->request.session == m_window.document().session();
    }
    core::AnalysisPtr analysis;

private:
    ui::MainWindow& m_window;
};

QAction* actionOf(ui::MainWindow& window, const QString& text)
{
    for (QAction* action : window.findChildren<QAction*>())
        if (QString(action->text()).remove(QLatin1Char('&')) == text)
            return action;
    return nullptr;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

core::SessionFile sessionIn(const QString& path)
{
    const QByteArray text = contentOf(path);
    auto read = core::readSession({text.data(), std::size_t(text.size())});
    return read ? read.take() : core::SessionFile{};
}

/// Answers the next dialog called @p name; @p asked is its text.
void answer(ui::MainWindow& window, const QString& name, QMessageBox::StandardButton button,
            QString& asked)
{
    QTimer::singleShot(0, &window, [name, button, &asked] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box || box->objectName() != name)
            return;
        asked = box->text();
        box->button(button)->click();
    });
}

} // namespace

/// What a session file keeps and gives back, in the real window.
class TestSessions final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aSavedSessionLooksTheSame();
    void savesOverItsOwnFile();
    void asksBeforeAnotherProgramsWorkIsReplaced();
    void saysThatItIsOpenInAnotherWindow();
    void refusesADamagedFileAndKeepsWhatWasOpen();
    void notesAreWorkToo();
    void revertsToWhatWasSaved();
    void recoversAfterACrash();
    void keepsNoCopyOfWhatIsSaved();
    void aCopyThatIsBeingWrittenGoesAsWell();
    void aCopyOfARunningProgramIsLeftAlone();
    void whatCannotBeReadAgainIsNotWritten();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    /// A file with the session of the example, as the window would save it.
    QString exampleFile(const QString& example);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSessions::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
    QCoreApplication::setApplicationName(QStringLiteral("BasinSessionTest"));
}

void TestSessions::init()
{
    QSettings().clear();
    QDir(ui::Recovery::folder()).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSessions::cleanup()
{
    QDir(ui::Recovery::folder()).removeRecursively();
}

QString TestSessions::exampleFile(const QString& example)
{
    const auto session = ui::openExample(*ui::exampleById(example));
    const QString file = path("example.basin");
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return {};
    out.write(QByteArray::fromStdString(core::writeSession({.session = session.value()})));
    return file;
}

void TestSessions::aSavedSessionLooksTheSame()
{
    const QString file = exampleFile(QStringLiteral("us_states"));
    const auto grab = [](ui::MainWindow& window) {
        // How long it took is no part of a session.
        window.findChild<QLabel*>(QStringLiteral("surfaceSamples"))->hide();
        QMap<QString, QImage> pictures;
        for (ui::View* view : window.findChildren<ui::View*>())
            if (view->isSeen()) // one behind another tab is not drawn
                pictures[QString::fromLatin1(view->metaObject()->className())] =
                    view->grab().toImage();
        return pictures;
    };
    QMap<QString, QImage> before;
    core::SessionPtr session;
    {
        ui::MainWindow window;
        const Latest latest(window);
        window.resize(1200, 800);
        window.show();
        window.openFiles({file});
        QTRY_VERIFY_WITH_TIMEOUT(latest.isComplete(), 20000);
        window.document().apply(QStringLiteral("edit"), [](core::Session& s) {
            s.problem.A = s.problem.A.withCell(1, 0, 0.1 + 0.2);
            s.panels = core::namedLosses();
        });
        window.viewState().setTurn(0.3);
        window.viewState().setWindow(core::Window{-0.5, 1.25, -1.0, 0.75});
        window.viewState().setIteration(3);
        window.viewState().setMethodHidden(window.document().session()->methods[0].colour, true);
        ui::ViewSettings settings = window.viewState().settings();
        settings.colourMap = QStringLiteral("cividis");
        settings.showMinima = false;
        window.viewState().setSettings(settings);
        auto* surface = window.findChild<ui::SurfaceView*>();
        QTRY_VERIFY_WITH_TIMEOUT(latest.isComplete(), 20000);
        ui::OrbitCamera camera = surface->camera();
        camera.turn(25.0, -10.0);
        camera.distance *= 0.8;
        surface->setCamera(camera);
        auto* spectrum = window.findChild<ui::SpectrumView*>();
        spectrum->setPlace(spectrum->places().at(1));
        window.findChild<ui::NotesPanel*>()->setPlainText(QStringLiteral("Two valleys."));
        QTest::qWait(400); // the fine picture follows
        before = grab(window);
        session = window.document().session();
        QAction* save = actionOf(window, QStringLiteral("Save the session"));
        QVERIFY(save);
        save->trigger();
        QVERIFY(!window.isWindowModified());
        QVERIFY(window.close());
    }
    QSettings().clear();
    ui::MainWindow window;
    const Latest latest(window);
    window.show();
    window.openFiles({file});
    QTRY_VERIFY_WITH_TIMEOUT(latest.isComplete(), 20000);
    QTest::qWait(400);
    QVERIFY(*window.document().session() == *session);
    QCOMPARE(window.findChild<ui::NotesPanel*>()->notes(), QStringLiteral("Two valleys."));
    QCOMPARE(window.size(), QSize(1200, 800));
    QVERIFY(!window.isWindowModified());
    const QMap<QString, QImage> after = grab(window);
    QVERIFY(before.size() >= 4);
    QCOMPARE(after.keys(), before.keys());
    for (const QString& name : before.keys()) {
        QVERIFY2(after[name] == before[name], qPrintable(name));
    }
}

void TestSessions::savesOverItsOwnFile()
{
    const QString file = exampleFile(QStringLiteral("three_valleys"));
    ui::MainWindow window;
    const Latest latest(window);
    window.openFiles({file});
    QTRY_VERIFY_WITH_TIMEOUT(latest.isComplete(), 20000);
    QVERIFY(window.windowTitle().contains(QStringLiteral("example.basin")));
    window.document().apply(QStringLiteral("edit"),
                            [](core::Session& s) { s.problem.x0[0] = 0.625; });
    QVERIFY(window.isWindowModified());
    actionOf(window, QStringLiteral("Save the session"))->trigger();
    QVERIFY(!window.isWindowModified());
    QCOMPARE(sessionIn(file).session.problem.x0[0], 0.625);
    window.document().undoStack().undo();
    QVERIFY(window.isWindowModified());
}

void TestSessions::asksBeforeAnotherProgramsWorkIsReplaced()
{
    const QString file = exampleFile(QStringLiteral("three_valleys"));
    ui::MainWindow window;
    const Latest latest(window);
    window.openFiles({file});
    QTRY_VERIFY_WITH_TIMEOUT(latest.isComplete(), 20000);
    QFile other(file);
    QVERIFY(other.open(QIODevice::Append));
    other.write(" \n");
    other.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime);
    other.close();
    const QByteArray theirs = contentOf(file);
    QString asked;
    answer(window, QStringLiteral("changedOnDisk"), QMessageBox::Cancel, asked);
    actionOf(window, QStringLiteral("Save the session"))->trigger();
    QVERIFY(asked.contains(QStringLiteral("another program")));
    QCOMPARE(contentOf(file), theirs);
}

void TestSessions::saysThatItIsOpenInAnotherWindow()
{
    const QString file = exampleFile(QStringLiteral("three_valleys"));
    ui::MainWindow first;
    const Latest latest(first);
    first.openFiles({file});
    QTRY_VERIFY_WITH_TIMEOUT(latest.isComplete(), 20000);
    ui::MainWindow second;
    const Latest latestOfSecond(second);
    second.show();
    second.openFiles({file});
    QTRY_VERIFY_WITH_TIMEOUT(latestOfSecond.isComplete(), 20000);
    bool isSaid = false;
    for (const QLabel* label : second.findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(QStringLiteral("another window"));
    QVERIFY(isSaid);
}

void TestSessions::refusesADamagedFileAndKeepsWhatWasOpen()
{
    const QString good = exampleFile(QStringLiteral("three_valleys"));
    const QString bad = path("bad.basin");
    QFile out(bad);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(contentOf(good).chopped(40));
    out.close();
    ui::MainWindow window;
    const Latest latest(window);
    window.openFiles({good});
    QTRY_VERIFY_WITH_TIMEOUT(latest.isComplete(), 20000);
    const core::SessionPtr session = window.document().session();
    window.openFiles({bad});
    const auto isRefused = [&] {
        const auto labels = window.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text().contains(QStringLiteral("bad.basin")) &&
                   label->text().contains(QStringLiteral("line "));
        });
    };
    QTRY_VERIFY(isRefused());
    QCOMPARE(window.document().session(), session);
}

void TestSessions::notesAreWorkToo()
{
    const QString file = exampleFile(QStringLiteral("three_valleys"));
    ui::MainWindow window;
    const Latest latest(window);
    window.show();
    window.openFiles({file});
    QTRY_VERIFY_WITH_TIMEOUT(latest.isComplete(), 20000);
    window.findChild<ui::NotesPanel*>()->insertPlainText(QStringLiteral("Seen."));
    QVERIFY(window.isWindowModified());
    QString asked;
    answer(window, QStringLiteral("unsavedChanges"), QMessageBox::Save, asked);
    QVERIFY(window.close());
    QVERIFY(asked.contains(QStringLiteral("the notes")));
    QCOMPARE(sessionIn(file).notes, std::string("Seen."));
}

void TestSessions::revertsToWhatWasSaved()
{
    const QString file = exampleFile(QStringLiteral("three_valleys"));
    ui::MainWindow window;
    const Latest latest(window);
    window.openFiles({file});
    QTRY_VERIFY_WITH_TIMEOUT(latest.isComplete(), 20000);
    const core::Session saved = *window.document().session();
    window.document().apply(QStringLiteral("edit"),
                            [](core::Session& s) { s.problem.x0[0] = 0.625; });
    QString asked;
    answer(window, QStringLiteral("revert"), QMessageBox::Reset, asked);
    actionOf(window, QStringLiteral("Revert"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(*window.document().session() == saved, 10000);
    QVERIFY(asked.contains(QStringLiteral("example.basin")));
    QVERIFY(!window.isWindowModified());
}

void TestSessions::recoversAfterACrash()
{
    // A program that died: its copy is there, and nobody holds the lock.
    QVERIFY(QDir().mkpath(ui::Recovery::folder()));
    core::Session lost = ui::openExample(*ui::exampleById(QStringLiteral("us_states"))).value();
    lost.title = "lost work";
    const QString copy = ui::Recovery::folder() + QStringLiteral("/dead.basin");
    QFile out(copy);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(QByteArray::fromStdString(core::writeSession({.session = lost, .notes = "mine"})));
    out.close();

    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("three_valleys"));
    QString asked;
    window.show();
    QTRY_VERIFY(window.findChild<QMessageBox*>(QStringLiteral("recovery")));
    auto* box = window.findChild<QMessageBox*>(QStringLiteral("recovery"));
    QVERIFY(box->text().contains(QStringLiteral("lost work")));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isComplete(), 20000);
    box->button(QMessageBox::Open)->click();
    QTRY_VERIFY_WITH_TIMEOUT(*window.document().session() == lost, 20000);
    QCOMPARE(window.findChild<ui::NotesPanel*>()->notes(), QStringLiteral("mine"));
    // It is in no file of the user's yet, so it is asked for, and there is a copy until then.
    QVERIFY(window.isWindowModified());
    QVERIFY(!QFile::exists(copy));
    const QDir folder(ui::Recovery::folder());
    QTRY_COMPARE(folder.entryList({QStringLiteral("*.basin")}, QDir::Files).size(), 1);
    answer(window, QStringLiteral("unsavedChanges"), QMessageBox::Cancel, asked);
    QVERIFY(!window.close());
    QVERIFY(asked.contains(QStringLiteral("recovered")));
    // A file that cannot be opened costs nothing, whatever was answered before it was tried.
    answer(window, QStringLiteral("unsavedChanges"), QMessageBox::Discard, asked);
    window.openFiles({path("missing.csv")});
    QTest::qWait(500);
    QVERIFY(*window.document().session() == lost);
    QCOMPARE(folder.entryList({QStringLiteral("*.basin")}, QDir::Files).size(), 1);
    answer(window, QStringLiteral("unsavedChanges"), QMessageBox::Discard, asked);
    QVERIFY(window.close());
    QCOMPARE(folder.entryList({QStringLiteral("*.basin")}, QDir::Files).size(), 0);
}

void TestSessions::keepsNoCopyOfWhatIsSaved()
{
    const auto copies = [] {
        return QDir(ui::Recovery::folder()).entryList({QStringLiteral("*.basin")}, QDir::Files);
    };
    core::SessionFile work{
        .session = ui::openExample(*ui::exampleById(QStringLiteral("three_valleys"))).value()};
    ui::Recovery recovery([&work] { return work; });
    QVERIFY(!recovery.flush()); // nothing has changed
    QVERIFY(copies().isEmpty());
    recovery.workChanged();
    QVERIFY(recovery.flush());
    QCOMPARE(copies().size(), 1);
    QVERIFY(sessionIn(ui::Recovery::folder() + u'/' + copies().front()).session == work.session);
    work.session.title = "later";
    recovery.workChanged();
    QVERIFY(recovery.flush());
    QCOMPARE(copies().size(), 1);
    QCOMPARE(sessionIn(ui::Recovery::folder() + u'/' + copies().front()).session.title,
             std::string("later"));
    // A copy that can be read is not replaced by one that cannot.
    work.session.problem.b(0) = std::nan("");
    recovery.workChanged();
    QVERIFY(recovery.flush());
    QCOMPARE(sessionIn(ui::Recovery::folder() + u'/' + copies().front()).session.title,
             std::string("later"));
    recovery.discard();
    QVERIFY(copies().isEmpty());
}

void TestSessions::aCopyThatIsBeingWrittenGoesAsWell()
{
    core::SessionFile work{
        .session = ui::openExample(*ui::exampleById(QStringLiteral("three_valleys"))).value()};
    // Large enough that it is still being written when it is discarded.
    work.session.problem.A = core::DesignMatrix(core::RowMajorMatrix::Random(20000, 20));
    work.session.problem.b = Eigen::VectorXd::Constant(20000, 1.0 / 20000);
    work.session.problem.x0 = Eigen::VectorXd::Zero(20);
    work.session.problem.columnNames.reset();
    work.session.problem.rowNames.reset();
    ui::Recovery recovery([&work] { return work; });
    const QDir folder(ui::Recovery::folder());
    for (const int milliseconds : {0, 1, 20, 200}) {
        recovery.workChanged();
        recovery.writeNow();
        QTest::qSleep(milliseconds);
        recovery.discard();
        QVERIFY(recovery.stop(QDeadlineTimer(60000)));
        QVERIFY(folder.entryList({QStringLiteral("*.basin")}, QDir::Files).isEmpty());
    }
    recovery.workChanged();
    QVERIFY(recovery.flush()); // what is wanted is written
}

void TestSessions::whatCannotBeReadAgainIsNotWritten()
{
    core::Session session = ui::openExample(*ui::exampleById(QStringLiteral("us_states"))).value();
    ui::Document document(session);
    QTextDocument notes;
    QWidget window;
    auto* keeper = new ui::SessionKeeper(
        document, notes, [&document] { return core::SessionFile{.session = *document.session()}; },
        &window);
    const QSignalSpy written(keeper, &ui::SessionKeeper::written);
    keeper->opened(path("kept.basin"));
    QVERIFY(keeper->save());
    document.apply(QStringLiteral("break it"),
                   [](core::Session& edited) { edited.problem.b(1) = std::nan(""); });
    QVERIFY(!keeper->save());
    QCOMPARE(written.size(), 2);
    QCOMPARE(written[1][1].toString(),
             QString::fromStdString(core::validate(document.session()->problem).front().message));
    QVERIFY(!keeper->isSaved());
    QVERIFY(sessionIn(path("kept.basin")).session == session);
}

void TestSessions::aCopyOfARunningProgramIsLeftAlone()
{
    core::SessionFile work{
        .session = ui::openExample(*ui::exampleById(QStringLiteral("three_valleys"))).value()};
    ui::Recovery recovery([&work] { return work; });
    recovery.workChanged();
    QVERIFY(recovery.flush());
    QVERIFY(ui::Recovery::leftBehind().isEmpty());
    const QDir folder(ui::Recovery::folder());
    const QString running =
        folder.filePath(folder.entryList({QStringLiteral("*.basin")}, QDir::Files).front());
    QVERIFY(QFile::copy(running, folder.filePath(QStringLiteral("dead.basin"))));
    QCOMPARE(ui::Recovery::leftBehind().size(), 1);
    QCOMPARE(ui::Recovery::leftBehind().front().title, QStringLiteral("Three valleys"));
}

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
