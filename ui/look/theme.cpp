// SPDX-License-Identifier: MIT
#include "ui/look/theme.h"

#include "ui/look/contrast.h"

#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <utility>

// Q_INIT_RESOURCE must stand outside of namespaces; a static library needs it.
static void loadResources()
{
    Q_INIT_RESOURCE(basin);
}

namespace ui {

namespace {

Theme lightTheme()
{
    return {.dark = false,
            .window = QColor(0xff, 0xff, 0xff),
            .base = QColor(0xff, 0xff, 0xff),
            .baseEnd = QColor(0xec, 0xef, 0xf4),
            .raised = QColor(0xff, 0xff, 0xff),
            .border = QColor(0xdd, 0xe1, 0xe7),
            .grid = QColor(0xe8, 0xeb, 0xf0),
            .text = QColor(0x1d, 0x23, 0x2e),
            .mutedText = QColor(0x5d, 0x67, 0x77),
            .accent = QColor(0x2a, 0x6b, 0xdb),
            .accentText = QColor(0xff, 0xff, 0xff),
            .good = QColor(0x09, 0x70, 0x42),
            .bad = QColor(0xc6, 0x28, 0x28)};
}

Theme darkTheme()
{
    return {.dark = true,
            .window = QColor(0x1b, 0x1e, 0x24),
            .base = QColor(0x15, 0x18, 0x1d),
            .baseEnd = QColor(0x22, 0x27, 0x30),
            .raised = QColor(0x27, 0x2b, 0x33),
            .border = QColor(0x38, 0x3e, 0x49),
            .grid = QColor(0x2c, 0x31, 0x3a),
            .text = QColor(0xe6, 0xe9, 0xee),
            .mutedText = QColor(0x9d, 0xa7, 0xb5),
            .accent = QColor(0x5b, 0x95, 0xf5),
            .accentText = QColor(0x0d, 0x14, 0x20),
            .good = QColor(0x4c, 0xc3, 0x8a),
            .bad = QColor(0xff, 0x7b, 0x72)};
}

/// @p t for those who look from afar: black on white or white on black, and nothing faint.
Theme strong(Theme t)
{
    t.text = t.dark ? QColor(0xff, 0xff, 0xff) : QColor(0x00, 0x00, 0x00);
    t.mutedText = t.dark ? QColor(0xdd, 0xe2, 0xea) : QColor(0x2a, 0x31, 0x3d);
    t.border = t.dark ? QColor(0x7c, 0x86, 0x96) : QColor(0x8d, 0x96, 0xa4);
    t.grid = t.dark ? QColor(0x4a, 0x52, 0x5f) : QColor(0xc3, 0xc9, 0xd2);
    t.base = t.dark ? QColor(0x08, 0x0a, 0x0d) : QColor(0xff, 0xff, 0xff);
    t.window = t.base;
    return t;
}

Theme currentTheme = lightTheme();
Contrast currentContrast = Contrast::Usual;

QPalette paletteOf(const Theme& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.base);
    palette.setColor(QPalette::AlternateBase, t.baseEnd);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.mutedText);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.accentText);
    palette.setColor(QPalette::Link, linkColour(t));
    palette.setColor(QPalette::LinkVisited, linkColour(t));
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Midlight, t.grid);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.border);
    palette.setColor(QPalette::Shadow, t.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faint = t.mutedText;
        faint.setAlphaF(0.6F);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

/// The application's style sheet with the colour names of Theme filled in.
QString styleSheetOf(const Theme& t)
{
    QColor accentWash = t.accent;
    accentWash.setAlphaF(t.dark ? 0.22F : 0.12F);
    const QString wash = QStringLiteral("rgba(%1, %2, %3, %4)")
                             .arg(accentWash.red())
                             .arg(accentWash.green())
                             .arg(accentWash.blue())
                             .arg(accentWash.alpha());
    QFile file(QStringLiteral(":/basin/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QString> names[] = {
        {"@window", t.window.name()},
        {"@baseEnd", t.baseEnd.name()},
        {"@base", t.base.name()},
        {"@raised", t.raised.name()},
        {"@border", t.border.name()},
        {"@grid", t.grid.name()},
        {"@text", t.text.name()},
        {"@mutedText", t.mutedText.name()},
        {"@accentText", t.accentText.name()},
        {"@accentWash", wash},
        {"@accent", t.accent.name()},
        {"@link", linkColour(t).name()},
        {"@good", t.good.name()},
        {"@bad", t.bad.name()},
        {"@shade", t.dark ? QStringLiteral("dark") : QStringLiteral("light")},
    };
    for (const auto& [name, value] : names)
        sheet.replace(QLatin1String(name), value);
    return sheet;
}

} // namespace

const Theme& theme()
{
    return currentTheme;
}

Theme themeOf(bool dark, Contrast contrast)
{
    const Theme usual = dark ? darkTheme() : lightTheme();
    return contrast == Contrast::Strong ? strong(usual) : usual;
}

QColor linkColour(const Theme& theme)
{
    return theme.dark ? QColor(0x8f, 0xb7, 0xfa) : QColor(0x1f, 0x5b, 0xc0);
}

ThemeForFigure::ThemeForFigure(bool dark)
    : m_before(std::exchange(currentTheme, dark ? darkTheme() : lightTheme()))
{
}

ThemeForFigure::~ThemeForFigure()
{
    currentTheme = m_before;
}

void applyTheme(QApplication& application, ThemeChoice choice, bool desktopPrefersDark)
{
    applyTheme(application, choice, desktopPrefersDark, Contrast::Usual);
}

void applyTheme(QApplication& application, ThemeChoice choice, bool desktopPrefersDark,
                Contrast contrast)
{
    loadResources();
    const bool dark =
        choice == ThemeChoice::Dark || (choice == ThemeChoice::System && desktopPrefersDark);
    currentTheme = themeOf(dark, contrast);
    currentContrast = contrast;
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setFont(tabularFont());
    application.setPalette(paletteOf(currentTheme));
    application.setStyleSheet(styleSheetOf(currentTheme));
}

QColor methodColour(int colour)
{
    // Okabe and Ito's palette, darkened or reordered so that neighbours differ on viridis too.
    static const std::array colours{
        QColor(0xe4, 0x57, 0x2e), QColor(0xf2, 0xa5, 0x41), QColor(0x17, 0xb8, 0x90),
        QColor(0xcc, 0x79, 0xa7), QColor(0x56, 0xb4, 0xe9), QColor(0x8d, 0x6b, 0xd1),
        QColor(0xb9, 0x5f, 0x17), QColor(0x6b, 0x7a, 0x8f),
    };
    return colours[static_cast<std::size_t>(colour) % colours.size()];
}

QColor comparedColour(std::size_t index)
{
    static const std::array colours{
        QColor(0x2f, 0x6f, 0xdf), QColor(0xb5, 0x3a, 0x8c), QColor(0x1f, 0x8f, 0x4f),
        QColor(0xd9, 0x7a, 0x1c), QColor(0x1a, 0x9a, 0xb0), QColor(0x8d, 0x6b, 0xd1),
    };
    return colours[index % colours.size()];
}

QFont tabularFont(qreal points)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    // Asking takes a tenth of a millisecond, and plots ask for each text.
    static const bool hasInter = QFontDatabase::hasFamily(QStringLiteral("Inter"));
    if (hasInter)
        font.setFamily(QStringLiteral("Inter"));
    const qreal least = currentContrast == Contrast::Strong ? kLeastPoints : 0.0;
    font.setPointSizeF(points > 0 ? std::max(points, least) : 9.5);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

} // namespace ui
