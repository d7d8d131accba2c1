// SPDX-License-Identifier: MIT
// Sessions whose data are in files of their own.
#include "core/files/csv.h"
#include "core/files/session_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>

namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

const std::string kTable = "name;u;v;b\np;1,5;0,5;0,2\nq;-1;2;0,5\nr;0,3;-0,7;0,3\n";

core::ImportOptions german()
{
    core::ImportOptions options;
    options.separator = ';';
    options.decimal = ',';
    options.target = "b";
    return options;
}

/// A session of the table @p data, which refers to it.
core::SessionFile referring(const fs::path& data)
{
    core::SessionFile file;
    file.data = core::referenceTo({data}, german()).value();
    file.session.title = "data";
    file.session.problem = core::importCsv(kTable, "data", german()).value().problem;
    file.session.problem.w = Eigen::VectorXd::Constant(1, 0.125);
    file.session.problem.mix = {0.5, 1.0};
    file.session.problem.x0 = Eigen::Vector2d(0.25, -3.0);
    return file;
}

} // namespace

class TestDataReference final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

    std::string errorOf(const fs::path& path) const
    {
        const auto read = core::openSession(path);
        return read ? std::string() : read.error().message;
    }

private slots:
    void init() { write(at("a/data.csv"), kTable); }
    void cleanup() { fs::remove_all(at("a")); }

    void theNumbersComeFromTheFile()
    {
        core::SessionFile file = referring(at("a/data.csv"));
        file.data = core::relativeTo(*file.data, at("a"));
        QCOMPARE(file.data->files.front().path, std::string("data.csv"));
        const std::string text = core::writeSession(file);
        const auto json = nlohmann::json::parse(text);
        QCOMPARE(json["version"].get<int>(), 2);
        QVERIFY(!json["session"]["problem"].contains("A"));
        QVERIFY(!json["session"]["problem"].contains("columnNames"));
        write(at("a/s.basin"), text);
        const auto read = core::openSession(at("a/s.basin"));
        QVERIFY2(read.ok(), errorOf(at("a/s.basin")).c_str());
        QVERIFY(read.value().session == file.session);
        QVERIFY(read.value().data); // and can be left there again
        QCOMPARE(read.value().data->files.front().path, at("a/data.csv").string());
        QCOMPARE(read.value().data->options, german());
        QVERIFY(core::isCurrent(*read.value().data));
        // Without a reference it is a file of the first version, as before.
        file.data.reset();
        QCOMPARE(nlohmann::json::parse(core::writeSession(file))["version"].get<int>(), 1);
    }

    void theFolderMayMove()
    {
        core::SessionFile file = referring(at("a/data.csv"));
        file.data = core::relativeTo(*file.data, at("a"));
        write(at("a/s.basin"), core::writeSession(file));
        fs::remove_all(at("b"));
        fs::rename(at("a"), at("b"));
        QCOMPARE(errorOf(at("b/s.basin")), std::string());
        fs::remove_all(at("b"));
    }

    void aFileBesideTheSessionIsFound()
    {
        // Written with its whole path, which is no more.
        write(at("a/s.basin"), core::writeSession(referring(at("a/data.csv"))));
        fs::create_directories(at("c"));
        fs::rename(at("a/data.csv"), at("c/data.csv"));
        fs::rename(at("a/s.basin"), at("c/s.basin"));
        QCOMPARE(errorOf(at("c/s.basin")), std::string());
        fs::remove_all(at("c"));
    }

    void whatIsMissingOrChangedIsSaid()
    {
        write(at("a/s.basin"), core::writeSession(referring(at("a/data.csv"))));
        const core::DataReference before = *referring(at("a/data.csv")).data;
        QVERIFY(core::isCurrent(before));
        std::string changed = kTable;
        changed[changed.find("0,5")] = '1';
        write(at("a/data.csv"), changed);
        const std::string error = errorOf(at("a/s.basin"));
        QVERIFY2(error.find("has been changed since the session was saved") != std::string::npos,
                 error.c_str());
        QVERIFY(error.find("data.csv") != std::string::npos);
        QVERIFY(!core::isCurrent(before));
        fs::remove(at("a/data.csv"));
        const std::string missing = errorOf(at("a/s.basin"));
        QVERIFY2(missing.find("which is not there. Put it back") != std::string::npos,
                 missing.c_str());
        QVERIFY(!core::referenceTo({at("a/data.csv")}, {}).ok());
    }

    void aDeviceIsNoData()
    {
        core::SessionFile file = referring(at("a/data.csv"));
        file.data->files.front().path = "/dev/zero";
        write(at("a/s.basin"), core::writeSession(file));
        QVERIFY(errorOf(at("a/s.basin")).find("“/dev/zero”, which is no file") !=
                std::string::npos);
    }

    void twoFilesAreAAndB()
    {
        write(at("a/A.csv"), "u,v\n1,2\n3,4\n");
        write(at("a/b.csv"), "b\n0.25\n0.75\n");
        core::SessionFile file;
        file.data = core::referenceTo({at("a/A.csv"), at("a/b.csv")}, {}).value();
        file.session.problem = core::readData(*file.data).value();
        file.session.problem.mix = {1.0, 0.0};
        write(at("a/s.basin"), core::writeSession(file));
        const auto read = core::openSession(at("a/s.basin"));
        QVERIFY2(read.ok(), errorOf(at("a/s.basin")).c_str());
        QVERIFY(read.value().session.problem == file.session.problem);
        QCOMPARE(read.value().session.problem.b[1], 0.75);
    }

    void whatIsNoReferenceIsRefused_data()
    {
        QTest::addColumn<std::string>("pointer");
        QTest::addColumn<std::string>("value");
        QTest::addColumn<std::string>("said");
        const auto add = [](const char* name, const char* pointer, const char* value,
                            const char* said) {
            QTest::newRow(name) << std::string(pointer) << std::string(value) << std::string(said);
        };
        add("no file", "/files", "[]", "must be one file, or two");
        add("three files", "/files", "[{},{},{}]", "data/files/0");
        add("no path", "/files/0/path", "\"\"", "is empty");
        add("no sum", "/files/0/sha256", "\"12\"", "64 hexadecimal digits");
        add("separator", "/separator", "\"; \"", "must be one character");
        add("unknown", "/colour", "1", "colour");
    }
    void whatIsNoReferenceIsRefused()
    {
        QFETCH(const std::string, pointer);
        QFETCH(const std::string, value);
        QFETCH(const std::string, said);
        auto json = nlohmann::ordered_json::parse(core::writeSession(referring(at("a/data.csv"))));
        json.erase("checksums");
        json["session"]["problem"]["data"][nlohmann::ordered_json::json_pointer(pointer)] =
            nlohmann::ordered_json::parse(value);
        const auto read = core::readSession(json.dump());
        QVERIFY(!read);
        QVERIFY2(read.error().message.find(said) != std::string::npos,
                 read.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestDataReference)
#include "tst_data_reference.moc"
