// SPDX-License-Identifier: MIT
#include "core/analysis/analyse.h"
#include "tests/ui/analysed.h"
#include "tests/ui/small_session.h"
#include "ui/views/convergence/convergence_view.h"
#include "ui/views/plot/pgfplots.h"

#include <QRegularExpression>
#include <QTest>

namespace {

/// The numbers of the tables in @p tex, curve by curve.
std::vector<std::vector<std::pair<double, double>>> curvesIn(const QString& tex)
{
    std::vector<std::vector<std::pair<double, double>>> curves;
    static const QRegularExpression table(QStringLiteral("table \\{\\n([^}]*)\\};"));
    for (auto found = table.globalMatch(tex); found.hasNext();) {
        curves.emplace_back();
        for (const QString& line : found.next().captured(1).split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList numbers = line.simplified().split(u' ');
            curves.back().emplace_back(numbers.at(0).toDouble(), numbers.at(1).toDouble());
        }
    }
    return curves;
}

} // namespace

class TestPgfplots final : public QObject {
    Q_OBJECT

private slots:
    void textsAreLatex_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("latex");
        QTest::newRow("special") << "50 % of a_b & c#1 {x} ~ \\"
                                 << "50 \\% of a\\_b \\& c\\#1 \\{x\\} \\textasciitilde{} "
                                    "\\textbackslash{}";
        QTest::newRow("index") << "x₁₀"
                               << "x$_{10}$";
        QTest::newRow("power") << "10⁻⁸"
                               << "10$^{-8}$";
        QTest::newRow("norm") << "‖∇L‖"
                              << "$\\|\\nabla$L$\\|$";
        QTest::newRow("plain") << "Newton, 8 it."
                               << "Newton, 8 it.";
    }
    void textsAreLatex()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, latex);
        QCOMPARE(ui::latexText(text), latex);
    }

    void aCurveForEachMethod()
    {
        ui::ViewState state;
        ui::ConvergenceView view(state);
        view.resize(500, 400);
        const core::AnalysisPtr analysis = test::analysed(smallSession());
        view.present(analysis);
        ui::Figure figure{QStringLiteral("tex"), QSize(400, 300)};
        const QString tex = QString::fromUtf8(view.exported(figure));
        QVERIFY(tex.contains(QStringLiteral("\\begin{axis}")));
        QCOMPARE(tex.count(u'{'), tex.count(u'}'));
        QCOMPARE(tex.count(QStringLiteral("\\addlegendentry")), 2);
        const auto curves = curvesIn(tex);
        QCOMPARE(curves.size(), 2u);
        for (std::size_t k = 0; k < 2; ++k)
            QCOMPARE(curves[k].size(), analysis->paths()[k].path->points.size());
        QVERIFY(tex.contains(QStringLiteral("width=106mm, height=79mm")));
    }
};

QTEST_MAIN(TestPgfplots)
#include "tst_pgfplots.moc"
