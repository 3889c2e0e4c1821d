#include "guard.h"

#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP};
enum { signal_count = sizeof signals / sizeof *signals };

static struct sigaction former[signal_count];
static bool is_installed;
static volatile sig_atomic_t is_armed;

static int descriptor;
static const char *reset_sequence;
static size_t reset_length;
static struct termios shell_modes;

// Only calls that are safe in a signal handler.
static void give_back(int number, siginfo_t *info, void *context) {
  (void)context;
  if (is_armed) {
    is_armed = 0;
    ssize_t sent = write(descriptor, reset_sequence, reset_length);
    (void)sent;
    tcsetattr(descriptor, TCSANOW, &shell_modes);
  }
  for (int i = 0; i < signal_count; i++) {
    if (signals[i] == number) sigaction(number, &former[i], nullptr);
  }
  // A fault happens again on return and meets the former handler with all its detail; a signal that was sent and a
  // breakpoint do not.
  if (info->si_code <= 0 || number == SIGTRAP) raise(number);
}

static void install(void) {
  // A stack of its own, for a stack that has overflowed. Swift's backtracer may have set one already.
  static char stack[16 * 1024];
  stack_t present;
  if (sigaltstack(nullptr, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    sigaltstack(&(stack_t){.ss_sp = stack, .ss_size = sizeof stack}, nullptr);
  }
  struct sigaction action = {.sa_sigaction = give_back, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  // Setting the modes from the background would stop the process instead.
  sigfillset(&action.sa_mask);
  for (int i = 0; i < signal_count; i++) sigaction(signals[i], &action, &former[i]);
  is_installed = true;
}

void crash_guard_arm(int output, const char *reset, const struct termios *modes) {
  is_armed = 0;
  descriptor = output;
  reset_sequence = reset;
  reset_length = strlen(reset);
  shell_modes = *modes;
  is_armed = 1;
  if (!is_installed) install();
}

void crash_guard_disarm(void) { is_armed = 0; }
