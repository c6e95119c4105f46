extension RecordWord {
  var french: Message {
    switch self {
    case .mine: "Mon apprentissage"
    case .mineLead:
      "Ce que tu sais faire maintenant et ce qui le montre. Tout reste dans ce navigateur."
    case .needsScript:
      "Cette page montre ce que ce navigateur a gardé de ton travail ; pour cela, elle a besoin de JavaScript."
    case .nothing:
      "Il n’y a encore rien ici, et tout le monde commence ainsi. Termine une leçon, réponds à une question ou applique quelque chose au travail, et tu le verras ici."
    case .can: "Ce que je sais faire"
    case .canLead:
      "Un objectif compte quand tu as bien répondu à ses questions ou que tu l’as appliqué au travail. L’avoir lu ne montre encore rien."
    case .answered: "{number} questions justes sur {total} la dernière fois"
    case .applied: "Appliqué au travail : {title}"
    case .notShown: "pas encore montré"
    case .onlyRead: "Lu, mais pas encore montré"
    case .open: "Ce qui t’attend encore"
    case .time: "Mon temps"
    case .spent:
      .counted(
        one: "Environ {n} minute dans les leçons terminées",
        other: "Environ {n} minutes dans les leçons terminées")
    case .sheets: "Mes fiches de travail"
    case .noSheets: "Tu n’as encore rien écrit dans une fiche de travail."
    case .written: "{number} champs remplis sur {total}"
    case .record: "Relevé d’apprentissage"
    case .name: "Nom"
    case .print: "Imprimer ce relevé"
    case .recordNote: "Établi par le navigateur de l’apprenant. Personne ne l’a vérifié."
    }
  }
}
