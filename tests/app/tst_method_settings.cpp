// SPDX-License-Identifier: MIT
// What methods are given on the command line, and what they tell of themselves.
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QFile>
#include <QTest>

#include <cmath>

using nlohmann::json;

namespace {

QString example(const char* name)
{
    return QStringLiteral(BASIN_EXAMPLES "/") + name + ".csv";
}

json solved(const QStringList& more)
{
    return runBasin(
               QStringList{"solve", example("iris_versicolor"), "--loss", "softmax", "--json"} +
               more)
        .json();
}

} // namespace

class TestMethodSettings final : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

private slots:
    void choicesAreSetByName();
    void unknownNamesAreRefusedWithTheList();
    void helpListsTheNames();
    void batchesTellTheirBias();
    void traceHasTheErrorOfTheSampledHessian();
};

void TestMethodSettings::choicesAreSetByName()
{
    const QStringList three{"--method", "gradient_descent", "--max-iterations",
                            "3",        "--start",          "0.1,0,0,0"};
    const auto moved = [&](const QStringList& more) {
        const json x = solved(three + more)["x"];
        return std::abs(x[0].get<double>() - 0.1);
    };
    // Inverse with a span of 1: 1 + 1/2 + 1/3 of the step where the slope hardly changes.
    const QStringList small{"--set", "step=1e-6"};
    const double ratio =
        moved(small + QStringList{"--set", "schedule=inverse", "--set", "span=1"}) / moved(small);
    QVERIFY(std::abs(ratio - (1 + 1.0 / 2 + 1.0 / 3) / 3) < 1e-5);
}

void TestMethodSettings::unknownNamesAreRefusedWithTheList()
{
    for (const char* value : {"schedule=linear", "schedule=", "schedule=1", "schedule=Cosine"}) {
        const Run run =
            runBasin({"solve", example("iris_versicolor"), "--method", "adam", "--set", value});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("schedule should be one of constant, inverse, cosine, warm_up, "
                                  "not '"),
                 run.err);
    }
}

void TestMethodSettings::helpListsTheNames()
{
    const QByteArray help = runBasin({"solve", "--help"}).out;
    QVERIFY(help.contains("--set schedule=constant  (constant, inverse, cosine, warm_up) "));
    QVERIFY(help.contains("--set rank_two=kept  (kept, dropped) "));
    QVERIFY(help.contains("batch_bias"));
}

void TestMethodSettings::batchesTellTheirBias()
{
    const auto sgd = [](const char* batch) {
        return solved({"--method", "stochastic_gradient", "--max-iterations", "20", "--set",
                       QString("batch=") + batch});
    };
    const json found = sgd("8");
    QVERIFY(found["batch_draws"] == 1000);
    QVERIFY(found["batch_bias"] > 3 * found["batch_bias_error"].get<double>());
    QVERIFY(found["batch_noise"] > found["batch_bias"]);
    QVERIFY(sgd("64")["batch_bias"] < found["batch_bias"]);
    QVERIFY(sgd("150")["batch_bias"] < 1e-15);
    QVERIFY(sgd("8") == found || sgd("8")["batch_bias"] == found["batch_bias"]);
    QVERIFY(!solved({"--method", "adam"}).contains("batch_bias"));
}

void TestMethodSettings::traceHasTheErrorOfTheSampledHessian()
{
    const QString trace = m_folder.path("trace.csv");
    const auto errors = [&](const QStringList& method) {
        solved(QStringList{"--max-iterations", "5", "--tolerance", "1e-14", "--trace", trace,
                           "--method"} +
               method);
        QFile in(trace);
        QList<QByteArray> cells;
        if (in.open(QIODevice::ReadOnly))
            for (const QByteArray& line : in.readAll().trimmed().split('\n'))
                cells.append(line.split(',').value(7));
        return cells;
    };
    const auto sampled = errors({"sampled_newton", "--set", "rows=5"});
    QCOMPARE(sampled.first(), QByteArray("hessian_error"));
    QVERIFY(sampled.size() > 3);
    for (qsizetype k = 1; k + 1 < sampled.size(); ++k)
        QVERIFY2(sampled[k].toDouble() > 0.01, sampled[k]);
    QVERIFY(sampled.last().isEmpty());
    QCOMPARE(errors({"newton"}).first(), QByteArray("x1"));
}

QTEST_GUILESS_MAIN(TestMethodSettings)
#include "tst_method_settings.moc"
