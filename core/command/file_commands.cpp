// SPDX-License-Identifier: MIT
// Commands that read and write files. Here they only check what they are given: afterScript() hands
// them to whoever runs the script.
#include "core/command/commands.h"
#include "core/files/json_place.h"

namespace core {

namespace {

void checkPath(SessionFile&, const JsonPlace& arguments)
{
    if (arguments["path"].text().empty())
        arguments["path"].refuse("is empty");
}

void checkFigure(SessionFile&, const JsonPlace& arguments)
{
    for (const char* key : {"view", "output", "size", "theme"})
        if (const auto text = arguments.find(key); text && text->text().empty())
            text->refuse("is empty");
    if (const auto dpi = arguments.find("dpi"))
        static_cast<void>(dpi->numberIn(10.0, 2400.0));
    if (const auto transparent = arguments.find("transparent"))
        static_cast<void>(transparent->flag());
}

} // namespace

std::vector<CommandInfo> fileCommands()
{
    constexpr auto kFiles = CommandScope::Files;
    return {
        {.id = kOpenCommand,
         .help = "Opens a session file or a data set in place of the session.",
         .arguments = {{"path", "a file", true}},
         .scope = kFiles,
         .run = checkPath},
        {.id = kSaveCommand,
         .help = "Saves the session.",
         .arguments = {{"path", "a file; its ending is .basin", true}},
         .scope = kFiles,
         .run = checkPath},
        {.id = kExportCommand,
         .help = "Makes the figure of a view, or its numbers.",
         .arguments = {{"output", "a file; its ending says the format: pdf, svg, png, csv", true},
                       {"view", "the id of a view; contours if not said"},
                       {"size", "a page such as two-columns, or WIDTHxHEIGHT in mm"},
                       {"dpi", "dots per inch of a png"},
                       {"theme", "light or dark"},
                       {"transparent", "without background: true or false"}},
         .scope = kFiles,
         .run = checkFigure},
    };
}

} // namespace core
