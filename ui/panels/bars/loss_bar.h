// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"
#include "ui/controls/gesture.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace ui {

class GestureSlider;
class NumberField;

/// The loss: one of the named ones, all of them side by side, or any mix by two sliders.
class LossBar final : public QWidget {
    Q_OBJECT
public:
    explicit LossBar(Document& document, QWidget* parent = nullptr);

    /// The sliders of the branch weights: to be put beside this, into a tool bar that can do
    /// without them where there is little room. A child of this until then.
    QWidget* weights() const { return m_weights; }

private:
    /// The slider and the number of one branch weight.
    struct Branch {
        GestureSlider* slider = nullptr;
        NumberField* number = nullptr;
        double core::Mix::*weight = nullptr;
        Gesture gesture;
    };

    void addSegments(QHBoxLayout* line);
    QToolButton* addSegment(QHBoxLayout* line, const QString& name, const QString& title,
                            const QString& help);
    void addBranch(QHBoxLayout* line, Branch& branch, const QString& name, const QString& title,
                   const QString& help);
    void choose(const core::Mix& mix, const QString& title);
    void setWeight(Branch& branch, double weight, bool continues);
    void setCompare(bool compare);
    void refresh();

    Document& m_document;
    QList<QToolButton*> m_segments; ///< In the order of core::losses(); owned by this.
    QToolButton* m_compare = nullptr;
    QWidget* m_weights;
    Branch m_softmax;
    Branch m_skip;
};

} // namespace ui
