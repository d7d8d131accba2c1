// SPDX-License-Identifier: MIT
#include "tests/app/npy.h"
#include "tests/app/program.h"
#include "tests/app/temporary_folder.h"

#include <QTest>

#include <vector>

class TestMatrixFiles : public QObject {
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    QString array(const char* name, const QByteArray& shape,
                  const std::vector<double>& values) const
    {
        return m_folder.file(name, npy(shape, values));
    }

private slots:
    void matrixAndTargetAreReadFromTheirFiles()
    {
        const QString A = array("A.npy", "3, 2", {1, 0.5, 0, -1, 2, 0.25});
        const QString b = array("b.npy", "3,", {0.25, 0.25, 0.5});
        const QString csv =
            m_folder.file("same.csv", "x1,x2,b\n1,0.5,0.25\n0,-1,0.25\n2,0.25,0.5\n");
        const QStringList at{"--at", "0.5,-0.25", "--json"};
        const Run expected = runBasin(QStringList{"evaluate", csv} + at);
        const Run run = runBasin(QStringList{"evaluate", "--A", A, "--b", b} + at);
        QCOMPARE(run.status, 0);
        QCOMPARE(run.out, expected.out);
    }

    void theyAreNamedTogetherOrNotAtAll()
    {
        const QString A = array("A.npy", "2, 1", {1, 2});
        const QString b = array("b.npy", "2,", {0.5, 0.5});
        QCOMPARE(runBasin({"evaluate", "--A", A}).status, 2);
        QCOMPARE(runBasin({"evaluate", "--b", b}).status, 2);
        QCOMPARE(runBasin({"evaluate", A, "--A", A, "--b", b}).status, 2);
        QCOMPARE(runBasin({"evaluate", "--A", A, "--b", b}).status, 0);
    }

    void targetOfAnotherLengthIsRefused()
    {
        const QString A = array("A.npy", "2, 1", {1, 2});
        const QString b = array("b.npy", "3,", {0.5, 0.25, 0.25});
        const Run run = runBasin({"evaluate", "--A", A, "--b", b});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.startsWith(b.toUtf8()) && run.err.contains("3"), run.err);
    }
};

QTEST_GUILESS_MAIN(TestMatrixFiles)
#include "tst_matrix_files.moc"
