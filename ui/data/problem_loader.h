// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/import_options.h"
#include "core/files/session_file.h"
#include "core/result.h"
#include "core/session.h"
#include "ui/data/examples.h"

#include <QDeadlineTimer>
#include <QObject>

#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <stop_token>

namespace ui {

/// What was read, and what its reader should know about it.
struct Opened {
    core::Session session;
    /// Of the files that it came from: one with A and b, that of A and that of b, or none.
    QStringList paths = {};
    QStringList remarks = {}; ///< Sentences on how they were understood.
    /// Of a session file: what else it keeps.
    std::optional<core::SessionFile> file = {};
    /// Where A, b and the names are, if they were read from files of their own.
    std::optional<core::DataReference> data = {};
};

/// A table of which something had to be guessed, or that has no reading without the user's word.
struct ImportQuestion {
    QString path;
    core::ImportOptions options;  ///< With which it was read.
    std::optional<Opened> opened; ///< What came of it; nothing when it was refused.
    QString refusal;              ///< Then why.
};

/// True for the picture that a figure has been exported to, whether it remembers a session or not.
bool isFigure(const QString& path);
/// True for a file that may be a table, in one reading or another. A pipe, which can be read but
/// once, is none.
bool isPlainTable(const QString& path);

/// Opens files and examples away from the GUI thread, with progress. The latest one wins.
class ProblemLoader final : public QObject {
    Q_OBJECT
public:
    explicit ProblemLoader(QObject* parent = nullptr);
    /// Stops what runs and waits for it.
    ~ProblemLoader() override;

    /// A session file, one file with A and b, or two, one for each in any order: A is the larger
    /// one. Of a single table of which something is guessed for the first time the user is asked
    /// by importAsked(); the next time it is read as was answered.
    void openFiles(const QStringList& paths);
    /// Reads a table as the user has chosen, and remembers that for the file when it can be read.
    void openTable(const QString& path, const core::ImportOptions& options);
    /// What an ImportQuestion came with is taken as it is, and remembered for its file.
    void accept(const ImportQuestion& question);
    void openExample(const Example& example);
    /// Makes a session with @p make on the worker; for random problems.
    void make(const std::function<core::Session()>& make);
    void cancel();
    /// Stops what runs. False if it goes on when @p end has come.
    bool stop(QDeadlineTimer end);

signals:
    void loaded(const ui::Opened& opened);
    void importAsked(const ui::ImportQuestion& question);
    /// @p message reads FILE:LINE: column K (name): what is wrong.
    void failed(const QString& message);
    /// Fraction done in [0, 1].
    void progressed(double fraction);
    void busyChanged(bool busy);

private:
    using Load = std::function<core::Result<Opened>(const std::stop_token&)>;
    using Done = std::function<void(const core::Result<Opened>&)>;
    void start(const Load& load);
    /// @p done gets what was loaded, on the GUI thread.
    void start(const Load& load, const Done& done);
    /// @param asksAboutGuesses  or else only about a table that is refused.
    void readTable(const QString& path, const core::ImportOptions& options, bool asksAboutGuesses);
    /// Emits loaded() or failed().
    void tell(const core::Result<Opened>& result);
    std::function<void(double)> progress();

    QThreadPool m_pool;
    std::stop_source m_stop;
    quint64 m_job = 0;
};

} // namespace ui
