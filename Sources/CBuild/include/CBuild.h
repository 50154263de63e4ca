#ifndef CAMNANG_BUILD_H
#define CAMNANG_BUILD_H

/// The commit that the program was built from, shortened, with a `+` where the checkout had changes that were in no
/// commit; "" where the sources came without git.
const char *camnang_revision(void);

#endif
