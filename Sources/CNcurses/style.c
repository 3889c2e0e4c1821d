#include "style.h"

#include "CNcurses.h"
#include "output.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h>

enum { attribute_count = 4, color_length = 24 };

// The attributes that the terminal has, also beside a colour.
static unsigned known_attributes, colored_attributes;

// Parameters of CSI m.
typedef struct look {
  unsigned attributes;
  char foreground[color_length];
  char background[color_length];
} look;

static look looks[terminal_style_limit];

// One row an attribute: its bit here, its parameter, and its bit in terminfo's list of what colours rule out.
static const struct {
  unsigned bit;
  const char *parameter;
  int conflict;
} attributes[attribute_count] = {
  {terminal_bold, "1", 32},
  {terminal_dim, "2", 16},
  {terminal_underline, "4", 2},
  {terminal_reverse, "7", 4},
};

void style_learn(void) {
  const char *const capabilities[attribute_count] = {
    enter_bold_mode, enter_dim_mode, enter_underline_mode, enter_reverse_mode};
  int conflicts = no_color_video > 0 ? no_color_video : 0;
  known_attributes = colored_attributes = 0;
  for (int i = 0; i < attribute_count; i++) {
    if (capabilities[i] == nullptr) continue;
    known_attributes |= attributes[i].bit;
    if ((conflicts & attributes[i].conflict) == 0) colored_attributes |= attributes[i].bit;
  }
}

// Fills in the parameters of a colour; none for the terminal's own or where there are no colours.
static void set_color(char parameters[color_length], const char *capability, int color) {
  memset(parameters, 0, color_length);
  const char *sequence = color >= 0 && capability != nullptr ? tparm((char *)capability, color) : nullptr;
  if (sequence == nullptr || strncmp(sequence, "\033[", 2) != 0) return;
  size_t length = strcspn(sequence + 2, "m");
  if (length < color_length) snprintf(parameters, length + 1, "%s", sequence + 2);
}

void terminal_define_style(uint8_t style, unsigned wanted, int foreground, int background) {
  look *look = &looks[style];
  set_color(look->foreground, set_a_foreground, foreground);
  set_color(look->background, set_a_background, background);
  bool is_colored = look->foreground[0] != 0 || look->background[0] != 0;
  look->attributes = wanted & (is_colored ? colored_attributes : known_attributes);
}

bool style_hides_in_blanks(uint8_t style) {
  const look *look = &looks[style];
  return (look->attributes & (terminal_underline | terminal_reverse)) == 0 && look->background[0] == 0;
}

static void append_parameter(bool *is_first, const char *parameter) {
  output_text(*is_first ? "\033[" : ";");
  output_text(parameter);
  *is_first = false;
}

// Whether nothing of one look has to be taken back for another.
static bool is_covered(const look *from, const look *to) {
  return (from->attributes & ~to->attributes) == 0 && (from->foreground[0] == 0 || to->foreground[0] != 0)
    && (from->background[0] == 0 || to->background[0] != 0);
}

void style_change(uint8_t from, uint8_t to) {
  static const look plain;
  const look *old = &looks[from], *new = &looks[to];
  bool is_first = true;
  if (!is_covered(old, new)) {
    if (memcmp(new, &plain, sizeof plain) == 0) {
      output_text("\033[m");
      return;
    }
    append_parameter(&is_first, "");
    old = &plain;
  }
  for (int i = 0; i < attribute_count; i++) {
    if (new->attributes & ~old->attributes & attributes[i].bit) append_parameter(&is_first, attributes[i].parameter);
  }
  if (strcmp(new->foreground, old->foreground) != 0) append_parameter(&is_first, new->foreground);
  if (strcmp(new->background, old->background) != 0) append_parameter(&is_first, new->background);
  if (!is_first) output_text("m");
}
