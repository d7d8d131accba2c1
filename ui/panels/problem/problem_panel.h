// SPDX-License-Identifier: MIT
#pragma once

#include "core/files/import_options.h"
#include "core/problem/issue.h"
#include "core/session.h"
#include "core/theory/sensitivity.h"
#include "ui/panels/problem/example_list.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QAbstractItemView;
class QAction;
class QCheckBox;
class QLabel;
class QTabWidget;

namespace ui {

class Bubble;
class Document;
class NoticeList;
class PrepareActions;
class ProblemTableModel;
class ProblemTableView;

/// The problem: A and b, the weights w, the start x0, and the examples, a tab each; below them
/// what is wrong with the problem or worth knowing about it.
class ProblemPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemPanel(Document& document, QWidget* parent = nullptr);

    void setExamples(const QList<ExampleItem>& examples);
    /// What keeps the problem from being computed; empty when nothing does.
    void presentIssues(const std::vector<core::Issue>& issues);
    void presentNotices(const std::vector<core::Notice>& notices);
    /// Replaces A and b by the table on the clipboard, as one undo step: with or without a
    /// header and a column of labels; the last column is b.
    void pasteProblem();

    /// Prepare the data: actions for a menu, each one undo step.
    QList<QAction*> prepareActions() const;
    /// The action of that name, if it makes sense for the present loss.
    void centreColumns();

    /// Shows the cell of @p number, or its place among the weights.
    void reveal(const core::ProblemNumber& number);
    /// Colours the cells of A and b by how much each matters for the minimum; null: no colours.
    void presentSensitivity(const std::shared_ptr<const core::Sensitivity>& sensitivity);

signals:
    /// A table was pasted and understood as @p report says.
    void pasted(const core::ImportReport& report);
    void openRequested();
    void randomRequested();
    void exampleChosen(const QString& id);
    /// The mouse is over the cell of @p number, or has left the table.
    void numberPointed(const std::optional<core::ProblemNumber>& number);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* tablePage();
    void watchTable(QAbstractItemView& table);
    QWidget* headerLine();
    QWidget* footerLine();
    void refresh(const core::SessionPtr& session);
    void reveal(const core::Issue& issue);

    Document& m_document;
    ProblemTableModel* m_model; ///< Owned by this as Qt parent, as the others.
    PrepareActions* m_prepare;
    ProblemTableView* m_table;
    QTabWidget* m_tabs;
    QLabel* m_shape = nullptr;
    QWidget* m_paste = nullptr;
    QCheckBox* m_coloured = nullptr;
    std::shared_ptr<const core::Sensitivity> m_sensitivity;
    ExampleList* m_examples;
    NoticeList* m_notices;
    Bubble* m_bubble;
};

} // namespace ui
