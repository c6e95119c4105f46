import Diagnostics
import EditionKit
import Foundation
import JSONKit
import LessonModel
import LessonReader
import TestKit
import Testing

/// A kind of activity, answer or field has one name: in lessons, on pages, on paper, in data and in
/// the manual.
@Suite("Names of kinds")
struct ActivityKindTests {
  /// The values of a member, wherever it occurs in JSON.
  private func values(of name: String, in json: JSON) -> Set<String> {
    switch json {
    case .null, .bool, .integer, .number, .string: []
    case .array(let values):
      values.reduce(into: []) { $0.formUnion(self.values(of: name, in: $1)) }
    case .members(let members):
      members.reduce(into: []) { found, member in
        if case .string(let text) = member.value, member.name == name { found.insert(text) }
        found.formUnion(values(of: name, in: member.value))
      }
    }
  }

  private func handouts(_ golden: GoldenCourse) async throws -> [JSON] {
    let edition = try #require(
      GoldenCourse.editions.first { type(of: $0).name == .handouts })
    return await edition.render(golden.course, in: golden.context).value.files.compactMap {
      if case .typeset(let job) = $0.content { job.data } else { nil }
    }
  }

  @Test("are those of the directives and of the fields' types")
  func written() {
    let directives = Set(DirectiveForm.Name.allCases.map(\.rawValue))
    #expect(directives.isSuperset(of: Activity.Kind.allCases.map(\.rawValue)))
    let typeKey = DirectiveForm.field.first { $0.key == "type" }
    #expect(typeKey?.kind == .word(Worksheet.Field.Kind.Name.allCases.map(\.rawValue)))
  }

  @Test("are in the course that has everything, and the same on paper and on pages")
  func shown() async throws {
    let golden = try await GoldenCourse("everything")
    var activities: Set<String> = []
    var forms: Set<String> = []
    for lesson in golden.course.lessons {
      lesson.forEachBlock { block in
        guard case .activity(let activity) = block else { return }
        activities.insert(activity.kind.rawValue)
        switch activity {
        case .quiz(let quiz): forms.insert(quiz.kind.rawValue)
        case .worksheet(let sheet): forms.formUnion(sheet.fields.map(\.kind.name.rawValue))
        case .apply(let apply): forms.formUnion(apply.worksheet.fields.map(\.kind.name.rawValue))
        case .exercise, .rolePlay, .card: break
        }
      }
    }
    #expect(activities == Set(Activity.Kind.allCases.map(\.rawValue)))
    #expect(
      forms
        == Set(
          Quiz.Kind.allCases.map(\.rawValue) + Worksheet.Field.Kind.Name.allCases.map(\.rawValue)))

    let data = JSON.array(try await handouts(golden))
    #expect(values(of: "form", in: data) == forms)
    // Cards wait at the end of the paper, in a list of their own.
    #expect(values(of: "kind", in: data).union(["card"]).isSuperset(of: activities))

    let web = try #require(GoldenCourse.editions.first { type(of: $0).name == .web })
    var pages = ""
    for file in await web.render(golden.course, in: golden.context).value.files {
      if case .bytes(let bytes) = file.content { pages += String(decoding: bytes, as: UTF8.self) }
    }
    for kind in activities {
      #expect(pages.contains(try Regex("class=\"activity (?:worksheet )?\(kind)\"")), "\(kind)")
    }
  }

  @Test("are those of the manual")
  func documented() throws {
    let page = try String(
      contentsOfFile: "\(repositoryFolder)/docs/activity-data.md", encoding: .utf8)
    let names =
      Activity.Kind.allCases.map(\.rawValue) + Quiz.Kind.allCases.map(\.rawValue)
      + Worksheet.Field.Kind.Name.allCases.map(\.rawValue)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").first ?? "" }.joined()
    for name in names { #expect(rows.contains("`\(name)`"), "\(name)") }
  }
}
