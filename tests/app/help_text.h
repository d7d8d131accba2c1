// SPDX-License-Identifier: MIT
#pragma once

#include "tests/app/program.h"

#include <QRegularExpression>
#include <QStringList>

/// The commands that `basin --help` lists.
inline QStringList commandsOfHelp()
{
    const QString help = runBasin({"--help"}).out;
    QStringList names;
    static const QRegularExpression entry("^  ([a-z][a-z-]*) ",
                                          QRegularExpression::MultilineOption);
    for (auto match = entry.globalMatch(help, help.indexOf("Subcommands:")); match.hasNext();)
        names += match.next().captured(1);
    return names;
}

/// The names of all options in `basin COMMAND --help`, or in that of the program for an empty
/// command; of one with two names both.
inline QStringList optionsOfHelp(const QString& command)
{
    const QString help =
        runBasin(command.isEmpty() ? QStringList{"--help"} : QStringList{command, "--help"}).out;
    QStringList names;
    static const QRegularExpression entry("^  (-[^ ]+)", QRegularExpression::MultilineOption);
    // Below that stand the parameters of methods.
    const QString options = help.left(help.indexOf("\nMethods:"));
    for (auto match = entry.globalMatch(options); match.hasNext();)
        names += match.next().captured(1).split(',');
    return names;
}
