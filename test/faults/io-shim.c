/*
 * Stands between the app and the disk (LD_PRELOAD). It sees only what happens below READINESS_IO_ROOT and does
 * one of two things:
 *
 *   READINESS_IO_RECORD=FILE   writes down, in order, everything that changes the disk or makes a change last, and
 *                              what is said on standard output. From this a test rebuilds what a disk may hold
 *                              after a power cut (disk-images.ts). Nothing is really synced meanwhile.
 *   READINESS_IO_CONTROL=FILE  lets one call fail: the file is shared memory in which the process under test says
 *                              which call it is to be (fail-io.ts).
 *
 * Formats: `struct entry` and `struct control` below; both are read by the TypeScript beside this file.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/fs.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum op { CREATE = 1, WRITE, TRUNCATE, SYNC, SYNC_FOLDER, RENAME, REMOVE, MAKE_FOLDER, SAID };

/* Followed by `bytes` bytes: a path below the root, two of them with a NUL between, or what was written. */
struct entry {
  uint32_t op;
  uint32_t bytes;
  uint64_t file; /* the inode, where the entry is about an open file */
  uint64_t at;   /* offset of a write, length after a truncation */
};

/* Kinds of call, as bits: which of them may be the one that fails. */
enum call { C_OPEN = 1, C_READ = 2, C_WRITE = 4, C_TRUNCATE = 8, C_SYNC = 16, C_NAME = 32, C_CLOSE = 64 };

struct control {
  int32_t remaining; /* the call that brings it to 0 fails; 0 or less: none */
  int32_t error;     /* errno, or 0: half of what was to be written is */
  int32_t lasting;   /* 1: every later call of these kinds fails as well */
  int32_t calls;     /* kinds of call that count */
  int32_t seen;      /* how many such calls there were */
  int32_t fired;     /* how many failed */
  char name[40];     /* the first that failed */
};

#define MOST_FILES 4096
static char watched[MOST_FILES];
static char root[PATH_MAX];
static size_t root_length;
static int record = -1;
static struct control *control;
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("READINESS_IO_ROOT");
  const char *log = getenv("READINESS_IO_RECORD");
  const char *shared = getenv("READINESS_IO_CONTROL");
  if (!folder) return;
  snprintf(root, sizeof root, "%s", folder);
  root_length = strlen(root);
  if (log) record = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (shared) {
    int fd = REAL(open)(shared, O_RDWR | O_CLOEXEC);
    void *memory = fd < 0 ? MAP_FAILED : mmap(0, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (memory == MAP_FAILED) abort();
    control = memory;
  }
  /* Processes started from here are not meant. */
  unsetenv("LD_PRELOAD");
}

/* The part of a path below the root, or NULL where it lies elsewhere. */
static const char *below(const char *path) {
  if (!root_length || strncmp(path, root, root_length) != 0) return NULL;
  if (path[root_length] == 0) return "";
  return path[root_length] == '/' ? path + root_length + 1 : NULL;
}

static int is_watched(int fd) { return fd >= 0 && fd < MOST_FILES && watched[fd]; }

static void note(enum op op, uint64_t file, uint64_t at, const void *data, size_t bytes) {
  if (record < 0) return;
  struct entry entry = { op, (uint32_t)bytes, file, at };
  struct iovec parts[2] = { { &entry, sizeof entry }, { (void *)data, bytes } };
  if (REAL(writev)(record, parts, 2) != (ssize_t)(sizeof entry + bytes)) abort();
}

static void note_path(enum op op, uint64_t file, const char *path) { note(op, file, 0, path, strlen(path)); }

static uint64_t inode(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? found.st_ino : 0;
}

/* Whether this call is the one that fails. Sets errno then, unless it is to be a short write. */
static int fails(enum call call, const char *name) {
  if (!control || !(control->calls & call)) return 0;
  control->seen += 1;
  if (control->remaining <= 0 && !(control->lasting && control->fired)) return 0;
  if (control->remaining > 0 && --control->remaining > 0) return 0;
  if (!control->fired++) snprintf(control->name, sizeof control->name, "%s", name);
  if (control->error) errno = control->error;
  return 1;
}

#define LOCKED(...) \
  pthread_mutex_lock(&lock); \
  __VA_ARGS__; \
  int kept = errno; \
  pthread_mutex_unlock(&lock); \
  errno = kept;

static int open_file(const char *path, int flags, mode_t mode) {
  const char *inside = below(path);
  if (!inside) return REAL(open)(path, flags, mode);
  int fd = -1;
  LOCKED({
    int making = (flags & O_CREAT) && access(path, F_OK) != 0;
    if (!fails(C_OPEN, making ? "create" : "open")) fd = REAL(open)(path, flags, mode);
    if (fd >= 0 && fd < MOST_FILES) {
      watched[fd] = 1;
      if (making) note_path(CREATE, inode(fd), inside);
      else if (flags & O_TRUNC) note(TRUNCATE, inode(fd), 0, NULL, 0);
    }
  })
  return fd;
}

static mode_t mode_of(int flags, va_list rest) { return flags & O_CREAT ? va_arg(rest, mode_t) : 0; }

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_file(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  return open_file(path, flags, mode);
}

int close(int fd) {
  if (!is_watched(fd)) return REAL(close)(fd);
  int result;
  LOCKED({
    watched[fd] = 0;
    /* A file whose closing reports an error is closed all the same. */
    int failing = fails(C_CLOSE, "close");
    int error = errno;
    result = REAL(close)(fd);
    if (failing) {
      result = -1;
      errno = error;
    }
  })
  return result;
}

static ssize_t put(int fd, const void *data, size_t bytes, off_t at, const char *name) {
  ssize_t result = -1;
  LOCKED({
    int failing = fails(C_WRITE, name);
    if (failing && control->error == 0) {
      bytes -= bytes / 2;
      failing = 0;
    }
    if (!failing) result = at < 0 ? REAL(write)(fd, data, bytes) : REAL(pwrite)(fd, data, bytes, at);
    if (result > 0) note(WRITE, inode(fd), at < 0 ? lseek(fd, 0, SEEK_CUR) - result : at, data, result);
  })
  return result;
}

ssize_t write(int fd, const void *data, size_t bytes) {
  if (is_watched(fd)) return put(fd, data, bytes, -1, "write");
  if (fd == 1 && record >= 0) {
    ssize_t result;
    LOCKED({
      note(SAID, 0, 0, data, bytes);
      result = REAL(write)(fd, data, bytes);
    })
    return result;
  }
  return REAL(write)(fd, data, bytes);
}

ssize_t pwrite(int fd, const void *data, size_t bytes, off_t at) {
  return is_watched(fd) ? put(fd, data, bytes, at, "pwrite") : REAL(pwrite)(fd, data, bytes, at);
}

ssize_t pwrite64(int fd, const void *data, size_t bytes, off64_t at) { return pwrite(fd, data, bytes, at); }

/* Several pieces are written one by one: whoever calls must be ready for less than all of them. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!is_watched(fd) || count < 1) return REAL(writev)(fd, parts, count);
  return put(fd, parts[0].iov_base, parts[0].iov_len, -1, "writev");
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  if (!is_watched(fd) || count < 1) return REAL(pwritev)(fd, parts, count, at);
  return put(fd, parts[0].iov_base, parts[0].iov_len, at, "pwritev");
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) { return pwritev(fd, parts, count, at); }

static int read_fails(int fd) {
  int failing = 0;
  if (is_watched(fd)) {
    LOCKED(failing = fails(C_READ, "read"))
  }
  return failing;
}

ssize_t read(int fd, void *data, size_t bytes) { return read_fails(fd) ? -1 : REAL(read)(fd, data, bytes); }

ssize_t pread(int fd, void *data, size_t bytes, off_t at) {
  return read_fails(fd) ? -1 : REAL(pread)(fd, data, bytes, at);
}

ssize_t pread64(int fd, void *data, size_t bytes, off64_t at) {
  return read_fails(fd) ? -1 : REAL(pread)(fd, data, bytes, at);
}

int ftruncate(int fd, off_t length) {
  if (!is_watched(fd)) return REAL(ftruncate)(fd, length);
  int result = -1;
  LOCKED({
    if (!fails(C_TRUNCATE, "ftruncate")) result = REAL(ftruncate)(fd, length);
    if (result == 0) note(TRUNCATE, inode(fd), length, NULL, 0);
  })
  return result;
}

int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

static int sync_file(int fd, const char *name) {
  struct stat found;
  int result = -1;
  LOCKED({
    if (!fails(C_SYNC, name) && fstat(fd, &found) == 0) {
      result = 0;
      if (S_ISDIR(found.st_mode)) {
        char link[64], path[PATH_MAX] = "";
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        if (readlink(link, path, sizeof path - 1) < 0) abort();
        const char *inside = below(path);
        if (inside) note_path(SYNC_FOLDER, 0, inside);
      } else {
        note(SYNC, found.st_ino, 0, NULL, 0);
      }
    }
  })
  return result;
}

int fsync(int fd) { return is_watched(fd) ? sync_file(fd, "fsync") : REAL(fsync)(fd); }
int fdatasync(int fd) { return is_watched(fd) ? sync_file(fd, "fdatasync") : REAL(fdatasync)(fd); }

int rename(const char *from, const char *to) {
  const char *old = below(from), *fresh = below(to);
  if (!old && !fresh) return REAL(rename)(from, to);
  int result = -1;
  LOCKED({
    if (!fails(C_NAME, "rename")) result = REAL(rename)(from, to);
    if (result == 0 && old && fresh) {
      char both[2 * PATH_MAX];
      int bytes = snprintf(both, sizeof both, "%s%c%s", old, 0, fresh);
      note(RENAME, 0, 0, both, bytes);
    } else if (result == 0) {
      abort(); /* a file that comes from elsewhere has no history here */
    }
  })
  return result;
}

static int remove_name(const char *path, int (*work)(const char *)) {
  const char *inside = below(path);
  if (!inside) return work(path);
  int result = -1;
  LOCKED({
    if (!fails(C_NAME, "unlink")) result = work(path);
    if (result == 0) note_path(REMOVE, 0, inside);
  })
  return result;
}

/* A whole folder is removed by names relative to an open one. */
int unlinkat(int folder, const char *path, int flags) {
  char link[64], whole[PATH_MAX] = "";
  if (path[0] == '/' || folder == AT_FDCWD) snprintf(whole, sizeof whole, "%s", path);
  else {
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, whole, sizeof whole - 1);
    if (length > 0) snprintf(whole + length, sizeof whole - length, "/%s", path);
  }
  const char *inside = below(whole);
  if (!inside) return REAL(unlinkat)(folder, path, flags);
  int result = -1;
  LOCKED({
    if (!fails(C_NAME, "unlinkat")) result = REAL(unlinkat)(folder, path, flags);
    if (result == 0) note_path(REMOVE, 0, inside);
  })
  return result;
}

int unlink(const char *path) { return remove_name(path, REAL(unlink)); }
int rmdir(const char *path) { return remove_name(path, REAL(rmdir)); }
int remove(const char *path) { return remove_name(path, REAL(remove)); }

int mkdir(const char *path, mode_t mode) {
  const char *inside = below(path);
  if (!inside) return REAL(mkdir)(path, mode);
  int result = -1;
  LOCKED({
    if (!fails(C_NAME, "mkdir")) result = REAL(mkdir)(path, mode);
    if (result == 0) note_path(MAKE_FOLDER, 0, inside);
  })
  return result;
}

/* Copies inside the kernel are refused, so that they are made by reading and writing, which is seen here. */
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *there, size_t bytes, unsigned flags) {
  if (!is_watched(to)) return REAL(copy_file_range)(from, at, to, there, bytes, flags);
  errno = EXDEV;
  return -1;
}

long syscall(long number, ...) {
  va_list rest;
  long given[6];
  va_start(rest, number);
  for (int index = 0; index < 6; index += 1) given[index] = va_arg(rest, long);
  va_end(rest);
  /* libuv goes past the C library to copy_file_range(from, at, to, …). */
  if (number == SYS_copy_file_range && is_watched((int)given[2])) {
    errno = EXDEV;
    return -1;
  }
  return REAL(syscall)(number, given[0], given[1], given[2], given[3], given[4], given[5]);
}

int ioctl(int fd, unsigned long request, ...) {
  va_list rest;
  va_start(rest, request);
  void *argument = va_arg(rest, void *);
  va_end(rest);
  if (request == FICLONE && is_watched(fd)) {
    errno = EOPNOTSUPP;
    return -1;
  }
  return REAL(ioctl)(fd, request, argument);
}

ssize_t sendfile(int to, int from, off_t *at, size_t bytes);
ssize_t sendfile64(int to, int from, off64_t *at, size_t bytes) {
  if (!is_watched(to)) return REAL(sendfile)(to, from, at, bytes);
  errno = EINVAL;
  return -1;
}
ssize_t sendfile(int to, int from, off_t *at, size_t bytes) { return sendfile64(to, from, at, bytes); }
