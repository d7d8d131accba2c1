// SPDX-License-Identifier: MIT
#include "ui/data/resource_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace ui {

QString resourcePath(const QString& relative)
{
    QStringList places;
    if (qEnvironmentVariableIsSet("BASIN_RESOURCES"))
        places += qEnvironmentVariable("BASIN_RESOURCES");
    places += QCoreApplication::applicationDirPath() + QStringLiteral("/../share/basin");
    for (const QString& place : places) {
        const QFileInfo resource(QDir(place), relative);
        if (resource.exists())
            return resource.canonicalFilePath();
    }
    return {};
}

} // namespace ui
