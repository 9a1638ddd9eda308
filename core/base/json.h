#pragma once

#include "base/currency.h"
#include "base/money.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <initializer_list>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace klarbok {

/// One JSON value. Numbers keep the text they came with, so that no amount ever passes through
/// floating point; objects keep the order of their members. Reading what is not there gives a null,
/// so paths need no checks.
class Json
{
public:
    using Array = std::vector<Json>;
    using Member = std::pair<QString, Json>;
    using Object = std::vector<Member>;
    struct Number
    {
        QByteArray text; ///< as JSON writes it: `12`, `-1.50`, `1e3`
        friend bool operator==(const Number &, const Number &) = default;
    };

    Json() = default;
    Json(std::nullptr_t) {}
    Json(const char *) = delete; // would become a bool
    Json(QString text) : m_value{std::move(text)} {}
    Json(QStringView text) : m_value{text.toString()} {}
    Json(std::same_as<bool> auto flag) : m_value{flag} {}
    template<std::integral T>
        requires(!std::same_as<T, bool>)
    Json(T whole) : m_value{Number{QByteArray::number(whole)}}
    {
    }
    Json(Array items) : m_value{std::move(items)} {}
    Json(Object members) : m_value{std::move(members)} {}

    static Json object(std::initializer_list<Member> members) { return Json{Object{members}}; }
    static Json array() { return Json{Array{}}; }
    /// A number written from minor units with two decimals: `123.45`.
    static Json decimal(Money amount);

    /// Refuses anything that is not exactly one UTF-8 JSON document nested at most 64 deep.
    /// Error: BadResponse, with the byte where it went wrong in `detail`.
    static Result<Json> parse(const QByteArray &bytes);
    QByteArray toBytes() const;  ///< compact
    QByteArray toPretty() const; ///< two spaces, a line per member

    bool isNull() const { return m_value.index() == 0; }
    bool isBool() const { return std::holds_alternative<bool>(m_value); }
    bool isNumber() const { return std::holds_alternative<Number>(m_value); }
    bool isString() const { return std::holds_alternative<QString>(m_value); }
    bool isArray() const { return std::holds_alternative<Array>(m_value); }
    bool isObject() const { return std::holds_alternative<Object>(m_value); }

    QString toString() const; ///< empty unless a string
    bool toBool(bool otherwise = false) const;
    /// The number when it is whole (`12`, `12.0`, not `12.5`, not "12") and fits.
    std::optional<qint64> toWhole() const;
    /// The number as an amount in kronor with at most two significant decimals (`1719.0000`); no
    /// exponent.
    std::optional<Money> toMoney(Currency currency) const;
    QByteArray numberText() const; ///< empty unless a number

    const Array &items() const;    ///< empty unless an array
    const Object &members() const; ///< empty unless an object
    bool has(QStringView name) const;
    const Json &operator[](QStringView name) const;
    const Json &operator[](qsizetype index) const;

    void set(const QString &name,
             Json value); ///< replaces or appends; a null becomes an object first
    void remove(QStringView name);
    void append(Json value); ///< a null becomes an array first

    friend bool operator==(const Json &, const Json &) = default;

private:
    friend class JsonBuilder;
    void write(QByteArray &out, int indent) const;

    std::variant<std::monostate, bool, Number, QString, Array, Object> m_value;
};

} // namespace klarbok
