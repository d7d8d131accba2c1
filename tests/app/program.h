// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QProcess>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <stdexcept>

/// What one run of the program left behind.
struct Run {
    int status = -1; ///< Exit status; -1 when it crashed or hung.
    QByteArray out;
    QByteArray err;

    /// The printed JSON; throws where it is none.
    nlohmann::json json() const { return nlohmann::json::parse(out.toStdString()); }
};

/// Runs basin with @p arguments where no display can be found, and @p input to be read.
inline Run runBasin(const QStringList& arguments, const QByteArray& input = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(name);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(BASIN_PROGRAM, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Whether a process has a handler for @p signal by now.
inline bool catches(qint64 process, int signal)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    const qsizetype mask = text.indexOf("SigCgt:") + 7;
    return (text.mid(mask, 17).trimmed().toULongLong(nullptr, 16) >> (signal - 1)) & 1;
}
