// SPDX-License-Identifier: MIT
#include "ui/data/safe_file.h"

#include "core/files/safe_file.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>

#include <new>
#include <string_view>
#include <thread>

namespace ui {

QString writeFile(const QString& path, const QByteArray& content)
{
    return QString::fromStdString(core::writeFile(
        QFile::encodeName(path).toStdString(),
        std::string_view(content.constData(), static_cast<std::size_t>(content.size()))));
}

namespace {

int& writings()
{
    static int count = 0; // of the thread of the window alone
    return count;
}

} // namespace

QString writeInBackground(const QString& path, const std::function<QByteArray()>& content)
{
    QString reason;
    QEventLoop loop;
    ++writings();
    {
        const std::jthread worker([&] {
            try {
                reason = writeFile(path, content());
            } catch (const std::bad_alloc&) {
                reason = QCoreApplication::translate("SafeFile", "there is not enough memory");
            }
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    --writings();
    return reason;
}

bool isWritingInBackground()
{
    return writings() > 0;
}

} // namespace ui
