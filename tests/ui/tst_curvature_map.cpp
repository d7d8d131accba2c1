// SPDX-License-Identifier: MIT
// Colours by curvature, outlines and arrows on the map: what the user asks for, the flow computes,
// and the views show.
#include "core/analysis/optimum.h"
#include "core/model/random_problem.h"
#include "plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/panels/slice/look_form.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/plane/minimum_move.h"
#include "ui/views/plane/plane_outlines.h"
#include "ui/views/plot/shading_words.h"
#include "ui/window/analysis_flow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using ui::ContourView;
using ui::ViewState;

namespace {

core::Session small(Eigen::Index d = 2)
{
    core::Session session;
    session.title = "small";
    session.problem = core::draw({.n = 9, .d = d, .seed = 4});
    session.problem.w = Eigen::VectorXd::Constant(1, 0.4);
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    session.slice.grid = 33;
    return session;
}

/// What the window does: document, flow and a view of the plane.
struct Flow {
    ViewState state;
    ui::Document document{core::Session{}};
    ui::AnalysisFlow flow{document, state};
    ContourView view{state};
    core::AnalysisPtr latest;

    explicit Flow(core::Session session)
    {
        QObject::connect(&flow, &ui::AnalysisFlow::analysisChanged, &view,
                         [this](const core::AnalysisPtr& analysis) {
                             latest = analysis;
                             view.present(analysis);
                         });
        view.resize(420, 340);
        view.show();
        document.open(std::move(session));
    }
    void colourBy(const QString& what)
    {
        ViewState::Settings settings = state.settings();
        settings.colourBy = what;
        state.setSettings(settings);
    }
    bool isDone() const { return latest && latest->studied && !flow.isBusy(); }
};

} // namespace

class TestCurvatureMap final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void theFormAsksAndTheMapAnswers();
    void theBarIsThatOfTheCurvature_data();
    void theBarIsThatOfTheCurvature();
    void hoveringReadsTheCurvature();
    void whatCannotBeColouredSaysSo();
    void theSettingIsKeptByKey();
    void aProvedMinimumHasItsDiscs();
    void theArrowGoesWhereTheMinimumGoes();
    void pointingIsForgottenWithAnotherShape();
};

void TestCurvatureMap::theFormAsksAndTheMapAnswers()
{
    Flow shown(small());
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone(), 60000);
    QVERIFY(!shown.view.content().curvature); // off by default
    ui::LookForm form(shown.state);
    auto* list = form.findChild<QComboBox*>(QStringLiteral("colourBy"));
    QVERIFY(list && list->currentData().toString() == QLatin1String("loss"));
    QCOMPARE(list->count(), int(core::curvatureLayers().size() + core::differences().size()) + 1);
    list->setCurrentIndex(list->findData(QStringLiteral("lambda_min")));
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.content().curvature, 60000);
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone(), 60000);
    const core::CurvaturePicture& picture = *shown.view.content().curvature;
    QCOMPARE(picture.layer->id, "lambda_min");
    QCOMPARE(picture.map->grid.window, shown.latest->slice()->grid.window);
    QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("λ min")));
    // The outline is on the map.
    const auto& outlines = shown.view.content().outlines;
    QCOMPARE(outlines.size(), picture.definite.size());
    // A zoom brings a map of its own.
    shown.state.setWindow(core::Window::square(0.1));
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone() && shown.view.content().curvature->map->grid.window ==
                                                   core::Window::square(0.1),
                             60000);
    list->setCurrentIndex(0);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.view.content().curvature, 60000);
    QVERIFY(shown.view.content().outlines.empty());
}

void TestCurvatureMap::theBarIsThatOfTheCurvature_data()
{
    QTest::addColumn<QString>("id");
    for (const core::CurvatureLayer& layer : core::curvatureLayers())
        QTest::newRow(layer.id.data()) << QString::fromLatin1(layer.id.data());
}

void TestCurvatureMap::theBarIsThatOfTheCurvature()
{
    QFETCH(const QString, id);
    Flow shown(small());
    shown.colourBy(id);
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone() && shown.view.content().curvature, 60000);
    const core::CurvaturePicture& picture = *shown.view.content().curvature;
    QCOMPARE(QString::fromLatin1(picture.layer->id.data()), id);
    QVERIFY(!ui::shadingTitle(picture.of).isEmpty());
    QVERIFY(!ui::shadingHelp(picture.of).isEmpty());
    const std::vector<ui::Tick> ticks = ui::shadingTicks(picture.scale, 6);
    QVERIFY(ticks.size() >= 2);
    for (const ui::Tick& tick : ticks)
        QVERIFY(tick.at >= picture.scale.low - 1e-9 && tick.at <= picture.scale.high + 1e-9);
    QVERIFY(!shown.view.grab().isNull());
}

void TestCurvatureMap::hoveringReadsTheCurvature()
{
    Flow shown(small());
    shown.colourBy(QStringLiteral("condition"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone() && shown.view.content().curvature, 60000);
    const core::Window window = shown.view.visibleWindow();
    // A corner, away from markers.
    const double p = window.pMin + 0.04 * window.width();
    const double q = window.qMin + 0.96 * window.height();
    const QString text = shown.view.textAt(shown.view.pixelOf(p, q));
    const double expected = core::valueNear(*shown.view.content().curvature->map,
                                            *core::curvatureLayerById("lambda_min"), p, q);
    QVERIFY2(std::isnan(expected) || text.contains(QStringLiteral("λ min")), qPrintable(text));
}

void TestCurvatureMap::whatCannotBeColouredSaysSo()
{
    Flow shown(small(1)); // a line
    shown.colourBy(QStringLiteral("lambda_min"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone() && shown.latest->request.studies.curvature, 60000);
    QVERIFY(!shown.view.content().curvature);
    QVERIFY(!shown.view.message().isEmpty());
    shown.colourBy(QStringLiteral("loss"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.message().isEmpty(), 60000);
}

void TestCurvatureMap::theSettingIsKeptByKey()
{
    ui::ViewSettings settings;
    settings.colourBy = QStringLiteral("angle");
    settings.showDiscs = true;
    QCOMPARE(ui::viewSettingsFrom(ui::toMap(settings)), settings);
    QVariantMap unknown = ui::toMap(settings);
    unknown[QStringLiteral("colourBy")] = QStringLiteral("mood");
    QCOMPARE(ui::viewSettingsFrom(unknown).colourBy, QStringLiteral("loss"));
}

void TestCurvatureMap::aProvedMinimumHasItsDiscs()
{
    Flow shown(small());
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone(), 60000);
    const core::PanelAnalysis& panel = shown.latest->leading();
    QVERIFY(ui::planeOutlines(*shown.latest, panel, false).empty());
    QVERIFY(shown.view.content().outlines.empty());
    ui::LookForm form(shown.state);
    form.findChild<QCheckBox*>(QStringLiteral("showDiscs"))->click();
    const auto& outlines = shown.view.content().outlines;
    QCOMPARE(outlines.size(), std::size_t{3});
    for (const ui::PlaneOutline& outline : outlines) {
        const char* id = outline.kind == ui::PlaneOutline::Kind::Minimum   ? "r_minus"
                         : outline.kind == ui::PlaneOutline::Kind::OnlyOne ? "r_plus"
                                                                           : "newton_radius";
        const double radius = panel.optimum->guarantees.find(id)->value;
        for (const core::PlanePoint& point : outline.curve) {
            const double away =
                (shown.latest->plane().at(point.p, point.q) - panel.optimum->x).norm();
            QVERIFY(std::abs(away - radius) <= 1e-6 * radius + 1e-12);
        }
    }
    QVERIFY(!shown.view.grab().isNull());
}

void TestCurvatureMap::theArrowGoesWhereTheMinimumGoes()
{
    Flow shown(small());
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone(), 60000);
    const core::ProblemNumber number{core::ProblemNumber::Kind::b, 3, 0};
    const auto move = ui::minimumMove(*shown.latest, number);
    QVERIFY(move);
    const core::AnalysisPtr before = shown.latest;
    shown.document.apply(QString(), [](core::Session& session) { session.problem.b[3] += 1e-3; });
    QTRY_VERIFY_WITH_TIMEOUT(
        shown.isDone() && shown.latest->request.session == shown.document.session(), 60000);
    const core::Projection after =
        core::project(before->plane(), shown.latest->leading().optimum->x);
    const double dp = 0.1 * (move->to.p - move->from.p);
    const double dq = 0.1 * (move->to.q - move->from.q);
    const double size = std::hypot(dp, dq);
    QVERIFY(std::abs(after.p - move->from.p - dp) <= 0.02 * size);
    QVERIFY(std::abs(after.q - move->from.q - dq) <= 0.02 * size);
    const QString text = ui::minimumMoveText(*before->leading().optimum->sensitivity, number);
    QVERIFY2(text.startsWith(QStringLiteral("+0.01 here moves the minimum by ")), qPrintable(text));
    // On the map it stands while the number is pointed at.
    shown.state.setPointedNumber(number);
    QVERIFY(!shown.view.grab().isNull());
    shown.state.setPointedNumber(std::nullopt);
}

void TestCurvatureMap::pointingIsForgottenWithAnotherShape()
{
    Flow shown(small());
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone(), 60000);
    QVERIFY(!ui::minimumMove(*shown.latest, {core::ProblemNumber::Kind::A, 200, 0}));
    QVERIFY(!ui::minimumMove(*shown.latest, {core::ProblemNumber::Kind::A, 0, 7}));
    QVERIFY(ui::minimumMoveText(*shown.latest->leading().optimum->sensitivity,
                                {core::ProblemNumber::Kind::A, 0, 7})
                .isEmpty());
}

QTEST_MAIN(TestCurvatureMap)
#include "tst_curvature_map.moc"
