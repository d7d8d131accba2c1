// SPDX-License-Identifier: MIT
// The guide in the program: its pages, its search, its window, and the glossary behind tooltips.
#include "ui/guide/glossary.h"
#include "ui/guide/guide.h"
#include "ui/guide/guide_browser.h"
#include "ui/guide/guide_window.h"
#include "ui/look/theme.h"
#include "ui/panels/readout/readout_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QTreeWidget>

#include <algorithm>
#include <set>

using ui::GuideHit;

namespace {

QString shownIn(const ui::GuideBrowser& browser)
{
    return browser.toPlainText().section(u'\n', 0, 0);
}

} // namespace

class TestGuide final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void pagesHaveTitlesAndSections()
    {
        QVERIFY(ui::guidePages().size() > 25);
        for (const ui::GuidePage& page : ui::guidePages()) {
            QVERIFY2(!page.title.isEmpty() && !page.title.startsWith(u'#'), qPrintable(page.id));
            QVERIFY2(!page.section.isEmpty(), qPrintable(page.id));
            QCOMPARE(ui::guidePageById(page.id), &page);
        }
        QVERIFY(!ui::guidePageById(u"no-such-page"));
    }

    void searchWantsAllWordsAndPrefersHeadings()
    {
        QVERIFY(ui::searchGuide(QString()).empty());
        QVERIFY(ui::searchGuide(QStringLiteral("  ")).empty());
        QVERIFY(ui::searchGuide(QStringLiteral("gradient zebra")).empty());

        const std::vector<GuideHit> hits = ui::searchGuide(QStringLiteral("heavy BALL"));
        QVERIFY(hits.size() > 2);
        QCOMPARE(hits.front().heading, QStringLiteral("Heavy ball"));
        QCOMPARE(hits.front().page->id, QStringLiteral("methods-gradient"));
        std::set<std::pair<QString, QString>> places;
        for (const GuideHit& hit : hits) {
            QVERIFY(places.insert({hit.page->id, hit.heading}).second);
            QVERIFY(!hit.excerpt.contains(u'`') && !hit.excerpt.contains(u'\n'));
        }
    }

    void searchFindsTermsAndCode()
    {
        const std::vector<GuideHit> terms = ui::searchGuide(QStringLiteral("Armijo's condition"));
        QVERIFY(std::ranges::any_of(
            terms, [](const GuideHit& hit) { return hit.page->id == QLatin1String("glossary"); }));
        // The comment of a script is no heading.
        for (const GuideHit& hit : ui::searchGuide(QStringLiteral("--multi-start")))
            QVERIFY(!hit.heading.contains(QLatin1String("basin solve")));
        QVERIFY(!ui::searchGuide(QStringLiteral("--multi-start")).empty());
    }

    void theWindowShowsContentsAndPages()
    {
        ui::GuideWindow window;
        window.openPage(QStringLiteral("methods"));
        const auto& page = *window.findChild<ui::GuideBrowser*>();
        const auto& list = *window.findChild<QTreeWidget*>();
        QCOMPARE(shownIn(page), QStringLiteral("Methods"));
        QVERIFY(list.currentItem());
        QCOMPARE(list.currentItem()->text(0), QStringLiteral("Methods"));
        int pages = 0;
        for (int i = 0; i < list.topLevelItemCount(); ++i)
            pages += list.topLevelItem(i)->childCount();
        QCOMPARE(pages, int(ui::guidePages().size()));
        // Its table is a table.
        QVERIFY(std::ranges::any_of(page.document()->rootFrame()->childFrames(), [](auto* frame) {
            return qobject_cast<QTextTable*>(frame) != nullptr;
        }));
    }

    void typingSearchesAndOpensTheFirstHit()
    {
        ui::GuideWindow window;
        window.resize(900, 600);
        window.show();
        window.openPage(QStringLiteral("window"));
        auto& page = *window.findChild<ui::GuideBrowser*>();
        auto& query = *window.findChild<QLineEdit*>();
        const auto& list = *window.findChild<QTreeWidget*>();
        QTest::keyClicks(&query, QStringLiteral("heavy ball"));
        QVERIFY(list.currentItem()->text(0).startsWith(QLatin1String("Heavy ball")));
        QCOMPARE(page.source().toString(), QStringLiteral("methods-gradient.md#heavy-ball"));
        QCOMPARE(page.textCursor().block().text(), QStringLiteral("Heavy ball"));
        QVERIFY(page.extraSelections().size() > 2);

        QTest::keyClicks(&query, QStringLiteral(" zebra"));
        QCOMPARE(list.topLevelItemCount(), 1);
        QVERIFY(!list.currentItem());
        query.clear();
        QVERIFY(list.topLevelItemCount() > 5);
        QCOMPARE(list.currentItem()->text(0), shownIn(page)); // that of "heavy ball z"
        QVERIFY(page.extraSelections().isEmpty());
    }

    void linksAndBackLeadThroughPages()
    {
        ui::GuideWindow window;
        window.openPage(QStringLiteral("getting-started"));
        auto& page = *window.findChild<ui::GuideBrowser*>();
        const QSignalSpy opened(&page, &ui::GuideBrowser::opened);
        page.setSource(QUrl(QStringLiteral("sessions.md")));
        QCOMPARE(shownIn(page), QStringLiteral("Sessions"));
        QVERIFY(page.isBackwardAvailable());
        page.backward();
        QCOMPARE(shownIn(page), ui::guidePages().front().title);
        QCOMPARE(opened.size(), 2);
    }

    void everyPageIsDrawnInBothThemes()
    {
        ui::GuideWindow window;
        window.show();
        auto& page = *window.findChild<ui::GuideBrowser*>();
        for (const ui::ThemeChoice choice : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
            ui::applyTheme(*qApp, choice);
            for (const ui::GuidePage& entry : ui::guidePages()) {
                window.openPage(entry.id);
                QCOMPARE(shownIn(page), entry.title);
                // What is left of Markdown would be a mistake in it.
                for (const char* sign : {"**", "](", "```", "| |"})
                    QVERIFY2(!page.toPlainText().contains(QLatin1String(sign)),
                             qPrintable(entry.id + u' ' + QLatin1String(sign)));
            }
        }
    }

    void picturesExistForBothThemes()
    {
        ui::GuideBrowser browser;
        for (const ui::ThemeChoice choice : {ui::ThemeChoice::Dark, ui::ThemeChoice::Light}) {
            ui::applyTheme(*qApp, choice);
            const QImage picture = browser
                                       .loadResource(QTextDocument::ImageResource,
                                                     QUrl(QStringLiteral("contours.png")))
                                       .value<QImage>();
            QVERIFY(!picture.isNull());
            QCOMPARE(picture.pixelColor(1, 1).lightness() > 128, choice == ui::ThemeChoice::Light);
        }
    }

    void tooltipsHaveTheTextOfTheGlossary()
    {
        QVERIFY(ui::glossary().size() >= 80);
        const ui::ReadoutPanel panel;
        const std::pair<const char*, QStringView> expected[] = {
            {"alpha", u"alpha"},
            {"loss", u"loss"},
            {"gradient", u"gradient-norm"},
            {"lipschitz", u"lipschitz"},
        };
        for (const auto& [name, term] : expected) {
            const auto* caption =
                panel.findChild<QLabel*>(QLatin1String(name) + QLatin1String("Caption"));
            QVERIFY2(caption->toolTip().contains(ui::glossaryText(term).toHtmlEscaped()), name);
        }
    }
};

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
