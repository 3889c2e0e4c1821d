#pragma once
#include <stddef.h>
#include <stdint.h>

// Of libFuzzer, which comes with the toolchain.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
