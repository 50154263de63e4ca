#ifndef CAMNANG_RENAME_EXCHANGE_H
#define CAMNANG_RENAME_EXCHANGE_H

/// Swaps two paths in one step: at every instant both exist. Returns 0, or -1 with errno set (ENOSYS or EINVAL where the
/// system or file system cannot).
int camnang_rename_exchange(const char *first, const char *second);

#endif
