/* How long libyaml's event loop takes over files: events ROUNDS FILE…
 *
 * Prints the bytes and the number of events of all files, then for each round the seconds of CPU that reading them took.
 * bench/main.swift is the same over our parser. */

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

struct source {
  unsigned char *bytes;
  size_t size;
};

static void fail(const char *what, const char *which) {
  fprintf(stderr, "events: %s %s\n", what, which);
  exit(2);
}

static struct source read_source(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) fail("cannot open", path);
  fseek(file, 0, SEEK_END);
  struct source source = {.size = (size_t)ftell(file)};
  rewind(file);
  source.bytes = malloc(source.size + 1);
  if (source.bytes == NULL || fread(source.bytes, 1, source.size, file) != source.size) fail("cannot read", path);
  fclose(file);
  return source;
}

static double processor_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static long count_events(const struct source *source) {
  yaml_parser_t parser;
  yaml_event_t event;
  long events = 0;
  int is_done = 0;
  if (!yaml_parser_initialize(&parser)) fail("no memory", "");
  yaml_parser_set_input_string(&parser, source->bytes, source->size);
  while (!is_done) {
    if (!yaml_parser_parse(&parser, &event)) fail("libyaml refuses a file:", parser.problem);
    is_done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    events++;
  }
  yaml_parser_delete(&parser);
  return events;
}

static long count_all(const struct source *sources, int count) {
  long events = 0;
  for (int i = 0; i < count; i++) events += count_events(&sources[i]);
  return events;
}

int main(int argc, char **argv) {
  if (argc < 3) fail("events ROUNDS FILE…", "");
  int count = argc - 2;
  size_t bytes = 0;
  struct source *sources = calloc((size_t)count, sizeof *sources);
  if (sources == NULL) fail("no memory", "");
  for (int i = 0; i < count; i++) {
    sources[i] = read_source(argv[i + 2]);
    bytes += sources[i].size;
  }
  long expected = count_all(sources, count);
  printf("%zu %ld\n", bytes, expected);
  for (int round = atoi(argv[1]); round > 0; round--) {
    double start = processor_seconds();
    long events = count_all(sources, count);
    double end = processor_seconds();
    if (events != expected) fail("two rounds differ", "");
    printf("%.9f\n", end - start);
  }
  return 0;
}
