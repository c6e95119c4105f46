// Swift sees neither `deflateInit2`, which is a macro, nor what it takes from the header.
#pragma once
#include <zlib.h>

/// Begins to compress into one gzip member (RFC 1952); Z_OK when it can.
static inline int gzip_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
