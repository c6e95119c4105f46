import CLinux
import Glibc
import SystemPackage

extension FileSystem {
  /// Copies a file's content in the cheapest way that the file system offers: by sharing its blocks
  /// (`FICLONE`), inside the kernel (`copy_file_range(2)`), or a piece at a time.
  ///
  /// The copy is independent: a later change to the source does not affect it.
  package static func copyContent(of source: String, to target: String) throws(FileFailure) {
    let isDone = try attempt("copy \(source) to \(target)") {
      let input = try FileDescriptor.open(FilePath(source), .readOnly, options: .closeOnExec)
      return try input.closeAfter {
        let output = try FileDescriptor.open(
          FilePath(target), .writeOnly, options: [.create, .truncate, .closeOnExec],
          permissions: [.ownerReadWrite, .groupRead, .otherRead])
        return try output.closeAfter {
          if share_blocks(input.rawValue, output.rawValue) == 0 { return true }
          while true {
            let count = copy_in_kernel(input.rawValue, output.rawValue, 1 << 30)
            if count == 0 { return true }
            if count > 0 { continue }
            switch Errno(rawValue: errno) {
            case .interrupted: continue
            case .improperLink, .invalidArgument, .noFunction, .notSupported: return false
            case let failure: throw failure
            }
          }
        }
      }
    }
    if !isDone { try copy(source, to: target) }
  }

  /// Writes the contents of files one after the other into one, a piece at a time.
  package static func join(_ sources: [String], into target: String) throws(FileFailure) {
    try attempt("write \(target)") {
      let output = try FileDescriptor.open(
        FilePath(target), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try output.closeAfter {
        var buffer = [UInt8](repeating: 0, count: 1 << 17)
        for source in sources {
          let input = try FileDescriptor.open(FilePath(source), .readOnly, options: .closeOnExec)
          try input.closeAfter {
            while true {
              let count = try buffer.withUnsafeMutableBytes { try input.read(into: $0) }
              if count == 0 { break }
              _ = try output.writeAll(buffer[..<count])
            }
          }
        }
      }
    }
  }

  /// Gives a file a second name on the same file system.
  ///
  /// Returns false if that is not possible, because the file system has no hard links or the file
  /// has too many.
  package static func addName(_ name: String, to file: String) throws(FileFailure) -> Bool {
    try attempt("link \(name) to \(file)") {
      if Glibc.link(file, name) == 0 { return true }
      switch Errno(rawValue: errno) {
      case .notPermitted, .permissionDenied, .improperLink, .tooManyLinks, .notSupported,
        .noFunction:
        return false
      case let failure: throw failure
      }
    }
  }

  /// Waits until a file's content is on the disk.
  package static func sync(_ path: String) throws(FileFailure) {
    try attempt("write \(path)") {
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
      try file.closeAfter {
        guard fdatasync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
    }
  }

  /// Waits until everything written to a folder's file system is on the disk.
  package static func syncAll(_ folder: String) throws(FileFailure) {
    try attempt("write \(folder)") {
      let file = try FileDescriptor.open(FilePath(folder), .readOnly, options: .closeOnExec)
      try file.closeAfter {
        guard sync_file_system(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
      }
    }
  }

  /// Whether something is mounted at a folder, even a part of the same file system.
  package static func isMountPoint(_ folder: String) -> Bool {
    guard let bytes = try? readAll("/proc/self/mountinfo") else { return false }
    return bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
      return fields.count > 4 && unescaped(fields[4]).elementsEqual(folder.utf8)
    }
  }

  /// A path as `/proc` writes it: spaces and similar characters become a backslash and three octal
  /// digits.
  private static func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = field
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), rest.count >= 3 else {
        bytes.append(byte)
        continue
      }
      bytes.append(rest.prefix(3).reduce(0) { $0 << 3 | ($1 & 7) })
      rest.removeFirst(3)
    }
    return bytes
  }

  /// The content of a file that does not report its size, such as those in `/proc`.
  private static func readAll(_ path: String) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { bytes += $0 }
    return bytes
  }

  /// Gives a folder the permissions and owner of another folder, as far as this process may.
  package static func copyPermissions(of source: String, to target: String) {
    var status = stat()
    guard stat(source, &status) == 0 else { return }
    _ = chown(target, status.st_uid, status.st_gid)
    _ = chmod(target, status.st_mode & 0o7777)
  }

  /// Removes the folders above a path that are now empty, up to `folder`.
  package static func removeEmptyFolders(above path: String, in folder: String) {
    var parts = path.split(separator: "/").dropLast()
    while !parts.isEmpty, rmdir("\(folder)/\(parts.joined(separator: "/"))") == 0 {
      parts.removeLast()
    }
  }

  /// Whether files can be created in a folder.
  package static func isWritable(_ folder: String) -> Bool { access(folder, W_OK) == 0 }

  /// Records in a file's time that it was used now; a missing file is ignored.
  package static func touch(_ path: String) {
    _ = utimensat(AT_FDCWD, path, nil, 0)
  }
}
