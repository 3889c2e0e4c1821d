#pragma once
#include <stddef.h>

/// A file of `data/`, compiled into the binary.
struct sitrep_data_file {
  /// The path below `data/`, such as `actors/states.tsv`.
  const char *_Nonnull name;
  /// UTF-8, without a terminating zero.
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// How many files there are.
size_t sitrep_data_file_count(void);

/// The file at `index`, which is below `sitrep_data_file_count()`.
struct sitrep_data_file sitrep_data_file_at(size_t index);
