// How cells look, as the shortest sequences that change one look into another.
#pragma once

#include <stdbool.h>
#include <stdint.h>

// The look of a fresh terminal.
enum { style_plain = 0 };

// Learns what the terminal of terminfo's current entry can do.
void style_learn(void);
// Whether a blank shows nothing of a look.
bool style_hides_in_blanks(uint8_t style);
// Appends what changes the look of the next characters.
void style_change(uint8_t from, uint8_t to);
