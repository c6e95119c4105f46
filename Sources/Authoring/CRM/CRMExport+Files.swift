package import EditionKit
import JSONKit
import LessonMarkup
import LessonModel
import Words

extension CRMExport {
  /// The sales program that the files are for.
  package enum Program: String, CaseIterable, Sendable {
    case salesforce
    case hubspot
    case dynamics
    case csv

    /// What the program calls a stage and a kind of record, as titles of columns.
    fileprivate var columns: (stage: String, recordType: String) {
      switch self {
      case .salesforce: ("Stage", "Record Type")
      case .hubspot: ("Deal Stage", "Pipeline")
      case .dynamics: ("Sales Stage", "Process")
      case .csv: ("stage", "record-type")
      }
    }

    /// Whether the program has a place to paste guidance for each stage.
    fileprivate var takesTexts: Bool { self == .hubspot || self == .dynamics }
  }

  /// Why there is nothing for a program; nil if there is.
  package func problem(for program: Program) -> String? {
    let path = SalesforcePath(export: self)
    guard program == .salesforce, path.stageField == nil else { return nil }
    return """
      \(path.object) is an object of your own, so its field with the stages is needed: write `fields: stage:` \
      under `integrations:` in lessons/course.yaml.
      """
  }

  /// The files by path: lists of stages and lessons, the same as JSON, and what the program takes beyond that.
  package func files(for program: Program, generator: String) -> [(
    path: OutputPath, bytes: [UInt8]
  )] {
    var files: [(path: OutputPath, bytes: [UInt8])] = [
      (OutputPath(literal: "crm.json"), json(generator: generator).indentedBytes),
      (OutputPath(literal: "stages.csv"), stages(for: program).bytes),
      (OutputPath(literal: "lessons.csv"), lessons(for: program).bytes),
    ]
    if program == .salesforce {
      files += SalesforcePath(export: self).files().map { (OutputPath(safe: $0.path), $0.bytes) }
    }
    if program.takesTexts {
      for (number, row) in rows.enumerated() {
        guard let guidance = row.guidance else { continue }
        let stage = row.stage.replacing("/", with: "-")
        let name = "texts/\(number + 1 < 10 ? "0" : "")\(number + 1)-\(stage)"
        files.append((OutputPath(safe: name + ".html"), Array((guidance.html + "\n").utf8)))
        files.append((OutputPath(safe: name + ".txt"), Array((guidance.text + "\n").utf8)))
      }
    }
    return files
  }

  private func stages(for program: Program) -> CSVTable {
    let columns = program.columns
    var table = CSVTable([
      columns.recordType, columns.stage, "situation", "address", "lessons", "guidance",
    ])
    for row in rows {
      table.add([
        row.recordType ?? "", row.stage, situation(of: row), row.address ?? "",
        String(row.lessons.count), row.guidance?.text ?? "",
      ])
    }
    return table
  }

  private func lessons(for program: Program) -> CSVTable {
    let columns = program.columns
    var titles = [
      columns.recordType, columns.stage, "lesson", "title", "minutes", "address", "brief",
      "worksheet", "digest",
    ]
    let path = SalesforcePath(export: self)
    if program == .salesforce { titles.append("custom-link") }
    var table = CSVTable(titles)
    for row in rows {
      for lesson in row.lessons {
        let sheet = sheetAddress(of: lesson)
        var cells = [
          row.recordType ?? "", row.stage, lesson.id.text, lesson.title.value,
          String(minutes(of: lesson)), addresses.page(of: lesson.id) ?? "",
          addresses.brief(of: lesson.id) ?? "", sheet ?? "", digest(of: lesson),
        ]
        if program == .salesforce { cells.append(sheet.map(path.customLink) ?? "") }
        table.add(cells)
      }
    }
    return table
  }

  /// "Where the deal is: Closing; What kind of business it is: Key account".
  private func situation(of row: Row) -> String {
    row.choices.compactMap { choice -> String? in
      guard let facet = course.facet(choice.facet) else { return nil }
      let values = facet.values.filter { choice.values.contains($0.id) }.map(\.title)
      return facet.title + words.lesson[.colon].text + " "
        + values.joined(separator: words.lesson[.comma].text)
    }.joined(separator: "; ")
  }

  func json(generator: String) -> JSON {
    let settings = course.integrations
    return .object([
      ("format", .string("lectern-crm")), ("version", .integer(Self.version)),
      ("generator", .string(generator)),
      (
        "course",
        .object([
          ("id", .string(course.id.text)), ("title", .string(course.title)),
          ("language", .string(course.language.text)),
        ])
      ),
      ("object", .text(settings.object)),
      (
        "fields",
        .object([
          ("stage", .text(settings.fields.stage)),
          ("recordType", .text(settings.fields.recordType)),
          ("deal", .text(settings.fields.deal)), ("account", .text(settings.fields.account)),
        ])
      ),
      ("stages", .array(rows.map(json))),
    ])
  }

  private func json(of row: Row) -> JSON {
    .object([
      ("recordType", .text(row.recordType)), ("stage", .string(row.stage)),
      (
        "facets",
        .object(row.choices.map { ($0.facet.text, .texts($0.values.map(\.text))) })
      ),
      ("url", .text(row.address)),
      (
        "guidance",
        row.guidance.map { .object([("html", .string($0.html)), ("text", .string($0.text))]) }
          ?? .null
      ),
      (
        "lessons",
        .array(
          row.lessons.map { lesson in
            .object([
              ("id", .string(lesson.id.text)), ("title", .string(lesson.title.value)),
              ("minutes", .integer(minutes(of: lesson))),
              ("url", .text(addresses.page(of: lesson.id))),
              ("brief", .text(addresses.brief(of: lesson.id))),
              ("worksheet", .text(sheetAddress(of: lesson))),
              ("digest", .string(digest(of: lesson))),
            ])
          })
      ),
    ])
  }
}
