/// What curl wrote: the headers of all responses on the way, then where it ended.
struct Answer {
  private var statuses: [Int] = []
  private var address = ""

  init(_ output: String) {
    for line in output.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("HTTP/") {
        let words = line.split(separator: " ")
        if words.count > 1, let status = Int(words[1]), status >= 200 { statuses.append(status) }
      } else if line.hasPrefix("lectern:") {
        address = String(line.dropFirst("lectern:".count))
      }
    }
  }

  func visit(of asked: String) -> Visit {
    guard let status = statuses.last else { return .unreachable(.other) }
    switch status {
    // 416: there is a page, and it is shorter than the requested range.
    case 200..<300, 416: return moved(from: asked).map { .moved(to: $0) } ?? .found
    case 401, 402, 403, 405, 406, 407, 429, 451, 999: return .refused(status: status)
    case _: return .failed(status: status)
    }
  }

  /// The new address, if every step says that the move is permanent (RFC 9110 §15.4: 301, 308).
  private func moved(from asked: String) -> String? {
    let steps = statuses.dropLast()
    guard !steps.isEmpty, steps.allSatisfy({ $0 == 301 || $0 == 308 }), !address.isEmpty,
      address != Visitor.withoutFragment(asked)
    else { return nil }
    return address + asked.drop { $0 != "#" }
  }
}
