// SPDX-License-Identifier: MIT
#include "core/files/safe_file.h"

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

class SafeFileTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void replacesTheWholeFileAndKeepsItsMode()
    {
        const fs::path file = path("a.csv");
        QCOMPARE(core::writeFile(file, "old and long"), std::string());
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
        QCOMPARE(core::writeFile(file, "new"), std::string());
        QCOMPARE(contentOf(file), std::string("new"));
        QVERIFY(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
        QCOMPARE(count(), 1);
    }

    void leavesTheOldFileUnlessCommitted()
    {
        const fs::path file = path("a.csv");
        QCOMPARE(core::writeFile(file, "old"), std::string());
        {
            core::SafeFile begun(file);
            begun.write("half of");
            QCOMPARE(contentOf(file), std::string("old"));
            QCOMPARE(count(), 2);
        }
        QCOMPARE(contentOf(file), std::string("old"));
        QCOMPARE(count(), 1);
    }

    void aLinkStaysALink()
    {
        const fs::path link = path("link");
        fs::create_symlink("target", link);
        QCOMPARE(core::writeFile(link, "through"), std::string());
        QVERIFY(fs::is_symlink(link));
        QCOMPARE(contentOf(path("target")), std::string("through"));
        QCOMPARE(core::writeFile(link, "again"), std::string());
        QVERIFY(fs::is_symlink(link) && !fs::is_symlink(path("target")));
        QCOMPARE(contentOf(path("target")), std::string("again"));
    }

    void aFullDeviceIsReported()
    {
        QCOMPARE(core::writeFile("/dev/full", "text"), std::string("No space left on device"));
        QCOMPARE(core::writeFile(path("none") / "a", "x"),
                 std::string("No such file or directory"));
        QCOMPARE(core::writeFile(path("."), "x"), std::string("Is a directory"));
    }

private:
    fs::path path(const char* name) const
    {
        return fs::path(m_folder->path().toStdString()) / name;
    }
    int count() const
    {
        return static_cast<int>(std::distance(fs::directory_iterator(path(".")), {}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SafeFileTest)
#include "tst_safe_file.moc"
