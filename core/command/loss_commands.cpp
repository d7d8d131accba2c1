// SPDX-License-Identifier: MIT
// Commands that choose the loss and those that are compared with it.
#include "core/analysis/request.h"
#include "core/command/argument_places.h"
#include "core/command/commands.h"
#include "core/problem/mix.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace core {

namespace {

/// The weights that @p arguments give, or those of @p before.
Mix mixAt(const JsonPlace& arguments, Mix before)
{
    if (const auto s = arguments.find("s"))
        before.s = amountAt(*s);
    if (const auto r = arguments.find("r"))
        before.r = amountAt(*r);
    if (before == Mix{0, 0})
        arguments.refuse("leaves s and r both 0: then there is no loss");
    return before;
}

void setLoss(SessionFile& file, const JsonPlace& arguments)
{
    Mix& mix = file.session.problem.mix;
    if (const auto loss = arguments.find("loss")) {
        const auto known = std::ranges::find(losses(), loss->text(), &LossInfo::id);
        if (known == losses().end())
            loss->refuse(fmt::format("is “{}”, and no such loss is known", loss->text()));
        mix = known->mix;
    }
    mix = mixAt(arguments, mix);
}

void compare(SessionFile& file, const JsonPlace& arguments)
{
    const auto on = arguments.find("on");
    compareNamedLosses(file.session, !on || on->flag());
}

/// The own loss is shown in any case; what is pinned stays when that moves on.
void addPanel(SessionFile& file, const JsonPlace& arguments, Panel panel)
{
    if (file.session.panels.size() >= kMostPanels)
        arguments.refuse(fmt::format("would show more than {} losses at once", kMostPanels));
    file.session.panels.push_back(std::move(panel));
}

void pin(SessionFile& file, const JsonPlace& arguments)
{
    addPanel(file, arguments, {mixAt(arguments, file.session.problem.mix), nullptr});
}

void pinBefore(SessionFile& file, const JsonPlace& arguments)
{
    const Problem& problem = file.session.problem;
    addPanel(file, arguments, {problem.mix, std::make_shared<const Problem>(problem)});
}

void unpin(SessionFile& file, const JsonPlace& arguments)
{
    std::vector<Panel>& panels = file.session.panels;
    const auto k = placeAt(arguments["at"], static_cast<Eigen::Index>(panels.size()));
    panels.erase(panels.begin() + k);
}

} // namespace

std::vector<CommandInfo> lossCommands()
{
    const ArgumentInfo s{"s", "the weight of the softmax branch, 0 or more"};
    const ArgumentInfo r{"r", "the weight of the skip branch, 0 or more"};
    return {
        {.id = "set-loss",
         .help = "Chooses the loss, by its name or by the weights in u = s exp(Ax) + r Ax.",
         .arguments = {{"loss", "softmax, resnet or combined"}, s, r},
         .run = setLoss},
        {.id = "compare",
         .help = "Shows the three named losses side by side, or no more.",
         .arguments = {{"on", "true or false; true if not said"}},
         .run = compare},
        {.id = "pin",
         .help = "Shows a loss beside the session's own, which may move on.",
         .arguments = {s, r},
         .run = pin},
        {.id = "pin-before",
         .help = "Shows the loss of the present A, b and w beside what they become.",
         .run = pinBefore},
        {.id = "unpin",
         .help = "Removes a loss from those that are compared.",
         .arguments = {{"at", "its place among them, from 1", true}},
         .run = unpin},
    };
}

} // namespace core
