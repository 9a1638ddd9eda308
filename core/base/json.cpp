#include "base/json.h"

#include <algorithm>

namespace klarbok {

namespace {

const Json kNull;
const Json::Array kNoItems;
const Json::Object kNoMembers;

void writeString(QByteArray &out, const QString &text)
{
    out += '"';
    for (const char byte : text.toUtf8()) {
        switch (byte) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(byte) < 0x20)
                out +=
                    "\\u00" +
                    QByteArray::number(static_cast<unsigned char>(byte), 16).rightJustified(2, '0');
            else
                out += byte;
        }
    }
    out += '"';
}

void newLine(QByteArray &out, int indent)
{
    if (indent >= 0)
        out += '\n' + QByteArray(indent, ' ');
}

} // namespace

Json Json::decimal(Money amount)
{
    Json json;
    json.m_value = Number{amount.toDecimal().toLatin1()};
    return json;
}

QByteArray Json::toBytes() const
{
    QByteArray out;
    write(out, -1);
    return out;
}

QByteArray Json::toPretty() const
{
    QByteArray out;
    write(out, 0);
    out += '\n';
    return out;
}

void Json::write(QByteArray &out, int indent) const
{
    const int inner = indent < 0 ? -1 : indent + 2;
    const auto list = [&](char open, char close, const auto &elements, auto &&writeOne) {
        out += open;
        bool first = true;
        for (const auto &element : elements) {
            if (!first)
                out += ',';
            first = false;
            newLine(out, inner);
            writeOne(element);
        }
        if (!first)
            newLine(out, indent);
        out += close;
    };
    if (const auto *flag = std::get_if<bool>(&m_value)) {
        out += *flag ? "true" : "false";
    } else if (const auto *number = std::get_if<Number>(&m_value)) {
        out += number->text;
    } else if (const auto *text = std::get_if<QString>(&m_value)) {
        writeString(out, *text);
    } else if (const auto *array = std::get_if<Array>(&m_value)) {
        list('[', ']', *array, [&](const Json &item) { item.write(out, inner); });
    } else if (const auto *object = std::get_if<Object>(&m_value)) {
        list('{', '}', *object, [&](const Member &member) {
            writeString(out, member.first);
            out += indent < 0 ? ":" : ": ";
            member.second.write(out, inner);
        });
    } else {
        out += "null";
    }
}

QString Json::toString() const
{
    const auto *text = std::get_if<QString>(&m_value);
    return text ? *text : QString{};
}

bool Json::toBool(bool otherwise) const
{
    const auto *flag = std::get_if<bool>(&m_value);
    return flag ? *flag : otherwise;
}

std::optional<qint64> Json::toWhole() const
{
    QByteArray text = numberText();
    if (const qsizetype dot = text.indexOf('.'); dot > 0) {
        if (std::any_of(text.cbegin() + dot + 1, text.cend(), [](char c) { return c != '0'; }))
            return std::nullopt;
        text.truncate(dot);
    }
    bool ok = false;
    const qint64 whole = text.toLongLong(&ok); // refuses exponents and overflow
    return ok ? std::optional{whole} : std::nullopt;
}

std::optional<Money> Json::toMoney(Currency currency) const
{
    return Money::parseDecimal(QString::fromLatin1(numberText()), currency);
}

QByteArray Json::numberText() const
{
    const auto *number = std::get_if<Number>(&m_value);
    return number ? number->text : QByteArray{};
}

const Json::Array &Json::items() const
{
    const auto *array = std::get_if<Array>(&m_value);
    return array ? *array : kNoItems;
}

const Json::Object &Json::members() const
{
    const auto *object = std::get_if<Object>(&m_value);
    return object ? *object : kNoMembers;
}

bool Json::has(QStringView name) const
{
    return std::ranges::any_of(members(),
                               [&](const Member &member) { return member.first == name; });
}

const Json &Json::operator[](QStringView name) const
{
    const Object &all = members();
    const auto found =
        std::ranges::find_if(all, [&](const Member &member) { return member.first == name; });
    return found == all.end() ? kNull : found->second;
}

const Json &Json::operator[](qsizetype index) const
{
    const Array &all = items();
    return index >= 0 && index < std::ssize(all) ? all[static_cast<std::size_t>(index)] : kNull;
}

void Json::set(const QString &name, Json value)
{
    if (isNull())
        m_value = Object{};
    auto &all = std::get<Object>(m_value);
    const auto found =
        std::ranges::find_if(all, [&](const Member &member) { return member.first == name; });
    if (found == all.end())
        all.emplace_back(name, std::move(value));
    else
        found->second = std::move(value);
}

void Json::remove(QStringView name)
{
    if (auto *object = std::get_if<Object>(&m_value))
        std::erase_if(*object, [&](const Member &member) { return member.first == name; });
}

void Json::append(Json value)
{
    if (isNull())
        m_value = Array{};
    std::get<Array>(m_value).push_back(std::move(value));
}

} // namespace klarbok
