#pragma once
#include <zlib.h>

// The whole of one buffer as a raw deflate stream (no zlib head, no checksum) into another: how many bytes that took, or
// -1 where it did not fit or memory ran out. In C, because deflateInit2 is a macro, which Swift does not see.
static inline long camnang_deflate(const unsigned char *bytes, unsigned int count, unsigned char *out,
                                   unsigned int capacity) {
  z_stream stream = {0};
  if (deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) return -1;
  stream.next_in = (unsigned char *)bytes;
  stream.avail_in = count;
  stream.next_out = out;
  stream.avail_out = capacity;
  int status = deflate(&stream, Z_FINISH);
  long written = (long)stream.total_out;
  deflateEnd(&stream);
  return status == Z_STREAM_END ? written : -1;
}

// Makes a stream that reads gzip. In C, because inflateInit2 is a macro. 0 where it could be made.
static inline int camnang_gunzip_begin(z_stream *stream) {
  stream->zalloc = Z_NULL;
  stream->zfree = Z_NULL;
  stream->opaque = Z_NULL;
  stream->next_in = Z_NULL;
  stream->avail_in = 0;
  return inflateInit2(stream, 15 + 16) == Z_OK ? 0 : -1;
}
