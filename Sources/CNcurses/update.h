// The difference between what the terminal shows and what it is to show.
#pragma once

// Learns what the terminal of terminfo's current entry can do.
void update_learn(void);
// Takes a size; what the terminal shows is then unknown, and the next update draws all of it.
void update_resize(int rows, int columns);
// Appends what makes the terminal show what is wanted; a negative row hides the cursor.
void update_compose(int cursor_row, int cursor_column);
// Appends what shows the cursor again, which ncurses does not know to be hidden.
void update_leave(void);
