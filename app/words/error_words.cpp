#include "words/error_words.h"

#include "base/check.h"
#include "words/codes.h"
#include "words/file_words.h"
#include "words/setting_words.h"

#include <QCoreApplication>

#include <optional>

namespace klarbok::words {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

QString nothingChanged()
{
    return Tr::tr("Nothing in the books has changed.");
}

QString stored()
{
    return Tr::tr("What has already been fetched and booked stays as it was.");
}

/// The subject when there is one, otherwise a general word.
QString who(const Error &error)
{
    return error.subject.isEmpty() ? Tr::tr("the service") : error.subject;
}

QString file(const Error &error)
{
    return error.subject.isEmpty() ? Tr::tr("the workspace's file") : error.subject;
}

/// The other side's own words after ours, when it gave any.
QString withReason(const QString &text, const Error &error)
{
    return error.reason.isEmpty()
               ? text
               : Tr::tr("%1 The answer was: “%2”.").arg(text, refusal(error.reason));
}

ErrorWords wire(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return {Tr::tr("No contact with %1.").arg(who(error)),
                Tr::tr("Nothing was sent and nothing in the books has changed."),
                Tr::tr("Check the network connection and the address, then try again.")};
    case ErrorKind::ConnectionLost:
        return {Tr::tr("The connection to %1 broke.").arg(who(error)),
                Tr::tr("What was finished before that is kept. A voucher that was on its way is "
                       "marked as uncertain and is never sent twice."),
                Tr::tr("Try again. Uncertain vouchers are settled by looking for them in Björn "
                       "Lundén.")};
    case ErrorKind::Timeout:
        return {Tr::tr("%1 did not answer in time.").arg(who(error)),
                Tr::tr("What was finished before that is kept. A voucher that was on its way is "
                       "marked as uncertain and is never sent twice."),
                Tr::tr("Wait a moment and try again.")};
    case ErrorKind::TlsFailed:
        return {Tr::tr("The connection to %1 is not secure.").arg(who(error)),
                Tr::tr("Nothing was sent, not even the keys."),
                Tr::tr("Check the computer's date and time and that no program intercepts the "
                       "traffic.")};
    case ErrorKind::InsecureAddress:
        return {Tr::tr("The address %1 may not be used.").arg(who(error)),
                Tr::tr("Nothing was sent, not even the keys."),
                Tr::tr("Addresses must begin with https:// and stay with the service that you "
                       "chose. Change the address under Settings.")};
    case ErrorKind::RateLimited:
        return {Tr::tr("%1 asks us to slow down.").arg(who(error)), stored(),
                Tr::tr("Wait a few minutes and try again. The work goes on where it stopped.")};
    case ErrorKind::ServerError:
        return {withReason(Tr::tr("%1 has a fault of its own right now.").arg(who(error)), error),
                stored(), Tr::tr("Wait a while and try again.")};
    default:
        return {
            withReason(Tr::tr("The answer from %1 cannot be understood.").arg(who(error)), error),
            Tr::tr("Nothing is booked from an answer that is not whole. %1").arg(stored()),
            Tr::tr("Try again. If it happens again, copy the details and send them to the "
                   "support of Klarbok.")};
    }
}

ErrorWords access(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadCredentials:
        return {withReason(Tr::tr("%1 does not accept the keys.").arg(who(error)), error),
                nothingChanged(),
                Tr::tr("Check the user name and the password and enter them again under "
                       "Settings, Connections.")};
    case ErrorKind::NotActivated:
        return {withReason(Tr::tr("%1 does not let Klarbok in.").arg(who(error)), error),
                nothingChanged(),
                Tr::tr("Activate the integration for the company in Björn Lundén, or ask Klarna "
                       "to open the service for your keys. Then try again.")};
    default:
        return {Tr::tr("%1 does not know the company that is chosen.").arg(who(error)),
                nothingChanged(), Tr::tr("Choose the company again under Settings, Connections.")};
    }
}

ErrorWords store(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::StoreMissing:
        return {Tr::tr("There is no workspace %1.").arg(error.subject), nothingChanged(),
                Tr::tr("Check the name and the data folder, or create the workspace.")};
    case ErrorKind::StoreUnreadable:
        return {Tr::tr("%1 is damaged or is not one of Klarbok's files.").arg(file(error)),
                Tr::tr("Nothing was changed in the file. Vouchers that are posted stand safely in "
                       "Björn Lundén."),
                Tr::tr("Put back a backup copy of the file.")};
    case ErrorKind::StoreReadOnly:
        return {Tr::tr("%1 cannot be written.").arg(file(error)),
                Tr::tr("Nothing was changed. Klarbok cannot book anything before it can save."),
                Tr::tr("Give yourself the right to write in the folder and try again.")};
    case ErrorKind::StoreFull:
        return {Tr::tr("The disk is full."),
                Tr::tr("The last change was not saved. %1").arg(stored()),
                Tr::tr("Make room on the disk and try again.")};
    case ErrorKind::StoreNewer:
        return {Tr::tr("%1 was written by a newer version of Klarbok.").arg(file(error)),
                Tr::tr("Nothing was changed in the file."),
                Tr::tr("Install the newest version of Klarbok.")};
    default:
        return {Tr::tr("%1 is held by another program.").arg(file(error)),
                Tr::tr("The last change was not saved. %1").arg(stored()),
                Tr::tr("Close the other program, or wait until it is done, and try again.")};
    }
}

ErrorWords keychain(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::SecretMissing:
        return {error.subject.isEmpty()
                    ? Tr::tr("A key is missing.")
                    : Tr::tr("The key “%1” is missing.").arg(secretLabel(error.subject)),
                nothingChanged(), Tr::tr("Enter it under Settings, Connections.")};
    case ErrorKind::KeychainMissing:
        return {
            Tr::tr("The computer has no keychain that Klarbok can use."),
            Tr::tr("Keys are only kept in the keychain, never in a file. %1").arg(nothingChanged()),
            Tr::tr("Install or start the keychain, for example GNOME Keyring or KWallet, and "
                   "try again.")};
    default:
        return {Tr::tr("The keychain is locked or said no."), nothingChanged(),
                Tr::tr("Unlock the keychain and let Klarbok use it.")};
    }
}

/// A file of vouchers that was not written; nothing for other errors.
std::optional<ErrorWords> noFile(const Error &error)
{
    if (error.reason == u"no_year")
        return ErrorWords{Tr::tr("The first day lies in no financial year of the books."),
                          Tr::tr("A SIE file is of one financial year. No file was written."),
                          Tr::tr("Choose days of one of the company's financial years.")};
    if (error.reason == u"two_years")
        return ErrorWords{Tr::tr("The days lie in two financial years."),
                          Tr::tr("A SIE file holds one year. No file was written."),
                          Tr::tr("Export each year by itself.")};
    if (error.reason.startsWith(u"export_"))
        return ErrorWords{Tr::tr("The voucher “%1” cannot stand in a SIE file. %2")
                              .arg(error.subject, refusal(error.reason)),
                          Tr::tr("No file was written."),
                          Tr::tr("Put right what is wrong, or export other days.")};
    return std::nullopt;
}

/// What a file of the books does not answer; nothing for other errors.
std::optional<ErrorWords> notInFile(const Error &error)
{
    const QString what = [&error] {
        if (error.reason.startsWith(u"books_file_ends "))
            return Tr::tr("What stands in the books that day is not known: the SIE file that was "
                          "read in goes to %1.")
                .arg(error.reason.section(u' ', 1));
        if (error.reason == u"books_file_other")
            return Tr::tr("What stands in the books that day is not known: no SIE file of its "
                          "financial year has been read in.");
        if (error.reason == u"books_from_file")
            return Tr::tr("The books are known from a SIE file, and cannot be asked.");
        return QString{};
    }();
    if (what.isEmpty())
        return std::nullopt;
    return ErrorWords{what, nothingChanged(),
                      Tr::tr("Read in a new SIE 4E file from the bookkeeping program.")};
}

ErrorWords input(const Error &error)
{
    if (const auto said = noFile(error))
        return *said;
    if (const auto said = notInFile(error))
        return *said;
    switch (error.kind) {
    case ErrorKind::InvalidInput: {
        const QString label = settingLabel(error.subject);
        return {error.subject.isEmpty() ? Tr::tr("A value does not fit.")
                                        : Tr::tr("The value of “%1” does not fit.")
                                              .arg(label.isEmpty() ? error.subject : label),
                Tr::tr("Nothing was saved."),
                error.reason.startsWith(u"oss_") ? refusal(error.reason)
                                                 : withReason(Tr::tr("Correct the value."), error)};
    }
    case ErrorKind::UnknownItem:
        return {error.subject.isEmpty() ? Tr::tr("What you asked for does not exist.")
                                        : Tr::tr("%1 does not exist.").arg(error.subject),
                nothingChanged(), Tr::tr("Update the list and choose again.")};
    case ErrorKind::NotAllowed:
        return {error.subject.isEmpty()
                    ? Tr::tr("That is not possible right now.")
                    : Tr::tr("That is not possible with %1 right now.").arg(error.subject),
                nothingChanged(),
                withReason(Tr::tr("Update the page and look at the status. Someone else may have "
                                  "been first."),
                           error)};
    case ErrorKind::FileUnwritable:
        return {Tr::tr("The file %1 cannot be written.").arg(error.subject), nothingChanged(),
                Tr::tr("Choose another place, or close the program that has the file open.")};
    case ErrorKind::FileUnreadable:
        return {Tr::tr("The file %1 cannot be opened.").arg(error.subject), nothingChanged(),
                Tr::tr("Check the name, and that you may read the file.")};
    case ErrorKind::FileMisread:
        return {Tr::tr("The file %1 cannot be read in.").arg(error.subject) + u' ' +
                    fileTrouble(error.reason),
                Tr::tr("Nothing was read in and nothing in the books has changed."),
                fileCure(error.reason)};
    default: return {Tr::tr("Stopped."), stored(), Tr::tr("Start again whenever you like.")};
    }
}

} // namespace

ErrorWords words(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Timeout:
    case ErrorKind::TlsFailed:
    case ErrorKind::InsecureAddress:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerError:
    case ErrorKind::BadResponse: return wire(error);
    case ErrorKind::BadCredentials:
    case ErrorKind::NotActivated:
    case ErrorKind::BadCompanyKey: return access(error);
    case ErrorKind::NotFound:
        return {withReason(Tr::tr("%1 does not have what we asked for.").arg(who(error)), error),
                nothingChanged(), Tr::tr("Check the address under Settings and try again.")};
    case ErrorKind::Rejected:
        return {withReason(Tr::tr("Björn Lundén refused the voucher."), error),
                Tr::tr("It is not in the books."),
                Tr::tr("Put right what the answer says, reopen the voucher and approve it again.")};
    case ErrorKind::StoreMissing:
    case ErrorKind::StoreUnreadable:
    case ErrorKind::StoreReadOnly:
    case ErrorKind::StoreFull:
    case ErrorKind::StoreNewer:
    case ErrorKind::StoreBusy: return store(error);
    case ErrorKind::SecretMissing:
    case ErrorKind::KeychainMissing:
    case ErrorKind::KeychainRefused: return keychain(error);
    case ErrorKind::InvalidInput:
    case ErrorKind::UnknownItem:
    case ErrorKind::NotAllowed:
    case ErrorKind::FileUnwritable:
    case ErrorKind::FileUnreadable:
    case ErrorKind::FileMisread:
    case ErrorKind::Cancelled: return input(error);
    }
    KLARBOK_EXPECTS(false);
    return {};
}

QString sentence(const Error &error)
{
    const ErrorWords said = words(error);
    QStringList parts{said.what, said.meaning};
    if (!said.action.isEmpty())
        parts.append(said.action);
    return parts.join(u' ');
}

QString details(const Error &error)
{
    QStringList lines{errorName(error.kind), error.detail};
    if (!error.subject.isEmpty())
        lines.append(error.subject);
    if (!error.reason.isEmpty())
        lines.append(error.reason);
    return lines.join(u'\n');
}

} // namespace klarbok::words
