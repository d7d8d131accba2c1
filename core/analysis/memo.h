// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace core {

/// Remembers the values of a function by their keys: those of the present run, and of the runs
/// before as many as its room allows, the latest first.
template <typename Key, typename Value>
class Memo {
public:
    using Pointer = std::shared_ptr<const Value>;

    using Weigh = std::size_t (*)(const Value&);

    /// @param room   the sum of the weights that are kept beyond the present run.
    /// @param weigh  the weight of a value; 1 if null.
    explicit Memo(std::size_t room, Weigh weigh = nullptr)
        : m_room(room)
        , m_weigh(weigh)
    {
    }

    /// Values that are not asked for again may now make room for others.
    void beginRun() { ++m_run; }

    /// The value of @p key, or null.
    Pointer find(const Key& key)
    {
        const auto entry = std::ranges::find(m_entries, key, &Entry::key);
        if (entry == m_entries.end())
            return nullptr;
        entry->run = m_run;
        std::rotate(m_entries.begin(), entry, entry + 1);
        return m_entries.front().value;
    }

    /// The value of @p key, or what @p compute makes of it: an optional, nothing when stopped,
    /// which is not remembered and gives null.
    template <typename Compute>
    Pointer get(const Key& key, const Compute& compute)
    {
        if (Pointer known = find(key))
            return known;
        std::optional<Value> value = compute();
        if (!value)
            return nullptr;
        ++m_computed;
        const std::size_t weight = m_weigh ? m_weigh(*value) : 1;
        m_entries.insert(m_entries.begin(),
                         {key, std::make_shared<const Value>(*std::move(value)), weight, m_run});
        dropOld();
        return m_entries.front().value;
    }

    /// How often get() had to compute.
    int computed() const { return m_computed; }

private:
    struct Entry {
        Key key;
        Pointer value;
        std::size_t weight = 1;
        std::size_t run = 0;
    };

    void dropOld()
    {
        std::size_t kept = 0;
        std::erase_if(m_entries, [&](const Entry& entry) {
            if (entry.run == m_run)
                return false;
            kept += entry.weight;
            return kept > m_room;
        });
    }

    std::vector<Entry> m_entries; ///< The latest used first.
    std::size_t m_room;
    Weigh m_weigh;
    std::size_t m_run = 0;
    int m_computed = 0;
};

} // namespace core
