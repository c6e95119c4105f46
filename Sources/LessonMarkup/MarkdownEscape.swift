/// Plain text as Markdown.
package enum MarkdownEscape {
  /// A line in which nothing means anything to Markdown (CommonMark §2.4), whatever it begins with.
  package static func text(_ line: String) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      if special.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    if let first = result.first, "-+=".contains(first) { return "\\" + result }
    // "1." would begin a list.
    let digits = result.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let next = result.dropFirst(digits.count).first, ".)".contains(next)
    else { return result }
    return digits + "\\" + result.dropFirst(digits.count)
  }

  private static let special: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "!", "&",
  ]
}
