// SPDX-License-Identifier: MIT
// Saving under the hardest conditions. The test starts itself as the program that saves.
#include "core/files/safe_file.h"
#include "core/files/session_file.h"

#include "problems.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>

namespace {

constexpr const char* kSaveForEver = "save-for-ever";
#ifdef __SANITIZE_ADDRESS__
constexpr int kRounds = 60; // each start takes several times as long
#else
constexpr int kRounds = 300;
#endif

core::SessionFile sessionNumber(int number)
{
    core::SessionFile file;
    file.session.title = "kill me";
    file.session.problem = test::problemOf(test::gaussian(60, 8, 1), test::probabilities(60, 2),
                                           test::scalar(0), {1, 1});
    file.session.stop.maxIterations = number;
    return file;
}

/// Saves session after session, and prints the number of each once it is saved.
int saveForEver(const char* path)
{
    for (int number = 1;; ++number) {
        const std::string error = core::writeFile(path, core::writeSession(sessionNumber(number)));
        if (!error.empty())
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

std::string contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

class TestSessionSaving final : public QObject {
    Q_OBJECT
private slots:
    void killedAtAnyMomentItIsTheOldOrTheNew();
};

void TestSessionSaving::killedAtAnyMomentItIsTheOldOrTheNew()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString path = folder.filePath(QStringLiteral("work.basin"));
    std::mt19937 engine(7);
    std::uniform_int_distribution<int> wait(0, 12);
    int announcedInAll = 0;
    for (int round = 0; round < kRounds; ++round) {
        QProcess saver;
        saver.start(QCoreApplication::applicationFilePath(), {QLatin1String(kSaveForEver), path});
        QVERIFY(saver.waitForReadyRead(10000)); // the first is saved
        QTest::qSleep(wait(engine));
        ::kill(static_cast<pid_t>(saver.processId()), SIGKILL);
        QVERIFY(saver.waitForFinished(10000));
        const QList<QByteArray> lines = saver.readAllStandardOutput().split('\n');
        // The last line may be half a number; the one before is announced.
        const int announced = lines.size() < 2 ? 0 : lines[lines.size() - 2].toInt();
        QVERIFY(announced > 0);
        announcedInAll += announced;
        const auto read = core::readSession(contentOf(path.toStdString()));
        QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
        const int found = read.value().session.stop.maxIterations;
        QVERIFY2(found >= announced, qPrintable(QString("%1 < %2").arg(found).arg(announced)));
    }
    // Many were killed while they saved another, not before the second.
    QVERIFY2(announcedInAll > kRounds, qPrintable(QString::number(announcedInAll)));
}

int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == kSaveForEver)
        return saveForEver(argv[2]);
    QCoreApplication application(argc, argv);
    TestSessionSaving test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_session_saving.moc"
