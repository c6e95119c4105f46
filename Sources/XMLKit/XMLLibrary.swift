import CLibXML2

/// The one-time preparation that libxml2 needs before several threads use it.
enum XMLLibrary {
  /// Prepares the library the first time it is called; any thread may call it at any time.
  static func prepare() { _ = isPrepared }

  /// The runtime runs this once, even if several threads ask for it at the same time.
  private static let isPrepared: Bool = {
    xmlInitParser()
    // Otherwise libxml2 would fill its table of data types, without a lock, when the first schema
    // is read.
    xmlRelaxNGInitTypes()
    return true
  }()
}
