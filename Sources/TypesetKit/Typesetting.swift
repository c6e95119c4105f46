/// A document for Typst to make: a template, its data, and the output path.
package struct Typesetting: Hashable, Sendable {
  package enum Format: Hashable, Sendable {
    /// A PDF that follows these standards, by Typst's names: `ua-1`, `a-2a`.
    case pdf(standards: [String])

    /// A PDF whose pages are enlarged when it is made, with everything on them.
    case enlargedPDF(standards: [String], percent: Int)

    /// A PDF with fields to fill in: each link to `field:`, followed by what a field is as JSON, becomes one.
    case form(standards: [String])

    /// The first page as RGB without alpha; a page of one point per pixel has 72 pixels per inch.
    case png(pixelsPerInch: Int)

    /// The same as Typst itself writes it, in a third of the time: RGBA.
    case drawing(pixelsPerInch: Int)

    /// PDF/UA-1 and PDF/A-2a in one file: readable with a screen reader, and still in fifty years.
    package static let accessiblePDF = Format.pdf(standards: bothStandards)

    /// The same, larger.
    package static func accessiblePDF(percent: Int) -> Format {
      .enlargedPDF(standards: bothStandards, percent: percent)
    }

    /// The same with fields: each has its appearance and its font in the file, and nothing that runs (ISO 19005-2, 6.4).
    package static let accessibleForm = Format.form(standards: bothStandards)

    private static let bothStandards = ["ua-1", "a-2a"]
  }

  /// The folder in which the document is made; a template cannot read outside it.
  package var root: String

  /// The template's path under `root`.
  ///
  /// It reads its data from the file that `sys.inputs.data`
  /// names, and files of the root by paths that begin with `/`.
  package var template: String

  /// A JSON object on one line (RFC 8259).
  ///
  /// Text in it stays text, whatever signs it holds. Objects
  /// in lists that carry `"at": [start, end]` are parts: a fault is reported with the part it is in.
  package var data: [UInt8]

  /// The file to write, as an absolute path; its folder exists.
  package var output: String
  package var format: Format

  /// Whether the pages of what the template marks with `quoted` are asked for.
  package var asksMarks = false

  /// The pages of another document that this one names: they are in its data, under `pages`.
  package var pages: [String: Int]?

  /// The path of a PDF whose pages this document places: the template reads it from the file that
  /// `sys.inputs.original` names, and its data gets the number of its pages, as `count`.
  package var original: String?

  /// The creation time in the document, in seconds since 1970 UTC; PDF/A requires one.
  package var timestamp: Int

  package init(
    root: String, template: String, data: [UInt8], output: String, format: Format, timestamp: Int
  ) {
    self.root = root
    self.template = template
    self.data = data
    self.output = output
    self.format = format
    self.timestamp = timestamp
  }
}

/// The result of typesetting.
package struct TypesetResult: Hashable, Sendable {
  /// Why the document was not made, in the order of its data; empty if it was made.
  package var faults: [TypesetFault]

  /// The letters that no font has, in the order of the data.
  package var replaced: [ReplacedLetters]

  /// The pages of its marks by their keys, if they were asked for.
  package var marks: [String: Int]

  /// The families of fonts that the template names and nobody has, sorted.
  package var unknownFonts: [UnknownFont]

  package init(
    faults: [TypesetFault] = [], replaced: [ReplacedLetters] = [], marks: [String: Int] = [:],
    unknownFonts: [UnknownFont] = []
  ) {
    self.faults = faults
    self.replaced = replaced
    self.marks = marks
    self.unknownFonts = unknownFonts
  }
}

/// A family of fonts that is not there.
package struct UnknownFont: Hashable, Sendable, Codable {
  /// In lower case, as Typst compares families.
  package var family: String

  /// The family that is most like it; nil if none is.
  package var nearest: String?

  package init(family: String, nearest: String? = nil) {
    self.family = family
    self.nearest = nearest
  }
}

/// Letters that no font has: `standIn` is printed instead.
package struct ReplacedLetters: Hashable, Sendable {
  /// The character that Unicode reserves for what cannot be shown.
  package static let standIn = "\u{FFFD}"

  package var text: String

  /// The `at` of the part that contains them; nil if there is none.
  package var place: Range<Int>?

  /// The `source` of the part: what its place is in; nil for a document from one source.
  package var source: String?

  package init(text: String, place: Range<Int>? = nil, source: String? = nil) {
    self.text = text
    self.place = place
    self.source = source
  }
}

/// Why Typst refused a document: a picture without a description, a template that is not valid.
///
/// The reason is in the content of the document or in its template, not in the machine.
package struct TypesetFault: Hashable, Sendable {
  /// A line and a column of a template, counted from 1 in letters.
  package struct TemplatePlace: Hashable, Sendable, Codable {
    /// The path under the root.
    package var path: String
    package var line: Int
    package var column: Int

    package init(path: String, line: Int, column: Int) {
      self.path = path
      self.line = line
      self.column = column
    }
  }

  /// Typst's message, as one sentence without a period.
  package var message: String

  /// Possible fixes, in Typst's words.
  package var hints: [String]

  /// The `at` of the part that contains it; nil if there is none.
  package var place: Range<Int>?

  /// The place in the templates; nil if Typst does not say.
  package var template: TemplatePlace?

  /// The `source` of the part: what its place is in; nil for a document from one source.
  package var source: String?

  package init(
    message: String, hints: [String] = [], place: Range<Int>? = nil,
    template: TemplatePlace? = nil, source: String? = nil
  ) {
    self.source = source
    self.message = message
    self.hints = hints
    self.place = place
    self.template = template
  }
}
