// SPDX-License-Identifier: MIT
#include "ui/panels/formula/formula_text.h"

#include "core/model/loss.h"
#include "ui/look/number_text.h"
#include "ui/look/theme.h"
#include "ui/look/translated.h"

#include <QColor>

#include <array>
#include <utility>

namespace ui {

namespace {

using Kind = core::ProblemNumber::Kind;

constexpr std::array kParts{
    std::pair{FormulaPart::Loss, "loss"},       std::pair{FormulaPart::Fit, "fit"},
    std::pair{FormulaPart::Alpha, "alpha"},     std::pair{FormulaPart::Target, "target"},
    std::pair{FormulaPart::Weights, "weights"}, std::pair{FormulaPart::Matrix, "matrix"},
    std::pair{FormulaPart::Point, "point"},     std::pair{FormulaPart::Mix, "mix"},
};

/// The colour of the accent as a marker leaves it on the ground, without transparency, which rich
/// text does not have.
QColor washColour()
{
    const Theme& t = theme();
    const double share = t.dark ? 0.38 : 0.20;
    const auto mixed = [share](int over, int under) {
        return int(share * over + (1.0 - share) * under);
    };
    return {mixed(t.accent.red(), t.window.red()), mixed(t.accent.green(), t.window.green()),
            mixed(t.accent.blue(), t.window.blue())};
}

/// Writes parts, and marks the one in focus.
class Writer {
public:
    explicit Writer(std::optional<FormulaPart> lit)
        : m_lit(lit)
    {
    }

    QString operator()(FormulaPart part, const QString& html, bool isFaint = false) const
    {
        const bool isLit = m_lit == part;
        // A frame of brackets as well: colour is never alone.
        return QStringLiteral("<a href=\"part:%1\" style=\"text-decoration:none\"><span "
                              "style=\"color:%2;%3\">%4</span></a>")
            .arg(
                formulaPartId(part),
                isFaint && !isLit ? theme().mutedText.name() : theme().text.name(),
                isLit
                    ? QStringLiteral("background-color:%1;font-weight:700").arg(washColour().name())
                    : QString(),
                html);
    }

private:
    std::optional<FormulaPart> m_lit;
};

QString mixHtml(const core::Mix& mix)
{
    const auto term = [](double weight, const QString& branch) {
        return weight == 1.0 ? branch : numberText(weight) + QChar(0x00b7) + branch;
    };
    QStringList terms;
    if (mix.s != 0.0)
        terms += term(mix.s, QStringLiteral("exp(Ax)"));
    if (mix.r != 0.0)
        terms += term(mix.r, QStringLiteral("Ax"));
    return terms.join(QStringLiteral(" + "));
}

QString line(const QString& html)
{
    return QStringLiteral("<p style=\"margin:5px 0 0 0\">%1</p>").arg(html);
}

QString formula(const core::Problem& problem, const Writer& write)
{
    const bool isFree = problem.w.isZero();
    const auto faint = [isFree](const QString& html) {
        return isFree ? QStringLiteral("<span style=\"color:%1\">%2</span>")
                            .arg(theme().mutedText.name(), html)
                      : html;
    };
    // It may break before the regulariser, and nowhere else.
    QString fit = write(FormulaPart::Loss, QStringLiteral("L(x)")) +
                  QStringLiteral("&nbsp;=&nbsp;½‖") + write(FormulaPart::Fit, QStringLiteral("u")) +
                  QStringLiteral("/") + write(FormulaPart::Alpha, QStringLiteral("⟨u,1⟩")) +
                  QStringLiteral("&nbsp;−&nbsp;") +
                  write(FormulaPart::Target, QStringLiteral("b")) + QStringLiteral("‖²");
    QString regulariser =
        faint(QStringLiteral("+&nbsp;½‖")) +
        write(FormulaPart::Weights, QStringLiteral("diag(w)"), isFree) +
        faint(QStringLiteral("&nbsp;")) + write(FormulaPart::Matrix, QStringLiteral("A"), isFree) +
        write(FormulaPart::Point, QStringLiteral("x"), isFree) + faint(QStringLiteral("‖²"));
    QString html =
        QStringLiteral("<p style=\"margin:0; font-size:13pt\">%1 %2").arg(fit, regulariser);
    html += QStringLiteral("</p><p style=\"margin:6px 0 8px 0; font-size:13pt\">u = ") +
            write(FormulaPart::Mix, mixHtml(problem.mix)) + QStringLiteral("</p>");
    return html;
}

/// Row @p number.row as it stands at the point @p at.
QString rowHtml(const core::Problem& problem, const core::LossAt& at,
                const core::ProblemNumber& number)
{
    const Eigen::Index i = number.row;
    const double weight = problem.w.size() == 1 ? problem.w[0] : problem.w[i];
    const QString index = QString::number(i + 1);
    const QString name = QString::fromStdString(problem.rowName(i)).toHtmlEscaped();
    QString html = translated("<b>Row %1</b> (%2): ").arg(index, name);
    html += QStringLiteral("z<sub>%1</sub> = A<sub>%1</sub>·x = %2, f<sub>%1</sub> = %3, "
                           "b<sub>%1</sub> = %4, ")
                .arg(index, numberText(at.z()[i]), numberText(at.f()[i]), numberText(problem.b[i]));
    const double rest = at.f()[i] - problem.b[i];
    html += translated("which adds ½(f − b)² = %1 and ½(w·z)² = %2 to L.")
                .arg(numberText(0.5 * rest * rest, 3),
                     numberText(0.5 * weight * weight * at.z()[i] * at.z()[i], 3));
    if (number.kind == Kind::A)
        html += QStringLiteral(" A<sub>%1,%2</sub> = %3.")
                    .arg(index, QString::number(number.column + 1),
                         numberText(problem.A(i, number.column)));
    return html;
}

bool isThere(const core::Problem& problem, const core::ProblemNumber& number)
{
    return number.row < problem.n() && (number.kind != Kind::A || number.column < problem.d()) &&
           (number.kind != Kind::w || problem.w.size() > 1);
}

FormulaPart partOf(const core::ProblemNumber& number)
{
    return number.kind == Kind::A   ? FormulaPart::Matrix
           : number.kind == Kind::b ? FormulaPart::Target
                                    : FormulaPart::Weights;
}

} // namespace

QString formulaPartId(FormulaPart part)
{
    for (const auto& [one, id] : kParts)
        if (one == part)
            return QString::fromLatin1(id);
    return {};
}

std::optional<FormulaPart> formulaPartFrom(const QString& id)
{
    for (const auto& [part, one] : kParts)
        if (id == QLatin1String(one))
            return part;
    return std::nullopt;
}

QString formulaHtml(const Present& present, const FormulaFocus& focus)
{
    const core::Problem& problem = present.session->problem;
    const std::optional<FormulaPart> lit =
        focus.number ? std::optional(partOf(*focus.number)) : focus.part;
    const Writer write(lit);
    const QMap<QString, QString> numbers = numbersOf(present);
    const auto now = [&numbers](const QString& text) { return withNumbers(text, numbers); };
    const bool isKnown = present.probe && present.probe->x.size() == problem.d();
    const std::optional<core::LossAt> at =
        isKnown ? std::optional<core::LossAt>(std::in_place, problem, present.probe->x)
                : std::nullopt;
    QString html = formula(problem, write);
    if (at && at->domain() != core::Domain::Wall && focus.number && isThere(problem, *focus.number))
        html += line(rowHtml(problem, *at, *focus.number));
    html += line(write(FormulaPart::Matrix, QStringLiteral("A")) +
                 now(translated(" is {n} × {d}: n = {n} rows, d = {d} columns.")));
    html += line(write(FormulaPart::Target, QStringLiteral("b")) +
                 now(translated(": {n} numbers that sum to {bsum}.")));
    html += line(write(FormulaPart::Weights, QStringLiteral("w")) +
                 (problem.w.isZero() ? translated(" is 0: there is no regulariser.")
                                     : now(translated(" is {w}."))));
    html += line(write(FormulaPart::Mix, QStringLiteral("s, r")) + now(translated(" = {s}, {r}.")));
    if (!at)
        return html;
    html += line(now(translated("<b>Now</b>, {place}:")));
    html += line(write(FormulaPart::Point, QStringLiteral("x")) + now(translated(" = {x}")));
    html += line(write(FormulaPart::Alpha, QStringLiteral("⟨u,1⟩")) +
                 now(translated(" = α = {alpha}")));
    if (at->domain() == core::Domain::Wall)
        return html + line(translated("There α is 0, so f = u/α has no value, and L has none."));
    return html + line(write(FormulaPart::Loss, QStringLiteral("L")) +
                       now(translated(" = {misfit} + {regulariser} = {loss}")));
}

} // namespace ui
