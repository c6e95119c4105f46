import Diagnostics
import MarkdownKit
import YAMLKit

/// Checks YAML values against a set of keys: values that fit become a record, others are reported.
struct RecordChecker {
  private(set) var diagnostics: [Diagnostic] = []

  /// The record of a file's YAML, and the values that do not fit; `place` is where missing keys are
  /// reported for a file without any keys.
  static func check(_ node: YAMLNode?, against keys: KeySet, at place: SourceSpan) -> Diagnosed<
    Record
  > {
    var checker = RecordChecker()
    let empty = YAMLNode.mapping([], place)
    let record = checker.record(from: node ?? empty, keys: keys) ?? .unreadable(place)
    return Diagnosed(record, checker.diagnostics)
  }

  private mutating func record(from node: YAMLNode, keys: KeySet) -> Record? {
    guard case .mapping(let written, let span) = node else {
      if case .scalar(let scalar) = node, scalar.isNull {
        return record(from: .mapping([], node.span), keys: keys)
      }
      let fix = keys.spaceAfterColon(in: node) ?? FixIt("write `key: value` lines")
      diagnostics.append(
        .error(
          .invalidValue, "\(keys.owner) must contain keys and values, not \(node.kindInWords)",
          at: node.span, fixes: [fix]))
      return nil
    }
    if let map = mapForList(written, keys) {
      diagnostics.append(map)
      return nil
    }
    let entries = withKeysInLowerCase(written, keys)
    var record = Record(span: span, capacity: min(entries.count, keys.keys.count))
    var taken: Set<String> = []
    for entry in entries {
      guard let place = keys.keys.firstIndex(where: { $0.isWritten(as: entry.key) }) else {
        if taken.isEmpty { taken = Set(entries.map(\.key)) }
        reportUnknown(entry, in: keys, &taken)
        continue
      }
      let name = keys.keys[place].name
      if let other = entries.first(where: { keys.keys[place].isWritten(as: $0.key) }),
        other.keySpan != entry.keySpan
      {
        reportTwice(entry, after: other)
        continue
      }
      if keys.keys[place].saysNothing(in: entry.value) { continue }
      if let value = value(of: entry.value, kind: keys.keys[place].kind, key: name) {
        record.append(value, for: name)
      }
    }
    for key in keys.keys where key.isRequired && !record.has(key.name) {
      // A value that was written but did not fit has already been reported.
      let entry = entries.first { $0.key == key.name }
      if let entry, !key.saysNothing(in: entry.value) { continue }
      diagnostics.append(
        .error(
          .missingKey, "\(keys.owner) needs the key `\(key.name)`",
          at: SourceSpan(
            path: span.path, start: span.start, end: entries.first?.keySpan.end ?? span.start),
          fixes: [FixIt("add `\(key.name): …`: \(key.summary.lowercasedFirst)")]))
    }
    return record
  }

  /// The report of a file that has only one key, which is missing, because what belongs below it is
  /// written as keys of the file: `Lead: somebody` in a glossary.
  private func mapForList(_ entries: [YAMLNode.Entry], _ keys: KeySet) -> Diagnostic? {
    guard keys.keys.count == 1, let only = keys.keys.first, only.isRequired,
      case .list(of: .record(let inner)) = only.kind, let first = entries.first,
      entries.allSatisfy({
        !only.isWritten(as: $0.key.lowercased())
          && Suggestion.nearest(to: $0.key, among: [only.name]) == nil
      })
    else { return nil }
    let required = inner.keys.filter(\.isRequired).map { "\($0.name): …" }
    return .error(
      .missingKey, "\(keys.owner) must contain `\(only.name):` and a list below it",
      at: first.keySpan,
      fixes: [
        FixIt(
          "write `\(only.name):`, and below it for each `- \(required.joined(separator: "` and `"))`"
        )
      ])
  }

  /// The entries, with keys such as `Title` in lower case, which are reported.
  private mutating func withKeysInLowerCase(_ entries: [YAMLNode.Entry], _ keys: KeySet)
    -> [YAMLNode.Entry]
  {
    guard entries.contains(where: { $0.key.utf8.contains { (0x41...0x5A).contains($0) } }) else {
      return entries
    }
    return entries.map { entry in
      let name = entry.key.lowercased()
      guard name != entry.key, !keys.keys.contains(where: { $0.isWritten(as: entry.key) }),
        keys.keys.contains(where: { $0.isWritten(as: name) }),
        !entries.contains(where: { $0.keySpan != entry.keySpan && $0.key.lowercased() == name })
      else { return entry }
      diagnostics.append(
        .warning(
          .unknownKey, "the key `\(name)` is written in lower case", at: entry.keySpan,
          fixes: [FixIt("write \(name)", edits: [.init(replacing: entry.keySpan, with: name)])]))
      var entry = entry
      entry.key = name
      return entry
    }
  }

  /// Reports a key that is written in both of its spellings.
  private mutating func reportTwice(_ entry: YAMLNode.Entry, after other: YAMLNode.Entry) {
    diagnostics.append(
      .error(
        .duplicateKey, "`\(entry.key)` and `\(other.key)` are the same key", at: entry.keySpan,
        notes: [.init("first written here", at: other.keySpan)],
        fixes: [FixIt("keep one of the two")]))
  }

  /// `taken` contains the keys that are written there, or that another key was meant to be.
  private mutating func reportUnknown(
    _ entry: YAMLNode.Entry, in keys: KeySet, _ taken: inout Set<String>
  ) {
    let names = keys.keys.map(\.name)
    guard !entry.key.trimmed.isEmpty else {
      diagnostics.append(
        .warning(
          .unknownKey, "this value has no key", at: entry.keySpan,
          fixes: [FixIt("write a key in front of its colon, or remove the line")]))
      return
    }
    let fix: FixIt
    if let nearest = Suggestion.nearest(to: entry.key, among: names) {
      fix = .renaming(entry.keySpan, to: nearest, beside: &taken)
    } else {
      fix = FixIt("remove it, or use one of: \(names.joined(separator: ", "))")
    }
    diagnostics.append(
      .warning(
        .unknownKey, "`\(entry.key)` is not a key of \(keys.owner)", at: entry.keySpan, fixes: [fix]
      )
    )
  }

  /// The value as its kind requires it; nil, and reported, if it does not fit.
  private mutating func value(of node: YAMLNode, kind: Key.Kind, key: String) -> Record.Value? {
    switch kind {
    case .record(let keys):
      return record(from: node, keys: keys).map { .record($0) }
    case .list(let kind):
      guard case .list(let items, _) = node else {
        reportNoList(node, key: key)
        return nil
      }
      return list(of: items, kind: kind, key: key)
    case .oneOrMore(let kind):
      if case .list(let items, _) = node { return list(of: items, kind: kind, key: key) }
      // A value that does not fit is not a list, not even an empty one.
      guard case .text(let text) = value(of: node, kind: kind, key: key) else { return nil }
      return .texts([text])
    case .named(let kind):
      guard case .mapping(let entries, _) = node else {
        diagnostics.append(
          .error(
            .invalidValue, "`\(key)` must contain names and their values, not \(node.kindInWords)",
            at: node.span, fixes: [FixIt("write `name: value` lines under it, indented")]))
        return nil
      }
      return .named(
        entries.compactMap { entry in
          value(of: entry.value, kind: kind, key: entry.key).map {
            Record.Named(key: .init(text: entry.key, span: entry.keySpan), value: $0)
          }
        })
    case .text, .flag, .integer, .number, .date, .id, .language, .site, .url, .email, .uuid, .file,
      .choice:
      guard case .scalar(let scalar) = node else {
        reportNoScalar(node, kind: kind, key: key)
        return nil
      }
      guard let value = kind.value(of: scalar) else {
        let written =
          kind.isQuotedByMistake(scalar)
          ? "text in quotation marks"
          : scalar.text.trimmed.isEmpty ? "an empty text" : "`\(scalar.text.shortened)`"
        diagnostics.append(
          .error(
            .invalidValue, "`\(key)` must be \(kind.inWords), not \(written)",
            at: scalar.span, fixes: [kind.fix(for: scalar) ?? FixIt("write \(kind.inWords)")]))
        return nil
      }
      if kind == .text, let problem = scalar.curlyQuotes(of: key) { diagnostics.append(problem) }
      return value
    }
  }

  /// The parts of a list that fit.
  private mutating func list(of items: [YAMLNode], kind: Key.Kind, key: String) -> Record.Value {
    if case .record(let keys) = kind {
      return .records(items.compactMap { record(from: $0, keys: keys) })
    }
    var texts: [Record.Spanned] = []
    texts.reserveCapacity(items.count)
    for item in items {
      switch value(of: item, kind: kind, key: key) {
      case .text(let text): texts.append(text)
      case .integer(let number, let span): texts.append(.init(text: String(number), span: span))
      // No list has items of these kinds.
      case .flag, .number, .texts, .records, .record, .named, nil: break
      }
    }
    return .texts(texts)
  }

  private mutating func reportNoScalar(_ node: YAMLNode, kind: Key.Kind, key: String) {
    if case .mapping = node, kind == .text {
      diagnostics.append(
        .error(
          .invalidValue, "`\(key)` must be text, but a colon makes this a key",
          at: node.span,
          fixes: [FixIt("put the text in quotation marks", edits: node.quotingEdits)]))
      return
    }
    diagnostics.append(
      .error(
        .invalidValue, "`\(key)` must be \(kind.inWords), not \(node.kindInWords)", at: node.span,
        fixes: [FixIt("write it on one line after the colon")]))
  }

  private mutating func reportNoList(_ node: YAMLNode, key: String) {
    var fix = FixIt("write each on its own line, after `- `")
    if case .scalar(let scalar) = node, scalar.isPlain {
      let items = Self.isListOfWords(scalar.text) ? scalar.text : YAMLQuotation.quoted(scalar.text)
      fix = FixIt(
        "write [\(items.shortened)]", edits: [.init(replacing: scalar.span, with: "[\(items)]")])
    }
    diagnostics.append(
      .error(
        .invalidValue, "`\(key)` must be a list, not \(node.kindInWords)", at: node.span,
        fixes: [fix]
      ))
  }
}

extension RecordChecker {
  /// Whether a text may be put in brackets as it is: commas are then between items, as in keywords, and
  /// not part of a sentence, and no sign means something else there.
  private static func isListOfWords(_ text: String) -> Bool {
    text.split(separator: ",").allSatisfy { $0.split(separator: " ").count <= 3 }
      && !text.contains { "[]{}#&*!|>'\"%@`:".contains($0) || $0.isNewline }
  }
}

extension Key {
  /// Whether a value is missing: nothing, a text that has only spaces or, if a value is required,
  /// an empty list.
  fileprivate func saysNothing(in node: YAMLNode) -> Bool {
    switch node {
    case .scalar(let scalar):
      scalar.isNull || isRequired && kind == .text && scalar.text.trimmed.isEmpty
    case .list(let items, _): items.isEmpty && needsItems
    case .mapping: false
    }
  }
}

extension YAMLNode {
  /// The edits that put `Say: hello`, which the colon turns into a key and a value, in quotation
  /// marks.
  fileprivate var quotingEdits: [FixIt.Edit] {
    guard case .mapping(let entries, let span) = self, entries.count == 1,
      case .scalar(let value) = entries[0].value, value.isPlain, !value.text.isEmpty,
      span.start == entries[0].keySpan.start, span.end == value.span.end,
      !(entries[0].key + value.text).contains(where: { "\"\\\n".contains($0) })
    else { return [] }
    return [span.start, span.end].map {
      .init(replacing: span.moved(to: $0..<$0), with: "\"")
    }
  }
}

extension KeySet {
  /// The fix for `title:Qualify`, which is text because there is no space after the colon.
  fileprivate func spaceAfterColon(in node: YAMLNode) -> FixIt? {
    guard case .scalar(let scalar) = node, scalar.isPlain,
      let colon = scalar.text.firstIndex(of: ":"), self[String(scalar.text[..<colon])] != nil
    else { return nil }
    let place = scalar.span.start + scalar.text[...colon].utf8.count
    // YAML does not know the other kinds of spaces that word processors write.
    let other = scalar.text[colon...].dropFirst().prefix { $0.isWhitespace }.utf8.count
    return FixIt(
      "write a space after the colon",
      edits: [.init(replacing: scalar.span.moved(to: place..<place + other), with: " ")])
  }
}

extension FixIt {
  /// Replaces a key's name with the one that was meant, unless that would write it twice.
  ///
  /// `taken` holds the names that are written next to it; the new one is added.
  static func renaming(_ key: SourceSpan, to name: String, beside taken: inout Set<String>)
    -> FixIt
  {
    guard taken.insert(name).inserted else {
      return FixIt("`\(name)` is already there; remove this one, or combine the two")
    }
    return FixIt("did you mean `\(name)`?", edits: [.init(replacing: key, with: name)])
  }
}
