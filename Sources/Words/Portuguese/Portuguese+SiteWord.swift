extension SiteWord {
  var portuguese: Message {
    switch self {
    case .skipToText: "Ir para o texto"
    case .siteNavigation: "Navegação do site"
    case .breadcrumb: "Você está aqui"
    case .course: "Curso"
    case .podcast: "Podcast"
    case .lessons: "Lições"
    case .outline: "Sumário"
    case .finder: "Encontre a lição para este momento"
    case .any: "Todas"
    case .showAll: "Mostrar todas"
    case .fitting: .counted(one: "de {n} lição serve", other: "de {n} lições servem")
    case .situations: "Lições por situação"
    case .start: "Começar a primeira lição"
    case .more: "Para consultar e praticar"
    case .lessonCount: .counted(one: "{n} lição", other: "{n} lições")
    case .before: "Antes desta:"
    case .position: "Lição {number} de {total}"
    case .previous: "Lição anterior"
    case .next: "Próxima lição"
    case .onThisPage: "Nesta página"
    case .courseDone: "Você chegou ao fim. Voltar ao curso"
    case .listen: "Ouvir"
    case .listenTo: "Ouvir “{title}”"
    case .chapters: "Capítulos"
    case .download: "Baixar a gravação"
    case .transcript: "Transcrição"
    case .toPrint: "Para imprimir"
    case .forFacilitators: "Para quem conduz"
    case .reading: "{n} min de leitura"
    case .practice: "{n} min de prática"
    case .listening: "{n} min de áudio"
    case .inAll: "{n} min ao todo"
    case .toRead: "{n} min para ler"
    case .toPractice: "{time} para praticar"
    case .toHear: "{n} min para ouvir"
    case .glossary: "Glossário"
    case .glossaryLead: "As palavras deste curso e o que significam aqui."
    case .alsoCalled: "Também chamado"
    case .usedIn: "Em"
    case .terms: .counted(one: "{n} termo", other: "{n} termos")
    case .cardsLead: "Faça a pergunta a si, responda em voz alta e só então vire o cartão."
    case .cardCount: .counted(one: "{n} cartão", other: "{n} cartões")
    case .podcastLead:
      "Cada lição deste curso é um episódio, para ouvir a caminho da próxima reunião. Assine uma vez, e as novas lições chegam sozinhas."
    case .subscribe: "Assinar"
    case .episodes: "Episódios"
    case .feed: "O feed"
    case .feedHint: "Copie este endereço. Todo aplicativo de podcast tem um lugar para colá-lo."
    case .feedUnknown:
      "Quando este curso estiver na web, copie o endereço do feed abaixo. Todo aplicativo de podcast tem um lugar para colá-lo."
    case .openInApp: "Ou abra-o em um aplicativo deste dispositivo:"
    case .otherPodcastApps: "Outros aplicativos de podcast"
    case .scanFeed: "Leia este código com o telefone em que você ouve."
    case .otherPlayers: "Para outros tocadores"
    case .partFeeds: "Feeds de partes do curso"
    case .applePodcasts:
      "Abra Biblioteca, toque nos três pontos, escolha “Seguir um podcast por URL” e cole o endereço."
    case .pocketCasts: "Abra Descobrir e cole o endereço no campo de busca."
    case .overcast: "Toque no sinal de mais, depois em Add URL, e cole o endereço."
    case .antennaPod:
      "Abra “Adicionar podcast”, escolha adicionar por endereço RSS e cole o endereço."
    case .otherApps: "Outros aplicativos"
    case .otherAppsSteps:
      "Procure “Adicionar por URL” ou “Adicionar feed RSS”. O Spotify não permite isso."
    case .notFound: "Esta página não existe"
    case .notFoundLead:
      "Ela pode ter mudado de lugar, ou o link que trouxe você até aqui contém um erro."
    case .backToCourse: "Ir para o curso"
    case .accessibility: "Acessibilidade"
    case .accessibilityLead:
      "O que os arquivos deste curso dizem sobre como todas as pessoas podem usá-lo."
    case .rulesChecked:
      .counted(
        one: "{n} regra de acessibilidade foi verificada quando estas páginas foram feitas.",
        other: "{n} regras de acessibilidade foram verificadas quando estas páginas foram feitas.")
    case .nothingFound: "Nenhum problema foi encontrado."
    case .problemsFound:
      .counted(
        one: "{n} problema foi encontrado e permanece.",
        other: "{n} problemas foram encontrados e permanecem.")
    case .whatIsMissing: "O que falta"
    case .nothingMissing:
      "Nenhuma imagem está sem descrição, nenhum vídeo sem legendas e nenhuma gravação sem o seu texto."
    case .withoutCaptions: .counted(one: "{n} vídeo sem legendas", other: "{n} vídeos sem legendas")
    case .withoutWords:
      .counted(
        one: "{n} vídeo ou gravação sem o seu texto",
        other: "{n} vídeos ou gravações sem o seu texto")
    case .withoutDescription:
      .counted(one: "{n} imagem sem descrição", other: "{n} imagens sem descrição")
    case .untested:
      "Ninguém testou estas páginas para esta declaração, nem pessoas nem programas que leem em voz alta. Ela não diz que cumprem uma norma."
    case .writeToUs: "Algo está no seu caminho? Escreva para nós:"
    case .moved: "Esta página mudou de endereço."
    case .printAll: "Todo o curso numa página"
    case .printAllLead: "Para o imprimir, ou para nele procurar com o navegador."
    case .takeAway: "Para levar"
    case .takeAwayLead:
      "O curso inteiro em um só arquivo: para ler, para ouvir ou para um servidor próprio."
    case .takeAwayCopyLead:
      "Esta é uma cópia do curso, para ler sem conexão. Os arquivos para levar estão onde o curso está on-line."
    case .siteZip: "O site"
    case .siteZipLead: "Para ler sem conexão: descompacte-o e abra index.html."
    case .siteTar: "O site, para um servidor"
    case .siteTarLead: "Os mesmos arquivos, em um pacote que servidores descompactam."
    case .podcastZip: "O podcast"
    case .podcastZipLead: "Todos os episódios, com transcrições e capítulos."
    case .handoutsZip: "Os materiais"
    case .handoutsZipLead: "Tudo para imprimir."
    case .checkSums: "diz se um arquivo chegou como foi enviado."
    case .kilobytes: "{number} kB"
    case .megabytes: "{number} MB"
    case .skillAbout: "Encontra a lição de «{course}» para uma situação."
    case .skillUse: "Como usar este curso"
    case .skillFind:
      "Procura a situação abaixo e indica a lição que melhor se adapta, com a ligação e os minutos."
    case .skillCite: "Cita a lição pelo título e pela ligação sempre que usares o que ela diz."
    case .skillAsk:
      "Não respondas às perguntas de uma lição por quem aprende: faz as perguntas e remete para a lição."
    }
  }
}
