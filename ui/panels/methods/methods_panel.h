// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analysis.h"
#include "ui/controls/gesture.h"

#include <QList>
#include <QWidget>

#include <string>
#include <vector>

class QMenu;
class QVBoxLayout;

namespace ui {

class MethodRow;
class NumberField;
class ViewState;

/// The methods that walk from the start, each with its parameters and the outcome of its last
/// run, and the rule that ends them.
class MethodsPanel final : public QWidget {
    Q_OBJECT
public:
    MethodsPanel(Document& document, ViewState& state, QWidget* parent = nullptr);

    /// Shows how each run ended.
    void present(const core::AnalysisPtr& analysis);
    /// The methods that can be added, for a menu elsewhere; owned by this.
    QMenu* addMenu() const { return m_addMenu; }

signals:
    /// A method was added and is shown by @p row, which may lie outside what is seen.
    void rowAdded(QWidget* row);

private:
    void addStopRule(QVBoxLayout* lines);
    void fillAddMenu();
    void refresh(const core::SessionPtr& session);
    void rebuild(const core::Session& session);
    void connectRow(MethodRow* row, std::size_t index);
    void showOutcomes();
    void showHidden();
    /// Edits method @p index of the session.

    Document& m_document;
    ViewState& m_state;
    QMenu* m_addMenu;    ///< Owned by this as Qt parent, as the others.
    QVBoxLayout* m_rows; ///< Owned by the layout of this.
    QList<MethodRow*> m_methods;
    std::vector<std::string> m_ids; ///< Of the rows.
    NumberField* m_tolerance = nullptr;
    NumberField* m_iterations = nullptr;
    QWidget* m_empty = nullptr;
    core::AnalysisPtr m_analysis;
    Gesture m_gesture;
};

} // namespace ui
