#include "output.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct {
  char *bytes;
  size_t count, room;
} output;

void output_bytes(const char *bytes, size_t count) {
  if (output.count + count > output.room) {
    output.room = 2 * (output.count + count) + 4096;
    output.bytes = realloc(output.bytes, output.room);
    if (output.bytes == nullptr) abort();
  }
  memcpy(output.bytes + output.count, bytes, count);
  output.count += count;
}

void output_text(const char *text) { output_bytes(text, strlen(text)); }

void output_number(int number) {
  char digits[12];
  int count = snprintf(digits, sizeof digits, "%d", number);
  output_bytes(digits, (size_t)count);
}

void output_control(int number, char final) {
  output_text("\033[");
  if (number > 1) output_number(number);
  output_bytes(&final, 1);
}

size_t output_flush(int descriptor) {
  size_t total = output.count, sent = 0;
  while (sent < total) {
    ssize_t count = write(descriptor, output.bytes + sent, total - sent);
    if (count > 0) {
      sent += (size_t)count;
    } else if (count < 0 && errno == EAGAIN) {
      // Whoever shares the terminal may have told it not to block.
      poll(&(struct pollfd){.fd = descriptor, .events = POLLOUT}, 1, -1);
    } else if (count == 0 || errno != EINTR) {
      break;
    }
  }
  output.count = 0;
  return total;
}
