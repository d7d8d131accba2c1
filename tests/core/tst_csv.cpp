// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/numeric/parallel.h"
#include "temporary_file.h"

#include <QtTest>

#include <cmath>
#include <filesystem>
#include <limits>
#include <string>

using core::parseCsv;
using core::Problem;
using core::Result;
using Eigen::Index;

namespace {

std::string errorOf(std::string_view text)
{
    const Result<Problem> result = parseCsv(text, "t.csv");
    return result ? "accepted" : result.error().message;
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// 6 x 2 numbers for comparing whole problems at a glance.
QByteArray shown(const Problem& problem)
{
    QByteArray text;
    for (Index i = 0; i < problem.n(); ++i) {
        text += QByteArray::fromStdString(problem.rowName(i)) + ':';
        for (Index j = 0; j < problem.d(); ++j) {
            text += QByteArray::fromStdString(problem.columnName(j)) + '=' +
                    QByteArray::number(problem.A(i, j)) + ' ';
        }
        text += "b=" + QByteArray::number(problem.b[i]) + '\n';
    }
    return text;
}

} // namespace

class CsvTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { core::setThreadCount(0); }

    void acceptsGoodInput_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto add = [](const char* name, std::string_view text) {
            QTest::newRow(name) << bytes(text);
        };
        add("as written", "label,u,v,b\nk,1,-2,0.5\nl,3,4,0.25\n");
        add("byte order mark", "\xEF\xBB\xBFlabel,u,v,b\nk,1,-2,0.5\nl,3,4,0.25\n");
        add("CRLF", "label,u,v,b\r\nk,1,-2,0.5\r\nl,3,4,0.25\r\n");
        add("no final newline", "label,u,v,b\nk,1,-2,0.5\nl,3,4,0.25");
        add("blank lines at the end", "label,u,v,b\nk,1,-2,0.5\nl,3,4,0.25\n\n \r\n");
        add("blank lines at the start", "\n\nlabel,u,v,b\nk,1,-2,0.5\nl,3,4,0.25\n");
        add("blank lines between", "label,u,v,b\n\nk,1,-2,0.5\n \t\r\nl,3,4,0.25\n");
        add("comments", "# one\n#two, three\nlabel,u,v,b\n# four\nk,1,-2,0.5\nl,3,4,0.25\n");
        add("spaces and tabs", " label , u,v\t,b\nk , 1,\t-2 , 0.5 \nl,3 ,4,0.25\n");
        add("leading +", "label,u,v,b\nk,+1,-2,+0.5\nl,3,+4.0,+25e-2\n");
        add("quotes", "\"label\",\"u\",v,b\n\"k\",\"1\",-2, \"0.5\" \nl,3,4,0.25\n");
        add("other forms of numbers", "label,u,v,b\nk,1.,-2E0,.5\nl,0.3e+1,400e-2,25.0E-02\n");
        add("labels by an unnamed column", ",u,v,b\nk,1,-2,0.5\nl,3,4,0.25\n");
        add("labels by the header's word", "Name,u,v,b\nk,1,-2,0.5\nl,3,4,0.25\n");
        add("labels by the look of the cells", "item,u,v,b\nk,1,-2,0.5\nl,3,4,0.25\n");
        add("b under another name", "label,u,v,share\nk,1,-2,0.5\nl,3,4,0.25\n");
    }

    void acceptsGoodInput()
    {
        QFETCH(QByteArray, text);
        const Result<Problem> result =
            parseCsv({text.data(), static_cast<std::size_t>(text.size())}, "t.csv");
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(shown(result.value()), QByteArray("k:u=1 v=-2 b=0.5\nl:u=3 v=4 b=0.25\n"));
        QCOMPARE(result.value().x0, Eigen::VectorXd(Eigen::VectorXd::Zero(2)));
        QCOMPARE(result.value().w, Eigen::VectorXd(Eigen::VectorXd::Zero(1)));
        QCOMPARE(result.value().mix, (core::Mix{1.0, 1.0}));
        QVERIFY(core::validate(result.value()).empty());
    }

    void numericFirstColumnIsDataUnlessTheHeaderSaysOtherwise()
    {
        QCOMPARE(shown(parseCsv("1,2,3\n4,5,6\n", "t").value()),
                 QByteArray("r1:x1=1 x2=2 b=3\nr2:x1=4 x2=5 b=6\n"));
        QCOMPARE(shown(parseCsv("year,x,b\n1947,2,3\n", "t").value()),
                 QByteArray("r1:year=1947 x=2 b=3\n"));
        QCOMPARE(shown(parseCsv("ID,x,b\n1947,2,3\n", "t").value()), QByteArray("1947:x=2 b=3\n"));
        QCOMPARE(shown(parseCsv("day,x,b\n2020-01-01,2,3\n", "t").value()),
                 QByteArray("2020-01-01:x=2 b=3\n"));
        QCOMPARE(shown(parseCsv("label,2019,2020\nk,2,3\n", "t").value()),
                 QByteArray("k:2019=2 b=3\n"));
    }

    void namesMayHoldCommasQuotesAndUmlauts()
    {
        const Problem problem =
            parseCsv("label,\"a,b\",b\n\"say \"\"hi\"\", \xC3\xA4\",1,2\n5\" pipe,1,2\n", "t")
                .take();
        QCOMPARE(problem.columnName(0), std::string("a,b"));
        QCOMPARE(problem.rowName(0), std::string("say \"hi\", \xC3\xA4"));
        QCOMPARE(problem.rowName(1), std::string("5\" pipe"));
    }

    void keepsDoublesExactlyAndRoundsWhatIsTooSmall()
    {
        const Problem problem = parseCsv("0.1,5e-324,1e-400\n-1e-310,1.7976931348623157e308,"
                                         "-0.000001e-400\n",
                                         "t")
                                    .take();
        QCOMPARE(problem.A(0, 0), 0.1);
        QVERIFY(problem.A(0, 1) == std::numeric_limits<double>::denorm_min());
        QVERIFY(problem.b[0] == 0.0);
        QVERIFY(problem.A(1, 0) == -1e-310);
        QVERIFY(problem.A(1, 1) == std::numeric_limits<double>::max());
        QVERIFY(problem.b[1] == 0.0);
    }

    void writesWhatItReadsBack()
    {
        Problem problem = parseCsv("label,u,v,b\nk,1,2,0.5\nl,3,4,0.25\n", "t").take();
        problem.A = problem.A.withCell(0, 0, 0.1 + 0.2).withCell(1, 1, -1e-310);
        problem.b[0] = 1.0 / 3.0;
        problem.rowNames = std::make_shared<const std::vector<std::string>>(
            std::vector<std::string>{"a \"b\", c", " \tpadded "});
        const Result<Problem> again = parseCsv(core::writeCsv(problem), "t");
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QVERIFY(again.value() == problem);

        problem.rowNames = nullptr;
        problem.columnNames = nullptr;
        QVERIFY(parseCsv(core::writeCsv(problem), "t").value() == problem);
    }

    void aColumnCalledLikeTheTargetIsWrittenUnderAnotherName()
    {
        const auto readBack = [](std::vector<std::string> names) {
            Problem problem = parseCsv("1,2,0.5\n3,4,0.25\n", "t").take();
            problem.columnNames =
                std::make_shared<const std::vector<std::string>>(std::move(names));
            const Result<Problem> again = parseCsv(core::writeCsv(problem), "t");
            return again ? shown(again.value()) : QByteArray::fromStdString(again.error().message);
        };
        QCOMPARE(readBack({"b", "u"}), QByteArray("r1:b_2=1 u=2 b=0.5\nr2:b_2=3 u=4 b=0.25\n"));
        QCOMPARE(readBack({"b", "b_2"}),
                 QByteArray("r1:b_3=1 b_2=2 b=0.5\nr2:b_3=3 b_2=4 b=0.25\n"));
        QCOMPARE(readBack({"a", "b"}), QByteArray("r1:a=1 b=2 b=0.5\nr2:a=3 b=4 b=0.25\n"));
        QCOMPARE(readBack({"target", "Unnamed: 0"}),
                 QByteArray("r1:target=1 Unnamed: 0=2 b=0.5\nr2:target=3 Unnamed: 0=4 b=0.25\n"));
    }

    void examplesLoadAndRoundTrip()
    {
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(BASIN_EXAMPLES)) {
            if (entry.path().extension() != ".csv")
                continue;
            const Result<Problem> result = core::readCsv(entry.path());
            QVERIFY2(result, result ? "" : result.error().message.c_str());
            QVERIFY(core::validate(result.value()).empty());
            QVERIFY(std::abs(result.value().b.sum() - 1.0) < 1e-6);
            QVERIFY(parseCsv(core::writeCsv(result.value()), "t").value() == result.value());
            ++count;
        }
        QVERIFY(count >= 13);
        const Problem states =
            core::readCsv(std::filesystem::path(BASIN_EXAMPLES) / "us_states.csv").take();
        QCOMPARE(states.n(), Index{50});
        QCOMPARE(states.d(), Index{7});
        QCOMPARE(states.rowName(1), std::string("Alaska"));
        QCOMPARE(states.columnName(6), std::string("log_area"));
        QCOMPARE(states.A(1, 6), 2.21282);
        QCOMPARE(states.b[0], 0.0170261067);
    }

    void longFilesKeepOrderAndLineNumbers()
    {
        constexpr Index kRows = 120000;
        std::string text = "label,u,b\n";
        for (Index i = 0; i < kRows; ++i)
            text += "row" + std::to_string(i) + "," + std::to_string(i) + ",0.5\n";
        const Problem problem = parseCsv(text, "t").take();
        QCOMPARE(problem.n(), kRows);
        for (const Index i : {Index{0}, Index{70001}, kRows - 1}) {
            QCOMPARE(problem.A(i, 0), static_cast<double>(i));
            QCOMPARE(problem.rowName(i), "row" + std::to_string(i));
        }
        for (const int threads : {1, 4}) {
            core::setThreadCount(threads);
            std::string spoilt = text;
            for (const char* row : {"row40000,", "row40001,", "row110000,"})
                spoilt[spoilt.find(row) + std::string_view(row).size()] = 'z';
            QCOMPARE(bytes(errorOf(spoilt)),
                     QByteArray("t.csv:40002: column 2 (u): not a number, found \"z0000\"; write a "
                                "number or remove the row"));
        }
    }

    void reportsProgressAndCanBeCancelled()
    {
        std::string text;
        while (text.size() < 2'000'000)
            text += "0.25,0.5\n";
        double last = 0.0;
        const auto progress = [&](double fraction) {
            QVERIFY(fraction >= last && fraction <= 1.0);
            last = fraction;
        };
        core::setThreadCount(1);
        QVERIFY(parseCsv(text, "t", progress));
        QCOMPARE(last, 1.0);

        std::stop_source stop;
        const Result<Problem> result = parseCsv(
            text, "t", [&](double) { stop.request_stop(); }, stop.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().message, std::string("cancelled"));
    }

    void filesThatCannotBeReadSayWhy()
    {
        const std::filesystem::path folder = BASIN_EXAMPLES;
        const auto message = [](const std::filesystem::path& path) {
            const Result<Problem> result = core::readCsv(path);
            return result ? std::string("accepted") : result.error().message;
        };
        QCOMPARE(message(folder / "none.csv"),
                 (folder / "none.csv").string() + ": No such file or directory");
        QCOMPARE(message(folder), folder.string() + ": Is a directory");
        const TemporaryFile empty("t.csv", "");
        QCOMPARE(message(empty.path()), empty.path().string() + ": the file is empty");
    }

    void readsPlainNumbers()
    {
        const auto read = [](std::string_view text) {
            return core::readCsvMatrix(TemporaryFile("t.csv", text).path());
        };
        core::RowMajorMatrix expected(2, 3);
        expected << 1, 2, 3, 4, 5, 6.5;
        QVERIFY(read("1,2,3\n4,5,6.5\n").value().A.dense() == expected);
        QVERIFY(read("u,v,w\n1,2,3\n4,5,6.5").value().A.dense() == expected);
        QVERIFY(read("label,u,v,w\np,1,2,3\nq,4,5,6.5").value().A.dense() == expected);
        QVERIFY(read("7\n").value().A.dense() == core::RowMajorMatrix::Constant(1, 1, 7.0));
        QVERIFY(read("7\n8\n").value().A.cols() == 1);
        const TemporaryFile plain("t.csv", "1,2,3\n4,5,6.5\n");
        QVERIFY(!core::readCsvMatrix(plain.path()).value().columnNames);
        const TemporaryFile named("t.csv", "label,u,v,w\np,1,2,3\nq,4,5,6.5\n");
        const core::NamedMatrix matrix = core::readCsvMatrix(named.path()).take();
        QVERIFY(matrix.A.dense() == expected);
        QCOMPARE(matrix.columnNames->back(), std::string("w"));
        QCOMPARE(matrix.rowNames->front(), std::string("p"));
        QVERIFY(!read("1,2\n3\n"));
        QVERIFY(!read("1,x\n"));
        QVERIFY(!read(""));
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
