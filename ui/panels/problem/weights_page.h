// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"
#include "ui/controls/gesture.h"

#include <QWidget>

class QCheckBox;

namespace ui {

class GestureSlider;
class NumberField;
class NumberTableView;

/// The regulariser's weights w: one number for all rows, with a slider over its decades, or a
/// number for each row.
class WeightsPage final : public QWidget {
    Q_OBJECT
public:
    explicit WeightsPage(Document& document, QWidget* parent = nullptr);

private:
    void refresh(const core::SessionPtr& session);
    void setWeight(double weight, bool continues);
    void setPerRow(bool perRow);

    Document& m_document;
    NumberField* m_weight; ///< Owned by this as Qt parent, as the others.
    GestureSlider* m_decades;
    QCheckBox* m_perRow;
    NumberTableView* m_table;
    Gesture m_gesture;
};

} // namespace ui
