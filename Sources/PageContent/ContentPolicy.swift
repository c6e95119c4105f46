/// What browsers allow on a page (Content Security Policy Level 3): files of the same site, and no
/// script or style in the page itself.
///
/// Pages have it in a `meta` element, so that it holds wherever they are, also in a folder.
package enum ContentPolicy {
  /// The policy of what Lectern makes.
  package static let strict =
    "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"

  /// The policy of a page with HTML that the author wrote: its scripts and styles may be in it, and it
  /// may show what is on other sites.
  ///
  /// What it loads from there is reported when the course is checked.
  package static let own =
    "default-src 'self' https: data: blob: 'unsafe-inline'; object-src 'none'; base-uri 'self'"
}
