// SPDX-License-Identifier: MIT
#include "ui/window/view_seat.h"

#include "ui/controls/form.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace ui {

ViewSeat::ViewSeat(QWidget* guest, QWidget* parent)
    : QWidget(parent)
    , m_guest(guest)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(guest);
}

QWidget* ViewSeat::lend(const QString& words)
{
    // Neither the docks around it nor the window are to find another size.
    setMinimumSize(minimumSizeHint());
    layout()->removeWidget(m_guest);
    m_guest->setParent(nullptr);
    m_words = mutedText(words, this);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    layout()->addWidget(m_words);
    return m_guest;
}

void ViewSeat::takeBack()
{
    if (!m_words)
        return;
    delete std::exchange(m_words, nullptr);
    layout()->addWidget(m_guest);
    m_guest->show();
    setMinimumSize(0, 0);
}

} // namespace ui
