import Digests
package import FileKit
import Glibc

/// What a cache holds.
package struct CacheStatus: Hashable, Sendable {
  package struct Share: Hashable, Sendable {
    package var kind: CacheKind
    package var count: Int

    /// Content that two kinds share counts for both.
    package var byteCount: Int
  }

  package var shares: [Share] = []

  /// The size of all files, with each content counted once.
  package var byteCount = 0
}

extension Cache {
  private struct Product {
    var key: CacheKey
    var entry: CacheEntry
    var recordSize: Int

    /// Nanoseconds since 1970.
    var lastUse: Int64
  }

  /// What the cache holds, by kind.
  package func status() throws(FileFailure) -> CacheStatus {
    let products = try products()
    var status = CacheStatus()
    for (kind, products) in Dictionary(grouping: products, by: \.key.kind).sorted(
      by: { $0.key < $1.key })
    {
      status.shares.append(
        CacheStatus.Share(
          kind: kind, count: products.count,
          byteCount: products.reduce(0) { $0 + $1.recordSize + $1.entry.byteCount }))
    }
    status.byteCount = Self.size(of: products)
    return status
  }

  /// Removes the least recently used products until the rest takes at most `limit` bytes, and
  /// removes content that no record names.
  ///
  /// What this process has used stays.
  ///
  /// Costs almost nothing if nothing was stored.
  /// - Returns: How many products were removed.
  @discardableResult
  package func trim(to limit: Int) throws(FileFailure) -> Int {
    guard hasGrown else { return 0 }
    var products = try products()
    var size = Self.size(of: products)
    guard size > limit else {
      try removeStrays(besides: products)
      return 0
    }
    let used = used
    // Ties are decided by key, so that two runs remove the same products.
    products.sort { ($0.lastUse, $0.key.digest) < ($1.lastUse, $1.key.digest) }
    var users: [Digest: Int] = [:]
    for product in products { users[product.entry.content, default: 0] += 1 }
    var kept: [Product] = []
    for product in products {
      guard size > limit, !used.contains(product.key) else {
        kept.append(product)
        continue
      }
      try FileSystem.remove(recordPath(product.key))
      size -= product.recordSize
      users[product.entry.content, default: 1] -= 1
      if users[product.entry.content] == 0 { size -= product.entry.byteCount }
    }
    try removeStrays(besides: kept)
    return products.count - kept.count
  }

  /// Reads everything and removes what is damaged.
  /// - Returns: How many products are intact, and how many were removed, by kind.
  package func verify() throws(FileFailure) -> (whole: Int, damaged: [CacheKind: Int]) {
    var whole = 0
    for (key, _) in try records() {
      guard let entry = entry(for: key) else { continue }
      if entry.byteCount == 0 {
        whole += 1
      } else if let found = try? FileSystem.digest(of: contentPath(entry.content)),
        found.digest == entry.content
      {
        whole += 1
      } else {
        drop(key)
      }
    }
    try removeStrays(besides: try products())
    return (whole, takeDamage())
  }

  /// Removes everything.
  package func clean() throws(FileFailure) { try FileSystem.remove(folder) }

  /// Removes what processes that no longer run left unfinished, and what earlier versions of the
  /// cache kept next to this one.
  package func sweep() throws(FileFailure) {
    for name in try names(in: partialFolder) {
      let parts = name.split(separator: "-")
      if parts.count == 3, let process = pid_t(parts[0]), let start = Int(parts[1]),
        Self.start(of: process) == start
      {
        continue
      }
      try FileSystem.remove("\(partialFolder)/\(name)")
    }
    guard let slash = folder.lastIndex(of: "/") else { return }
    let above = String(folder[..<slash])
    for name in try names(in: above) where "\(above)/\(name)" != folder {
      try FileSystem.remove("\(above)/\(name)")
    }
  }

  // MARK: Walking

  private func names(in folder: String) throws(FileFailure) -> [String] {
    FileSystem.isFolder(folder) ? try FileSystem.names(in: folder) : []
  }

  /// The key and path of every record, including damaged ones.
  private func records() throws(FileFailure) -> [(key: CacheKey, path: String)] {
    var records: [(CacheKey, String)] = []
    for kind in try names(in: keyFolder) {
      for prefix in try names(in: "\(keyFolder)/\(kind)") {
        for name in try names(in: "\(keyFolder)/\(kind)/\(prefix)") {
          guard let digest = Digest(name) else { continue }
          records.append(
            (
              CacheKey(CacheKind(folder: kind), digest),
              "\(keyFolder)/\(kind)/\(prefix)/\(name)"
            ))
        }
      }
    }
    return records
  }

  private func products() throws(FileFailure) -> [Product] {
    try records().compactMap { record in
      // Another process may remove a record at any time.
      guard let bytes = try? FileSystem.read(record.path), let stamp = FileStamp(of: record.path),
        let entry = CacheRecord.entry(in: bytes, for: record.key)
      else { return nil }
      return Product(
        key: record.key, entry: entry, recordSize: bytes.count, lastUse: stamp.modified)
    }
  }

  private static func size(of products: [Product]) -> Int {
    var seen: Set<Digest> = []
    return products.reduce(0) { size, product in
      size + product.recordSize
        + (seen.insert(product.entry.content).inserted ? product.entry.byteCount : 0)
    }
  }

  /// Removes content that no product names, unless it is so new that another process may be about
  /// to name it.
  private func removeStrays(besides products: [Product]) throws(FileFailure) {
    let named = Set(products.map { contentPath($0.entry.content) })
    for prefix in try names(in: contentFolder) {
      for name in try names(in: "\(contentFolder)/\(prefix)") {
        let path = "\(contentFolder)/\(prefix)/\(name)"
        guard !named.contains(path), FileStamp(of: path)?.isOlder(thanHours: 1) ?? true else {
          continue
        }
        try FileSystem.remove(path)
      }
    }
  }
}
