/// Positions in sources, as machine-readable formats give them.
struct PrintedPlaces {
  private let sources: [String: SourceText]

  init(_ sources: [SourceText]) {
    self.sources = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
  }

  /// A line and a column, counted from 1.
  struct Place: Hashable, Encodable {
    var offset: Int
    var line: Int
    var column: Int
  }

  /// How columns are counted.
  enum Columns {
    /// Characters, as an editor moves over them.
    case characters

    /// Unicode scalars.
    case scalars
  }

  /// Where a span begins and ends; nil if its file was not read as text.
  func range(of span: SourceSpan, in columns: Columns) -> (start: Place, end: Place)? {
    guard let source = sources[span.path] else { return nil }
    func place(_ offset: Int) -> Place {
      let position = source.position(at: offset)
      let column = columns == .scalars ? source.scalarColumn(at: offset) : position.column
      return Place(offset: offset, line: position.line, column: column)
    }
    return (place(span.start), place(span.end))
  }
}

extension Diagnostic.Severity {
  /// The severity as people and formats name it.
  package var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    }
  }
}
