#include "build.h"

#define TEXT(words) #words
#define EXPANDED(words) TEXT(words)

const char *lectern_commit(void) {
  // Package.swift defines LECTERN_COMMIT from the environment variable with this name, if there is one.
#ifdef LECTERN_COMMIT
  return EXPANDED(LECTERN_COMMIT);
#else
  return "";
#endif
}
