// SPDX-License-Identifier: MIT
// The card that explains something: what the glossary says, with the numbers of the moment.
#include "analysed.h"
#include "small_session.h"
#include "ui/data/lessons.h"
#include "ui/guide/explain_card.h"
#include "ui/guide/explanation.h"
#include "ui/guide/glossary.h"
#include "ui/guide/guide.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/views/convergence/convergence_view.h"
#include "ui/views/picture_words.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

#include <qcustomplot.h>

#include <set>

using ui::Explanation;
using ui::Present;

namespace {

/// A moment of the small session, with w = 0.5: at x = (1, -1).
Present moment()
{
    core::Session session = smallSession();
    session.problem.w = Eigen::VectorXd::Constant(1, 0.5);
    const core::AnalysisPtr analysis = test::analysed(session);
    return {.session = analysis->request.session,
            .analysis = analysis,
            .probe = core::probe(session.problem, Eigen::Vector2d(1.0, -1.0)),
            .place = QStringLiteral("at the cursor"),
            .iteration = 3};
}

Explanation cardOf(const QWidget& widget, const Present& present)
{
    const auto card = ui::explanationOf(widget, widget.rect().center(), present);
    if (!card)
        qFatal("there is no card");
    return *card;
}

} // namespace

class TestExplanation final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void everyTermLeadsToWhatThereIs()
    {
        std::set<QString> lessons;
        for (const ui::LessonFile& file : ui::findLessons())
            lessons.insert(QString::fromStdString(file.lesson.id));
        const QStringList known{{},
                                QStringLiteral("defined"),
                                QStringLiteral("derived"),
                                QStringLiteral("measured"),
                                QStringLiteral("given"),
                                QStringLiteral("chosen")};
        std::set<QString> shown;
        int formulas = 0;
        for (const ui::Term& term : ui::glossary()) {
            QVERIFY2(known.contains(term.known), qPrintable(term.id));
            QVERIFY2(term.lesson.isEmpty() || lessons.contains(term.lesson), qPrintable(term.id));
            QVERIFY2(term.page.isEmpty() || ui::guidePageById(term.page), qPrintable(term.id));
            QVERIFY2(term.formula.isEmpty() || !term.known.isEmpty(), qPrintable(term.id));
            formulas += !term.formula.isEmpty();
            for (const QString& name : term.shown)
                QVERIFY2(shown.insert(name).second, qPrintable(name)); // by one term only
        }
        QVERIFY(formulas > 30);
    }

    void everyNumberOfAFormulaIsKnown()
    {
        const QMap<QString, QString> numbers = ui::numbersOf(moment());
        static const QRegularExpression name(QStringLiteral("\\{([^}]*)\\}"));
        for (const ui::Term& term : ui::glossary())
            for (const auto& match : name.globalMatch(term.formula))
                QVERIFY2(numbers.contains(match.captured(1)),
                         qPrintable(term.id + QStringLiteral(": ") + match.captured(1)));
    }

    void theNumbersAreThoseOfTheMoment()
    {
        const Present present = moment();
        QLabel loss(QStringLiteral("0.5"));
        loss.setObjectName(QStringLiteral("loss"));
        loss.setTextInteractionFlags(Qt::TextSelectableByMouse);
        const Explanation card = cardOf(loss, present);
        QCOMPARE(card.title, ui::termById(u"loss")->name);
        QCOMPARE(card.text, ui::glossaryText(u"loss"));
        QCOMPARE(card.now, QStringLiteral("0.5"));
        QCOMPARE(card.lesson, QStringLiteral("01-slice"));
        const core::LossAt at(present.session->problem, present.probe->x);
        const double misfit = 0.5 * (at.f() - present.session->problem.b).squaredNorm();
        const double rest = 0.5 * 0.25 * at.z().squaredNorm();
        QVERIFY2(card.formula.endsWith(QStringLiteral("= %1 + %2 = %3")
                                           .arg(ui::numberText(misfit), ui::numberText(rest),
                                                ui::numberText(at.loss(), 6))),
                 qPrintable(card.formula));
        QCOMPARE(misfit + rest, at.loss());

        Present later = present;
        later.probe = core::probe(present.session->problem, Eigen::Vector2d(0.0, 0.0));
        QVERIFY(cardOf(loss, later).formula != card.formula);
        later.probe.reset();
        QVERIFY(cardOf(loss, later).formula.endsWith(QStringLiteral("= … + … = …")));
    }

    void aControlSaysWhatItDoesAndTheTermWhatItIsAbout()
    {
        QCheckBox box;
        box.setObjectName(QStringLiteral("showMinima"));
        box.setAccessibleName(QStringLiteral("Show minima"));
        box.setAccessibleDescription(QStringLiteral("Marks them."));
        const Explanation card = cardOf(box, moment());
        QCOMPARE(card.title, QStringLiteral("Show minima"));
        QCOMPARE(card.text, QStringLiteral("Marks them."));
        QVERIFY(!card.formula.isEmpty() && !card.known.isEmpty());
    }

    void whatTheGlossaryDoesNotKnowSpeaksForItself()
    {
        QWidget panel;
        panel.setObjectName(QStringLiteral("slicePanel"));
        QLineEdit field(&panel);
        field.setAccessibleName(QStringLiteral("A field"));
        field.setToolTip(QStringLiteral("<p>Holds a <b>number</b>.</p>"));
        field.setText(QStringLiteral("7"));
        const Explanation card = cardOf(field, moment());
        QCOMPARE(card.title, QStringLiteral("A field"));
        QCOMPARE(card.text, QStringLiteral("Holds a number."));
        QCOMPARE(card.now, QStringLiteral("7"));
        QCOMPARE(card.page, QStringLiteral("slice")); // of what it stands in
        const QWidget gap;
        QVERIFY(!ui::explanationOf(gap, {}, moment()));
    }

    void aCurveIsItsMethod()
    {
        ui::ViewState state;
        ui::ConvergenceView view(state);
        view.setProperty("explained", QStringLiteral("view:convergence"));
        view.resize(500, 400);
        const Present present = moment();
        view.present(present.analysis);
        auto* plot = view.findChild<QCustomPlot*>();
        view.show();
        plot->replot();
        const auto* graph = plot->graph(1);
        const QPointF on =
            graph->coordsToPixels(graph->data()->at(1)->key, graph->data()->at(1)->value);
        const auto card = ui::explanationOf(*plot, on.toPoint(), present);
        QVERIFY(card.has_value());
        QCOMPARE(card->title, QStringLiteral("Heavy ball"));
        QVERIFY(card->formula.contains(QLatin1Char('=')));
        const core::WalkedPath& walked = present.analysis->paths()[1];
        QVERIFY2(card->now.contains(ui::numberText(walked.path->points.back().loss)),
                 qPrintable(card->now));
        // Beside all curves it is the picture.
        const auto beside = ui::explanationOf(*plot, QPoint(3, 3), present);
        QVERIFY(beside.has_value());
        QCOMPARE(beside->title, ui::termById(u"l-star")->name);
    }

    void theCardIsOneText()
    {
        Explanation card{.title = QStringLiteral("a < b"), .text = QStringLiteral("It is.")};
        card.page = QStringLiteral("slice");
        card.lesson = QStringLiteral("01-slice");
        const QString html = ui::cardHtml(card);
        QVERIFY(html.contains(QStringLiteral("a &lt; b")));
        QVERIFY(html.contains(QStringLiteral("href=\"page:slice\"")));
        QVERIFY(html.contains(QStringLiteral("href=\"lesson:01-slice\"")));
        QWidget window;
        window.show();
        ui::ExplainCard shown(html, &window);
        QVERIFY(shown.text().startsWith(QStringLiteral("a < b")));
    }

    void picturesAreSaidInWords()
    {
        const core::AnalysisPtr analysis = moment().analysis;
        const core::Slice& slice = *analysis->slice();
        const QString words = ui::pictureWords(u"surface", *analysis);
        QVERIFY2(words.contains(ui::numberText(slice.minimum, 3)), qPrintable(words));
        QVERIFY(words.contains(ui::numberText(slice.minimumAt.p, 3)));
        const double hole = 100.0 * double(slice.masked) / double(slice.loss.size());
        QVERIFY(words.contains(slice.masked == 0 ? QStringLiteral("no hole")
                                                 : ui::numberText(hole, 2)));
        QVERIFY(ui::pictureWords(u"convergence", *analysis)
                    .contains(ui::numberText(analysis->paths()[1].path->points.back().loss, 3)));
        QVERIFY(ui::pictureWords(u"spectrum", *analysis).contains(QStringLiteral("eigenvalues")));
        QVERIFY(ui::pictureWords(u"fitted", *analysis).isEmpty());
    }
};

QTEST_MAIN(TestExplanation)
#include "tst_explanation.moc"
