// Swift's view of glibc has neither renameat2(2) nor variadic syscall(2).
#pragma once
#include <fcntl.h>
#include <sys/ioctl.h>
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

/// Lets a file share the blocks of another (FICLONE, linux/fs.h); -1 and errno when it cannot.
static inline int share_blocks(int source, int target) {
  return ioctl(target, _IOW(0x94, 9, int), source);
}

/// Copies up to `count` bytes inside the kernel, from where each file stands (copy_file_range(2)).
static inline ssize_t copy_in_kernel(int source, int target, size_t count) {
  return syscall(SYS_copy_file_range, source, (void *)0, target, (void *)0, count, 0U);
}

/// Writes everything of the file system that holds a file to the disk (syncfs(2)).
static inline int sync_file_system(int file) {
  return (int)syscall(SYS_syncfs, file);
}
