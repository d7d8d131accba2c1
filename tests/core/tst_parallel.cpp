// SPDX-License-Identifier: MIT
#include "core/numeric/parallel.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

/// True if the two chunks of a loop run at the same time: each waits for the other, a while.
bool isShared()
{
    std::atomic<int> begun = 0;
    std::atomic<int> met = 0;
    core::parallelFor(2, [&](Eigen::Index) {
        const int before = ++begun;
        for (int k = 0; k < 1000 && begun < 2; ++k)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        met += before == 1 && begun == 2;
    });
    return met == 1;
}

} // namespace

class TestParallel final : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { core::setThreadCount(0); }
    void aLoopInsideALoopKeepsToItsThread();
    void aLoopInsideALoopOfOneIsShared();
    void isSharedAgainAfterAnException();
};

void TestParallel::aLoopInsideALoopKeepsToItsThread()
{
    core::setThreadCount(4);
    std::vector<int> done(40 * 50);
    std::atomic<int> strayed = 0;
    core::parallelFor(40, [&](Eigen::Index i) {
        const auto mine = std::this_thread::get_id();
        core::parallelFor(50, [&](Eigen::Index j) {
            ++done[static_cast<std::size_t>(50 * i + j)];
            strayed += std::this_thread::get_id() != mine;
        });
    });
    QCOMPARE(done, std::vector<int>(40 * 50, 1));
    QCOMPARE(strayed.load(), 0);
}

void TestParallel::aLoopInsideALoopOfOneIsShared()
{
    core::setThreadCount(2);
    bool shared = false;
    core::parallelFor(1, [&](Eigen::Index) { shared = isShared(); });
    QVERIFY(shared);
}

void TestParallel::isSharedAgainAfterAnException()
{
    core::setThreadCount(2);
    QVERIFY_EXCEPTION_THROWN(
        core::parallelFor(8, [](Eigen::Index) { throw std::runtime_error("as it may"); }),
        std::runtime_error);
    QVERIFY(isShared());
}

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
