// SPDX-License-Identifier: MIT
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QFile>
#include <QTest>

namespace {

void writeText(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int pagesOf(const QByteArray& pdf)
{
    return int(pdf.count("/Type /Page\n"));
}

QByteArray lesson(const QByteArray& claim)
{
    return "---\ntitle: A < B\norder: 1\n---\n## One\n```basin\nopen three_valleys\n```\n"
           "```view\ncontours\n```\n```values\nsteps = iterations end 3 " +
           claim +
           "\n```\nIt took {steps} steps.\n> x ← x − η\n\n```question\nHow many?\n"
           "number: steps within 1\n```\n```basin\nset-w 0.5\n```\nSo it is.\n";
}

} // namespace

class TestLesson final : public QObject {
    Q_OBJECT

private slots:
    void checksWhatALessonSays()
    {
        const TemporaryFolder folder;
        writeText(folder.path("a.md"), lesson("in 8..8"));
        const Run good = runBasin({"lesson", folder.path("a.md"), "--check"});
        QCOMPARE(good.status, 0);
        QCOMPARE(good.out, QByteArray("One\n  steps = 8\n"));
        writeText(folder.path("a.md"), lesson("in 9..12"));
        const Run bad = runBasin({"lesson", folder.path("a.md"), "--check"});
        QCOMPARE(bad.status, 1);
        QVERIFY2(bad.err.contains("a.md: what it says is not so:\nline 13: steps is 8, and must be "
                                  "in 9..12"),
                 bad.err);
    }

    void namesTheLineOfAMistake_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("syntax") << QByteArray("---\ntitle: x\n---\n## One\n```basin\nopne y\n```\n")
                                << QByteArray("a.md: line 6: ");
        QTest::newRow("scene") << QByteArray("---\ntitle: x\n---\n## One\n```basin\nopen "
                                             "three_valleys\nset-cell 99 1 0\n```\n")
                               << QByteArray("a.md: line 7: ");
        QTest::newRow("file") << QByteArray("---\ntitle: x\n---\n## One\n```basin\nopen "
                                            "nothing.csv\n```\n")
                              << QByteArray("a.md: line 6: ");
        QTest::newRow("writes") << QByteArray("---\ntitle: x\n---\n## One\n```basin\nopen "
                                              "three_valleys\nsave out.basin\n```\n")
                                << QByteArray("a.md: line 7: a lesson writes no files");
    }
    void namesTheLineOfAMistake()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, message);
        const TemporaryFolder folder;
        writeText(folder.path("a.md"), text);
        const Run run = runBasin({"lesson", folder.path("a.md"), "--check"});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains(message), run.err);
    }

    void makesAPage()
    {
        const TemporaryFolder folder;
        writeText(folder.path("a.md"), lesson({}));
        const Run run = runBasin({"lesson", folder.path("a.md"), "--html", folder.path("a.html")});
        QVERIFY2(run.status == 0, run.err);
        QFile file(folder.path("a.html"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray page = file.readAll();
        QVERIFY(page.contains("<title>A &lt; B</title>"));
        QVERIFY(page.contains("It took <b class=\"value\">"));
        QVERIFY(page.contains("<blockquote>"));
        QCOMPARE(page.count("src=\"data:image/png;base64,"), 2); // the scene and the answer
        QCOMPARE(page.count("src="), 2);                         // nothing from elsewhere
        QVERIFY(!page.contains("href="));
    }

    void makesSlides()
    {
        const TemporaryFolder folder;
        writeText(folder.path("a.md"), lesson({}));
        const auto slides = [&folder](const char* name) {
            const Run run =
                runBasin({"lesson", folder.path("a.md"), "--slides", folder.path(name)});
            return run.status == 0 ? contentOf(folder.path(name)) : run.err;
        };
        const QByteArray pdf = slides("a.pdf");
        QVERIFY2(pdf.startsWith("%PDF-"), pdf.left(200));
        QCOMPARE(pagesOf(pdf), 4);                  // title, scene, question, answer
        QVERIFY(pdf.count("/Subtype /Image") >= 2); // the scene and the answer
        QCOMPARE(slides("b.pdf"), pdf);             // the same on every day

        // Text that does not fit goes on on further pages.
        QByteArray text = lesson({});
        text.replace("So it is.", QByteArray("So it is, and more of it. ").repeated(120));
        writeText(folder.path("a.md"), text);
        const int pages = pagesOf(slides("c.pdf"));
        QVERIFY2(pages > 5 && pages < 12, QByteArray::number(pages));
    }

    void makesAPageAndSlidesAtOnce()
    {
        const TemporaryFolder folder;
        writeText(folder.path("a.md"), lesson({}));
        const Run run = runBasin({"lesson", folder.path("a.md"), "--html", folder.path("a.html"),
                                  "--slides", folder.path("a.pdf")});
        QVERIFY2(run.status == 0, run.err);
        QVERIFY(contentOf(folder.path("a.html")).startsWith("<!DOCTYPE html>"));
        QVERIFY(contentOf(folder.path("a.pdf")).startsWith("%PDF-"));
        const Run over = runBasin({"lesson", folder.path("a.md"), "--slides", folder.path("a.md")});
        QCOMPARE(over.status, 2); // it would be lost
    }
};

QTEST_GUILESS_MAIN(TestLesson)
#include "tst_lesson.moc"
