// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/scrub.h"

#include <QLineEdit>

#include <optional>

namespace ui {

class Bubble;

/// A number to be typed, stepped with the arrow keys, or dragged sideways.
///
/// Texts that are no finite number in range are refused at the field and the old value stays.
/// Numbers are written and read in C notation, whatever the locale.
class NumberField final : public QLineEdit {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);

    double value() const { return m_value; }
    /// Shows @p value without a signal; not while the user is typing another one. NaN shows
    /// nothing: any number that is typed then is new, and keys and drags begin at the number
    /// nearest to 0.
    void setValue(double value);
    void setRange(double minimum, double maximum);
    /// How dragging and the arrow keys change the number.
    void setKind(Scrub::Kind kind) { m_kind = kind; }
    /// Typical size of the number, which sets the pace of dragging.
    void setScale(double scale) { m_scale = scale; }
    /// What the number is: accessible name and first line of the tooltip, which goes on with
    /// @p help and how to change a number.
    void describe(const QString& name, const QString& help);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user set @p value; @p continues if it belongs to the same gesture (a drag, a run of
    /// arrow keys) as the one before.
    void edited(double value, bool continues);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// A press that may become a drag.
    struct Drag {
        double pressedAt = 0.0;
        double last = 0.0;
        double original = 0.0;      ///< The number before the drag.
        std::optional<Scrub> scrub; ///< Once the pointer has left the place of the press.
        bool reported = false;
    };

    void commit();
    void refuse(const QString& reason);
    void take(double value, bool continues);
    void step(int steps, Qt::KeyboardModifiers modifiers);
    void cancelDrag();
    void showValue();

    double m_value = 0.0;
    double m_minimum;
    double m_maximum;
    double m_scale = 0.0;
    Scrub::Kind m_kind = Scrub::Kind::Linear;
    std::optional<Drag> m_drag;
    bool m_stepping = false;
    Bubble* m_bubble; ///< Owned by this as Qt parent.
};

} // namespace ui
