// SPDX-License-Identifier: MIT
// The spectrum as curve and histogram, its eigenvectors as words and as the slice, and the spectra
// along a path as colours.
#include "core/model/random_problem.h"
#include "plot_analysis.h"
#include "ui/controls/number_field.h"
#include "ui/look/theme.h"
#include "ui/panels/slice/plane_form.h"
#include "ui/state/document.h"
#include "ui/views/spectrum/spectrum_view.h"
#include "ui/views/spectrum/spectrum_words.h"
#include "ui/window/analysis_flow.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using ui::SpectrumData;
using ui::SpectrumView;
using ui::ViewState;
using Mode = ui::SpectrumView::Mode;

namespace {

core::Session small(Eigen::Index n = 12, Eigen::Index d = 5)
{
    core::Session session;
    session.title = "small";
    session.problem = core::draw({.n = n, .d = d, .seed = 4});
    session.problem.w = Eigen::VectorXd::Constant(1, 0.4);
    session.methods.push_back(core::standardChoice(*core::methodById("newton")));
    session.slice.grid = 33;
    return session;
}

/// What the window does: document, flow and the view.
struct Flow {
    ViewState state;
    ui::Document document{core::Session{}};
    ui::AnalysisFlow flow{document, state};
    SpectrumView view{state};
    core::AnalysisPtr latest;

    explicit Flow(core::Session session = small())
    {
        QObject::connect(&flow, &ui::AnalysisFlow::analysisChanged, &view,
                         [this](const core::AnalysisPtr& analysis) {
                             latest = analysis;
                             view.present(analysis);
                         });
        view.resize(460, 340);
        document.open(std::move(session));
        view.show();
    }
    bool isDone() const { return latest && latest->studied && !flow.isBusy(); }
    bool hasVectors() const { return isDone() && latest->eigenvectors.isCurrent(); }
    void click(std::size_t rank, Qt::KeyboardModifiers keys = {})
    {
        QCoreApplication::processEvents();
        QTest::mouseClick(&view.plot().widget(), Qt::LeftButton, keys,
                          view.plot().pixelOf(rank).toPoint());
    }
};

SpectrumData dataOf(std::vector<double> descending, Eigen::Index negative, Eigen::Index zero)
{
    SpectrumData data;
    data.values = std::move(descending);
    data.negative = negative;
    data.zero = zero;
    data.positive = Eigen::Index(data.values.size()) - negative - zero;
    return data;
}

} // namespace

class TestSpectrumShapes final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void shapesAreKeptByKey();
    void barsHoldEachEigenvalueOnce();
    void manyZerosDoNotCrushTheOthers();
    void barsAreReadAndExported();
    void comparedLossesHaveTheShapeToo();
    void hoveringReadsTheEigenvector();
    void aClickChoosesAndASecondMakesTheSlice();
    void keysChooseToo();
    void whatIsChosenIsForgottenWithThePlace();
    void theMenuMakesTheSliceOfTheEnds();
    void theFormShowsAndChangesTheTwo();
    void coloursShowEachEigenvalue();
    void draggingTheColoursLeadsTheTimeline();
};

void TestSpectrumShapes::shapesAreKeptByKey()
{
    const std::pair<Mode, const char*> all[] = {{Mode::Eigenvalues, "eigenvalues"},
                                                {Mode::Curve, "curve"},
                                                {Mode::Histogram, "histogram"},
                                                {Mode::Path, "path"},
                                                {Mode::Heat, "heat"},
                                                {Mode::Density, "density"}};
    ViewState state;
    SpectrumView view(state);
    auto* modes = view.findChild<QComboBox*>(QStringLiteral("spectrumMode"));
    QCOMPARE(modes->count(), int(std::size(all)));
    for (const auto& [mode, key] : all) {
        view.setMode(mode);
        QCOMPARE(view.settings().value(QStringLiteral("mode")).toString(), QLatin1String(key));
        view.setMode(Mode::Eigenvalues);
        view.setSettings({{QStringLiteral("mode"), QLatin1String(key)}});
        QCOMPARE(view.mode(), mode);
        QVERIFY(!modes->itemData(int(mode), Qt::ToolTipRole).toString().isEmpty());
    }
}

void TestSpectrumShapes::barsHoldEachEigenvalueOnce()
{
    std::vector<double> values;
    for (int k = 40; k > -25; --k)
        values.push_back(k == 0 ? 0.0 : 0.37 * k * std::abs(k));
    const SpectrumData data = dataOf(values, 24, 1);
    for (const bool logarithmic : {false, true}) {
        const ui::SpectrumBins bins({&data, 1}, logarithmic);
        std::size_t held = 0;
        double last = -1e300;
        for (const ui::SpectrumBin& bin : bins.of(data)) {
            QVERIFY(bin.count > 0 && bin.from < bin.to);
            QVERIFY(bin.from >= last || bin.sign == 0 || bin.from >= 0.0);
            last = bin.from;
            std::size_t expected = 0;
            for (std::size_t k = 0; k < values.size(); ++k) {
                const double at = bins.position(values[k]);
                if (data.sign(k) == bin.sign && at >= bin.from - 1e-12 && at <= bin.to + 1e-12)
                    ++expected;
            }
            QVERIFY(bin.count <= expected); // what lies on an edge is in one of two
            QVERIFY(bin.sign == 0 || bin.from * bin.to >= 0.0);
            held += bin.count;
        }
        QCOMPARE(held, values.size());
        // The ends lie in the last bars, none of which is empty.
        QVERIFY(bins.of(data).back().from < bins.position(values.front()));
        QVERIFY(bins.of(data).front().to > bins.position(values.back()));
    }
}

void TestSpectrumShapes::manyZerosDoNotCrushTheOthers()
{
    std::vector<double> values{5.0, 4.0, 3.9};
    values.insert(values.end(), 500, 0.0);
    values.push_back(-1.0);
    ui::HistogramPlot plot(nullptr);
    const std::unique_ptr<QWidget> owner(&plot.widget());
    plot.setData(dataOf(values, 1, 500), false);
    QVERIFY(plot.shownCount() < 10.0);
    const auto zeros = std::ranges::find(plot.bins(), 0, &ui::SpectrumBin::sign);
    QVERIFY(zeros != plot.bins().end());
    QCOMPARE(zeros->count, 500U);
}

void TestSpectrumShapes::barsAreReadAndExported()
{
    Flow shown;
    shown.view.setMode(Mode::Histogram);
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone(), 60000);
    QCoreApplication::processEvents();
    const auto& bins = shown.view.histogramPlot().bins();
    QVERIFY(!bins.empty());
    const QString text = shown.view.textAt(shown.view.histogramPlot().pixelOf(0));
    QVERIFY2(text.startsWith(QStringLiteral("%1 of 5 eigenvalues").arg(bins[0].count)),
             qPrintable(text));
    for (const Mode mode : {Mode::Eigenvalues, Mode::Curve, Mode::Histogram}) {
        shown.view.setMode(mode);
        const QByteArray svg = shown.view.exported({QStringLiteral("svg"), QSize(400, 300)});
        QVERIFY(svg.contains("<svg"));
        QVERIFY(shown.view.exported({QStringLiteral("csv"), {}}).startsWith("index,eigenvalue"));
    }
    // The figure is that of the shape that is seen.
    shown.view.setMode(Mode::Curve);
    const QByteArray curve = shown.view.exported({QStringLiteral("svg"), QSize(400, 300)});
    shown.view.setMode(Mode::Histogram);
    QVERIFY(curve != shown.view.exported({QStringLiteral("svg"), QSize(400, 300)}));
}

void TestSpectrumShapes::comparedLossesHaveTheShapeToo()
{
    core::Session session = small();
    session.panels = core::namedLosses();
    Flow shown(session);
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone(), 60000);
    std::vector<QByteArray> pictures;
    for (const Mode mode : {Mode::Eigenvalues, Mode::Curve, Mode::Histogram}) {
        shown.view.setMode(mode);
        QCOMPARE(shown.view.comparedData().size(), shown.latest->panels.size());
        pictures.push_back(shown.view.exported({QStringLiteral("png"), QSize(400, 300)}));
    }
    QVERIFY(pictures[0] != pictures[1] && pictures[1] != pictures[2]);
    QVERIFY(shown.view.chosen().empty());
}

void TestSpectrumShapes::hoveringReadsTheEigenvector()
{
    core::Session session = small();
    session.problem.columnNames = std::make_shared<const std::vector<std::string>>(
        std::vector<std::string>{"ant", "bee", "cat", "dog", "elk"});
    Flow shown(session);
    QTRY_VERIFY_WITH_TIMEOUT(shown.hasVectors(), 60000);
    QCoreApplication::processEvents();
    const core::PointSpectrum& found = *shown.latest->eigenvectors;
    for (std::size_t rank = 0; rank < 5; ++rank) {
        const Eigen::VectorXd v = found.spectrum.vectors.col(4 - Eigen::Index(rank));
        Eigen::Index largest = 0;
        v.cwiseAbs().maxCoeff(&largest);
        const QString text = shown.view.textAt(shown.view.plot().pixelOf(rank));
        QVERIFY2(text.startsWith(QStringLiteral("Eigenvalue %1 of 5").arg(rank + 1)),
                 qPrintable(text));
        const QString first = text.section(QStringLiteral("Eigenvector: "), 1);
        const std::string name = (*session.problem.columnNames)[std::size_t(largest)];
        QVERIFY2(first.section(u' ', 1, 1) == QString::fromStdString(name), qPrintable(text));
    }
    // One that is there twice has no vector of its own.
    core::PointSpectrum twice = found;
    twice.spectrum.values[1] = twice.spectrum.values[0];
    QVERIFY(ui::eigenvectorText(twice, 4, session.problem, 3).contains(QStringLiteral("many")));
    QVERIFY(ui::eigenvectorText({}, 0, session.problem, 3).isEmpty());
}

void TestSpectrumShapes::aClickChoosesAndASecondMakesTheSlice()
{
    Flow shown;
    QTRY_VERIFY_WITH_TIMEOUT(shown.hasVectors(), 60000);
    const core::SessionPtr before = shown.document.session();
    shown.click(3);
    QCOMPARE(shown.view.chosen(), (std::vector<std::size_t>{3}));
    QVERIFY(shown.view.words().contains(QStringLiteral("d₁: λ₄")));
    QCOMPARE(shown.document.session(), before); // nothing is done yet
    shown.click(1, Qt::ControlModifier);
    QCOMPARE(shown.view.chosen(), (std::vector<std::size_t>{3, 1}));
    const core::SliceSettings& slice = shown.document.session()->slice;
    QCOMPARE(slice.directions, std::string("eigen_pair"));
    QCOMPARE(slice.through, core::Through::Start);
    QCOMPARE(slice.eigen1, 3);
    QCOMPARE(slice.eigen2, 1);
    QTRY_VERIFY_WITH_TIMEOUT(
        shown.isDone() && shown.latest->request.session == shown.document.session(), 60000);
    QCOMPARE(shown.view.chosen(), (std::vector<std::size_t>{3, 1})); // it is the same spectrum
    const core::PointSpectrum& found = *shown.latest->eigenvectors;
    QVERIFY(std::abs(shown.latest->plane().d1.dot(found.spectrum.vectors.col(1))) > 1 - 1e-9);
    QVERIFY(std::abs(shown.latest->plane().d2.dot(found.spectrum.vectors.col(3))) > 1 - 1e-9);
    shown.document.undoStack().undo();
    QCOMPARE(shown.document.session()->slice, before->slice);
}

void TestSpectrumShapes::keysChooseToo()
{
    Flow shown;
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone(), 60000);
    SpectrumView& view = shown.view;
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.chosen(), (std::vector<std::size_t>{0}));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(view.chosen(), (std::vector<std::size_t>{1, 0}));
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier); // around the end
    QCOMPARE(view.chosen(), (std::vector<std::size_t>{1, 4}));
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier); // over the other
    QCOMPARE(view.chosen(), (std::vector<std::size_t>{1, 2}));
    QSignalSpy wanted(&shown.state, &ViewState::eigenPlaneWanted);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(shown.document.session()->slice.eigen2, 2);
}

void TestSpectrumShapes::whatIsChosenIsForgottenWithThePlace()
{
    Flow shown;
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone(), 60000);
    shown.click(2);
    QVERIFY(!shown.view.chosen().empty());
    shown.view.setMode(Mode::Curve); // the same eigenvalues
    QCOMPARE(shown.view.chosen(), (std::vector<std::size_t>{2}));
    shown.view.setPlace({ui::SpectrumPlace::Kind::PathEnd, 0, {}});
    QVERIFY(shown.view.chosen().empty() && shown.view.words().isEmpty());
    shown.click(0);
    shown.view.setMode(Mode::Histogram); // where single ones are not seen
    QVERIFY(shown.view.chosen().empty());
}

void TestSpectrumShapes::theMenuMakesTheSliceOfTheEnds()
{
    Flow shown;
    auto* extremes = shown.view.findChild<QAction*>(QStringLiteral("sliceAlongExtremes"));
    auto* chosen = shown.view.findChild<QAction*>(QStringLiteral("sliceAlongChosen"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone() && extremes->isEnabled(), 60000);
    QVERIFY(!chosen->isEnabled());
    shown.view.setPlace({ui::SpectrumPlace::Kind::PathEnd, 0, {}});
    extremes->trigger();
    const core::SliceSettings& slice = shown.document.session()->slice;
    QCOMPARE(slice.through, core::Through::Optimum);
    QCOMPARE(slice.eigen1, 0);
    QCOMPARE(slice.eigen2, 4);
    QVERIFY(chosen->isEnabled());
}

void TestSpectrumShapes::theFormShowsAndChangesTheTwo()
{
    ui::Document document(small());
    ui::PlaneForm form(document);
    auto* first = form.findChild<ui::NumberField*>(QStringLiteral("eigenvalue1"));
    auto* second = form.findChild<ui::NumberField*>(QStringLiteral("eigenvalue2"));
    QVERIFY(first->parentWidget()->isHidden());
    document.run(
        {},
        core::Command("plane").with("directions", "eigen_pair").withPlaces("eigenvalues", {2, 4}));
    QVERIFY(!first->parentWidget()->isHidden());
    QCOMPARE(first->value(), 3.0);
    QCOMPARE(second->value(), 5.0);
    emit first->edited(1.0, false);
    QCOMPARE(document.session()->slice.eigen1, 0);
    QCOMPARE(document.session()->slice.eigen2, 4);
    emit second->edited(1.0, false); // the same twice spans no plane: they change places
    QCOMPARE(document.session()->slice.eigen1, 4);
    QCOMPARE(document.session()->slice.eigen2, 0);
}

void TestSpectrumShapes::coloursShowEachEigenvalue()
{
    Flow shown(small(80, 60));
    shown.view.setMode(Mode::Heat);
    QTRY_VERIFY_WITH_TIMEOUT(shown.isDone() && shown.view.heatPlot().data().spectra, 60000);
    QCoreApplication::processEvents();
    const ui::PathHeatPlot& plot = shown.view.heatPlot();
    const core::SpectrumAlong& along = plot.data().spectra->along;
    for (const Eigen::Index k : {Eigen::Index{0}, along.values.cols() - 1}) {
        QCOMPARE(plot.firstNegative(k), 60 - along.negative[std::size_t(k)]);
        for (const Eigen::Index rank : {0, 17, 59}) {
            const QString text = shown.view.textAt(plot.pixelOf(rank, k));
            QVERIFY2(text.contains(QStringLiteral("Eigenvalue %1 of 60").arg(rank + 1)),
                     qPrintable(text));
            QVERIFY(text.contains(QStringLiteral("Iteration %1:")
                                      .arg(plot.data().spectra->iterations[std::size_t(k)])));
        }
    }
    // One scale on both sides of 0: it has no button of its own.
    QVERIFY(!shown.view.findChild<QToolButton*>()->isVisible());
    QVERIFY(shown.view.exported({QStringLiteral("csv"), {}}).startsWith("iteration,negative,"));
    QVERIFY(!shown.view.exported({QStringLiteral("svg"), QSize(400, 300)}).isEmpty());
}

void TestSpectrumShapes::draggingTheColoursLeadsTheTimeline()
{
    for (const Mode mode : {Mode::Heat, Mode::Path}) {
        Flow shown;
        shown.view.setMode(mode);
        QTRY_VERIFY_WITH_TIMEOUT(shown.isDone() && shown.latest->along, 60000);
        QCoreApplication::processEvents();
        const std::vector<int>& iterations = shown.latest->along->iterations;
        QWidget& plot =
            mode == Mode::Heat ? shown.view.heatPlot().widget() : shown.view.pathPlot().widget();
        const QPoint left(70, plot.height() / 2);
        const QPoint right(plot.width() - 70, plot.height() / 2);
        QTest::mousePress(&plot, Qt::LeftButton, {}, left);
        QCOMPARE(shown.state.iteration(), iterations.front());
        QTest::mouseMove(&plot, right);
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, right);
        QVERIFY(shown.state.iteration() >= iterations[iterations.size() / 2]);
    }
}

QTEST_MAIN(TestSpectrumShapes)
#include "tst_spectrum_shapes.moc"
