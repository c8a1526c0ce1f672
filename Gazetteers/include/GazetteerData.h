// The word lists of this folder, embedded in the binary and readable as bytes.
#ifndef GAZETTEER_DATA_H
#define GAZETTEER_DATA_H

#include <stddef.h>

typedef struct {
  const char *_Nonnull name;            // the file's name, for messages
  const unsigned char *_Nonnull bytes;  // its UTF-8 text, read-only and never freed
  size_t count;                         // how many bytes
} embedded_file;

size_t embedded_file_count(void);
embedded_file embedded_file_at(size_t index);

#endif
