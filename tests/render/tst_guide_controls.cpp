// SPDX-License-Identifier: MIT
// The guide mentions every control of the window by the words that stand on it.
#include "ui/guide/guide.h"
#include "ui/views/views.h"
#include "ui/window/export_dialog.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QStandardPaths>
#include <QTest>

#include <set>

namespace {

/// @p text as it is read: without the mark of its key, the dots of a dialog, and arrows.
QString read(QString text)
{
    return text.remove(u'&').remove(u'…').remove(u'▾').remove(u'⋯').simplified();
}

/// The texts on the actions of @p menu and of the menus in it. Those of @p left are left out: lists
/// of data, formats and methods that other tests look at.
void collect(const QMenu& menu, const QStringList& left, std::set<QString>& texts)
{
    for (const QAction* action : menu.actions()) {
        texts.insert(read(action->text()));
        if (action->menu() && !left.contains(read(action->text())))
            collect(*action->menu(), left, texts);
    }
}

} // namespace

class TestGuideControls final : public QObject {
    Q_OBJECT

private:
    QString m_guide;

    QStringList missing(const std::set<QString>& texts) const
    {
        QStringList list;
        for (const QString& text : texts) {
            const bool hasWord = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
            if (text.size() > 1 && hasWord && !m_guide.contains(text))
                list += text;
        }
        return list;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("guide_controls"));
        for (const ui::GuidePage& page : ui::guidePages())
            m_guide += read(page.markdown) + u'\n';
    }

    void mentionsEveryMenuEntry()
    {
        const ui::MainWindow window;
        std::set<QString> texts;
        for (const QAction* action : window.menuBar()->actions())
            collect(*action->menu(), {QStringLiteral("Examples"), QStringLiteral("Open recent")},
                    texts);
        QVERIFY(texts.size() > 30);
        std::set<QString> formats;
        for (const QString& text : texts)
            if (text.contains(QLatin1String(" (.")))
                formats.insert(text);
        for (const QString& text : formats)
            texts.erase(text);
        QCOMPARE(missing(texts).join(QStringLiteral(" | ")), QString());
    }

    void mentionsEveryPanel()
    {
        const ui::MainWindow window;
        std::set<QString> texts;
        for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
            texts.insert(read(dock->windowTitle()));
        for (const ui::ViewInfo& info : ui::viewInfos())
            texts.insert(read(info.title));
        QCOMPARE(missing(texts).join(QStringLiteral(" | ")), QString());
    }

    void mentionsEveryButton()
    {
        const ui::MainWindow window;
        std::set<QString> texts;
        for (const auto* button : window.findChildren<QAbstractButton*>())
            if (!button->isHidden()) // what stands there only at times
                texts.insert(read(button->text()));
        QCOMPARE(missing(texts).join(QStringLiteral(" | ")), QString());
    }

    void mentionsEveryNamedField()
    {
        const ui::MainWindow window;
        std::set<QString> texts;
        for (const QLabel* label : window.findChildren<QLabel*>())
            if (label->buddy())
                texts.insert(read(label->text()));
        QVERIFY(texts.size() > 10);
        QCOMPARE(missing(texts).join(QStringLiteral(" | ")), QString());
    }
};

QTEST_MAIN(TestGuideControls)
#include "tst_guide_controls.moc"
