#pragma once

#include "base/check.h"
#include "base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace klarbok {

/// A value or the reason why there is none. [[nodiscard]]: a dropped failure is a compile error.
template<typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_content{std::in_place_index<0>, std::move(value)} {}
    Result(Error error) : m_content{std::in_place_index<1>, std::move(error)} {}

    explicit operator bool() const { return m_content.index() == 0; }
    bool hasValue() const { return m_content.index() == 0; }

    const T &value() const &
    {
        KLARBOK_EXPECTS(hasValue());
        return *std::get_if<0>(&m_content);
    }
    T &value() &
    {
        KLARBOK_EXPECTS(hasValue());
        return *std::get_if<0>(&m_content);
    }
    T &&value() &&
    {
        KLARBOK_EXPECTS(hasValue());
        return std::move(*std::get_if<0>(&m_content));
    }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const &
    {
        KLARBOK_EXPECTS(!hasValue());
        return *std::get_if<1>(&m_content);
    }
    Error &&error() &&
    {
        KLARBOK_EXPECTS(!hasValue());
        return std::move(*std::get_if<1>(&m_content));
    }

private:
    std::variant<T, Error> m_content;
};

/// For what succeeds without a value: `co_return Done{};`
struct Done
{
    friend bool operator==(Done, Done) = default;
};

} // namespace klarbok
