// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/csv.h"
#include "core/result.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace ui {

/// How a table would be read.
struct TableReading {
    core::Result<core::CsvPreview> preview;
    /// Where there is none because the columns' uses are unclear: the columns, with uses that mean
    /// nothing.
    std::optional<core::CsvPreview> columns = {};
    QStringList lines = {}; ///< The first lines of the file.
};

/// Tells how a table would be read with options that are being chosen, away from the GUI thread.
/// The file is read once; the latest request wins.
class ImportPreview final : public QObject {
    Q_OBJECT
public:
    explicit ImportPreview(QString path, QObject* parent = nullptr);
    /// Stops what runs, and waits for that.
    ~ImportPreview() override;

    void request(const core::ImportOptions& options);

signals:
    void ready(const ui::TableReading& reading);

private:
    struct Source;

    QThreadPool m_pool;
    std::stop_source m_stop;          ///< Of reading the file.
    std::stop_source m_look;          ///< Of looking through it for the latest request.
    std::shared_ptr<Source> m_source; ///< Of the worker, of which there is one.
    int m_request = 0;
};

} // namespace ui
