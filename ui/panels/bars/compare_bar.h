// SPDX-License-Identifier: MIT
#pragma once

#include "core/session.h"
#include "ui/state/document.h"
#include "ui/state/view_state.h"

#include <QList>
#include <QWidget>

class QMenu;
class QToolButton;

namespace ui {

/// What is compared and how it is shown: pins losses and states of before, and chooses between
/// surfaces and maps. The latter is there only while something is compared.
class CompareBar final : public QWidget {
    Q_OBJECT
public:
    CompareBar(Document& document, ViewState& view, QWidget* parent = nullptr);

private:
    QToolButton* addSegment(const QString& id, const QString& title, const QString& help);
    void fillPins();
    void fillAlone();
    void refresh();

    Document& m_document;
    ViewState& m_view;
    // Children.
    QToolButton* m_pin;
    QMenu* m_pins;
    QToolButton* m_alone;
    QMenu* m_aloneMenu;
    QWidget* m_looks;
    QList<QToolButton*> m_segments;
};

} // namespace ui
