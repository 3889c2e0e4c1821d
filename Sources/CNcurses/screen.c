#include "CNcurses.h"
#include "guard.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// Paste arrives between marks; the mouse sends presses and the wheel, with decimal coordinates.
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

static struct {
  SCREEN *screen;
  FILE *output;
  FILE *input;
  // Whether it takes sequences as xterm does; a terminal of another kind would print them.
  bool is_ansi;
  bool reports_mouse;
  int colors;
  struct {
    attr_t attributes;
    int pair;
  } styles[terminal_style_limit];
  // A row on its way to ncurses, with room for every column.
  cchar_t *row;
  int row_limit;
} terminal;

bool terminal_set_locale(void) {
  if (setlocale(LC_CTYPE, "") == nullptr) {
    const char *name = getenv("LC_ALL");
    if (name == nullptr || *name == 0) name = getenv("LC_CTYPE");
    if (name == nullptr || *name == 0) name = getenv("LANG");
    bool is_utf8 = name != nullptr && (strcasestr(name, "utf-8") || strcasestr(name, "utf8"));
    setlocale(LC_CTYPE, is_utf8 ? "C.UTF-8" : "C");
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// MARK: Opening and closing

// What gives the terminal back when no function of ncurses may be called any more.
static char reset[512];
static size_t reset_length;

static int append_byte_to_reset(int byte) {
  if (reset_length + 1 < sizeof reset) reset[reset_length++] = (char)byte;
  return byte;
}

static void append_to_reset(const char *capability) {
  if (capability != nullptr) tputs(capability, 1, append_byte_to_reset);
}

static void compose_reset(void) {
  reset_length = 0;
  if (terminal.is_ansi) append_to_reset(MOUSE_OFF PASTE_OFF);
  append_to_reset(exit_attribute_mode);
  append_to_reset(keypad_local);
  append_to_reset(cursor_normal);
  append_to_reset(exit_ca_mode != nullptr ? exit_ca_mode : "\r\n");
  reset[reset_length] = 0;
}

// Called while the terminal still has, or has again, the modes that the shell gave it.
static void arm_guard(void) {
  struct termios modes;
  if (tcgetattr(fileno(terminal.output), &modes) == 0) {
    crash_guard_arm(fileno(terminal.output), reset, &modes);
  }
}

// For sequences that ncurses does not know; its own output is flushed after every call that makes any.
static void send(const char *sequence) {
  if (!terminal.is_ansi) return;
  size_t length = strlen(sequence);
  while (length > 0) {
    ssize_t sent = write(fileno(terminal.output), sequence, length);
    if (sent <= 0) return;
    sequence += sent;
    length -= (size_t)sent;
  }
}

static void set_modes(void) {
  send(PASTE_ON);
  if (terminal.reports_mouse) send(MOUSE_ON);
}

static void unset_modes(void) {
  if (terminal.reports_mouse) send(MOUSE_OFF);
  send(PASTE_OFF);
}

// Reads what TERM can do; newterm alone would take a terminal like `dumb` and draw garbage.
static terminal_opening examine_type(int output) {
  const char *type = getenv("TERM");
  if (type == nullptr || *type == 0) return terminal_opening_type_not_set;
  int error = 0;
  if (setupterm(nullptr, output, &error) != OK) return terminal_opening_type_unknown;
  bool is_capable = cursor_address != nullptr;
  if (is_capable) {
    terminal.is_ansi = strncmp(cursor_address, "\033[", 2) == 0;
    compose_reset();
  }
  del_curterm(cur_term);
  return is_capable ? terminal_opening_succeeded : terminal_opening_type_incapable;
}

// newterm with its signal handlers taken off again: the run loop reads the signals, and a stop or an end must have
// its usual effect.
static SCREEN *new_screen(void) {
  static const int signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
  enum { count = sizeof signals / sizeof *signals };
  struct sigaction actions[count];
  for (int i = 0; i < count; i++) sigaction(signals[i], nullptr, &actions[i]);
  SCREEN *screen = newterm(nullptr, terminal.output, terminal.input);
  for (int i = 0; i < count; i++) sigaction(signals[i], &actions[i], nullptr);
  return screen;
}

terminal_opening terminal_open(int output, int input) {
  terminal_opening opening = examine_type(output);
  if (opening != terminal_opening_succeeded) return opening;
  terminal.output = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 0), "w");
  terminal.input = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 0), "r");
  if (terminal.output == nullptr || terminal.input == nullptr) return terminal_opening_failed;
  arm_guard();
  terminal.screen = new_screen();
  if (terminal.screen == nullptr) {
    crash_guard_disarm();
    return terminal_opening_failed;
  }
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  // An update is finished even when keys wait: the run loop draws once for all of them.
  typeahead(-1);
  start_color();
  use_default_colors();
  // In a direct-colour terminal numbers above 7 are RGB values.
  terminal.colors = tigetflag("RGB") > 0 || tigetnum("RGB") > 0 ? 8 : COLORS < 8 ? 0 : COLORS;
  terminal_fit();
  set_modes();
  return terminal_opening_succeeded;
}

void terminal_close(void) {
  unset_modes();
  endwin();
  crash_guard_disarm();
  delscreen(terminal.screen);
  fclose(terminal.output);
  fclose(terminal.input);
  free(terminal.row);
  terminal = (typeof(terminal)){};
}

void terminal_abandon(void) { crash_guard_disarm(); }

void terminal_suspend(void) {
  unset_modes();
  endwin();
  crash_guard_disarm();
}

void terminal_resume(void) {
  arm_guard();
  // The shell's modes may have been changed meanwhile; the end of sitrep restores the newest.
  def_shell_mode();
  doupdate();
  set_modes();
  terminal_fit();
}

// MARK: Size

int terminal_rows(void) { return getmaxy(stdscr); }

int terminal_columns(void) { return getmaxx(stdscr); }

void terminal_fit(void) {
  struct winsize size;
  // resize_term and not resizeterm, which would put a KEY_RESIZE into a queue that nobody reads.
  if (ioctl(fileno(terminal.output), TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    resize_term(size.ws_row, size.ws_col);
  }
  clearok(curscr, TRUE);
  if (terminal_columns() > terminal.row_limit) {
    free(terminal.row);
    terminal.row_limit = terminal_columns();
    terminal.row = calloc((size_t)terminal.row_limit, sizeof *terminal.row);
    if (terminal.row == nullptr) abort();
  }
}

// MARK: Drawing

int terminal_colors(void) { return terminal.colors; }

void terminal_define_style(uint8_t style, unsigned attributes, int foreground, int background) {
  attr_t bits = A_NORMAL;
  if (attributes & terminal_bold) bits |= A_BOLD;
  if (attributes & terminal_dim) bits |= A_DIM;
  if (attributes & terminal_underline) bits |= A_UNDERLINE;
  if (attributes & terminal_reverse) bits |= A_REVERSE;
  bool is_coloured = foreground >= 0 || background >= 0;
  int pair = is_coloured ? alloc_pair(foreground, background) : 0;
  terminal.styles[style].attributes = bits;
  terminal.styles[style].pair = pair < 0 ? 0 : pair;
}

// The C library's width of a character decides where ncurses puts the next; one that would move the rest of its row
// gives way to a sign of the promised width.
static void set_cell(cchar_t *cell, const terminal_cell *source) {
  attr_t attributes = terminal.styles[source->style].attributes;
  int pair = terminal.styles[source->style].pair;
  wchar_t text[4] = {(wchar_t)source->scalars[0], (wchar_t)source->scalars[1], (wchar_t)source->scalars[2], 0};
  if (wcwidth(text[0]) == source->width) {
    if (setcchar(cell, text, attributes, 0, &pair) == OK) return;
    text[1] = 0;
    if (setcchar(cell, text, attributes, 0, &pair) == OK) return;
  }
  setcchar(cell, source->width == 2 ? L"\uFF1F" : L"?", attributes, 0, &pair);
}

void terminal_put_row(int row, const terminal_cell *cells, int count) {
  if (count > terminal.row_limit) count = terminal.row_limit;
  for (int i = 0; i < count; i++) set_cell(&terminal.row[i], &cells[i]);
  mvadd_wchnstr(row, 0, terminal.row, count);
}

void terminal_update(int cursor_row, int cursor_column) {
  bool is_shown = cursor_row >= 0;
  curs_set(is_shown);
  // A hidden cursor may stay where the last change left it, which saves its way back.
  leaveok(stdscr, !is_shown);
  if (is_shown) move(cursor_row, cursor_column);
  refresh();
}

void terminal_report_mouse(bool on) {
  terminal.reports_mouse = on;
  send(on ? MOUSE_ON : MOUSE_OFF);
}
