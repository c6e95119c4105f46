/// Workers that do instantly what the engines do in seconds, and just as faithfully: their output
/// depends on all of their input.
package enum FakeWorkers {
  /// A Python function that makes the smallest PDF of one page, with a text in a remark.
  package static let pdf = """
    def pdf(mark):
        content = b"%PDF-1.7\\n%" + mark.encode() + b"\\n"
        places = []
        for number, text in enumerate([
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"], 1):
            places.append(len(content))
            content += b"%d 0 obj\\n%s\\nendobj\\n" % (number, text)
        table = len(content)
        content += b"xref\\n0 4\\n0000000000 65535 f \\n"
        content += b"".join(b"%010d 00000 n \\n" % place for place in places)
        content += b"trailer\\n<</Size 4/Root 1 0 R>>\\n"
        return content + b"startxref\\n%d\\n%%%%EOF" % table

    """

  /// A document that contains the digest of its data, of every template in its folder, and of the
  /// pictures that its data names.
  package static let typesetter =
    pdf + """
      import hashlib, json, os, sys
      for line in sys.stdin:
          request = json.loads(line)
          seen = hashlib.sha256()
          folder = os.path.dirname(os.path.join(request["root"], request["template"]))
          for above, folders, names in sorted(os.walk(folder)):
              for name in sorted(names):
                  seen.update(name.encode() + open(os.path.join(above, name), "rb").read())
          def visit(value):
              if isinstance(value, dict):
                  for name in sorted(value): visit(value[name])
              elif isinstance(value, list):
                  for part in value: visit(part)
              else:
                  text = str(value)
                  seen.update(text.encode() + b";")
                  if text.startswith("/assets/"):
                      seen.update(open(request["root"] + text, "rb").read())
          visit(request["data"])
          mark = seen.hexdigest() + str(request["timestamp"]) + request["format"]
          if request["format"] == "pdf":
              content = pdf(mark)
          else:
              # The smallest picture that ffmpeg accepts as a cover, with the mark in a part of its own.
              import struct, zlib
              def part(kind, bytes):
                  return struct.pack(">I", len(bytes)) + kind + bytes + struct.pack(
                      ">I", zlib.crc32(kind + bytes))
              content = (b"\\x89PNG\\r\\n\\x1a\\n"
                  + part(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
                  + part(b"tEXt", b"mark\\0" + mark.encode())
                  + part(b"IDAT", zlib.compress(b"\\0\\0")) + part(b"IEND", b""))
          with open(request["output"], "wb") as file: file.write(content)
          print(json.dumps({"faults": [], "replaced": []}), flush=True)
      """

  /// A voice that buzzes: 20 ms per letter, each letter with a tone of its own.
  package static let speaker = """
    import base64, json, struct, sys
    RATE = 8000
    for line in sys.stdin:
        request = json.loads(line)
        samples = []
        for letter in request["text"]:
            period = 20 + ord(letter) % 40
            samples += [9000 if n % period < period // 2 else -9000 for n in range(RATE // 50)]
        bytes = struct.pack("<%dh" % len(samples), *samples)
        print(json.dumps({"id": request["id"], "rate": RATE, "words": [], "unspoken": [],
            "count": len(samples), "samples": base64.b64encode(bytes).decode()}), flush=True)
    """
}
