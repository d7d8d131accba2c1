// SPDX-License-Identifier: MIT
#include "core/analysis/analyse.h"
#include "core/files/csv.h"
#include "ui/data/examples.h"
#include "ui/look/theme.h"
#include "ui/views/contour/contour_view.h"
#include "ui/views/convergence/convergence_view.h"
#include "ui/views/plot/loss_axis.h"
#include "ui/views/spectrum/spectrum_view.h"

#include <QTest>

#include <cmath>

/// Small data sets that views have shown wrongly, from the file to the picture.
class TestDisplayCases final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void axesTellTheTruth_data();
    void axesTellTheTruth();
    void oneRowHasNoLandscape();
    void longNamesAreCut();
    void twoHundredColumnsHaveAReadableSpectrum();

private:
    /// The whole analysis of a file, as it is opened.
    static core::AnalysisPtr opened(const char* name)
    {
        const std::string path = std::string(BASIN_TEST_DATA "/cases/display/") + name + ".csv";
        const auto session = std::make_shared<const core::Session>(
            ui::standardSession(core::readCsv(path).take(), name));
        core::AnalysisMemory memory;
        core::AnalysisPtr last;
        core::analyse(
            {.session = session, .window = std::nullopt}, memory, [] { return 0.0; },
            [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
        return last;
    }

    template <typename V>
    static void show(V& view, const core::AnalysisPtr& analysis)
    {
        view.resize(360, 260);
        view.show();
        view.present(analysis);
        QVERIFY(!view.grab().isNull());
    }

    ui::ViewState m_state;
};

void TestDisplayCases::axesTellTheTruth_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"counts", "large_offset", "offset_axis", "constant_column"})
        QTest::newRow(name) << QByteArray(name);
}

void TestDisplayCases::axesTellTheTruth()
{
    QFETCH(QByteArray, name);
    const core::AnalysisPtr analysis = opened(name.constData());
    QVERIFY(analysis && analysis->picture());
    const core::LossScale& scale = analysis->picture()->scale;
    QVERIFY2(!ui::lossTitle(scale).contains(QStringLiteral("…")), "no differences of losses");
    QVERIFY(ui::lossTicks(scale, 6).size() >= 2);

    ui::SpectrumView spectrum(m_state);
    show(spectrum, analysis);
    const auto [low, high] = spectrum.plot().shownRange();
    QVERIFY(low <= 0.0 && high >= 0.0);
    QCOMPARE(ui::axisOffset(low, high).anchor, 0.0);
    for (const ui::Tick& tick : ui::linearTicks(low, high, 4))
        QCOMPARE(tick.at == 0.0, tick.label == QStringLiteral("0"));
    double largest = 0.0;
    for (const double value : spectrum.data().values)
        largest = std::max(largest, std::abs(value));
    QVERIFY2(largest > 0.2 * std::max(high, -low), "nothing else crushes the spectrum");
}

void TestDisplayCases::oneRowHasNoLandscape()
{
    const core::AnalysisPtr analysis = opened("one_row");
    ui::ContourView contours(m_state);
    show(contours, analysis);
    QVERIFY(contours.content().isConstant() && contours.content().minima.empty());
    QVERIFY(contours.content().constantText.contains(QStringLiteral("one row")));
    ui::ConvergenceView convergence(m_state);
    show(convergence, analysis);
    QVERIFY(convergence.emptyText().contains(QStringLiteral("one row")));
    QVERIFY(convergence.plot().iterationLabels().isEmpty());
}

void TestDisplayCases::longNamesAreCut()
{
    ui::ContourView contours(m_state);
    const core::AnalysisPtr analysis = opened("long_names");
    show(contours, analysis);
    const QByteArray svg = contours.exported({QStringLiteral("svg"), contours.size()});
    QVERIFY(!svg.contains(QByteArray::fromStdString(analysis->plane().label1)));
    QVERIFY(!svg.contains(QByteArray::fromStdString(analysis->plane().label2)));
    QVERIFY(svg.contains("…"));
}

void TestDisplayCases::twoHundredColumnsHaveAReadableSpectrum()
{
    ui::SpectrumView spectrum(m_state);
    show(spectrum, opened("two_hundred_columns"));
    QCOMPARE(spectrum.data().values.size(), 200U);
    QVERIFY(spectrum.plot().axis().folded() > 180U);
    QVERIFY2(!spectrum.plot().isOutline(), "each of the others has a stem of its own");
}

QTEST_MAIN(TestDisplayCases)
#include "tst_display_cases.moc"
