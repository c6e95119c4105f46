/// Versions: `v1.2`, `1.2.3`, `version 2.10`.
struct VersionRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if line.word(index) == "v" || line.word(index) == "V", line.number(index + 1) != nil {
      let (words, end, _) = version(line, index + 1)
      return SpeechReading("version " + words, end: end)
    }
    guard line.number(index) != nil, line.word(index - 1) == nil else { return nil }
    let (words, end, parts) = version(line, index)
    let before = line.wordBefore(index)
    guard parts > 2 || parts == 2 && Self.named.contains(before) else { return nil }
    return SpeechReading(words, end: end)
  }

  /// Programs whose versions are two numbers, and parts of a book: `Python 3.11`, `section 4.10`.
  private static let named: Set<String> = [
    "version", "release", "versions", "python", "java", "swift", "node", "ruby", "php", "go",
    "rust",
    "django", "angular", "react", "vue", "ubuntu", "debian", "fedora", "ios", "ipados", "android",
    "macos", "windows", "linux", "kernel", "kubernetes", "postgresql", "postgres", "mysql",
    "mariadb", "sqlite", "redis", "docker", "terraform", "openssl", "tls", "ssl", "bluetooth",
    "usb", "moodle", "drupal", "wordpress", "chrome", "firefox", "safari", "edge", "typst", "git",
    "cmake", "gcc", "clang", "llvm", "perl", "kotlin", "scala", "net", "gpt", "excel", "numpy",
    "pandas", "pytorch", "tensorflow", "wcag", "scorm", "qti", "section", "chapter", "lesson",
    "module", "unit", "clause", "figure", "table", "exercise", "ansible", "nginx", "apache",
    "jenkins", "elixir", "julia",
  ]

  /// "one point two point three": in a version `10` is ten, not one zero.
  private func version(_ line: SpeechLine, _ index: Int) -> (words: String, end: Int, parts: Int) {
    var words: [String] = []
    var place = index
    while let numeral = line.number(place) {
      words.append(EnglishNumber.cardinal(Numeral(integer: numeral.integer)))
      if let fraction = numeral.fraction {
        words.append(EnglishNumber.cardinal(Numeral(integer: fraction)))
      }
      place += 1
      guard line.isMark(place, "."), line.number(place + 1) != nil else { break }
      place += 1
    }
    return (words.joined(separator: " point "), place, words.count)
  }
}
