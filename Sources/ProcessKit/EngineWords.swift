extension String {
  /// What an engine wrote, without the places of files that only Lectern knows.
  ///
  /// Nobody can do anything about `/home/x/course/.lectern/cache/1/new/17.mp3`: such a file becomes “a file
  /// of Lectern's own”, and the message around it names the lesson. Files that a template sees keep the
  /// path that they have for the template: `templates/handouts/quiz.typ`.
  package var withoutOwnFiles: String {
    // A folder above may have spaces in its name, so a path begins at the first slash of a word.
    let inTypesetting = /(^|[\s'"`\(<:=])(?:file:)?\/(?:[^\n'"`]*?\/)?\.lectern\/typeset\//
    let ownFile =
      /(^|[\s'"`\(<:=])(?:file:)?\/(?:[^\n'"`]*?\/)?(?:\.lectern\/|\.[^\s\/'"`]*lectern-[a-z]+|lectern-engines-)[^\s'"`\(\)<>:;,]*/
    return replacing(inTypesetting) { $0.1 }
      .replacing(ownFile) { "\($0.1)a file of Lectern's own" }
  }
}
