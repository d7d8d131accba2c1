// SPDX-License-Identifier: MIT
#include "core/problem/problem.h"

#include <QtTest>

#include <limits>

using core::DesignMatrix;
using core::Field;
using core::Issue;
using core::Problem;
using core::RowMajorMatrix;
using core::validate;
using Eigen::Index;
using Eigen::VectorXd;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

core::Names names(std::vector<std::string> list)
{
    return std::make_shared<const std::vector<std::string>>(std::move(list));
}

Problem valid()
{
    Problem problem;
    problem.A = DesignMatrix(RowMajorMatrix::Ones(3, 2));
    problem.b = VectorXd::Constant(3, 1.0 / 3.0);
    problem.w = VectorXd::Zero(1);
    problem.x0 = VectorXd::Zero(2);
    return problem;
}

} // namespace

class ProblemTest : public QObject {
    Q_OBJECT

private slots:
    void namesAreGivenOrGenerated()
    {
        Problem problem = valid();
        QCOMPARE(problem.rowName(2), std::string("r3"));
        QCOMPARE(problem.columnName(0), std::string("x1"));
        problem.rowNames = names({"p", "q", "r"});
        problem.columnNames = names({"u", "v"});
        QCOMPARE(problem.rowName(2), std::string("r"));
        QCOMPARE(problem.columnName(1), std::string("v"));
    }

    void rowWeightsRepeatAScalar()
    {
        Problem problem = valid();
        problem.w = VectorXd::Constant(1, 0.5);
        QCOMPARE(problem.rowWeights(), VectorXd(VectorXd::Constant(3, 0.5)));
        problem.w = Eigen::Vector3d(1, 2, 3);
        QCOMPARE(problem.rowWeights(), VectorXd(Eigen::Vector3d(1, 2, 3)));
    }

    void equalityLooksAtEveryField()
    {
        const Problem problem = valid();
        QVERIFY(problem == valid());
        const auto differs = [&](auto change) {
            Problem other = problem;
            change(other);
            return !(problem == other) && !(other == problem);
        };
        QVERIFY(differs([](Problem& p) { p.A = p.A.withCell(2, 1, 2.0); }));
        QVERIFY(differs([](Problem& p) { p.A = DesignMatrix(RowMajorMatrix::Ones(2, 3)); }));
        QVERIFY(differs([](Problem& p) { p.b[2] = 0.5; }));
        QVERIFY(differs([](Problem& p) { p.b.conservativeResize(2); }));
        QVERIFY(differs([](Problem& p) { p.w = VectorXd::Zero(3); }));
        QVERIFY(differs([](Problem& p) { p.x0[0] = 1.0; }));
        QVERIFY(differs([](Problem& p) { p.mix.r = 0.0; }));
        QVERIFY(differs([](Problem& p) { p.rowNames = names({"p", "q", "r"}); }));
        QVERIFY(differs([](Problem& p) { p.columnNames = names({"u", "v"}); }));
        Problem named = problem;
        named.rowNames = names({"p", "q", "r"});
        QVERIFY(!differs([](Problem&) {}));
        QVERIFY(differs([&](Problem& p) { p.rowNames = named.rowNames; }));
    }

    void validProblemsHaveNoIssues()
    {
        QVERIFY(validate(valid()).empty());
        Problem problem = valid();
        problem.w = VectorXd::Zero(3);
        problem.mix = {0.0, 2.0};
        QVERIFY(validate(problem).empty());
    }

    void issuesNameFieldAndPlace_data()
    {
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<int>("field");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("message");
        const auto add = [](const char* name, auto change, Field field, int row, int column,
                            const QString& message) {
            Problem problem = valid();
            change(problem);
            QTest::newRow(name) << problem << static_cast<int>(field) << row << column << message;
        };
        add(
            "nan in A", [](Problem& p) { p.A = p.A.withCell(2, 1, kNan); }, Field::A, 2, 1,
            "A at row r3, column x2 is nan, but every entry has to be a finite number.");
        add(
            "infinite b", [](Problem& p) { p.b[1] = -kInfinity; }, Field::b, 1, 0,
            "b number 2 is -inf, but it has to be a finite number.");
        add(
            "nan in x0", [](Problem& p) { p.x0[0] = kNan; }, Field::x0, 0, 0,
            "x0 number 1 is nan, but it has to be a finite number.");
        add(
            "negative w", [](Problem& p) { p.w[0] = -0.5; }, Field::w, 0, 0,
            "w number 1 is -0.5, but it must not be negative.");
        add(
            "nan in w", [](Problem& p) { p.w[0] = kNan; }, Field::w, 0, 0,
            "w number 1 is nan, but it has to be a finite number.");
        add(
            "short b", [](Problem& p) { p.b.conservativeResize(2); }, Field::b, -1, -1,
            "b has 2 numbers, but A has 3 rows.");
        add(
            "two weights", [](Problem& p) { p.w = VectorXd::Zero(2); }, Field::w, -1, -1,
            "w has 2 numbers; give one for all rows or one for each of the 3 rows.");
        add(
            "long x0", [](Problem& p) { p.x0 = VectorXd::Zero(3); }, Field::x0, -1, -1,
            "x0 has 3 numbers, but A has 2 columns.");
        add(
            "row names", [](Problem& p) { p.rowNames = names({"p"}); }, Field::names, -1, -1,
            "There are 1 row names for 3 rows.");
        add(
            "column names", [](Problem& p) { p.columnNames = names({"u"}); }, Field::names, -1, -1,
            "There are 1 column names for 2 columns.");
        add(
            "negative s", [](Problem& p) { p.mix.s = -1; }, Field::mix, -1, -1,
            "The branch weights are s = -1 and r = 1; neither may be negative.");
        add(
            "both weights 0",
            [](Problem& p) {
                p.mix = {0, 0};
            },
            Field::mix, -1, -1,
            "The branch weights s and r are both 0; at least one has to be positive.");
        add(
            "nan weight", [](Problem& p) { p.mix.r = kNan; }, Field::mix, -1, -1,
            "The branch weights s and r have to be finite numbers.");
    }

    void issuesNameFieldAndPlace()
    {
        QFETCH(Problem, problem);
        QFETCH(int, field);
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QString, message);
        const std::vector<Issue> issues = validate(problem);
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(issues[0].message), message);
        QCOMPARE(static_cast<int>(issues[0].field), field);
        QCOMPARE(issues[0].row, Index{row});
        QCOMPARE(issues[0].column, Index{column});
    }

    void nothingAtAllIsReportedPerField()
    {
        Problem problem;
        problem.w = VectorXd::Zero(1);
        const std::vector<Issue> issues = validate(problem);
        QCOMPARE(issues.size(), std::size_t{2});
        QVERIFY(issues[0].field == Field::A && issues[1].field == Field::A);
    }

    void manyBadNumbersAreCounted()
    {
        Problem problem = valid();
        problem.A = DesignMatrix(RowMajorMatrix::Constant(200, 2, kNan));
        problem.b = VectorXd::Zero(200);
        const std::vector<Issue> issues = validate(problem);
        QCOMPARE(issues.size(), std::size_t{21});
        QCOMPARE(issues.back().message, std::string("380 more numbers of A have to be put right."));
    }
};

QTEST_GUILESS_MAIN(ProblemTest)
#include "tst_problem.moc"
