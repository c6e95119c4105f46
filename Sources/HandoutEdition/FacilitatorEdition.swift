package import Diagnostics
package import EditionKit
package import LessonModel

/// The facilitator's copies alone, for a folder that learners do not see.
package struct FacilitatorEdition: Edition {
  package static let name = EditionName.facilitator
  package static let readsAs = EditionName.handouts

  package init() {}

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let substitutions = await HandoutEdition.make(
      Copy.all.filter { $0.audience == .facilitator }, of: course, in: context, into: output)
    return Diagnosed(
      substitutions.map { substitution in
        var own = substitution
        own.edition = Self.name
        return own
      })
  }
}
