// SPDX-License-Identifier: MIT
#include "core/analysis/stage.h"

#include <array>

namespace core {

std::span<const Stage> stagesOf(Phase phase)
{
    static constexpr std::array kPlace{
        Stage{"paths", findPaths},
        Stage{"place", placePlane},
        Stage{"project", projectPaths},
    };
    static constexpr std::array kDraw{
        Stage{"slice", drawSlices},          Stage{"picture", makePictures},
        Stage{"difference", compareSlices},  Stage{"quick section", drawQuickSections},
        Stage{"known basins", recallBasins},
    };
    static constexpr std::array kExplain{
        Stage{"mesh", refineMeshes},   Stage{"minima", findMinima},
        Stage{"spectra", findSpectra}, Stage{"fitted", fitAll},
        Stage{"notices", noticeAll},   Stage{"comparison", compareLosses},
    };
    static constexpr std::array kStudy{
        Stage{"section", drawSections},
        Stage{"optimum", studyOptimum},
        Stage{"anatomy", studyAnatomy},
        Stage{"along", studyPath},
        Stage{"eigenvectors", studyEigenvectors},
        Stage{"slice theory", studySlice},
        Stage{"curvature", studyCurvature},
        Stage{"density", studyDensity},
        Stage{"trails", studyTrails},
        Stage{"valleys", findValleys},
        Stage{"basins", mapBasins},
    };
    switch (phase) {
    case Phase::Place:
        return kPlace;
    case Phase::Draw:
        return kDraw;
    case Phase::Explain:
        return kExplain;
    case Phase::Study:
        return kStudy;
    }
    return {};
}

bool StageRun::isInSpaceOfPlane(std::size_t k) const
{
    return problems[k].d() == session().problem.d();
}

bool StageRun::isEdit() const
{
    const SessionPtr& before = memory.shown.session;
    if (!before)
        return false;
    const Session& after = session();
    // Edits share the names of columns, files do not.
    return before->title == after.title && before->problem.d() == after.problem.d() &&
           before->problem.columnNames == after.problem.columnNames && before->slice == after.slice;
}

void StageRun::publishSoFar()
{
    hasPublished = true;
    memory.last = std::make_shared<const Analysis>(analysis);
    publish(memory.last);
}

} // namespace core
