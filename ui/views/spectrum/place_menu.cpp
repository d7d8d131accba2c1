// SPDX-License-Identifier: MIT
#include "ui/views/spectrum/place_menu.h"

#include "ui/views/spectrum/spectrum_data.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace ui {

PlaceMenu::PlaceMenu(ViewState& state, const QString& id, const QString& name, QWidget* parent)
    : QComboBox(parent)
    , m_state(state)
{
    setObjectName(id);
    setAccessibleName(name);
    setToolTip(tr("Where the Hessian is taken: at the start, at the end of a path, or at the point "
                  "under the mouse; without a mouse in a picture of the plane, where the timeline "
                  "stands"));
    // Its entries may be long, and change while a film runs.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    connect(this, &QComboBox::activated, this, [this](int index) {
        m_state.setSpectrumPlace(m_places[static_cast<std::size_t>(index)]);
    });
}

void PlaceMenu::offer(const core::Analysis& analysis)
{
    if (!m_viewpoint.isEmpty())
        m_state.setSpectrumPlace(
            placeFromMap(std::exchange(m_viewpoint, {}), *analysis.request.session));
    m_places = spectrumPlaces(analysis);
    const QSignalBlocker blocker(this);
    clear();
    for (const SpectrumPlace& each : m_places)
        addItem(each.title);
    const auto found = std::ranges::find(m_places, m_state.spectrumPlace());
    setCurrentIndex(found == m_places.end() ? 0 : static_cast<int>(found - m_places.begin()));
}

const SpectrumPlace& PlaceMenu::place() const
{
    const auto index = static_cast<std::size_t>(std::max(currentIndex(), 0));
    return index < m_places.size() ? m_places[index] : m_state.spectrumPlace();
}

void PlaceMenu::callPlace(const QString& text)
{
    setItemText(currentIndex(), text.isEmpty() ? place().title : text);
}

QVariantMap PlaceMenu::viewpoint(const core::Analysis* analysis) const
{
    if (!m_viewpoint.isEmpty() || !analysis)
        return m_viewpoint;
    return placeToMap(m_state.spectrumPlace(), *analysis->request.session);
}

} // namespace ui
