/// What a system can show in the texts of a question.
package struct TextForm: Hashable, Sendable {
  /// How formulas are written.
  package enum Formulas: Hashable, Sendable {
    case mathML

    /// TeX between `\(` and `\)`, which the system draws.
    case tex
  }

  package var formulas: Formulas

  /// Whether files of the course come with the question; otherwise a picture is its description.
  package var hasFiles: Bool

  /// What the addresses of these files begin with: their folder, or a word that the system replaces.
  package var folder = ""

  /// Whether all of HTML 4's text elements and attributes may be used; QTI 2.1 has fewer (Item Model 1.0,
  /// chapter 11).
  package var isWide: Bool

  package init(formulas: Formulas, hasFiles: Bool, folder: String = "", isWide: Bool) {
    self.formulas = formulas
    self.hasFiles = hasFiles
    self.folder = folder
    self.isWide = isWide
  }
}
