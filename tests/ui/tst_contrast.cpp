// SPDX-License-Identifier: MIT
// Text can be read on every ground that it stands on, in both themes and in presentations: a ratio
// of 4.5 at least, by the formula of WCAG 2.1.
#include "ui/look/contrast.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace {

constexpr double kLeast = 4.5;

double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double p = luminance(one);
    const double q = luminance(other);
    return (std::max(p, q) + 0.05) / (std::min(p, q) + 0.05);
}

/// The wash of the accent that the style sheet lays over @p ground.
QColor wash(const ui::Theme& theme, const QColor& ground)
{
    const double share = theme.dark ? 0.22 : 0.12;
    const auto mixed = [share](int over, int under) {
        return int(std::lround(share * over + (1.0 - share) * under));
    };
    return {mixed(theme.accent.red(), ground.red()), mixed(theme.accent.green(), ground.green()),
            mixed(theme.accent.blue(), ground.blue())};
}

} // namespace

class TestContrast final : public QObject {
    Q_OBJECT

private slots:
    void textCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("strong");
        QTest::newRow("light") << false << false;
        QTest::newRow("dark") << true << false;
        QTest::newRow("light, from afar") << false << true;
        QTest::newRow("dark, from afar") << true << true;
    }
    void textCanBeRead()
    {
        QFETCH(const bool, dark);
        QFETCH(const bool, strong);
        const ui::Theme theme =
            ui::themeOf(dark, strong ? ui::Contrast::Strong : ui::Contrast::Usual);
        const std::pair<const char*, QColor> texts[] = {
            {"text", theme.text},
            {"mutedText", theme.mutedText},
            {"link", ui::linkColour(theme)},
            {"good", theme.good},
            {"bad", theme.bad},
        };
        const std::pair<const char*, QColor> grounds[] = {
            {"window", theme.window},
            {"base", theme.base},
            {"baseEnd", theme.baseEnd},
            {"raised", theme.raised},
            {"wash", wash(theme, theme.window)},
        };
        for (const auto& [text, colour] : texts)
            for (const auto& [ground, behind] : grounds)
                QVERIFY2(contrast(colour, behind) >= kLeast,
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg(QLatin1String(text), QLatin1String(ground))
                                        .arg(contrast(colour, behind))));
        QVERIFY(contrast(theme.accentText, theme.accent) >= kLeast);
    }

    void moreContrastFromAfar()
    {
        for (const bool dark : {false, true}) {
            const ui::Theme usual = ui::themeOf(dark);
            const ui::Theme strong = ui::themeOf(dark, ui::Contrast::Strong);
            QVERIFY(contrast(strong.text, strong.base) > contrast(usual.text, usual.base));
            QVERIFY(contrast(strong.mutedText, strong.base) >= 10.0);
            QVERIFY(contrast(strong.border, strong.base) > contrast(usual.border, usual.base));
        }
    }

    void curvesDifferFromTheGroundInBothThemes()
    {
        // Graphics need 3; a method's yellow and green have names and marks beside them.
        for (const bool dark : {false, true})
            for (int k = 0; k < 8; ++k)
                QVERIFY(contrast(ui::methodColour(k), ui::themeOf(dark).base) > 2.0);
    }
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
