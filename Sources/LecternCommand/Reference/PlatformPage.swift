import EditionKit
import LMSEdition
import LessonModel

/// The page of the manual about one learning platform, made from what is known about it.
struct PlatformPage {
  let platform: LearningPlatform

  var text: String {
    let name = platform.name
    var lines = [
      "# \(platform.title)", "",
      "How to give a course to \(platform.title). All of it, except what is about packages in general, comes from the sources named below; platforms change, so try a package there before you rely on it. [Give it to an LMS](../lms.md) says what all packages have in common.",
      "", "## Make the package", "",
      "1. Run `lectern check --for \(name)`: it says what \(platform.title) would refuse.",
      "2. Run `lectern pack --for \(name)`. It makes a package for \(standard), `packages/<course>-\(platform.edition).zip`.",
      "", platform.reading.text + " " + Self.link(platform.reading.source), "",
      "## Upload it", "",
    ]
    lines += platform.steps.enumerated().map { "\($0 + 1). \($1)" }
    lines += ["", "## What is known", ""]
    lines += limits.map { "- \($0)" }
    lines += platform.facts.map { "- \($0.text) \(Self.link($0.source))" }
    if !platform.otherNames.isEmpty {
      lines += ["", "`--for \(platform.otherNames.joined(separator: "`, `--for "))` is the same."]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var standard: String {
    switch platform.edition {
    case .scorm2004: "SCORM 2004, \(platform.scorm2004?.rawValue ?? "4th") Edition"
    case .cmi5: "cmi5"
    default: "SCORM 1.2"
    }
  }

  /// What `lectern check` looks at.
  private var limits: [String] {
    var limits: [String] = []
    if let limit = platform.limit {
      limits.append(
        "A package may have \(limit.byteCount / 1_000_000) MB. \(Self.link(limit.source))")
    }
    if let refused = platform.refused {
      let endings = refused.endings.sorted().map { "`.\($0)`" }.joined(separator: ", ")
      limits.append(
        "A package with a file that ends in one of these is refused: \(endings). Such a file gets the ending `.txt` in the package. \(Self.link(refused.source))"
      )
    }
    if let part = platform.singlePart {
      limits.append(
        part.text.prefix(1).uppercased() + part.text.dropFirst() + ". " + Self.link(part.source))
    }
    if let trouble = platform.trouble {
      let reason = trouble.reason.prefix(1).uppercased() + trouble.reason.dropFirst()
      limits.append(
        "\(reason): write `report: \(trouble.instead.rawValue)` below `lms`. \(Self.link(trouble.source))"
      )
    }
    return limits
  }

  private static func link(_ source: String) -> String {
    source.hasPrefix("https://") ? "([source](\(source)))" : "(\(source))"
  }
}
