#include "CNcurses.h"
#include "guard.h"
#include "messages.h"
#include "output.h"
#include "style.h"
#include "update.h"

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

// What a terminal can be asked to do beyond what ncurses knows, and how that is taken back.
static const struct {
  const char *on, *off;
} modes[terminal_mode_count] = {
  // Pasted text stands between marks.
  [terminal_mode_paste] = {"\033[?2004h", "\033[?2004l"},
  // Presses, releases and the wheel, with decimal coordinates.
  [terminal_mode_mouse] = {"\033[?1000h\033[?1006h", "\033[?1006l\033[?1000l"},
  // The same and drags.
  [terminal_mode_mouse_drags] = {"\033[?1002h\033[?1006h", "\033[?1006l\033[?1002l"},
  // Keys that share a byte come apart: xterm's way and kitty's.
  [terminal_mode_keys] = {"\033[>4;2m\033[>1u", "\033[<u\033[>4m"},
};

static struct {
  SCREEN *screen;
  FILE *output;
  FILE *input;
  bool is_on[terminal_mode_count];
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

static int output_descriptor(void) { return fileno(terminal.output); }

// MARK: Opening and closing

// What gives the terminal back when no function of ncurses may be called any more; the guard holds one of the two.
static char resets[2][512];
static int present_reset;
static char *composed;

static int append_to_composed(int byte) {
  if (composed < resets[present_reset] + sizeof resets[0] - 1) *composed++ = (char)byte;
  return byte;
}

static void compose(const char *sequence) {
  if (sequence != nullptr) tputs(sequence, 1, append_to_composed);
}

static const char *compose_reset(void) {
  present_reset = 1 - present_reset;
  composed = resets[present_reset];
  for (int mode = 0; mode < terminal_mode_count; mode++) {
    if (terminal.is_on[mode]) compose(modes[mode].off);
  }
  compose(exit_attribute_mode);
  compose(change_scroll_region != nullptr ? "\033[r" : nullptr);
  compose(cursor_normal);
  compose(exit_ca_mode != nullptr ? exit_ca_mode : "\r\n");
  *composed = 0;
  return resets[present_reset];
}

// Called while the terminal still has, or has again, the modes that the shell gave it.
static void arm_guard(void) {
  struct termios shell_modes;
  if (tcgetattr(output_descriptor(), &shell_modes) == 0) {
    crash_guard_arm(output_descriptor(), compose_reset(), &shell_modes);
  }
}

static void send_modes(bool on) {
  for (int mode = 0; mode < terminal_mode_count; mode++) {
    if (terminal.is_on[mode]) output_text(on ? modes[mode].on : modes[mode].off);
  }
  output_flush(output_descriptor());
}

static void give_back(void) {
  update_leave();
  send_modes(false);
  endwin();
  crash_guard_disarm();
  messages_release();
}

// Reads what a type can do; newterm alone would take a terminal like `dumb` and draw garbage.
static terminal_opening examine(const char *type, int output) {
  int error = 0;
  if (setupterm((char *)type, output, &error) != OK) return terminal_opening_type_unknown;
  // All that is sent besides starts so as well; terminals of other kinds are in museums.
  bool is_capable = cursor_address != nullptr && strncmp(cursor_address, "\033[", 2) == 0;
  del_curterm(cur_term);
  return is_capable ? terminal_opening_succeeded : terminal_opening_type_incapable;
}

// newterm with its signal handlers taken off again: the run loop reads the signals, and a stop or an end must have
// its usual effect.
static SCREEN *new_screen(const char *type) {
  static const int signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
  enum { count = sizeof signals / sizeof *signals };
  struct sigaction actions[count];
  for (int i = 0; i < count; i++) sigaction(signals[i], nullptr, &actions[i]);
  SCREEN *screen = newterm((char *)type, terminal.output, terminal.input);
  for (int i = 0; i < count; i++) sigaction(signals[i], &actions[i], nullptr);
  return screen;
}

terminal_opening terminal_open(int output, int input, const char *type) {
  terminal_opening opening = examine(type, output);
  if (opening != terminal_opening_succeeded) return opening;
  terminal.output = fdopen(fcntl(output, F_DUPFD_CLOEXEC, 0), "w");
  terminal.input = fdopen(fcntl(input, F_DUPFD_CLOEXEC, 0), "r");
  if (terminal.output == nullptr || terminal.input == nullptr) return terminal_opening_failed;
  struct termios shell_modes;
  bool is_known = tcgetattr(output, &shell_modes) == 0;
  terminal.screen = new_screen(type);
  if (terminal.screen == nullptr) return terminal_opening_failed;
  if (is_known) crash_guard_arm(output_descriptor(), compose_reset(), &shell_modes);
  raw();
  noecho();
  nonl();
  style_learn();
  update_learn();
  // Has ncurses enter the alternate screen, which modes may belong to.
  doupdate();
  messages_hold();
  terminal_fit();
  return terminal_opening_succeeded;
}

void terminal_close(void) {
  give_back();
  delscreen(terminal.screen);
  fclose(terminal.output);
  fclose(terminal.input);
}

void terminal_abandon(void) { crash_guard_disarm(); }

void terminal_suspend(void) { give_back(); }

void terminal_resume(void) {
  arm_guard();
  // The shell's modes may have been changed meanwhile; the end of sitrep restores the newest.
  def_shell_mode();
  doupdate();
  messages_hold();
  send_modes(true);
  terminal_fit();
}

void terminal_await_key(const char *request) {
  struct termios shell_modes;
  int input = fileno(terminal.input);
  if (tcgetattr(input, &shell_modes) != 0) return;
  struct termios modes = shell_modes;
  modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG);
  // What was typed before the request was not meant for it.
  tcsetattr(input, TCSAFLUSH, &modes);
  output_text(request);
  output_flush(output_descriptor());
  char bytes[64];
  ssize_t count = read(input, bytes, sizeof bytes);
  (void)count;
  tcsetattr(input, TCSAFLUSH, &shell_modes);
}

void terminal_set_mode(terminal_mode mode, bool on) {
  if (terminal.is_on[mode] == on) return;
  terminal.is_on[mode] = on;
  crash_guard_change(compose_reset());
  output_text(on ? modes[mode].on : modes[mode].off);
  output_flush(output_descriptor());
}

// MARK: Size

void terminal_fit(void) {
  struct winsize size;
  bool is_known = ioctl(output_descriptor(), TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
  // endwin leaves the cursor in what ncurses takes for the last row.
  if (is_known) resize_term(size.ws_row, size.ws_col);
  update_resize(LINES, COLS);
}

// MARK: Drawing

int terminal_colors(void) {
  // In a direct-colour terminal a number above 7 is an RGB value.
  bool is_direct = tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || (tigetstr("RGB") != (char *)-1 && tigetstr("RGB") != nullptr);
  return is_direct ? terminal_colors_direct : max_colors > 0 ? max_colors : 0;
}

size_t terminal_update(int cursor_row, int cursor_column) {
  update_compose(cursor_row, cursor_column);
  return output_flush(output_descriptor());
}

void terminal_send(const char *bytes, size_t count) {
  output_bytes(bytes, count);
  output_flush(output_descriptor());
}
