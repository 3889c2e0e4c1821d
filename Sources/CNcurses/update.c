#include "update.h"

#include "CNcurses.h"
#include "output.h"
#include "pen.h"
#include "style.h"

#include <curses.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static struct {
  int rows, columns;
  // Row by row; the right half of a wide character is a cell without columns.
  terminal_cell *shown, *wanted;
  uint64_t *shown_hashes, *wanted_hashes;
  bool is_known;
  bool shows_cursor;
  bool scrolls_regions;
  // Writing the last column of the last row would scroll the screen.
  bool spares_last_cell;
  const char *show_cursor, *hide_cursor;
} screen;

static const terminal_cell blank = {.scalars = {' '}, .width = 1, .style = style_plain};

static bool is_same(const terminal_cell *a, const terminal_cell *b) {
  return a->width == b->width && a->style == b->style && memcmp(a->scalars, b->scalars, sizeof a->scalars) == 0;
}

static terminal_cell *shown_row(int row) { return screen.shown + (ptrdiff_t)row * screen.columns; }

static terminal_cell *wanted_row(int row) { return screen.wanted + (ptrdiff_t)row * screen.columns; }

void update_learn(void) {
  screen.scrolls_regions = tigetstr("csr") != nullptr && tigetstr("ri") != nullptr;
  screen.spares_last_cell = tigetflag("am") > 0 && tigetflag("xenl") <= 0;
  screen.show_cursor = tigetstr("cnorm");
  screen.hide_cursor = tigetstr("civis");
}

int terminal_rows(void) { return screen.rows; }

int terminal_columns(void) { return screen.columns; }

static void fill_blank(terminal_cell *cells, int count) {
  for (int i = 0; i < count; i++) cells[i] = blank;
}

// FNV-1a.
static uint64_t hash(const terminal_cell *cells) {
  uint64_t value = 0xCBF29CE484222325;
  for (int i = 0; i < screen.columns; i++) {
    for (int j = 0; j < 3; j++) value = (value ^ cells[i].scalars[j]) * 0x100000001B3;
    value = (value ^ cells[i].style) * 0x100000001B3;
  }
  return value;
}

static void *allocate(void *former, size_t count, size_t size) {
  void *memory = reallocarray(former, count, size);
  if (memory == nullptr) abort();
  return memory;
}

void update_resize(int rows, int columns) {
  size_t count = (size_t)rows * (size_t)columns;
  screen.rows = rows;
  screen.columns = columns;
  screen.shown = allocate(screen.shown, count, sizeof *screen.shown);
  screen.wanted = allocate(screen.wanted, count, sizeof *screen.wanted);
  screen.shown_hashes = allocate(screen.shown_hashes, (size_t)rows, sizeof *screen.shown_hashes);
  screen.wanted_hashes = allocate(screen.wanted_hashes, (size_t)rows, sizeof *screen.wanted_hashes);
  fill_blank(screen.wanted, (int)count);
  for (int row = 0; row < rows; row++) screen.wanted_hashes[row] = hash(wanted_row(row));
  screen.is_known = false;
}

// The C library knows the width of a character as most terminals do; one that would move the rest of its row gives
// way to a sign of the promised width.
static terminal_cell checked(terminal_cell cell) {
  if (wcwidth((wchar_t)cell.scalars[0]) != cell.width) {
    cell.scalars[0] = cell.width == 2 ? 0xFF1F : '?';
    cell.scalars[1] = 0;
  }
  if (cell.scalars[1] != 0 && wcwidth((wchar_t)cell.scalars[1]) != 0) cell.scalars[1] = 0;
  if (cell.scalars[1] == 0 || wcwidth((wchar_t)cell.scalars[2]) != 0) cell.scalars[2] = 0;
  return cell;
}

void terminal_put_row(int row, const terminal_cell *cells, int count) {
  if (row < 0 || row >= screen.rows) return;
  terminal_cell *target = wanted_row(row);
  int column = 0;
  for (int i = 0; i < count && column + cells[i].width <= screen.columns; i++) {
    terminal_cell cell = checked(cells[i]);
    if (cell.scalars[0] == ' ' && style_hides_in_blanks(cell.style)) cell = blank;
    target[column] = cell;
    if (cell.width == 2) target[column + 1] = (terminal_cell){.style = cell.style};
    column += cell.width;
  }
  fill_blank(target + column, screen.columns - column);
  screen.wanted_hashes[row] = hash(target);
}

// MARK: Cells

// Terminals differ in how wide they think such characters are, and some turn their order round.
static bool is_risky(const terminal_cell *cell) {
  uint32_t scalar = cell->scalars[0];
  if (cell->scalars[1] != 0) return true;
  return scalar >= 0x590 && !(scalar >= 0x1E00 && scalar < 0x2600) && !(scalar >= 0x3000 && scalar < 0xA4D0)
    && !(scalar >= 0xAC00 && scalar < 0xD7B0) && !(scalar >= 0xFF00 && scalar < 0xFFF0);
}

// Whether a cell looks the same in the present style as in its own.
static bool looks_blank(const terminal_cell *cell) { return is_same(cell, &blank) && style_hides_in_blanks(pen.style); }

// Writes a cell where the pen stands.
static void write_cell(const terminal_cell *cell) {
  if (!looks_blank(cell)) pen_style(cell->style);
  pen_write(cell);
  // Behind the last column terminals differ.
  if (pen.column >= screen.columns) pen_lose();
}

// Whether cells that stay as they are, before one that is to be written, can be written again for less than the way
// over them: then their looks are the present one and after it that of the cell.
static bool is_bridge(const terminal_cell *cells, int count) {
  if (count > 4) return false;
  uint8_t style = pen.style;
  for (int i = 0; i < count; i++) {
    if (cells[i].scalars[0] >= 0x80 || cells[i].scalars[1] != 0) return false;
    if (cells[i].style != style && !looks_blank(&cells[i]) && cells[i].style != cells[count].style) return false;
    if (!looks_blank(&cells[i])) style = cells[i].style;
  }
  return true;
}

// The column from which on a row is blank, if erasing it is shorter than writing blanks; else the row's end.
static int blank_tail(const terminal_cell *old, const terminal_cell *new) {
  int start = screen.columns, changed = 0;
  while (start > 0 && is_same(&new[start - 1], &blank)) {
    start--;
    if (!is_same(&old[start], &blank)) changed++;
  }
  return changed > 3 ? start : screen.columns;
}

static void erase_from(int row, int start, const terminal_cell *old) {
  while (is_same(&old[start], &blank)) start++;
  pen_move(row, start);
  pen_style(style_plain);
  output_text("\033[K");
}

static void update_row(int row) {
  terminal_cell *old = shown_row(row), *new = wanted_row(row);
  int end = blank_tail(old, new);
  bool spares_last = screen.spares_last_cell && row == screen.rows - 1;
  // Whether the cursor may be elsewhere than it should be.
  bool is_astray = false;
  for (int column = 0; column < end; column += new[column].width) {
    if (is_same(&old[column], &new[column])) continue;
    if (spares_last && column + new[column].width >= screen.columns) continue;
    bool risky = is_risky(&new[column]), is_space = new[column].scalars[0] == ' ';
    if (is_astray && !risky && !is_space) {
      pen_lose();
      is_astray = false;
    }
    int gap = column - pen.column;
    if (pen.row == row && gap > 0 && !is_astray && is_bridge(&new[pen.column], gap)) {
      while (pen.column < column) write_cell(&new[pen.column]);
    } else if (pen.row != row || gap != 0) {
      if (is_astray) pen_lose();
      is_astray = false;
      pen_move(row, column);
    }
    write_cell(&new[column]);
    is_astray |= risky;
  }
  if (is_astray) pen_lose();
  if (end < screen.columns) erase_from(row, end, old);
  memcpy(old, new, (size_t)screen.columns * sizeof *old);
  screen.shown_hashes[row] = screen.wanted_hashes[row];
}

// MARK: Rows that move

// Rows `top` to `bottom` of the screen, both inclusive, moved up by `distance`; down when negative.
typedef struct shift {
  int top, bottom, distance;
} shift;

// The rows that are right in a region after a shift, less those that were right before.
static int gain(shift shift) {
  int gain = 0;
  for (int row = shift.top; row <= shift.bottom; row++) {
    uint64_t wanted = screen.wanted_hashes[row];
    int source = row + shift.distance;
    if (source >= shift.top && source <= shift.bottom && screen.shown_hashes[source] == wanted) gain++;
    if (screen.shown_hashes[row] == wanted) gain--;
  }
  return gain;
}

// The shift that puts most rows into their places; its distance is 0 when none is worth its bytes.
static shift best_shift(void) {
  shift best = {};
  int changed = 0, most = 1;
  for (int row = 0; row < screen.rows; row++) changed += screen.shown_hashes[row] != screen.wanted_hashes[row];
  if (changed < 3) return best;
  for (int distance = 1 - screen.rows; distance < screen.rows; distance++) {
    shift candidate = {.top = screen.rows, .bottom = -1, .distance = distance};
    for (int row = 0; row < screen.rows; row++) {
      int source = row + distance;
      if (distance == 0 || source < 0 || source >= screen.rows) continue;
      if (screen.shown_hashes[source] != screen.wanted_hashes[row]) continue;
      // Rows that look the same everywhere, blank ones above all, say nothing.
      if (screen.shown_hashes[row] == screen.wanted_hashes[row]) continue;
      int upper = row < source ? row : source, lower = row < source ? source : row;
      if (upper < candidate.top) candidate.top = upper;
      if (lower > candidate.bottom) candidate.bottom = lower;
    }
    if (candidate.bottom < 0) continue;
    int rows = gain(candidate);
    if (rows > most) {
      most = rows;
      best = candidate;
    }
  }
  return best;
}

static void scroll_region(shift shift) {
  int distance = shift.distance < 0 ? -shift.distance : shift.distance;
  pen_style(style_plain);
  output_text("\033[");
  output_number(shift.top + 1);
  output_text(";");
  output_number(shift.bottom + 1);
  output_text("r");
  pen_lose();
  pen_move(shift.distance > 0 ? shift.bottom : shift.top, 0);
  for (int i = 0; i < distance; i++) output_text(shift.distance > 0 ? "\n" : "\033M");
  output_text("\033[r");
  pen_home();

  size_t row_size = (size_t)screen.columns * sizeof *screen.shown;
  int kept = shift.bottom - shift.top + 1 - distance;
  int from = shift.distance > 0 ? shift.top + distance : shift.top;
  int to = shift.distance > 0 ? shift.top : shift.top + distance;
  memmove(shown_row(to), shown_row(from), (size_t)kept * row_size);
  int first_blank = shift.distance > 0 ? shift.bottom - distance + 1 : shift.top;
  fill_blank(shown_row(first_blank), distance * screen.columns);
  for (int row = shift.top; row <= shift.bottom; row++) screen.shown_hashes[row] = hash(shown_row(row));
}

// MARK: The whole screen

static void clear_all(void) {
  output_text("\033[m\033[H\033[2J");
  pen_reset();
  screen.is_known = true;
  fill_blank(screen.shown, screen.rows * screen.columns);
  for (int row = 0; row < screen.rows; row++) screen.shown_hashes[row] = hash(shown_row(row));
  if (screen.hide_cursor != nullptr) output_text(screen.hide_cursor);
  screen.shows_cursor = false;
}

static void place_cursor(int row, int column) {
  bool is_shown = row >= 0;
  if (is_shown) pen_move(row, column);
  if (is_shown == screen.shows_cursor) return;
  screen.shows_cursor = is_shown;
  const char *capability = is_shown ? screen.show_cursor : screen.hide_cursor;
  if (capability != nullptr) output_text(capability);
}

void update_leave(void) {
  if (!screen.shows_cursor && screen.show_cursor != nullptr) output_text(screen.show_cursor);
}

void update_compose(int cursor_row, int cursor_column) {
  if (!screen.is_known) clear_all();
  shift shift = screen.scrolls_regions ? best_shift() : (struct shift){};
  if (shift.distance != 0) scroll_region(shift);
  for (int row = 0; row < screen.rows; row++) {
    if (screen.shown_hashes[row] != screen.wanted_hashes[row]) update_row(row);
  }
  // What others write to the terminal is to look plain.
  pen_style(style_plain);
  place_cursor(cursor_row, cursor_column);
}
