// What gives the terminal back when sitrep crashes.
#pragma once

#include <termios.h>

// Notes what gives the terminal back and, the first time, takes over the signals of a crash. The sequence must stay.
void crash_guard_arm(int output, const char *reset, const struct termios *modes);
// Notes another sequence that gives the terminal back.
void crash_guard_change(const char *reset);
// Lets a crash leave the terminal alone.
void crash_guard_disarm(void);

// Gives this thread a stack for signal handlers, should its own overflow, unless it has one.
void guard_give_stack(void);
