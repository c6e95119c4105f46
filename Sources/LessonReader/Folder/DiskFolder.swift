import Glibc

/// A project folder on disk.
package struct DiskFolder: CourseFolder {
  /// As the user named it.
  private let name: String

  /// An absolute path, with all links resolved.
  private let root: String

  /// Fails if there is no such folder.
  package init(_ path: String) throws(FolderError) {
    name = path
    guard let root = Self.resolved(path) else {
      throw FolderError(.notFound, path: "", project: path, reason: Self.systemWords(errno))
    }
    self.root = root
  }

  package func entries(of path: String) throws(FolderError) -> [FolderEntry] {
    let folder = absolute(path)
    // Folders inside are listed only if they are not links; the first one may be a link.
    guard !isLink(folder) || resolvedInside(folder) != nil else {
      throw FolderError(.leavesProject, path: path, project: name, reason: "")
    }
    guard let stream = opendir(folder) else { throw error(errno, path) }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // A name that is not UTF-8 could not be opened.
      guard let name, name != ".", name != "..",
        let kind = kind(entry.pointee.d_type, of: "\(folder)/\(name)")
      else { continue }
      entries.append(FolderEntry(name: name, kind: kind))
    }
    return entries
  }

  package func byteCount(of path: String) -> Int? {
    var status = stat()
    return stat(absolute(path), &status) == 0 ? Int(status.st_size) : nil
  }

  package func bytes(of path: String, limit: Int) throws(FolderError) -> [UInt8] {
    // Do not wait forever if a pipe has replaced the file.
    let descriptor = open(absolute(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw error(errno, path) }
    defer { close(descriptor) }
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    // One byte more than the size lets the first round see the end of the file. No more than that: the
    // array is kept, and ten thousand lessons in arrays of 4 kB took 15 MB more.
    var chunk = min(limit, size > 0 ? size + 1 : 4096)
    while bytes.count < limit {
      let wanted = min(chunk, limit - bytes.count)
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
        repeat {
          count = read(descriptor, buffer.baseAddress, wanted)
        } while count < 0 && errno == EINTR
        initialized = max(0, count)
      }
      if count < 0 { throw error(errno, path) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      // A read returns less than requested only at the end of the file.
      if count < wanted { break }
      chunk = max(chunk, 65_536)
    }
    return bytes
  }

  package func bytes(of path: String, from start: Int, count: Int) -> [UInt8]? {
    let descriptor = open(absolute(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let wanted = max(0, min(count, Int(status.st_size) - start))
    return [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
      while initialized < wanted, let base = buffer.baseAddress {
        let read = pread(
          descriptor, base + initialized, wanted - initialized, off_t(start + initialized))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { break }
        initialized += read
      }
    }
  }

  /// What a name leads to; nil if it has disappeared in the meantime.
  ///
  /// The folder states the type of most names, so the system need not be asked for each.
  private func kind(_ type: UInt8, of path: @autoclosure () -> String) -> FolderEntry.Kind? {
    switch Int(type) {
    case DT_REG: .file
    case DT_DIR: .folder
    default: kind(of: path())
    }
  }

  private func kind(of path: String) -> FolderEntry.Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK:
      guard Self.resolved(path) != nil else { return .link(.leadsNowhere) }
      guard let target = resolvedInside(path) else { return .link(.leavesProject) }
      guard stat(target, &status) == 0 else { return .link(.leadsNowhere) }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .link(.leadsToFolder)
      default: return .special
      }
    default: return .special
    }
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Where a path leads; nil if that is outside the project.
  private func resolvedInside(_ path: String) -> String? {
    guard let target = Self.resolved(path),
      target == root || target.hasPrefix(root == "/" ? root : root + "/")
    else { return nil }
    return target
  }

  private func absolute(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

  private func error(_ number: Int32, _ path: String) -> FolderError {
    let code: FolderError.Code
    switch number {
    case ENOENT, ENOTDIR: code = .notFound
    case EACCES, EPERM: code = .notPermitted
    default: code = .failed
    }
    return FolderError(code, path: path, project: name, reason: Self.systemWords(number))
  }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func systemWords(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }
}
