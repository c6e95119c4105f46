// Swift does not see SQLITE_TRANSIENT, which is a pointer made from -1.
#pragma once
#include <sqlite3.h>

/// Binds a copy of text to a parameter, counted from 1; SQLITE_OK when it can.
static inline int bind_text(sqlite3_stmt *statement, int place, const char *text, int length) {
  return sqlite3_bind_text(statement, place, text, length, SQLITE_TRANSIENT);
}
