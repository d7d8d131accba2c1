// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/analyse.h"

namespace test {

/// All that is computed of @p session, its studies too.
inline core::AnalysisPtr analysed(const core::Session& session,
                                  const core::PictureSettings& picture = {},
                                  const core::Studies& studies = {})
{
    core::AnalysisRequest request;
    request.session = std::make_shared<const core::Session>(session);
    request.picture = picture;
    request.studies = studies;
    core::AnalysisPtr last;
    core::analyse(
        request, [] { return 0.0; },
        [&last](const core::AnalysisPtr& analysis) { last = analysis; }, {});
    return last;
}

} // namespace test
