#include "CNcurses.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static sigset_t read_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGWINCH);
  sigaddset(&set, SIGTSTP);
  sigaddset(&set, SIGCONT);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, SIGQUIT);
  sigaddset(&set, SIGPIPE);
  return set;
}

int events_open_signals(void) {
  sigset_t set = read_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

void events_close_signals(int descriptor) {
  close(descriptor);
  sigset_t set = read_signals();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

int events_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

int events_open_wakeup(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

unsigned events_wait(const int *descriptors, int count, int64_t nanoseconds) {
  struct pollfd polled[8];
  if (count > 8) count = 8;
  for (int i = 0; i < count; i++) polled[i] = (struct pollfd){.fd = descriptors[i], .events = POLLIN};
  struct timespec time = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
  if (ppoll(polled, (nfds_t)count, nanoseconds < 0 ? nullptr : &time, nullptr) <= 0) return 0;
  unsigned ready = 0;
  for (int i = 0; i < count; i++) {
    if (polled[i].revents != 0) ready |= 1u << i;
  }
  return ready;
}

void job_stop(void) {
  sigset_t stop, blocked, go_on;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigemptyset(&go_on);
  sigaddset(&go_on, SIGCONT);
  // All of the job, as the terminal does; the stop takes place where the signal is let through.
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &blocked);
  pthread_sigmask(SIG_SETMASK, &blocked, nullptr);
  // The caller knows that it goes on.
  sigtimedwait(&go_on, nullptr, &(struct timespec){});
}

int program_start(char *const *arguments, int input) {
  extern char **environ;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&actions);
  // What is blocked here is not blocked there.
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  if (input >= 0) posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  pid_t program;
  int error = posix_spawnp(&program, arguments[0], &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error == 0 ? program : -error;
}

// Takes back what the terminal sent to all of the job while another program had it.
static void discard_signals(void) {
  static const int signals[] = {SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE};
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(&set, signals[i]);
  while (sigtimedwait(&set, nullptr, &(struct timespec){}) > 0) {}
}

int program_wait(int program) {
  int status = 0;
  for (;;) {
    pid_t ended = waitpid(program, &status, WUNTRACED);
    if (ended < 0 && errno == EINTR) continue;
    if (ended < 0 || !WIFSTOPPED(status)) break;
    // The job goes to sleep as a whole and wakes as one.
    job_stop();
    kill(program, SIGCONT);
  }
  discard_signals();
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
