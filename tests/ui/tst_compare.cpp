// SPDX-License-Identifier: MIT
// What the window shows when losses are compared.
#include "analysed.h"
#include "core/analysis/memory.h"
#include "small_session.h"
#include "ui/data/export_data.h"
#include "ui/look/theme.h"
#include "ui/panels/bars/compare_bar.h"
#include "ui/panels/bars/loss_bar.h"
#include "ui/views/compared/compared_table.h"
#include "ui/views/compared/compared_view.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/convergence/convergence_data.h"
#include "ui/views/plot/grid_shape.h"
#include "ui/views/plot/panel_title.h"
#include "ui/views/spectrum/spectrum_view.h"
#include "ui/window/centre_area.h"

#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <cmath>

using ui::ComparedTable;
using ui::Document;
using ui::ViewState;

namespace {

core::Session comparedSession()
{
    core::Session session = smallSession();
    session.slice.grid = 32;
    session.panels = core::namedLosses();
    return session;
}

template <typename Widget>
Widget* find(QObject& parent, const char* name)
{
    auto* widget = parent.findChild<Widget*>(QLatin1String(name));
    if (!widget)
        qFatal("there is no %s", name);
    return widget;
}

QAction* actionStarting(const QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions())
        if (action->text().startsWith(text))
            return action;
    return nullptr;
}

} // namespace

class TestCompare final : public QObject {
    Q_OBJECT
private slots:
    void picturesAreAsLargeAsCanBe_data();
    void picturesAreAsLargeAsCanBe();
    void picturesCoverTheViewWithoutOverlap();
    void thereIsAMapForEachLoss();
    void mapsAreOfOneSize();
    void titlesSayLossAndScale();
    void curvesHaveTheColourOfTheirLoss();
    void spectraHaveARowEach();
    void theTableSaysWhatIsThereAndWhyNot();
    void theTableCanBeTakenAway();
    void theMapsCanBeTakenAway();
    void pinsKeepALossAndAStateOfBefore();
    void comparingAllLeavesPinsAlone();
    void noMapShowsThePictureOfAnotherLoss();
    void mapsComeToTheMiddleAndGoBack();
};

void TestCompare::picturesAreAsLargeAsCanBe_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("columns");
    QTest::newRow("one") << 1 << QSizeF(900, 700) << 1;
    QTest::newRow("three in a wide view") << 3 << QSizeF(1200, 400) << 3;
    QTest::newRow("three in a high view") << 3 << QSizeF(400, 900) << 1;
    QTest::newRow("four in a square") << 4 << QSizeF(800, 700) << 2;
    QTest::newRow("six") << 6 << QSizeF(1200, 650) << 3;
}

void TestCompare::picturesAreAsLargeAsCanBe()
{
    QFETCH(const int, count);
    QFETCH(const QSizeF, size);
    QFETCH(const int, columns);
    QCOMPARE(ui::gridShape(std::size_t(count), size).columns, columns);
}

void TestCompare::picturesCoverTheViewWithoutOverlap()
{
    const QSizeF size(1000, 500);
    for (std::size_t count = 1; count <= 6; ++count) {
        for (std::size_t i = 0; i < count; ++i) {
            const QRectF one = ui::gridRectangle(i, count, size);
            QVERIFY(QRectF({}, size).contains(one));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!one.intersects(ui::gridRectangle(j, count, size)));
        }
    }
}

void TestCompare::thereIsAMapForEachLoss()
{
    ViewState state;
    ui::ContourView view(state);
    view.resize(900, 400);
    view.show();
    const core::AnalysisPtr compared = test::analysed(comparedSession());
    view.present(compared);
    QCOMPARE(view.mapCount(), std::size_t{3});
    for (std::size_t k = 0; k < 3; ++k) {
        QCOMPARE(view.contentOf(k).slice->mix, core::losses()[k].mix);
        QCOMPARE(view.contentOf(k).paths.size(), std::size_t{2});
        // Each has the paths of its own loss.
        const auto& path = *compared->panels[k].paths->front().path;
        if (!path.points.empty())
            QCOMPARE(view.contentOf(k).paths.front().points.size(), path.points.size());
    }
    QCOMPARE(view.content().slice->mix, core::Mix{}); // the session's own
    core::Session alone = comparedSession();
    alone.panels.clear();
    view.present(test::analysed(alone));
    QCOMPARE(view.mapCount(), std::size_t{1});
    QCOMPARE(view.content().slice->mix, core::Mix{});
    QVERIFY(view.titleOf(0).isEmpty());
}

void TestCompare::mapsAreOfOneSize()
{
    ViewState state;
    ui::ContourView view(state);
    view.resize(1000, 420);
    view.show();
    view.present(test::analysed(comparedSession()));
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QList<QLabel*> titles = view.findChildren<QLabel*>(QStringLiteral("mapTitle"));
    QCOMPARE(titles.size(), 3);
    for (const QLabel* title : titles) {
        QVERIFY(title->isVisible());
        QVERIFY(std::abs(title->width() - titles.front()->width()) <= 1);
        QCOMPARE(title->y(), titles.front()->y()); // side by side in a wide view
    }
}

void TestCompare::titlesSayLossAndScale()
{
    const core::AnalysisPtr compared = test::analysed(comparedSession());
    QCOMPARE(ui::panelTitle(compared->panels[1].panel), QStringLiteral("ResNet"));
    QCOMPARE(ui::panelTitle({{0.5, 1}, nullptr}), QStringLiteral("0.5\u2009exp(Ax) + Ax"));
    QVERIFY(ui::panelTitle({{1, 1}, std::make_shared<const core::Problem>()})
                .contains(QStringLiteral("before")));
    int shared = 0;
    for (std::size_t k = 0; k < compared->panels.size(); ++k) {
        const QString text = ui::panelRemark(*compared, k);
        const auto& scale = compared->panels[k].picture->scale;
        bool isShared = false;
        for (std::size_t j = 0; j < compared->panels.size(); ++j)
            isShared = isShared || (j != k && compared->panels[j].picture->scale.low == scale.low &&
                                    compared->panels[j].picture->scale.high == scale.high);
        QCOMPARE(text == QStringLiteral("one scale"), isShared);
        shared += isShared;
    }
    QVERIFY(shared != 1);
    core::Session alone = comparedSession();
    alone.panels.clear();
    QVERIFY(ui::panelRemark(*test::analysed(alone), 0).isEmpty());
}

void TestCompare::curvesHaveTheColourOfTheirLoss()
{
    const core::AnalysisPtr compared = test::analysed(comparedSession());
    const ui::ConvergenceData data = ui::convergenceData(*compared, ui::Measure::LossAboveBest);
    QCOMPARE(data.curves.size(), std::size_t{6});
    for (std::size_t k = 0; k < 6; ++k) {
        QCOMPARE(data.curves[k].colour, ui::comparedColour(k / 2));
        QCOMPARE(data.curves[k].dash, data.curves[k % 2].dash);
        // Each from its own best.
        if (!data.curves[k].values.empty())
            QVERIFY(*std::ranges::min_element(data.curves[k].values) >= 0.0);
    }
    QVERIFY(data.curves[0].dash != data.curves[1].dash);
    QVERIFY(data.curves[0].title.startsWith(QStringLiteral("Softmax")));
    const QByteArray csv = ui::convergenceCsv(*compared);
    QVERIFY(csv.startsWith("compared,method,iteration,"));
    QVERIFY(csv.contains("\nResNet,") || csv.contains("\nCombined,"));
}

void TestCompare::spectraHaveARowEach()
{
    ViewState state;
    ui::SpectrumView view(state);
    view.resize(400, 300);
    view.show();
    const core::AnalysisPtr compared = test::analysed(comparedSession());
    view.present(compared);
    QCOMPARE(view.comparedData().size(), std::size_t{3});
    for (std::size_t k = 0; k < 3; ++k) {
        const core::Spectrum& spectrum = compared->panels[k].spectra->front().spectrum;
        const ui::ComparedSpectrum& shown = view.comparedData()[k];
        QCOMPARE(shown.title, ui::panelTitle(compared->panels[k].panel));
        QCOMPARE(qsizetype(shown.data.values.size()), qsizetype(spectrum.values.size()));
        if (!shown.data.values.empty())
            QCOMPARE(shown.data.values.back(), spectrum.values(0));
        else
            QVERIFY(!shown.data.emptyText.isEmpty());
    }
    const QByteArray csv = view.exported({QStringLiteral("csv"), {}});
    QVERIFY(csv.startsWith("compared,index,eigenvalue,diagonal_part\nSoftmax,1,"));
    QVERIFY(!view.exported({QStringLiteral("svg"), {400, 300}}).isEmpty());
}

void TestCompare::theTableSaysWhatIsThereAndWhyNot()
{
    core::Session session = comparedSession();
    session.problem.x0.setZero(); // where ResNet-only has no value
    const ComparedTable table = ui::comparedTable(*test::analysed(session));
    QCOMPARE(table.losses.join(QLatin1Char(',')), QStringLiteral("Softmax,ResNet,Combined"));
    const ui::ComparedRow& start = table.rows.front();
    QCOMPARE(start.key, QStringLiteral("loss_at_start"));
    QVERIFY(std::isfinite(start.cells[0].value) && start.cells[0].why.isEmpty());
    QCOMPARE(start.cells[1].text, QStringLiteral("–"));
    QVERIFY(!start.cells[1].why.isEmpty() && std::isnan(start.cells[1].value));
    QVERIFY(ui::comparedTable(*test::analysed(smallSession())).rows.empty());
}

void TestCompare::theTableCanBeTakenAway()
{
    ViewState state;
    ui::ComparedView view(state);
    QVERIFY(view.exported({QStringLiteral("csv"), {}}).isEmpty());
    const core::AnalysisPtr compared = test::analysed(comparedSession());
    view.present(compared);
    const ComparedTable& table = view.table();
    auto* cells = find<QTableWidget>(view, "comparedTable");
    QCOMPARE(cells->rowCount(), int(table.rows.size()));
    QCOMPARE(cells->item(0, 2)->text(), table.rows[0].cells[2].text);
    const QList<QByteArray> lines = view.exported({QStringLiteral("csv"), {}}).split('\n');
    QCOMPARE(lines.front(), QByteArray("quantity,Softmax,ResNet,Combined"));
    QCOMPARE(lines.size(), qsizetype(table.rows.size()) + 2);
    // Numbers read back to the same doubles.
    QCOMPARE(lines[1].split(',')[3].toDouble(), compared->panels[2].compared->atStart.value);
    const QByteArray latex = view.exported({QStringLiteral("tex"), {}});
    QVERIFY(latex.startsWith("\\begin{tabular}{lrrr}\n\\toprule\n & Softmax & ResNet & Combined"));
    QVERIFY(latex.contains("$\\lambda_{\\min}$ & "));
    QVERIFY(!latex.contains("−") && !latex.contains("∞") &&
            latex.count("\\\\\n") == qsizetype(table.rows.size()) + 1);
    QCOMPARE(ui::comparedText(table).count(QLatin1Char('\n')), qsizetype(table.rows.size()) + 1);
}

void TestCompare::theMapsCanBeTakenAway()
{
    ViewState state;
    ui::ContourView view(state);
    view.resize(900, 400);
    view.show();
    const core::AnalysisPtr compared = test::analysed(comparedSession());
    view.present(compared);
    QVERIFY(!view.grab().isNull());
    const QByteArray svg = view.exported({QStringLiteral("svg"), {1200, 500}});
    for (const char* title : {">Softmax<", ">ResNet<", ">Combined<"})
        QVERIFY2(svg.contains(title), title);
    // Each third of the picture is that of its own loss.
    const QImage all = QImage::fromData(view.exported({QStringLiteral("png"), {1800, 800}}), "PNG");
    QCOMPARE(all.size(), QSize(1800, 800));
    for (int k = 0; k < 3; ++k)
        for (int other = 0; other < k; ++other)
            QVERIFY(all.copy(600 * k, 100, 600, 600) != all.copy(600 * other, 100, 600, 600));
    // The numbers of all, which say whose they are.
    const QList<QByteArray> lines =
        view.exported({QStringLiteral("csv"), {}}).trimmed().split('\n');
    QCOMPARE(lines[0], QByteArray("panel,s,r,state,p,q,loss,alpha"));
    qsizetype line = 1;
    for (std::size_t k = 0; k < 3; ++k) {
        const core::Slice& slice = *compared->panels[k].slice;
        const QByteArray first = QByteArray::number(int(k) + 1) + ',' +
                                 QByteArray::number(slice.mix.s) + ',' +
                                 QByteArray::number(slice.mix.r) + ",now,";
        QVERIFY(lines[line].startsWith(first));
        line += slice.loss.size();
        const QByteArray last = lines[line - 1].split(',')[6];
        const double value = slice.loss(slice.loss.rows() - 1, slice.loss.cols() - 1);
        QVERIFY(std::isnan(value) ? last.isEmpty() : last.toDouble() == value);
    }
    QCOMPARE(lines.size(), line);
    // The paths as well.
    const QByteArray paths = ui::pathsCsv(*compared);
    for (std::size_t k = 0; k < 3; ++k)
        for (const core::WalkedPath& walked : *compared->panels[k].paths)
            QCOMPARE(paths.count('\n' + QByteArray::number(int(k) + 1) + ',' +
                                 QByteArray::number(compared->panels[k].panel.mix.s) + ',' +
                                 QByteArray::number(compared->panels[k].panel.mix.r) + ",now," +
                                 QByteArray::fromStdString(
                                     compared->request.session->methods[walked.method].id) +
                                 ','),
                     qsizetype(walked.path->points.size()));
}

void TestCompare::pinsKeepALossAndAStateOfBefore()
{
    Document document(smallSession());
    ViewState state;
    ui::CompareBar bar(document, state);
    bar.show();
    auto* looks = find<QWidget>(bar, "compareLooks");
    QVERIFY(!looks->isVisibleTo(&bar));
    QMenu* menu = find<QToolButton>(bar, "pinButton")->menu();
    emit menu->aboutToShow();
    QAction* before = actionStarting(*menu, QStringLiteral("The present A"));
    QVERIFY(before && before->isEnabled());
    before->trigger();
    QCOMPARE(document.session()->panels.size(), std::size_t{1});
    QVERIFY(*document.session()->panels[0].frozen == document.session()->problem);
    QVERIFY(looks->isVisibleTo(&bar));
    // What is frozen stays when the session moves on, and undo takes the pin back.
    document.apply(QStringLiteral("edit"),
                   [](core::Session& session) { session.problem.b(0) = 0.75; });
    QCOMPARE(document.session()->panels[0].frozen->b(0), 0.5);
    emit menu->aboutToShow();
    QAction* removal = actionStarting(*menu, QStringLiteral("Remove: "));
    QVERIFY(removal);
    removal->trigger();
    QVERIFY(document.session()->panels.empty());
    document.undoStack().undo();
    QCOMPARE(document.session()->panels.size(), std::size_t{1});
    find<QToolButton>(bar, "compare_maps")->click();
    QCOMPARE(state.settings().compareLook, QStringLiteral("maps"));
    // There is room for six.
    for (int k = 0; k < 4; ++k) {
        emit menu->aboutToShow();
        actionStarting(*menu, QStringLiteral("The present A"))->trigger();
    }
    emit menu->aboutToShow();
    QVERIFY(!actionStarting(*menu, QStringLiteral("The present A"))->isEnabled());
    QCOMPARE(core::panelsOf(*document.session()).size(), core::kMostPanels);
}

void TestCompare::comparingAllLeavesPinsAlone()
{
    Document document(smallSession());
    ui::LossBar bar(document);
    auto* compare = find<QToolButton>(bar, "loss_compare");
    const core::Panel before{{0.5, 1},
                             std::make_shared<const core::Problem>(document.session()->problem)};
    document.apply(QStringLiteral("pin"),
                   [&before](core::Session& session) { session.panels = {before}; });
    QVERIFY(!compare->isChecked());
    compare->click();
    QVERIFY(compare->isChecked());
    std::vector<core::Panel> expected = core::namedLosses();
    expected.push_back(before);
    QVERIFY(document.session()->panels == expected);
    find<QToolButton>(bar, "loss_softmax")->click();
    QVERIFY(!compare->isChecked());
    QVERIFY(document.session()->panels == std::vector{before});
    // With an own mix and many pins there is room for six pictures, that of the own among them.
    document.apply(QStringLiteral("pin more"), [&before](core::Session& session) {
        session.problem.mix = {0.25, 1};
        session.panels.assign(core::kMostPanels - 1, before);
    });
    compare->click();
    QCOMPARE(core::panelsOf(*document.session()).size(), core::kMostPanels);
    QVERIFY(core::comparesNamedLosses(*document.session()));
    QCOMPARE(core::panelsOf(*document.session()).back().mix, (core::Mix{0.25, 1}));
    compare->click();
    QVERIFY(document.session()->panels == (std::vector{before, before}));
}

void TestCompare::noMapShowsThePictureOfAnotherLoss()
{
    ViewState state;
    ui::ContourView view(state);
    view.resize(900, 400);
    view.show();
    core::Session session = comparedSession();
    session.panels.resize(1); // softmax, and the own loss
    view.present(test::analysed(session));
    QVERIFY(view.contentOf(0).slice);
    // A state of before a column came: it has no slice on the plane of now.
    core::Session other = comparedSession();
    other.problem.A = core::DesignMatrix(core::RowMajorMatrix::Random(3, 3));
    other.problem.x0 = Eigen::Vector3d::Zero();
    other.panels = {{{1, 0}, std::make_shared<const core::Problem>(session.problem)}};
    view.present(test::analysed(other));
    QCOMPARE(view.mapCount(), std::size_t{2});
    QVERIFY(!view.contentOf(0).slice);
    QVERIFY(view.titleOf(0).contains(QStringLiteral("other columns")));
    QVERIFY(view.contentOf(1).slice);
    QVERIFY(!view.titleOf(1).contains(QStringLiteral("other columns")));
    // The same words wherever the panel stands.
    QVERIFY(ui::panelRemark(*test::analysed(other), 0).contains(QStringLiteral("other columns")));
}

void TestCompare::mapsComeToTheMiddleAndGoBack()
{
    QMainWindow window;
    auto* surface = new QLabel(QStringLiteral("surface"));
    auto* maps = new QLabel(QStringLiteral("maps"));
    auto* dock = new QDockWidget(QStringLiteral("Contours"), &window);
    dock->setWidget(maps);
    window.addDockWidget(Qt::RightDockWidgetArea, dock);
    auto* centre = new ui::CentreArea(surface, dock);
    window.setCentralWidget(centre);
    window.resize(800, 600);
    window.show();
    centre->show(true, QStringLiteral("both"));
    QVERIFY(maps->isVisible() && surface->isVisible() && dock->isHidden());
    QCOMPARE(maps->parentWidget(), centre);
    centre->show(true, QStringLiteral("maps"));
    QVERIFY(maps->isVisible() && !surface->isVisible());
    centre->show(true, QStringLiteral("surfaces"));
    QVERIFY(surface->isVisible() && dock->isVisible());
    QCOMPARE(dock->widget(), maps);
    centre->show(true, QStringLiteral("both"));
    centre->show(false, QStringLiteral("both"));
    QVERIFY(surface->isVisible() && dock->isVisible() && maps->isVisible());
    // A panel that the user has closed stays closed.
    dock->hide();
    centre->show(true, QStringLiteral("both"));
    QVERIFY(maps->isVisible());
    centre->show(false, QStringLiteral("both"));
    QVERIFY(dock->isHidden());
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
