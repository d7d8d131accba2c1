// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

/// The place in the window where something sits that can be shown elsewhere for a while. Whatever
/// stands around the seat does not notice that its guest is away.
class ViewSeat final : public QWidget {
    Q_OBJECT
public:
    /// @p guest becomes a child of this.
    explicit ViewSeat(QWidget* guest, QWidget* parent = nullptr);

    /// Hands out the guest, without a parent; @p words stand in its place until it comes back.
    /// @pre it is here.
    QWidget* lend(const QString& words);
    /// The guest comes back; nothing happens if it is here.
    void takeBack();
    bool isAway() const { return m_words != nullptr; }

private:
    QWidget* m_guest;
    QLabel* m_words = nullptr; ///< A child while the guest is away.
};

} // namespace ui
