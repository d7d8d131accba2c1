// SPDX-License-Identifier: MIT
#include "core/lesson/quantity.h"

#include "core/command/nearest_word.h"
#include "core/model/loss.h"
#include "core/solve/outcome.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace core {

namespace {

using Eigen::Index;

const WalkedPath* pathOf(const Analysis& analysis, std::size_t method)
{
    const auto found = std::ranges::find(analysis.paths(), method, &WalkedPath::method);
    return found == analysis.paths().end() || found->path->points.empty() ? nullptr : &*found;
}

LessonFact number(double value)
{
    return {.value = value};
}

LessonFact missing(std::string reason)
{
    return {.word = std::move(reason)};
}

/// The point of @p place, or nothing where the method has not walked.
std::optional<Eigen::VectorXd> pointOf(const LessonPlace& place, const Analysis& analysis)
{
    if (!place.method)
        return analysis.request.session->problem.x0;
    const WalkedPath* walked = pathOf(analysis, *place.method);
    if (!walked)
        return std::nullopt;
    const std::vector<PathPoint>& points = walked->path->points;
    if (!place.step)
        return points.back().x;
    return *place.step < points.size() ? std::optional(points[*place.step].x) : std::nullopt;
}

LessonFact ofLoss(std::string_view quantity, const Problem& problem, const Eigen::VectorXd& x)
{
    const LossAt at(problem, x);
    if (at.domain() == Domain::Wall)
        return missing("not defined there");
    if (quantity == "loss")
        return number(at.loss());
    if (quantity == "misfit")
        return number(0.5 * (at.f() - problem.b).squaredNorm());
    if (quantity == "alpha")
        return number(at.alpha());
    if (quantity == "gradient")
        return number(at.gradient().norm());
    if (quantity == "length")
        return number(x.norm());
    return number(at.z().lpNorm<Eigen::Infinity>()); // score
}

LessonFact ofSpectrum(std::string_view quantity, const LessonPlace& place, const Analysis& analysis)
{
    const Spectra& spectra = analysis.spectra();
    const auto found = std::ranges::find(spectra, place.method, &SpectrumAt::method);
    if (place.step || found == spectra.end() || found->spectrum.values.size() == 0)
        return missing("no Hessian is known there");
    const Spectrum& spectrum = found->spectrum;
    const double least = spectrum.values[0];
    const double most = spectrum.values[spectrum.values.size() - 1];
    if (quantity == "lambda-min")
        return number(least);
    if (quantity == "lambda-max")
        return number(most);
    if (quantity == "step-limit")
        return number(2.0 / most);
    if (quantity == "condition")
        return number(spectrum.positive == spectrum.values.size()
                          ? most / least
                          : std::numeric_limits<double>::infinity());
    if (quantity == "negative")
        return number(static_cast<double>(spectrum.negative));
    if (found->diagonalPart.size() == 0)
        return missing("the diagonal part is not known there");
    return number(quantity == "diagonal-min" ? found->diagonalPart[0]
                                             : found->diagonalPart[found->diagonalPart.size() - 1]);
}

LessonFact ofPath(std::string_view quantity, const LessonPlace& place, const Analysis& analysis)
{
    const WalkedPath* walked = place.method ? pathOf(analysis, *place.method) : nullptr;
    if (!walked)
        return missing("no path");
    if (quantity == "iterations")
        return number(walked->path->iterations());
    if (quantity == "outcome")
        return {.word = std::string(outcomeId(walked->path->outcome)), .isWord = true};
    double lowest = std::numeric_limits<double>::infinity();
    double climb = 0.0;
    for (const PathPoint& point : walked->path->points) {
        lowest = std::min(lowest, point.loss);
        climb = std::max(climb, point.loss - lowest);
    }
    if (quantity == "deepest")
        return number(lowest);
    if (quantity == "climb")
        return number(climb);
    double farthest = 0.0; // off-plane
    for (const Projection& projection : *walked->projection)
        farthest = std::max(farthest, projection.distance);
    return number(farthest);
}

LessonFact ofSlice(std::string_view quantity, const Analysis& analysis)
{
    if (!analysis.slice())
        return missing("no slice");
    const Slice& slice = *analysis.slice();
    if (quantity == "lowest")
        return number(slice.minimum);
    if (quantity == "minima")
        return number(static_cast<double>(analysis.minima().size()));
    return number(100.0 * static_cast<double>(slice.masked) /
                  static_cast<double>(slice.loss.size()));
}

LessonFact ofProblem(std::string_view quantity, const Problem& problem)
{
    if (quantity == "rows")
        return number(static_cast<double>(problem.n()));
    if (quantity == "columns")
        return number(static_cast<double>(problem.d()));
    return number(problem.w.maxCoeff()); // weight
}

/// Where a quantity is looked for.
enum class Needs { Point, Spectrum, Path, Slice, Problem };

struct Quantity {
    std::string_view id;
    std::string_view help;
    Needs needs;
};

constexpr std::array kQuantities{
    Quantity{"loss", "L there, regulariser included", Needs::Point},
    Quantity{"misfit", "1/2 |f - b|^2 there, without the regulariser", Needs::Point},
    Quantity{"alpha", "<u,1> there", Needs::Point},
    Quantity{"gradient", "the length of the gradient there", Needs::Point},
    Quantity{"length", "|x| there", Needs::Point},
    Quantity{"score", "the largest |Ax| there", Needs::Point},
    Quantity{"lambda-min", "the smallest eigenvalue of the Hessian there", Needs::Spectrum},
    Quantity{"lambda-max", "the largest eigenvalue of the Hessian there", Needs::Spectrum},
    Quantity{"step-limit", "2 / lambda-max there", Needs::Spectrum},
    Quantity{"condition", "lambda-max / lambda-min there; infinite where that is not positive",
             Needs::Spectrum},
    Quantity{"negative", "the number of negative eigenvalues there", Needs::Spectrum},
    Quantity{"diagonal-min", "the smallest eigenvalue of the Hessian's diagonal part alone",
             Needs::Spectrum},
    Quantity{"diagonal-max", "the largest eigenvalue of the Hessian's diagonal part alone",
             Needs::Spectrum},
    Quantity{"iterations", "the steps of a method", Needs::Path},
    Quantity{"outcome", "how a method ended, in a word: converged, max_iterations, ...",
             Needs::Path},
    Quantity{"deepest", "the least loss on a path", Needs::Path},
    Quantity{"climb", "the largest rise of the loss on a path above its least loss before",
             Needs::Path},
    Quantity{"off-plane", "the largest distance of a path from the plane", Needs::Path},
    Quantity{"lowest", "the smallest loss of the slice", Needs::Slice},
    Quantity{"minima", "the minima in the slice", Needs::Slice},
    Quantity{"hole", "the share of the slice where alpha <= 0, in per cent", Needs::Slice},
    Quantity{"rows", "n", Needs::Problem},
    Quantity{"columns", "d", Needs::Problem},
    Quantity{"weight", "the largest w", Needs::Problem},
};

const Quantity* quantityById(std::string_view id)
{
    const auto found = std::ranges::find(kQuantities, id, &Quantity::id);
    return found == kQuantities.end() ? nullptr : &*found;
}

LessonFact factOf(const LessonValue& value, const Analysis& analysis)
{
    const Quantity& quantity = *quantityById(value.quantity);
    const Problem& problem = analysis.request.session->problem;
    switch (quantity.needs) {
    case Needs::Spectrum:
        return ofSpectrum(quantity.id, value.place, analysis);
    case Needs::Path:
        return ofPath(quantity.id, value.place, analysis);
    case Needs::Slice:
        return ofSlice(quantity.id, analysis);
    case Needs::Problem:
        return ofProblem(quantity.id, problem);
    case Needs::Point:
        break;
    }
    const auto x = pointOf(value.place, analysis);
    return x ? ofLoss(quantity.id, problem, *x) : missing("no path");
}

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos)
            return words;
        const std::size_t end = std::min(line.find_first_of(" \t", first), line.size());
        words.push_back(line.substr(first, end - first));
        line.remove_prefix(end);
    }
}

std::optional<double> numberFrom(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool isName(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// A whole number that is @p least or more, or nothing.
std::optional<std::size_t> countFrom(std::string_view text, double least)
{
    const auto value = numberFrom(text);
    if (!value || *value < least || *value > 1e6 || *value != std::floor(*value))
        return std::nullopt;
    return static_cast<std::size_t>(*value);
}

/// Takes `start`, `end K`, `step J of K` or nothing off the front of @p words.
std::string takePlace(std::span<const std::string_view>& words, LessonValue& value)
{
    if (words.empty())
        return {};
    if (words[0] == "start") {
        words = words.subspan(1);
        return {};
    }
    if (words[0] == "step") {
        if (words.size() >= 4 && words[2] == "of")
            value.place.step = countFrom(words[1], 0);
        if (!value.place.step)
            return "a step reads step J of K: the point J of method K";
        words = words.subspan(2); // of K
    } else if (words[0] != "end") {
        return {};
    }
    const auto method = words.size() > 1 ? countFrom(words[1], 1) : std::nullopt;
    if (!method)
        return "a path needs the place of its method in the list, from 1";
    value.place.method = *method - 1;
    words = words.subspan(2);
    return {};
}

std::string takeClaim(std::span<const std::string_view> words, LessonValue& value)
{
    if (words.empty())
        return {};
    if (words.size() == 2 && words[0] == "is") {
        value.word = words[1];
        return {};
    }
    if (words.size() == 2 && words[0] == "in") {
        const std::size_t dots = words[1].find("..");
        if (dots != std::string_view::npos) {
            const auto least = numberFrom(words[1].substr(0, dots));
            const auto most = numberFrom(words[1].substr(dots + 2));
            if (least && most && *least <= *most) {
                value.least = *least;
                value.most = *most;
                return {};
            }
        }
    }
    return fmt::format("“{}” is not understood; it may be “in LEAST..MOST” or “is WORD”", words[0]);
}

} // namespace

std::span<const std::pair<std::string_view, std::string_view>> quantityHelp()
{
    static const auto all = [] {
        std::vector<std::pair<std::string_view, std::string_view>> list;
        for (const Quantity& quantity : kQuantities)
            list.emplace_back(quantity.id, quantity.help);
        return list;
    }();
    return all;
}

Result<LessonValue> lessonValueFromLine(std::string_view line)
{
    const std::vector<std::string_view> all = wordsOf(line);
    if (all.size() < 3 || all[1] != "=" || !isName(all[0]))
        return Error{"a value reads NAME = QUANTITY, its name of small letters, digits and -"};
    LessonValue value{.name = std::string(all[0]), .quantity = std::string(all[2])};
    const Quantity* quantity = quantityById(value.quantity);
    if (!quantity) {
        std::vector<std::string_view> ids;
        std::ranges::transform(kQuantities, std::back_inserter(ids), &Quantity::id);
        const auto nearest = nearestWord(value.quantity, ids);
        return Error{fmt::format("there is no quantity “{}”{}", value.quantity,
                                 nearest ? fmt::format("; “{}” is the nearest", *nearest) : "")};
    }
    std::span<const std::string_view> words = std::span(all).subspan(3);
    if (std::string reason = takePlace(words, value); !reason.empty())
        return Error{std::move(reason)};
    if (quantity->needs == Needs::Path && !value.place.method)
        return Error{fmt::format("“{}” is of a path: say “end K”", value.quantity)};
    if (std::string reason = takeClaim(words, value); !reason.empty())
        return Error{std::move(reason)};
    return value;
}

LessonFacts factsOf(std::span<const LessonValue> values, const Analysis& analysis)
{
    LessonFacts facts;
    for (const LessonValue& value : values)
        facts[value.name] = factOf(value, analysis);
    return facts;
}

std::string contradiction(const LessonValue& value, const LessonFacts& facts)
{
    const auto found = facts.find(value.name);
    if (found == facts.end())
        return fmt::format("{} is not known", value.name);
    const LessonFact& fact = found->second;
    if (!fact.isThere())
        return fmt::format("{} is not there: {}", value.name, fact.word);
    if (fact.isWord)
        return value.word.empty() || value.word == fact.word
                   ? std::string()
                   : fmt::format("{} is {}, and must be {}", value.name, fact.word, value.word);
    if (fact.value >= value.least && fact.value <= value.most)
        return {};
    return fmt::format("{} is {}, and must be in {}..{}", value.name, fact.value, value.least,
                       value.most);
}

} // namespace core
