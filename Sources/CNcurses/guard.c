#include "guard.h"

#include "messages.h"

#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP};
enum { signal_count = sizeof signals / sizeof *signals };

static struct sigaction following[signal_count];
static bool is_installed;
static volatile sig_atomic_t is_armed;

static int descriptor;
static const char *volatile reset_sequence;
static struct termios shell_modes;

// Only calls that are safe in a signal handler.
static void give_back(int number, siginfo_t *info, void *context) {
  (void)context;
  if (is_armed) {
    is_armed = 0;
    const char *reset = reset_sequence;
    ssize_t sent = write(descriptor, reset, strlen(reset));
    (void)sent;
    tcsetattr(descriptor, TCSANOW, &shell_modes);
    messages_release();
  }
  for (int i = 0; i < signal_count; i++) {
    if (signals[i] == number) sigaction(number, &following[i], nullptr);
  }
  // A fault happens again on return and meets the handler that follows with all its detail; a signal that was sent
  // and a breakpoint do not.
  if (info->si_code <= 0 || number == SIGTRAP) raise(number);
}

static void install(void) {
  guard_give_stack();
  struct sigaction action = {.sa_sigaction = give_back, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  // Setting the modes from the background would stop the process instead.
  sigfillset(&action.sa_mask);
  for (int i = 0; i < signal_count; i++) sigaction(signals[i], &action, &following[i]);
  // Swift's own handler asks on the terminal what to do next; without a word from the reader it is left out.
  if (getenv("SWIFT_BACKTRACE") == nullptr) {
    for (int i = 0; i < signal_count; i++) following[i] = (struct sigaction){.sa_handler = SIG_DFL};
  }
  is_installed = true;
}

void crash_guard_arm(int output, const char *reset, const struct termios *modes) {
  is_armed = 0;
  descriptor = output;
  reset_sequence = reset;
  shell_modes = *modes;
  is_armed = 1;
  if (!is_installed) install();
}

void crash_guard_change(const char *reset) { reset_sequence = reset; }

void crash_guard_disarm(void) { is_armed = 0; }
