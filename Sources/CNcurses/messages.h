// What the process says on standard error while the screen is up.
#pragma once

// Keeps what is written to standard error, if that is a terminal, off the screen.
void messages_hold(void);
// Lets standard error through again and prints what was kept; safe in a signal handler.
void messages_release(void);
