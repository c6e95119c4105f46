import FoundationEssentials
import ProcessKit

/// A request to `typeset.py`, as one line of JSON.
enum WorkerRequest {
  private struct Members: Encodable {
    var root: String
    var template: String
    var output: String
    var format: String
    var standards: [String]
    var pixelsPerInch: Int?
    var isDrawing: Bool?
    var percent: Int?
    var isForm: Bool?
    var asksMarks: Bool?
    var pages: [String: Int]?
    var original: String?
    var timestamp: Int
  }

  static func line(_ typesetting: Typesetting) -> [UInt8] {
    var members = Members(
      root: typesetting.root, template: typesetting.template, output: typesetting.output,
      format: "pdf", standards: [], pixelsPerInch: nil, isDrawing: nil,
      timestamp: typesetting.timestamp)
    members.asksMarks = typesetting.asksMarks ? true : nil
    members.pages = typesetting.pages
    members.original = typesetting.original
    switch typesetting.format {
    case .pdf(let standards): members.standards = standards
    case .enlargedPDF(let standards, let percent):
      members.standards = standards
      members.percent = percent
    case .form(let standards):
      members.standards = standards
      members.isForm = true
    case .png(let pixelsPerInch):
      members.format = "png"
      members.pixelsPerInch = pixelsPerInch
    case .drawing(let pixelsPerInch):
      members.format = "png"
      members.pixelsPerInch = pixelsPerInch
      members.isDrawing = true
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and integers can always be encoded. The data is already JSON and is inserted as it
    // is.
    let head = (try? encoder.encode(members)).map { Array($0.dropLast()) } ?? []
    let line = head + Array(",\"data\":".utf8) + typesetting.data
    return line + [UInt8(ascii: "}")]
  }
}

/// An answer of `typeset.py`, from one line of JSON.
struct WorkerAnswer: Decodable, Sendable {
  private struct Fault: Decodable {
    var message: String
    var hints: [String]
    var at: [Int]?
    var template: TypesetFault.TemplatePlace?
    var source: String?
  }

  private struct Replaced: Decodable {
    var text: String
    var at: [Int]?
    var source: String?
  }

  private var faults: [Fault]
  private var replaced: [Replaced]?
  private var marks: [String: Int]?
  private var unknownFonts: [UnknownFont]?
  var failure: String?

  /// Nil if the line is not an answer.
  init?(_ line: [UInt8]) {
    guard let answer = try? JSONDecoder().decode(WorkerAnswer.self, from: Data(line)) else {
      return nil
    }
    self = answer
  }

  var result: TypesetResult {
    TypesetResult(
      faults: faults.map { fault in
        TypesetFault(
          message: fault.message.withoutOwnFiles, hints: fault.hints.map(\.withoutOwnFiles),
          place: Self.place(fault.at),
          template: fault.template, source: fault.source)
      },
      replaced: (replaced ?? []).map {
        ReplacedLetters(text: $0.text, place: Self.place($0.at), source: $0.source)
      }, marks: marks ?? [:], unknownFonts: unknownFonts ?? [])
  }

  private static func place(_ at: [Int]?) -> Range<Int>? {
    at.flatMap { $0.count == 2 && $0[0] <= $0[1] ? $0[0]..<$0[1] : nil }
  }
}
