// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

class QHeaderView;

namespace ui {

/// Renames a row or a column in place: a line over a section of a header. Return takes the
/// name over through the model's setHeaderData, Esc or leaving the line keeps the old one.
class HeaderEditor final : public QLineEdit {
    Q_OBJECT
public:
    /// Starts when a section of @p header, also the Qt parent, is double clicked.
    explicit HeaderEditor(QHeaderView* header);

    void begin(int section);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void finish(bool keep);

    QHeaderView* m_header; ///< The Qt parent.
    int m_section = -1;
};

} // namespace ui
