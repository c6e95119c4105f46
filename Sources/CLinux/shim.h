// Swift's view of glibc has neither renameat2(2) nor variadic syscall(2).
#pragma once
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two names in one step (RENAME_EXCHANGE, linux/fs.h); -1 and errno when it cannot.
static inline int exchange_names(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2U);
}

/// Gives a file or folder another name in one step, if that is free (RENAME_NOREPLACE,
/// linux/fs.h); -1 and errno when it is not, or cannot.
static inline int take_free_name(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 1U);
}
