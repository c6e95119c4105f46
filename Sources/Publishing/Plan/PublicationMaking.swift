import CacheKit
import Concurrency
import Diagnostics
import Digests
import EditionKit
import FileKit
import LessonModel
import TypesetKit
import Words

/// Everything after the checks of one publication.
struct PublicationMaking: Sendable {
  let request: PublicationRequest
  let checked: CheckedCourse
  private let inputs: Recipe
  let update: any PublicationUpdate
  let cache: Cache
  private let courseFiles: CourseFiles
  private let sources: SourceShelf
  let typesetting: TypesetStage

  init(
    request: PublicationRequest, checked: CheckedCourse, inputs: Recipe, sources: SourceShelf,
    update: any PublicationUpdate,
    cache: Cache, courseFiles: CourseFiles
  ) {
    self.request = request
    self.checked = checked
    self.inputs = inputs
    self.update = update
    self.cache = cache
    self.courseFiles = courseFiles
    self.sources = sources
    typesetting = TypesetStage(request, checked, sources, courseFiles, cache)
  }

  var course: Course { checked.course }

  /// Ends early, with nothing published, as soon as making the course shows an error.
  func make(_ result: inout PublicationResult) async throws(PublishFailure) {
    if !request.reports, !request.explains,
      let known = try PublicationMemo.recall(
        checked, inputs: inputs, output: request.output, in: cache, update)
    {
      result.published = known
      return
    }
    let noticed = result.diagnostics.count
    var context = checked.context
    context.conversions.code = try await ConversionStage(request.installation, cache)
      .code(of: course, width: request.width)
    var recordings = CourseRecordings()
    if checked.editions.contains(where: { $0.needsRecordings(of: course) }) {
      let cover = try await cover(&result)
      // Recordings carry the cover in their tags.
      guard !result.diagnostics.containsError else { return }
      let ahead = DocumentsAhead(typesetting, width: request.width)
      context.offers = offers(in: context)
      let recorded = try await narration.record(course, cover: cover) { [context] in
        await ahead.make(checked.editions, of: course, in: context)
      }
      note(recorded.diagnostics, in: &result)
      if !result.diagnostics.containsError, let failure = ahead.failure { throw failure }
      recordings = recorded.value
    } else if request.kept.contains(where: {
      $0.needsRecordings(of: course) && !published(of: $0).isEmpty
    }
    ) {
      recordings = await publishedRecordings()
    }
    context.recordings = recordings.byLesson
    context.recaps = recordings.recaps
    context.rehearsals = recordings.rehearsals
    context.reviews = recordings.reviews
    guard !result.diagnostics.containsError else { return }
    context.offers = offers(in: context)
    context.packages = packages(in: context)
    context.printedPages = try await printedPages(in: context)

    request.progress(PublicationProgress(.rendering, done: 0, total: checked.editions.count))
    // Pages that are online from another publication are not looked up.
    let addresses = AddressDesk(
      at: request.project.addressIndex(of: request.output),
      site: request.elsewhere.isEmpty ? context.site?.text : nil)
    let plan = PublicationPlan(
      request, update, courseFiles: courseFiles,
      cleaned: Set(course.assets.filter { $0.removals != nil }.map(\.id)), recordings: recordings,
      typesetting: typesetting,
      cache: cache, addresses: addresses, time: context.timestamp,
      expectedDocuments: context.offers.count { $0.mediaType == .pdf })
    let rendered = await render(context, into: plan)
    var finished = try await plan.finish()
    note(rendered.flatMap(\.diagnostics), in: &result)
    let replaced = noteDocuments(finished.documents, in: &result)
    guard !result.diagnostics.containsError else { return }

    // What lists other files is made when they are there, whatever made it before.
    let kept = try plan.keep(
      request.kept.flatMap { edition in
        published(of: edition).filter { !edition.lists($0.path) }
      })
    finished.files += try await list(finished.files + kept, addresses, in: context)
    var packed = try await pack(finished.files + kept, addresses, in: context)
    if course.isCompressed {
      packed.files += try await compressed(finished.files + kept + packed.files)
    }
    let broken = await addresses.broken(
      finished.files + kept + packed.files, others: update.ownFiles, width: request.width)
    let faults = AddressFaults(in: course, sources: sources, templates: context.templates)
      .diagnostics(of: broken)
    note(faults, in: &result)
    result.sources += context.templates.sources(of: faults)
    guard !result.diagnostics.containsError else { return }
    // This only saves time the next time, whatever becomes of this publication.
    async let addressesAreSaved: Void = addresses.save()
    let (made, manifest) = try commit(
      finished, kept: kept, packed, recordings, offers: context.offers, inputs: inputs,
      substitutions: substitutions(
        rendered, recordings,
        typesetting.notes.substitutions(for: replaced) + finished.documents.flatMap(\.leftOut)))
    result.published = made
    let identities = IdentityFile.keep(
      checked.editions, of: course, in: context, request.project)
    result.published?.identities = identities
    // Editions that were kept are part of the inputs of this publication.
    if result.diagnostics.count == noticed, made.goneEditions.isEmpty {
      PublicationMemo.remember(
        made, manifest: manifest, inputs: inputs.with(identities), output: request.output,
        in: cache)
    }
    await addressesAreSaved
  }

  // MARK: Stages

  private var narration: NarrationStage {
    NarrationStage(
      request, for: checked.editions, voices: checked.voices, words: checked.context.words,
      courseFiles, cache)
  }

  /// The course's cover: the author's own picture, or one that is drawn.
  private func cover(_ result: inout PublicationResult) async throws(PublishFailure) -> CoverFile? {
    if let own = course.podcast.cover {
      return try await CoverFile(own, in: courseFiles, typesetting.pictures, cache)
    }
    let document = try await typesetting.cover()
    note(
      document.diagnostics
        + typesetting.notes.warnings(for: document.facts.replaced.map { (DocumentOrigin(), $0) }),
      in: &result)
    result.sources += document.source.map { [$0] } ?? []
    return document.product.map { CoverFile($0, in: cache) }
  }

  /// The recordings of editions that are not made now, if they still match the course.
  private func publishedRecordings() async -> CourseRecordings {
    let published = Set(update.published?.files.map(\.digest.text) ?? [])
    var cover: CoverFile?
    if let own = course.podcast.cover {
      cover = try? await CoverFile(own, in: courseFiles, typesetting.pictures, cache)
    } else if let product = (try? typesetting.known(.cover(for: course)))?.product {
      cover = CoverFile(product, in: cache)
    }
    // Publishing only pages must not require a voice.
    guard var known = try? await narration.known(course, cover: cover) else {
      return CourseRecordings()
    }
    known.filter { published.contains($0.id.digest) }
    known.substitutions = []
    return known
  }

  /// What the editions will make, and what is still there from the others, in the order of all
  /// editions.
  private func offers(in context: EditionContext) -> [Offer] {
    let made = checked.editions.map { (type(of: $0).name, $0.offers(for: course, in: context)) }
    let others = request.kept.map { edition -> (EditionName, [Offer]) in
      let name = type(of: edition).name
      let paths = Set(published(of: edition).map(\.path))
      guard !paths.isEmpty else { return (name, []) }
      return (name, edition.offers(for: course, in: context).filter { paths.contains($0.path) })
    }
    let known = Set((made + others).map(\.0))
    let elsewhere = (context.site == nil ? [] : request.elsewhere).filter {
      !known.contains(type(of: $0).name)
    }.map { (type(of: $0).name, $0.offers(for: course, in: context)) }
    // Whole editions are put in order: there may be thousands of offers.
    let order = request.check.knownEditions
    func place(_ edition: EditionName) -> Int { order.firstIndex(of: edition) ?? order.count }
    return (made + others + elsewhere).enumerated().sorted {
      (place($0.element.0), $0.offset) < (place($1.element.0), $1.offset)
    }.flatMap(\.element.1)
  }

  /// What an earlier publication of this course contains of an edition.
  func published(of edition: any Edition) -> [PublishedFile] {
    update.filesMade(by: [edition], of: course)
  }

  /// Lets all editions render in parallel.
  private func render(_ context: EditionContext, into plan: PublicationPlan) async -> [Rendered] {
    await checked.editions.concurrentMap(width: request.width) { edition in
      let name = type(of: edition).name
      let rendered = await edition.render(course, in: context, into: plan.receiver(for: name))
      return Rendered(
        name: name, substitutions: rendered.value, diagnostics: rendered.diagnostics)
    }
  }

  /// The pages that an edition names: of a document that this publication has.
  private func printedPages(
    in context: EditionContext
  ) async throws(PublishFailure) -> PrintedPages? {
    guard checked.editions.contains(where: { type(of: $0).namesPages }) else { return nil }
    let kept = request.kept.filter { !published(of: $0).isEmpty }
    for edition in checked.editions + kept {
      guard let document = edition.pagedDocument(of: course, in: context) else { continue }
      return try await typesetting.pages(of: document)
    }
    return nil
  }

  // MARK: The end

  private func commit(
    _ finished: PublicationPlan.Finished, kept: [PublishedFile],
    _ packed: PublicationPackages.Added, _ recordings: CourseRecordings, offers: [Offer],
    inputs: Recipe, substitutions: [Substitution]
  ) throws(PublishFailure) -> (PublicationResult.Published, manifest: [UInt8]) {
    let all = finished.files + kept + packed.files
    let before = update.published
    request.progress(PublicationProgress(.writing, done: 0, total: 0))
    let manifest = PublicationManifest(
      course: course.id, generator: request.check.generator, files: all
    ).bytes
    let changes = try update.commit(all, manifest: manifest)

    let names = checked.editions.map { type(of: $0).name }
    let keptNames = Set(kept.map(\.edition))
    let old = Set(before?.files.map(\.edition) ?? [])
    let published = PublicationResult.Published(
      course: course,
      editions: (names
        + [.packages, .compressed].filter { name in
          packed.files.contains { $0.edition == name }
        }).map { name in
          let own = (finished.files + packed.files).filter { $0.edition == name }
          return PublicationResult.EditionSummary(
            name: name, fileCount: own.count, byteCount: own.reduce(0) { $0 + $1.byteCount })
        },
      listening: listening(to: recordings, offers), papers: try papers(finished.documents),
      home: offers.first { $0.role == .page && $0.lesson == nil }?.path,
      substitutions: substitutions,
      goneEditions: old.subtracting(names).subtracting(keptNames).subtracting(
        packed.files.map(\.edition)
      ).sorted { $0.text < $1.text },
      keptEditions: keptNames.sorted { $0.text < $1.text },
      keptFiles: update.ownFiles.filter { path in !all.contains { $0.path.text == path } },
      byteCount: (finished.files + packed.files).reduce(0) { $0 + $1.byteCount },
      changes: changes,
      reasons: reasons(finished, packed, written: changes.written, inputs, before),
      located: checked.pictures.located, lacksDrawings: checked.lacksDrawings,
      repaired: cache.takeDamage())
    return (published, manifest)
  }
}

extension PublicationUpdate {
  /// What an earlier publication of a course contains of some editions.
  func filesMade(by editions: [any Edition], of course: Course) -> [PublishedFile] {
    guard let published, published.course == course.id.text else { return [] }
    let names = editions.map { type(of: $0).name }
    return published.files.filter { names.contains($0.edition) }
  }
}
