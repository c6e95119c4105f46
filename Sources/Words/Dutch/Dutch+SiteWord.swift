extension SiteWord {
  var dutch: Message {
    switch self {
    case .skipToText: "Naar de tekst"
    case .siteNavigation: "Navigatie van de site"
    case .breadcrumb: "Je bent hier"
    case .course: "Cursus"
    case .podcast: "Podcast"
    case .lessons: "Lessen"
    case .outline: "Inhoud"
    case .finder: "Vind de les voor dit moment"
    case .any: "Alle"
    case .showAll: "Alles tonen"
    case .fitting: .counted(one: "van {n} les past", other: "van {n} lessen passen")
    case .situations: "Lessen per situatie"
    case .start: "Begin met de eerste les"
    case .more: "Om op te zoeken en te oefenen"
    case .lessonCount: .counted(one: "{n} les", other: "{n} lessen")
    case .before: "Eerst:"
    case .position: "Les {number} van {total}"
    case .previous: "Vorige les"
    case .next: "Volgende les"
    case .onThisPage: "Op deze pagina"
    case .courseDone: "Je bent aan het einde. Terug naar de cursus"
    case .listen: "Luisteren"
    case .listenTo: "Luister naar ‘{title}’"
    case .chapters: "Hoofdstukken"
    case .download: "Opname downloaden"
    case .transcript: "Transcript"
    case .toPrint: "Om te printen"
    case .forFacilitators: "Voor de trainer"
    case .reading: "{n} min. lezen"
    case .practice: "{n} min. oefenen"
    case .listening: "{n} min. luisteren"
    case .inAll: "{n} min. in totaal"
    case .toRead: "{n} min. te lezen"
    case .toPractice: "{time} te oefenen"
    case .toHear: "{n} min. te beluisteren"
    case .glossary: "Woordenlijst"
    case .glossaryLead: "De woorden van deze cursus, en wat ze hier betekenen."
    case .alsoCalled: "Ook wel"
    case .usedIn: "In"
    case .terms: .counted(one: "{n} begrip", other: "{n} begrippen")
    case .cardsLead: "Stel jezelf de vraag, antwoord hardop en draai dan pas de kaart om."
    case .cardCount: .counted(one: "{n} kaart", other: "{n} kaarten")
    case .podcastLead:
      "Elke les van deze cursus als aflevering, om te beluisteren op weg naar je volgende afspraak. Abonneer je één keer, en nieuwe lessen komen vanzelf."
    case .subscribe: "Abonneren"
    case .episodes: "Afleveringen"
    case .feed: "De feed"
    case .feedHint: "Kopieer dit adres. Elke podcast-app heeft een plek om het te plakken."
    case .feedUnknown:
      "Zodra deze cursus op het web staat, kopieer je het adres van de feed hieronder. Elke podcast-app heeft een plek om het te plakken."
    case .openInApp: "Of open het in een app op dit apparaat:"
    case .otherPodcastApps: "Andere podcast-apps"
    case .scanFeed: "Scan deze code met de telefoon waarop je luistert."
    case .otherPlayers: "Voor andere spelers"
    case .partFeeds: "Feeds van delen van de cursus"
    case .applePodcasts:
      "Open Bibliotheek, tik op de drie puntjes, kies ‘Volg een podcast via URL’ en plak het adres."
    case .pocketCasts: "Open Ontdekken en plak het adres in het zoekveld."
    case .overcast: "Tik op het plusteken, dan op Add URL, en plak het adres."
    case .antennaPod: "Open ‘Podcast toevoegen’, kies toevoegen via RSS-adres en plak het adres."
    case .otherApps: "Andere apps"
    case .otherAppsSteps:
      "Zoek naar ‘Toevoegen via URL’ of ‘RSS-feed toevoegen’. Spotify kan dit niet."
    case .notFound: "Deze pagina bestaat niet"
    case .notFoundLead:
      "Misschien is ze verhuisd, of zit er een fout in de link die je hier bracht."
    case .backToCourse: "Naar de cursus"
    case .accessibility: "Toegankelijkheid"
    case .accessibilityLead:
      "Wat de bestanden van deze cursus zeggen over hoe iedereen hem kan gebruiken."
    case .rulesChecked:
      .counted(
        one: "{n} regel voor toegankelijkheid is gecontroleerd toen deze pagina’s werden gemaakt.",
        other:
          "{n} regels voor toegankelijkheid zijn gecontroleerd toen deze pagina’s werden gemaakt.")
    case .nothingFound: "Er is geen probleem gevonden."
    case .problemsFound:
      .counted(
        one: "{n} probleem is gevonden en bestaat nog.",
        other: "{n} problemen zijn gevonden en bestaan nog.")
    case .whatIsMissing: "Wat ontbreekt"
    case .nothingMissing:
      "Geen afbeelding is zonder beschrijving, geen video zonder ondertitels en geen opname zonder haar woorden."
    case .withoutCaptions:
      .counted(one: "{n} video zonder ondertitels", other: "{n} video’s zonder ondertitels")
    case .withoutWords:
      .counted(
        one: "{n} video of opname zonder de woorden",
        other: "{n} video’s of opnamen zonder de woorden")
    case .withoutDescription:
      .counted(
        one: "{n} afbeelding zonder beschrijving", other: "{n} afbeeldingen zonder beschrijving")
    case .untested:
      "Niemand heeft deze pagina’s voor deze verklaring getest, geen mensen en geen programma’s die voorlezen. Ze zegt niet dat ze aan een norm voldoen."
    case .writeToUs: "Zit iets je in de weg? Schrijf ons:"
    case .moved: "Deze pagina is verhuisd."
    case .printAll: "De hele cursus op één pagina"
    case .printAllLead: "Om te printen, of om er met je browser in te zoeken."
    case .takeAway: "Om mee te nemen"
    case .takeAwayLead:
      "De hele cursus in één bestand: om te lezen, om te beluisteren of voor een eigen server."
    case .takeAwayCopyLead:
      "Dit is een kopie van de cursus, om zonder verbinding te lezen. De bestanden om mee te nemen staan waar de cursus online is."
    case .siteZip: "De website"
    case .siteZipLead: "Om zonder verbinding te lezen: pak hem uit en open index.html."
    case .siteTar: "De website, voor een server"
    case .siteTarLead: "Dezelfde bestanden, in een archief dat servers uitpakken."
    case .podcastZip: "De podcast"
    case .podcastZipLead: "Alle afleveringen, met transcripten en hoofdstukken."
    case .handoutsZip: "De hand-outs"
    case .handoutsZipLead: "Alles om te printen."
    case .checkSums: "zegt of een bestand is aangekomen zoals het is verstuurd."
    case .kilobytes: "{number} kB"
    case .megabytes: "{number} MB"
    case .skillAbout: "Vindt de les van ‘{course}’ voor een situatie."
    case .skillUse: "Zo gebruik je deze cursus"
    case .skillFind:
      "Zoek hieronder de situatie en noem de ene les die het best past, met haar link en haar minuten."
    case .skillCite: "Noem de titel en de link van de les telkens als je gebruikt wat erin staat."
    case .skillAsk:
      "Beantwoord de vragen van een les niet voor een deelnemer: stel ze, en verwijs naar de les."
    }
  }
}
