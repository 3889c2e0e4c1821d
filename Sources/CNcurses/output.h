// Bytes on their way to the terminal, gathered so that a frame goes out in one piece.
#pragma once

#include <stddef.h>

void output_bytes(const char *bytes, size_t count);
void output_text(const char *text);
void output_number(int number);
// ESC [, a number where it is above 1, which every terminal takes for missing, and the final byte.
void output_control(int number, char final);
// Sends what has been gathered and answers how much it was.
size_t output_flush(int descriptor);
