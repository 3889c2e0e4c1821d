// A program in a pseudo-terminal under a small shell with job control, for tests.
//
// The shell is what stands between a program and its terminal in real life: it leads the session, puts the program in
// the foreground, is told when the program stops or ends, and keeps the terminal open to be looked at afterwards.
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

/// What became of the program.
typedef struct pty_report {
  enum : int32_t { pty_started, pty_stopped, pty_exited, pty_killed } kind;
  /// The process, the signal that stopped it, its exit status, the signal that killed it.
  int32_t value;
} pty_report;

typedef struct pty_job {
  /// The terminal's other end: what is written here is typed, what is read here has been drawn.
  int terminal;
  /// `pty_report`s come from here.
  int reports;
  /// A byte written here puts the program in the foreground and lets it go on; closing it ends the shell.
  int commands;
  pid_t shell;
} pty_job;

/// Starts a program; answers 0, or an errno.
int pty_start(
  const char *path, char *const *arguments, char *const *environment, int rows, int columns,
  pty_job *job);
void pty_resize(int terminal, int rows, int columns);
/// Whether the terminal has the modes that a new one has.
bool pty_modes_are_fresh(int terminal);

/// The bytes that were typed and not read; the terminal no longer waits for the ends of lines.
int pty_typed(int terminal);

/// The columns a character takes after the C library in UTF-8; -1 when it cannot be shown.
int character_width(uint32_t scalar);
