import EditionKit
import LessonModel

/// Lines that say the same about several places.
struct LineGroup {
  var form: Substitution.Form?
  var original: String
  var change: Change
  var reason: ChangeReason

  /// In the order of the lesson.
  var lines: [ParityReport.Line]

  /// What is missing most comes first, because that is what an author has to look at.
  private static let order: [Change.Kind] = [.leftOut, .shortened, .moved, .substituted]

  static func groups(of lines: [ParityReport.Line]) -> [LineGroup] {
    var groups: [LineGroup] = []
    for line in lines {
      let place = groups.firstIndex {
        ($0.form, $0.original, $0.reason) == (line.form, line.original, line.reason)
          && $0.change == line.change
      }
      if let place {
        groups[place].lines.append(line)
      } else {
        groups.append(
          LineGroup(
            form: line.form, original: line.original, change: line.change, reason: line.reason,
            lines: [line]))
      }
    }
    return order.flatMap { kind in groups.filter { $0.change.kind == kind } }
  }

  /// "Code block", "3 × code block".
  var title: String {
    lines.count == 1
      ? original.prefix(1).uppercased() + original.dropFirst() : "\(lines.count) × \(original)"
  }
}
