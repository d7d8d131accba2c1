// SPDX-License-Identifier: MIT
// Files that take a while to make.
#include "ui/data/safe_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <new>

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
        int ticks = 0;
        bool wasWriting = false;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            ++ticks;
            wasWriting = ui::isWritingInBackground();
        });
        timer.start(1);
        QVERIFY(!ui::isWritingInBackground());
        const QThread* maker = nullptr;
        const QString reason = ui::writeInBackground(path(), [&maker] {
            maker = QThread::currentThread();
            QThread::msleep(200);
            return QByteArray("content");
        });
        QCOMPARE(reason, QString());
        QCOMPARE(read(), QByteArray("content"));
        QVERIFY(maker != QThread::currentThread());
        QVERIFY(ticks > 3);
        QVERIFY(wasWriting && !ui::isWritingInBackground());
    }

    void aFailureLeavesTheOldFileAndSaysWhy()
    {
        QCOMPARE(ui::writeInBackground(path(), [] { return QByteArray("old"); }), QString());
        const QString memory =
            ui::writeInBackground(path(), []() -> QByteArray { throw std::bad_alloc(); });
        QVERIFY2(memory.contains(u"memory"), qPrintable(memory));
        QCOMPARE(read(), QByteArray("old"));
        QVERIFY(!ui::writeInBackground(m_folder.filePath(QStringLiteral("no/where")), [] {
                     return QByteArray("x");
                 }).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBackgroundWrite)
#include "tst_background_write.moc"
