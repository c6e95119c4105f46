/// A library of H5P in one version: what files name, and what a website has installed.
package struct H5PLibrary: Hashable, Sendable, CustomStringConvertible {
  /// `H5P.MultiChoice`.
  package let name: String
  package let major: Int
  package let minor: Int

  package init(_ name: String, _ major: Int, _ minor: Int) {
    (self.name, self.major, self.minor) = (name, major, minor)
  }

  /// Reads `H5P.MultiChoice 1.16`, as files name it; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count == 2 else { return nil }
    let numbers = words[1].split(separator: ".").map { Int($0) }
    guard numbers.count == 2, let major = numbers[0], let minor = numbers[1] else { return nil }
    self.init(String(words[0]), major, minor)
  }

  package var description: String { "\(name) \(major).\(minor)" }

  /// The name of its folder in a file: `H5P.MultiChoice-1.16`.
  package var folder: String { "\(name)-\(major).\(minor)" }
}

/// The content types that questions of a course become.
package enum H5PType: String, Hashable, Sendable, CaseIterable {
  case questionSet = "H5P.QuestionSet"
  case multiChoice = "H5P.MultiChoice"
  case trueFalse = "H5P.TrueFalse"
  case blanks = "H5P.Blanks"
  case dragText = "H5P.DragText"

  /// The version that is used unless the author's own libraries say another one.
  ///
  /// A question set asks only the versions that its semantics list: these are those of Question Set 1.20.
  var standard: H5PLibrary {
    switch self {
    case .questionSet: H5PLibrary(rawValue, 1, 20)
    case .multiChoice: H5PLibrary(rawValue, 1, 16)
    case .trueFalse: H5PLibrary(rawValue, 1, 8)
    case .blanks: H5PLibrary(rawValue, 1, 14)
    case .dragText: H5PLibrary(rawValue, 1, 10)
    }
  }

  /// What editors call it.
  var title: String {
    switch self {
    case .questionSet: "Question Set"
    case .multiChoice: "Multiple Choice"
    case .trueFalse: "True/False Question"
    case .blanks: "Fill in the Blanks"
    case .dragText: "Drag the Words"
    }
  }
}
