// SPDX-License-Identifier: MIT
// What a control says of a word of the glossary is the glossary's own sentence.
#include "ui/guide/glossary.h"
#include "ui/window/main_window.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QTextDocumentFragment>

class TestTermTips final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("BasinTest"));
        QCoreApplication::setApplicationName(QStringLiteral("term_tips"));
        QSettings().clear();
        m_window = std::make_unique<ui::MainWindow>();
    }

    void cleanupTestCase() { m_window.reset(); }

    void theTooltipIsThatOfTheGlossary_data()
    {
        QTest::addColumn<QString>("control");
        QTest::addColumn<QString>("term");
        const auto row = [](const char* control, const char* term) {
            QTest::newRow(control) << QString::fromLatin1(control) << QString::fromLatin1(term);
        };
        row("tolerance", "tolerance");
        row("range", "range");
        row("sliceSeed", "seed");
        row("pinButton", "pin");
        row("iterationSlider", "timeline");
        row("playTurn", "turn");
        row("weight", "regulariser");
        row("weightSlider", "regulariser");
        row("gradient", "gradient-norm");
    }

    void theTooltipIsThatOfTheGlossary()
    {
        QFETCH(const QString, control);
        QFETCH(const QString, term);
        const auto* shown = m_window->findChild<QWidget*>(control);
        QVERIFY(shown);
        const QString tip = shown->toolTip();
        const QString plain =
            Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
        QVERIFY2(plain.contains(ui::glossaryText(term)), qPrintable(tip));
    }

    /// One sentence, one place: no control has a text of its own that begins as the glossary's.
    void noTooltipIsACopyOfATerm()
    {
        constexpr qsizetype kTelling = 30;
        int seen = 0;
        for (const auto* widget : m_window->findChildren<QWidget*>()) {
            const QString tip = widget->toolTip();
            if (tip.isEmpty())
                continue;
            ++seen;
            for (const ui::Term& term : ui::glossary())
                if (term.text.size() > kTelling && tip.startsWith(term.text.left(kTelling)))
                    QVERIFY2(tip.startsWith(term.text),
                             qPrintable(widget->objectName() + QStringLiteral(": ") + tip));
        }
        QVERIFY2(seen > 60, qPrintable(QString::number(seen)));
    }

private:
    std::unique_ptr<ui::MainWindow> m_window;
};

QTEST_MAIN(TestTermTips)
#include "tst_term_tips.moc"
