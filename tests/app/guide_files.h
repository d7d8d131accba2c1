// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

/// The folder of the guide in the sources.
inline QDir guideFolder()
{
    return QDir(QStringLiteral(BASIN_EXAMPLES "/../guide"));
}

/// The content of @p path; the test ends if there is none.
inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

inline nlohmann::json jsonOf(const QString& path)
{
    return nlohmann::json::parse(contentOf(path).toStdString());
}

/// The names of the pages in the order of the contents.
inline QStringList guidePageIds()
{
    QStringList ids;
    for (const nlohmann::json& section : jsonOf(guideFolder().filePath("contents.json")))
        for (const nlohmann::json& id : section.at("pages"))
            ids += QString::fromStdString(id);
    return ids;
}

inline QString guidePage(const QString& id)
{
    return QString::fromUtf8(contentOf(guideFolder().filePath(id + ".md")));
}

/// All pages, one after the other.
inline QString guideText()
{
    QString text;
    for (const QString& id : guidePageIds())
        text += guidePage(id) + '\n';
    return text;
}
