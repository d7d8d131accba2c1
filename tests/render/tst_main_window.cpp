// SPDX-License-Identifier: MIT
#include "ui/data/examples.h"
#include "ui/look/colour_map.h"
#include "ui/panels/problem/import_dialog.h"
#include "ui/panels/problem/problem_panel.h"
#include "ui/views/contour/contour_content.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/surface/surface_view.h"
#include "ui/views/surface/vtk_widget.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QMultiMap>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <functional>

namespace {

/// The latest analysis of a window.
class Latest final : public QObject {
public:
    explicit Latest(ui::MainWindow& window)
    {
        connect(&window.flow(), &ui::AnalysisFlow::analysisChanged, this,
                [this](const core::AnalysisPtr& next) { analysis = next; });
    }
    bool isCompleteFor(const core::SessionPtr& session) const
    {
        return analysis && analysis->complete && analysis->request.session == session;
    }
    core::AnalysisPtr analysis;
};

/// The largest distance from one colour to another in red, green or blue.
int distance(const QColor& p, const QColor& q)
{
    return std::max({std::abs(p.red() - q.red()), std::abs(p.green() - q.green()),
                     std::abs(p.blue() - q.blue())});
}

/// How far the picture of @p map is from what its slice says, in the worst of its blocks: a block
/// counts by its best pixel, because words and the rim lie over some of it.
int worstBlock(ui::ContourView& map, const QString& colourMap)
{
    constexpr int kBlocks = 10;
    constexpr int kPixels = 6;
    const QImage picture = map.grab().toImage();
    const double scale = picture.devicePixelRatio();
    const ui::ContourContent& content = map.content();
    const core::Window seen = map.visibleWindow();
    int worst = 0;
    for (int block = 0; block < kBlocks * kBlocks; ++block) {
        int best = 255;
        int inside = 0;
        for (int k = 0; k < kPixels * kPixels; ++k) {
            const double p = (block % kBlocks + (k % kPixels + 0.5) / kPixels) / kBlocks;
            const double q = (block / kBlocks + (k / kPixels + 0.5) / kPixels) / kBlocks;
            const core::PlanePoint at{seen.pMin + p * seen.width(), seen.qMin + q * seen.height()};
            const auto value = ui::valueAt(*content.slice, at.p, at.q);
            if (!value || !(value->alpha > 0) || std::isnan(value->loss))
                continue;
            ++inside;
            const QPoint pixel = (QPointF(map.pixelOf(at.p, at.q)) * scale).toPoint();
            best = std::min(best, distance(picture.pixelColor(pixel),
                                           ui::colourMapById(colourMap).at(
                                               content.scale.position(value->loss))));
        }
        if (3 * inside > kPixels * kPixels) // more than the rim of the hole
            worst = std::max(worst, best);
    }
    return worst;
}

/// The part of @p picture that has the colours of a colour map, not the greys of the ground.
double colourfulPart(const QImage& picture)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y).hsvSaturation() > 80;
    return count / (double(picture.width()) * picture.height());
}

} // namespace

/// The window as a user has it: real views, a real worker, wired as in the program.
class TestMainWindow final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void opensTheFirstExampleAndWalksItsMethods();
    void computesAnEditAndUndoesIt();
    void everyShortcutIsUnique();
    void redoesByBothKeys_data();
    void redoesByBothKeys();
    void opensAnExampleWithOneRequest();
    void keepsWhatWasOpenWhenAFileIsBad();
    void saysHowAFileWasRead();
    void placesTheStartInOneUndoStep();
    void centresTheColumnsWhereTheHoleIsExplained();
    void namesEveryControlForThoseWhoCannotSeeIt();
    void changesItsThemeWhileItRuns();
    void opensEveryExample_data();
    void opensEveryExample();
    void asksBeforeAnythingIsLost_data();
    void asksBeforeAnythingIsLost();
    void helpLetsOneWorkOn();
    void saysWhatWasOpened();
};

void TestMainWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
    QCoreApplication::setApplicationName(QStringLiteral("BasinTest"));
    QVERIFY(!ui::examples().empty());
}

void TestMainWindow::opensTheFirstExampleAndWalksItsMethods()
{
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("three_valleys"));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    QCOMPARE(latest.analysis->paths().size(), 3U);
    QVERIFY(window.windowTitle().contains(QStringLiteral("Three valleys")));
}

void TestMainWindow::computesAnEditAndUndoesIt()
{
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("three_valleys"));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    const double before = latest.analysis->slice()->loss(10, 10);
    window.document().apply(QStringLiteral("edit"), [](core::Session& session) {
        session.problem.A = session.problem.A.withCell(1, 0, 3.5);
    });
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    QVERIFY(latest.analysis->slice()->loss(10, 10) != before);
    window.document().undoStack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    QCOMPARE(latest.analysis->slice()->loss(10, 10), before);
}

void TestMainWindow::everyShortcutIsUnique()
{
    ui::MainWindow window;
    QMultiMap<QString, QString> owners;
    for (const QAction* action : window.findChildren<QAction*>())
        // Those of a table mean something only in it.
        if (action->shortcutContext() == Qt::WindowShortcut)
            for (const QKeySequence& keys : action->shortcuts())
                owners.insert(keys.toString(), action->text());
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        if (!button->shortcut().isEmpty() && !button->shortcut().toString().startsWith(u"Alt+"))
            owners.insert(button->shortcut().toString(), button->text());
    QVERIFY(owners.size() > 8);
    for (const QString& keys : owners.uniqueKeys())
        QVERIFY2(owners.count(keys) == 1,
                 qPrintable(keys + QStringLiteral(": ") + owners.values(keys).join(u'|')));
}

void TestMainWindow::redoesByBothKeys_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("Ctrl+Shift+Z") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    QTest::newRow("Ctrl+Y") << QKeySequence(Qt::CTRL | Qt::Key_Y);
}

void TestMainWindow::redoesByBothKeys()
{
    QFETCH(const QKeySequence, keys);
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("three_valleys"));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.document().apply(QStringLiteral("edit"), [](core::Session& session) {
        session.problem.A = session.problem.A.withCell(1, 0, 3.5);
    });
    QTest::keySequence(&window, QKeySequence::Undo);
    QCOMPARE(window.document().session()->problem.A(1, 0), 2.1);
    QTest::keySequence(&window, keys);
    QCOMPARE(window.document().session()->problem.A(1, 0), 3.5);
}

void TestMainWindow::opensAnExampleWithOneRequest()
{
    ui::MainWindow window;
    const Latest latest(window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.openExample(QStringLiteral("three_valleys"));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    window.viewState().setTurn(0.3);
    window.viewState().setIteration(4);
    QTest::qWait(100);
    QSignalSpy requests(&window.flow(), &ui::AnalysisFlow::requested);
    window.openExample(QStringLiteral("travel_modes"));
    QTRY_VERIFY_WITH_TIMEOUT(window.windowTitle().contains(QStringLiteral("ravel")), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    QTest::qWait(100);
    QCOMPARE(requests.count(), 1);
    QCOMPARE(latest.analysis->request.turn, 0.0);
}

void TestMainWindow::keepsWhatWasOpenWhenAFileIsBad()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bad.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("label,x1,b\na,1,0.5\nb,oops,0.5\n");
    file.close();

    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("travel_modes"));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    const core::SessionPtr before = window.document().session();
    window.openFiles({path});
    auto* message = window.findChild<QLabel*>(QStringLiteral("statusMessage"));
    QVERIFY(message);
    QTRY_VERIFY(message->text().contains(QStringLiteral("bad.csv:3: column 2 (x1)")));
    QVERIFY(message->text().contains(QStringLiteral("oops")));
    auto* dialog = window.findChild<ui::ImportDialog*>();
    QVERIFY(dialog);
    dialog->reject();
    QCOMPARE(window.document().session(), before);
}

void TestMainWindow::saysHowAFileWasRead()
{
    QSettings().remove(QStringLiteral("imports")); // what was answered in an earlier run
    ui::MainWindow window;
    const Latest latest(window);
    const auto said = [&] {
        const auto* notices = window.findChild<QWidget*>(QStringLiteral("notices"));
        QStringList texts;
        for (const auto* label : notices->findChildren<QLabel*>())
            texts += label->text();
        for (const auto* button : notices->findChildren<QAbstractButton*>())
            texts += button->text();
        return texts.join(QLatin1Char('\n'));
    };
    window.openFiles({QStringLiteral(BASIN_TEST_DATA "/cases/csv/b_first.csv")});
    QTRY_VERIFY(window.findChild<ui::ImportDialog*>());
    QVERIFY(!said().contains(QStringLiteral("How the file was read"))); // it is not open yet
    window.findChild<ui::ImportDialog*>()->accept();
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("How the file was read")), 20000);
    QVERIFY2(said().contains(QStringLiteral("b is column 1 (b).")), qPrintable(said()));
    window.openFiles({QStringLiteral(BASIN_TEST_DATA "/cases/csv/start_problem.csv")});
    QTRY_VERIFY_WITH_TIMEOUT(!said().contains(QStringLiteral("How the file was read")), 20000);
    // A table from the clipboard is read by the same rules, and undo takes its remarks away.
    QGuiApplication::clipboard()->setText(QStringLiteral("share\tsize\n0.25\t1.5\n0.75\t-2\n"));
    window.findChild<ui::ProblemPanel*>()->pasteProblem();
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("b is column 1 (share).")), 20000);
    window.document().undoStack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(!said().contains(QStringLiteral("How the file was read")), 20000);
}

void TestMainWindow::placesTheStartInOneUndoStep()
{
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("three_valleys"));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    for (int k = 0; k < 5; ++k)
        emit window.viewState().startPlaced(0.1 * k, 0.2, false);
    emit window.viewState().startPlaced(0.5, 0.25, true);
    QCOMPARE(window.document().session()->problem.x0, Eigen::VectorXd(Eigen::Vector2d(0.5, 0.25)));
    QCOMPARE(window.document().undoStack().count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    QCOMPARE(latest.analysis->paths().front().path->points.front().x,
             Eigen::VectorXd(Eigen::Vector2d(0.5, 0.25)));
}

void TestMainWindow::centresTheColumnsWhereTheHoleIsExplained()
{
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("longley_raw"));
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    auto* hole = window.findChild<QLabel*>(QStringLiteral("surfaceHole"));
    QVERIFY(hole);
    emit hole->linkActivated(QStringLiteral("centre"));
    const core::Problem& problem = window.document().session()->problem;
    const Eigen::VectorXd sums = problem.A.times(Eigen::VectorXd::Ones(problem.d()));
    QVERIFY(std::abs(sums.sum()) < 1e-6 * (1.0 + sums.cwiseAbs().sum()));
    QCOMPARE(window.document().undoStack().count(), 1);
}

void TestMainWindow::namesEveryControlForThoseWhoCannotSeeIt()
{
    ui::MainWindow window;
    QStringList unnamed;
    const auto controls = window.findChildren<QWidget*>();
    for (const QWidget* control : controls) {
        const bool isControl = control->inherits("QAbstractButton") ||
                               control->inherits("QAbstractSlider") ||
                               control->inherits("QComboBox") || control->inherits("QLineEdit") ||
                               control->inherits("QAbstractSpinBox") ||
                               control->inherits("QTableView") || control->inherits("ui::View");
        // What Qt builds into its own widgets speaks through them.
        const bool isInner =
            control->objectName().startsWith(QLatin1String("qt_")) ||
            control->inherits("QScrollBar") ||
            (control->parentWidget() && (control->parentWidget()->inherits("QTabBar") ||
                                         control->parentWidget()->inherits("QTableView") ||
                                         control->parentWidget()->inherits("QToolBar")));
        if (!isControl || isInner || (control->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        // Tables and pictures explain their cells, header editors stand over what they name.
        const bool explains = control->inherits("QTableView") || control->inherits("ui::View") ||
                              control->inherits("ui::HeaderEditor");
        const QString text = control->property("text").toString();
        if ((control->accessibleName().isEmpty() && text.isEmpty()) ||
            (!explains && control->toolTip().isEmpty()))
            unnamed += QStringLiteral("%1 '%2' in %3")
                           .arg(QLatin1String(control->metaObject()->className()),
                                control->objectName(), control->parentWidget()->objectName());
    }
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QStringLiteral("; "))));
}

void TestMainWindow::changesItsThemeWhileItRuns()
{
    ui::MainWindow window;
    window.openExample(QStringLiteral("three_valleys"));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.setThemeChoice(ui::ThemeChoice::Dark);
    QVERIFY(window.grab().toImage().pixelColor(5, window.height() / 2).lightness() < 80);
    window.setThemeChoice(ui::ThemeChoice::Light);
    QVERIFY(window.grab().toImage().pixelColor(5, window.height() / 2).lightness() > 200);
}

void TestMainWindow::opensEveryExample_data()
{
    QTest::addColumn<QString>("id");
    for (const ui::Example& example : ui::examples())
        QTest::addRow("%s", qPrintable(example.id)) << example.id;
}

void TestMainWindow::opensEveryExample()
{
    QFETCH(QString, id);
    ui::MainWindow window;
    const Latest latest(window);
    window.resize(1400, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.openExample(id);
    // The window begins with a session of its own.
    QTRY_VERIFY_WITH_TIMEOUT(window.document().session()->problem.d() > 0, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 60000);
    QVERIFY(!latest.analysis->paths().empty());
    ui::ViewSettings bare = window.viewState().settings();
    bare.showContours = bare.showMinima = bare.showPaths = false;
    window.viewState().setSettings(bare);
    QTest::qWait(100);

    auto* map = window.findChild<ui::ContourView*>();
    const int worst = worstBlock(*map, window.viewState().settings().colourMap);
    QVERIFY2(worst <= 24, qPrintable(QStringLiteral("the map is off by %1 of 255").arg(worst)));
    auto* surface = window.findChild<ui::SurfaceView*>();
    const QImage picture =
        QImage::fromData(surface->exported({QStringLiteral("png"), surface->size()}), "PNG");
    QVERIFY(!picture.isNull());
    QVERIFY2(colourfulPart(picture) > 0.1, qPrintable(QString::number(colourfulPart(picture))));
    QCOMPARE(surface->canvas()->errorCount(), 0);
}

void TestMainWindow::asksBeforeAnythingIsLost_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<std::function<void(core::Session&)>>("edit");
    const auto row = [](const char* word, std::function<void(core::Session&)> edit) {
        QTest::newRow(word) << QString::fromUtf8(word) << std::move(edit);
    };
    row("A and b", [](core::Session& s) { s.problem.b[0] += 0.25; });
    row("the loss", [](core::Session& s) { s.problem.mix = {0.5, 1.0}; });
    row("the weights w", [](core::Session& s) { s.problem.w = Eigen::VectorXd::Ones(1); });
    row("the start x₀", [](core::Session& s) { s.problem.x0[0] += 1.0; });
    row("the methods", [](core::Session& s) { s.methods.pop_back(); });
    row("the slice", [](core::Session& s) { s.slice.range = 7.0; });
}

void TestMainWindow::asksBeforeAnythingIsLost()
{
    QFETCH(const QString, word);
    QFETCH(const std::function<void(core::Session&)>, edit);
    ui::MainWindow window;
    const Latest latest(window);
    window.openExample(QStringLiteral("three_valleys"));
    QTRY_VERIFY_WITH_TIMEOUT(latest.isCompleteFor(window.document().session()), 20000);
    window.show();
    window.document().apply(QStringLiteral("edit"), edit);
    QString asked;
    const auto answer = [&](QMessageBox::StandardButton button) {
        QTimer::singleShot(0, &window, [&asked, button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return;
            asked = box->text();
            box->button(button)->click();
        });
    };
    answer(QMessageBox::Cancel);
    QVERIFY(!window.close());
    QVERIFY2(asked.contains(word), qPrintable(asked));
    answer(QMessageBox::Discard);
    QVERIFY(window.close());

    // What was undone is not lost.
    window.show();
    window.document().undoStack().undo();
    asked.clear();
    answer(QMessageBox::Cancel);
    QVERIFY(window.close());
    QVERIFY(asked.isEmpty());
}

void TestMainWindow::helpLetsOneWorkOn()
{
    ui::MainWindow window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    auto* help = window.findChild<QDialog*>(QStringLiteral("guide"));
    QVERIFY(help && help->isVisible() && !help->isModal());
    QVERIFY(!QApplication::activeModalWidget());
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    QCOMPARE(window.findChildren<QDialog*>(QStringLiteral("guide")).size(), 1);
    help->close();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F11);
    QTRY_VERIFY(window.isFullScreen());
    QTest::keyClick(&window, Qt::Key_F11);
    QTRY_VERIFY(!window.isFullScreen());
}

void TestMainWindow::saysWhatWasOpened()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const char* name, const QByteArray& text) {
        const QString path = folder.filePath(QLatin1String(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path
                                                                                  : QString();
    };
    const QString target = write("target.csv", "b\n.2\n.5\n.3\n");
    const QString matrix = write("matrix.csv", "height,weight\n1.2,.4\n.7,-.3\n-.9,1.1\n");
    ui::MainWindow window;
    const auto* message = window.findChild<QLabel*>(QStringLiteral("statusMessage"));
    window.openFiles({target, matrix});
    QTRY_COMPARE(message->text(), QStringLiteral("Opened: A from matrix.csv, b from target.csv"));
    const core::SessionPtr opened = window.document().session();
    window.openFiles({target, matrix, matrix});
    QVERIFY(message->text().contains(QStringLiteral("3 files are too many")));
    QCOMPARE(window.document().session(), opened);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
