extension OfflineWord {
  var french: Message {
    switch self {
    case .heading: "Sans connexion"
    case .lead: "Enregistrez ce cours sur votre appareil pour le lire sans connexion."
    case .saveCourse: "Enregistrer ce cours"
    case .pagesSize: "Pages et images : {size}"
    case .soundSize: "Enregistrements audio : {size}"
    case .papersSize: "Documents à imprimer : {size}"
    case .saveNow: "Enregistrer {size}"
    case .cancel: "Annuler"
    case .saving: "{number} sur {total} enregistrés"
    case .courseSaved: "Ce cours est enregistré sur cet appareil."
    case .removeSaved: "Le supprimer de cet appareil"
    case .savedRemoved: "Il est supprimé de cet appareil."
    case .noSpace: "Il n’y a pas assez de place sur cet appareil. Rien n’a été enregistré."
    case .beingPublished: "Le cours est en cours de publication. Réessayez dans quelques minutes."
    case .notSaved: "La connexion a été coupée et rien n’a été enregistré. Réessayez."
    case .newerReady: "Une édition plus récente de ce cours est prête."
    case .loadNewer: "La charger"
    case .saveRecording: "Enregistrer ce fichier audio ({size})"
    case .recordingSaved: "Ce fichier audio est enregistré sur cet appareil."
    case .removeRecording: "Supprimer le fichier audio"
    }
  }
}
