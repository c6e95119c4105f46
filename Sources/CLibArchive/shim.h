#pragma once
#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/// Letters as UTF-8 writes them, whatever the language of the system; zero if glibc has no such locale.
static inline locale_t locale_of_utf8(void) {
  return newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}
