// SPDX-License-Identifier: MIT
#include "ui/views/plot/probe_text.h"

#include "ui/views/plot/method_title.h"

#include <QCoreApplication>

namespace ui {

QString probeText(const core::Analysis& analysis, const ProbePlace& place)
{
    switch (place.kind) {
    case ProbePlace::Kind::Cursor:
        return QCoreApplication::translate("ui::ProbeText", "at the cursor");
    case ProbePlace::Kind::Iterate:
        return QCoreApplication::translate("ui::ProbeText", "at iterate %1 of %2")
            .arg(place.iteration)
            .arg(methodTitle(*analysis.request.session, place.method));
    case ProbePlace::Kind::Start:
        break;
    }
    return QCoreApplication::translate("ui::ProbeText", "at the start");
}

} // namespace ui
