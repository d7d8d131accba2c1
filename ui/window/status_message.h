// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QTimer>

namespace ui {

/// The line of the status bar: what is the case, or for a while what has just happened.
class StatusMessage final : public QLabel {
    Q_OBJECT
public:
    explicit StatusMessage(QWidget* parent = nullptr);

    /// What is the case until something else is: how the runs ended. Waits for a report to go.
    void setState(const QString& text);
    /// What has just happened; stays for some seconds.
    void report(const QString& text);
    /// Something that the user should know and that the next result does not put right.
    void warn(const QString& text);
    /// What went wrong; stays until something else happens.
    void reportError(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(const QString& text, bool isError);
    void restyle();

    QString m_state;
    QTimer m_report; ///< Runs while a report stays.
    bool m_isError = false;
};

} // namespace ui
