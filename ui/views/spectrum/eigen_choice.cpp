// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/eigen_choice.h"

#include "ui/views/spectrum/spectrum_words.h"

#include <QAction>
#include <QKeyEvent>
#include <QStringList>
#include <QWidget>

#include <utility>

namespace ui {

EigenChoice::EigenChoice(QWidget& view)
    : QObject(&view)
    , m_alongChosen(new QAction(tr("&Slice along the chosen eigenvectors"), &view))
    , m_alongExtremes(new QAction(tr("Slice along those of λ &max and λ min"), &view))
{
    m_alongChosen->setObjectName(QStringLiteral("sliceAlongChosen"));
    m_alongExtremes->setObjectName(QStringLiteral("sliceAlongExtremes"));
    for (QAction* action : {m_alongChosen, m_alongExtremes}) {
        action->setEnabled(false);
        view.addAction(action);
    }
    connect(m_alongChosen, &QAction::triggered, this, &EigenChoice::wantSlice);
    connect(m_alongExtremes, &QAction::triggered, this, [this] {
        choose({0, m_data.values.size() - 1});
        wantSlice();
    });
}

void EigenChoice::setData(const SpectrumData& data, bool canBeChosen)
{
    m_isPossible = canBeChosen && data.values.size() > 1;
    if (canBeChosen && data.values.empty()) {
        choose(m_chosen); // it is computed anew, and may be the same again
        return;
    }
    const bool isSamePoint = data.x.size() == m_data.x.size() && data.x == m_data.x &&
                             data.values.size() == m_data.values.size();
    m_data = data;
    m_axis = SpectrumAxis(data);
    choose(isSamePoint && m_isPossible ? m_chosen : std::vector<std::size_t>());
}

void EigenChoice::choose(std::vector<std::size_t> ranks)
{
    m_chosen = std::move(ranks);
    m_alongChosen->setEnabled(m_isPossible && m_chosen.size() == 2);
    m_alongExtremes->setEnabled(m_isPossible);
    emit changed();
}

void EigenChoice::wantSlice()
{
    if (m_chosen.size() == 2)
        emit sliceWanted(Eigen::Index(m_chosen[0]), Eigen::Index(m_chosen[1]));
}

void EigenChoice::click(const std::optional<std::size_t>& rank, Qt::KeyboardModifiers keys)
{
    if (!m_isPossible)
        return;
    const bool isOne = rank && !m_axis.isInFold(*rank);
    const bool isSecond = keys.testFlag(Qt::ControlModifier) && !m_chosen.empty();
    if (!isOne) {
        choose({});
    } else if (isSecond && m_chosen.front() != *rank) {
        choose({m_chosen.front(), *rank});
        wantSlice();
    } else {
        choose({*rank});
    }
}

bool EigenChoice::press(const QKeyEvent& event)
{
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const int step = event.key() == Qt::Key_Right ? 1 : event.key() == Qt::Key_Left ? -1 : 0;
    if (!m_isPossible || (step == 0 && !isReturn))
        return false;
    if (isReturn) {
        wantSlice();
        return true;
    }
    const std::size_t count = m_data.values.size();
    const bool isSecond = event.modifiers().testFlag(Qt::ShiftModifier) && !m_chosen.empty();
    std::vector<std::size_t> ranks = m_chosen;
    if (ranks.empty())
        ranks.push_back(step > 0 ? count - 1 : 0); // so that the first step leads to an end
    else if (isSecond && ranks.size() == 1)
        ranks.push_back(ranks.front());
    std::size_t& moved = ranks[isSecond ? 1 : 0];
    const std::size_t before = moved;
    do {
        moved = step > 0 ? (moved + 1) % count : (moved + count - 1) % count;
    } while (moved != before &&
             (m_axis.isInFold(moved) || (ranks.size() == 2 && ranks[0] == ranks[1])));
    if (!m_axis.isInFold(moved) && (ranks.size() < 2 || ranks[0] != ranks[1]))
        choose(std::move(ranks));
    return true;
}

QString EigenChoice::invitation(std::size_t rank) const
{
    if (!m_isPossible || m_axis.isInFold(rank))
        return {};
    if (m_chosen.empty())
        return tr("\nClick to choose it as a direction of the slice.");
    return m_chosen.front() == rank ? QString()
                                    : tr("\nCtrl + click: the slice lies along both eigenvectors.");
}

QString EigenChoice::words(const core::PointSpectrum* found, const core::Problem& problem) const
{
    constexpr int kMost = 4;
    QStringList lines;
    for (std::size_t k = 0; k < m_chosen.size(); ++k) {
        QString line = (k == 0 ? QStringLiteral("d₁: ") : QStringLiteral("d₂: ")) +
                       eigenvalueText(m_data, m_chosen[k]);
        const QString vector =
            found ? eigenvectorText(*found, m_chosen[k], problem, kMost) : QString();
        if (!vector.isEmpty())
            line += QStringLiteral(", ") + vector;
        lines.append(line);
    }
    if (m_chosen.size() == 1)
        lines.append(tr("Ctrl + click another one: their eigenvectors become the slice."));
    return lines.join(u'\n');
}

} // namespace ui
