// Of what is kept: loaded, saved as a file, taken in, moved and deleted.
// Texts are views of what the host holds during the call: a command is small and copied as it is.
#pragma once

#include <string_view>
#include <variant>

#include "app/state/effect.h"

namespace stretch {

// One kept value, at start or as another tab has just kept it.
struct LoadStored {
    std::string_view key;
    std::string_view value;
};
// Another tab has removed it.
struct ForgetStored {
    std::string_view key;
};
enum class Certainty { guessed, known };
// The tab that played the kept running session does so no more.
struct ReportTabGone {
    Certainty certainty;
};
// All months are loaded and no other tab is folding: a good moment.
struct FoldMonths {};
struct ReportStorageKind {
    bool is_persistent;
    bool forgets_in_a_week;
    bool would_ask = false;
};
struct AskForGood {};  // the browser, to keep everything for good
// A value that was to be kept is not certain to be there.
struct ReportStoreFailed {
    std::string_view key = {};
};
struct ReportKept {};  // all that was asked for up to TellWhenKept is tried
struct ReportStorageBlocked {};
struct ReportDeletedElsewhere {};
struct ExportBackup {};
struct ExportTable {};
// What became of a file for the person; of a backup that perhaps was kept the person tells.
struct ReportHanded {
    PersonsFile file;
    Handed how;
};
struct ChooseImport {};
// A value of a file, which may be anything.
struct OfferImported {
    std::string_view key;
    std::string_view value;
};
// Unusable: none of ours. Newer: as a whole of a later version. Unread: not to be opened, or far too large.
enum class ImportFile { read, unusable, newer, unread };
struct ReportImport {
    ImportFile file;
};
struct ApplyImport {};
struct OpenMovePage {};  // with the link to another device
// What a link from another device carries, which may be anything.
struct OfferMoved {
    std::string_view settings;
    std::string_view profile;
};
struct ApplyMoved {};
struct AskToDelete {};
struct DeleteEverything {};  // the answer yes
struct CloseQuestion {};     // of an import, a move or of deleting everything: no

using MemoryCommand =
    std::variant<LoadStored, ForgetStored, ReportTabGone, FoldMonths, ReportStorageKind, AskForGood,
                 ReportStoreFailed, ReportKept, ReportStorageBlocked, ReportDeletedElsewhere, ExportBackup,
                 ExportTable, ReportHanded, ChooseImport, OfferImported, ReportImport, ApplyImport,
                 OpenMovePage, OfferMoved, ApplyMoved, AskToDelete, DeleteEverything, CloseQuestion>;

}  // namespace stretch
