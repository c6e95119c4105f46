import Digests
import EditionKit
import LessonModel

/// What is made from the files of a publication: lists of them, and packages with them.
extension PublicationMaking {
  /// The packages that the publication will have.
  func packages(in context: EditionContext) -> [ListedPackage] {
    guard !course.packages.isEmpty else { return [] }
    let kept = request.kept.filter { !published(of: $0).isEmpty }
    return PackageListing.packages(
      context.offers, request.packages(course),
      in: Set((checked.editions + kept).map { type(of: $0).name }))
  }

  /// The files that list packages, with the edition that makes each.
  private func listing(
    of packages: [ListedPackage], besides files: [ListedFile], in context: EditionContext
  ) async -> [(edition: EditionName, file: OutputTree.File)] {
    var lists: [(EditionName, OutputTree.File)] = []
    let kept = request.kept.filter { !published(of: $0).isEmpty }
    for edition in checked.editions + kept {
      for file in await edition.listing(
        of: packages, besides: files, for: course, in: context)
      {
        lists.append((type(of: edition).name, file))
      }
    }
    return lists
  }

  /// The files that list the others, before anything is packed.
  func list(
    _ files: [PublishedFile], _ addresses: AddressDesk, in context: EditionContext
  ) async throws(PublishFailure) -> [PublishedFile] {
    let listed = listed(files)
    var added: [PublishedFile] = []
    let kept = request.kept.filter { !published(of: $0).isEmpty }
    for edition in checked.editions + kept {
      for file in await edition.listing(of: listed, for: course, in: context) {
        added += try put(file, of: type(of: edition).name, addresses)
      }
    }
    return added
  }

  /// The files that go online, without packages.
  private func listed(_ files: [PublishedFile]) -> [ListedFile] {
    let staysHere = request.staysHere(course)
    return files.filter { !$0.isPackage && !staysHere($0.path) }.map { file in
      ListedFile(
        path: file.path, edition: file.edition, byteCount: file.byteCount, digest: file.digest.text)
    }
  }

  /// The compressed twins of what goes online.
  func compressed(_ files: [PublishedFile]) async throws(PublishFailure) -> [PublishedFile] {
    let staysHere = request.staysHere(course)
    return try await CompressionStage(update: update, cache: cache, width: request.width)
      .twins(of: files.filter { !staysHere($0.path) })
  }

  private func put(
    _ file: OutputTree.File, of edition: EditionName, _ addresses: AddressDesk
  ) throws(PublishFailure) -> [PublishedFile] {
    guard case .bytes(let bytes) = file.content else { return [] }
    let published = PublishedFile(
      path: file.path, digest: Digest(of: bytes), byteCount: bytes.count, edition: edition,
      lesson: nil)
    addresses.note(published.path, published.digest, bytes)
    try update.put(published, .bytes(bytes))
    return [published]
  }

  /// The archives that the course asks for, from all files of the publication, and the files that list
  /// them.
  func pack(
    _ files: [PublishedFile], _ addresses: AddressDesk, in context: EditionContext
  ) async throws(PublishFailure) -> PublicationPackages.Added {
    var added = try pack(files)
    let packages = PackageListing.packages(
      context.offers, request.packages(course), in: Set(files.map(\.edition)),
      (files + added.files).filter(\.isPackage))
    guard !context.packages.isEmpty else { return added }
    for (edition, file) in await listing(of: packages, besides: listed(files), in: context) {
      added.files += try put(file, of: edition, addresses)
    }
    return added
  }

  private func pack(_ files: [PublishedFile]) throws(PublishFailure) -> PublicationPackages.Added {
    let packages = request.packages(course)
    let listsBooks = !course.packages.isEmpty && files.contains(where: \.isPackage)
    guard !packages.isEmpty || listsBooks else {
      return PublicationPackages.Added()
    }
    request.progress(PublicationProgress(.packing, done: 0, total: packages.count))
    return try PublicationPackages(
      files, of: course.id, generator: request.check.generator,
      time: checked.context.timestamp ?? 0, update, cache
    ).add(packages)
  }
}
