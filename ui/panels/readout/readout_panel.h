// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/probe.h"

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QGridLayout;
class QLabel;

namespace ui {

/// What is known at one point: the loss, its derivatives, and what can be said about curvature.
/// Every value can be selected; the context menu copies all of them with all digits.
class ReadoutPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ReadoutPanel(QWidget* parent = nullptr);

    /// @param place  of the probe, in words: "at the cursor".
    void present(const core::Probe& probe, const core::Problem& problem, const QString& place);
    /// No point is read: says how to read one.
    void clear();

    /// All values with all digits, a line "name <tab> value" each.
    QString plainText() const;

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Tone { Plain, Good, Bad };

    /// A line of @p grid; its tooltip is what the glossary says of @p term.
    QLabel* addLine(QGridLayout* grid, const QString& name, const QString& title, QStringView term);
    void set(QLabel* value, const QString& text, const QString& plain, Tone tone = Tone::Plain);
    void setNumber(QLabel* value, double number, int digits = 4);
    void presentPoint(const core::Probe& probe);
    void presentCurvature(const core::Probe& probe, const core::Problem& problem);
    void presentDomain(const core::Probe& probe, const core::Problem& problem);

    std::vector<std::pair<QString, QString>> m_plain; ///< For plainText().
    QLabel* m_place; ///< Owned by this as Qt parent, as the others.
    QLabel* m_x;
    QLabel* m_loss;
    QLabel* m_gradient;
    QLabel* m_eigenvalues;
    QLabel* m_alpha;
    QLabel* m_condition;
    QLabel* m_note;
    QLabel* m_definite;
    QLabel* m_weight;
    QLabel* m_lipschitz;
};

} // namespace ui
