// SPDX-License-Identifier: MIT
#include "latest.h"
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
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
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
class TestOpening final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void opensAnExampleWithOneRequest();
    void keepsWhatWasOpenWhenAFileIsBad();
    void saysHowAFileWasRead();
    void opensEveryExample_data();
    void opensEveryExample();
    void asksBeforeAnythingIsLost_data();
    void asksBeforeAnythingIsLost();
    void saysWhatWasOpened();
};

void TestOpening::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
    QCoreApplication::setApplicationName(QStringLiteral("BasinTest"));
    QVERIFY(!ui::examples().empty());
}

void TestOpening::opensAnExampleWithOneRequest()
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

void TestOpening::keepsWhatWasOpenWhenAFileIsBad()
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

void TestOpening::saysHowAFileWasRead()
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

void TestOpening::opensEveryExample_data()
{
    QTest::addColumn<QString>("id");
    for (const ui::Example& example : ui::examples())
        QTest::addRow("%s", qPrintable(example.id)) << example.id;
}

void TestOpening::opensEveryExample()
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

void TestOpening::asksBeforeAnythingIsLost_data()
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

void TestOpening::asksBeforeAnythingIsLost()
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

void TestOpening::saysWhatWasOpened()
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

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
