/// An element that has content, and therefore a start tag and an end tag.
///
/// Elements whose content is not escaped text (`script`, `style`) are left out on purpose.
package enum Element: String, Sendable, CaseIterable {
  // The document and its parts.
  case html, head, title, body, header, footer, main, nav, section, article, aside

  // Blocks.
  case h1, h2, h3, h4, h5, h6, p, div, blockquote, pre, ul, ol, li, dl, dt, dd
  case figure, figcaption, table, caption, thead, tbody, tfoot, tr, th, td

  // Inlines.
  case a, abbr, b, cite, code, del, em, i, ins, kbd, mark, q, s, samp, small, span, strong, sub
  case sup, time

  // What a reader interacts with.
  case details, summary, form, fieldset, legend, label, button, select, option, textarea, output
  case audio, video, picture, progress, meter, svg, path, template
}

/// An element that never has content, written as one tag.
package enum VoidElement: String, Sendable, CaseIterable {
  case base, br, col, hr, img, input, link, meta, source, track, wbr
}
