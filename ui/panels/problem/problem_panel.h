// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/issue.h"
#include "core/session.h"
#include "ui/panels/problem/example_list.h"

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QTabWidget;

namespace ui {

class Bubble;
class Document;
class NoticeList;
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
    QList<QAction*> prepareActions() const { return m_prepare; }
    /// The action of that name, if it makes sense for the present loss.
    void centreColumns();

signals:
    void openRequested();
    void randomRequested();
    void exampleChosen(const QString& id);

private:
    QWidget* tablePage();
    QWidget* headerLine();
    QWidget* footerLine();
    void addPrepareActions();
    void refresh(const core::SessionPtr& session);
    void reveal(const core::Issue& issue);

    Document& m_document;
    ProblemTableModel* m_model; ///< Owned by this as Qt parent, as the others.
    ProblemTableView* m_table;
    QTabWidget* m_tabs;
    QLabel* m_shape = nullptr;
    QWidget* m_paste = nullptr;
    ExampleList* m_examples;
    NoticeList* m_notices;
    Bubble* m_bubble;
    QList<QAction*> m_prepare;
    QAction* m_centre = nullptr; ///< Among them, as the next two.
    QAction* m_standardise = nullptr;
    QAction* m_normalise = nullptr;
};

} // namespace ui
