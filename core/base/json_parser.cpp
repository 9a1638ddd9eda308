#include "base/json.h"

#include <nlohmann/json.hpp>

namespace klarbok {

namespace {
constexpr std::size_t kDeepest = 64; // neither service nests deeper than six
} // namespace

/// Receives the library's events and builds our value; numbers arrive with their text.
class JsonBuilder
{
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    bool null() { return add({}); }
    bool boolean(bool flag) { return add(Json{flag}); }
    bool number_integer(number_integer_t whole) { return add(Json{whole}); }
    bool number_unsigned(number_unsigned_t whole) { return add(Json{whole}); }
    bool number_float(number_float_t, const string_t &text)
    {
        Json json;
        json.m_value = Json::Number{QByteArray::fromStdString(text)};
        return add(std::move(json));
    }
    bool string(const string_t &text) { return add(Json{QString::fromStdString(text)}); }
    bool binary(const binary_t &) { return false; }
    bool start_object(std::size_t) { return open(Json{Json::Object{}}); }
    bool start_array(std::size_t) { return open(Json{Json::Array{}}); }
    bool key(const string_t &name)
    {
        m_open.back().name = QString::fromStdString(name);
        return true;
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &)
    {
        m_position = position;
        return false;
    }

    Json take() { return std::move(m_root); }
    std::size_t position() const { return m_position; }

private:
    struct Open
    {
        Json json;
        QString name; ///< of the member being read, in an object
    };

    bool open(Json json)
    {
        if (m_open.size() == kDeepest)
            return false;
        m_open.push_back({std::move(json), {}});
        return true;
    }
    bool close()
    {
        Json done = std::move(m_open.back().json);
        m_open.pop_back();
        return add(std::move(done));
    }
    bool add(Json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return true;
        }
        Open &parent = m_open.back();
        if (auto *object = std::get_if<Json::Object>(&parent.json.m_value))
            object->emplace_back(parent.name,
                                 std::move(value)); // a repeated name: the first one counts
        else
            std::get<Json::Array>(parent.json.m_value).push_back(std::move(value));
        return true;
    }

    Json m_root;
    std::vector<Open> m_open;
    std::size_t m_position = 0;
};

Result<Json> Json::parse(const QByteArray &bytes)
{
    JsonBuilder builder;
    if (!nlohmann::json::sax_parse(bytes.cbegin(), bytes.cend(), &builder))
        return Error{
            ErrorKind::BadResponse,
            QStringLiteral("not JSON at byte %1 of %2").arg(builder.position()).arg(bytes.size())};
    return builder.take();
}

} // namespace klarbok
