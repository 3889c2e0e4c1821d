#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wchar.h>

enum { report_descriptor = 3, command_descriptor = 4 };

static void report(int kind, int value) {
  pty_report report = {.kind = kind, .value = value};
  ssize_t sent = write(report_descriptor, &report, sizeof report);
  (void)sent;
}

static void reset_signals(void) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

_Noreturn static void be_program(const char *path, char *const *arguments, char *const *environment) {
  setpgid(0, 0);
  tcsetpgrp(STDIN_FILENO, getpid());
  close(report_descriptor);
  close(command_descriptor);
  reset_signals();
  setrlimit(RLIMIT_CORE, &(struct rlimit){});
  execve(path, arguments, environment);
  _exit(127);
}

_Noreturn static void be_shell(
  int reports, int commands, const char *path, char *const *arguments, char *const *environment) {
  // Other tests' terminals must not be held open here; the two pipes move out of each other's way first.
  int high_reports = fcntl(reports, F_DUPFD, 64);
  int high_commands = fcntl(commands, F_DUPFD, 64);
  dup2(high_reports, report_descriptor);
  dup2(high_commands, command_descriptor);
  close_range(command_descriptor + 1, ~0u, 0);
  reset_signals();
  // The shell outlives its terminal, to tell how the program did.
  const int ignored[] = {SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGTTOU, SIGTTIN, SIGPIPE};
  for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++) signal(ignored[i], SIG_IGN);

  pid_t program = fork();
  if (program == 0) be_program(path, arguments, environment);
  setpgid(program, program);
  tcsetpgrp(STDIN_FILENO, program);
  report(pty_started, program);
  for (;;) {
    int status;
    if (waitpid(program, &status, WUNTRACED) < 0) _exit(1);
    if (WIFSTOPPED(status)) {
      tcsetpgrp(STDIN_FILENO, getpgrp());
      report(pty_stopped, WSTOPSIG(status));
      char command;
      if (read(command_descriptor, &command, 1) != 1) break;
      tcsetpgrp(STDIN_FILENO, program);
      kill(-program, SIGCONT);
      continue;
    }
    tcsetpgrp(STDIN_FILENO, getpgrp());
    if (WIFEXITED(status)) report(pty_exited, WEXITSTATUS(status));
    if (WIFSIGNALED(status)) report(pty_killed, WTERMSIG(status));
    // The terminal stays until the test has looked at it.
    char command;
    while (read(command_descriptor, &command, 1) > 0) {}
    break;
  }
  kill(-program, SIGKILL);
  _exit(0);
}

int pty_start(
  const char *path, char *const *arguments, char *const *environment, int rows, int columns,
  pty_job *job) {
  int reports[2], commands[2];
  if (pipe2(reports, O_CLOEXEC) != 0) return errno;
  if (pipe2(commands, O_CLOEXEC) != 0) return errno;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  // Nothing of the tests' own signal handling runs in the child.
  sigset_t all, present;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &present);
  pid_t shell = forkpty(&job->terminal, nullptr, nullptr, &size);
  if (shell == 0) be_shell(reports[1], commands[0], path, arguments, environment);
  int error = errno;
  pthread_sigmask(SIG_SETMASK, &present, nullptr);
  close(reports[1]);
  close(commands[0]);
  if (shell < 0) return error;
  fcntl(job->terminal, F_SETFD, FD_CLOEXEC);
  fcntl(job->terminal, F_SETFL, O_NONBLOCK);
  fcntl(reports[0], F_SETFL, O_NONBLOCK);
  job->reports = reports[0];
  job->commands = commands[1];
  job->shell = shell;
  return 0;
}

void pty_resize(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(terminal, TIOCSWINSZ, &size);
}

bool pty_modes_are_fresh(int terminal) {
  int master, slave;
  struct termios present, fresh;
  if (tcgetattr(terminal, &present) != 0 || openpty(&master, &slave, nullptr, nullptr, nullptr) != 0) {
    return false;
  }
  tcgetattr(slave, &fresh);
  close(master);
  close(slave);
  return present.c_iflag == fresh.c_iflag && present.c_oflag == fresh.c_oflag
    && present.c_cflag == fresh.c_cflag && present.c_lflag == fresh.c_lflag
    && memcmp(present.c_cc, fresh.c_cc, sizeof fresh.c_cc) == 0;
}

int pty_typed(int terminal) {
  int slave = ioctl(terminal, TIOCGPTPEER, O_RDWR | O_NOCTTY);
  if (slave < 0) return -1;
  int count = -1;
  // Lines that are not ended are not counted in the usual mode.
  struct termios modes;
  tcgetattr(slave, &modes);
  modes.c_lflag &= ~(tcflag_t)ICANON;
  tcsetattr(slave, TCSANOW, &modes);
  ioctl(slave, FIONREAD, &count);
  close(slave);
  return count;
}

int character_width(uint32_t scalar) {
  static locale_t utf8;
  if (utf8 == nullptr) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  locale_t present = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(present);
  return width;
}
