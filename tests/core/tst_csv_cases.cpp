// SPDX-License-Identifier: MIT
#include "core/files/csv.h"
#include "core/model/loss.h"

#include <QtTest>

#include <cmath>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace {

/// What a file must be read as. The standard is the table that most of the files hold.
struct Reading {
    const char* names = "height,weight";
    const char* labels = "r1,r2,r3";
    std::vector<double> A = {1.2, 0.4, 0.7, -0.3, -0.9, 1.1};
    std::vector<double> at = {0.3, -0.2};
    /// The combined loss there; that of the standard table was computed independently.
    double loss = 0.07540262298494499;
};

/// Small files that spreadsheets, data frames and people write, and what they say.
const std::filesystem::path kFolder = std::filesystem::path(BASIN_TEST_DATA) / "cases" / "csv";

std::string joined(Eigen::Index count, const std::function<std::string(Eigen::Index)>& name)
{
    std::string text;
    for (Eigen::Index k = 0; k < count; ++k) {
        text += k > 0 ? "," : "";
        text += name(k);
    }
    return text;
}

std::string joined(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const std::string& sentence : sentences)
        text += sentence + "\n";
    return text;
}

} // namespace

Q_DECLARE_METATYPE(Reading)

class CsvCasesTest : public QObject {
    Q_OBJECT

private slots:
    void isReadAsItIsMeant_data()
    {
        QTest::addColumn<Reading>("expected");
        QTest::addColumn<QStringList>("remarks"); // what has to be said; empty: nothing at all
        const auto row = [](const char* file, const Reading& expected, const QStringList& remarks) {
            QTest::newRow(file) << expected << remarks;
        };
        Reading plain;
        Reading indexed;
        indexed.labels = "0,1,2";
        Reading integers;
        integers.names = "0,1";
        Reading integersIndexed = indexed;
        integersIndexed.names = "0,1";
        Reading fromOne;
        fromOne.labels = "1,2,3";
        Reading minus;
        minus.A = {-1.2, 0.4, 0.7, -0.3, 0.9, 1.1};
        minus.loss = 0.012826206289410075;
        Reading thousands;
        thousands.A = {1200, 0.4, 1300, 0.3, 900, 1.1};
        thousands.at = {0.003, -0.2};
        thousands.loss = 0.02630068348393856;

        row("first_minus_sign", minus, {"U+2212", "line 2"});
        row("first_nbsp", thousands, {"No-break spaces", "line 2"});
        row("header_integers", integers, {"titles 0 to 2", "--header no", "b is column 3 (2)"});
        row("index_blank", integersIndexed,
            {"titles 0 to 2", "Column 1 counts the rows", "--labels none", "b is column 4 (2)"});
        row("index_blank_names", indexed, {"Column 1 counts the rows", "--labels none"});
        row("unnamed_0", indexed, {"Column 1 (Unnamed: 0) counts the rows", "--labels none"});
        row("index", indexed, {"Column 1 (index) counts the rows", "--labels none"});
        row("r_short_header", fromOne, {"one title shorter", "names of the rows"});
        Reading generated;
        generated.names = "x1,x2";
        row("no_header", generated, {"There is no header"});
        row("b_first", plain, {"b is column 1 (b)"});
        row("b_middle_target", plain, {"b is column 3 (target)"});
        Reading apart;
        apart.names = "height,height_2";
        row("duplicate_names", apart, {"Column 3", "height_2"});
        Reading digits;
        digits.names = "1,0";
        row("names_are_digits", digits, {});
        row("start_problem", plain, {});
        row("quoted_numbers", plain, {});
        row("sep_semicolon", plain, {"semicolons", "point"});
        row("sep_semicolon_comma", plain, {"semicolons", "decimals are written with a comma"});
        row("sep_tab", plain, {"tabs"});
        row("sep_pipe", plain, {"pipes"});
        row("sep_space", plain, {"blanks"});
        row("trailing_commas", plain, {"Column 5 is empty"});
        row("blank_lines", plain, {});
        row("comment", plain, {"Lines 1 to 2 were skipped: comments"});
        row("preamble", plain, {"Lines 1 to 2 were skipped", "begins in line 4"});
        Reading units;
        units.names = "height (m),weight (kg)";
        row("units_row", units, {"Line 2 holds units"});
        Reading latin;
        latin.names = "h\xC3\xB6he,weight";
        latin.labels = "M\xC3\xBCller,r2,r3";
        row("latin1", latin, {"Latin-1"});
    }

    void isReadAsItIsMeant()
    {
        QFETCH(Reading, expected);
        QFETCH(QStringList, remarks);
        const std::string file = std::string(QTest::currentDataTag()) + ".csv";
        const core::Result<core::ImportedProblem> read = core::importCsvFile(kFolder / file);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const core::Problem& problem = read.value().problem;

        QCOMPARE(problem.n(), Eigen::Index{3});
        QCOMPARE(problem.d(), Eigen::Index{2});
        const auto columnName = [&](Eigen::Index k) { return problem.columnName(k); };
        QCOMPARE(joined(2, columnName), std::string(expected.names));
        const auto rowName = [&](Eigen::Index k) { return problem.rowName(k); };
        QCOMPARE(joined(3, rowName), std::string(expected.labels));
        QCOMPARE(problem.A.dense(), (core::RowMajorMatrix(Eigen::Map<const core::RowMajorMatrix>(
                                        expected.A.data(), 3, 2))));
        QCOMPARE(problem.b, Eigen::VectorXd(Eigen::Vector3d(0.2, 0.5, 0.3)));
        const core::LossAt loss(problem, Eigen::Vector2d(expected.at[0], expected.at[1]));
        QVERIFY2(std::abs(loss.loss() - expected.loss) < 1e-13,
                 qPrintable(QString::number(loss.loss(), 'g', 17)));

        const std::string said = joined(read.value().report.remarks);
        for (const QString& remark : remarks)
            QVERIFY2(said.find(remark.toStdString()) != std::string::npos, said.c_str());
        QVERIFY2(!remarks.isEmpty() || said.empty(), said.c_str());
    }

    void isRefusedWithPlaceAndRemedy_data()
    {
        QTest::addColumn<QString>("place"); // what follows the name of the file
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* file, const char* place, const QStringList& words) {
            QTest::newRow(file) << place << words;
        };
        const QString fill = "remove the row or fill it in";
        row("first_na", ":2: column 1 (height): ", {"\"NA\"", fill});
        row("first_na_slash", ":2: column 1 (height): ", {"\"n/a\"", fill});
        row("first_null", ":2: column 1 (height): ", {"\"null\"", fill});
        row("first_dash", ":2: column 1 (height): ", {"\"-\"", fill});
        row("first_empty", ":2: column 1 (height): ", {"missing", "\"\"", fill});
        row("first_nan", ":2: column 1 (height): ", {"\"nan\"", fill});
        row("middle_na", ":3: column 1 (height): ", {"\"NA\"", fill});
        row("first_unit",
            ":2: column 1 (height): ", {"\"5 kg\"", "unit, kg", "move the unit into the title"});
        row("percent", ":2: column 4 (b): ", {"\"20%\"", "percent", "fraction of 1"});
        row("thousands", ":2: column 2 (height): ",
            {"\"1,234\"", "1234 or 1.234", "--decimal point (1234)", "--decimal comma (1.234)"});
        row("decimal_comma_unclear", ":2: column 5 (beyond the last): ",
            {"one cell more than the 4", "decimal commas", "semicolons"});
        row("two_b", ":1: ", {"which column is b?", "--target 2 or --target 4"});
        row("no_header_labels", ":1: ", {"header or a row", "--header yes or --header no"});
        row("page", ":1: ", {"HTML page"});
        row("archive", ":1: ", {"NumPy archive", ".npz"});
        row("sheet", ":1: ", {"spreadsheet", "save it as CSV"});
        row("picture", ":1: ", {"picture"});
        row("utf16", ":1: ", {"UTF-16", "save it as UTF-8"});
    }

    void isRefusedWithPlaceAndRemedy()
    {
        QFETCH(QString, place);
        QFETCH(QStringList, words);
        const std::filesystem::path path =
            kFolder / (std::string(QTest::currentDataTag()) + ".csv");
        const core::Result<core::ImportedProblem> read = core::importCsvFile(path);
        QVERIFY(!read);
        const QString message = QString::fromStdString(read.error().message);
        QVERIFY2(message.startsWith(QString::fromStdString(path.string()) + place),
                 qPrintable(message));
        for (const QString& word : words)
            QVERIFY2(message.contains(word), qPrintable(message));
    }
};

QTEST_GUILESS_MAIN(CsvCasesTest)
#include "tst_csv_cases.moc"
