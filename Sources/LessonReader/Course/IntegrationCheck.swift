import Diagnostics
import LessonModel

/// Reads `integrations:` of `course.yaml`.
enum IntegrationCheck {
  static func settings(
    _ record: Record?, facets: [Facet], into diagnostics: inout [Diagnostic]
  ) -> IntegrationSettings {
    var settings = IntegrationSettings()
    guard let record else { return settings }
    settings.hasBriefs = record.flag("briefs") ?? settings.hasBriefs
    settings.frames = record.texts("frames").compactMap { text in
      if let source = FrameSource(text.text) { return source }
      diagnostics.append(
        .error(
          .invalidValue, "`\(text.text.shortened)` is not a site that can have a frame",
          at: text.span,
          fixes: [FixIt("write it without a path: https://acme.lightning.force.com")]))
      return nil
    }
    settings.object = record.text("object")
    if let fields = record.record("fields") {
      settings.fields.stage = fields.text("stage")
      settings.fields.recordType = fields.text("record-type")
      settings.fields.deal = fields.text("deal")
      settings.fields.account = fields.text("account")
    }
    settings.stages = meanings(record.records("stages"), facets, into: &diagnostics)
    settings.recordTypes = meanings(record.records("record-types"), facets, into: &diagnostics)
    return settings
  }

  private static func meanings(
    _ records: [Record], _ facets: [Facet], into diagnostics: inout [Diagnostic]
  ) -> [IntegrationSettings.Meaning] {
    var names: Set<String> = []
    return records.compactMap { record in
      guard let name = record.spanned("name") else { return nil }
      guard names.insert(name.text).inserted else {
        diagnostics.append(
          .error(
            .invalidValue, "`\(name.text.shortened)` is here twice", at: name.span,
            fixes: [FixIt("write each word of the sales program once")]))
        return nil
      }
      return IntegrationSettings.Meaning(
        name: name.text,
        facets: FacetCheck.choices(record.named("facets"), among: facets, into: &diagnostics))
    }
  }
}
