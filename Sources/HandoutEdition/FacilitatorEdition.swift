package import Diagnostics
package import EditionKit
package import LessonModel

/// What is for the facilitator alone, for a folder that learners do not see.
///
/// Only here, certificates and attendance sheets have the names of people: a publication goes online.
package struct FacilitatorEdition: Edition {
  package static let name = EditionName.facilitator
  package static let readsAs = EditionName.handouts

  private let chosen: HandoutChoice

  package init(_ chosen: HandoutChoice = HandoutChoice()) { self.chosen = chosen }

  package var choice: String { chosen.text }

  private func copies(of course: Course) -> [Copy] {
    Copy.all(of: chosen.applied(to: course), for: course).filter { $0.audience == .facilitator }
  }

  package func printed(of course: Course) -> [PrintedDocument] {
    HandoutEdition.printed(copies(of: course), of: course)
  }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    HandoutEdition.planFaults(chosen.applied(to: course), of: course)
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let settings = chosen.applied(to: course)
    let substitutions = await HandoutEdition.make(
      copies(of: course), of: course, with: settings, people: chosen.people, in: context,
      into: output)
    return Diagnosed(
      substitutions.map { substitution in
        var own = substitution
        own.edition = Self.name
        return own
      })
  }
}
