// SPDX-License-Identifier: MIT
#include "ui/views/plot/slice_words.h"

#include "ui/look/translated.h"

namespace ui {

QString constantLossText(const core::Problem& problem)
{
    return problem.n() == 1 ? translated("With one row f = u/⟨u,1⟩ is 1 whatever x is.")
                            : translated("Nothing changes in this plane, to the accuracy of the "
                                         "loss.");
}

bool hasHole(const core::Slice& slice)
{
    return slice.mix.s > 0.0 && slice.masked > 0;
}

QString holeHelp()
{
    return translated("<p>f = u/α needs α = ⟨u,1⟩ &gt; 0. The loss grows without bound towards "
                      "the rim α = 0, and the convex region α ≤ 0 behind it is cut out.</p>"
                      "<p>Centre the columns of A, so that each sums to 0, and the hole goes away: "
                      "then α is at least n times the weight of exp. A right click offers it.</p>");
}

QString wallHelp()
{
    return translated("<p>With the skip branch alone both signs of α = ⟨Ax,1⟩ are valid and "
                      "f(−x) = f(x). Only the line α = 0 is a wall: the loss grows without bound "
                      "on both sides of it.</p>");
}

QString rayHelp()
{
    return translated("<p>Without a regulariser f(tx) = f(x) for every t ≠ 0: the loss is the same "
                      "along each line through x = 0, and a minimum is a whole line.</p>");
}

} // namespace ui
