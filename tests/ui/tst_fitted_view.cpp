// SPDX-License-Identifier: MIT
#include "analysed.h"
#include "core/model/loss.h"
#include "small_session.h"
#include "ui/look/theme.h"
#include "ui/views/fitted/fitted_view.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>

namespace {

double number(const QString& shown)
{
    return QString(shown).replace(QChar(0x2212), QLatin1Char('-')).toDouble();
}

} // namespace

class TestFittedView final : public QObject {
    Q_OBJECT
private slots:
    void showsWhatIsFittedAtTheLowestEnd();
    void showsTheStartWhereNoMethodWalked();
    void sortsResidualsBySize();
    void aRowLeadsToItsTarget();
    void marksNegativeFits();
    void comparesLosses();
    void saysWhereTheLossIsNotDefined();
    void aStateWithOtherRowsHasNoValues();
    void catchesUpWhenItIsSeen();
};

void TestFittedView::showsWhatIsFittedAtTheLowestEnd()
{
    ui::ViewState state;
    ui::FittedView view(state);
    view.show();
    const core::AnalysisPtr analysis = test::analysed(smallSession());
    view.present(analysis);
    const core::WalkedPath* end = core::lowestEnd(analysis->paths());
    QVERIFY(end);
    const core::LossAt at(smallSession().problem, end->path->points.back().x);
    const core::Fitted& fitted = *analysis->leading().fitted;
    QCOMPARE(fitted.f, at.f());
    QCOMPARE(fitted.loss, at.loss());
    QVERIFY(std::abs(fitted.f.sum() - 1.0) < 1e-14);
    QCOMPARE(view.model().rowCount(), 3);
    QCOMPARE(view.model().columnCount(), 3);
    QVERIFY(view.whereText().startsWith(QStringLiteral("At the end of ")));
    const QList<QByteArray> lines = view.exported({QStringLiteral("csv"), {}}).split('\n');
    QCOMPARE(lines[0], QByteArray("row,b,f,residual"));
    for (int i = 0; i < 3; ++i) {
        const QList<QByteArray> cells = lines[i + 1].split(',');
        QCOMPARE(cells[2].toDouble(), at.f()(i));
        QCOMPARE(cells[3].toDouble(), at.f()(i) - smallSession().problem.b(i));
    }
}

void TestFittedView::showsTheStartWhereNoMethodWalked()
{
    core::Session session = smallSession();
    session.methods.clear();
    ui::ViewState state;
    ui::FittedView view(state);
    view.show();
    const core::AnalysisPtr analysis = test::analysed(session);
    view.present(analysis);
    QCOMPARE(analysis->leading().fitted->x, session.problem.x0);
    QVERIFY(view.whereText().startsWith(QStringLiteral("At the start")));
}

void TestFittedView::sortsResidualsBySize()
{
    ui::ViewState state;
    ui::FittedView view(state);
    view.show();
    const core::AnalysisPtr analysis = test::analysed(smallSession());
    view.present(analysis);
    auto& model = const_cast<ui::FittedModel&>(view.model());
    model.sort(2, Qt::DescendingOrder);
    double before = INFINITY;
    for (int line = 0; line < 3; ++line) {
        const double size = std::abs(number(model.index(line, 2).data(Qt::DisplayRole).toString()));
        QVERIFY(size <= before);
        before = size;
        // Names go with their rows.
        QCOMPARE(model.headerData(line, Qt::Vertical, Qt::DisplayRole).toString(),
                 QStringLiteral("r%1").arg(model.rowOf(line) + 1));
    }
    view.resetView();
    for (int line = 0; line < 3; ++line)
        QCOMPARE(model.rowOf(line), line);
}

void TestFittedView::aRowLeadsToItsTarget()
{
    ui::ViewState state;
    ui::FittedView view(state);
    view.show();
    view.present(test::analysed(smallSession()));
    auto* cells = view.findChild<QTableView*>(QStringLiteral("fittedTable"));
    cells->sortByColumn(0, Qt::AscendingOrder); // the first line is another row of A
    QSignalSpy chosen(&state, &ui::ViewState::numberChosen);
    emit cells->clicked(cells->model()->index(2, 1));
    QCOMPARE(chosen.size(), 1);
    const auto number = chosen[0][0].value<core::ProblemNumber>();
    QCOMPARE(number.kind, core::ProblemNumber::Kind::b);
    QCOMPARE(number.row, view.model().rowOf(2));
}

void TestFittedView::marksNegativeFits()
{
    core::Session session = smallSession();
    session.methods.clear();
    session.problem.mix = {0, 1};
    ui::ViewState state;
    ui::FittedView view(state);
    view.show();
    const core::AnalysisPtr analysis = test::analysed(session);
    view.present(analysis);
    int negative = 0;
    for (int i = 0; i < 3; ++i) {
        const bool isNegative = analysis->leading().fitted->f(i) < 0.0;
        const QVariant colour = view.model().index(i, 1).data(Qt::ForegroundRole);
        QCOMPARE(colour.isValid(), isNegative);
        if (isNegative)
            QCOMPARE(colour.value<QColor>(), ui::theme().bad);
        negative += isNegative;
    }
    QVERIFY(negative > 0);
}

void TestFittedView::comparesLosses()
{
    core::Session session = smallSession();
    session.panels = core::namedLosses();
    ui::ViewState state;
    ui::FittedView view(state);
    view.show();
    const core::AnalysisPtr analysis = test::analysed(session);
    view.present(analysis);
    QCOMPARE(view.model().columnCount(), 7);
    for (std::size_t k = 0; k < 3; ++k) {
        const QString title =
            view.model().headerData(int(1 + 2 * k), Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY(title.startsWith(QStringLiteral("f, ")));
    }
    session.panels.clear();
    view.present(test::analysed(session));
    QCOMPARE(view.model().columnCount(), 3);
}

void TestFittedView::saysWhereTheLossIsNotDefined()
{
    core::Session session = smallSession();
    session.methods.clear();
    session.problem.mix = {0, 1};
    session.problem.x0.setZero();
    ui::ViewState state;
    ui::FittedView view(state);
    view.show();
    view.present(test::analysed(session));
    QVERIFY(view.whereText().contains(QStringLiteral("not defined")));
    QCOMPARE(view.model().index(0, 1).data(Qt::DisplayRole).toString(), QStringLiteral("–"));
}

void TestFittedView::aStateWithOtherRowsHasNoValues()
{
    core::Session session = smallSession();
    const auto before = std::make_shared<const core::Problem>(session.problem);
    session.problem.A = core::DesignMatrix(
        (core::RowMajorMatrix(4, 2) << 0.5, 0.0, 2.0, 1.0, -4.0, -1.0, 1.0, 1.0).finished());
    session.problem.b = Eigen::Vector4d(0.25, 0.25, 0.25, 0.25);
    session.panels = {{session.problem.mix, before}};
    ui::ViewState state;
    ui::FittedView view(state);
    view.show();
    view.present(test::analysed(session));
    QCOMPARE(view.model().rowCount(), 4);
    QCOMPARE(view.model().columnCount(), 5);
    const auto shown = [&view](int line, int column) {
        return view.model().index(line, column).data(Qt::DisplayRole).toString();
    };
    for (int line = 0; line < 4; ++line) {
        QCOMPARE(shown(line, 1), QStringLiteral("–"));
        QCOMPARE(shown(line, 2), QStringLiteral("–"));
        QVERIFY(shown(line, 3) != QStringLiteral("–"));
    }
}

void TestFittedView::catchesUpWhenItIsSeen()
{
    core::Session session = smallSession();
    ui::ViewState state;
    ui::FittedView view(state);
    view.show();
    view.present(test::analysed(session));
    view.hide();
    const QSignalSpy changes(&view.model(), &QAbstractItemModel::dataChanged);
    session.problem.b = Eigen::Vector3d(0.75, 0.125, 0.125);
    view.present(test::analysed(session));
    QCOMPARE(changes.size(), 0); // nobody looks
    view.show();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(number(view.model().index(0, 0).data(Qt::DisplayRole).toString()), 0.75);
    // What is the same is not shown again, and what is exported is of now without being seen.
    view.present(test::analysed(session));
    view.hide();
    session.problem.b = Eigen::Vector3d(0.5, 0.25, 0.25);
    view.present(test::analysed(session));
    QVERIFY(view.exported({QStringLiteral("csv"), {}}).contains("r1,0.5,"));
}

QTEST_MAIN(TestFittedView)
#include "tst_fitted_view.moc"
