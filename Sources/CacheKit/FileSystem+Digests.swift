package import Digests
package import FileKit

extension FileSystem {
  /// The digest of a file, read a piece at a time, and its size in bytes.
  package static func digest(of path: String) throws(FileFailure) -> (
    digest: Digest, byteCount: Int
  ) {
    var digester = Digester()
    try read(path) { digester.add($0) }
    return (digester.digest, digester.byteCount)
  }
}
