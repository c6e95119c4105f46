extension OfflineWord {
  var dutch: Message {
    switch self {
    case .heading: "Zonder verbinding"
    case .lead: "Bewaar deze cursus op je apparaat om hem zonder verbinding te lezen."
    case .saveCourse: "Cursus bewaren"
    case .pagesSize: "Pagina’s en afbeeldingen: {size}"
    case .soundSize: "Opnamen: {size}"
    case .papersSize: "Hand-outs: {size}"
    case .saveNow: "{size} bewaren"
    case .cancel: "Annuleren"
    case .saving: "{number} van {total} bewaard"
    case .courseSaved: "Deze cursus is op dit apparaat bewaard."
    case .removeSaved: "Van dit apparaat verwijderen"
    case .savedRemoved: "Hij is van dit apparaat verwijderd."
    case .noSpace: "Er is niet genoeg ruimte op dit apparaat. Er is niets bewaard."
    case .beingPublished:
      "De cursus wordt net gepubliceerd. Probeer het over een paar minuten opnieuw."
    case .notSaved: "De verbinding is verbroken en er is niets bewaard. Probeer het opnieuw."
    case .newerReady: "Er is een nieuwere editie van deze cursus."
    case .loadNewer: "Laden"
    case .saveRecording: "Deze opname bewaren ({size})"
    case .recordingSaved: "Deze opname is op dit apparaat bewaard."
    case .removeRecording: "Opname verwijderen"
    }
  }
}
