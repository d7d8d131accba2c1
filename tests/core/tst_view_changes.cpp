// SPDX-License-Identifier: MIT
#include "core/command/commands.h"
#include "core/command/script.h"

#include <QTest>

#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;

const std::string kBefore = R"({
  "window": [-1, 1, -2, 2], "turn": 0.5, "iteration": 7,
  "settings": {"logHeight": true, "colourMap": "viridis"},
  "views": {"surface": {"viewpoint": {"azimuth": -62, "distance": 5}, "settings": {}},
            "spectrum": {"viewpoint": {"place": "start"}, "settings": {"mode": "stems"}}},
  "panels": {"a": {"visible": true, "inFront": true}, "b": {"visible": true, "inFront": false},
             "c": {"visible": false, "inFront": false}}})";

/// The same with @p value at @p pointer.
std::string with(const char* pointer, const json& value)
{
    json view = json::parse(kBefore);
    view[json::json_pointer(pointer)] = value;
    return view.dump();
}

/// The one command between the two; its line.
std::string changeTo(const std::string& after)
{
    const std::vector<core::Command> commands = core::viewChanges(kBefore, after);
    return commands.size() == 1 ? core::lineOf(commands.front())
                                : std::to_string(commands.size()) + " commands";
}

} // namespace

class TestViewChanges final : public QObject {
    Q_OBJECT

private slots:
    void whatStaysNeedsNoCommand() { QVERIFY(core::viewChanges(kBefore, kBefore).empty()); }

    void eachChangeIsOneCommand_data()
    {
        QTest::addColumn<std::string>("after");
        QTest::addColumn<std::string>("line");
        const auto add = [](const char* name, const std::string& after, const char* line) {
            QTest::newRow(name) << after << std::string(line);
        };
        add("window", with("/window", {-1.0, 3.0, -2.0, 2.0}), "zoom p=[-1.0,3.0] q=[-2.0,2.0]");
        add("all of it", with("/window", nullptr), "zoom");
        add("turn", with("/turn", 0.0), "turn angle=0.0");
        add("iteration", with("/iteration", 9), "show-iteration at=9");
        add("all iterations", with("/iteration", -1), "show-iteration");
        add("look", with("/settings/logHeight", false), "look logHeight=false");
        add("camera", with("/views/surface/viewpoint/azimuth", 10), "camera azimuth=10");
        add("viewpoint", with("/views/spectrum/viewpoint/place", "end"),
            "set-viewpoint view=spectrum place=end");
        add("setting", with("/views/spectrum/settings/mode", "curve"),
            "set-view view=spectrum mode=curve");
        add("hidden", with("/panels/a/visible", false), "hide-panel panel=a");
        add("shown", with("/panels/c/visible", true), "show-panel panel=c");
        add("to the front", with("/panels/b/inFront", true), "show-panel panel=b");
        add("behind", with("/panels/a/inFront", false), "0 commands");
        add("a new panel", with("/panels/d", json{{"visible", true}}), "0 commands");
    }
    void eachChangeIsOneCommand()
    {
        QFETCH(const std::string, after);
        QFETCH(const std::string, line);
        QCOMPARE(changeTo(after), line);
    }

    /// What the commands say is what was changed: run on the one view they make the other.
    void commandsMakeTheView()
    {
        json after = json::parse(with("/window", nullptr));
        after["turn"] = 0.25;
        after["iteration"] = -1;
        after["settings"]["colourMap"] = "cividis";
        after["views"]["surface"]["viewpoint"]["distance"] = 2.5;
        after["views"]["spectrum"]["settings"]["mode"] = "curve";
        after["panels"]["a"] = {{"visible", false}, {"inFront", false}};
        core::SessionFile file;
        file.view = kBefore;
        for (const core::Command& command : core::viewChanges(kBefore, after.dump())) {
            const auto next = core::afterCommand(file, command);
            QVERIFY2(next.ok(), core::lineOf(command).c_str());
            file = next.value();
        }
        QVERIFY2(json::parse(file.view) == after, file.view.c_str());
    }
};

QTEST_GUILESS_MAIN(TestViewChanges)
#include "tst_view_changes.moc"
