// The peer of the check benchmark: cmark-gfm alone.
//
// bare_cmark FOLDER COUNT
//
// Maps every .md file under FOLDER and parses it with the extensions that lessons need, then frees the
// tree: what nobody who reads these files with cmark-gfm can do without. COUNT is how many files there
// must be.

#define _GNU_SOURCE // nftw(3)
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static int count;

static int parse(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)place;
  size_t length = strlen(path);
  if (type != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 1;
  size_t size = (size_t)status->st_size;
  const char *text = size ? mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0) : "";
  close(file);
  if (text == MAP_FAILED) return 1;

  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
  const char *names[] = {"table", "tasklist", "strikethrough"};
  for (int i = 0; i < 3; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[i]));
  cmark_parser_feed(parser, text, size);
  cmark_node *tree = cmark_parser_finish(parser);
  int failed = !tree || !cmark_node_first_child(tree);
  cmark_node_free(tree);
  cmark_parser_free(parser);
  if (size) munmap((void *)text, size);
  count++;
  return failed;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  cmark_gfm_core_extensions_ensure_registered();
  if (nftw(argv[1], parse, 16, FTW_PHYS) != 0) {
    perror("bare_cmark");
    return 1;
  }
  if (count != atoi(argv[2])) {
    fprintf(stderr, "bare_cmark: parsed %d files, not %s\n", count, argv[2]);
    return 1;
  }
  return 0;
}
