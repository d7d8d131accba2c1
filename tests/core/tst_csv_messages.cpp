// SPDX-License-Identifier: MIT
#include "core/files/csv.h"

#include <QtTest>

#include <string_view>

namespace {

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

/// Every way in which a CSV file can be wrong, and the words for it.
class CsvMessagesTest : public QObject {
    Q_OBJECT

private slots:
    void refusesBadInput_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        const auto add = [](const char* name, std::string_view text, std::string_view message) {
            QTest::newRow(name) << bytes(text) << bytes(message);
        };
        add("nan", "label,x,b\nr,nan,1\n",
            "t.csv:2: column 2 (x): not a finite number, found \"nan\"; remove the row or fill it "
            "in");
        add("minus infinity", "label,x,b\nr,1,-inf\n",
            "t.csv:2: column 3 (b): not a finite number, found \"-inf\"; remove the row or fill it "
            "in");
        add("text", "label,x,b\nr,1,1\ns,abc,1\n",
            "t.csv:3: column 2 (x): not a number, found \"abc\"; write a number or remove the row");
        add("number and text", "x,b\n1,1\n1 m,1\n",
            "t.csv:3: column 1 (x): a number with a unit, m, found \"1 m\"; move the unit into the "
            "title and leave the number");
        add("hexadecimal", "x,b\n1,0x10\n",
            "t.csv:2: column 2 (b): not a number, found \"0x10\"; write a number or remove the "
            "row");
        add("two signs", "x,b\n+-1,1\n",
            "t.csv:2: column 1 (x): not a number, found \"+-1\"; write a number or remove the row");
        add("too large", "x,b\n1,1e309\n",
            "t.csv:2: column 2 (b): too large for a double, found \"1e309\"; choose a larger unit "
            "for this column");
        add("too large, many digits", "x,b\n1,-123456789e301\n",
            "t.csv:2: column 2 (b): too large for a double, found \"-123456789e301\"; choose a "
            "larger unit for this column");
        add("too large in a first line without header", "1e309,1\n",
            "t.csv:1: column 1 (x1): too large for a double, found \"1e309\"; choose a larger unit "
            "for this column");
        add("missing number", "label,x,b\nr,,1\n",
            "t.csv:2: column 2 (x): missing number, found \"\"; remove the row or fill it in");
        add("blank number", "label,x,b\nr, \t,1\n",
            "t.csv:2: column 2 (x): missing number, found \"\"; remove the row or fill it in");
        add("missing number at the end", "label,x,b\nr,1,\n",
            "t.csv:2: column 3 (b): missing number, found \"\"; remove the row or fill it in");
        add("too few cells", "label,x,y,b\nr,1,2,3\ns,1,2\n",
            "t.csv:3: column 4 (b): missing cell, the line has 3 and the first line 4, found "
            "\"s,1,2\"");
        add("too many cells", "label,x,b\nr,1,2,3\n",
            "t.csv:2: column 4 (beyond the last): one cell more than the 3 of the first line, "
            "found \"3\"; if the commas are decimal commas, write decimals with a point or "
            "separate the "
            "cells by semicolons, else give every column a title");
        add("rows of many lengths", "h,b\nn\nm,1.2,0.4,0.2\no,0.7,-0.3,0.5\np,-0.9,1.1,0.3\n",
            "t.csv:3: column 3 (beyond the last): one cell more than the 2 of the first line, "
            "found \"0.4\"; if the commas are decimal commas, write decimals with a point or "
            "separate the cells by semicolons, else give every column a title");
        add("rows shorter than the first line", "u,v,w,b\n1,2,3\n4,5,6\n",
            "t.csv:2: column 4 (b): missing cell, the line has 3 and the first line 4, found "
            "\"1,2,3\"");
        add("empty file", "", "t.csv: the file is empty");
        add("only a byte order mark", "\xEF\xBB\xBF\r\n", "t.csv: the file is empty");
        add("header only", "label,x,b\n", "t.csv: no rows below the header");
        add("no feature columns", "b\n1\n",
            "t.csv:1: no feature columns; before the last column, b, at least one is needed");
        add("labels and b only", "label,b\nr,1\n",
            "t.csv:1: no feature columns; before the last column, b, at least one is needed");
        add("labels only", "label\nr\n", "t.csv:1: no columns of numbers, only labels");
        add("NUL", std::string_view("x,b\n1,2\n1,\0002\n", 13),
            "t.csv:3: binary content, not text, found byte 0x00");
        add("control byte in a label", "label,x,b\nr\x1B[0m,1,2\n",
            "t.csv:2: binary content, not text, found byte 0x1B");
        add("picture", "\x89PNG\r\n\x1A\n\0\0\0\r", "t.csv:1: this is a picture, not a table");
        add("Latin-1 beside UTF-8", "label,x,b\ncaf\xE9,1,2\n\xC3\xA4,1,2\n",
            "t.csv:2: not valid UTF-8 text, found byte 0xE9");
        add("binary content before the table", "Survey\x0B\nlabel,x\xFF,b\nr,1,2\ns,3,4\n",
            "t.csv:1: binary content, not text, found byte 0x0B");
        add("binary content in a title below others",
            "Survey\nlabel,x\xFF\xC3\xA4,b\nr,1,2\ns,3,4\n",
            "t.csv:2: not valid UTF-8 text, found byte 0xFF");
        add("overlong UTF-8", "label,x,b\n\xC0\xAF,1,2\n",
            "t.csv:2: not valid UTF-8 text, found byte 0xC0");
        add("UTF-16", std::string_view("\xFF\xFEx\0,\0", 6),
            "t.csv:1: the text is UTF-16; save it as UTF-8");
        add("lone carriage returns", "x,b\r1,2\r",
            "t.csv:1: lines end with a carriage return alone; save the file with line feeds");
        add("carriage return inside a line", "label,x,b\nr\rs,1,2\n",
            "t.csv:2: binary content, not text, found byte 0x0D");
        add("unclosed quote", "label,x,b\n\"r,1,2\ns,1,2\n",
            "t.csv:2: column 1 (label): quote is not closed on this line, found \"r,1,2\"");
        add("unclosed quote in the header", "label,\"x,b\nr,1,2\n",
            "t.csv:1: column 2 (in the header): quote is not closed on this line, found \"x,b\"");
        add("text after a quote", "label,x,b\n\"r\"s,1,2\n",
            "t.csv:2: column 1 (label): text after the closing quote, found \"s\"");
        add("quoted decimal comma", "x,b\n\"1,5\",1\n",
            "t.csv:2: column 1 (x): not a number, found \"1,5\"; write decimals with a point, or "
            "choose --decimal comma");
        add("header or row", "country,1990,2000\nFrance,1,2\n",
            "t.csv:1: cannot tell whether this line is a header or a row; choose with --header yes "
            "or --header no, or put a header label,x1,...,b before it, found "
            "\"country,1990,2000\"");
        add("the first of several", "x,b\n1,1\n1,no\nno,1\n",
            "t.csv:3: column 2 (b): not a number, found \"no\"; write a number or remove the row");
        add("line numbers count blank lines before the header", "\n\r\nx,b\r\n1,y\r\n",
            "t.csv:4: column 2 (b): not a number, found \"y\"; write a number or remove the row");
        add("long text is cut between characters",
            "x,b\n1,0123456789012345678901234567890123456789\n2,"
            "abcdefghijklmnopqrstuvwxyzabcdefghijklm\xC3\xA9z\n",
            "t.csv:3: column 2 (b): not a number, found "
            "\"abcdefghijklmnopqrstuvwxyzabcdefghijklm…\"; write a number or remove the row");
    }

    void refusesBadInput()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const core::Result<core::Problem> result =
            core::parseCsv({text.data(), static_cast<std::size_t>(text.size())}, "t.csv");
        QVERIFY(!result);
        QCOMPARE(bytes(result.error().message), message);
    }
};

QTEST_GUILESS_MAIN(CsvMessagesTest)
#include "tst_csv_messages.moc"
