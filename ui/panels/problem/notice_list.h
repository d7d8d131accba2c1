// SPDX-License-Identifier: MIT
#pragma once

#include "core/problem/issue.h"

#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QVBoxLayout;

namespace ui {

/// What is wrong with a problem or worth knowing about it, as a calm list: a line each, which
/// opens to the explanation. Takes no room when there is nothing to say.
class NoticeList final : public QWidget {
    Q_OBJECT
public:
    /// The action that does a remedy; it outlives this.
    using ActionOf = std::function<QAction*(core::Remedy)>;

    explicit NoticeList(ActionOf actionOf, QWidget* parent = nullptr);

    /// Shown open, above the notices.
    void setIssues(const std::vector<core::Issue>& issues);
    /// Shown closed; those that the user opened stay open while their title stays.
    void setNotices(const std::vector<core::Notice>& notices);

signals:
    /// The user asked for the place that an issue speaks of.
    void issueChosen(const core::Issue& issue);

private:
    void rebuild();

    ActionOf m_actionOf;
    std::vector<core::Issue> m_issues;
    std::vector<core::Notice> m_notices;
    std::vector<QString> m_open; ///< Titles of the notices that are open.
    QVBoxLayout* m_lines;        ///< Owned by this as its layout.
};

} // namespace ui
