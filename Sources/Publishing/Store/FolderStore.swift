import FileKit
import LessonModel

/// A publication in a folder.
///
/// The next publication is built next to the folder, and one step exchanges the two. Files that did
/// not change get a second name there instead of a copy: they keep their inode and their time, so
/// that programs that upload or cache the folder transfer only what is new. If a folder cannot be
/// exchanged, because it is a mount point or the folder above is not writable, its files are
/// changed one by one with a journal.
package struct FolderStore: PublicationStore {
  /// An absolute path without a slash at its end.
  ///
  /// It may be a link, which stays one.
  private let path: String

  /// Where Lectern stores what the files contain.
  private let index: String
  private let holder: String
  private let patience: Patience

  /// - Parameters:
  ///   - path: The folder; it need not exist.
  ///   - index: The file for what is stored about the folder between publications.
  ///   - holder: What another run reads that waits for this one.
  ///   - patience: What to do while another run is publishing there.
  package init(
    at path: String, index: String, as holder: String, patience: Patience
  ) {
    self.path = path
    self.index = index
    self.holder = holder
    self.patience = patience
  }

  /// The folder that a project is published into.
  package init(at path: String, of project: Project, patience: Patience) {
    self.init(
      at: path, index: project.outputIndex(of: path), as: FolderLock.holder, patience: patience)
  }

  package func begin() throws(PublishFailure) -> any PublicationUpdate {
    // A link stays a link: the folder that it leads to is replaced.
    let path = FileSystem.resolved(path) ?? path
    let places = FolderPlaces(path)
    do {
      try FileSystem.makeFolder(places.lockFolder)
      let lock = try FolderLock(
        at: places.lock, doing: "write \(places.lock)", as: holder, isRemoved: true,
        patience: patience)
      // Look at what the last run left only now, when nobody else is at work.
      try FolderJournal.recover(places)
      return try FolderUpdate(
        places, index: FolderIndex(at: index, followsLinks: false), lock: lock)
    } catch let failure as FileFailure {
      if failure.code == .isBusy {
        throw PublishFailure(
          .isBusy, "Another run of Lectern is publishing into \(path). Wait for it to finish.")
      }
      throw PublishFailure(failure)
    } catch let failure as PublishFailure {
      throw failure
    } catch {
      throw PublishFailure(.file, "\(error)")
    }
  }
}

/// Where a folder store keeps its files, next to its folder or inside it.
struct FolderPlaces: Sendable {
  /// The folder itself.
  let folder: String

  /// Whether the folder stays in place, and its files are changed one by one.
  let isFixed: Bool

  /// Where the next publication is built.
  let staging: String
  let lock: String

  init(_ folder: String) {
    let slash = folder.lastIndex(of: "/") ?? folder.startIndex
    let above = slash == folder.startIndex ? "/" : String(folder[..<slash])
    self.init(
      folder,
      isFixed: FileSystem.isFolder(folder)
        && (!FileSystem.isWritable(above) || FileSystem.isMountPoint(folder)))
  }

  init(_ folder: String, isFixed: Bool) {
    self.folder = folder
    self.isFixed = isFixed
    let slash = folder.lastIndex(of: "/") ?? folder.startIndex
    let above = slash == folder.startIndex ? "" : String(folder[..<slash])
    let name = folder[slash...].dropFirst()
    if isFixed {
      staging = "\(folder)/.lectern-new"
      lock = "\(folder)/.lectern-lock"
    } else {
      staging = "\(above)/.\(name).lectern-new"
      lock = "\(above)/.\(name).lectern-lock"
    }
  }

  var lockFolder: String { String(lock[..<(lock.lastIndex(of: "/") ?? lock.endIndex)]) }

  /// In a folder that stays in place: what remains to do once everything is written.
  var journal: String { "\(staging)/journal" }

  /// Where files of the next publication are written.
  var files: String { isFixed ? "\(staging)/files" : staging }
}
