extension RepeatWord {
  var arabic: Message {
    switch self {
    case .review: "مراجعة"
    case .reviews: "مراجعات"
    case .reviewsSummary: "أسئلة عن كل وحدة، مع وقت للإجابة قبل أن تسمع الصواب."
    case .reviewCount:
      .counted(
        zero: "لا أسئلة.", one: "سؤال واحد. أجب بصوت عالٍ قبل أن تسمع الصواب.",
        two: "سؤالان. أجب عن كل سؤال بصوت عالٍ قبل أن تسمع الصواب.",
        few: "{n} أسئلة. أجب عن كل سؤال بصوت عالٍ قبل أن تسمع الصواب.",
        many: "{n} سؤالًا. أجب عن كل سؤال بصوت عالٍ قبل أن تسمع الصواب.",
        other: "{n} سؤال. أجب عن كل سؤال بصوت عالٍ قبل أن تسمع الصواب.")
    case .reviewEnd: "كان هذا السؤال الأخير. إن فاتتك إجابة، فاستمع إلى درسها من جديد."
    case .refresher: "أوراق المراجعة"
    case .refresherAfter:
      .counted(
        zero: "يوم انتهاء الدورة", one: "بعد الدورة بيوم واحد", two: "بعد الدورة بيومين",
        few: "بعد الدورة بـ {n} أيام", many: "بعد الدورة بـ {n} يومًا",
        other: "بعد الدورة بـ {n} يوم")
    case .refresherWay: "قبل أن تبدأ، اطوِ الورقة إلى الخلف على الخط المتقطع: الإجابات تحته."
    case .foldHere: "اطوِ هنا إلى الخلف"
    case .refresherKey: "الإجابات"
    case .coaching: "أوراق التوجيه"
    case .coachingWay:
      "للمدير: اطرح هذه الأسئلة بعد الوحدة، واستمع حتى النهاية، ثم قارن بالإجابة الجيدة."
    case .coachAsk: "اسأل"
    case .coachGood: "كيف تبدو الإجابة الجيدة"
    case .coachNext: "ما اتفقنا عليه"
    case .play:
      "أنت {title}. العب دور هذا الشخص في محادثة معي، وابقَ في الدور حتى أكتب «قف». قل فقط ما يعرفه هذا الشخص، ولا تخبرني بشيء لم أسأل عنه، ولا تقدم لي نصيحة."
    case .playedBy: "أنا ألعب: {titles}."
    case .situation: "الموقف"
    case .background: "الخلفية"
    case .concerns: "المخاوف"
    case .openingLine: "الجملة الأولى"
    case .noOpening: "انتظر حتى أبدأ."
    case .observed: "ما ينبغي ملاحظته"
    case .observedWay: "بعد المحادثة، أجب عن كل سطر بشأن ما قلته، واقتبس كلماتي التي تبيّن ذلك."
    }
  }
}
