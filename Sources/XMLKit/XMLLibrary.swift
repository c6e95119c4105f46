import CLibXML2

/// The one-time preparation that libxml2 needs before threads share it.
enum XMLLibrary {
  /// Prepares the library the first time it is called; any thread may call it at any time.
  static func prepare() { _ = isPrepared }

  /// The runtime runs this once, whichever threads ask for it together.
  private static let isPrepared: Bool = {
    xmlInitParser()
    // libxml2 would otherwise make its table of data types when the first schema is read, unlocked.
    xmlRelaxNGInitTypes()
    return true
  }()
}
