// SPDX-License-Identifier: MIT
#include "app/commands.h"
#include "app/describe.h"
#include "app/errors.h"
#include "app/files.h"
#include "app/interruption.h"
#include "app/options.h"
#include "app/progress_line.h"
#include "app/report.h"
#include "app/trace.h"
#include "core/model/loss.h"
#include "core/spectrum/density.h"
#include "core/spectrum/hessian_parts.h"
#include "core/spectrum/hessian_spectrum.h"
#include "core/spectrum/lanczos_ends.h"
#include "core/spectrum/spectrum_along.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <limits>
#include <memory>

namespace app {

namespace {

constexpr int kMostProbes = 100'000;
constexpr Eigen::Index kMostRowsNamed = 20;

struct Options {
    ProblemOptions problem;
    std::string at = "start";
    bool parts = false;
    int ends = 0; ///< Of each end; 0 for the whole spectrum.
    bool density = false;
    core::DensityRecipe recipe;
    std::string along;
    std::string output;
};

/// Work that a signal has stopped has nothing to show.
template <typename Value>
Value finished(std::optional<Value> value, const Interruption& interruption)
{
    if (!value)
        throw Interrupted{interruption.status()};
    return std::move(*value);
}

void refuseUndefined(const core::LossAt& at)
{
    if (at.domain() == core::Domain::Wall)
        throw UsageError("--at: alpha is 0 at this point, so there is no Hessian");
}

void refuseTooLarge(const core::Problem& problem)
{
    if (!core::isSpectrumFeasible(problem.n(), problem.d()))
        throw UsageError(fmt::format("A is {} x {}; whole spectra are a matter of seconds where "
                                     "one side is {} at most. Use --ends or --density",
                                     problem.n(), problem.d(), core::kMostDense));
}

void addWhole(Report& report, const core::LossAt& at)
{
    const core::Spectrum spectrum = app::hessianSpectrum(at);
    const bool defined = spectrum.values.allFinite();
    report["eigenvalues"] = list(spectrum.values);
    report["negative"] = defined ? Report(spectrum.negative) : Report();
    report["zero"] = defined ? Report(spectrum.zero) : Report();
    report["positive"] = defined ? Report(spectrum.positive) : Report();
    report["domain"] = domainId(at);
}

/// The rows whose entries of D are negative, the most negative first.
Report negativeRows(const core::Problem& problem, const Eigen::VectorXd& D)
{
    std::vector<Eigen::Index> rows;
    for (Eigen::Index k = 0; k < D.size(); ++k)
        if (D[k] < 0)
            rows.push_back(k);
    std::ranges::stable_sort(rows, {}, [&D](Eigen::Index k) { return D[k]; });
    Report table = Report::array();
    for (const Eigen::Index k : rows) {
        if (static_cast<Eigen::Index>(table.size()) == kMostRowsNamed)
            break;
        table.push_back({{"row", problem.rowName(k)}, {"D", D[k]}});
    }
    return table;
}

void addParts(Report& report, const core::Problem& problem, const core::LossAt& at)
{
    refuseUndefined(at);
    refuseTooLarge(problem);
    const core::HessianParts parts = core::hessianParts(problem, at);
    Report table = Report::array();
    Report spectra = Report::object();
    double whole = std::numeric_limits<double>::quiet_NaN();
    for (const core::NamedPart& named : core::namedParts()) {
        const core::PartSpectrum spectrum = core::partSpectrum(parts.*named.part);
        if (spectrum.values.size() == 0)
            throw UsageError("--parts: the Hessian is beyond the range of double here");
        if (named.part == &core::HessianParts::whole)
            whole = spectrum.frobenius;
        Report row = Report::object();
        row["part"] = std::string(named.id);
        row["lambda_min"] = spectrum.values[0];
        row["lambda_max"] = spectrum.values[spectrum.values.size() - 1];
        row["norm"] = spectrum.largest;
        row["frobenius"] = spectrum.frobenius;
        row["to_whole"] = spectrum.frobenius / whole;
        table.push_back(std::move(row));
        spectra[std::string(named.id)] = list(spectrum.values);
    }
    report["parts"] = std::move(table);
    for (const auto& [id, values] : spectra.items())
        report[id] = values;
    const core::LowRankDirections directions = core::lowRankDirections(parts.whole);
    report["low_rank_values"] = list(directions.values);
    report["low_rank_directions"] = rows(directions.vectors.transpose());
    report["negative_D"] = (parts.whole.D.array() < 0).count();
    report["negative_rows"] = negativeRows(problem, parts.whole.D);
}

void addEnds(Report& report, const core::Problem& problem, const core::LossAt& at, int count)
{
    refuseUndefined(at);
    if (2 * count > problem.d())
        throw UsageError(fmt::format("--ends: {} at each end are more than the {} eigenvalues",
                                     count, problem.d()));
    const Interruption interruption;
    ProgressLine line("basin spectrum");
    constexpr std::uint64_t kSeed = 1;
    const auto progress = [&line](const core::EndsProgress& told) {
        if (line.isDue())
            line.tell(fmt::format("about {:.0f} %, {} passes over A in {:.0f} s (Ctrl+C stops)",
                                  100 * told.fraction, told.products, line.elapsed().count()));
    };
    const core::SpectrumEnds ends =
        finished(core::spectrumEnds(at.hessian(), count, interruption.token(), kSeed, progress),
                 interruption);
    report["lowest"] = list(ends.lowest);
    report["highest"] = list(ends.highest);
    report["residual"] = ends.residual;
    report["products"] = ends.products;
    report["complete"] = ends.isComplete;
}

Report estimate(const core::Estimate& estimate)
{
    return list(Eigen::Vector2d(estimate.value, estimate.error));
}

std::string densityText(const core::SpectralDensity& density)
{
    fmt::memory_buffer text;
    fmt::format_to(std::back_inserter(text), "lambda,density,error\n");
    for (Eigen::Index i = 0; i < density.lambda.size(); ++i)
        fmt::format_to(std::back_inserter(text), "{},{},{}\n", density.lambda[i],
                       density.density[i], density.error[i]);
    return fmt::to_string(text);
}

void addDensity(Report& report, const core::LossAt& at, const Options& options)
{
    refuseUndefined(at);
    const Interruption interruption;
    ProgressLine line("basin spectrum");
    const auto progress = [&line](double fraction) {
        if (line.isDue())
            line.tell(fmt::format("{:.0f} % (Ctrl+C stops)", 100 * fraction));
    };
    const core::SpectralDensity density = finished(
        core::spectralDensity(at.hessian(), options.recipe, interruption.token(), progress),
        interruption);
    if (density.density.size() == 0)
        throw UsageError("--density: the Hessian is beyond the range of double here");
    if (!options.output.empty())
        writeFile(options.output, densityText(density));
    report["probes"] = density.probes;
    report["products"] = density.products;
    report["width"] = density.width;
    report["trace"] = estimate(density.trace);
    report["trace_of_square"] = estimate(density.traceOfSquare);
    report["negative_share"] = estimate(density.negativeShare);
    report["lambda"] = list(density.lambda);
    report["density"] = list(density.density);
    report["error"] = list(density.error);
}

std::string alongText(const core::SpectrumAlong& along)
{
    fmt::memory_buffer text;
    auto out = std::back_inserter(text);
    fmt::format_to(out, "iteration,negative");
    for (Eigen::Index j = 1; j <= along.values.rows(); ++j)
        fmt::format_to(out, ",lambda{}", j);
    for (Eigen::Index k = 0; k < along.values.cols(); ++k) {
        fmt::format_to(out, "\n{},{}", k, along.negative[static_cast<std::size_t>(k)]);
        for (Eigen::Index j = 0; j < along.values.rows(); ++j)
            fmt::format_to(out, ",{}", along.values(j, k));
    }
    fmt::format_to(out, "\n");
    return fmt::to_string(text);
}

void addAlong(Report& report, const core::Problem& problem, const Options& options)
{
    refuseTooLarge(problem);
    const Eigen::MatrixXd points = pointsOfTrace(problem, "--along", options.along);
    const Interruption interruption;
    const core::SpectrumAlong along =
        finished(core::spectrumAlong(problem, points, interruption.token()), interruption);
    if (!options.output.empty())
        writeFile(options.output, alongText(along));
    report["points"] = points.cols();
    report["negative"] = along.negative;
    report["sign_changes"] = along.signChanges;
    report["eigenvalues"] = rows(along.values.transpose());
}

void run(const Options& options)
{
    refuseAsOutput("--output", options.output,
                   std::array{options.problem.file, options.problem.fileA, options.problem.fileB,
                              options.problem.weights, options.at, options.along});
    LoadedProblem loaded = load(options.problem);
    core::Problem& problem = loaded.problem;
    problem.x0 = point(problem, "--at", options.at);
    const core::LossAt at(problem, problem.x0);
    Report report = sizes(problem);
    if (options.parts)
        addParts(report, problem, at);
    else if (options.ends > 0)
        addEnds(report, problem, at, options.ends);
    else if (options.density)
        addDensity(report, at, options);
    else if (!options.along.empty())
        addAlong(report, problem, options);
    else
        addWhole(report, at);
    addContext(report, loaded);
    print(report, options.problem.json);
}

} // namespace

void addSpectrum(CLI::App& program)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        addCommand(program, "spectrum",
                   "All eigenvalues of the Hessian at a point, ascending; or its parts, its ends, "
                   "its density, or the spectrum along a run",
                   options->problem);
    CLI::Option* at =
        command->add_option("--at", options->at, std::string("The point: ") + kPointHelp)
            ->type_name("POINT");
    CLI::Option* parts = command->add_flag(
        "--parts", options->parts,
        "The spectrum of each part: A'(D + w^2)A and the low-rank part, which add up to the "
        "Hessian, and Gauss-Newton, curvature and regulariser, which do too");
    CLI::Option* ends =
        command
            ->add_option("--ends", options->ends,
                         "The K smallest and the K largest eigenvalues by Lanczos, from products "
                         "alone: for large d")
            ->type_name("K")
            ->check(wholeNumber(1, 10'000))
            ->excludes(parts);
    CLI::Option* density =
        command
            ->add_flag("--density", options->density,
                       "How the eigenvalues are spread, with standard errors, by random vectors "
                       "and products alone: for large d")
            ->excludes(parts)
            ->excludes(ends);
    command
        ->add_option(
            "--probes", options->recipe.probes,
            fmt::format("Random vectors of --density (standard: {})", options->recipe.probes))
        ->type_name("N")
        ->check(wholeNumber(2, kMostProbes))
        ->needs(density);
    command
        ->add_option("--seed", options->recipe.seed,
                     "Of the random vectors: equal seeds, equal results (standard: 1)")
        ->type_name("S")
        ->check(wholeNumber(0, std::numeric_limits<long long>::max()))
        ->needs(density);
    CLI::Option* along =
        command
            ->add_option("--along", options->along,
                         "The spectrum at each point of a run that 'basin solve --trace' has "
                         "written")
            ->type_name("TRACE.csv")
            ->excludes(at)
            ->excludes(parts)
            ->excludes(ends)
            ->excludes(density);
    CLI::Option* output =
        command
            ->add_option("--output", options->output,
                         "With --density: write lambda,density,error; with --along: "
                         "iteration,negative,lambda1,...")
            ->type_name("FILE.csv")
            ->excludes(parts)
            ->excludes(ends);
    command->callback([options, output, density, along] {
        if (*output && !*density && !*along)
            throw UsageError("--output needs --density or --along");
        run(*options);
    });
}

} // namespace app
