// Where the next character goes and how it looks, and the shortest ways to change that.
#pragma once

#include "CNcurses.h"

extern struct pen {
  // Where the cursor stands; a negative row where that is not certain.
  int row, column;
  uint8_t style;
} pen;

// Notes a cursor in the upper left corner and a plain style.
void pen_reset(void);
// Notes a cursor in the upper left corner.
void pen_home(void);
// Notes that the cursor may be anywhere.
void pen_lose(void);
void pen_move(int row, int column);
void pen_style(uint8_t style);
// Writes the characters of a cell; the row must have room.
void pen_write(const terminal_cell *cell);
