#include "bl_answers.h"
#include "bl_service.h"
#include "bl_views.h"

#include <algorithm>

namespace klarbok::sandbox {

using namespace Qt::StringLiterals;

Answer BlService::documents(const Request &request, const QStringList &pieces)
{
    const QString path = u"/sp/"_s + pieces.join(u'/');
    if (request.method == u"POST" && pieces.value(1) == u"attachto")
        return attach(request, pieces);
    if (request.method == u"POST" && pieces.size() == 1) {
        Document document;
        Answer refusal = storedFile(request, document);
        if (refusal.status != 200)
            return refusal;
        m_books->documents.push_back(document);
        return Answer::json(documentJson(document));
    }
    if (request.method == u"DELETE" && pieces.value(1) != u"detach") {
        const auto found =
            std::ranges::find(m_books->documents, pieces.value(1).toLongLong(), &Document::id);
        if (found == m_books->documents.end())
            return blNotFound();
        if (!found->attachedTo.empty())
            return refuse(u"DOCUMENT_IN_USE"_s, u"Dokumentet används"_s);
        m_books->documents.erase(found);
        return Answer::json(Json{Json::Object{}});
    }
    if (request.method != u"GET")
        return springError(405, u"Method Not Allowed"_s, request.method, path);
    if (pieces.size() == 1) {
        Json list = Json::array();
        for (const Document &document : m_books->documents)
            list.append(documentJson(document));
        return Answer::json(list);
    }
    const bool asPdf = pieces[1] == u"asPdf";
    const Document *document = m_books->document(pieces.value(asPdf ? 2 : 1).toLongLong());
    if (!document)
        return blNotFound();
    if (asPdf)
        return Answer::text(document->bytes, 200, "application/pdf");
    if (pieces.value(2) == u"meta")
        return Answer::json(documentJson(*document));
    return springError(404, u"Not Found"_s, QString{}, path);
}

Answer BlService::attach(const Request &request, const QStringList &pieces)
{
    if (m_faults.take(u"attach-500"_s))
        return Answer::json(apiError(u"INTERNAL_SERVER_ERROR"_s, u"Could not save"_s, {}, {}), 500);
    if (m_faults.take(u"attach-exists"_s))
        return refuse(u"LINK_ALREADY_EXISTS"_s, u"Kopplingen finns redan"_s);
    if (m_faults.take(u"attach-refused"_s))
        return refuse(u"DOCUMENT_TYPE_NOT_SUPPORTED"_s, u"Dokumenttypen stöds inte"_s);
    Voucher *voucher = m_books->voucher(pieces.value(3).toLongLong());
    if (pieces.value(2).compare(u"JOURNAL", Qt::CaseInsensitive) != 0 || !voucher)
        return refuse(u"ENTITY_NOT_FOUND"_s, u"Verifikationen finns inte"_s);
    const FinancialYear *year = std::as_const(*m_books).yearOf(voucher->date);
    if (!year || !year->open || voucher->date.toString(u"yyyyMM") < year->firstOpenPeriod)
        return refuse(u"JOURNAL_ENTRY_IS_LOCKED"_s, u"Verifikationen är låst"_s);

    Document *document = nullptr;
    if (pieces.size() == 5) {
        document = m_books->document(pieces[4].toLongLong());
        if (!document)
            return refuse(u"DOCUMENT_NOT_FOUND"_s, u"Dokumentet finns inte"_s);
        if (std::ranges::count(document->attachedTo, voucher->entityId) > 0)
            return refuse(u"LINK_ALREADY_EXISTS"_s, u"Kopplingen finns redan"_s);
    } else {
        Document stored;
        Answer refusal = storedFile(request, stored);
        if (refusal.status != 200)
            return refusal;
        document = &m_books->documents.emplace_back(std::move(stored));
    }
    document->attachedTo.push_back(voucher->entityId);
    voucher->documents.push_back(document->id);
    if (m_faults.take(u"attach-stored-500"_s))
        return Answer::json(apiError(u"INTERNAL_SERVER_ERROR"_s, u"Could not answer"_s, {}, {}),
                            500);
    if (m_faults.take(u"attach-drop"_s))
        return Answer::dropped();
    return Answer::json(documentJson(*document));
}

Answer BlService::storedFile(const Request &request, Document &document)
{
    const QString type = request.header(u"content-type"_s);
    const bool isMultipart = type.startsWith(u"multipart/form-data", Qt::CaseInsensitive);
    document.fileName = request.parameter(u"fileName"_s).value_or(QString{});
    if (m_faults.isOn(u"attach-raw"_s)) {
        if (isMultipart)
            return refuse(u"FILE_DATA_OR_FILE_NAME_MISSING"_s, u"Fildata saknas"_s);
        document.bytes = request.body;
        document.contentType = type;
    } else {
        const auto part = std::ranges::find(request.parts, u"file"_s, &Part::name);
        if (!isMultipart || part == request.parts.end())
            return refuse(u"FILE_DATA_OR_FILE_NAME_MISSING"_s, u"Fildata saknas"_s);
        document.bytes = part->content;
        document.contentType = part->contentType;
        if (document.fileName.isEmpty())
            document.fileName = part->fileName;
    }
    if (document.fileName.isEmpty())
        return refuse(u"FILE_NAME_NOT_SPECIFIED"_s, u"Filnamn saknas"_s);
    const QString extension = document.fileName.section(u'.', -1);
    if (extension.size() > 4 || extension == document.fileName)
        return refuse(u"FILE_EXTENSION_LENGTH_EXCEEDS_REQUIRED_LIMIT"_s,
                      u"Filändelsen är för lång"_s);
    if (document.bytes.isEmpty())
        return refuse(u"FILE_IS_EMPTY"_s, u"Filen är tom"_s);
    if (!document.bytes.startsWith("%PDF") || !document.contentType.startsWith(u"application/pdf"))
        return refuse(u"FILE_TYPE_ERROR"_s, u"Endast PDF tas emot"_s);
    document.id = m_books->lastDocument += 7;
    document.created = QDateTime::currentDateTimeUtc();
    return Answer{};
}

} // namespace klarbok::sandbox
