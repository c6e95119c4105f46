import CLinux
import Foundation
import Glibc
import Synchronization
import SystemPackage

/// The files and folders of the machine, as the publisher needs them.
///
/// Every failure is a ``FileFailure`` that says what was being done.
package enum FileSystem {
  /// The bytes of a file.
  package static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    try attempt("read \(path)") {
      // To open a pipe is to wait for a writer, who may never come. A pipe has no length either, so
      // that the search for its end fails below.
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      return try file.closeAfter {
        // The end of a folder is at the largest number that there is.
        var status = stat()
        guard fstat(file.rawValue, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
          throw Errno.isDirectory
        }
        let size = try file.seek(offset: 0, from: .end)
        try file.seek(offset: 0, from: .start)
        var bytes = [UInt8](repeating: 0, count: Int(size))
        var filled = 0
        while filled < bytes.count {
          let count = try bytes.withUnsafeMutableBytes { buffer in
            try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
          }
          if count == 0 { break }
          filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
      }
    }
  }

  /// The first bytes of a file, at most `limit`.
  package static func head(of path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    try attempt("read \(path)") {
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      return try file.closeAfter {
        var bytes = [UInt8](repeating: 0, count: limit)
        var filled = 0
        while filled < limit {
          let count = try bytes.withUnsafeMutableBytes { buffer in
            try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
          }
          if count == 0 { break }
          filled += count
        }
        bytes.removeLast(limit - filled)
        return bytes
      }
    }
  }

  /// Passes on a file's content, a piece at a time, however large it is.
  package static func read(_ path: String, inspect: (UnsafeRawBufferPointer) -> Void)
    throws(FileFailure)
  {
    try attempt("read \(path)") {
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.closeOnExec, .nonBlocking])
      try file.closeAfter {
        // Fails for a pipe, which would be empty without a writer.
        _ = try file.seek(offset: 0, from: .start)
        var buffer = [UInt8](repeating: 0, count: 1 << 17)
        while true {
          let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
          if count == 0 { break }
          buffer.withUnsafeBytes { inspect(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
      }
    }
  }

  /// Writes a new file, or replaces the content of an existing one.
  ///
  /// The folders above it must exist.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    try attempt("write \(path)") {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter { _ = try file.writeAll(bytes) }
    }
  }

  /// Writes a file so that it is whole at every instant: first the old one, then the new one.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileFailure) {
    let temporary = "\(path).\(getpid())-\(Self.nextNumber())"
    try write(bytes, to: temporary)
    try attempt("write \(path)") {
      guard rename(temporary, path) == 0 else { throw Errno(rawValue: errno) }
    }
  }

  /// Copies a file's content, a piece at a time, however large it is; each piece is also passed to
  /// `inspect`.
  package static func copy(
    _ source: String, to target: String, inspect: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(FileFailure) {
    try attempt("copy \(source) to \(target)") {
      let input = try FileDescriptor.open(FilePath(source), .readOnly, options: .closeOnExec)
      try input.closeAfter {
        let output = try FileDescriptor.open(
          FilePath(target), .writeOnly, options: [.create, .truncate, .closeOnExec],
          permissions: [.ownerReadWrite, .groupRead, .otherRead])
        try output.closeAfter {
          var buffer = [UInt8](repeating: 0, count: 1 << 17)
          while true {
            let count = try buffer.withUnsafeMutableBytes { try input.read(into: $0) }
            if count == 0 { break }
            buffer.withUnsafeBytes { inspect(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            _ = try output.writeAll(buffer[..<count])
          }
        }
      }
    }
  }

  /// Copies a file with its permissions; a link becomes a link to the same place.
  package static func clone(_ source: String, to target: String) throws(FileFailure) {
    if let place = try? FileManager.default.destinationOfSymbolicLink(atPath: source) {
      return try link(place, at: target)
    }
    try copy(source, to: target)
    try attempt("copy \(source) to \(target)") {
      var status = stat()
      guard stat(source, &status) == 0, chmod(target, status.st_mode & 0o7777) == 0 else {
        throw Errno(rawValue: errno)
      }
    }
  }

  /// Gives a file another name on the same file system, and replaces whatever has that name.
  package static func move(_ source: String, to target: String) throws(FileFailure) {
    try attempt("move \(source) to \(target)") {
      guard rename(source, target) == 0 else { throw Errno(rawValue: errno) }
    }
  }

  /// Gives a file or a folder a name that must be free; fails with `.exists` when it is not.
  ///
  /// Both must be on one file system. If it cannot do this in one step (`renameat2(2)`), the name
  /// is looked up first.
  package static func place(_ source: String, at target: String) throws(FileFailure) {
    try attempt("make \(target)") {
      if take_free_name(source, target) == 0 { return }
      guard errno == EINVAL || errno == ENOSYS else { throw Errno(rawValue: errno) }
      guard !exists(target) else { throw Errno.fileExists }
      guard rename(source, target) == 0 else { throw Errno(rawValue: errno) }
    }
  }

  /// Makes a symbolic link at a free path.
  package static func link(_ target: String, at path: String) throws(FileFailure) {
    try attempt("link \(path) to \(target)") {
      guard symlink(target, path) == 0 else { throw Errno(rawValue: errno) }
    }
  }

  /// Makes a folder, and any missing folders above it.
  package static func makeFolder(_ path: String) throws(FileFailure) {
    try attempt("make the folder \(path)") { try makeFolders(downTo: path) }
  }

  private static func makeFolders(downTo path: String) throws(Errno) {
    // The folder above nearly always exists, so it is not checked first.
    if mkdir(path, 0o777) == 0 { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolders(downTo: String(path[..<slash]))
      if mkdir(path, 0o777) == 0 { return }
    }
    let failure = Errno(rawValue: errno)
    guard failure == .fileExists, isFolder(path) else { throw failure }
  }

  /// Removes a file, or a folder with everything in it; does nothing if there is none.
  package static func remove(_ path: String) throws(FileFailure) {
    guard exists(path) else { return }
    try attempt("remove \(path)") { try FileManager.default.removeItem(atPath: path) }
  }

  /// Whether there is something at a path; a link counts as itself.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is a regular file at a path; links are followed.
  package static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a path is a link itself.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The files under a folder, as sorted paths relative to it.
  ///
  /// Links to folders are not followed, and are listed only on request.
  package static func files(
    under folder: String, withFolderLinks: Bool = false
  ) throws(FileFailure) -> [String] {
    try attempt("list \(folder)") {
      var found: [String] = []
      try walk(folder, prefix: "") { path, isLink in
        if !isLink || withFolderLinks || !isFolder("\(folder)/\(path)") { found.append(path) }
      }
      return found.sorted()
    }
  }

  /// Visits everything under a folder that is not itself a folder, with its path relative to the
  /// first one.
  ///
  /// The listing itself says what kind of thing a name is. Ten thousand files take 10 ms this way,
  /// and 150 ms with Foundation, which asks about each.
  private static func walk(
    _ folder: String, prefix: String, _ visit: (_ path: String, _ isLink: Bool) -> Void
  ) throws(Errno) {
    guard let listing = opendir(folder) else { throw Errno(rawValue: errno) }
    defer { closedir(listing) }
    var folders: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(listing) else {
        if errno != 0 { throw Errno(rawValue: errno) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var kind = Int(entry.pointee.d_type)
      if kind == DT_UNKNOWN {
        let path = "\(folder)/\(name)"
        kind = isLink(path) ? DT_LNK : isFolder(path) ? DT_DIR : DT_REG
      }
      if kind == DT_DIR { folders.append(name) } else { visit(prefix + name, kind == DT_LNK) }
    }
    for name in folders { try walk("\(folder)/\(name)", prefix: "\(prefix)\(name)/", visit) }
  }

  /// The names in a folder, sorted.
  package static func names(in folder: String) throws(FileFailure) -> [String] {
    try attempt("list \(folder)") {
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
  }

  /// Exchanges two folders in one step: afterward, `source` contains what was at `target` before,
  /// or nothing if there was nothing.
  ///
  /// Both must be on one file system. `renameat2(2)` exchanges names atomically; if a file system
  /// cannot do that, the old folder is moved aside first, so for an instant there is none.
  package static func exchange(_ source: String, with target: String) throws(FileFailure) {
    try attempt("put \(target) in place") {
      guard exists(target) else {
        guard rename(source, target) == 0 else { throw Errno(rawValue: errno) }
        return
      }
      if exchange_names(source, target) == 0 { return }
      guard errno == EINVAL || errno == ENOSYS else { throw Errno(rawValue: errno) }
      let aside = "\(source)-old"
      guard rename(target, aside) == 0 else { throw Errno(rawValue: errno) }
      guard rename(source, target) == 0 else {
        let failure = Errno(rawValue: errno)
        _ = rename(aside, target)
        throw failure
      }
      guard rename(aside, source) == 0 else { throw Errno(rawValue: errno) }
    }
  }

  /// The path with links and relative parts resolved; nil if nothing is there.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The path with links resolved in the part of it that is there; the rest as it is.
  package static func resolvedAsFarAsThere(_ path: String) -> String {
    var there = path
    var rest = ""
    while true {
      if let resolved = resolved(there) { return resolved == "/" ? rest : resolved + rest }
      // A link that leads nowhere will lead there once that is made.
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: there) {
        let folder = there[..<(there.lastIndex(of: "/") ?? there.startIndex)]
        return resolvedAsFarAsThere(
          (target.hasPrefix("/") ? target : "\(folder)/\(target)") + rest)
      }
      guard let slash = there.lastIndex(of: "/") else { return path }
      rest = there[slash...] + rest
      there = String(there[..<slash])
      if there.isEmpty { return rest }
    }
  }

  private static let counter = Atomic<Int>(0)

  static func nextNumber() -> Int {
    counter.add(1, ordering: .relaxed).newValue
  }

  /// Works on files and turns any error into a ``FileFailure``.
  static func attempt<Value>(_ action: String, _ body: () throws -> Value)
    throws(FileFailure) -> Value
  {
    do {
      return try body()
    } catch let error as Errno {
      throw FileFailure(error, doing: action)
    } catch let error as CocoaError {
      if let underlying = error.underlying as? POSIXError {
        throw FileFailure(Errno(rawValue: underlying.code.rawValue), doing: action)
      }
      throw FileFailure(.other, doing: action, reason: error.localizedDescription)
    } catch {
      throw FileFailure(.other, doing: action, reason: error.localizedDescription)
    }
  }
}

extension FileFailure {
  /// From the system's error number.
  init(_ error: Errno, doing action: String) {
    let code: Code =
      switch error {
      case .noSuchFileOrDirectory: .notFound
      case .permissionDenied, .notPermitted, .readOnlyFileSystem: .notPermitted
      case .noSpace, .diskQuotaExceeded: .diskFull
      case .resourceBusy, .wouldBlock: .isBusy
      case .fileExists: .exists
      default: .other
      }
    self.init(code, doing: action, reason: error.description.lowercased())
  }
}
