// Stacks for the signal handlers of threads.
//
// A thread whose stack has overflowed needs another one to say so on, and the system gives it none. Threads are
// started by libraries, so pthread_create itself is where all of them pass.
#include "guard.h"

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

enum { stack_size = 16 * 1024 };

typedef struct start {
  void *(*body)(void *);
  void *argument;
} start;

static pthread_key_t stack_key;
static pthread_once_t key_once = PTHREAD_ONCE_INIT;

static void make_key(void) { pthread_key_create(&stack_key, free); }

void guard_give_stack(void) {
  stack_t present;
  if (sigaltstack(nullptr, &present) != 0 || (present.ss_flags & SS_DISABLE) == 0) return;
  pthread_once(&key_once, make_key);
  void *memory = malloc(stack_size);
  if (memory == nullptr) return;
  pthread_setspecific(stack_key, memory);
  sigaltstack(&(stack_t){.ss_sp = memory, .ss_size = stack_size}, nullptr);
}

static void *run(void *given) {
  start start = *(struct start *)given;
  free(given);
  guard_give_stack();
  return start.body(start.argument);
}

// Stands before the C library's.
int pthread_create(
  pthread_t *restrict thread, const pthread_attr_t *restrict attributes, void *(*body)(void *),
  void *restrict argument) {
  static typeof(&pthread_create) original;
  if (original == nullptr) original = (typeof(original))dlsym(RTLD_NEXT, "pthread_create");
  start *start = malloc(sizeof *start);
  if (start == nullptr) return original(thread, attributes, body, argument);
  *start = (struct start){body, argument};
  int error = original(thread, attributes, run, start);
  if (error != 0) free(start);
  return error;
}
