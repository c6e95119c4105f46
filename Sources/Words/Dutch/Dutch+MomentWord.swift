extension MomentWord {
  var dutch: Message {
    switch self {
    case .find: "Zoeken op situatie"
    case .findLead: "Zeg waar je nu bent en zie de lessen daarvoor."
    case .together: "Samen met"
    case .found:
      .counted(
        one: "{n} les hiervoor",
        other: "{n} lessen hiervoor")
    case .nothingFits: "Geen enkele les past bij dit alles samen. Laat een keuze open."
    case .brief: "Samenvatting"
    case .briefs: "Samenvattingen"
    case .briefsLead: "Eén scherm voor de minuut voor een gesprek."
    case .remember: "Denk hieraan"
    case .fillIn: "Invullen: {title}"
    case .copyBrief: "Deze samenvatting kopiëren"
    case .deal: "Deal"
    case .account: "Klant"
    case .copyLink: "Kopiëren als link"
    case .linkDiffers:
      "De link heeft andere antwoorden. Wat op dit apparaat staat, is niet veranderd."
    case .nextCall: "De samenvatting voor mijn volgende gesprek"
    case .nextCallLead: "Zeg waar het gesprek over gaat en neem de samenvatting mee."
    case .calendar: "Vragen in mijn agenda"
    case .calendarLead:
      "Kies je eerste dag. Het bestand heeft hoogstens één vraag per dag, met een herinnering om {time}. Het wordt in deze browser gemaakt en er wordt niets verzonden."
    case .firstDay: "Eerste dag"
    case .saveCalendar: "Agendabestand opslaan"
    case .calendarSaved:
      .counted(
        one: "{n} vraag staat in het bestand. Open het met je agenda.",
        other: "{n} vragen staan in het bestand. Open het met je agenda.")
    }
  }
}
