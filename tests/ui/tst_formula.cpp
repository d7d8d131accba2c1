// SPDX-License-Identifier: MIT
// The formula of the loss, written out with what is there at the moment.
#include "small_session.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/panels/formula/formula_panel.h"
#include "ui/window/formula_links.h"
#include "ui/window/view_frame.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>

using ui::FormulaPart;
using ui::Present;

namespace {

Present presentOf(core::Session session)
{
    const core::Probe probe = core::probe(session.problem, Eigen::Vector2d(1.0, -1.0));
    return {.session = std::make_shared<const core::Session>(std::move(session)),
            .probe = probe,
            .place = QStringLiteral("at the cursor")};
}

QString plain(const Present& present, const ui::FormulaFocus& focus = {})
{
    return QTextDocumentFragment::fromHtml(ui::formulaHtml(present, focus)).toPlainText();
}

} // namespace

class TestFormula final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeChoice::Light); }

    void theMixIsWrittenOut_data()
    {
        QTest::addColumn<double>("s");
        QTest::addColumn<double>("r");
        QTest::addColumn<QString>("u");
        QTest::newRow("softmax") << 1.0 << 0.0 << QStringLiteral("u = exp(Ax)\n");
        QTest::newRow("ResNet-only") << 0.0 << 1.0 << QStringLiteral("u = Ax\n");
        QTest::newRow("combined") << 1.0 << 1.0 << QStringLiteral("u = exp(Ax) + Ax\n");
        QTest::newRow("between") << 0.5 << 0.25 << QStringLiteral("u = 0.5·exp(Ax) + 0.25·Ax\n");
    }
    void theMixIsWrittenOut()
    {
        QFETCH(const double, s);
        QFETCH(const double, r);
        QFETCH(const QString, u);
        core::Session session = smallSession();
        session.problem.mix = {s, r};
        const QString text = plain(presentOf(session));
        QVERIFY2(text.contains(u), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("A is 3 × 2: n = 3 rows, d = 2 columns.")));
    }

    void theNumbersAddUp()
    {
        core::Session session = smallSession();
        session.problem.w = Eigen::VectorXd::Constant(1, 0.5);
        const Present present = presentOf(session);
        const core::LossAt at(session.problem, present.probe->x);
        const double misfit = 0.5 * (at.f() - session.problem.b).squaredNorm();
        const QString text = plain(present);
        QVERIFY2(text.contains(QStringLiteral("L = %1 + %2 = %3")
                                   .arg(ui::numberText(misfit), ui::numberText(at.loss() - misfit),
                                        ui::numberText(at.loss(), 6))),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("w is 0.5 in all rows.")));
        QVERIFY(plain(presentOf(smallSession())).contains(QStringLiteral("no regulariser")));
    }

    void aRowIsWrittenOutWhileItIsPointedAt()
    {
        const core::Session session = smallSession();
        const Present present = presentOf(session);
        const core::LossAt at(session.problem, present.probe->x);
        const QString text =
            plain(present, {.number = core::ProblemNumber{core::ProblemNumber::Kind::A, 1, 0}});
        QVERIFY2(text.contains(QStringLiteral("z2 = A2·x = %1, f2 = %2, b2 = 0.25")
                                   .arg(ui::numberText(at.z()[1]), ui::numberText(at.f()[1]))),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("A2,1 = 2.")));
        QVERIFY(!plain(present).contains(QStringLiteral("z2")));
        // A row that has just been deleted, and the w that all rows share.
        for (const core::ProblemNumber gone :
             {core::ProblemNumber{core::ProblemNumber::Kind::A, 9, 0},
              core::ProblemNumber{core::ProblemNumber::Kind::A, 0, 9},
              core::ProblemNumber{core::ProblemNumber::Kind::w, 0, 0}})
            QVERIFY(!plain(present, {.number = gone}).contains(QStringLiteral("Row")));
    }

    void thePartInFocusStandsOut()
    {
        const Present present = presentOf(smallSession());
        const QString none = ui::formulaHtml(present, {});
        QVERIFY(!none.contains(QStringLiteral("background-color")));
        for (const bool dark : {false, true}) {
            ui::applyTheme(*qApp, dark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
            const QString lit = ui::formulaHtml(present, {.part = FormulaPart::Target});
            QCOMPARE(lit.count(QStringLiteral("background-color")), 2); // in the formula and below
            QVERIFY(lit.contains(QStringLiteral("font-weight:700")));   // not by colour alone
            QVERIFY(lit.contains(ui::theme().text.name()));
        }
        ui::applyTheme(*qApp, ui::ThemeChoice::Light);
        const QString row = ui::formulaHtml(
            present, {.number = core::ProblemNumber{core::ProblemNumber::Kind::b, 0, 0}});
        QCOMPARE(row.count(QStringLiteral("background-color")), 2);
    }

    void onTheWallItSaysThatThereIsNoLoss()
    {
        core::Session session = smallSession();
        session.problem.mix = {0.0, 1.0};
        Present present = presentOf(session);
        present.probe = core::probe(session.problem, Eigen::Vector2d::Zero());
        const QString text = plain(present);
        QVERIFY(text.contains(QStringLiteral("There α is 0")));
        QVERIFY(!text.contains(QStringLiteral("L = ")));
    }

    void partsHaveNamesThatLinksKeep()
    {
        for (const char* id :
             {"loss", "fit", "alpha", "target", "weights", "matrix", "point", "mix"}) {
            const auto part = ui::formulaPartFrom(QLatin1String(id));
            QVERIFY2(part.has_value(), id);
            QCOMPARE(ui::formulaPartId(*part), QLatin1String(id));
        }
        QVERIFY(!ui::formulaPartFrom(QStringLiteral("nothing")));
    }

    void pointingAtEitherMarksTheOther()
    {
        QWidget window;
        window.resize(400, 300);
        auto* panel = new ui::FormulaPanel(&window);
        panel->resize(300, 280);
        auto* place = new QWidget(&window);
        place->setGeometry(310, 10, 60, 40);
        ui::ViewFrame frame(&window);
        auto* links = new ui::FormulaLinks(*panel, frame);
        links->add(FormulaPart::Mix, place);
        window.show();
        panel->present(presentOf(smallSession()));

        QEvent enter(QEvent::Enter);
        QCoreApplication::sendEvent(place, &enter);
        QVERIFY(panel->toHtml().contains(QStringLiteral("background-color")));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(place, &leave);
        QVERIFY(!panel->toHtml().contains(QStringLiteral("background-color")));

        emit panel->partPointed(FormulaPart::Mix);
        QTRY_VERIFY(frame.isVisible());
        QCOMPARE(frame.geometry(), place->geometry());
        emit panel->partPointed(std::nullopt);
        QVERIFY(!frame.isVisible());
        emit panel->partPointed(FormulaPart::Fit); // shown nowhere here
        QVERIFY(!frame.isVisible());
    }

    void nothingIsWrittenBehindAnotherTab()
    {
        QMainWindow window;
        auto* panel = new ui::FormulaPanel;
        auto* dock = new QDockWidget(QStringLiteral("formula"), &window);
        dock->setWidget(panel);
        auto* other = new QDockWidget(QStringLiteral("other"), &window);
        window.addDockWidget(Qt::LeftDockWidgetArea, dock);
        window.tabifyDockWidget(dock, other);
        panel->followDock(*dock);
        window.show();
        other->raise();
        QSignalSpy changed(panel->document(), &QTextDocument::contentsChanged);
        QTRY_VERIFY_WITH_TIMEOUT(panel->visibleRegion().isEmpty(), 60000);
        panel->present(presentOf(smallSession()));
        QVERIFY(changed.isEmpty());
        dock->raise();
        QTRY_VERIFY_WITH_TIMEOUT(panel->toPlainText().contains(QStringLiteral("A is 3")), 60000);
    }

    void numbersInQuickSuccessionAreWrittenNowAndThen()
    {
        ui::FormulaPanel panel;
        panel.show();
        core::Session session = smallSession();
        QSignalSpy changed(panel.document(), &QTextDocument::contentsChanged);
        for (int k = 1; k <= 50; ++k) {
            session.problem.mix = {1.0, 0.01 * k};
            panel.present(presentOf(session));
        }
        const auto writings = changed.count();
        panel.present(presentOf(session)); // nothing new
        // The last of them is never left out.
        QTRY_VERIFY_WITH_TIMEOUT(panel.toPlainText().contains(QStringLiteral("0.5·Ax")), 60000);
        QVERIFY2(writings < 50, qPrintable(QString::number(writings)));
    }
};

QTEST_MAIN(TestFormula)
#include "tst_formula.moc"
