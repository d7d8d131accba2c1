// SPDX-License-Identifier: MIT
#include "core/files/csv.h"

#include <QtTest>

#include <string>

namespace {

/// `label: name=number ... b=number` for each row, parted by "; ".
QString shown(const core::Problem& problem)
{
    QStringList rows;
    for (Eigen::Index i = 0; i < problem.n(); ++i) {
        QString row = QString::fromStdString(problem.rowName(i)) + ":";
        for (Eigen::Index j = 0; j < problem.d(); ++j)
            row += QString(" %1=%2")
                       .arg(QString::fromStdString(problem.columnName(j)))
                       .arg(problem.A(i, j));
        rows += row + QString(" b=%1").arg(problem.b[i]);
    }
    return rows.join("; ");
}

core::Result<core::ImportedProblem> import(const QByteArray& text,
                                           const core::ImportOptions& options = {})
{
    return core::importCsv({text.data(), static_cast<std::size_t>(text.size())}, "t.csv", options);
}

QString remarksOf(const core::ImportReport& report)
{
    QStringList all;
    for (const std::string& remark : report.remarks)
        all += QString::fromStdString(remark);
    return all.join('\n');
}

QString firstOf(const core::Result<core::ImportedProblem>& read)
{
    return read ? shown(read.value().problem).section("; ", 0, 0)
                : QString::fromStdString(read.error().message);
}

QByteArray times(const char* line, int count)
{
    return QByteArray(line).repeated(count);
}

} // namespace

/// How the kinds of columns, separators, and lines around a table are found out.
class CsvImportTest : public QObject {
    Q_OBJECT

private slots:
    void understandsTables_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("remark"); // empty: nothing is to be said
        const auto row = [](const char* what, const QByteArray& text, const char* expected,
                            const char* remark) {
            QTest::newRow(what) << text << expected << remark;
        };
        // which column is b
        row("data frame called a, b, y", ",a,b,y\n0,1,2,.2\n1,3,4,.8\n",
            "0: a=1 b=2 b=0.2; 1: a=3 b=4 b=0.8", "b is column 4 (y), the last.");
        row("b in a series of letters", "a,b,c\n1,2,.5\n", "r1: a=1 b=2 b=0.5",
            "b is column 3 (c), the last.");
        row("y in a series of letters", "x,y,z\n1,2,.5\n", "r1: x=1 y=2 b=0.5",
            "b is column 3 (z), the last.");
        row("y first", "y,u,v\n.2,1,2\n", "r1: u=1 v=2 b=0.2", "b is column 1 (y).");
        row("the last of two good names", "label,count,u,share\nk,3,1,.5\n", "k: count=3 u=1 b=0.5",
            "b is column 4 (share), the last.");
        row("b before a column without a name for it", "b,u\n.2,1\n", "r1: u=1 b=0.2",
            "b is column 1 (b).");
        // which column holds the labels
        row("labels last", "u,v,b,species\n1,2,.5,setosa\n3,4,.5,virginica\n",
            "setosa: u=1 v=2 b=0.5; virginica: u=3 v=4 b=0.5",
            "Column 4 (species) holds the labels of the rows.");
        row("labels in between", "u,species,b\n1,setosa,.5\n3,virginica,.5\n",
            "setosa: u=1 b=0.5; virginica: u=3 b=0.5",
            "Column 2 (species) holds the labels of the rows.");
        row("numbered words", "place,u,b\n1st,1,.5\n2nd,2,.5\n", "1st: u=1 b=0.5; 2nd: u=2 b=0.5",
            "Column 1 (place) holds the labels of the rows.");
        row("a word for missing among names", "item,u,b\nNA,1,.5\nk,2,.5\n",
            "NA: u=1 b=0.5; k: u=2 b=0.5", "Column 1 (item) holds the labels of the rows.");
        row("labels that begin with #", "label,u,b\n#1,1,.5\n", "#1: u=1 b=0.5", "");
        row("an index twice", ",Unnamed: 0,u,b\n0,0,1,.5\n", "0: u=1 b=0.5",
            "Column 2 (Unnamed: 0) counts the rows once more and was left out.");
        row("an index of prices", "index,u,b\n1.03,1,.5\n", "r1: index=1.03 u=1 b=0.5", "");
        row("R, names", "\"u\",\"v\",\"b\"\n\"p q\",1,2,.5\n\"r\",3,4,.5\n",
            "p q: u=1 v=2 b=0.5; r: u=3 v=4 b=0.5", "one title shorter");
        row("R, separated by blanks", "u v b\n1 1.5 2 .5\n2 3 4 .5\n",
            "1: u=1.5 v=2 b=0.5; 2: u=3 v=4 b=0.5", "one title shorter");
        // how it is written
        row("tabs and decimal commas", "u\tb\n1,5\t2\n", "r1: u=1.5 b=2",
            "separated by tabs, and decimals are written with a comma");
        row("a decimal comma behind 0", "u;b\n0,123;1\n", "r1: u=0.123 b=1",
            "decimals are written with a comma");
        row("padded blanks", "  u   v   b\n 1.5  2.5 .5\n", "r1: u=1.5 v=2.5 b=0.5", "blanks");
        row("quoted cells, semicolons", "\"label\";\"u\";\"b\"\n\"k\";\"1,5\";\"0,5\"\n",
            "k: u=1.5 b=0.5", "semicolons");
        row("thousands and decimals", "u;b\n1.234,5;1\n", "r1: u=1234.5 b=1",
            "Thousands separators in numbers were left out, first in line 2.");
        row("thousands and decimals, quoted", "u,b\n\"1,234.5\",1\n", "r1: u=1234.5 b=1",
            "Thousands separators in numbers were left out, first in line 2.");
        row("a separator named in the first line", "sep=;\nlabel;u;b\nk;1,5;2\n", "k: u=1.5 b=2",
            "semicolons");
        row("names with commas between semicolons", "name;u;b\nA, B;1;2\nC, D;3;4\n",
            "A, B: u=1 b=2; C, D: u=3 b=4", "semicolons");
        row("names with blanks between commas", "name,u,b\nNew York,1,2\n", "New York: u=1 b=2",
            "");
        // lines around the table
        row("titles in a comment", "# u,v,b\n1.5,2.5,.5\n", "r1: u=1.5 v=2.5 b=0.5",
            "taken from the comment in line 1");
        row("titles in a comment, with labels", "#label,u,b\nk,1,.5\n", "k: u=1 b=0.5",
            "taken from the comment in line 1");
        row("comment between rows", "u,b\n1,2\n# so, so, so\n3,4\n", "r1: u=1 b=2; r2: u=3 b=4",
            "Comments and lines without any cell were skipped, first in line 3.");
        row("rows without any cell", "label,u,b\nk,1,2\n,,\n,,\n", "k: u=1 b=2",
            "skipped, first in line 3.");
        row("preamble before rows without titles", "Survey of 2024\n1.5,2,.5\n3,4.5,.5\n",
            "r1: x1=1.5 x2=2 b=0.5; r2: x1=3 x2=4.5 b=0.5", "Line 1 was skipped");
        row("units in brackets", "label,u,b\n,[m],\nk,1,.5\n", "k: u [m]=1 b=0.5",
            "Line 2 holds units");
        row("commas behind rows only", "label,u,b\nk,1,.5,\nl,2,.5,\n",
            "k: u=1 b=0.5; l: u=2 b=0.5", "Column 4 is empty and was left out.");
        row("a column without a title", "u,,b\n1,2,.5\n", "r1: u=1 x2=2 b=0.5",
            "Column 2 has no title; it is called x2.");
        row("a name that is taken", "h,h,h_2,b\n1,2,3,.5\n", "r1: h=1 h_3=2 h_2=3 b=0.5",
            "it is shown as h_3");
        row("titles that are decimals", "label,.2,.4,b\nk,1,2,.5\n", "k: .2=1 .4=2 b=0.5", "");
        row("years above a column of names", ",1990,2000\nFrance,1,2\nSpain,3,4\n",
            "France: 1990=1 b=2; Spain: 1990=3 b=4", "b is column 3 (2000), the last.");
        row("euro sign of Windows-1252", "label,u,b\nprice \x80,1,.5\n",
            "price \xE2\x82\xAC: u=1 b=0.5", "Windows-1252");
    }

    void understandsTables()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QFETCH(QString, remark);
        const core::Result<core::ImportedProblem> read = import(text);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(shown(read.value().problem), expected);
        const QString remarks = remarksOf(read.value().report);
        QVERIFY2(remarks.contains(remark), qPrintable(remarks));
        QVERIFY2(!remark.isEmpty() || remarks.isEmpty(), qPrintable(remarks));
    }

    void refusesWhatHasTwoReadings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* what, const QByteArray& text, const char* place,
                            const QStringList& words) {
            QTest::newRow(what) << text << place << words;
        };
        row("two columns with names of b", "label,count,target,u\nk,3,1,.5\n",
            ":1: ", {"column 2 (count) or column 3 (target)", "--target 2 or --target 3"});
        row("integers above integers", "0,1,2\n3,4,5\n",
            ":1: ", {"header or a row", "--header yes or --header no"});
        row("a wrong cell in a first row", "1.2,abc,0.2\n0.7,-0.3,0.5\n",
            ":1: ", {"header or a row"});
        row("codes of letters and digits", "code,u,b\nA1,1,.5\n77,2,.25\nB3,3,.25\n",
            ":2: column 1 (code): ", {"numbers (1) and texts (2)", "--labels 1", "--labels none"});
        row("two columns of words", "name,kind,u,b\np,x,1,.5\nq,y,2,.5\n",
            ":2: column 2 (kind): ", {"words", "\"x\"", "--labels 2"});
        row("thousands between semicolons", "u;b\n1,234;1\n", ":2: column 1: ",
            {"1234 or 1.234", "--decimal point (1234)", "--decimal comma (1.234)"});
        row("thousands points", "u;b\n1.234;0,5\n2;1,5\n", ":2: column 1 (u): ",
            {"1234 or 1.234", "--decimal comma (1234)", "--decimal point (1.234)"});
        row("both decimal signs", "u;b\n1,5;0.5\n2,5;0,5\n",
            ":2: column 2 (b): ", {"\"0.5\"", "decimal comma"});
        row("blanks as thousands separators", "u,v,b\n1 200,2,.5\n1 300,3,.5\n",
            ":2: column 1 (u): ", {"\"1 200\"", "thousands"});
        row("apostrophes as thousands separators", "u,b\n1'200,2\n1'300,3\n",
            ":2: column 1 (u): ", {"1'200", "thousands"});
        row("a currency", "u,b\n$5,1\n$6,1\n", ":2: column 1 (u): ", {"\"$5\"", "title"});
        row("one unit of many numbers", "u,b\n5,1\n6kg,1\n",
            ":3: column 1 (u): ", {"\"6kg\"", "kg"});
        row("words under a title of b", "u,v,b\n1,2,yes\n3,4,no\n",
            ":2: column 3 (b): ", {"words", "\"yes\""});
        row("all missing", "u,b\nNA,1\nNA,1\n", ":2: column 1 (u): ", {"\"NA\"", "fill it in"});
        row("preamble with separators", "Survey, 2024\nlabel,u,v,b\nk,1,2,3\nl,1,2,3\n",
            ":1: ", {"begin in line 2"});
        row("numbered rows under a short header", "u,v,b\n5,1.5,2.5,.5\n7,3.5,4.5,.5\n",
            ":2: column 4 (beyond the last): ", {"decimal commas", "semicolons"});
        row("something in an empty column", "u,b,\n1,2,\n3,4,\n5,6,note\n", ":4: column 3 ",
            {"words", "\"note\""});
        row("JSON", "[{\"u\": 1, \"b\": 2}]\n", ":1: ", {"JSON"});
    }

    void refusesWhatHasTwoReadings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QStringList, words);
        const core::Result<core::ImportedProblem> read = import(text);
        QVERIFY2(!read, read ? qPrintable(shown(read.value().problem)) : "");
        const QString message = QString::fromStdString(read.error().message);
        QVERIFY2(message.startsWith("t.csv" + place), qPrintable(message));
        for (const QString& word : words)
            QVERIFY2(message.contains(word), qPrintable(message));
    }

    void whatComesLateCountsAsWell()
    {
        // Longer than what is looked at first.
        constexpr int kMany = 2000;
        QCOMPARE(firstOf(import("u,b,\n" + times("1,2,\n", kMany) + "5,6,note\n")),
                 QString("t.csv:2002: column 3 (): this column has no title and is empty "
                         "elsewhere, found \"note\"; give it a title or remove the cell"));
        QCOMPARE(
            firstOf(import("u,b\n" + times("1,2\n", kMany) + "word,2\n")),
            QString("t.csv:2002: column 1 (u): not a number, found \"word\"; write a number or "
                    "remove the row"));
        QCOMPARE(firstOf(import("k,u,b\n" + times("word,1,2\n", kMany) + times("5,1,2\n", kMany))),
                 QString("t.csv:2: column 1 (k): this column holds words, not numbers, found "
                         "\"word\"; remove it, or take it for the labels of the rows with "
                         "--labels 1"));
        QCOMPARE(firstOf(import("u;b\n" + times("1;2\n", kMany) + "1,5;2\n")),
                 QString("r1: u=1 b=2"));
        QVERIFY(
            firstOf(import("u;b\n" + times("1;2\n", kMany) + "1,500;2\n"))
                .startsWith("t.csv:2002: column 1: not a number, found \"1,500\"; it may mean"));
        const auto minus = import("u,b\n" + times("1,2\n", kMany) +
                                  "\xE2\x88\x92"
                                  "1,2\n");
        QVERIFY(remarksOf(minus.value().report).contains("first in line 2002."));
        QCOMPARE(minus.value().problem.A(kMany, 0), -1.0);
        const auto index = import("index,u,b\n0,1,2\n1,1,2\n" + times("7,1,2\n", kMany));
        QCOMPARE(index.value().problem.d(), Eigen::Index{2}); // no index after all
    }

    void blankLinesKeepLineNumbers()
    {
        const auto read = import("u,b\n" + times("1,2\n\n", 60000) + "1,x\n");
        QCOMPARE(firstOf(read), QString("t.csv:120002: column 2 (b): not a number, found \"x\"; "
                                        "write a number or remove the row"));
    }

    void optionsWinOverWhatWasGuessed()
    {
        core::ImportOptions options;
        options.header = false;
        QCOMPARE(firstOf(import("0,1,2\n0.5,1.5,2.5\n", options)), QString("r1: x1=0 x2=1 b=2"));
        options = {};
        options.labels = std::string();
        QCOMPARE(firstOf(import("index,u,b\n0,1,2\n", options)), QString("r1: index=0 u=1 b=2"));
        options.labels = std::string(1, 'u');
        options.target = std::string(1, '1');
        QCOMPARE(firstOf(import("v,u,w\n0,1,2\n", options)), QString("1: w=2 b=0"));
        options.target = std::string(1, 'u');
        QVERIFY(firstOf(import("v,u,w\n0,1,2\n", options)).contains("holds labels"));
        options = {};
        options.separator = ';';
        options.decimal = ',';
        const auto read = import("u;b\n1.234;2\n", options);
        QCOMPARE(firstOf(read), QString("r1: u=1234 b=2"));
        QVERIFY(remarksOf(read.value().report).isEmpty());
    }

    void reportsHowATableWasUnderstood()
    {
        const auto read = import("# made by hand\nb;k;u\n0,5;p;1,5\n0,5;q;2\n");
        QVERIFY(read);
        const core::ImportReport& report = read.value().report;
        QCOMPARE(report.separator, ';');
        QCOMPARE(report.decimal, ',');
        QCOMPARE(report.headerLine, Eigen::Index{2});
        QCOMPARE(report.labelColumn, Eigen::Index{2});
        QCOMPARE(report.targetColumn, Eigen::Index{1});
        QCOMPARE(report.titles, (std::vector<std::string>{"b", "k", "u"}));
    }

    void previewShowsTheFirstRowsAsText()
    {
        const core::Result<core::CsvPreview> preview =
            core::previewCsv("label;u;b\n\n\"a;b\";1,5;2\n# no\nc;NA;3\nd;4;5\n", "t.csv", {}, 2);
        QVERIFY2(preview, preview ? "" : preview.error().message.c_str());
        QCOMPARE(preview.value().report.titles, (std::vector<std::string>{"label", "u", "b"}));
        QCOMPARE(preview.value().n, Eigen::Index{3}); // all of them, also those not shown
        QCOMPARE(preview.value().d, Eigen::Index{1});
        QVERIFY(preview.value().roles ==
                (std::vector{core::ColumnRole::Label, core::ColumnRole::Feature,
                             core::ColumnRole::Target}));
        QCOMPARE(preview.value().rows,
                 (std::vector<std::vector<std::string>>{{"a;b", "1,5", "2"}, {"c", "NA", "3"}}));
    }
};

QTEST_GUILESS_MAIN(CsvImportTest)
#include "tst_csv_import.moc"
