/* Preloaded, it has each write behind the first `FAIL_AFTER` to a segment of the processing log fail as a disk does whose
   flush fails: the bytes are in the file, and the call says EIO. `FAIL_COUNT` of them fail. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int seen, failed;

static int fails(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 6) return 0;
  path[length] = 0;
  if (strcmp(path + length - 6, ".jsonl") != 0) return 0;
  const char *after = getenv("FAIL_AFTER"), *count = getenv("FAIL_COUNT");
  if (++seen <= atoi(after ? after : "0") || failed >= atoi(count ? count : "0")) return 0;
  failed++;
  return 1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
  ssize_t written = real(fd, bytes, count, offset);
  if (!fails(fd)) return written;
  errno = EIO;
  return -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) { return pwrite64(fd, bytes, count, offset); }
