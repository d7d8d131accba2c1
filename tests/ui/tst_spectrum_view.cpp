// SPDX-License-Identifier: MIT
#include "plot_analysis.h"
#include "ui/look/theme.h"
#include "ui/look/ticks.h"
#include "ui/views/spectrum/spectrum_view.h"

#include <QComboBox>
#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

using ui::SpectrumPlace;
using ui::SpectrumView;
using ui::ViewState;
using Kind = ui::SpectrumPlace::Kind;

namespace {

core::Spectrum spectrum(std::initializer_list<double> ascending, Eigen::Index negative,
                        Eigen::Index zero)
{
    core::Spectrum result;
    result.values =
        Eigen::Map<const Eigen::VectorXd>(ascending.begin(), Eigen::Index(ascending.size()));
    result.negative = negative;
    result.zero = zero;
    result.positive = result.values.size() - negative - zero;
    return result;
}

core::Analysis analysis()
{
    core::Analysis result = test::analysis();
    test::setSpectra(result, {{"start", std::nullopt, Eigen::Vector2d(0.5, 0.25),
                               spectrum({-2.0, 0.0, 3.0}, 1, 1), Eigen::Vector3d(0.5, 1.0, 4.0)},
                              {"Newton", 0, Eigen::Vector2d::Zero(),
                               spectrum({1e-6, 1.0, 1e3}, 0, 0), Eigen::Vector3d(0.5, 1.0, 4.0)},
                              {"Heavy ball", 1, Eigen::Vector2d(0.3, 0.4), {}, {}}});
    return result;
}

} // namespace

class TestSpectrumView final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void showsTheStartLargestFirst();
    void keepsThePlaceOverAnalyses();
    void followsTheCursor();
    void saysWhichPointItFollows();
    void theDiagonalPartDoesNotCrushTheSpectrum();
    void aLongRunOfZerosIsFolded();
    void manyEigenvaluesAreAnOutline();
    void saysWhyThereIsNothing();
    void symmetricLogarithmIsMonotone();
    void exportsReadableFiles();
};

void TestSpectrumView::showsTheStartLargestFirst()
{
    ViewState state;
    SpectrumView view(state);
    view.present(test::shared(analysis()));
    QCOMPARE(view.place().kind, Kind::Start);
    QCOMPARE(view.data().values, (std::vector{3.0, 0.0, -2.0}));
    QCOMPARE(view.data().diagonal, (std::vector{4.0, 1.0, 0.5}));
    QCOMPARE(view.data().sign(0), 1);
    QCOMPARE(view.data().sign(1), 0);
    QCOMPARE(view.data().sign(2), -1);
    QCOMPARE(view.data().negative, 1);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("1 negative")));
}

void TestSpectrumView::keepsThePlaceOverAnalyses()
{
    ViewState state;
    SpectrumView view(state);
    view.present(test::shared(analysis()));
    QCOMPARE(view.places().size(), 4U);
    auto* menu = view.findChild<QComboBox*>();
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QCOMPARE(view.place(), (SpectrumPlace{Kind::PathEnd, 0, {}}));
    QCOMPARE(view.data().values.front(), 1e3);

    core::Analysis early = analysis();
    early.panels.front().spectra = core::partOfBefore(early.leading().spectra);
    view.present(test::shared(early));
    QVERIFY2(!view.data().values.empty(), "what is of before is shown as it is given");

    view.present(test::shared(analysis()));
    QCOMPARE(view.place(), (SpectrumPlace{Kind::PathEnd, 0, {}}));

    core::Analysis without = analysis();
    test::setPaths(without, {});
    view.present(test::shared(without));
    QCOMPARE(view.place().kind, Kind::Start);
    view.present(test::shared(analysis()));
    QCOMPARE(view.place(), (SpectrumPlace{Kind::PathEnd, 0, {}}));
}

void TestSpectrumView::followsTheCursor()
{
    ViewState state;
    SpectrumView view(state);
    view.present(test::shared(analysis()));
    view.setPlace({Kind::Cursor, 0, {}});
    QVERIFY(view.data().values.empty() && !view.data().emptyText.isEmpty());

    core::Probe probe;
    probe.x = Eigen::Vector2d::Zero();
    probe.spectrum = spectrum({-1.0, 2.0}, 1, 0);
    view.presentProbe(probe);
    QCOMPARE(view.data().values, (std::vector{2.0, -1.0}));
    QVERIFY(view.data().emptyText.isEmpty());

    probe.spectrum.reset();
    probe.domain = core::Domain::Hole;
    view.presentProbe(probe);
    QVERIFY(view.data().values.empty());
    QCOMPARE(view.data().emptyText, QStringLiteral("The loss is not defined here: α ≤ 0."));

    state.setCursor(std::nullopt);
    QVERIFY(view.data().emptyText != QStringLiteral("The loss is not defined here: α ≤ 0."));
}

void TestSpectrumView::saysWhichPointItFollows()
{
    ViewState state;
    SpectrumView view(state);
    const core::Analysis shown = analysis();
    view.present(test::shared(shown));
    view.setPlace({Kind::Cursor, 0, {}});
    core::Probe probe;
    probe.spectrum = spectrum({-1.0, 2.0}, 1, 0);
    const auto probed = [&] {
        probe.x = ui::probePlace(shown, state).x;
        view.presentProbe(probe);
        return view.whereText();
    };
    QCOMPARE(probed(), QStringLiteral("at the start"));
    QCOMPARE(probe.x, shown.request.session->problem.x0);
    state.setIteration(1);
    QVERIFY(probed().startsWith(QStringLiteral("at iterate 1 of ")));
    QVERIFY(view.findChild<QComboBox*>()->currentText().contains(QStringLiteral("iterate 1")));
    QCOMPARE(probe.x, (Eigen::VectorXd(Eigen::Vector2d(0.1, 0.0))));
    state.setIteration(77); // the path has ended before
    QVERIFY(probed().startsWith(QStringLiteral("at iterate 2 of ")));
    state.setCursor(core::Projection{0.25, 1.0, 0.0});
    QCOMPARE(probed(), QStringLiteral("at the cursor"));
    QCOMPARE(view.findChild<QComboBox*>()->currentText(), QStringLiteral("Cursor"));
    QCOMPARE(probe.x, (Eigen::VectorXd(Eigen::Vector2d(0.25, 1.0))));
    view.setPlace({Kind::Start, 0, {}});
    QVERIFY(view.whereText().isEmpty());
}

void TestSpectrumView::theDiagonalPartDoesNotCrushTheSpectrum()
{
    ViewState state;
    SpectrumView view(state);
    view.resize(360, 240);
    core::Analysis steep = analysis();
    test::setSpectra(steep, {{"start", std::nullopt, Eigen::Vector2d(0.5, 0.25),
                              spectrum({-2.0, 0.0, 3.0}, 1, 1), Eigen::Vector3d(-4e4, 1.0, 9e4)}});
    view.present(test::shared(steep));
    QVERIFY(!view.grab().isNull());
    const auto [low, high] = view.plot().shownRange();
    QVERIFY2(low > -4.0 && high < 6.0, "the scale is that of the spectrum");
    QCOMPARE(view.plot().beyond(), 2U);
    const QByteArray svg = view.exported({QStringLiteral("svg"), {500, 300}});
    QVERIFY2(svg.contains("2 beyond"), "and the legend says so");

    view.present(test::shared(analysis())); // 4 beside 3
    QCOMPARE(view.plot().beyond(), 0U);
}

void TestSpectrumView::aLongRunOfZerosIsFolded()
{
    ViewState state;
    SpectrumView view(state);
    view.resize(360, 240);
    core::Spectrum long_ = spectrum({-1.0}, 1, 0);
    long_.values = Eigen::VectorXd::Zero(200);
    long_.values[0] = -1.0;
    long_.values.tail(11) = Eigen::VectorXd::LinSpaced(11, 3.0, 8.0);
    long_.zero = 188;
    long_.positive = 11;
    core::Analysis wide = analysis();
    test::setSpectra(wide, {{"start", std::nullopt, Eigen::Vector2d(0.5, 0.25), long_,
                             Eigen::VectorXd::Zero(200)}});
    view.present(test::shared(wide));
    QVERIFY(!view.grab().isNull());
    const ui::SpectrumAxis& axis = view.plot().axis();
    QCOMPARE(axis.folded(), 188U);
    QVERIFY(!view.plot().isOutline());
    QVERIFY2(axis.place(10) > 0.5 * axis.end(), "the others have most of the width");
    QVERIFY(axis.place(199) > axis.place(198) && axis.place(11) > axis.place(10));
    for (const std::size_t k : {0U, 10U, 100U, 199U})
        QCOMPARE(axis.nearest(axis.place(k)), std::size_t(k));
    QVERIFY(view.exported({QStringLiteral("svg"), {500, 300}}).contains("188 × 0"));
}

void TestSpectrumView::manyEigenvaluesAreAnOutline()
{
    ViewState state;
    SpectrumView view(state);
    view.resize(360, 240);
    core::Spectrum many = spectrum({1.0}, 0, 0);
    many.values = Eigen::VectorXd::LinSpaced(200, 1.0, 8.0);
    many.positive = 200;
    core::Analysis wide = analysis();
    test::setSpectra(wide,
                     {{"start", std::nullopt, Eigen::Vector2d(0.5, 0.25), many, many.values}});
    view.present(test::shared(wide));
    QVERIFY(!view.grab().isNull());
    QVERIFY(view.plot().isOutline());
    view.resize(1400, 300);
    QVERIFY(!view.grab().isNull());
    QVERIFY2(!view.plot().isOutline(), "there is room for stems");
}

void TestSpectrumView::saysWhyThereIsNothing()
{
    ViewState state;
    SpectrumView view(state);
    view.resize(360, 240);
    view.present(test::shared(analysis()));
    view.setPlace({Kind::PathEnd, 1, {}});
    QVERIFY(view.data().emptyText.contains(QStringLiteral("α ≤ 0")));
    QVERIFY(view.exported({QStringLiteral("csv"), {100, 100}}).isEmpty());
    QVERIFY(!view.grab().isNull());

    core::Analysis large = analysis();
    auto session = std::make_shared<core::Session>(*large.request.session);
    session->problem.A =
        core::DesignMatrix(core::RowMajorMatrix::Ones(core::kMostDense + 1, core::kMostDense + 1));
    large.request.session = session;
    view.present(test::shared(large));
    QVERIFY(view.data().emptyText.contains(QString::number(core::kMostDense)));
}

void TestSpectrumView::symmetricLogarithmIsMonotone()
{
    const ui::SymmetricLog scale{1e-3};
    double before = scale.position(-1e6);
    for (const double value : {-1.0, -1e-3, -1e-9, 0.0, 1e-9, 1e-3, 1.0, 1e6}) {
        QVERIFY(scale.position(value) > before);
        before = scale.position(value);
        QVERIFY(std::abs(scale.value(before) - value) <= 1e-12 * std::abs(value) + 1e-18);
    }
    ViewState state;
    SpectrumView view(state);
    view.resize(360, 240);
    view.present(test::shared(analysis()));
    view.setLogarithmic(true);
    QVERIFY(view.isLogarithmic());
    QVERIFY(!view.grab().isNull());
}

void TestSpectrumView::exportsReadableFiles()
{
    ViewState state;
    SpectrumView view(state);
    view.resize(360, 240);
    view.present(test::shared(analysis()));
    const QSize size(500, 300);
    const QByteArray svg = view.exported({QStringLiteral("svg"), size});
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY2(svg.contains(ui::theme().bad.name().toLatin1()), "the negative eigenvalue stands out");
    QVERIFY(view.exported({QStringLiteral("pdf"), size}).startsWith("%PDF"));
    QCOMPARE(QImage::fromData(view.exported({QStringLiteral("png"), size}), "PNG").size(), size);
    QCOMPARE(view.exported({QStringLiteral("csv"), size}),
             QByteArray("index,eigenvalue,diagonal_part\n1,3,4\n2,0,1\n3,-2,0.5\n"));
}

QTEST_MAIN(TestSpectrumView)
#include "tst_spectrum_view.moc"
