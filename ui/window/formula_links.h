// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/formula/formula_panel.h"

#include <QObject>
#include <QWidget>

#include <vector>

namespace ui {

class ViewFrame;

/// Ties the formula to what shows its parts: pointing at either marks the other.
class FormulaLinks final : public QObject {
    Q_OBJECT
public:
    /// All outlive this. @p panel owns it.
    FormulaLinks(FormulaPanel& panel, ViewFrame& frame);

    /// @p place shows @p part. The first place of a part is the one that the formula leads to.
    void add(FormulaPart part, QWidget* place);
    /// Where @p part is set or shown; null if nowhere.
    QWidget* placeOf(FormulaPart part) const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    struct Link {
        FormulaPart part;
        QWidget* place;
    };
    void lead(FormulaPart part);

    FormulaPanel& m_panel;
    ViewFrame& m_frame;
    std::vector<Link> m_links;
};

} // namespace ui
