extension String {
  /// A path without its folders, found by bytes: paths are examined for every file and every link.
  package var nameInPath: String {
    let slash = utf8.lastIndex(of: UInt8(ascii: "/"))
    return String(self[(slash.map(utf8.index(after:)) ?? startIndex)...])
  }
}
