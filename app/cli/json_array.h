#pragma once

#include "base/json.h"

namespace klarbok::cli {

/// The items, each as `toJson` makes it.
template<typename Items, typename ToJson>
Json arrayOf(const Items &items, ToJson toJson)
{
    Json::Array array;
    for (const auto &item : items)
        array.push_back(toJson(item));
    return Json{std::move(array)};
}

} // namespace klarbok::cli
