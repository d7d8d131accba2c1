// SPDX-License-Identifier: MIT
#include "app/session_source.h"

#include "app/errors.h"
#include "app/options.h"
#include "core/files/file_bytes.h"
#include "ui/data/examples.h"
#include "ui/data/figure_memory.h"

#include <filesystem>
#include <utility>

namespace app {

namespace {

bool looksLikeFigure(const std::string& file)
{
    constexpr std::size_t kHead = 1024;
    return ui::FigureMemory::looksLikeFigure(
        QByteArray::fromStdString(core::readHead(file, kHead)));
}

core::SessionFile readFigure(const std::string& file)
{
    const auto bytes = core::readFile(file);
    if (!bytes)
        throw FileError(bytes.error().message);
    const std::string_view text = bytes.value().text();
    const auto kept = ui::FigureMemory::sessionIn(QByteArray(text.data(), qsizetype(text.size())));
    if (!kept)
        throw FileError(file + ": a picture that remembers no session of Basin");
    auto read = core::readSession(kept->toStdString());
    if (!read)
        throw FileError(file + ": " + read.error().message);
    return read.take();
}

} // namespace

bool holdsSession(const std::string& file)
{
    return core::isSessionFile(file) || looksLikeFigure(file);
}

core::SessionFile readSessionOf(const std::string& file)
{
    if (!core::isSessionFile(file))
        return readFigure(file);
    auto read = core::openSession(file);
    if (!read)
        throw FileError(read.error().message);
    return read.take();
}

core::SessionFile sessionOfData(core::Problem problem, const std::string& title)
{
    return {.session = ui::standardSession(std::move(problem), title)};
}

core::SessionFile openSource(const std::string& source)
{
    if (const ui::Example* example = ui::exampleById(QString::fromStdString(source))) {
        auto session = ui::openExample(*example);
        if (!session)
            throw FileError(session.error().message);
        return {.session = session.take()};
    }
    if (holdsSession(source))
        return readSessionOf(source);
    ProblemOptions options;
    options.file = source;
    return sessionOfData(load(options).problem, std::filesystem::path(source).stem().string());
}

} // namespace app
