// libarchive as Swift sees it.
#include <archive.h>
#include <archive_entry.h>
