// SPDX-License-Identifier: MIT
#include "core/picture/levels.h"
#include "ui/look/ticks.h"
#include "ui/views/plot/loss_axis.h"

#include <QTest>

#include <cmath>

namespace {

/// The number that a reader sees in @p text.
double read(QString text)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    text.remove(QChar(0x202F));
    text.replace(QChar(0x2212), QLatin1Char('-'));
    text.replace(QChar(0x207B), QLatin1Char('-'));
    for (QChar& letter : text)
        if (const auto digit = digits.indexOf(letter); digit >= 0)
            letter = QChar(QLatin1Char(char('0' + digit)));
    text.replace(QStringLiteral("×10"), QStringLiteral("e"));
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? number : std::nan("");
}

} // namespace

class TestAxisNumbers final : public QObject {
    Q_OBJECT
private slots:
    void plainNumbersOnAnOrdinaryAxis();
    void numbersHaveOneStyle_data();
    void numbersHaveOneStyle();
    void anAxisWithZeroTellsTheTruth_data();
    void anAxisWithZeroTellsTheTruth();
    void noAxisHasASingleNumber();
    void noLogarithmicAxisHasASingleNumber();
    void fewNumbersDoNotStandTogether();
    void numbersNearZeroDoNotLieOnIt();
    void whatIsCountedIsWhole();
    void aNarrowLogarithmicAxisIsWrittenInFull_data();
    void aNarrowLogarithmicAxisIsWrittenInFull();
    void aLossIsNeverADifference_data();
    void aLossIsNeverADifference();
    void sharedDigitsAreSaidOnceDeepInAZoom_data();
    void sharedDigitsAreSaidOnceDeepInAZoom();
    void powersOfTenOverManyDecades();
    void roundLevelsStayInsideAndFew_data();
    void roundLevelsStayInsideAndFew();
};

void TestAxisNumbers::plainNumbersOnAnOrdinaryAxis()
{
    QStringList labels;
    for (const ui::Tick& tick : ui::linearTicks(-2.6, 2.6, 6))
        labels << tick.label;
    QCOMPARE(labels, QStringList({QStringLiteral("−2"), QStringLiteral("−1"), QStringLiteral("0"),
                                  QStringLiteral("1"), QStringLiteral("2")}));
    QVERIFY(ui::axisOffset(-2.6, 2.6).text().isEmpty());
    QCOMPARE(ui::axisTitle(QStringLiteral("x"), 0.0, 2e-7), QStringLiteral("x  (× 10⁻⁷)"));
}

void TestAxisNumbers::numbersHaveOneStyle_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0");
    QTest::newRow("minus zero") << -0.0 << QStringLiteral("0");
    QTest::newRow("minus") << -1.5 << QStringLiteral("−1.5");
    QTest::newRow("rounded") << 0.123456 << QStringLiteral("0.1235");
    QTest::newRow("four digits") << 1203.0 << QStringLiteral("1203");
    QTest::newRow("thousands") << 12345.6 << QStringLiteral("12\u202f346");
    QTest::newRow("a million and one") << 1000001.0 << QStringLiteral("1\u202f000\u202f001");
    QTest::newRow("minus thousands") << -123456.0 << QStringLiteral("−123\u202f456");
    QTest::newRow("large") << 1.25e8 << QStringLiteral("1.25×10⁸");
    QTest::newRow("small") << -1.2e-7 << QStringLiteral("−1.2×10⁻⁷");
    QTest::newRow("rounds up") << 9999.96 << QStringLiteral("10\u202f000");
    QTest::newRow("infinite") << HUGE_VAL << QStringLiteral("∞");
    QTest::newRow("nothing") << std::nan("") << QStringLiteral("–");
}

void TestAxisNumbers::numbersHaveOneStyle()
{
    QFETCH(double, number);
    QFETCH(QString, text);
    QCOMPARE(ui::numberText(number), text);
}

void TestAxisNumbers::anAxisWithZeroTellsTheTruth_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("spectrum of incomes") << -2e7 << 3.4e9;
    QTest::newRow("spectrum of a large offset") << -5e12 << 1.1e14;
    QTest::newRow("losses of counts") << 0.0 << 6.4e6;
    QTest::newRow("from near 0") << 1e6 << 6.4e6;
    QTest::newRow("thousands") << -23456.0 << 45678.0;
    QTest::newRow("fine and wide") << -0.001 << 12345.0;
    QTest::newRow("small") << -2e-9 << 1e-9;
}

void TestAxisNumbers::anAxisWithZeroTellsTheTruth()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const ui::AxisOffset offset = ui::axisOffset(low, high);
    QCOMPARE(offset.anchor, 0.0);
    for (const ui::Tick& tick : ui::linearTicks(low, high, 6)) {
        const double said = read(tick.label) * std::pow(10.0, offset.exponent);
        QVERIFY2(std::abs(said - tick.at) < 1e-6 * (high - low), qPrintable(tick.label));
        QVERIFY(tick.at != 0.0 || tick.label == QStringLiteral("0"));
    }
}

void TestAxisNumbers::noAxisHasASingleNumber()
{
    for (const double low : {-0.3, -0.06, -4.9, -1e-7, 0.051, 0.0})
        for (const double width : {0.07, 0.9, 5.4, 13.0})
            for (const int most : {2, 3, 6}) {
                const auto ticks = ui::linearTicks(low, low + width, most);
                QVERIFY2(ticks.size() >= 2, qPrintable(QString::number(low)));
                QVERIFY(ticks.size() <= static_cast<std::size_t>(most) + 3);
            }
}

void TestAxisNumbers::noLogarithmicAxisHasASingleNumber()
{
    for (double low = -17.0; low < 3.0; low += 0.7)
        for (const double decades : {2.0, 3.3, 7.0, 13.4})
            for (const int most : {2, 3, 6}) {
                const auto ticks = ui::logarithmicTicks(low, low + decades, most);
                const auto labelled = std::ranges::count_if(
                    ticks, [](const ui::Tick& tick) { return !tick.label.isEmpty(); });
                QVERIFY2(labelled >= 2, qPrintable(QStringLiteral("%1 %2").arg(low).arg(decades)));
            }
}

void TestAxisNumbers::fewNumbersDoNotStandTogether()
{
    // Two and a half decades, room for three numbers: 0.1 and 1, not 2, 4 and 6.
    for (const int most : {2, 3, 4}) {
        const double low = std::log10(0.028);
        const double high = std::log10(7.6);
        const auto ticks = ui::logarithmicTicks(low, high, most);
        QVERIFY(ticks.back().at - ticks.front().at >= 0.4 * (high - low));
    }
}

void TestAxisNumbers::numbersNearZeroDoNotLieOnIt()
{
    for (const int most : {4, 6, 9, 14}) {
        const ui::SymmetricLog scale{1e-3};
        const double end = scale.position(3e3);
        const auto ticks = ui::symmetricLogTicks(scale, -end, end, most);
        double least = end;
        double usual = 0.0;
        for (std::size_t k = 1; k < ticks.size(); ++k) {
            least = std::min(least, ticks[k].at - ticks[k - 1].at);
            usual = std::max(usual, ticks[k].at - ticks[k - 1].at);
        }
        QVERIFY(ticks.size() >= 3 && least >= 0.4 * usual);
    }
}

void TestAxisNumbers::whatIsCountedIsWhole()
{
    for (const double last : {1.0, 2.0, 3.0, 7.0, 19.0, 300.0, 12345.0}) {
        const auto ticks = ui::wholeTicks(0.0, 1.02 * last, 8);
        QVERIFY(ticks.size() >= 2);
        for (const ui::Tick& tick : ticks) {
            QCOMPARE(tick.at, std::round(tick.at));
            QCOMPARE(read(tick.label), tick.at);
        }
    }
}

void TestAxisNumbers::aNarrowLogarithmicAxisIsWrittenInFull_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("large_offset") << 0.0233325 << 0.0233345;
    QTest::newRow("counts") << 6359000.0 << 6363500.0;
    QTest::newRow("deep") << 0.34876543211 << 0.34876543299;
    QTest::newRow("small") << 1.00002e-9 << 1.00009e-9;
}

void TestAxisNumbers::aNarrowLogarithmicAxisIsWrittenInFull()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const auto ticks = ui::logarithmicTicks(std::log10(low), std::log10(high), 6);
    QVERIFY(ticks.size() >= 2);
    for (const ui::Tick& tick : ticks)
        QVERIFY2(std::abs(read(tick.label) - std::pow(10.0, tick.at)) < 0.01 * (high - low),
                 qPrintable(tick.label));
}

void TestAxisNumbers::aLossIsNeverADifference_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("wide") << 0.01 << 6.4e6;
    QTest::newRow("narrow") << 6359000.0 << 6363500.0;
    QTest::newRow("narrow and small") << 2.33325e-5 << 2.33345e-5;
}

void TestAxisNumbers::aLossIsNeverADifference()
{
    QFETCH(double, low);
    QFETCH(double, high);
    for (const bool logarithmic : {false, true}) {
        core::LossScale scale;
        scale.logarithmic = logarithmic;
        scale.low = scale.axisValue(low);
        scale.high = scale.axisValue(high);
        const QString title = ui::lossTitle(scale);
        QVERIFY2(!title.contains(QLatin1Char('+')), qPrintable(title));
        const auto power = title.indexOf(QStringLiteral("× 10"));
        const double unit =
            power < 0 ? 1.0 : read(QStringLiteral("1×10") + title.mid(power + 4).chopped(1));
        for (const ui::Tick& tick : ui::lossTicks(scale, 6)) {
            if (tick.label.isEmpty())
                continue;
            const double said =
                read(tick.label.startsWith(QStringLiteral("10")) && logarithmic && high > 100 * low
                         ? QStringLiteral("1×") + tick.label
                         : tick.label) *
                unit;
            QVERIFY2(std::abs(said - scale.loss(tick.at)) < 1e-2 * (high - low),
                     qPrintable(tick.label + QStringLiteral(" of ") + title));
        }
    }
}

void TestAxisNumbers::sharedDigitsAreSaidOnceDeepInAZoom_data()
{
    QTest::addColumn<double>("centre");
    QTest::addColumn<double>("width");
    QTest::newRow("1e-4") << -0.0837 << 1e-4;
    QTest::newRow("1e-6") << 0.2345678 << 1e-6;
    QTest::newRow("1e-9") << -0.2345678912 << 3e-9;
    QTest::newRow("1e-12") << 123.456 << 4e-10;
    QTest::newRow("large") << 1.5e9 << 20.0;
}

void TestAxisNumbers::sharedDigitsAreSaidOnceDeepInAZoom()
{
    QFETCH(double, centre);
    QFETCH(double, width);
    const double low = centre - 0.5 * width;
    const double high = centre + 0.5 * width;
    const ui::AxisOffset offset = ui::axisOffset(low, high);
    QVERIFY(!offset.text().isEmpty());
    const auto ticks = ui::linearTicks(low, high, 6);
    QVERIFY(ticks.size() >= 3);
    for (const ui::Tick& tick : ticks) {
        const double number = read(tick.label);
        QVERIFY2(offset.anchor == 0.0 || number >= 0.0, "the digits that follow, no difference");
        const double said = offset.anchor + number * std::pow(10.0, offset.exponent);
        QVERIFY2(std::abs(said - tick.at) < 1e-3 * width,
                 "title and number together are the value");
        QVERIFY2(tick.label.size() <= 6, qPrintable(tick.label));
    }
}

void TestAxisNumbers::powersOfTenOverManyDecades()
{
    QStringList labels;
    for (const ui::Tick& tick : ui::logarithmicTicks(-12.3, 0.5, 5))
        if (!tick.label.isEmpty())
            labels << tick.label;
    QVERIFY(labels.size() >= 3 && labels.size() <= 6);
    QVERIFY(labels.contains(QStringLiteral("10⁻⁶")));
    QVERIFY(labels.contains(QStringLiteral("10⁰")));

    for (const ui::Tick& tick : ui::logarithmicTicks(-1.3, -0.2, 6))
        QVERIFY(std::abs(std::pow(10.0, tick.at) - tick.label.toDouble()) < 1e-12);
}

void TestAxisNumbers::roundLevelsStayInsideAndFew_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("logarithmic");
    QTest::newRow("linear") << 0.034 << 0.62 << false;
    QTest::newRow("one decade") << 0.034 << 0.62 << true;
    QTest::newRow("narrow") << 0.0347 << 0.0349 << true;
    QTest::newRow("many decades") << 1e-40 << 1e3 << true;
    QTest::newRow("tiny") << 1e-300 << 1e-290 << true;
}

void TestAxisNumbers::roundLevelsStayInsideAndFew()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(bool, logarithmic);
    const auto levels = core::roundLevels(low, high, logarithmic, 12);
    QVERIFY(levels.size() >= 3 && levels.size() <= 12);
    for (std::size_t k = 0; k < levels.size(); ++k) {
        QVERIFY(levels[k] > low && levels[k] < high);
        QVERIFY(k == 0 || levels[k] > levels[k - 1]);
    }
}

QTEST_GUILESS_MAIN(TestAxisNumbers)
#include "tst_axis_numbers.moc"
