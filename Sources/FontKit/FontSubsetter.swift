package import ProcessKit

/// Makes small fonts for websites with fontTools: the same font with fewer letters, as WOFF2.
///
/// Equal fonts and letters give equal bytes. Kerning, ligatures, the axes of a variable font, its names and
/// its license stay.
package struct FontSubsetter: Sendable {
  private let program: Program
  private let timeLimit: Duration

  /// - Parameters:
  ///   - python: An interpreter whose packages contain `fonttools` and `brotli`.
  ///   - timeLimit: How long one font may take; one with 60,000 letters takes half a minute.
  package init(python: Program, timeLimit: Duration = .seconds(300)) {
    program = python
    self.timeLimit = timeLimit
  }

  /// Writes `output`: the font of a file with those of its letters that are in some ranges.
  ///
  /// A letter that the font does not have is left out without a message.
  package func subset(
    _ font: String, keeping letters: [ClosedRange<UInt32>], to output: String
  ) async throws(ProcessFailure) {
    let ranges = letters.map { range in
      let (first, last) = (
        String(range.lowerBound, radix: 16), String(range.upperBound, radix: 16)
      )
      return "\(first)-\(last)"
    }
    _ = try await program.run(
      [
        "-m", "fontTools.subset", font, "--output-file=\(output)", "--flavor=woff2",
        "--unicodes=\(ranges.joined(separator: ","))", "--layout-features=*", "--notdef-outline",
        "--name-IDs=0,1,2,3,4,5,6,13,14,16,17,25", "--no-recalc-timestamp",
        "--ignore-missing-unicodes",
      ], timeLimit: timeLimit)
  }
}
