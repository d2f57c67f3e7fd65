/* launch.c: how long whole processes take, and how much memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs several commands in turn, again and again, and prints for each the shortest time in
 * seconds and the largest resident memory in bytes.  Small on purpose, and uses the C
 * library only: Linux counts the memory of the launching process for the launched one, so
 * a large launcher would hide a small program.
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum
{
  MAX_COMMANDS = 8,
};

typedef struct
{
  char **argv;
  double seconds;
  double bytes;
} Command;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static int
run (Command *command)
{
  struct rusage usage;
  double begin = now (), seconds;
  int status;
  pid_t pid;

  errno = posix_spawn (&pid, command->argv[0], NULL, NULL, command->argv, environ);
  if (errno != 0 || wait4 (pid, &status, 0, &usage) != pid)
    {
      fprintf (stderr, "%s: %s\n", command->argv[0], strerror (errno));
      return 0;
    }

  seconds = now () - begin;
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    {
      fprintf (stderr, "%s failed with status %d\n", command->argv[0], status);
      return 0;
    }

  if (command->seconds <= 0 || seconds < command->seconds)
    command->seconds = seconds;
  if ((double) usage.ru_maxrss * 1024 > command->bytes)
    command->bytes = (double) usage.ru_maxrss * 1024;

  return 1;
}

int
main (int    argc,
      char **argv)
{
  Command commands[MAX_COMMANDS] = { { NULL } };
  int n_commands = 0;

  for (int i = 2; i < argc; i++)
    {
      if (strcmp (argv[i], "--") == 0)
        argv[i] = NULL;
      else if (argv[i - 1] == NULL || i == 2)
        {
          if (n_commands == MAX_COMMANDS)
            return 2;
          commands[n_commands++].argv = &argv[i];
        }
    }

  if (n_commands == 0)
    {
      fprintf (stderr, "Usage: %s ROUNDS COMMAND… [-- COMMAND…]…\n", argv[0]);
      return 2;
    }

  for (int round = 0; round < atoi (argv[1]); round++)
    for (int i = 0; i < n_commands; i++)
      if (!run (&commands[i]))
        return 1;

  for (int i = 0; i < n_commands; i++)
    printf ("%.6f %.0f\n", commands[i].seconds, commands[i].bytes);

  return 0;
}
