// SPDX-License-Identifier: MIT
// The losses along a line that is drawn in a map.
#include "analysed.h"
#include "core/model/loss.h"
#include "ground_of.h"
#include "ui/look/theme.h"
#include "ui/state/view_state.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/section/section_view.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using core::Segment;

namespace {

const Segment kLine{{-2.0, -1.0}, {2.0, 1.0}};

core::AnalysisPtr alongLine(core::Session session, const std::optional<Segment>& line = kLine)
{
    core::Studies studies;
    studies.section = true;
    studies.line = line;
    return test::analysed(session, {}, studies);
}

core::Session compared()
{
    core::Session session = test::threeValleys();
    session.panels = core::namedLosses();
    return session;
}

/// A cross-section beside a map, of one analysis.
struct Shown {
    ui::ViewState state;
    ui::SectionView section{state};
    ui::ContourView map{state};

    explicit Shown(const core::AnalysisPtr& analysis)
    {
        section.resize(420, 240);
        map.resize(420, 340);
        section.show();
        map.show();
        section.present(analysis);
        map.present(analysis);
        QCoreApplication::processEvents();
    }

    void drag(const core::PlanePoint& from, const core::PlanePoint& to,
              Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        const QPoint first = map.pixelOf(from.p, from.q);
        QWidget& target = *map.childAt(first);
        const QPoint begin = target.mapFrom(&map, first);
        const QPoint end = target.mapFrom(&map, map.pixelOf(to.p, to.q));
        QTest::mouseMove(&target, begin);
        QTest::mousePress(&target, Qt::LeftButton, keys, begin);
        QTest::mouseMove(&target, (begin + end) / 2);
        QTest::mouseMove(&target, end);
        QTest::mouseRelease(&target, Qt::LeftButton, keys, end);
    }
    bool isNear(const core::PlanePoint& a, const core::PlanePoint& b) const
    {
        const double pixel = map.visibleWindow().width() / 300.0;
        return std::abs(a.p - b.p) <= pixel && std::abs(a.q - b.q) <= pixel;
    }
};

} // namespace

class TestSectionView final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void everyComparedLossHasItsCurve()
    {
        Shown shown(alongLine(compared()));
        const ui::SectionData& data = shown.section.data();
        QCOMPARE(data.emptyText, QString());
        QCOMPARE(data.curves.size(), std::size_t{3});
        QCOMPARE(data.curves[0].title, QStringLiteral("Softmax"));
        QVERIFY(data.curves[0].colour != data.curves[1].colour);
        QVERIFY(std::abs(data.length() - std::sqrt(20.0)) < 1e-12);
        // All that has a colour on a map is on the axis.
        for (const ui::SectionCurve& curve : data.curves)
            for (const double loss : curve.section->loss)
                QVERIFY(!std::isfinite(loss) || data.height(loss) > data.low);
        QVERIFY(ui::sectionText(data, 0.5).contains(u"Combined: "));
    }

    void whatCannotBeDrawnSaysWhy()
    {
        core::Session line;
        line.problem = test::threeValleys().problem;
        const Eigen::MatrixXd A = line.problem.A.dense();
        line.problem.A = core::DesignMatrix(Eigen::MatrixXd(A.leftCols(1)));
        line.problem.x0 = Eigen::VectorXd::Ones(1);
        line.problem.columnNames = {};
        QVERIFY(ui::sectionData(*alongLine(line), true).emptyText.contains(u"one parameter"));
        const Segment point{{0.5, 0.5}, {0.5, 0.5}};
        QVERIFY(ui::sectionData(*alongLine(test::threeValleys(), point), true)
                    .emptyText.contains(u"one point"));
    }

    void theCursorIsAtItsFootOnTheLine()
    {
        Shown shown(alongLine(test::threeValleys()));
        const core::Plane plane = alongLine(test::threeValleys())->plane();
        QVERIFY(std::abs(*ui::footOn(plane, kLine, 0.0, 0.0) - 0.5) < 1e-12);
        QCOMPARE(*ui::footOn(plane, kLine, -5.0, -5.0), 0.0);
        // And the other way: what the plot points at is where the maps have the cursor.
        const QPoint half = shown.section.plot().pixelOf(0.25, 1.0).toPoint();
        QTest::mouseMove(&shown.section.plot().widget(),
                         QPoint(half.x(), shown.section.plot().widget().height() / 2));
        QVERIFY(shown.state.cursor());
        QVERIFY(shown.isNear({shown.state.cursor()->p, shown.state.cursor()->q}, kLine.at(0.25)));
        QTest::keyClick(&shown.section, Qt::Key_Right);
        QVERIFY(shown.state.cursor()->p > kLine.at(0.25).p);
    }

    void aLineIsDrawnInTheMapWithCtrl()
    {
        Shown shown(alongLine(test::threeValleys(), {}));
        QSignalSpy drawn(&shown.state, &ui::ViewState::lineDrawn);
        const auto window = shown.state.window();
        shown.drag({-1.0, 0.5}, {1.0, -0.5}, Qt::ControlModifier);
        QCOMPARE(drawn.size(), 1);
        QCOMPARE(shown.state.window(), window); // it was no pan
        QVERIFY(shown.state.line());
        QVERIFY(shown.isNear(shown.state.line()->from, {-1.0, 0.5}));
        QVERIFY(shown.isNear(shown.state.line()->to, {1.0, -0.5}));
        // Its ends are handles.
        shown.drag(shown.state.line()->to, {1.5, 1.0});
        QVERIFY(shown.isNear(shown.state.line()->from, {-1.0, 0.5}));
        QVERIFY(shown.isNear(shown.state.line()->to, {1.5, 1.0}));
        QCOMPARE(shown.state.window(), window);
        shown.section.resetView();
        QVERIFY(!shown.state.line());
    }

    void theLineIsThereOnlyWhileItIsSeen()
    {
        Shown shown(alongLine(test::threeValleys()));
        shown.state.setLine(kLine);
        QVERIFY(shown.state.wishes().section);
        QVERIFY(shown.map.textAt(shown.map.pixelOf(2.0, 1.0)).contains(u"cross-section"));
        shown.section.hide();
        QVERIFY(!shown.state.wishes().section);
        QVERIFY(!shown.map.textAt(shown.map.pixelOf(2.0, 1.0)).contains(u"cross-section"));
    }

    void nothingIsWishedBehindAnotherTab()
    {
        QMainWindow window;
        window.resize(700, 500);
        ui::ViewState state;
        QList<QDockWidget*> docks;
        for (ui::View* view : {static_cast<ui::View*>(new ui::SectionView(state)),
                               static_cast<ui::View*>(new ui::ContourView(state))}) {
            auto* dock = new QDockWidget(&window);
            dock->setWidget(view);
            view->followDock(*dock);
            window.addDockWidget(Qt::RightDockWidgetArea, dock);
            docks += dock;
        }
        window.tabifyDockWidget(docks[0], docks[1]);
        docks[1]->raise();
        window.show();
        QTRY_VERIFY(docks[1]->widget()->isVisible());
        QTRY_VERIFY(!state.wishes().section);
        docks[0]->raise();
        QTRY_VERIFY(state.wishes().section);
        docks[1]->raise();
        QTRY_VERIFY(!state.wishes().section);
    }

    void anotherPlaneForgetsTheLine()
    {
        ui::ViewState state;
        state.setLine(kLine);
        state.forgetWindows();
        QVERIFY(!state.line());
    }

    void theViewpointIsTheLine()
    {
        ui::ViewState state;
        ui::SectionView view(state);
        QVERIFY(view.viewpoint().isEmpty());
        state.setLine(kLine);
        const QVariantMap saved = view.viewpoint();
        state.setLine(std::nullopt);
        view.setViewpoint(saved);
        QCOMPARE(state.line(), std::optional(kLine));
        view.setViewpoint({{QStringLiteral("line"), QVariantList{1.0, QStringLiteral("x")}}});
        QVERIFY(!state.line());
    }

    void numbersReadBack()
    {
        Shown shown(alongLine(compared()));
        const QList<QByteArray> lines =
            shown.section.exported({QStringLiteral("csv"), QSize(400, 300)}).split('\n');
        QCOMPARE(lines.front(), QByteArray("panel,t,distance,p,q,loss,alpha"));
        const ui::SectionData& data = shown.section.data();
        const auto samples = data.curves[0].section->loss.size();
        QCOMPARE(lines.size(), 3 * samples + 2);
        for (const Eigen::Index k : {Eigen::Index{0}, samples / 3, samples - 1}) {
            const QList<QByteArray> cells = lines[1 + k].split(',');
            QCOMPARE(cells[5].toDouble(), data.curves[0].section->loss[k]);
            QCOMPARE(cells[6].toDouble(), data.curves[0].section->alpha[k]);
        }
        for (const ui::ExportFormat& format : shown.section.exportFormats())
            QVERIFY(!shown.section.exported({format.suffix, QSize(400, 300)}).isEmpty());
    }
};

QTEST_MAIN(TestSectionView)
#include "tst_section_view.moc"
