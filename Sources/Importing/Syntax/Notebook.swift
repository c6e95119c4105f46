import Foundation

/// A notebook of Jupyter as Markdown: its texts, its code, and what the code wrote.
///
/// The number of each line is that of its cell, from 1: a notebook has no lines that people see.
struct Notebook {
  private struct File: Decodable {
    var cells: [Cell]
    var metadata: Metadata?
  }

  private struct Metadata: Decodable {
    struct Kernel: Decodable { var language: String? }
    struct Language: Decodable { var name: String? }
    var kernelspec: Kernel?
    var languageInfo: Language?

    enum CodingKeys: String, CodingKey {
      case kernelspec
      case languageInfo = "language_info"
    }
  }

  private struct Cell: Decodable {
    var kind: String
    var source: Text
    var outputs: [Output]?

    enum CodingKeys: String, CodingKey {
      case kind = "cell_type"
      case source
      case outputs
    }
  }

  private struct Output: Decodable {
    var text: Text?
    var data: [String: Text]?
  }

  /// A text, or its lines; empty for what is neither.
  private struct Text: Decodable {
    var text = ""

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else if let lines = try? container.decode([String].self) {
        text = lines.joined()
      }
    }
  }

  private(set) var lines: [PageLine] = []

  /// The cells whose code made a picture, which is in the notebook only as data.
  private(set) var pictures: [Int] = []

  /// Nil if the text is not a notebook.
  init?(_ text: String) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(text.utf8)) else { return nil }
    let language =
      file.metadata?.languageInfo?.name ?? file.metadata?.kernelspec?.language ?? "python"
    for (index, cell) in file.cells.enumerated() {
      let number = index + 1
      func add(_ text: String) {
        lines += text.split(separator: "\n", omittingEmptySubsequences: false)
          .map { PageLine($0, number: number) }
        lines.append(PageLine("", number: number))
      }
      func code(_ text: String, _ info: String) {
        let marks = CodeFence.marks(around: text)
        let ending = text.hasSuffix("\n") ? "" : "\n"
        add("\(marks)\(info)\n\(text)\(ending)\(marks)")
      }
      switch cell.kind {
      case "markdown": add(cell.source.text)
      case "code":
        if !cell.source.text.isEmpty { code(cell.source.text, language) }
        for output in cell.outputs ?? [] {
          if output.data?.keys.contains(where: { $0.hasPrefix("image/") }) == true {
            pictures.append(number)
          } else if let text = (output.text ?? output.data?["text/plain"])?.text, !text.isEmpty {
            code(text, "text")
          }
        }
      // Raw cells are meant for one format of another program.
      default: continue
      }
    }
  }
}
