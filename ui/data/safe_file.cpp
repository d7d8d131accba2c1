// SPDX-License-Identifier: MIT
#include "ui/data/safe_file.h"

#include "core/files/safe_file.h"
#include "ui/look/message_text.h"
#include "ui/look/translated.h"

#include <QEventLoop>
#include <QFile>

#include <exception>
#include <new>
#include <string_view>
#include <thread>

namespace ui {

QString writeFile(const QString& path, const QByteArray& content)
{
    return messageText(core::writeFile(
        QFile::encodeName(path).toStdString(),
        std::string_view(content.constData(), static_cast<std::size_t>(content.size()))));
}

namespace {

/// Counts what is under way, for the thread of the window alone.
class Writing {
public:
    Writing() { ++s_count; }
    ~Writing() { --s_count; }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;
    static bool isAny() { return s_count > 0; }

private:
    inline static int s_count = 0;
};

/// Makes and writes; the reason why not.
QString made(const QString& path, const std::function<QByteArray()>& content)
{
    try {
        const QByteArray bytes = content();
        return bytes.isEmpty() ? translated("there is nothing to write yet")
                               : writeFile(path, bytes);
    } catch (const std::bad_alloc&) {
        return translated("there is not enough memory");
    } catch (const std::exception& error) {
        return QString::fromUtf8(error.what());
    }
}

} // namespace

QString writeInBackground(const QString& path, const std::function<QByteArray()>& content)
{
    QString reason;
    QEventLoop loop;
    const Writing writing;
    {
        const std::jthread worker([&] {
            reason = made(path, content);
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    return reason;
}

bool isWritingInBackground()
{
    return Writing::isAny();
}

} // namespace ui
