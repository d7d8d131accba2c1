// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QDBusVariant;

namespace ui {

/// Whether the desktop prefers dark windows, as the XDG settings portal tells; live.
/// Without a portal the answer is "no preference".
class DesktopScheme final : public QObject {
    Q_OBJECT
public:
    explicit DesktopScheme(QObject* parent = nullptr);

    bool prefersDark() const { return m_dark; }

signals:
    void changed();

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    bool m_dark = false;
};

} // namespace ui
