#include "CBuild.h"

const char *camnang_revision(void) { return CAMNANG_REVISION; }
