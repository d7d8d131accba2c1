// SPDX-License-Identifier: MIT
#include "ui/window/unsaved_changes.h"

#include <QCoreApplication>

namespace ui {

namespace {

bool isEqual(const Eigen::VectorXd& p, const Eigen::VectorXd& q)
{
    return p.size() == q.size() && p == q;
}

bool isEqual(const core::Names& p, const core::Names& q)
{
    return p == q || (p && q && *p == *q);
}

} // namespace

QStringList unsavedChanges(const core::Session& saved, const core::Session& now)
{
    const core::Problem& p = saved.problem;
    const core::Problem& q = now.problem;
    QStringList changes;
    const auto add = [&changes](bool isChanged, const char* words) {
        if (isChanged)
            changes += QCoreApplication::translate("UnsavedChanges", words);
    };
    add(!(p.A == q.A) || !isEqual(p.b, q.b) || !isEqual(p.columnNames, q.columnNames) ||
            !isEqual(p.rowNames, q.rowNames),
        QT_TRANSLATE_NOOP("UnsavedChanges", "A and b"));
    add(p.mix != q.mix, QT_TRANSLATE_NOOP("UnsavedChanges", "the loss"));
    add(!isEqual(p.w, q.w), QT_TRANSLATE_NOOP("UnsavedChanges", "the weights w"));
    add(!isEqual(p.x0, q.x0), QT_TRANSLATE_NOOP("UnsavedChanges", "the start x₀"));
    add(saved.methods != now.methods || saved.stop != now.stop,
        QT_TRANSLATE_NOOP("UnsavedChanges", "the methods"));
    add(saved.panels != now.panels, QT_TRANSLATE_NOOP("UnsavedChanges", "what is compared"));
    add(saved.slice != now.slice, QT_TRANSLATE_NOOP("UnsavedChanges", "the slice"));
    return changes;
}

} // namespace ui
