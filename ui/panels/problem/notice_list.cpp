// SPDX-License-Identifier: MIT
#include "ui/panels/problem/notice_list.h"

#include "ui/look/core_text.h"
#include "ui/panels/problem/notice_line.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

bool same(const core::Issue& p, const core::Issue& q)
{
    return p.field == q.field && p.message == q.message && p.row == q.row && p.column == q.column;
}

bool sameItems(const std::vector<core::Issue>& p, const std::vector<core::Issue>& q)
{
    return std::ranges::equal(
        p, q, [](const auto& issue, const auto& other) { return same(issue, other); });
}

} // namespace

NoticeList::NoticeList(ActionOf actionOf, QWidget* parent)
    : QWidget(parent)
    , m_actionOf(std::move(actionOf))
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("notices"));
    setAccessibleName(tr("Notes on the problem"));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    hide();
}

void NoticeList::setIssues(const std::vector<core::Issue>& issues)
{
    if (sameItems(issues, m_issues))
        return;
    m_issues = issues;
    rebuild();
}

void NoticeList::setNotices(const std::vector<core::Notice>& notices)
{
    if (notices == m_notices)
        return;
    m_notices = notices;
    rebuild();
}

void NoticeList::rebuild()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // the change may come from a click on it
        }
        delete item;
    }
    for (const core::Issue& issue : m_issues) {
        auto* line =
            new NoticeLine(NoticeKind::Issue, coreText(issue.message), QString(), true, this);
        connect(line, &NoticeLine::clicked, this, [this, issue] { emit issueChosen(issue); });
        m_lines->addWidget(line);
    }
    for (const core::Notice& notice : m_notices) {
        const QString title = coreText(notice.title);
        const bool open = std::ranges::find(m_open, title) != m_open.end();
        auto* line =
            new NoticeLine(NoticeKind::Notice, title, coreText(notice.explanation), open, this);
        for (const core::Remedy remedy : notice.remedies)
            line->addRemedy(m_actionOf(remedy));
        connect(line, &NoticeLine::toggled, this, [this, title](bool nowOpen) {
            std::erase(m_open, title);
            if (nowOpen)
                m_open.push_back(title);
        });
        m_lines->addWidget(line);
    }
    setVisible(!m_issues.empty() || !m_notices.empty());
}

} // namespace ui
