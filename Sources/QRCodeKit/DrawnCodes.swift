package import JSONKit

extension JSON {
  /// The data of a document as its template reads it: in `codes`, each text is an object with the `text` and
  /// the drawing of its QR code as `svg`.
  ///
  /// A text that is too long for a code has none: the template prints the text.
  package var withDrawnCodes: JSON {
    guard case .members(var members) = self,
      let place = members.firstIndex(where: { $0.name == "codes" }),
      case .members(let codes) = members[place].value
    else { return self }
    members[place].value = .members(
      codes.compactMap { code in
        guard case .string(let text) = code.value, let drawn = QRCode(of: text) else { return nil }
        return Member(
          name: code.name, value: .object([("text", .string(text)), ("svg", .string(drawn.svg))]))
      })
    return .members(members)
  }
}
