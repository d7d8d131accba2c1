// SPDX-License-Identifier: MIT
#include "ui/data/import_preview.h"

#include "core/files/file_bytes.h"

#include <QFile>
#include <QFileInfo>

#include <exception>
#include <optional>

namespace ui {

namespace {

constexpr std::size_t kRows = 12;

QStringList firstLines(std::string_view text)
{
    constexpr std::size_t kHead = 4000;
    const std::string_view head = text.substr(0, kHead);
    return QString::fromUtf8(head.data(), qsizetype(head.size()))
        .split(u'\n')
        .mid(0, qsizetype(kRows));
}

/// The first lines of @p text that end within so many bytes.
std::string_view headOf(std::string_view text)
{
    constexpr std::size_t kMost = 65536;
    const std::string_view head = text.substr(0, kMost);
    return head.size() == text.size() ? head : head.substr(0, head.rfind('\n') + 1);
}

/// The columns of a table whose uses are unclear: any that are possible will do.
std::optional<core::CsvPreview> columnsOf(std::string_view text, const std::string& name,
                                          const core::ImportOptions& options)
{
    constexpr int kMostColumns = 50;
    for (const bool isWithoutLabels : {false, true})
        for (int target = 1; target <= kMostColumns; ++target) {
            core::ImportOptions plain = options;
            if (isWithoutLabels)
                plain.labels.emplace();
            plain.target = std::to_string(target);
            if (auto columns = core::previewCsv(text, name, plain, kRows))
                return columns.take();
        }
    return std::nullopt;
}

} // namespace

struct ImportPreview::Source {
    QString path;
    std::optional<core::FileBytes> bytes;

    TableReading read(const core::ImportOptions& options, const std::stop_token& stop,
                      const std::stop_token& stopLooking)
    {
        if (!bytes) {
            core::Result<core::FileBytes> file =
                core::readFile(QFile::encodeName(path).toStdString(), stop);
            if (!file)
                return {file.error()};
            bytes = file.take();
        }
        const std::string name = QFileInfo(path).fileName().toStdString();
        TableReading reading{core::previewCsv(bytes->text(), name, options, kRows, stopLooking)};
        reading.lines = firstLines(bytes->text());
        if (!reading.preview && !stopLooking.stop_requested())
            reading.columns = columnsOf(headOf(bytes->text()), name, options);
        return reading;
    }
};

ImportPreview::ImportPreview(QString path, QObject* parent)
    : QObject(parent)
    , m_source(std::make_shared<Source>(Source{std::move(path), {}}))
{
    m_pool.setMaxThreadCount(1);
}

ImportPreview::~ImportPreview()
{
    m_stop.request_stop();
    m_look.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void ImportPreview::request(const core::ImportOptions& options)
{
    m_pool.clear(); // requests that have not begun are out of date
    m_look.request_stop();
    m_look = {};
    m_pool.start([this, options, source = m_source, request = ++m_request,
                  stop = m_stop.get_token(), stopLooking = m_look.get_token()] {
        TableReading reading{core::Error{}};
        try {
            reading = source->read(options, stop, stopLooking);
        } catch (const std::exception& error) {
            reading = {core::Error{error.what()}};
        }
        QMetaObject::invokeMethod(this, [this, request, reading] {
            if (request == m_request)
                emit ready(reading);
        });
    });
}

} // namespace ui
