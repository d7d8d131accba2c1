// SPDX-License-Identifier: MIT
// Files that take a while to make.
#include "ui/data/safe_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <new>
#include <stdexcept>

class TestBackgroundWrite final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath(QStringLiteral("file")); }
    QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void theWindowGoesOn()
    {
        std::atomic<int> ticks = 0;
        bool wasWriting = false;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            ++ticks;
            wasWriting = ui::isWritingInBackground();
        });
        timer.start(1);
        QVERIFY(!ui::isWritingInBackground());
        const QThread* maker = nullptr;
        const QString reason = ui::writeInBackground(path(), [&maker, &ticks] {
            maker = QThread::currentThread();
            for (int k = 0; ticks < 4 && k < 10000; ++k) // as long as that takes
                QThread::msleep(1);
            return QByteArray("content");
        });
        QCOMPARE(reason, QString());
        QCOMPARE(read(), QByteArray("content"));
        QVERIFY(maker != QThread::currentThread());
        QVERIFY(ticks >= 4);
        QVERIFY(wasWriting && !ui::isWritingInBackground());
    }

    void aFailureLeavesTheOldFileAndSaysWhy()
    {
        QCOMPARE(ui::writeInBackground(path(), [] { return QByteArray("old"); }), QString());
        const QString memory =
            ui::writeInBackground(path(), []() -> QByteArray { throw std::bad_alloc(); });
        QVERIFY2(memory.contains(u"memory"), qPrintable(memory));
        QCOMPARE(read(), QByteArray("old"));
        const QString other = ui::writeInBackground(
            path(), []() -> QByteArray { throw std::runtime_error("it is broken"); });
        QVERIFY2(other.contains(u"broken"), qPrintable(other));
        QVERIFY(ui::writeInBackground(path(), [] { return QByteArray(); }).contains(u"nothing"));
        QCOMPARE(read(), QByteArray("old"));
        QVERIFY(!ui::isWritingInBackground());
        QVERIFY(!ui::writeInBackground(m_folder.filePath(QStringLiteral("no/where")), [] {
                     return QByteArray("x");
                 }).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBackgroundWrite)
#include "tst_background_write.moc"
