// The terminal as sitrep needs it, over ncursesw and the Linux calls that Swift's Glibc module lacks.
//
// There is one terminal in a process, and its functions belong to the main thread. curses.h stays out of this
// header: its names and macros would become global names in Swift.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: The screen (screen.c)

/// How the opening of a terminal ended.
typedef enum __attribute__((enum_extensibility(closed))) terminal_opening {
  terminal_opening_succeeded,
  /// The terminal database does not know the type.
  terminal_opening_type_unknown,
  /// A terminal of the type cannot place its cursor.
  terminal_opening_type_incapable,
  /// ncurses could not set it up; memory or the descriptors failed.
  terminal_opening_failed,
} terminal_opening;

/// What a terminal can be asked to do besides showing text; whoever leaves it takes that back.
typedef enum __attribute__((enum_extensibility(closed))) terminal_mode {
  /// Send pasted text between marks.
  terminal_mode_paste,
  /// Send presses, releases and the wheel of the mouse.
  terminal_mode_mouse,
  /// Send drags of the mouse as well.
  terminal_mode_mouse_drags,
  /// Send keys that share a byte, as Tab and Ctrl-I do, as sequences of their own.
  terminal_mode_keys,
} terminal_mode;
enum { terminal_mode_count = 4 };

/// Bits of `terminal_define_style`.
enum {
  terminal_bold = 1,
  terminal_dim = 2,
  terminal_underline = 4,
  terminal_reverse = 8,
};

/// The number of styles; each is an index below it.
enum { terminal_style_limit = 256 };

/// One character of a row with the columns it takes.
typedef struct terminal_cell {
  /// The character and the marks that combine with it; 0 ends them early.
  uint32_t scalars[3];
  /// 1 or 2 columns.
  uint8_t width;
  uint8_t style;
} terminal_cell;

/// Sets the locale for text.
///
/// A locale that is named UTF-8 and not installed, as happens after ssh, gives way to C.UTF-8.
/// Answers whether the text of the reader's terminal is UTF-8.
bool terminal_set_locale(void);

/// Takes a terminal of a type: alternate screen, raw keys, and the guard that gives all back after a crash.
///
/// What is written to standard error is kept until the terminal is given back.
terminal_opening terminal_open(int output, int input, const char *type);
/// Gives the terminal back as it was.
void terminal_close(void);
/// Forgets a terminal that is gone, without a byte to it.
void terminal_abandon(void);
/// Gives the terminal back for as long as another program uses it.
void terminal_suspend(void);
/// Takes the terminal again; the next frame is drawn in full.
void terminal_resume(void);

int terminal_rows(void);
int terminal_columns(void);
/// Prints a request for a key and waits for one, while the terminal is given back.
void terminal_await_key(const char *request);

/// Takes over the size that the terminal has now; the next frame is drawn in full.
void terminal_fit(void);

/// The number of colours: 0, 8, 16, 256, or `terminal_colors_direct` where a colour above 7 is an RGB value.
int terminal_colors(void);
enum { terminal_colors_direct = 1 << 24 };
/// Says how cells of a style look, of which style 0 stays plain; colours are numbers, or -1 for the terminal's own.
///
/// Cells that are on the screen keep their look until they change.
void terminal_define_style(uint8_t style, unsigned attributes, int foreground, int background);
/// Sets a row from its first column on, left to right; the rest of it is blank.
void terminal_put_row(int row, const terminal_cell *cells, int count);
/// Sends what has changed and places the cursor, which a negative row hides; answers how many bytes it took.
size_t terminal_update(int cursor_row, int cursor_column);
/// Switches a mode on or off.
void terminal_set_mode(terminal_mode mode, bool on);
/// Sends bytes that change nothing of what the screen shows.
void terminal_send(const char *bytes, size_t count);

// MARK: The system (system.c)

/// Blocks the signals that the run loop reads and gives the descriptor to read them from, or -1.
///
/// Call it before any other thread starts, for threads inherit what is blocked.
int events_open_signals(void);
/// Closes the descriptor and lets the signals do again what they do to any program.
void events_close_signals(int descriptor);
/// The next signal that has come in; 0 when there is none.
int events_next_signal(int descriptor);
/// An event counter: a descriptor that any thread can make readable by writing to it, or -1.
int events_open_wakeup(void);
/// Waits until a descriptor has something to read or `nanoseconds` have passed; negative waits for ever.
///
/// Bit n of the answer is set when `descriptors[n]` can be read or has failed. A negative descriptor is passed over.
unsigned events_wait(const int *descriptors, int count, int64_t nanoseconds);

/// Stops the job, as the terminal's own Ctrl-Z does, and returns when it goes on.
void job_stop(void);

/// Starts a program by its name or path with arguments that end with a null pointer; answers its process, or an error
/// below 0.
///
/// It has this process's terminal and environment, none of the signals that are blocked here, and `input` for its
/// standard input unless that is negative.
int program_start(char *const *arguments, int input);
/// Waits for a program's end and answers its exit status, or below 0 the signal that ended it.
///
/// When it is stopped from the terminal, this process stops with it. Ctrl-C and the like are not left for the run loop.
int program_wait(int program);
