// SPDX-License-Identifier: MIT
#include "core/picture/levels.h"
#include "ui/look/ticks.h"

#include <QTest>

#include <cmath>

class TestAxisNumbers final : public QObject {
    Q_OBJECT
private slots:
    void plainNumbersOnAnOrdinaryAxis();
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
        QString plain = tick.label;
        const double number = plain.replace(QChar(0x2212), QLatin1Char('-')).toDouble();
        const double said = offset.anchor + number * std::pow(10.0, offset.exponent);
        QVERIFY2(std::abs(said - tick.at) < 1e-3 * width,
                 "title and number together are the value");
        QVERIFY2(tick.label.size() <= 5, qPrintable(tick.label));
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
