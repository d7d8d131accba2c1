// SPDX-License-Identifier: MIT
#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

/// A file that exists as long as the object.
class TemporaryFile {
public:
    TemporaryFile(const char* name, std::string_view content)
        : m_path(std::filesystem::path(m_folder.path().toStdString()) / name)
    {
        std::ofstream(m_path, std::ios::binary) << content;
    }

    const std::filesystem::path& path() const { return m_path; }
    std::string name() const { return m_path.string(); }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path;
};
