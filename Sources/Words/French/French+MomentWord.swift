extension MomentWord {
  var french: Message {
    switch self {
    case .find: "Trouver par situation"
    case .findLead: "Dis où tu en es, et vois les leçons qui conviennent."
    case .together: "Avec"
    case .found:
      .counted(
        one: "{n} leçon pour cela",
        other: "{n} leçons pour cela")
    case .nothingFits: "Aucune leçon ne convient à tout cela à la fois. Laisse un choix ouvert."
    case .brief: "Fiche"
    case .briefs: "Fiches"
    case .briefsLead: "Un écran pour la minute avant un appel."
    case .remember: "À retenir"
    case .fillIn: "Remplir : {title}"
    case .copyBrief: "Copier cette fiche"
    case .deal: "Affaire"
    case .account: "Compte"
    case .copyLink: "Copier comme lien"
    case .linkDiffers:
      "Le lien contient d’autres réponses. Ce qui est écrit sur cet appareil n’a pas changé."
    case .nextCall: "La fiche de mon prochain appel"
    case .nextCallLead: "Dis de quoi il s’agit, et emporte la fiche."
    case .calendar: "Des questions dans mon calendrier"
    case .calendarLead:
      "Choisis ton premier jour. Le fichier contient au plus une question par jour, avec un rappel à {time}. Il est créé dans ce navigateur, et rien n’est envoyé."
    case .firstDay: "Premier jour"
    case .saveCalendar: "Enregistrer le fichier de calendrier"
    case .calendarSaved:
      .counted(
        one: "{n} question est dans le fichier. Ouvre-le avec ton calendrier.",
        other: "{n} questions sont dans le fichier. Ouvre-le avec ton calendrier.")
    }
  }
}
