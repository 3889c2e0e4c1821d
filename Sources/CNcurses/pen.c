#include "pen.h"

#include "output.h"
#include "style.h"

#include <stdio.h>

struct pen pen;

void pen_reset(void) {
  pen.style = style_plain;
  pen_home();
}

void pen_home(void) { pen.row = pen.column = 0; }

void pen_lose(void) { pen.row = -1; }

// The bytes of a way for the pen.
typedef struct path {
  char bytes[32];
  size_t count;
} path;

static void path_repeat(path *path, const char *step, int times) {
  for (int i = 0; i < times; i++) {
    for (const char *byte = step; *byte != 0; byte++) path->bytes[path->count++] = *byte;
  }
}

static void path_control(path *path, int number, char final) {
  path->count += (size_t)(number > 1 ? snprintf(path->bytes + path->count, 12, "\033[%d%c", number, final)
                                     : snprintf(path->bytes + path->count, 12, "\033[%c", final));
}

static path absolute_path(int row, int column) {
  path path = {};
  if (column == 0) {
    path_control(&path, row + 1, 'H');
  } else {
    path.count = (size_t)snprintf(path.bytes, sizeof path.bytes, "\033[%d;%dH", row + 1, column + 1);
  }
  return path;
}

// From where the cursor is, by steps; none when it is far.
static path relative_path(int row, int column) {
  path path = {};
  int down = row - pen.row;
  if (pen.row < 0 || down < -2 || down > 3) return path;
  if (column == 0 && pen.column != 0) path_repeat(&path, "\r", 1);
  path_repeat(&path, down < 0 ? "\033M" : "\n", down < 0 ? -down : down);
  int right = column == 0 ? 0 : column - pen.column;
  if (right > 0) path_control(&path, right, 'C');
  if (right < 0 && right >= -3) path_repeat(&path, "\b", -right);
  if (right < -3) path_control(&path, -right, 'D');
  return path;
}

void pen_move(int row, int column) {
  if (pen.row == row && pen.column == column) return;
  path absolute = absolute_path(row, column), relative = relative_path(row, column);
  path *shortest = relative.count > 0 && relative.count <= absolute.count ? &relative : &absolute;
  output_bytes(shortest->bytes, shortest->count);
  pen.row = row;
  pen.column = column;
}

void pen_style(uint8_t style) {
  style_change(pen.style, style);
  pen.style = style;
}

static void append_scalar(uint32_t scalar) {
  char bytes[4];
  size_t count = 0;
  if (scalar < 0x80) {
    bytes[count++] = (char)scalar;
  } else if (scalar < 0x800) {
    bytes[count++] = (char)(0xC0 | scalar >> 6);
  } else if (scalar < 0x10000) {
    bytes[count++] = (char)(0xE0 | scalar >> 12);
    bytes[count++] = (char)(0x80 | (scalar >> 6 & 0x3F));
  } else {
    bytes[count++] = (char)(0xF0 | scalar >> 18);
    bytes[count++] = (char)(0x80 | (scalar >> 12 & 0x3F));
    bytes[count++] = (char)(0x80 | (scalar >> 6 & 0x3F));
  }
  if (scalar >= 0x80) bytes[count++] = (char)(0x80 | (scalar & 0x3F));
  output_bytes(bytes, count);
}

void pen_write(const terminal_cell *cell) {
  for (int i = 0; i < 3 && cell->scalars[i] != 0; i++) append_scalar(cell->scalars[i]);
  pen.column += cell->width;
}
