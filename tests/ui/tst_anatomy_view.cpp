// SPDX-License-Identifier: MIT
// The Hessian taken apart, its spectra along a path and their density, as the views show them.
#include "core/model/random_problem.h"
#include "plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/state/document.h"
#include "ui/views/anatomy/anatomy_view.h"
#include "ui/views/spectrum/spectrum_view.h"
#include "ui/window/analysis_flow.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using ui::AnatomyView;
using ui::SpectrumPlace;
using ui::SpectrumView;
using ui::ViewState;
using Kind = ui::SpectrumPlace::Kind;

namespace {

core::Session small(Eigen::Index n = 9, Eigen::Index d = 3)
{
    core::Session session;
    session.title = "small";
    session.problem = core::draw({.n = n, .d = d, .seed = 4});
    session.problem.w = Eigen::VectorXd::Constant(1, 0.4);
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    session.slice.grid = 33;
    return session;
}

/// What the window does: document, flow and a view.
template <typename V>
struct Flow {
    ViewState state;
    ui::Document document{core::Session{}};
    ui::AnalysisFlow flow{document, state};
    V view{state};
    core::AnalysisPtr latest;

    explicit Flow(core::Session session = small())
    {
        QObject::connect(&flow, &ui::AnalysisFlow::analysisChanged, &view,
                         [this](const core::AnalysisPtr& analysis) {
                             latest = analysis;
                             view.present(analysis);
                         });
        view.resize(420, 300);
        document.open(std::move(session));
    }
    bool isDone() const { return latest && latest->studied && !flow.isBusy(); }
};

} // namespace

class TestAnatomyView final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void takesApartOnlyWhatIsSeen();
    void standsWhereTheSpectrumStands();
    void partsStandBesideTheWhole();
    void negativeEntriesAreNamed();
    void matricesAreReadByPointing();
    void settingsAndFilesHaveThePage();
    void pathsAreDrawnAndLeadTheTimeline();
    void ofManyEigenvaluesTheEndsStay();
    void densitiesHaveABand();
    void modesAskForWhatTheyShow();
};

void TestAnatomyView::takesApartOnlyWhatIsSeen()
{
    Flow<AnatomyView> shown;
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone(), 60000);
    QVERIFY(!shown.latest->anatomy && shown.view.data().parts.empty());
    shown.view.show();
    QTRY_COMPARE_WITH_TIMEOUT(shown.view.data().parts.size(), std::size_t{6}, 60000);
    shown.view.hide();
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone() && !shown.latest->request.studies.anatomy, 60000);
}

void TestAnatomyView::standsWhereTheSpectrumStands()
{
    Flow<AnatomyView> shown;
    shown.view.show();
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone() && shown.latest->anatomy, 60000);
    QCOMPARE(shown.latest->anatomy->x, shown.document.session()->problem.x0);
    SpectrumView spectrum(shown.state);
    spectrum.present(shown.latest);
    spectrum.setPlace({Kind::PathEnd, 0, {}});
    const auto* place = shown.view.findChild<QComboBox*>(QStringLiteral("anatomyPlace"));
    QCOMPARE(place->currentIndex(), 1);
    QTRY_VERIFY(shown.isDone() && shown.latest->anatomy &&
                shown.latest->anatomy->x == shown.latest->paths().front().path->points.back().x);
    // And the other way round; the cursor too.
    const_cast<QComboBox*>(place)->setCurrentIndex(2);
    emit const_cast<QComboBox*>(place)->activated(2);
    QCOMPARE(spectrum.place().kind, Kind::Cursor);
    shown.state.setCursor(core::Projection{0.05, -0.02, 0.0});
    const Eigen::VectorXd x = shown.latest->plane().at(0.05, -0.02);
    QTRY_VERIFY_WITH_TIMEOUT(
        shown.isDone() && shown.latest->anatomy && shown.latest->anatomy->x == x, 60000);
}

void TestAnatomyView::partsStandBesideTheWhole()
{
    Flow<AnatomyView> shown;
    shown.view.show();
    QTRY_VERIFY_WITH_TIMEOUT(!shown.view.data().parts.empty(), 60000);
    const auto& parts = shown.view.data().parts;
    QVERIFY(parts[0].remark.isEmpty() && parts[3].remark.endsWith(u'%'));
    for (const ui::ComparedSpectrum& part : parts)
        QCOMPARE(part.data.values.size(), std::size_t{3});
    // Rank two, of both signs; what is rounding counts as 0.
    QCOMPARE(parts[2].data.negative, 1);
    QCOMPARE(parts[2].data.zero, 1);
    QCOMPARE(parts[2].data.positive, 1);
    QCOMPARE(parts[3].data.negative, 0); // Gauss-Newton is semidefinite
    QVERIFY(shown.view.data().lowRank.startsWith(QStringLiteral("Low rank: −")));
    QVERIFY(ui::partsCsv(shown.view.data()).contains("gauss_newton,1,"));
}

void TestAnatomyView::negativeEntriesAreNamed()
{
    core::Session session = small();
    session.problem.w.setZero();
    session.problem.mix = {1, 0};
    session.problem.x0 = Eigen::Vector3d(1.5, -1.0, 0.5);
    Flow<AnatomyView> shown(session);
    shown.view.show();
    shown.view.setPage(AnatomyView::Page::Diagonal);
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.data().diagonal.values.size() == 9, 60000);
    const Eigen::VectorXd& D = shown.view.data().diagonal.values;
    QCOMPARE(D, core::LossAt(session.problem, session.problem.x0).hessian().D);
    Eigen::Index lowest = 0;
    D.minCoeff(&lowest);
    const auto negative = (D.array() < 0.0).count();
    const QString& note = shown.view.data().diagonal.note;
    if (negative == 0)
        QVERIFY(note.contains(QStringLiteral("None of 9")));
    else
        QVERIFY2(note.startsWith(QStringLiteral("%1 of 9 negative: %2")
                                     .arg(negative)
                                     .arg(shown.view.data().diagonal.names[std::size_t(lowest)])),
                 qPrintable(note));
}

void TestAnatomyView::matricesAreReadByPointing()
{
    Flow<AnatomyView> shown;
    shown.view.show();
    shown.view.setPage(AnatomyView::Page::Hessian);
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.data().hessian.names.size() == 3, 60000);
    QCoreApplication::processEvents();
    // Somewhere each cell is read with its names and its number.
    QSet<QString> texts;
    for (int x = 0; x < shown.view.width(); x += 7)
        for (int y = 0; y < shown.view.height(); y += 7)
            texts.insert(shown.view.textAt(QPointF(x, y)));
    texts.remove({});
    QCOMPARE(texts.size(), 9);
    const auto& matrix = shown.view.data().hessian;
    QVERIFY(std::ranges::any_of(texts, [&](const QString& text) {
        return text.startsWith(matrix.names[0] + QStringLiteral(" × ") + matrix.names[2]);
    }));
    QVERIFY(ui::matrixCsv(matrix).startsWith("name," + matrix.names[0].toUtf8()));
    QVERIFY(!shown.view.grab().isNull());
    shown.view.setPage(AnatomyView::Page::Middle);
    QCOMPARE(shown.view.data().middle.names.size(), std::size_t{9});
    QVERIFY(!shown.view.grab().isNull());
}

void TestAnatomyView::settingsAndFilesHaveThePage()
{
    Flow<AnatomyView> shown;
    shown.view.show();
    QTRY_VERIFY_WITH_TIMEOUT(!shown.view.data().parts.empty(), 60000);
    for (const auto page : {AnatomyView::Page::Parts, AnatomyView::Page::Diagonal,
                            AnatomyView::Page::Middle, AnatomyView::Page::Hessian}) {
        shown.view.setPage(page);
        ViewState state;
        AnatomyView other(state);
        other.setSettings(shown.view.settings());
        QCOMPARE(other.page(), page);
        for (const char* suffix : {"csv", "svg", "pdf"})
            QVERIFY2(!shown.view.exported({QLatin1String(suffix), QSize(400, 300)}).isEmpty(),
                     suffix);
    }
    shown.view.resetView();
    QCOMPARE(shown.view.page(), AnatomyView::Page::Parts);
}

void TestAnatomyView::pathsAreDrawnAndLeadTheTimeline()
{
    Flow<SpectrumView> shown;
    shown.view.setMode(SpectrumView::Mode::Path);
    shown.view.show();
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.pathPlot().data().spectra, 60000);
    const core::PathSpectra& spectra = *shown.view.pathPlot().data().spectra;
    QCOMPARE(spectra.iterations.size(), shown.latest->paths().front().path->points.size());
    QCOMPARE(shown.view.pathPlot().ranks(), (std::vector<Eigen::Index>{0, 1, 2}));
    QCoreApplication::processEvents();
    QWidget& plot = shown.view.pathPlot().widget();
    const QPoint right(plot.width() - 18, plot.height() / 2);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, right);
    QCOMPARE(shown.state.iteration(), spectra.iterations.back());
    QVERIFY(shown.view.pathPlot().textAt(right).contains(QStringLiteral("of 3 negative")));
    QVERIFY(shown.view.exported({QStringLiteral("csv"), {}}).startsWith("iteration,negative,"));
    QVERIFY(!shown.view.exported({QStringLiteral("svg"), QSize(400, 300)}).isEmpty());
}

void TestAnatomyView::ofManyEigenvaluesTheEndsStay()
{
    Flow<SpectrumView> shown(small(80, 60));
    shown.view.setMode(SpectrumView::Mode::Path);
    shown.view.show();
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.pathPlot().data().spectra, 30000);
    const auto& ranks = shown.view.pathPlot().ranks();
    QVERIFY(ranks.size() < 60 && ranks.size() > 20);
    QCOMPARE(ranks.front(), 0);
    QCOMPARE(ranks.back(), 59);
}

void TestAnatomyView::densitiesHaveABand()
{
    Flow<SpectrumView> shown(small(40, 12));
    shown.view.setMode(SpectrumView::Mode::Density);
    shown.view.show();
    QTRY_VERIFY_WITH_TIMEOUT(shown.view.densityPlot().data().density, 60000);
    QVERIFY(shown.view.densityPlot().data().summary.contains(u'±'));
    QVERIFY(shown.view.exported({QStringLiteral("csv"), {}}).startsWith("lambda,density,error"));
    QVERIFY(!shown.view.exported({QStringLiteral("svg"), QSize(400, 300)}).isEmpty());
    QVERIFY(!shown.view.grab().isNull());
}

void TestAnatomyView::modesAskForWhatTheyShow()
{
    ViewState state;
    SpectrumView view(state);
    view.setMode(SpectrumView::Mode::Density);
    QCOMPARE(state.wishes(), ui::StudyWishes()); // nobody sees it
    view.show();
    QVERIFY(state.wishes().density && !state.wishes().along);
    view.setMode(SpectrumView::Mode::Path);
    QVERIFY(!state.wishes().density && state.wishes().along);
    view.hide();
    QCOMPARE(state.wishes(), ui::StudyWishes());
    ViewState other;
    SpectrumView restored(other);
    restored.setSettings(view.settings());
    QCOMPARE(restored.mode(), SpectrumView::Mode::Path);
}

QTEST_MAIN(TestAnatomyView)
#include "tst_anatomy_view.moc"
