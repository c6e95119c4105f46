extension PodcastWord {
  var arabic: Message {
    switch self {
    case .narrator: "الراوي"
    case .objectives: "بعد هذا الدرس يمكنك أن:"
    case .toSee: "للمشاهدة والتطبيق:"
    case .links: "روابط:"
    case .footnotes: "حواش:"
    case .readLesson: "اقرأ هذا الدرس"
    case .picture: "صورة: {description}"
    case .roles: "الأدوار:"
    case .rolesOnPage: "لكل دور بطاقته الخاصة في صفحة الدرس."
    case .apply: "طبّق ذلك"
    case .comeBack: "عد إلى هذا بعد {span}."
    case .formulaOnPage: "(معادلة، في صفحة الدرس)"
    case .feedFile: "خلاصة البودكاست"
    case .audioFile: "الصوت، MP3"
    case .transcriptFile: "النص الحرفي، WebVTT"
    case .chaptersFile: "الفصول، JSON"
    case .coverFile: "الغلاف"
    case .syntheticVoice: "صوت آلي"
    case .allSynthetic: "يقرأ كل الدروس صوت اصطناعي."
    case .someSynthetic: "يقرأ هذه الدروس صوت اصطناعي: {titles}."
    case .audiobookWithText: "لكل درس نص حرفي، ويقود الفهرس إلى فصوله."
    case .audiobookWithoutText: "يقود الفهرس إلى فصول كل درس. بعض الدروس بلا نص حرفي."
    case .audiobookFile: "كتاب صوتي لتطبيقات الكتب الصوتية"
    case .lightweightFile: "كتاب صوتي، حزمة W3C"
    case .m4bFile: "كتاب صوتي بفصول، ملف واحد"
    case .transcripts: "النصوص الحرفية"
    }
  }
}
