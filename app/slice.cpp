// SPDX-License-Identifier: MIT
#include "app/clock.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/errors.h"
#include "app/files.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/plane_options.h"
#include "app/report.h"
#include "core/files/safe_file.h"
#include "core/files/slice_csv.h"
#include "core/slice/slice_bands.h"

#include <memory>
#include <optional>

namespace app {

namespace {

constexpr int kMostSamples = 16384;

struct Options {
    ProblemOptions problem;
    PlaneOptions plane;
};

/// The losses of a slice on their way to a file, which is not there before the last is written.
class SliceFile final {
public:
    SliceFile(const std::string& name, const core::Grid& grid, Interruption& interruption)
        : m_name(name)
        , m_grid(grid)
        , m_stop(interruption.token())
        , m_file(name)
    {
        interruption.removeAtOnce(m_file.beside());
        write(std::string(core::kSliceTitles) + '\n');
    }

    /// Throws FileError where it cannot be written: what follows would be computed in vain.
    void add(const core::Slice& band, Eigen::Index firstRow)
    {
        core::sliceLines(
            band, {}, m_grid, firstRow, [this](std::string_view lines) { write(lines); }, m_stop);
    }

    void commit()
    {
        if (const std::string reason = m_file.commit(); !reason.empty())
            throw cannotBeWritten(m_name, reason);
    }

private:
    void write(std::string_view lines)
    {
        m_file.write(lines);
        if (!m_file.failure().empty())
            throw cannotBeWritten(m_name, m_file.failure());
    }

    std::string m_name;
    core::Grid m_grid;
    std::stop_token m_stop;
    core::SafeFile m_file;
};

void run(const Options& options)
{
    refuseAsOutput(options.plane, options.problem);
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    const auto [plane, grid] = choosePlane(problem, options.plane);

    Interruption interruption;
    std::optional<SliceFile> file;
    if (!options.plane.output.empty())
        file.emplace(options.plane.output, grid, interruption);
    const double start = secondsNow();
    double writing = 0.0;
    const auto take = [&](const core::Slice& band, Eigen::Index firstRow) {
        const double before = secondsNow();
        if (file)
            file->add(band, firstRow);
        writing += secondsNow() - before;
    };
    const std::optional<core::SliceSummary> slice = core::computeSliceInBands(
        core::sliceRows(problem, plane), plane, grid, problem.mix, take, interruption.token());
    const double seconds = secondsNow() - start - writing;
    if (!slice)
        throw Interrupted{interruption.status()};
    if (file)
        file->commit();

    Report report = sizes(problem);
    report["seconds"] = seconds;
    report["minimum"] = slice->minimum;
    report["masked"] = slice->masked;
    report["minimum_at"] = list(Eigen::Vector2d(slice->minimumAt.p, slice->minimumAt.q));
    report["maximum"] = slice->maximum;
    report["point"] = list(plane.origin);
    report["d1"] = list(plane.d1);
    report["d2"] = list(plane.d2);
    report["axes"] = plane.isLine() ? Report::array({plane.label1})
                                    : Report::array({plane.label1, plane.label2});
    report["range"] = grid.window.pMax;
    report["columns"] = grid.columns;
    report["rows"] = grid.rows;
    addContext(report, loaded, plane.remark);
    print(report, options.problem.json);
    throwIfInterrupted(interruption);
}

} // namespace

void addSlice(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(program, "slice", "The loss on a grid over the plane x = point + p d1 + q d2",
                   options->problem);
    addPlaneOptions(*command, options->plane, "Samples", kMostSamples,
                    "Write columns p,q,loss,alpha; no loss where it is not defined (see --loss)");
    command->callback([options] { run(*options); });
}

} // namespace app
