import LessonReader

/// A course of mutated files, made from one seed.
struct FuzzedCourse {
  static let lessonCount = 20

  /// By path from the project folder.
  private(set) var files: [String: [UInt8]] = [:]

  init(seed: UInt64, corpus: Corpus) {
    var mutator = Mutator(dice: Dice(seed), corpus: corpus)
    let whole = Array(
      "title: A course\nfacets:\n  - id: phase\n    values: [{ id: planning }]\n".utf8)
    files["lessons/media/a.svg"] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    files["lessons/course.yaml"] = whole
    if mutator.dice.happens(onceIn: 2), let texts = corpus.keys["course.yaml"] {
      files["lessons/course.yaml"] = mutator.keys(mutator.dice.one(of: texts))
    }
    if mutator.dice.happens(onceIn: 4), let texts = corpus.keys["unit.yaml"] {
      files["lessons/9-u/unit.yaml"] = mutator.keys(mutator.dice.one(of: texts))
      files["lessons/9-u/1-l.md"] = mutator.lesson()
    }
    if mutator.dice.happens(onceIn: 4) {
      let texts = corpus.keys["glossary.yaml"] ?? [Array("- term: x\n  definition: y\n".utf8)]
      files["lessons/glossary.yaml"] = mutator.keys(mutator.dice.one(of: texts))
    }
    for number in 1...Self.lessonCount { files["lessons/\(number)-l.md"] = mutator.lesson() }
  }

  var folder: MemoryFolder { MemoryFolder(files) }
}
