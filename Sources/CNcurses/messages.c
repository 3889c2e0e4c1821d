#include "messages.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

static int kept = -1, terminal = -1;

void messages_hold(void) {
  if (kept >= 0 || isatty(STDERR_FILENO) == 0) return;
  kept = memfd_create("messages", MFD_CLOEXEC);
  terminal = kept < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
  if (terminal >= 0) dup2(kept, STDERR_FILENO);
}

void messages_release(void) {
  if (terminal < 0) return;
  dup2(terminal, STDERR_FILENO);
  lseek(kept, 0, SEEK_SET);
  char bytes[512];
  for (ssize_t count; (count = read(kept, bytes, sizeof bytes)) > 0;) {
    // Nothing here may act on the terminal.
    for (ssize_t i = 0; i < count; i++) {
      if (bytes[i] != '\n' && (unsigned char)bytes[i] < 0x20) bytes[i] = '?';
    }
    ssize_t sent = write(STDERR_FILENO, bytes, (size_t)count);
    (void)sent;
  }
  close(terminal);
  close(kept);
  terminal = kept = -1;
}
