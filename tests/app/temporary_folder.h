// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QTemporaryDir>

/// A folder that exists as long as the object.
class TemporaryFolder {
public:
    /// The path of a new file of it.
    QString file(const char* name, const QByteArray& content) const
    {
        QFile out(path(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("The test cannot write %s", name);
        return out.fileName();
    }
    QString path(const char* name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};
