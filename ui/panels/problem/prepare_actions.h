// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/issue.h"
#include "core/session.h"

#include <QList>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QAction;

namespace ui {

class Document;

/// Prepare the data: one action for each remedy that a notice can name, each one undo step. What
/// makes no sense for the present loss is disabled and its tooltip says why.
class PrepareActions final : public QObject {
    Q_OBJECT
public:
    explicit PrepareActions(Document& document, QObject* parent = nullptr);

    /// All of them, for a menu.
    QList<QAction*> actions() const { return m_all; }
    QAction* action(core::Remedy remedy) const { return m_actions.at(remedy); }
    /// Does @p remedy, one of the three for columns, to @p columns of A only, called @p name.
    /// Nothing where the action is disabled.
    void applyTo(core::Remedy remedy, const std::vector<Eigen::Index>& columns,
                 const QString& name);

private:
    QAction* add(core::Remedy remedy, const QString& name, const QString& text);
    void refresh(const core::SessionPtr& session);

    Document& m_document;
    QList<QAction*> m_all; ///< Owned by this as Qt parent.
    std::map<core::Remedy, QAction*> m_actions;
};

} // namespace ui
