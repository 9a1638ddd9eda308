// Loaded before a program with LD_PRELOAD: files whose name holds `.sqlite` (or what
// KLARBOK_TEST_FILES says) are on a disk that KLARBOK_TEST_DISK says is `full` or `readonly`.
// Permissions would not bind root, who runs tests in containers.

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

bool diskIs(const char *state)
{
    const char *wanted = std::getenv("KLARBOK_TEST_DISK");
    return wanted && std::strcmp(wanted, state) == 0;
}

bool isDatabase(int file)
{
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t size = readlink(link, path, sizeof path - 1);
    if (size <= 0)
        return false;
    path[size] = 0;
    const char *part = std::getenv("KLARBOK_TEST_FILES");
    return std::strstr(path, part ? part : ".sqlite") != nullptr;
}

bool isRefused(int file)
{
    if (!diskIs("full") || !isDatabase(file))
        return false;
    errno = ENOSPC;
    return true;
}

template<typename Function>
Function *real(Function *, const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

int openReal(const char *name, const char *path, int flags, mode_t mode)
{
    const bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
    if (writes && diskIs("readonly") && std::strstr(path, ".sqlite")) {
        errno = EROFS;
        return -1;
    }
    return reinterpret_cast<int (*)(const char *, int, ...)>(dlsym(RTLD_NEXT, name))(path, flags,
                                                                                     mode);
}

mode_t modeOf(int flags, va_list rest)
{
    return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(rest, unsigned)) : 0;
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openReal("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return openReal("open64", path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    return isRefused(file) ? -1 : real(&write, "write")(file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    return isRefused(file) ? -1 : real(&pwrite, "pwrite")(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    return isRefused(file) ? -1 : real(&pwrite64, "pwrite64")(file, bytes, size, at);
}
}
