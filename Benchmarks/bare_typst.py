"""The peer of the handouts benchmark: bare Typst workers.

bare_typst.py REQUESTS.json WIDTH

Compiles the documents of the requests in WIDTH processes, each with fonts and templates in memory,
into the working folder.
"""

import json
import multiprocessing
import os
import sys

# The folders that Lectern sets documents from (FontFolder.standard).
FONTS = [f"/usr/share/fonts/{folder}" for folder in (
    "truetype/lato", "truetype/noto", "truetype/dejavu", "opentype/noto")]


def begin(root):
    global compiler
    import typst
    fonts = typst.Fonts(
        include_system_fonts=False, font_paths=[folder for folder in FONTS if os.path.isdir(folder)])
    compiler = typst.Compiler(root=root, font_paths=fonts)


def compile_document(numbered):
    number, request = numbered
    made = compiler.compile(
        input={
            "main.typ": ("#include " + json.dumps("/" + request["template"])).encode(),
            "data.json": json.dumps(request["data"], ensure_ascii=False).encode()},
        format="pdf", sys_inputs={"data": "/data.json"}, pdf_standards=request["standards"],
        timestamp=request["timestamp"])
    with open(f"{number}.pdf", "wb") as file:
        file.write(made)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        requests = json.load(file)
    with multiprocessing.Pool(int(sys.argv[2]), begin, (requests[0]["root"],)) as pool:
        for _ in pool.imap_unordered(compile_document, enumerate(requests)):
            pass
        # So that they are waited for, and their memory counted.
        pool.close()
        pool.join()


if __name__ == "__main__":
    main()
